"""Places on a map, as inline SVG, without a network: outlines from Natural Earth (tools/make_world_map.py).

Far-flung places get the whole world in Equal Earth (Šavrič, Patterson and Jenny 2018), neighbouring ones a
window in Mercator around them. Colours are left to the page: classes `sea`, `land`, `named`, `pin`, `label`.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.resources import files
from itertools import pairwise

from newsparse.rendering.untrusted import one_line

__all__ = ["Pin", "world_map"]

_WIDTH = 1000
_NORTH, _SOUTH = 84.0, -57.0  # of the world view: no Antarctica
_WHOLE_WORLD = (90.0, 50.0)  # degrees of longitude and latitude from which a window shows too little sea of names
_LEAST_WINDOW = 9.0  # degrees: closer, the outlines would be too coarse

Point = tuple[float, float]
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Pin:
    """A place: WGS 84 degrees, how often it is named, whether it is a country, and where a click leads."""

    name: str
    latitude: float
    longitude: float
    weight: int = 1
    country: bool = False
    href: str | None = None


@dataclass(frozen=True, slots=True)
class _View:
    project: Callable[[float, float], Point]
    height: float
    detail: str


def world_map(
    pins: Iterable[Pin], countries: Mapping[str, int] | None = None, *, title: str, text_size: int = 24
) -> str:
    """An SVG of the pins (`countries`: alpha-2 code → count, shaded); "" where there is no pin to show."""
    shown = sorted(
        (pin for pin in pins if abs(pin.latitude) <= 90 and abs(pin.longitude) <= 180),
        key=lambda pin: (-pin.weight, pin.name),
    )
    if not shown:
        return ""
    view = _view(shown)
    named, land = _outlines(view, countries or {})
    name = escape(one_line(title))
    role = "group" if any(pin.href for pin in shown) else "img"  # an image may hold no links
    parts = [
        f'<svg class="map" viewBox="0 0 {_WIDTH} {view.height:.0f}" role="{role}" aria-label="{name}">',
        f"<title>{name}</title>",
        f'<rect class="sea" width="{_WIDTH}" height="{view.height:.0f}"/>',
        f'<path class="land" d="{land}"/>',
        *(f'<path class="land named" d="{path}"/>' for path in named),
        *_pins(shown, view, text_size),
        "</svg>",
    ]
    return "".join(parts)


def _view(pins: Sequence[Pin]) -> _View:
    west, east = min(pin.longitude for pin in pins), max(pin.longitude for pin in pins)
    south, north = min(pin.latitude for pin in pins), max(pin.latitude for pin in pins)
    if east - west > _WHOLE_WORLD[0] or north - south > _WHOLE_WORLD[1] or north > 75 or south < -60:
        return _world(pins)
    return _window(west, south, east, north)


def _world(pins: Sequence[Pin]) -> _View:
    """Equal Earth, cut to the half of the world or more that holds the pins with air around them."""
    edge = _equal_earth(180, 0)[0]
    top, bottom = _equal_earth(0, _NORTH)[1], _equal_earth(0, _SOUTH)[1]
    placed = [_equal_earth(pin.longitude, pin.latitude) for pin in pins]
    west, east = min(x for x, _ in placed), max(x for x, _ in placed)
    width = min(2 * edge, max((east - west) * 1.4, edge))
    left = max(-edge, min(edge - width, (west + east - width) / 2))
    height = max(width / 1.9, max(y for _, y in placed) - min(y for _, y in placed) + 0.3)
    height = min(height, top - bottom)
    middle = (max(y for _, y in placed) + min(y for _, y in placed)) / 2
    top = min(top, max(bottom + height, middle + height / 2))
    scale = _WIDTH / width

    def project(longitude: float, latitude: float) -> Point:
        x, y = _equal_earth(longitude, latitude)
        return (x - left) * scale, (top - y) * scale

    return _View(project, height * scale, "110m")


def _window(west: float, south: float, east: float, north: float) -> _View:
    """Mercator around the box, a quarter of air on each side, never wider or higher than sensible."""
    middle, width = (west + east) / 2, max(_LEAST_WINDOW, (east - west) * 1.5)
    low, high = _mercator(south), _mercator(north)
    height = max((high - low) * 1.5, math.radians(width) * 0.55)
    width = max(width, math.degrees(height) / 0.8)
    centre = (low + high) / 2
    left, scale = middle - width / 2, _WIDTH / math.radians(width)

    def project(longitude: float, latitude: float) -> Point:
        return math.radians(longitude - left) * scale, (centre + height / 2 - _mercator(latitude)) * scale

    return _View(project, height * scale, "50m")


def _mercator(latitude: float) -> float:
    return math.asinh(math.tan(math.radians(max(-84.0, min(84.0, latitude)))))


def _equal_earth(longitude: float, latitude: float) -> Point:
    a1, a2, a3, a4, root = 1.340264, -0.081106, 0.000893, 0.003796, math.sqrt(3) / 2
    theta = math.asin(root * math.sin(math.radians(latitude)))
    t2 = theta * theta
    t6 = t2 * t2 * t2
    slope = a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2)
    x = math.radians(longitude) * math.cos(theta) / (root * slope)
    return x, theta * (a1 + a2 * t2 + t6 * (a3 + a4 * t2))


@cache
def _atlas(detail: str) -> dict[str, list[list[Point]]]:
    """Rings in degrees by country code."""
    data = json.loads(files("newsparse.rendering").joinpath(f"data/world-{detail}.json").read_bytes())
    scale, arcs = data["scale"], []
    for flat in data["arcs"]:
        x = y = 0
        points = []
        for dx, dy in zip(flat[::2], flat[1::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x / scale, y / scale))
        arcs.append(points)

    def ring(numbers: list[int]) -> list[Point]:
        return [p for n in numbers for p in (arcs[n] if n >= 0 else arcs[~n][::-1])[:-1]]

    return {
        code: [part for numbers in rings for part in _uncrossed(ring(numbers))]
        for code, rings in data["countries"].items()
    }


def _uncrossed(ring: list[Point]) -> Iterator[list[Point]]:
    """A ring that crosses the date line (Chukotka, Fiji) as the parts on either side of it."""
    if len(ring) < 3:  # an islet that simplifying left no area
        return
    shift = 0.0
    points = [ring[0]]
    for before, (longitude, latitude) in pairwise(ring):
        step = longitude - before[0]
        shift += -360 if step > 180 else 360 if step < -180 else 0
        points.append((longitude + shift, latitude))
    for turn in (-360.0, 0.0, 360.0):
        part = _clip([(x + turn, y) for x, y in points], (-180.0, -90.0, 180.0, 90.0))
        if part:
            yield part


def _outlines(view: _View, countries: Mapping[str, int]) -> tuple[list[str], str]:
    """The paths of the named countries, and one of all the others."""
    named, others = [], []
    for code, rings in _atlas(view.detail).items():
        path = "".join(_path(ring, view) for ring in rings)
        if path and countries.get(code):
            named.append(path)
        elif path:
            others.append(path)
    return named, "".join(others)


def _path(ring: list[Point], view: _View) -> str:
    """The part of a ring that the view shows, in whole units, relative moves."""
    margin = 20.0
    points = _clip(
        [view.project(*point) for point in ring], (-margin, -margin, _WIDTH + margin, view.height + margin)
    )
    steps: list[str] = []
    x = y = 0
    for px, py in points:
        nx, ny = round(px), round(py)
        if not steps:
            steps.append(f"M{nx} {ny}l")
        elif (nx, ny) != (x, y):
            steps.append(f"{nx - x} {ny - y} ")
        x, y = nx, ny
    return "".join(steps).rstrip() + "z" if len(steps) > 3 else ""


def _clip(points: list[Point], box: Box) -> list[Point]:
    """Sutherland and Hodgman's polygon clipping against a box."""
    if not points:
        return []
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    if max(xs) < box[0] or min(xs) > box[2] or max(ys) < box[1] or min(ys) > box[3]:
        return []
    if min(xs) >= box[0] and max(xs) <= box[2] and min(ys) >= box[1] and max(ys) <= box[3]:
        return points
    for axis, limit, sign in ((0, box[0], 1), (0, box[2], -1), (1, box[1], 1), (1, box[3], -1)):
        points = list(_clip_edge(points, axis, limit, sign))
        if not points:
            return []
    return points


