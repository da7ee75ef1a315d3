#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The same figures as score.py for trafilatura, which is not needed for anything else:

    python3 -m venv VENV && VENV/bin/pip install trafilatura lxml_html_clean
    VENV/bin/python tests/pages/trafilatura_score.py

Twice: as it is called by default, and with favor_precision. It tells no language unless another module is installed."""
import sys
import tempfile

import trafilatura

sys.dont_write_bytecode = True
import score


def read(content, **options):
    # Comments are no part of the body here; tables are.
    document = trafilatura.bare_extraction(content, include_comments=False, with_metadata=True, **options)
    if document is None:
        return None, None, None, []
    document = document if isinstance(document, dict) else document.as_dict()
    title = score.key(document["title"] or "")
    body = [line.strip("- ") for line in (document["text"] or "").splitlines() if line.strip()]
    return document["title"], document["date"], document["language"], [text for text in body if score.key(text) != title]


for options in ({}, {"favor_precision": True}):
    for name in score.SETS:
        with tempfile.TemporaryDirectory() as folder:
            total = score.Score()
            for path, gold in score.save(folder, name):
                with open(path, "rb") as file:
                    total.add(gold, *read(file.read(), **options))
        print(f"trafilatura {trafilatura.__version__} {options or ''} {name}: {total.line()}")
