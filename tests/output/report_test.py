#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""casus report, looked at in a real browser: every page, every filter, keys, both schemes, a phone's width.

    report_test.py CASUS ROOT FOLDER

Writes the report of a week of samples into the folder. Exit status 77 (skipped) without Chromium."""
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import unittest
import urllib.parse

from browser import Browser, chromium
from sample_week import week

CASUS, ROOT, FOLDER = (os.path.abspath(path) for path in sys.argv[1:4])
HOSTILE = [
    {"id": "../../<img src=http://example.invalid/x.png>\u202e", "language": "en", "published": "2024-12-04",
     "url": "javascript:alert(1)",
     "text": "<script>alert(1)</script> \"quoted\" headline\n\nRussia attacked Ukraine in Kyiv on Monday. \"</script><b onclick='x'>We deny it\", said "
             "Kremlin spokesman Dmitry Peskov. </script><script>document.title='broken'</script>"},
    {"id": "same", "language": "en", "text": "Mali thanked France."},
    {"id": "same", "language": "en", "text": "France thanked Mali."},
]


def run(*arguments, stdin=b""):
    return subprocess.run([CASUS, *arguments], input=stdin, capture_output=True, timeout=300)


def records(articles, *options):
    done = run("run", *options, stdin="".join(json.dumps(one) + "\n" for one in articles).encode())
    assert done.returncode == 0, done.stderr
    return done.stdout


def content(path):
    with open(path, "rb") as file:
        return file.read()


def pages():
    return {path: content(path).decode() for path in sorted(glob.glob(os.path.join(FOLDER, "**/*.html"), recursive=True))}


class Report(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        shutil.rmtree(FOLDER, ignore_errors=True)
        cls.records = records([*week(ROOT, 200), *HOSTILE], "--text")
        done = run("report", "-", "-o", FOLDER, stdin=cls.records)
        assert (done.returncode, done.stderr) == (0, b""), done
        cls.events = sum(len(json.loads(line)["events"]) for line in cls.records.splitlines())
        cls.browser = Browser().__enter__()
        cls.addClassCleanup(cls.browser.__exit__)
        cls.index = "file://" + os.path.join(FOLDER, "index.html")

    def open(self, url=None, **how):
        page = self.browser.open(url or self.index, **how)
        self.addCleanup(lambda: self.check_quiet(page))
        return page

    def check_quiet(self, page):
        self.assertEqual(page.errors, [])
        # The browser's own pictures (of a date field) are data.
        self.assertEqual([url for url in page.requests if not url.startswith(("file://", "data:"))], [])

    def found(self, page):
        return page.run("document.getElementById('count').textContent")

    def rows(self, page):
        return page.run("[...document.querySelectorAll('#rows tr')].map(row => [...row.cells].map(cell => cell.textContent))")

    def choose(self, page, name, value):
        page.run(f"(field => {{ field.value = {json.dumps(value)}; field.dispatchEvent(new Event('input', {{bubbles: true}})); }})"
                 f"(document.querySelector('#filters [name={name}]'))")

    def test_every_page_is_there_and_every_link_leads_somewhere(self):
        written = pages()
        self.assertGreater(len(written), 400)
        self.assertEqual(len(glob.glob(os.path.join(FOLDER, "articles/*.html"))), 203)
        ids = {path: set(re.findall(r'\sid="([^"]+)"', html)) for path, html in written.items()}
        for path, html in written.items():
            self.assertRegex(os.path.relpath(path, FOLDER), r"^[a-z0-9/.-]+$")
            seen = re.findall(r'\sid="([^"]+)"', html)
            self.assertEqual(len(seen), len(set(seen)), f"{path}: an id stands twice")
            self.assertFalse(re.search(r'\s(src|srcset|style|on[a-z]+)="(?!events\.js|report\.js)', html), path)
            for link in re.findall(r'href="([^"]*)"', html):
                name, _, at = link.partition("#")
                target = os.path.normpath(os.path.join(os.path.dirname(path), name)) if name else path
                if link.startswith("https://news.example/") or link.startswith("#place="):
                    continue
                self.assertTrue(os.path.exists(target), (path, link))
                if at:
                    self.assertIn(at, ids[target], (path, link))

    def test_the_table_holds_all_events_and_shows_the_first(self):
        page = self.open()
        self.assertIn(f" of {self.events:,} events, the latest 50 of them shown.", self.found(page))
        self.assertEqual(len(self.rows(page)), 50)
        page.run("document.getElementById('more').click()")
        self.assertEqual(len(self.rows(page)), 100)
        self.assertEqual(page.run("document.activeElement === document.querySelectorAll('#rows tr')[50]"), True)

    def test_filters_keep_what_fits_and_the_address_remembers_them(self):
        page = self.open()
        tries = {"text": ("khartoum bridge", lambda row: "khartoum" in " ".join(row).lower()),
                 "actor": ("russia", lambda row: "Russia" in row[1] + row[3]),
                 "code": ("19", lambda row: row[4].startswith("19")),
                 "quad": ("4", None), "country": ("SDN", None),
                 "status": ("denied", lambda row: row[5] == "denied"),
                 "from": ("2024-12-06", lambda row: row[0] == "" or row[0][-4:] > "2024" or int(row[0].split()[0]) >= 6 or len(row[0]) < 9)}
        for name, (value, fits) in tries.items():
            with self.subTest(name):
                self.choose(page, name, value)
                rows = self.rows(page)
                self.assertTrue(rows)
                number = int(re.match(r"[\d,]+", self.found(page))[0].replace(",", ""))
                self.assertLess(number, self.events)
                for row in rows if fits else []:
                    self.assertTrue(fits(row), row)
                self.assertIn(f"{name}={urllib.parse.quote_plus(value)}", page.run("location.hash"))
                page.run("document.querySelector('#filters [type=reset]').click()")
                self.assertIn(f"{self.events:,} of {self.events:,}", self.found(page))
        self.choose(page, "text", "no such words")
        self.assertEqual(self.found(page), f"None of {self.events:,} events fits.")
        self.assertTrue(page.run("document.getElementById('found').hidden"))
        other = self.open(self.index + "#status=denied&code=DENY_is_no_code")
        self.assertIn(" of ", self.found(other))
        self.assertEqual(other.run("document.querySelector('[name=status]').value"), "denied")

    def test_a_dot_on_the_map_finds_its_events(self):
        page = self.open()
        name = page.run("(dot => (dot.dispatchEvent(new MouseEvent('click', {bubbles: true})), dot.querySelector('title').textContent))"
                        "(document.querySelector('.map a'))")
        page.run("new Promise(done => setTimeout(done))")
        rows = self.rows(page)
        self.assertTrue(rows)
        for row in rows:
            self.assertEqual(row[6], name.split(":")[0])

    def test_the_keyboard_reaches_all_of_it(self):
        page = self.open()
        page.press("Tab", 9)
        self.assertEqual(page.run("document.activeElement.textContent"), "Skip to the content")
        reached = set()
        for _ in range(400):
            page.press("Tab", 9)
            reached.add(page.run("document.activeElement.name || document.activeElement.closest('section, header, nav')?.querySelector('h2')?.id || ''"))
            if page.run("document.activeElement.id === 'f-to'"):
                break
        self.assertLessEqual({"time", "map", "network", "days", "actors", "text", "actor", "code", "quad", "country", "status", "from"}, reached)
        page.run("document.getElementById('f-text').focus()")
        for letter in "sudan":
            page.press(letter, ord(letter.upper()), letter)
        self.assertEqual(page.run("document.getElementById('f-text').value"), "sudan")
        self.assertNotIn(f"{self.events:,} of {self.events:,}", self.found(page))
        page.press("Enter", 13, "\r")  # sends nothing anywhere
        self.assertEqual(page.run("document.getElementById('f-text').value"), "sudan")

    def test_everything_has_a_name_to_be_read_aloud(self):
        kinds = ("articles", "actors", "days")
        for url in [self.index, *("file://" + sorted(glob.glob(os.path.join(FOLDER, kind, "*.html")))[3] for kind in kinds)]:
            page = self.open(url)
            self.assertEqual(page.run("document.querySelectorAll('h1').length"), 1)
            self.assertEqual(page.run("document.querySelectorAll('main').length"), 1)
            self.assertEqual(page.run("document.documentElement.lang"), "en")
            self.assertEqual(page.run("[...document.querySelectorAll('input, select')].filter(one => !one.labels.length).length"), 0)
            self.assertEqual(page.run("[...document.querySelectorAll('nav, section, [role=region], main svg:not([aria-hidden])')]"
                                      ".filter(one => !one.hasAttribute('aria-label') && !one.hasAttribute('aria-labelledby')).map(one => one.outerHTML.slice(0, 90))"), [])
            self.assertEqual(page.run("[...document.querySelectorAll('a')].filter(one => !(one.textContent.trim() || one.ariaLabel)).length"), 0)

    def test_no_page_is_wider_than_a_phone(self):
        kinds = ("articles", "actors", "days")
        for url in [self.index, *("file://" + sorted(glob.glob(os.path.join(FOLDER, kind, "*.html")))[3] for kind in kinds)]:
            for width in (390, 1400):
                page = self.open(url, width=width)
                self.assertLessEqual(page.run("document.documentElement.scrollWidth"), width, url)

    def test_light_and_dark(self):
        for dark in (False, True):
            page = self.open(dark=dark)
            red, *_ = map(int, re.findall(r"\d+", page.run("getComputedStyle(document.body).backgroundColor")))
            self.assertTrue(red < 60 if dark else red > 200)

    def test_hostile_text_is_text(self):
        page = self.open("file://" + next(path for path, html in pages().items() if "/articles/" in path and "alert(1)" in html))
        self.assertIn("<script>alert(1)</script>", page.run("document.title"))
        self.assertIn("</script><b onclick='x'>We deny it", page.run("document.querySelector('article').textContent"))
        self.assertEqual(page.run("document.querySelectorAll('script, img, [onclick], [href^=javascript]').length"), 0)
        page = self.open(self.index + "#text=alert")
        self.assertTrue(self.rows(page))
        self.assertEqual(page.run("document.querySelectorAll('#rows script, #rows b').length"), 0)


class Program(unittest.TestCase):
    def setUp(self):
        self.folder = FOLDER + "-2"
        shutil.rmtree(self.folder, ignore_errors=True)

    def test_without_text_there_are_tables(self):
        done = run("report", "-", "-o", self.folder, stdin=records(HOSTILE[1:2]))
        self.assertEqual(done.returncode, 0)
        article, = glob.glob(os.path.join(self.folder, "articles/*.html"))
        html = content(article).decode()
        self.assertIn("holds no text", html)
        self.assertNotIn("<article", html)
        self.assertIn(">Mali</a>", html)

    def test_bad_lines_are_told_and_the_rest_is_shown(self):
        good = records(HOSTILE[1:2], "--text")
        bad = records([{"id": "e"}])
        done = run("report", "-", "-o", self.folder, stdin=bad + b"{nonsense <b>\n" + good)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stderr.count(b"\n"), 2, done.stderr)
        html = content(os.path.join(self.folder, "index.html")).decode()
        self.assertIn("standard input:1</code> no record: &quot;text&quot; is missing", html)
        self.assertIn("standard input:2</code>", html)
        self.assertIn("<dt>articles</dt><dd>1</dd>", html)

    def test_what_cannot_be_written_is_said(self):
        good = records(HOSTILE[1:2], "--text")
        with open(self.folder, "w", encoding="utf-8"):
            done = run("report", "-", "-o", self.folder, stdin=good)
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr.decode(), rf"^casus: {self.folder}/[a-z]+: cannot be made: .*\n$")
        os.remove(self.folder)
        os.makedirs(os.path.join(self.folder, "index.html"))
        done = run("report", "-", "-o", self.folder, stdin=good)
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr.decode(), rf"^casus: {self.folder}/index.html: cannot be written: .*\n$")

    def test_the_same_records_give_the_same_bytes(self):
        lines = records([*week(ROOT, 20)], "--text")
        seen = []
        for _ in range(2):
            shutil.rmtree(self.folder, ignore_errors=True)
            self.assertEqual(run("report", "-", "-o", self.folder, stdin=lines).returncode, 0)
            files = sorted(glob.glob(os.path.join(self.folder, "**/*.*"), recursive=True))
            seen.append([(path, content(path)) for path in files])
        self.assertEqual(*seen)


if chromium() is None:
    print("SKIPPED: no Chromium here")
    sys.exit(77)
unittest.main(argv=sys.argv[:1])