def _clip_edge(points: list[Point], axis: int, limit: float, sign: int) -> Iterator[Point]:
    before = points[-1]
    for point in points:
        inside, was = (point[axis] - limit) * sign >= 0, (before[axis] - limit) * sign >= 0
        if inside != was:
            t = (limit - before[axis]) / (point[axis] - before[axis])
            yield before[0] + t * (point[0] - before[0]), before[1] + t * (point[1] - before[1])
        if inside:
            yield point
        before = point


def _pins(pins: Sequence[Pin], view: _View, text_size: int) -> Iterator[str]:
    """Discs by weight (area), the lightest on top; then as many labels as find room, the heaviest first."""
    most = max(25, *(pin.weight for pin in pins))  # a place named twice is no metropolis
    placed: list[tuple[Pin, float, float, float]] = []
    for pin in pins:
        x, y = view.project(pin.longitude, pin.latitude)
        placed.append((pin, x, y, (4 + 13 * math.sqrt(pin.weight / most)) * text_size / 20))
    taken: list[Box] = [(x - r, y - r, x + r, y + r) for pin, x, y, r in placed if not pin.country]
    labels = []
    for pin, x, y, radius in placed:
        name = escape(one_line(pin.name))
        if not pin.country:
            disc = f'<circle class="pin" cx="{x:.0f}" cy="{y:.0f}" r="{radius:.1f}">'
            disc += f"<title>{name} ×{pin.weight}</title></circle>"
            yield f'<a href="{escape(pin.href)}">{disc}</a>' if pin.href else disc
        box = _room(pin, x, y, radius, text_size, view.height, taken)
        if box is not None:
            taken.append(box)
            style = "label country" if pin.country else "label"
            labels.append(
                f'<text class="{style}" x="{box[0]:.0f}" y="{box[3] - text_size * 0.25:.0f}" '
                f'font-size="{text_size}">{name}</text>'
            )
    yield from labels


def _room(
    pin: Pin, x: float, y: float, radius: float, size: int, height: float, taken: Sequence[Box]
) -> Box | None:
    """Where a label fits: beside, above or below its disc, over nothing else and inside the picture."""
    wide, high = len(one_line(pin.name)) * size * 0.56, size * 1.1
    gap = 0 if pin.country else radius + 5
    spots = [(x - wide / 2, y - high / 2)] if pin.country else []
    spots += [
        (x + gap, y - high / 2),
        (x - gap - wide, y - high / 2),
        (x - wide / 2, y - gap - high),
        (x - wide / 2, y + gap),
        *(
            (x + gap * 0.6 * side - (wide if side < 0 else 0), y + up)
            for up in (-gap - high * 0.8, gap * 0.6)
            for side in (1, -1)
        ),
        *((x - wide * part, y + up) for up in (-gap - high * 1.6, gap + high * 0.6) for part in (0.2, 0.8)),
    ]
    for left, top in spots:
        box = (left, top, left + wide, top + high)
        if left < 4 or top < 4 or box[2] > _WIDTH - 4 or box[3] > height - 4:
            continue
        if not any(box[0] < b[2] and b[0] < box[2] and box[1] < b[3] and b[1] < box[3] for b in taken):
            return box
    return None
