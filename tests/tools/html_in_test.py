#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Gives web pages to the command line program.   html_in_test.py CASUS"""
import json
import os
import subprocess
import sys
import tempfile
import unittest

CASUS = os.path.abspath(sys.argv.pop(1))
LIMIT = 16 << 20
FIRST = "Poetin sprak dinsdag in Moskou met Xi Jinping over de oorlog in Oekraïne."
SECOND = "Het Kremlin ontkende woensdag dat er over een wapenstilstand was gesproken."
HEAD = """<html lang="nl"><head><meta charset="utf-8"><title>Poetin spreekt Xi | De Courant</title>
<meta property="article:published_time" content="2024-12-04T10:00:00+01:00"><link rel="canonical" href="https://courant.example/xi">"""
BODY = f"""</head><body><nav><a href="/">Voorpagina</a></nav><article><h1>Poetin spreekt Xi</h1>
<p>{FIRST}<p>{SECOND}</article><footer><p>Alle rechten voorbehouden, De Courant uitgevers.</footer>"""
PAGE = "<!DOCTYPE html>" + HEAD + BODY
TEXT = f"Poetin spreekt Xi\n\n{FIRST}\n\n{SECOND}"


def casus(*arguments, stdin=b""):
    return subprocess.run([CASUS, *arguments], input=stdin, capture_output=True, timeout=120)


class InFolder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def file(self, name, content):
        path = os.path.join(self.folder, name)
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        return path

    def check(self, done, status, message=""):
        self.assertEqual((done.returncode, done.stderr.decode()), (status, message and f"casus: {message}\n"))


