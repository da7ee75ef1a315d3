#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Builds overlays/history: PETRARCH's dated offices of 1945 to 2013, as seeds to lay over the built-in ones.

How to run it, from the root of the repository (Python 3.9+, standard library only):

    tools/build_history.py --cameo ../shared/facts/cameo/Phoenix.Countries.actors.txt

The file is PETRARCH's (MIT, see NOTICE). In it a person is a name in capitals, other names behind '+', and codes with
the days between which they hold. Taken are persons with a dated code of an office; whom the catalogue knows keeps his
id and his own terms. What the office was the file does not say: it is `official`, `commander`, `legislator` and so on,
after the code. A term that was open when the file was made ends on that day. Same input, same bytes.
"""

import argparse
import re
import sys
from collections import defaultdict
from pathlib import Path

from build_world import ROOT, fold, slug, surname_of, write

MADE = "2014-01-30"
LANGUAGES = ("en", "nl")
ROLES = {"GOV": "official", "MIL": "commander", "LEG": "legislator", "JUD": "judge", "OPP": "politician",
         "SPY": "intelligence_chief", "COP": "police_chief", "REB": "leader"}
ISO = {"KSV": "XKX", "TMP": "TLS"}
# In a name of several words these show a title, an office or a body: it is not a person's name alone.
NO_NAME = set("""president prime minister premier chancellor king queen prince princess emperor sultan emir general colonel major
captain admiral marshal secretary ambassador governor senator speaker chairman leader dictator sheikh sheik sir lord dr mr
mrs ms party front army movement league union government ministry council parliament court police forces force regime junta
republic state people democratic national liberation army congress committee coalition alliance group the of for and
russian american british french german chinese israeli iraqi iranian former""".split())
SMALL = set("al el bin ibn de del la van von der den di da dos du ul ur".split())
CODE = re.compile(r"\s*\[([A-Z]{6,9})\s+(?:([<>])\s*)?(\d{6}|\d{8})(?:-(\d{6}|\d{8}))?\]")


def day_of(digits):
    """'970502' and '19970502'; of the two centuries the one that lies before the file."""
    if len(digits) == 6:
        digits = ("20" if digits[:2] <= MADE[2:4] else "19") + digits
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"


def is_day(text):
    return bool(re.fullmatch(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])", text))


def name_of(head):
    """'MUAMMAR_AL-GADDAFI_' as a name, or nothing if it is no person's."""
    words = head.strip().strip("_").lower().split("_")
    if len(words) < 2 or any(word in NO_NAME or not re.fullmatch(r"[a-z.'-]+", word) for word in words):
        return ""
    return " ".join(word if number and word in SMALL else "-".join(part.capitalize() for part in word.split("-"))
                    for number, word in enumerate(words))


def read_persons(path):
    """{name: ([other names], [(code, begin, end)])}"""
    persons = {}
    names, terms = [], []
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    for line in [*lines, "END_"]:
        line = line.split("#")[0].rstrip()
        if not line:
            continue
        match = CODE.match(line)
        if match:
            code, sign, first, last = match.groups()
            begin = "" if sign == "<" else day_of(first)
            end = day_of(first) if sign == "<" else MADE if sign == ">" else day_of(last) if last else ""
            if is_day(begin) and is_day(end) and "1945" <= end and begin <= end and code[3:6] in ROLES:
                terms.append((code, begin, min(end, MADE)))
        elif line.startswith("+"):
            names.append(name_of(line[1:].split("[")[0]))
        elif not line[0].isspace():
            if terms and names and names[0]:
                known = persons.setdefault(names[0], ([], []))
                known[0].extend(name for name in names[1:] if name)
                known[1].extend(terms)
            names, terms = [name_of(line.split("[")[0])], []
    return persons


def joined(terms):
    """Terms of one code that touch or overlap as one."""
    found = []
    for code, begin, end in sorted(terms):
        if found and found[-1][0] == code and begin <= found[-1][2]:
            found[-1] = (code, found[-1][1], max(end, found[-1][2]))
        else:
            found.append((code, begin, end))
    return found


def read_table(path):
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[2:]]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cameo", type=Path, required=True, help="Phoenix.Countries.actors.txt")
    parser.add_argument("--out", type=Path, default=ROOT / "overlays" / "history", help="folder to write to")
    options = parser.parse_args()

    seeds = ROOT / "seeds"
    catalogue = read_table(seeds / "world" / "actors.tsv")
    ids = {row[0] for row in catalogue}
    known = {(fold(row[2]), row[4]): row[0] for row in catalogue if row[1] == "person"}
    code_of = {row[0]: row[4] for row in catalogue}
    for form, actor, kind, *_ in read_table(seeds / "en" / "aliases.tsv"):
        if actor.startswith("p:") and kind == "name":
            known.setdefault((fold(form), code_of[actor]), actor)
    own_terms = defaultdict(list)
    for row in read_table(seeds / "world" / "roles.tsv"):
        own_terms[row[0]].append((row[2], row[5] or "9999"))

    actors, roles, aliases = {}, {}, {}
    for name, (others, terms) in sorted(read_persons(options.cameo).items()):
        country = max((term[0][:3] for term in terms), key=[term[0][:3] for term in terms].count)
        iso3 = ISO.get(country, country)
        exists = f"c:{iso3}" in ids
        key = known.get((fold(name), country)) or f"p:{slug(name)}"
        is_known = key in ids
        if is_known and code_of[key] != country:
            key, is_known = f"{key}-{iso3.lower()}", False
        if not is_known:
            if key in actors:
                key = f"{key}-{iso3.lower()}"
            actors[key] = (key, "person", name, iso3 if exists else "", country, "", "", "", "petrarch")
            surnames = {surname_of(name)} - {""}
            rows = [(other, "name", "") for other in others if fold(other) != fold(name)]
            rows += [(form, "surname", "case") for form in surnames]
            for form, kind, flags in rows:
                aliases.setdefault((form, key), (form, key, kind, flags, "petrarch"))
        for code, begin, end in joined(terms):
            if any(first[:10] < end and begin < last for first, last in own_terms[key]):
                continue
            whose = ISO.get(code[:3], code[:3])
            place = (whose, code[3:]) if f"c:{whose}" in ids else ("", code)
            roles.setdefault((key, ROLES[code[3:6]], begin), (key, ROLES[code[3:6]], begin, *place, end, "petrarch"))

    write(options.out / "world" / "actors.tsv", "actors",
          ["actor*", "kind", "name", "country", "code", "latitude", "longitude", "geonames", "source"], actors.values())
    write(options.out / "world" / "roles.tsv", "roles",
          ["actor*", "role*", "valid_from*", "country", "code", "valid_to", "source"], roles.values())
    for language in LANGUAGES:
        write(options.out / language / "aliases.tsv", "aliases", ["form*", "actor*", "kind", "flags", "source"],
              aliases.values())
    print(f"{len(actors)} persons, {len(roles)} terms", file=sys.stderr)


if __name__ == "__main__":
    main()
