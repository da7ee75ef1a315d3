#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The outline of the world that casus report draws its maps on.

    build_world_outline.py countries-110m.json > tools/report/world.tsv

The input is the file of that name in the npm package world-atlas 2.0.2: Natural Earth's countries at 1:110 million
(public domain) as TopoJSON. Borders are simplified once for both sides of them, so that none comes apart. Each line of
the output is a piece of a country: its box (west, north, east, south) and its path, in tenths of a degree, north up and
negative. Antarctica is left out."""
import json
import sys

TOLERANCE = 0.8   # tenths of a degree that a point may lie off the line that leaves it out
SMALLEST = 15     # square tenths; a smaller piece stays if its country has no other
ANTARCTICA = "010"


def decoded(topology):
    """The arcs as points in tenths of a degree."""
    (scale_x, scale_y), (x0, y0) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append(((x * scale_x + x0) * 10, -(y * scale_y + y0) * 10))
        yield points


def distance(point, a, b):
    (px, py), (ax, ay), (bx, by) = point, a, b
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    t = max(0, min(1, ((px - ax) * dx + (py - ay) * dy) / length)) if length else 0
    return ((px - ax - t * dx) ** 2 + (py - ay - t * dy) ** 2) ** 0.5


def simplified(points):
    """Douglas and Peucker's way, the ends kept."""
    if len(points) < 3:
        return points
    at, worst = max(((i, distance(points[i], points[0], points[-1])) for i in range(1, len(points) - 1)), key=lambda one: one[1])
    # A ring of one arc ends where it begins: its farthest point stays whatever it is worth.
    if worst <= TOLERANCE and points[0] != points[-1]:
        return [points[0], points[-1]]
    return simplified(points[:at + 1])[:-1] + simplified(points[at:])


def ring(arcs, indices):
    points = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += arc[1 if points else 0:]
    rounded = []
    for x, y in points:
        point = (round(x), round(y))
        if not rounded or rounded[-1] != point:
            rounded.append(point)
    return rounded[:-1] if len(rounded) > 1 and rounded[0] == rounded[-1] else rounded


def unwrapped(points):
    """A ring over the 180th meridian in one piece, and again on the other side of the map."""
    out = points[:1]
    for x, y in points[1:]:
        while x - out[-1][0] > 1800:
            x -= 3600
        while x - out[-1][0] < -1800:
            x += 3600
        out.append((x, y))
    yield out
    for turn in (-3600, 3600):
        moved = [(x + turn, y) for x, y in out]
        if any(-1800 < x < 1800 for x, _ in moved):
            yield moved


def area(points):
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(points, points[1:] + points[:1]))) / 2


def path(points):
    (x, y), out = points[0], ""
    out = f"M{x} {y}l"
    pieces = []
    for to_x, to_y in points[1:]:
        pieces.append(f"{to_x - x} {to_y - y}")
        x, y = to_x, to_y
    return out + " ".join(pieces).replace(" -", "-") + "z"


def main(name):
    with open(name, encoding="utf-8") as file:
        topology = json.load(file)
    arcs = [simplified(points) for points in decoded(topology)]
    lines = []
    for country in topology["objects"]["countries"]["geometries"]:
        if country.get("id") == ANTARCTICA:
            continue
        polygons = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
        pieces = [rings for polygon in polygons for rings in zip(*(unwrapped(ring(arcs, indices)) for indices in polygon))]
        pieces.sort(key=lambda rings: -area(rings[0]))
        for n, rings in enumerate(pieces):
            rings = [points for i, points in enumerate(rings) if len(points) > 2 and (area(points) >= SMALLEST or n + i == 0)]
            if not rings:
                continue
            xs, ys = [x for x, _ in rings[0]], [y for _, y in rings[0]]
            lines.append((min(xs), min(ys), max(xs), max(ys), "".join(map(path, rings))))
    for line in sorted(lines):
        print(*line, sep="\t")


main(sys.argv[1])
