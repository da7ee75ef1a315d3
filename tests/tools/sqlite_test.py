#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Appends records to SQLite files and reads them with Python's sqlite3, with the program killed on the way too.

sqlite_test.py CASUS ARTICLE..."""
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import unittest

CASUS = os.path.abspath(sys.argv[1])
ARTICLES = sys.argv[2:]
del sys.argv[1:]

# Two reports of one event; by their ids who says what can be told.
REPORTS = [
    {"id": "kyiv", "published": "2024-12-04", "text": "Kyiv accuses Moscow\n\nUkraine said on Tuesday that Russia had attacked Poland. "
     "Ukraine accused Russia of lying."},
    {"id": "moscow", "published": "2024-12-05", "url": "https://news.example/m",
     "text": "Kremlin reacts\n\nRussia denied on Wednesday that it had attacked Poland. Three people were killed in an attack by Russia on Odesa."},
]


def casus(*arguments, stdin=b""):
    return subprocess.run([CASUS, *arguments], input=stdin, capture_output=True, timeout=300)


def records_of(articles):
    return casus("run", "--text", stdin="\n".join(map(json.dumps, articles)).encode()).stdout.splitlines()


class Sqlite(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        articles = []
        for path in ARTICLES:
            with open(path, encoding="utf-8") as file:
                articles.append({"id": os.path.basename(path), "published": "2024-12-04", "text": file.read()})
        cls.lines = records_of(articles)
        cls.records = [json.loads(line) for line in cls.lines]

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.path = self.folder + "/news.db"

    def convert(self, lines, path=None):
        done = casus("convert", "--to", "sqlite", "-o", path or self.path, stdin=b"\n".join(lines))
        self.assertEqual((done.returncode, done.stderr, done.stdout), (0, b"", b""))

    def ask(self, sql, *values, path=None):
        with sqlite3.connect(path or self.path) as database:
            database.row_factory = sqlite3.Row
            rows = database.execute(sql, values).fetchall()
        database.close()
        return [tuple(row) for row in rows]

    def check(self, records):
        """The file is sound and holds exactly these, whole."""
        self.assertEqual(self.ask("PRAGMA integrity_check"), [("ok",)])
        self.assertEqual(self.ask("PRAGMA foreign_key_check"), [])
        self.assertEqual(sorted(self.ask("SELECT key FROM articles")), sorted((r["id"],) for r in records))
        for table in ("blocks", "entities", "times", "quantities", "claims", "events"):
            counts = dict(self.ask(f"SELECT key, count(t.article) FROM articles LEFT JOIN {table} t USING (article) GROUP BY key"))
            self.assertEqual(counts, {r["id"]: len(r[table]) for r in records}, table)

    def test_everything_in_a_record_is_there(self):
        self.convert(self.lines)
        self.check(self.records)
        for r in self.records:
            of = lambda table, columns, order: self.ask(
                f"SELECT {columns} FROM {table} JOIN articles USING (article) WHERE key = ? ORDER BY {order}", r["id"])
            words = lambda s: r["text"][s["begin"]:s["end"]] if s else None
            lined = lambda spans: " ... ".join(map(words, spans)) or None
            self.assertEqual(self.ask("SELECT language, published, version, offsets, text FROM articles WHERE key = ?", r["id"]),
                             [(r["language"], r["published"], r["version"], r["offsets"], r["text"])])
            self.assertEqual(of("entities", "entity, kind, name, catalogue, code, latitude, geonames", "entity"),
                             [(e["id"], e["kind"], e["name"], e["catalogue"], e["code"], (e["place"] or {}).get("latitude"),
                               (e["place"] or {}).get("geonames")) for e in r["entities"]])
            self.assertEqual(of("mentions", "entity, begin_at, end_at, words, form, score", "entity, mention"),
                             [(e["id"], m["begin"], m["end"], words(m), m["form"], m["score"]) for e in r["entities"] for m in e["mentions"]])
            self.assertEqual(of("times", "begin_at, type, value, governor", "time"),
                             [(t["begin"], t["type"], t["value"], words(t["governor"])) for t in r["times"]])
            self.assertEqual(of("quantities", "unit, what, value, high, approximate", "quantity"),
                             [(q["unit"], q["of"], q["value"], q["high"], q["approximate"]) for q in r["quantities"]])
            self.assertEqual(of("claims", "speaker, speaker_words, cue, content, act, modality, parent, time, score", "claim"),
                             [(c["speaker"], words(c["speaker_span"]), lined(c["cue"]), lined(c["content"]), c["act"], c["modality"],
                               c["parent"], c["time"], c["score"]) for c in r["claims"]])
            self.assertEqual(of("events", "act, cameo, plover, quad, goldstein, status, date, place, trigger_words, score", "event"),
                             [(e["act"], e["cameo"], e["plover"]["type"], e["quad"], e["goldstein"], e["status"], e["date"], e["place"],
                               words(e["trigger"]), e["score"]) for e in r["events"]])
            for role in ("source", "target"):
                self.assertEqual(of(f"(SELECT * FROM event_roles WHERE role = '{role}')", "event, entity", "event, entity"),
                                 [(e["id"], i) for e in r["events"] for i in sorted(set(e[role]))])
            self.assertEqual(of("event_claims", "event, claim", "event, claim"), [(e["id"], c) for e in r["events"] for c in sorted(e["claimed_by"])])
            self.assertEqual(of("event_mentions", "event, begin_at, trigger_begin, sentence", "event, mention"),
                             [(e["id"], m["begin"], m["trigger"]["begin"], m["sentence"]) for e in r["events"] for m in e["mentions"]])
            self.assertEqual(of("event_numbers", "event, what, value", "event, number"),
                             [(e["id"], n["of"], n["value"]) for e in r["events"] for n in e["numbers"]])

    def test_appending_again_changes_nothing(self):
        self.convert(self.lines[:3])
        self.convert(self.lines)
        before = self.dump()
        self.convert(self.lines[::-1])
        self.assertEqual(self.dump(), before)
        self.check(self.records)

    def test_an_article_can_be_deleted_as_a_whole(self):
        self.convert(self.lines)
        database = sqlite3.connect(self.path)
        database.execute("PRAGMA foreign_keys = ON")
        with database:
            database.execute("DELETE FROM articles WHERE key = ?", (self.records[0]["id"],))
        database.close()
        self.check(self.records[1:])

    def test_the_views_answer(self):
        self.convert(records_of(REPORTS))
        self.assertIn(("2024-12", "Ukraine", "Russia"), self.ask("SELECT month, source, target FROM accusations"))
        self.assertEqual(self.ask("SELECT says_so, says_in, denies_it, denies_in, act FROM contradictions"),
                         [("Ukraine", "kyiv", "Russia", "moscow", "attack")])
        self.assertIn(("killed", 3.0), self.ask("SELECT what, value FROM casualties"))
        self.assertIn(("Ukraine", "kyiv"), self.ask("SELECT speaker, key FROM statements"))
        self.assertIn(("Russia", "RUS", "Poland", "https://news.example/m"),
                      self.ask("SELECT source, source_code, target, url FROM dyads"))

    def test_run_writes_the_same(self):
        stdin = "\n".join(map(json.dumps, REPORTS)).encode()
        done = casus("run", "-j", "2", "--to", "sqlite", "-o", self.path, stdin=stdin)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        direct = self.dump()
        os.remove(self.path)
        self.convert(records_of(REPORTS))
        self.assertEqual(self.dump(), direct)

    def test_what_is_no_database_of_ours_is_left_alone(self):
        with open(self.path, "w", encoding="utf-8") as file:
            file.write("not a database, but a text of some length\n" * 50)
        done = casus("convert", "--to", "sqlite", "-o", self.path, stdin=self.lines[0])
        self.assertEqual((done.returncode, done.stderr.decode()), (2, f"casus: {self.path}: file is not a database\n"))
        other = self.folder + "/other.db"
        with sqlite3.connect(other) as database:
            database.execute("CREATE TABLE mine (x)")
        database.close()
        done = casus("convert", "--to", "sqlite", "-o", other, stdin=self.lines[0])
        self.assertEqual((done.returncode, done.stderr.decode()), (2, f"casus: {other}: is a database of something else\n"))
        self.assertEqual(self.ask("SELECT name FROM sqlite_master", path=other), [("mine",)])
        newer = self.folder + "/newer.db"
        self.convert(self.lines[:1], newer)
        with sqlite3.connect(newer) as database:
            database.execute("PRAGMA user_version = 99")
        database.close()
        done = casus("convert", "--to", "sqlite", "-o", newer, stdin=self.lines[0])
        self.assertEqual((done.returncode, done.stderr.decode()),
                         (2, f"casus: {newer}: has version 99 of the tables, this casus writes 1\n"))
        done = casus("convert", "--to", "sqlite", "-o", self.folder + "/no/x.db", stdin=self.lines[0])
        self.assertEqual((done.returncode, done.stderr.decode()), (2, f"casus: {self.folder}/no/x.db: unable to open database file\n"))
        done = casus("convert", "--to", "sqlite", stdin=self.lines[0])
        self.assertEqual((done.returncode, done.stderr.decode()), (2, "casus: --to sqlite: name the file of the database with -o\n"))

    def dump(self):
        """What the file holds, whatever the order in which it came."""
        tables = [name for name, in self.ask("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")]
        held = {}
        for table in tables:
            columns = [c[1] for c in self.ask(f"PRAGMA table_info({table})") if c[1] != "article"]
            held[table] = sorted(map(repr, self.ask(f"SELECT a.key, {', '.join('t.' + c for c in columns)} FROM {table} t JOIN articles a USING (article)")))
        return held

    def test_killed_twenty_times_it_holds_whole_articles_and_goes_on(self):
        # Many small articles, so that a kill falls between and inside transactions.
        small = sorted(self.lines, key=len)[0]
        name = json.loads(small)["id"]
        lines = [small.replace(json.dumps(name).encode(), b'"n%d"' % i, 1) for i in range(4000)]
        expected = json.loads(small)
        chance = random.Random(7)
        for _ in range(20):
            process = subprocess.Popen([CASUS, "convert", "--to", "sqlite", "-o", self.path], stdin=subprocess.PIPE)
            # It reads as fast as it writes, so how much it was given says how far it may be.
            process.stdin.write(b"\n".join(lines[:chance.randrange(1, len(lines))]) + b"\n")
            process.stdin.flush()
            process.send_signal(signal.SIGKILL)
            process.wait()
            process.stdin.close()
            if not self.ask("SELECT count(*) FROM sqlite_master")[0][0]:
                continue  # killed before the tables were there
            self.assertEqual(self.ask("PRAGMA integrity_check"), [("ok",)])
            self.assertEqual(self.ask("PRAGMA foreign_key_check"), [])
            for table in ("blocks", "entities", "claims", "events"):
                whole = self.ask(f"SELECT DISTINCT (SELECT count(*) FROM {table} t WHERE t.article = a.article) FROM articles a")
                self.assertLessEqual(set(whole), {(len(expected[table]),)}, table)
        held = self.ask("SELECT count(*) FROM articles")[0][0]
        self.assertGreater(held, 0, "some of it was written")
        self.convert(lines)
        self.assertEqual(self.ask("SELECT count(*), count(DISTINCT key) FROM articles"), [(len(lines), len(lines))])
        self.assertEqual(self.ask("SELECT count(*) FROM events"), [(len(lines) * len(expected["events"]),)])


if __name__ == "__main__":
    unittest.main()
