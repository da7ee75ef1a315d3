#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A week of news to draw: the project's own articles, and its coded sentences put together to short ones, dated anew.

    sample_week.py ROOT [COUNT] > articles.jsonl

Lines for `casus run`, the same each time. Nobody should take them for news: situations are mixed, days are invented."""
import glob
import json
import os
import sys

DAYS = [f"2024-12-{day:02}" for day in range(2, 9)]
# Fewer at the weekend.
WEEK = [0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 6]


def own_articles(root):
    for pattern in ("seeds/articles/*.txt", "tests/corpus/off_topic/*.txt"):
        for path in sorted(glob.glob(os.path.join(root, pattern))):
            with open(path, encoding="utf-8") as file:
                text = file.read()
            if text.startswith(("published:", "language:")):
                text = text.split("\n\n", 1)[1]
            yield os.path.basename(path)[:2], os.path.basename(path)[:-4], text


def sentences(root, language):
    with open(os.path.join(root, f"tools/ontology/coded/{language}_news.jsonl"), encoding="utf-8") as file:
        return [one["text"] for one in map(json.loads, file) if len(one["text"]) > 60 and one["gold"]]


def put_together(root):
    """Short articles of six sentences; one of them is the headline as well, cut at a comma."""
    for language in ("nl", "en"):
        all_of_them = sentences(root, language)
        for n, at in enumerate(range(0, len(all_of_them) - 5, 6)):
            six = all_of_them[at:at + 6]
            first = next((one for one in six if not one.split()[0].strip(",").isupper()), six[0])  # not BUCHAREST -
            comma = first.find(",", 35)
            title = first[:comma if comma > 0 else len(first)].rstrip(".").removeprefix("De ").removeprefix("The ")
            text = f"{title[0].upper()}{title[1:]}\n\n{six[0]} {six[1]}\n\n{six[2]} {six[3]}\n\n{six[4]} {six[5]}\n"
            yield language, f"{language}-{n:03}", text


def week(root, count):
    """So many articles, as `casus run` takes them."""
    articles = [*own_articles(root), *put_together(root)]
    for n in range(count):
        language, name, text = articles[n * 37 % len(articles)]
        again = n // len(articles)
        yield {"id": f"{name}-{again}" if again else name, "language": language, "text": text,
               "published": DAYS[WEEK[n * 7 % len(WEEK)]], "url": f"https://news.example/{language}/{name}"}


if __name__ == "__main__":
    for article in week(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200):
        print(json.dumps(article))
