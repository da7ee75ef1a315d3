#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How well pages are read.   score.py CASUS [--each] [--floors]

The pages are those of pages.py. Body: precision, recall and F1 of words (as a bag) and of whole paragraphs, over all pages of a set; title, date
and language: pages that have them right. --floors fails where a figure is below what is promised in docs/html-pages.md; --each tells of every page
that is not read perfectly."""
import collections
import json
import os
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True  # beside the sources
import pages

SETS = ("templates", "held_out")
# words F1, paragraphs F1, titles, dates, languages
FLOORS = {"templates": (0.96, 0.92, 1.0, 0.95, 1.0), "held_out": (0.88, 0.83, 1.0, 0.9, 1.0)}


def key(text):
    """A title or paragraph without the kind of its quotation marks and spaces."""
    return " ".join(re.sub("[\u2018\u2019\u201c\u201d\"']", "'", text).split())


class Score:
    def __init__(self):
        self.pages = self.titles = self.dates = self.languages = 0
        self.words, self.paragraphs = collections.Counter(), collections.Counter()

    def add(self, gold, title, published, language, body):
        """Whether all of it is right. `body` are the paragraphs that were read, without the title."""
        self.pages += 1
        right = [key(title or "") == key(gold["title"]), published == gold["published"], language == gold["language"]]
        self.titles += right[0]
        self.dates += right[1]
        self.languages += right[2]
        for counts, bag in ((self.words, lambda texts: collections.Counter(w for t in texts for w in re.findall(r"\w+", t))),
                            (self.paragraphs, lambda texts: collections.Counter(key(t) for t in texts))):
            found, wanted = bag(body), bag(gold["body"])
            counts["common"] += (found & wanted).total()
            counts["found"] += found.total()
            counts["wanted"] += wanted.total()
            right.append(found == wanted)
        return all(right)

    @staticmethod
    def measures(counts):
        precision = counts["common"] / max(counts["found"], 1)
        recall = counts["common"] / max(counts["wanted"], 1)
        return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)

    def figures(self):
        return (self.measures(self.words)[2], self.measures(self.paragraphs)[2], self.titles / self.pages, self.dates / self.pages,
                self.languages / self.pages)

    def line(self):
        words = " / ".join(f"{x:.3f}" for x in self.measures(self.words))
        paragraphs = " / ".join(f"{x:.3f}" for x in self.measures(self.paragraphs))
        return (f"{self.pages} pages: words {words}, paragraphs {paragraphs}, title {self.titles}, date {self.dates},"
                f" language {self.languages} right")


def read_with_casus(casus, paths):
    """(path, (title, published, language, body)); the body is what casus reads: the lines with a block labelled so."""
    done = subprocess.run([casus, "extract", "--json", "--text", *paths], capture_output=True, check=True)
    for record in map(json.loads, done.stdout.splitlines()):
        text = record["text"]
        title = next((text[b["begin"]:b["end"]] for b in record["blocks"] if b["label"] == "title"), None)
        body = []
        for block in record["blocks"]:
            if block["label"] == "body":  # a dateline is a block of its own
                begin, end = text.rfind("\n", 0, block["begin"]) + 1, text.find("\n", block["begin"])
                body.append(text[begin:end if end >= 0 else None])
        yield record["id"], (title, record["published"], record["language"], body)


def save(folder, name):
    """The pages of a set as files: [(path, gold)]."""
    saved = []
    for page, content, gold in pages.pages(name):
        saved.append((os.path.join(folder, f"{page}.html"), gold))
        with open(saved[-1][0], "wb") as file:
            file.write(content)
    return saved


def main():
    casus, each = os.path.abspath(sys.argv[1]), "--each" in sys.argv
    failed = False
    for name in SETS:
        with tempfile.TemporaryDirectory() as folder:
            saved = save(folder, name)
            if not saved:
                continue
            found = dict(read_with_casus(casus, [path for path, _ in saved]))
        score = Score()
        for path, gold in saved:
            title, published, language, body = found[path]
            if score.add(gold, title, published, language, body) or not each:
                continue
            print(os.path.basename(path), title, published, language, sep=" | ")
            wanted = [key(text) for text in gold["body"]]
            for text in body:
                if key(text) not in wanted:
                    print("  +", text)
            for text in gold["body"]:
                if key(text) not in map(key, body):
                    print("  -", text)
        print(f"{name}: {score.line()}")
        for what, figure, floor in zip(("words", "paragraphs", "titles", "dates", "languages"), score.figures(), FLOORS[name]):
            if "--floors" in sys.argv and figure < floor:
                print(f"{name}: {what} {figure:.3f}, and {floor} is promised")
                failed = True
    return failed


if __name__ == "__main__":
    sys.exit(main())
