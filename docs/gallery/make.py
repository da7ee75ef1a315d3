#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the pictures of the gallery anew, of a week of the project's own articles.

    docs/gallery/make.py CASUS"""
import glob
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(ROOT, "tests/output"))
from browser import Browser  # noqa: E402
from sample_week import week  # noqa: E402

# Name, page (a pattern), width, height, whether dark.
PICTURES = [
    ("overview", "index.html", 1200, 1400, False),
    ("overview-phone", "index.html", 390, 1480, True),
    ("find", "index.html#status=denied", 1200, 900, False),
    ("article", "articles/kremlin-dankt-*.html", 1200, 1300, False),
    ("actor", "actors/china-*.html", 1200, 1000, True),
]

with tempfile.TemporaryDirectory() as folder:
    articles = "".join(json.dumps(one) + "\n" for one in week(ROOT, 200)).encode()
    records = subprocess.run([sys.argv[1], "run", "--text"], input=articles, stdout=subprocess.PIPE, check=True).stdout
    subprocess.run([sys.argv[1], "report", "-", "-o", folder], input=records, check=True)
    with Browser() as browser:
        for name, pattern, width, height, dark in PICTURES:
            path, _, chosen = pattern.partition("#")
            path = sorted(glob.glob(os.path.join(folder, path)))[0]
            page = browser.open(f"file://{path}{'#' + chosen if chosen else ''}", width=width, height=height, dark=dark)
            page.screenshot(os.path.join(HERE, name + ".png"), scale=1 if width < 600 else 0.7)
            assert not page.errors, page.errors
