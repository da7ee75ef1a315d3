#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Articles of 4 kB a second from Python over the C interface, and from C++: `casus run`, its start taken off.

c_interface.py CASUS LIBRARY ARTICLE...    The two take turns; time is that of the processor."""
import itertools
import json
import os
import resource
import statistics
import subprocess
import sys

CASUS, os.environ["CASUS_LIBRARY"], *PATHS = sys.argv[1:]
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "examples", "python"))
import casus  # noqa: E402

COUNT, ROUNDS = 600, 7


def articles():
    """Of one language each, put together from paragraphs of the samples, four kilobytes long."""
    paragraphs = {}
    for path in PATHS:
        with open(path, encoding="utf-8") as file:
            paragraphs.setdefault(os.path.basename(path)[:2], []).extend(file.read().split("\n\n"))
    for n in range(COUNT):
        texts = list(paragraphs.values())[n % len(paragraphs)]
        text = ""
        for paragraph in itertools.islice(itertools.cycle(texts), n % len(texts), None):
            if len(text.encode()) > 4096 - 200:
                break
            text += paragraph + "\n\n"
        yield json.dumps({"id": str(n), "text": text, "published": "2024-12-04"}).encode()


def spent(who):
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


def filtered(lines):
    before = spent(resource.RUSAGE_CHILDREN)
    subprocess.run([CASUS, "run"], input=b"\n".join(lines), stdout=subprocess.DEVNULL, check=True)
    return spent(resource.RUSAGE_CHILDREN) - before


lines = list(articles())
pipeline = casus.Pipeline()
ours, theirs = [], []
for line in lines:
    pipeline.answer(line)
for _ in range(ROUNDS):
    theirs.append(filtered(lines * 2) - filtered(lines))
    before = spent(resource.RUSAGE_SELF)
    for line in lines:
        pipeline.answer(line)
    ours.append(spent(resource.RUSAGE_SELF) - before)
python, cpp = (COUNT / statistics.median(times) for times in (ours, theirs))
print(f"{sum(map(len, lines)) / COUNT:.0f} bytes an article: Python {python:.0f} articles/s, C++ {cpp:.0f}, {100 * python / cpp:.0f}%")
