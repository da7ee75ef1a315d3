#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Loads the tables of casus convert in pandas, with a warning an error.   pandas_test.py CASUS ARTICLE...

Debian's pandas belongs to Debian's Python, which need not be the one that runs this."""
import json
import os
import subprocess
import sys
import tempfile
import warnings

try:
    import pandas
except ImportError:
    debian = "/usr/bin/python3"
    if os.path.exists(debian) and os.path.realpath(sys.executable) != os.path.realpath(debian):
        os.execv(debian, [debian, *sys.argv])
    print("skipped: pandas is not installed (Debian: python3-pandas)")
    sys.exit(77)

warnings.simplefilter("error")
CASUS, *PATHS = sys.argv[1:]
ARTICLES = []
for path in PATHS:
    with open(path, encoding="utf-8") as file:
        ARTICLES.append(json.dumps({"id": os.path.basename(path), "published": "2024-12-04", "text": file.read()}))


def casus(*arguments):
    return subprocess.run([CASUS, "run", *arguments], input="\n".join(ARTICLES).encode(), stdout=subprocess.PIPE, check=True).stdout


with tempfile.TemporaryDirectory() as folder:
    def load(to, **how):
        path = os.path.join(folder, to)
        with open(path, "wb") as file:
            file.write(casus("--to", to))
        return pandas.read_csv(path, sep="\t", **how)

    codes = {26: str, 27: str, 28: str}  # EventCode, EventBaseCode, EventRootCode keep their zeros
    gdelt = load("gdelt", header=None, dtype=codes)
    assert gdelt.shape[1] == 61, gdelt.shape
    assert gdelt[0].dtype == "int64" and gdelt[0].is_unique
    assert gdelt[1].dtype == "int64" and gdelt[29].between(1, 4).all() and gdelt[30].between(-10, 10).all()
    assert gdelt[26].str.match(r"\d{3,4}$|\d{2}$").all() and (gdelt[26].str[:2] == gdelt[28]).all()
    assert pandas.to_datetime(gdelt[1], format="%Y%m%d").notna().all()
    mentions = load("gdelt-mentions", header=None)
    assert mentions.shape[1] == 16 and set(mentions[0]) == set(gdelt[0])

    icews = load("icews", dtype={"CAMEO Code": str})
    assert icews.shape == (len(gdelt), 20) and (icews["Event ID"] == gdelt[0]).all()
    assert (icews["CAMEO Code"] == gdelt[26]).all() and icews["Latitude"].dtype == float
    assert not icews.duplicated(["Event ID", "Event Date"]).any()
    assert icews["District"].isna().all(), "NA is no name"

    polecat = load("polecat")
    assert polecat.shape[1] == 40 and 0 < len(polecat) <= len(gdelt) and polecat["Event ID"].is_unique
    assert polecat["Latitude"].dtype == float and polecat["Actor COW"].dtype == float

    phoenix = load("phoenix", header=None, dtype={13: str, 14: str})
    assert phoenix.shape == (len(gdelt), 26) and (phoenix[13] == gdelt[26]).all()

    casus("--to", "csv", "-o", folder)
    events = pandas.read_csv(folder + "/events.csv", dtype={"cameo": str})
    assert len(events) > 0 and events["score"].between(0, 1).all()
    assert (events["goldstein"] <= 10).all(), "no number was defused"
    for name in ("entities", "claims"):
        assert len(pandas.read_csv(f"{folder}/{name}.csv")) > 0
print(f"pandas {pandas.__version__}: {len(gdelt)} rows of each format")