class Extract(InFolder):
    def record(self, *arguments, stdin=b""):
        done = casus("extract", "--json", "--text", *arguments, stdin=stdin)
        self.check(done, 0)
        return json.loads(done.stdout)

    def test_a_page_is_known_by_its_head(self):
        path = self.file("a.html", PAGE)
        record = self.record(path)
        self.assertEqual((record["id"], record["url"], record["published"], record["language"], record["text"]),
                         (path, "https://courant.example/xi", "2024-12-04", "nl", TEXT))
        self.assertEqual([block["label"] for block in record["blocks"]], ["title", "body", "body"])
        self.assertEqual(record["diagnostics"], [])
        self.assertEqual(self.record("-", stdin=PAGE.encode())["text"], TEXT)

    def test_the_record_is_that_of_its_text(self):
        page = self.record("-", "--published", "2024-12-04", stdin=PAGE.encode())
        text = self.record("-", "--published", "2024-12-04", stdin=TEXT.encode())
        self.assertEqual({**page, "url": None}, text)

    def test_a_part_of_a_page_has_to_be_told(self):
        part = f"<h1>Poetin spreekt Xi</h1><p>{FIRST}<p>{SECOND}".encode()
        self.assertEqual(self.record("-", "--html-in", stdin=part)["text"], TEXT)
        self.assertEqual(self.record("-", stdin=part)["text"], part.decode())

    def test_options_weigh_more_than_the_page(self):
        record = self.record("-", "--published", "2020-01-01", "--lang", "en", stdin=PAGE.encode())
        self.assertEqual((record["published"], record["language"]), ("2020-01-01", "en"))

    def test_pages_come_in_any_character_set(self):
        for charset, name in (("iso-8859-1", "ISO-8859-1"), ("cp1252", "windows-1252"), ("utf-16", "x")):
            page = PAGE.replace('charset="utf-8"', f'charset="{name}"').encode(charset)
            self.assertEqual(self.record(self.file("a", page))["text"], TEXT)

    def test_a_date_that_is_none_is_told(self):
        page = PAGE.replace("2024-12-04T10:00:00+01:00", "7:58 AM ET")
        record = self.record("-", stdin=page.encode())
        self.assertIsNone(record["published"])
        self.assertEqual([(d["level"], d["message"], d["source"]) for d in record["diagnostics"]],
                         [("warning", "read without its date of publication: '7:58 AM ET' is not a date such as 2024-12-04", "casus extract")])
        self.assertEqual(self.record("-", "--published", "2024-12-04", stdin=page.encode())["diagnostics"], [])

    def test_what_cannot_be_read_is_said_clearly(self):
        good = self.file("good.html", PAGE)
        for name, content, message in (
                ("charset", PAGE.replace("utf-8", "klingon-8"), "says that it is in the character set 'klingon-8', which is not known"),
                ("none", "<!doctype html><script>x</script>", "has no text"),
                ("deep", "<!doctype html>\n" + "<div>" * 9999, "line 2: more than 512 elements stand in one another"),
                ("wide", "<!doctype html>\n<p " + " ".join(f"a{i}" for i in range(9999)), "line 2: a tag has more than 256 attributes"),
                ("big", "<!doctype html>" + "a " * (LIMIT // 2), f"is larger than an article may be ({LIMIT} bytes)")):
            path = self.file(name, content)
            done = casus("extract", "--json", path, good)
            self.check(done, 1, f"{path}: {message}")
            self.assertEqual(json.loads(done.stdout)["id"], good)
        self.check(casus("extract", "--html-in", "-", stdin=b"<p>"), 1, "standard input: has no text")


class Run(InFolder):
    def answer(self, *arguments, **fields):
        done = casus("run", *arguments, stdin=json.dumps(fields).encode() + b"\n")
        self.check(done, 0)
        return json.loads(done.stdout)

    def test_html_in_place_of_text(self):
        page, text = self.answer("--text", id="1", html=PAGE), self.answer("--text", id="1", text=TEXT, published="2024-12-04")
        self.assertEqual({**page, "url": None}, text)
        self.assertEqual(page["url"], "https://courant.example/xi")

    def test_fields_weigh_more_than_the_page(self):
        record = self.answer(html=PAGE, published="2020-01-01", language="en", url="https://b.example")
        self.assertEqual((record["published"], record["language"], record["url"]), ("2020-01-01", "en", "https://b.example"))

    def test_the_page_dates_what_the_line_does_not(self):
        for published in (None, "gisteren"):
            record = self.answer(html=PAGE, published=published)
            self.assertEqual((record["published"], record["diagnostics"]), ("2024-12-04", []))
        record = self.answer(html=PAGE.replace("2024-12-04T", "T"), published="gisteren")
        self.assertIn("'gisteren' is not a date", record["diagnostics"][0]["message"])

    def test_the_string_is_unicode_whatever_the_page_says(self):
        self.assertEqual(self.answer("--text", html=PAGE.replace("utf-8", "iso-8859-1"))["text"], TEXT)

    def test_text_is_text(self):
        self.assertEqual(self.answer("--text", text=PAGE)["text"], PAGE)
        self.assertEqual(self.answer("--text", text=TEXT, html=None)["text"], TEXT)

    def test_what_cannot_be_read_is_said_clearly(self):
        for fields, code, message in (
                ({"html": 1}, "bad_field", '"html" is not a string'),
                ({"html": None}, "bad_field", '"text" is missing'),
                ({"html": PAGE, "text": TEXT}, "bad_field", '"text" and "html" are both there: which is the article?'),
                ({"html": PAGE, "spans": [{"begin": 0, "end": 1}]}, "bad_field", '"spans" lie in a "text", not in "html"'),
                ({"html": ""}, "bad_page", "has no text"),
                ({"html": "\n" + "<div>" * 9999}, "bad_page", "line 2: more than 512 elements stand in one another")):
            answer = self.answer(id="x", **fields)
            self.assertEqual((answer["id"], answer["error"]), ("x", {"code": code, "message": message}))

    def test_threads_change_nothing(self):
        lines = [json.dumps({"id": i, "html": PAGE.replace(SECOND, SECOND * (1 + i % 7)) if i % 5 else "<p>"}) for i in range(200)]
        stdin = "\n".join(lines).encode()
        self.assertEqual(casus("run", "-j", "4", stdin=stdin).stdout, casus("run", stdin=stdin).stdout)


if __name__ == "__main__":
    unittest.main()
