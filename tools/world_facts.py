# SPDX-License-Identifier: MIT
"""The dated offices of the fact files, for build_world.py.

`PETRARCH` are the codes of its dictionaries of bodies (cameo/Phoenix.*.actors.txt).
A term is (ISO alpha-3, office as its file calls it, name, first day, last day
or '', source). The sources are the ones NOTICE names: `factbook`
(leaders-factbook.tsv), `wikidata` (ministers/*.csv) and `congress-legislators`
(us-executive.yaml).
"""

import csv
import re
import unicodedata
from collections import namedtuple
from datetime import date
from itertools import product

Term = namedtuple("Term", "country office name begin end source")

# The factbook's own codes that country-codes.csv lacks.
FACTBOOK_COUNTRIES = {"kv": "XKX", "gz": "PSE", "we": "PSE", "tw": "TWN", "ri": "SRB"}
MINISTERS = {"china-ministers": "CHN", "israel-ministers": "ISR", "netherlands-cabinet": "NLD", "russia-cabinet": "RUS",
             "ukraine-cabinet": "UKR", "united-kingdom-cabinet": "GBR", "us-cabinet": "USA"}
# What a fact file may call an office of roles.tsv; an office that is not here may have any name.
OFFICES = {
    "head_of_state": r"chief of state|head of government|president|acting president|monarch",
    "head_of_government": r"head of government|chief of state|prime minister|premier\b.*|acting prime minister",
    "foreign_minister": r".*foreign.*|secretary of state",
    "defence_minister": r".*defen[cs]e.*",
    "finance_minister": r".*financ.*|.*treasury|chancellor of the exchequer",
    "justice_minister": r".*justice.*|attorney general",
    "spokesperson": r".*spoke.*|.*press secretary",
    "speaker": r".*speaker.*|chairman.*|president of the senate",
    "ambassador": r".*ambassador.*|.*representative.*",
    "elect": "no office",
    "party_leader": "no office",
    "opposition_leader": ".*opposition.*",
}
DAY = re.compile(r"\d{4}-\d\d-\d\d$")


def plain(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def words_of(name):
    """The words of a name, without case, marks and quoted nicknames."""
    name = re.sub(r"\"[^\"]*\"|\[[^]]*\]", " ", name)
    text = plain(name.casefold().replace("-", " ").replace("'", "").replace("\u2019", ""))
    return {word for word in re.split(r"[ .,]+", text) if len(word) > 1 and word not in ("jr", "sr")}


def read_factbook(facts):
    country_of = dict(FACTBOOK_COUNTRIES)
    with open(facts / "country-codes.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            for code in (row["FIPS"] or "").split(","):
                country_of.setdefault(code.strip().lower(), row["ISO3166-1-Alpha-3"])
    with open(facts / "leaders-factbook.tsv", encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            # '~' is the day the name was first missing, which says nothing of the last day in office.
            end = "" if row["valid_to"].startswith("~") else row["valid_to"]
            yield Term(country_of.get(row["gec"], ""), row["role"], row["name"], row["valid_from"], end, "factbook")


def read_ministers(facts):
    for file_name, country in MINISTERS.items():
        with open(facts / "ministers" / f"{file_name}.csv", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                yield Term(country, row["position"], row["person"], row["start"], row["end"], "wikidata")


def read_executive(facts):
    """The few keys of us-executive.yaml that tell names and terms; a term that follows another of the same person
    and office without a break goes on with it."""
    offices = {"prez": "President", "viceprez": "Vice President"}
    people = []
    for line in (facts / "us-executive.yaml").read_text(encoding="utf-8").splitlines():
        key, _, value = line.strip().lstrip("- ").partition(": ")
        if line.startswith("- id:"):
            people.append({"names": [], "terms": []})
        elif key in ("first", "last"):
            people[-1]["names"].append(value)
        elif key == "type":
            people[-1]["terms"].append([offices[value], "", ""])
        elif key in ("start", "end"):
            people[-1]["terms"][-1][1 if key == "start" else 2] = value.strip("'\"")
    for person in people:
        joined = []
        for office, begin, end in person["terms"]:
            if joined and joined[-1][0] == office and joined[-1][2] == begin:
                joined[-1][2] = end
            else:
                joined.append([office, begin, end])
        for office, begin, end in joined:
            yield Term("USA", office, " ".join(person["names"]), begin, end, "congress-legislators")


def days_between(one, other):
    """None if one of them is not exact to the day."""
    if not DAY.match(one) or not DAY.match(other):
        return None
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def read_codes(folder):
    """(name, code) of PETRARCH's dictionaries of bodies; other names of the one above stand behind '+'."""
    for path in sorted((folder / "cameo").glob("Phoenix.*.actors.txt")):
        names, codes = [], []
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            line, _, _ = line.partition("#")
            head, _, rest = line.partition("[")
            if head.strip() and not head.startswith("+"):
                yield from product(names, codes)
                names, codes = [], []
            if head.strip():
                names.append(letters_of(head))
            codes += re.findall(r"^[A-Z]+|(?<=\[)[A-Z]+", rest)
        yield from product(names, codes)


def letters_of(name):
    """What is left of a name that may be written in capitals, with '_' for blanks."""
    return re.sub(r"[^a-z0-9]", "", plain(name).casefold())


class Facts:
    """All terms of the fact files, by country, and the codes of bodies by their names."""

    def __init__(self, folder):
        self.codes = set(read_codes(folder))
        self.terms = {}
        for term in [*read_executive(folder), *read_ministers(folder), *read_factbook(folder)]:
            self.terms.setdefault(term.country, []).append((words_of(term.name), term))

    def source_of_code(self, code, names):
        """`PETRARCH` if its dictionaries give that code to one of these names."""
        return "PETRARCH" if any((letters_of(name), code) in self.codes for name in names) else "own"

    def same_person(self, country, names):
        """The terms of somebody who has one of these names: two words in common, or the only one."""
        known = [words_of(name) for name in names]
        for words, term in self.terms.get(country, []):
            if any(len(words & own) >= min(2, len(own), len(words)) for own in known):
                yield term

    def closest(self, country, names, role, begin, within=45):
        """The terms of that person in that office which begin on that day, or at most `within` days from it; the best source
        comes first. A year or month agrees with every day in it."""
        found = []
        for term in self.same_person(country, names):
            if not re.fullmatch(OFFICES.get(role, ".*"), term.office.lower()):
                continue
            apart = days_between(term.begin, begin)
            if apart is None:
                apart = 0 if term.begin and (term.begin.startswith(begin) or begin.startswith(term.begin)) else None
            if apart is not None and apart <= within:
                found.append((apart, term))
        rank = {"congress-legislators": 0, "wikidata": 1, "factbook": 2}
        return [term for apart, term in sorted(found, key=lambda f: (f[0] > 0, rank[f[1].source], f[0], f[1].end == ""))]
