# SPDX-License-Identifier: MIT
"""Classes of rows by k-means, hung into a binary tree."""

import numpy as np


def nearest(rows, centres):
    squares = (centres * centres).sum(1)
    return np.concatenate([(squares - 2 * rows[i:i + 8192] @ centres.T).argmin(1) for i in range(0, len(rows), 8192)])


def means(rows, weight, n, rounds=25):
    """The classes of the rows and their centres."""
    random = np.random.default_rng(1)
    weight = (weight / weight.mean()).astype(np.float32)
    chance = weight.astype(float) / weight.sum(dtype=float)
    centres = rows[random.choice(len(rows), n, replace=False, p=chance)].copy()
    for _ in range(rounds):
        of = nearest(rows, centres)
        sums = np.zeros_like(centres)
        np.add.at(sums, of, rows * weight[:, None])
        count = np.bincount(of, weight, minlength=n)
        centres = (sums / np.maximum(count, 1e-9)[:, None]).astype(np.float32)
        empty = count == 0
        centres[empty] = rows[random.choice(len(rows), empty.sum(), p=chance)]
    return nearest(rows, centres), centres


def halves(centres, chosen):
    """The chosen centres in an order of which either half lies together."""
    apart = centres[chosen] - centres[chosen].mean(0)
    axis = np.linalg.svd(apart, full_matrices=False)[2][0]
    order, half = chosen[np.argsort(apart @ axis, kind="stable")], len(chosen) // 2
    for _ in range(10):
        left, right = centres[order[:half]].mean(0), centres[order[half:]].mean(0)
        nearer = ((centres[order] - left) ** 2).sum(1) - ((centres[order] - right) ** 2).sum(1)
        again = order[np.argsort(nearer, kind="stable")]
        if set(again[:half]) == set(order[:half]):
            break
        order = again
    return order[:half], order[half:]


def tree_of_classes(rows, weight, depth):
    """For each row the bits of the path to its class, of 2^depth classes; every branching parts the classes in equal halves."""
    of, centres = means(rows, weight, 2**depth)
    paths = [""] * len(centres)

    def branch(chosen, path):
        if len(chosen) == 1:
            paths[chosen[0]] = path
            return
        for bit, part in zip("01", halves(centres, chosen)):
            branch(part, path + bit)

    branch(np.arange(len(centres)), "")
    return [paths[i] for i in of]
