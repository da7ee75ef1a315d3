#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Opens a report in a real browser, in light and in dark, and looks at what is there.

    html_screenshot.py CASUS FOLDER

Writes page.html, light.png and dark.png into the folder. Exit status 77 (skipped) without Chromium."""
import json
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib
from html.parser import HTMLParser

ARTICLE = """\
Kremlin: <script>alert(1)</script> "geen gesprek"

"Wij zullen niet onderhandelen", zei Kremlinwoordvoerder Dmitri Peskov maandag. <img src=http://example.invalid/x.png>
Rusland viel Oekra\u00efne op 2 december 2024 aan. De Verenigde Staten steunen Oekra\u00efne met $5 miljoen & meer.

LEES OOK: \u202e"><b onmouseover='x'>Wat nu?</b>\x1b[31m\x00
"""
VOID = {"meta", "br", "hr", "img", "link", "input"}


class Page(HTMLParser):
    """Elements of a page, and whether each was closed where it should be."""

    def __init__(self, html):
        super().__init__()
        self.open, self.tags, self.ids, self.attributes, self.article, self.is_balanced = [], [], [], [], "", True
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        self.ids += [value for name, value in attrs if name == "id"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.open.pop()

    def handle_endtag(self, tag):
        self.is_balanced = self.is_balanced and bool(self.open) and self.open.pop() == tag

    def handle_data(self, data):
        if "article" in self.open:
            self.article += data


def chromium():
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def browse(browser, *options):
    with tempfile.TemporaryDirectory() as profile:
        command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                   "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
                   "--hide-scrollbars", "--window-size=1280,1800", f"--user-data-dir={profile}", *options]
        return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True, timeout=120).stdout


def pixels(path):
    """The bytes of an 8-bit RGB(A) PNG as rows, and how many make a pixel."""
    with open(path, "rb") as file:
        png = file.read()
    assert png[:8] == b"\x89PNG\r\n\x1a\n", "not a PNG"
    at, packed = 8, b""
    while at < len(png):
        size, kind = struct.unpack(">I4s", png[at:at + 8])
        body = png[at + 8:at + 8 + size]
        if kind == b"IHDR":
            width, height, depth, colour = struct.unpack(">IIBB", body[:10])
        elif kind == b"IDAT":
            packed += body
        at += size + 12
    assert depth == 8 and colour in (2, 6), (depth, colour)
    step, raw, rows = (3 if colour == 2 else 4), zlib.decompress(packed), []
    before = bytearray(width * step)
    for y in range(height):
        begin = y * (width * step + 1)
        row = bytearray(raw[begin + 1:begin + 1 + width * step])
        unfilter(raw[begin], row, before, step)
        rows.append(row)
        before = row
    return rows, step


def unfilter(kind, row, before, step):
    for i in range(len(row) if kind else 0):
        a, b, c = (row[i - step] if i >= step else 0), before[i], (before[i - step] if i >= step else 0)
        if kind == 4:
            p = a + b - c
            guess = min((abs(p - a), 0, a), (abs(p - b), 1, b), (abs(p - c), 2, c))[2]
        else:
            guess = (0, a, b, (a + b) // 2)[kind]
        row[i] = (row[i] + guess) & 255


def look(path):
    """Number of colours, mean brightness, and the share of pixels far from the paper's brightness."""
    rows, step = pixels(path)
    seen, total, values = set(), 0, []
    for row in rows[::2]:
        for x in range(0, len(row), 2 * step):
            r, g, b = row[x:x + 3]
            seen.add((r, g, b))
            values.append((2 * r + 5 * g + b) // 8)
    total = sum(values) / len(values)
    paper = max(set(values), key=values.count)
    return len(seen), total, sum(abs(v - paper) > 90 for v in values) / len(values)


def check_page(html, record):
    page = Page(html)
    assert page.is_balanced and not page.open, f"elements left open: {page.open}"
    assert len(page.ids) == len(set(page.ids)), "an id stands twice"
    for letter, items in (("e", record["entities"]), ("t", record["times"]), ("q", record["quantities"]), ("c", record["claims"]),
                          ("v", record["events"])):
        for i in range(len(items)):
            assert f"{letter}{i}" in page.ids, f"no row {letter}{i}"
            mark = f"e{i}m0" if letter == "e" else f"{letter}{i}m"
            assert mark in page.ids, f"no mark {mark}"
    links = [value for name, value in page.attributes if name == "href"]
    assert all(link.startswith("#") and link[1:] in page.ids for link in links), "a link leads nowhere or out of the page"
    names = {name for name, _ in page.attributes}
    assert not names & {"src", "srcset", "onmouseover", "onload", "action"}, names
    assert not {"script", "img", "link", "iframe"} & set(page.tags), set(page.tags)
    assert not re.search(r"@import|url\((?!#)", html), "a style fetches something"
    for words in ("<script>alert(1)</script>", "<img src=http://example.invalid/x.png>", "<b onmouseover='x'>"):
        assert words in page.article, f"{words} is not there as text"
    return page


def main(casus, folder):
    browser = chromium()
    if browser is None:
        print("SKIPPED: no Chromium here")
        sys.exit(77)
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, "page.html")
    done = subprocess.run([casus, "extract", "-", "--json", "--published", "2024-12-04", "--lang", "nl", "--html", path],
                          input=ARTICLE.encode(), stdout=subprocess.PIPE, check=True)
    record = json.loads(done.stdout)
    for name in ("entities", "times", "quantities", "claims", "events"):
        assert record[name], f"the article gives no {name}"
    assert any(event["source"] and event["target"] for event in record["events"]), "no event for the graph"
    with open(path, encoding="utf-8") as file:
        check_page(file.read(), record)
    page = check_page(browse(browser, "--dump-dom", f"file://{os.path.abspath(path)}").decode(), record)
    for tag in ("article", "svg", "marker", "table", "thead", "th", "aside", "nav", "h1"):
        assert tag in page.tags, f"the browser sees no <{tag}>"

    for scheme, setting in (("light", 1), ("dark", 0)):
        shot = os.path.join(folder, f"{scheme}.png")
        browse(browser, f"--blink-settings=preferredColorScheme={setting}", f"--screenshot={shot}", f"file://{os.path.abspath(path)}")
        colours, brightness, inked = look(shot)
        print(f"{scheme}: {colours} colours, brightness {brightness:.0f}, {100 * inked:.1f} % ink")
        assert colours > 100 and inked > 0.01, f"the {scheme} page is blank or nearly so"
        assert brightness > 200 if scheme == "light" else brightness < 70, f"the {scheme} page is not {scheme}"


main(sys.argv[1], sys.argv[2])
