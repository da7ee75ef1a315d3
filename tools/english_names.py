#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes name-tagged English text for casus_train from two corpora whose scheme is another.

    tools/english_names.py --gum en_gum-train.conllu --wikigold en_wikigold-train.bio > en_names.bio

GUM marks all mentions of entities (MISC Entity=): those whose head is a proper
noun become names, of the words around the head that belong to it; titles and
what stands in an apposition do not. In wikigold demonyms and adjectives of
nationality are MISC: the first become DEM, the second, as everywhere in casus,
no names. Demonyms, adjectives and titles are those of the seeds.
"""

import argparse
import collections
import csv
import re
import sys
from pathlib import Path

SEEDS = Path(__file__).resolve().parent.parent / "seeds" / "en"
TYPES = {"person": "PER", "place": "LOC", "organization": "ORG"}
INNER = {"of", "for", "de", "du", "la", "&", "von", "van", "al", "the"}
CALENDAR = re.compile(r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|.*day$")
# Behind an adjective that is used as a noun.
NO_NOUN = set("and or is was are were of in by for to who have had at from on with as the a but it that which be has can also".split())


def seed(name):
    with open(SEEDS / f"{name}.tsv", encoding="utf-8") as rows:
        return list(csv.reader(rows, delimiter="\t", quoting=csv.QUOTE_NONE))[2:]


ALIASES = seed("aliases")
DEMONYMS = {row[0] for row in ALIASES if row[2] == "demonym"}
ADJECTIVES = {row[0] for row in ALIASES if row[2] == "adjective"}
TITLES = {row[0].lower() for row in seed("titles")} | {"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "lord", "lady"}


def sentences(path):
    """Of CoNLL-U: whether a document begins, and the rows of the words."""
    begins, rows = False, []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            begins = True
        elif line and line[0] != "#":
            cells = line.split("\t")
            if cells[0].isdigit():
                rows.append(cells)
        elif not line and rows:
            yield begins, rows
            begins, rows = False, []


def mentions(rows):
    """(first, last, type) of the entities of a sentence, longest first."""
    found, opened = [], collections.defaultdict(list)
    for i, row in enumerate(rows):
        cell = re.search(r"Entity=([^|]*)", row[9])
        for begin, whole, end in re.findall(r"\(([^()]+)(\)?)|([^()]+)\)", cell[1]) if cell else ():
            key, *rest = (begin or end).split("-")
            key = key.split("[")[0]
            if whole:
                found.append((i, i, rest[0]))
            elif begin:
                opened[key].append((i, rest[0]))
            elif opened[key]:
                first, kind = opened[key].pop()
                found.append((first, i, kind))
    return sorted(found, key=lambda m: (m[0], -m[1]))


def gum_labels(rows):
    labels, taken = ["O"] * len(rows), [False] * len(rows)
    all_mentions = mentions(rows)

    def proper(i):
        return rows[i][4] in ("NNP", "NNPS")

    for first, last, kind in all_mentions:
        heads = [i for i in range(first, last + 1) if not first <= int(rows[i][6]) - 1 <= last]
        if not heads or not proper(heads[0]) or taken[heads[0]]:
            continue
        head = heads[0]
        inner = [(a, b) for a, b, _ in all_mentions if (a, b) != (first, last) and first <= a and b <= last and not a <= head <= b]

        def joins(i):
            if kind == "person" and any(a <= i <= b for a, b in inner):
                return False
            form, upos = rows[i][1], rows[i][3]
            if form in ("-", "&", "/"):
                return first < i < last and "SpaceAfter=No" in rows[i][9] and proper(i - 1) and proper(i + 1)
            number = kind in ("event", "object") and rows[i][4] == "CD" and form[0].isdigit()
            return proper(i) or number or (upos in ("NOUN", "ADJ") and form[:1].isupper() and form not in ADJECTIVES and i > 0)

        left = right = head
        while left > first and joins(left - 1):
            left -= 1
        while right < last:
            ahead = [rows[i][1].lower() for i in range(right + 1, min(right + 3, last + 1))]
            if joins(right + 1):
                right += 1
            elif kind != "person" and ahead[0] in INNER and right + 2 <= last and joins(right + 2):
                right += 2
            elif kind != "person" and ahead[0] in ("of", "for") and ahead[1:] == ["the"] and right + 3 <= last and joins(right + 3):
                right += 3
            else:
                break
        while kind == "person" and left < head and rows[left][1].lower() in TITLES:
            left += 1
        if (kind == "person" and rows[left][1].lower() in TITLES) or (kind == "time" and CALENDAR.match(rows[head][1])):
            continue
        phrase = " ".join(row[1] for row in rows[left:right + 1])
        label = "DEM" if phrase in DEMONYMS or phrase in ADJECTIVES else TYPES.get(kind, "MISC")
        if any(taken[left:right + 1]):
            continue
        for i in range(left, right + 1):
            taken[i] = True
            labels[i] = ("B-" if i == left else "I-") + label
    return labels


def wikigold_labels(words, labels):
    for begin, label in enumerate(labels):
        if label != "B-MISC":
            continue
        end = begin + 1
        while end < len(labels) and labels[end] == "I-MISC":
            end += 1
        phrase = " ".join(words[begin:end])
        if phrase not in DEMONYMS and phrase not in ADJECTIVES:
            continue
        behind = words[end] if end < len(words) else "."
        attribute = phrase in ADJECTIVES and re.match(r"^[\w-]+$", behind) and behind.lower() not in NO_NOUN
        for i in range(begin, end):
            labels[i] = "O" if attribute else ("B-" if i == begin else "I-") + "DEM"
    return labels


def write(words, labels):
    sys.stdout.write("".join(f"{word}\t{label}\n" for word, label in zip(words, labels)) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gum", type=Path, required=True)
    parser.add_argument("--wikigold", type=Path, required=True)
    paths = parser.parse_args()
    for begins, rows in sentences(paths.gum):
        if begins:
            print("-DOCSTART-\n")
        write([row[1] for row in rows], gum_labels(rows))
    text = paths.wikigold.read_text(encoding="utf-8").strip()
    for number, block in enumerate(text.split("\n\n")):
        # Its articles are not told apart; they have some thirteen sentences.
        if number % 13 == 0:
            print("-DOCSTART-\n")
        rows = [line.split("\t") for line in block.split("\n")]
        write([row[0] for row in rows], wikigold_labels([row[0] for row in rows], [row[-1] for row in rows]))


if __name__ == "__main__":
    main()
