#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Turns real records into every format and reads them with readers written from the descriptions of the formats alone.

formats_test.py CASUS ARTICLE..."""
import collections
import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

CASUS = os.path.abspath(sys.argv[1])
ARTICLES = sys.argv[2:]
del sys.argv[1:]

ACTOR = "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code".split()
GEO = "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID".split()
GDELT = ("GLOBALEVENTID SQLDATE MonthYear Year FractionDate".split() + ["Actor1" + c for c in ACTOR] + ["Actor2" + c for c in ACTOR] +
         "IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles AvgTone".split() +
         ["Actor1Geo_" + c for c in GEO] + ["Actor2Geo_" + c for c in GEO] + ["ActionGeo_" + c for c in GEO] + ["DATEADDED", "SOURCEURL"])
MENTIONS = ("GLOBALEVENTID EventTimeDate MentionTimeDate MentionType MentionSourceName MentionIdentifier SentenceID Actor1CharOffset "
            "Actor2CharOffset ActionCharOffset InRawText Confidence MentionDocLen MentionDocTone MentionDocTranslationInfo Extras").split()
ICEWS = ("Event ID,Event Date,Source Name,Source Sectors,Source Country,Event Text,CAMEO Code,Intensity,Target Name,Target Sectors,"
         "Target Country,Story ID,Sentence Number,Publisher,City,District,Province,Country,Latitude,Longitude").split(",")
POLECAT = ("Event ID,Event Date,Event Type,Event Mode,Intensity,Quad Code,Contexts,Actor Name,Actor Country,Actor COW,Primary Actor Sector,"
           "Actor Sectors,Actor Title,Actor Name Raw,Wikipedia Actor ID,Recipient Name,Recipient Country,Recipient COW,"
           "Primary Recipient Sector,Recipient Sectors,Recipient Title,Recipient Name Raw,Wikipedia Recipient ID,Placename,City,District,"
           "Province,Country,Latitude,Longitude,GeoNames ID,Raw Placename,Feature Type,Source,Publication Date,Story People,"
           "Story Organizations,Story Locations,Language,Version").split(",")
POLECAT_TYPES = set("ACCUSE AGREE AID ASSAULT COERCE CONCEDE CONSULT COOPERATE MOBILIZE PROTEST REJECT REQUEST RETREAT SANCTION SUPPORT "
                    "THREATEN".split())
PHOENIX = ("EventID Date Year Month Day SourceActorFull SourceActorEntity SourceActorRole SourceActorAttribute TargetActorFull "
           "TargetActorEntity TargetActorRole TargetActorAttribute EventCode EventRootCode QuadClass GoldsteinScore Issues Lat Lon "
           "LocationName StateName CountryCode SentenceID URLs NewsSources").split()
DONE = ("actual", "ongoing", "historical")


def casus(*arguments, stdin=b""):
    return subprocess.run([CASUS, *arguments], input=stdin, capture_output=True, timeout=300)


def number(name):
    """The number of an id, as docs/formats.md gives it."""
    h = 0xCBF29CE484222325
    for byte in name.encode():
        h = (h ^ byte) * 0x100000001B3 % 2**64
    return str(h >> 11)


def articles():
    lines = []
    for path in ARTICLES:
        name = os.path.basename(path).removesuffix(".txt")
        with open(path, encoding="utf-8") as file:
            text = file.read()
        with open(path.removesuffix(".txt") + ".expected", encoding="utf-8") as file:
            published = re.search(r"^published: (\S+)$", file.read(), re.M)[1]
        lines.append(json.dumps({"id": name, "url": f"https://www.example.org/{name}", "published": published, "text": text}))
    return "\n".join(lines).encode()


def dyads(records, statuses=DONE):
    """(id, record, event, source, target) of what the tables have rows for."""
    for record in records:
        for event in record["events"]:
            if event["status"] not in statuses or not event["cameo"] or not (event["source"] or event["target"]):
                continue
            pairs = [(s, t) for s in event["source"] or [None] for t in event["target"] or [None]]
            for n, (s, t) in enumerate(pairs, 1):
                name = f"{record['id']}#{event['id']}" + (f".{n}" if n > 1 else "")
                entity = lambda i: record["entities"][i] if i is not None else {"code": None, "name": None, "country": None}
                yield name, record, event, entity(s), entity(t)


class WithRecords(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.input = articles()
        cls.lines = casus("run", "--text", stdin=cls.input).stdout
        cls.records = [json.loads(line) for line in cls.lines.splitlines()]
        cls.dyads = list(dyads(cls.records))
        assert len(cls.dyads) > 20, "the sample articles tell of events"

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def convert(self, to, *more, stdin=None):
        done = casus("convert", "--to", to, *more, stdin=self.lines if stdin is None else stdin)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        return done.stdout.decode()

    def rows(self, text, header):
        """Cells by column. Rows end in a newline and nothing else does."""
        self.assertTrue(text.endswith("\n"))
        rows = [line.split("\t") for line in text[:-1].split("\n")]
        self.assertEqual(rows, list(csv.reader(io.StringIO(text), delimiter="\t")), "with quotes as without")
        for row in rows:
            self.assertEqual(len(row), len(header))
        return [dict(zip(header, row)) for row in rows]


class Tables(WithRecords):
    def test_gdelt(self):
        self.assertEqual(len(GDELT), 61)
        rows = self.rows(self.convert("gdelt"), GDELT)
        def code(actor):  # GDELT has COP where CAMEO has ---COP
            return (actor["code"] or "").removeprefix("---")
        self.assertEqual([(r["GLOBALEVENTID"], r["Actor1Code"], r["Actor2Code"], r["EventCode"], r["QuadClass"]) for r in rows],
                         [(number(name), code(s), code(t), e["cameo"], str(e["quad"])) for name, _, e, s, t in self.dyads])
        for row, (_, record, event, source, _) in zip(rows, self.dyads):
            day = (event["date"] or record["published"]).split("-")
            day += ["01"] * (3 - len(day))
            self.assertEqual(row["SQLDATE"], "".join(day))
            self.assertEqual((row["MonthYear"], row["Year"]), (row["SQLDATE"][:6], row["SQLDATE"][:4]))
            self.assertAlmostEqual(float(row["FractionDate"]), int(day[0]) + ((int(day[1]) - 1) * 30 + int(day[2])) / 365, 4)
            self.assertEqual((row["EventRootCode"], row["EventBaseCode"]), (event["cameo"][:2], event["cameo"][:3]))
            self.assertEqual(float(row["GoldsteinScale"]), event["goldstein"])
            self.assertEqual(row["DATEADDED"], record["published"].replace("-", "") + "000000")
            self.assertEqual(row["SOURCEURL"], record["url"])
            self.assertEqual(row["NumMentions"], str(len(event["mentions"])))
            self.assertIn(row["IsRootEvent"], "01")
            if source["code"] and source["country"] and source["code"].startswith(source["country"]):
                self.assertEqual(row["Actor1CountryCode"], source["country"])
            for place in ("Actor1Geo_", "Actor2Geo_", "ActionGeo_"):
                self.assertIn(row[place + "Type"], "0134")
                self.assertEqual(row[place + "Type"] == "0", row[place + "Lat"] == "")
        first = rows[0]
        self.assertEqual((first["Actor1Code"], first["Actor1Name"], first["Actor1CountryCode"], first["Actor1Type1Code"]),
                         ("SDNMIL", "SUDAN: ARMED FORCES", "SDN", "MIL"))
        self.assertEqual((first["ActionGeo_Type"], first["ActionGeo_FullName"], first["ActionGeo_CountryCode"]), ("4", "Khartoum, Sudan", "SU"))

    def test_gdelt_mentions(self):
        rows = self.rows(self.convert("gdelt-mentions"), MENTIONS)
        told = [(name, r, e, m) for name, r, e, _, _ in self.dyads for m in e["mentions"]]
        self.assertEqual([(r["GLOBALEVENTID"], r["MentionIdentifier"], r["SentenceID"], r["ActionCharOffset"]) for r in rows],
                         [(number(name), r["url"], str(m["sentence"] + 1), str(m["trigger"]["begin"])) for name, r, _, m in told])
        for row, (_, record, event, mention) in zip(rows, told):
            self.assertEqual((row["MentionType"], row["MentionSourceName"], row["InRawText"]), ("1", "example.org", "1"))
            self.assertEqual(row["Confidence"], str(int(event["score"] * 100 + 0.5)))
            if mention is event["mentions"][0] and event["source_spans"]:
                self.assertEqual(row["Actor1CharOffset"], str(event["source_spans"][0]["begin"]))

    def test_icews(self):
        text = self.convert("icews")
        rows = self.rows(text, ICEWS)
        self.assertEqual(list(rows[0].values()), ICEWS)
        self.assertEqual([(r["Event ID"], r["Story ID"], r["CAMEO Code"], r["Source Name"], r["Target Name"]) for r in rows[1:]],
                         [(number(name), number(r["id"]), e["cameo"], s["name"] or "NA", t["name"] or "NA") for name, r, e, s, t in self.dyads])
        self.assertNotIn("\t\t", text, "what is unknown is NA")
        self.assertEqual((rows[1]["Source Sectors"], rows[1]["Source Country"], rows[1]["Event Text"], rows[1]["City"]),
                         ("Military", "Sudan", "Occupy territory", "Khartoum"))

    def test_polecat(self):
        self.assertEqual(len(POLECAT), 40)
        rows = self.rows(self.convert("polecat"), POLECAT)
        self.assertEqual(list(rows[0].values()), POLECAT)
        dyads = [d for d in self.dyads if d[2]["plover"]["type"]]
        self.assertLess(len(dyads), len(self.dyads), "statements have no type")
        self.assertEqual([(r["Event ID"], r["Actor Country"], r["Recipient Country"], r["Event Mode"]) for r in rows[1:]],
                         [(name, s["country"] or "None", t["country"] or "None", e["plover"]["mode"] or "None")
                          for name, _, e, s, t in dyads])
        quads = ["", "VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT"]
        for row, (_, record, event, source, _) in zip(rows[1:], dyads):
            self.assertIn(row["Event Type"], POLECAT_TYPES)
            self.assertIn(event["plover"]["type"], (row["Event Type"], "YIELD"))
            self.assertEqual(row["Quad Code"], quads[event["quad"]])
            self.assertEqual(float(row["Intensity"]), event["goldstein"])
            if event["source_spans"] and source["name"]:
                at = event["source_spans"][0]
                self.assertEqual(row["Actor Name Raw"], record["text"][at["begin"]:at["end"]])
            self.assertEqual(row["Language"], record["language"])
        for column in ("Latitude", "Longitude", "Actor COW", "GeoNames ID"):
            for row in rows[1:]:
                self.assertNotEqual(row[column], "None")

    def test_phoenix(self):
        rows = self.rows(self.convert("phoenix"), PHOENIX)
        self.assertEqual([(r["EventID"].split("_")[0], r["SourceActorFull"], r["TargetActorFull"], r["EventCode"], r["URLs"]) for r in rows],
                         [(number(name), s["code"] or "", t["code"] or "", e["cameo"], r["url"]) for name, r, e, s, t in self.dyads])
        classes = {**dict.fromkeys((1, 2), "0"), **dict.fromkeys((3, 4, 5), "1"), **dict.fromkeys((6, 7, 8), "2"),
                   **dict.fromkeys((9, 10, 11, 12, 13, 16), "3"), **dict.fromkeys((14, 15, 17, 18, 19, 20), "4")}
        for row, (_, record, event, _, _) in zip(rows, self.dyads):
            self.assertEqual(row["QuadClass"], classes[int(event["cameo"][:2])])
            self.assertEqual(row["Date"], row["Year"] + row["Month"] + row["Day"])
            self.assertEqual(row["SentenceID"], ";".join(f"{record['id']}_{m['sentence'] + 1}" for m in event["mentions"]))

    def test_statuses_are_chosen(self):
        for word in ("planned", "negated", "demanded"):
            rows = self.convert("icews", "--status", word).splitlines()[1:]
            self.assertEqual([r.split("\t")[0] for r in rows], [number(d[0]) for d in dyads(self.records, (word,))])
        both = self.convert("icews", "--status", "planned,actual").splitlines()[1:]
        self.assertEqual(len(both), len(list(dyads(self.records, ("planned", "actual")))))

    def test_csv(self):
        self.convert("csv", "-o", self.folder + "/new/tables")
        tables = {}
        for name in ("entities", "claims", "events"):
            with open(f"{self.folder}/new/tables/{name}.csv", encoding="utf-8", newline="") as file:
                tables[name] = list(csv.DictReader(file, strict=True))
            self.assertEqual([(r["article"], r[{"entities": "entity"}.get(name, name[:-1])]) for r in tables[name]],
                             [(r["id"], str(thing["id"])) for r in self.records for thing in r[name]])
        found = {(r["id"], c["id"]): (r, c) for r in self.records for c in r["claims"]}
        for row in tables["claims"]:
            record, claim = found[row["article"], int(row["claim"])]
            self.assertEqual(row["content"].lstrip("'"), " ... ".join(record["text"][p["begin"]:p["end"]] for p in claim["content"]))
            self.assertEqual(row["speaker"], record["entities"][claim["speaker"]]["name"] if claim["speaker"] is not None else "")
        found = {(r["id"], e["id"]): (r, e) for r in self.records for e in r["events"]}
        for row in tables["events"]:
            record, event = found[row["article"], int(row["event"])]
            self.assertEqual((row["cameo"], row["status"], row["date"], row["rule"]),
                             (event["cameo"], event["status"], event["date"] or "", event["rule"]))
            self.assertEqual(row["source"], "; ".join(record["entities"][i]["name"] for i in event["source"]))

    def test_run_writes_the_same(self):
        for to in ("gdelt", "polecat", "icews", "phoenix", "gdelt-mentions", "conllu"):
            for jobs in ("1", "2"):
                done = casus("run", "--to", to, "-j", jobs, stdin=self.input)
                self.assertEqual((done.returncode, done.stdout.decode()), (0, self.convert(to)), to)


class Standoff(WithRecords):
    def test_brat(self):
        self.convert("brat", "-o", self.folder)
        for record in self.records:
            with open(f"{self.folder}/{record['id']}.txt", encoding="utf-8", newline="") as file:
                text = file.read()
            self.assertEqual(text, record["text"])
            with open(f"{self.folder}/{record['id']}.ann", encoding="utf-8", newline="") as file:
                lines = file.read().split("\n")
            self.assertEqual(lines.pop(), "")
            known, seen = set(), []
            for line in lines:
                mark, *rest = line.split("\t")
                if mark[0] == "T":
                    kind, offsets = rest[0].split(" ", 1)
                    pieces = [tuple(map(int, piece.split(" "))) for piece in offsets.split(";")]
                    words = [text[begin:end] for begin, end in pieces]
                    self.assertNotIn("\n", "".join(words))
                    self.assertEqual(" ".join(words).replace("\t", " "), rest[1])
                if mark != "*":
                    self.assertNotIn(mark, known)
                    known.add(mark)
                seen.append((mark, rest))
            for mark, rest in seen:
                for name in re.findall(r"(?<![^\s:])[TE]\d+(?!\S)", rest[0]):
                    self.assertIn(name, known, (mark, rest))
            events = [rest[0] for mark, rest in seen if mark[0] == "E"]
            self.assertEqual(len(events), len(record["claims"]) + len(record["events"]))
            self.assertEqual(sum(mark[0] == "T" and rest[0].split(" ")[0] not in ("content", "claim", "event", "speaker") for mark, rest in seen),
                             sum(len(e["mentions"]) for e in record["entities"]))
        with open(self.folder + "/annotation.conf", encoding="utf-8") as file:
            self.assertEqual(re.findall(r"^\[(\w+)\]$", file.read(), re.M), ["entities", "relations", "events", "attributes"])

    def test_conllu(self):
        text = self.convert("conllu")
        self.assertEqual(re.findall(r"^# newdoc id = (.*)$", text, re.M), [r["id"] for r in self.records])
        sentences = text.strip().split("\n\n")
        for sentence in sentences:
            words = [line.split("\t") for line in sentence.split("\n") if not line.startswith("#")]
            self.assertEqual({len(word) for word in words}, {10})
            single = [w for w in words if "-" not in w[0]]
            self.assertEqual([w[0] for w in single], [str(i + 1) for i in range(len(single))])
            self.assertEqual([w[6] for w in single].count("0"), 1)
            for w in single:
                self.assertLessEqual(int(w[6]), len(single))


class Networks(WithRecords):
    def expected(self):
        key = lambda e: e.get("catalogue") or e["name"]
        actors = {key(e) for _, _, _, s, t in self.dyads for e in (s, t) if e["name"]}
        edges = collections.Counter((key(s), key(t), e["quad"]) for _, _, e, s, t in self.dyads if s["name"] and t["name"])
        return actors, edges

    def test_svg(self):
        picture = self.convert("svg")
        self.assertEqual(picture, self.convert("svg"))
        nodes = [one for one in xml.etree.ElementTree.fromstring(picture).iter("{http://www.w3.org/2000/svg}circle")]
        self.assertGreater(len(nodes), 5)

    def test_graphml(self):
        actors, edges = self.expected()
        name = "{http://graphml.graphdrawing.org/xmlns}"
        graph = xml.etree.ElementTree.fromstring(self.convert("graphml")).find(name + "graph")
        data = lambda element: {d.get("key"): d.text for d in element.findall(name + "data")}
        nodes = {n.get("id"): data(n).get("catalogue", data(n)["name"]) for n in graph.findall(name + "node")}
        self.assertEqual((set(nodes.values()), len(nodes)), (actors, len(actors)))
        found = {(nodes[e.get("source")], nodes[e.get("target")], int(data(e)["quad"])): int(data(e)["weight"]) for e in graph.findall(name + "edge")}
        self.assertEqual(found, edges)

    def test_dot(self):
        actors, edges = self.expected()
        text = self.convert("dot")
        self.assertEqual(len(re.findall(r"(?m)^  n\d+ \[label=", text)), len(actors))
        self.assertEqual(len(re.findall(r"(?m)^  n\d+ -> n\d+ \[", text)), len(edges))
        if not shutil.which("dot"):
            self.skipTest("graphviz is not installed")
        drawn = subprocess.run(["dot", "-Tsvg"], input=text.encode(), capture_output=True)
        self.assertEqual((drawn.returncode, drawn.stdout.count(b'class="edge"')), (0, len(edges)))


class Hostile(WithRecords):
    def changed(self, name):
        """The first record, with a name that was made to break tables."""
        record = json.loads(self.lines.splitlines()[0])
        for entity in record["entities"]:
            entity["name"] = name
        record["id"] = name
        return json.dumps(record).encode() + b"\n"

    def test_no_name_breaks_a_row(self):
        for name in ("a\tb\nc\r\nd", '"Q', 'a"\t"b', "x\u2028y\u2029z\u0085", "\x00\x07", "=cmd|' /C calc'!A0", "\\", "'", ",,;;", "A" * 5000):
            line = self.changed(name)
            for to, header in (("gdelt", GDELT), ("gdelt-mentions", MENTIONS), ("icews", ICEWS), ("polecat", POLECAT), ("phoenix", PHOENIX)):
                text = self.convert(to, stdin=line)
                self.assertEqual(text.splitlines(), text[:-1].split("\n"), "nothing else ends a line")
                self.rows(text, header)
            self.convert("csv", "-o", self.folder, stdin=line)
            with open(self.folder + "/entities.csv", encoding="utf-8", newline="") as file:
                rows = list(csv.DictReader(file, strict=True))
            self.assertEqual(len(rows), len(self.records[0]["entities"]))
            for row in rows:
                self.assertNotIn(row["name"][:1], ("=", "+", "-", "@", "\t", "\r"))
                if name[0] == "=":
                    self.assertEqual((row["name"], row["article"]), ("'" + name, "'" + name))
            self.convert("brat", "-o", self.folder + "/brat", stdin=line)
            self.assertEqual(sorted(os.listdir(self.folder)), ["brat", "claims.csv", "entities.csv", "events.csv"])

    def test_without_text(self):
        line = casus("run", stdin=self.input).stdout.splitlines()[0]
        self.assertIsNone(json.loads(line)["text"])
        for to in ("gdelt", "icews", "phoenix", "gdelt-mentions"):
            self.assertEqual(self.convert(to, stdin=line), self.convert(to, stdin=self.lines.splitlines()[0]))
        done = casus("convert", "--to", "polecat", stdin=line)
        self.assertEqual((done.returncode, done.stderr.decode()),
                         (0, "casus: 1 records hold no text, so cells with words of it are empty; casus run --text keeps it\n"))
        done = casus("convert", "--to", "brat", "-o", self.folder, stdin=line)
        self.assertEqual((done.returncode, done.stderr.decode()),
                         (1, "casus: standard input:1: holds no text; records made with casus run --text do\n"))

    def test_what_is_no_record_is_told_and_stops_nothing(self):
        good = self.lines.splitlines()[0]
        stdin = b"\n".join([b"{", b"[]", b'{"id":"x","text":"Een."}', b"", good,
                            b'{"schema":"casus/1","id":"a1","line":3,"error":{"code":"bad_field","message":"no text"}}'])
        done = casus("convert", "--to", "gdelt", stdin=stdin)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stdout.decode(), self.convert("gdelt", stdin=good))
        messages = done.stderr.decode().splitlines()
        self.assertTrue(messages[0].startswith("casus: standard input:1: "))
        self.assertEqual(messages[1:], ["casus: standard input:2: no record of casus run: is not a JSON object",
                                        "casus: standard input:3: no record of casus run: schema is missing",
                                        "casus: standard input:6: no record: no text"])
        run = casus("run", "--to", "gdelt", stdin=b'{"text":1}\n' + self.input)
        self.assertEqual((run.returncode, run.stdout.decode()), (0, self.convert("gdelt")))
        self.assertEqual(run.stderr.decode(), 'casus: standard input:1: no record: "text" is not a string\n')
        self.assertEqual(casus("run", "--strict", "--to", "gdelt", stdin=b'{"text":1}\n').returncode, 3)

    def test_wrong_usage(self):
        for wrong, message in ((["convert"], "--to is required"), (["convert", "--to", "xls"], "xls not in"),
                               (["convert", "--to", "csv"], "--to csv: writes several files; name their directory with -o"),
                               (["run", "--to", "brat"], "--to brat: writes several files; name their directory with -o"),
                               (["convert", "--to", "gdelt", "--status", "done"], "done not in")):
            done = casus(*wrong)
            self.assertEqual((done.returncode, done.stdout), (2, b""), wrong)
            self.assertIn(message, done.stderr.decode())
        done = casus("convert", "--to", "gdelt", self.folder + "/none")
        self.assertEqual((done.returncode, done.stderr.decode()),
                         (1, f"casus: {self.folder}/none: cannot be opened: No such file or directory\n"))
        done = casus("convert", "--to", "gdelt", self.folder)
        self.assertEqual((done.returncode, done.stderr.decode()), (1, f"casus: {self.folder}: cannot be read: Is a directory\n"))
        done = casus("convert", "--to", "brat", "-o", "/dev/null/x", stdin=self.lines)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stderr.count(b"\n"), 1)


if __name__ == "__main__":
    unittest.main()
