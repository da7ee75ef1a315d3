#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Builds seeds/world/given_names.tsv: which given names are those of a man, which of a woman.

How to run it, from the root of the repository (Python 3.9+, standard library only):

    pip download --no-deps Faker==40.54.0 names==0.3.0     # and unpack them
    tools/build_given_names.py --faker faker --names names-0.3.0/names

A name that some list has for men and another for women is left out, unless the
census has it ten times as often for one of them. tools/name_lists/genders.tsv
has names of the catalogue's persons that no list has, and what the lists have
wrong; it wins. Same input, same bytes.
"""

import argparse
import collections
import csv
import importlib
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCALES = ("de_AT", "de_DE", "en_GB", "en_IN", "en_NG", "en_US", "es_ES", "fr_FR", "hr_HR", "it_IT", "nl_BE", "nl_NL",
           "no_NO", "pl_PL", "pt_PT", "sv_SE", "tr_TR")
LATIN = re.compile(r"^[A-Z\u00c0-\u00de\u0100-\u017f][A-Za-z\u00c0-\u024f\u1e00-\u1eff-]+$")
MOST_FREQUENT = {"male": 700, "female": 1200}  # of the census


def faker(folder, found):
    sys.path.insert(0, str(folder.resolve()))
    for locale in LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for gender in ("male", "female"):
            for name in getattr(provider, f"first_names_{gender}", ()):
                if LATIN.match(name):
                    found[name].add((gender[0], "faker"))


def census(folder, found):
    shares = collections.defaultdict(dict)
    for gender, most in MOST_FREQUENT.items():
        with open(folder / f"dist.{gender}.first", encoding="utf-8") as rows:
            for number, row in enumerate(rows):
                name, share = row.split()[:2]
                shares[name.capitalize()][gender] = (float(share), number < most)
    for name, by_gender in shares.items():
        for gender, (share, frequent) in by_gender.items():
            other = by_gender.get("female" if gender == "male" else "male", (0, False))[0]
            if share >= 10 * other:
                found[name] = {(g, s) for g, s in found.get(name, set()) if g == gender[0]}
                if frequent:
                    found[name].add((gender[0], "census"))
            elif other < 10 * share:
                found[name] |= {("m", "census"), ("f", "census")}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--faker", type=Path, required=True)
    parser.add_argument("--names", type=Path, required=True)
    options = parser.parse_args()
    found = collections.defaultdict(set)
    faker(options.faker, found)
    census(options.names, found)
    rows = {}
    for name, marks in found.items():
        if len({gender for gender, _ in marks}) == 1:
            rows[name] = (next(iter(marks))[0], ",".join(sorted({source for _, source in marks})))
    with open(ROOT / "tools" / "name_lists" / "genders.tsv", encoding="utf-8") as own:
        for row in list(csv.reader(own, delimiter="\t", quoting=csv.QUOTE_NONE))[2:]:
            rows.pop(row[0], None)
            if row[1] != "-":
                rows[row[0]] = (row[1], "own")
    with open(ROOT / "seeds" / "world" / "given_names.tsv", "w", encoding="utf-8", newline="\n") as out:
        out.write("#casus-seed 1 given_names\nname*\tgender\tsource\n")
        for name in sorted(rows, key=lambda n: n.encode()):
            out.write(f"{name}\t{rows[name][0]}\t{rows[name][1]}\n")


if __name__ == "__main__":
    main()
