"""Plots as inline SVG, simple and exact: columns over time, a bar, a matrix. Colours are the page's (classes)."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from newsparse.rendering import wording
from newsparse.rendering.untrusted import one_line

__all__ = ["bar", "columns", "matrix"]

_STEPS = (1, 2, 5)


def bar(value: int, most: int, kind: str = "") -> str:
    """A bar as long as `value` is to `most`; the number stands beside it, in the page."""
    width = max(0.4, 100 * value / most) if value and most else 0
    return (
        f'<svg class="bar {escape(kind)}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect width="{width:.2f}" height="10"/></svg>'
    )


def columns(unit: str, series: Sequence[tuple[str, int]], title: str) -> str:
    """Counts over time: a column a `unit`, from its first ISO day; the axes are labelled."""
    if not series:
        return ""
    width, height, left, bottom, top = 1000, 240, 44, 28, 10
    most = max(4, *(count for _, count in series))  # one article is no tower
    ticks = _ticks(most)
    highest = ticks[-1] if ticks[-1] >= most else most
    room = (width - left) / len(series)
    thick = max(1.0, min(room * 0.78, 46.0))
    scale = (height - bottom - top) / highest
    base = height - bottom
    parts = [
        f'<svg class="chart" viewBox="0 0 {width} {height}" role="img" aria-label="{escape(title)}">',
        f"<title>{escape(title)}</title>",
    ]
    for tick in ticks:
        y = base - tick * scale
        parts.append(f'<path class="grid" d="M{left} {y:.1f}H{width}"/>')
        parts.append(f'<text class="tick" x="{left - 8}" y="{y + 4:.1f}" text-anchor="end">{tick:,}</text>')
    every = max(1, -(-len(series) // 8))
    for number, (day, count) in enumerate(series):
        x = left + room * number + (room - thick) / 2
        name = _name(unit, day)
        if count:
            high = count * scale
            parts.append(
                f'<rect x="{x:.1f}" y="{base - high:.1f}" width="{thick:.1f}" height="{high:.1f}">'
                f"<title>{name}: {count:,}</title></rect>"
            )
        if number % every == 0:
            middle = x + thick / 2
            anchor = "start" if number == 0 else "middle"
            at = left if number == 0 else middle
            if at < width - 50 or number == 0:
                label = f'<text class="tick" x="{at:.1f}" y="{height - 8}" text-anchor="{anchor}">{name}</text>'
                parts.append(label)
    parts.append("</svg>")
    return "".join(parts)


def _ticks(most: int) -> list[int]:
    """Three to six round numbers from 0 that reach `most`."""
    step, power = 1, 1
    while True:
        for factor in _STEPS:
            step = factor * power
            if most / step <= 5:
                return list(range(0, most + step, step)) if most % step else list(range(0, most + 1, step))
        power *= 10


def _name(unit: str, day: str) -> str:
    year, month, _ = day.split("-")
    match unit:
        case "year":
            return year
        case "month":
            return wording.moment(f"{year}-{month}")
        case _:
            return wording.day(day)


def matrix(names: Sequence[str], grid: Sequence[Sequence[int]], title: str) -> str:
    """How often two share an article: darker is more, the number inside, each one's own total on the diagonal."""
    if not names:
        return ""
    longest = max(len(_short(name)) for name in names)
    cell, left, top = 34, 20 + 8 * longest, 24 + 5 * longest
    size = cell * len(names)
    most = max((grid[i][j] for i in range(len(names)) for j in range(len(names)) if i != j), default=0)
    width, height = left + size + 5 * longest, top + size + 4
    parts = [
        f'<svg class="chart matrix" viewBox="0 0 {width} {height}" role="img" aria-label="{escape(title)}">',
        f"<title>{escape(title)}</title>",
    ]
    for i, name in enumerate(names):
        middle = i * cell + cell // 2
        label = escape(_short(name))
        parts.append(
            f'<text class="name" x="{left - 8}" y="{top + middle + 5}" text-anchor="end">{label}</text>'
            f'<text class="name" transform="translate({left + middle + 4} {top - 8}) rotate(-45)">{label}</text>'
        )
        for j, count in enumerate(grid[i]):
            x, y = left + j * cell, top + i * cell
            about = f"{escape(one_line(name))}, {escape(one_line(names[j]))}: {wording.count(count, 'article')}"
            if i == j:
                parts.append(
                    f'<rect class="own" x="{x}" y="{y}" width="{cell - 2}" height="{cell - 2}"/>'
                    f'<text class="own" x="{x + cell // 2 - 1}" y="{y + cell // 2 + 4}">{count:,}</text>'
                )
                continue
            shade = (count / most) ** 0.6 if most else 0
            ink = " dark" if shade > 0.55 else ""
            parts.append(
                f'<rect class="cell" x="{x}" y="{y}" width="{cell - 2}" height="{cell - 2}" '
                f'fill-opacity="{shade:.2f}"><title>{about}</title></rect>'
            )
            if count:
                place = f'x="{x + cell // 2 - 1}" y="{y + cell // 2 + 4}"'
                parts.append(f'<text class="count{ink}" {place}>{count:,}</text>')
    parts.append("</svg>")
    return "".join(parts)


def _short(name: str, most: int = 28) -> str:
    """A label that fits; the table beside the matrix has the whole name."""
    clean = one_line(name)
    return clean if len(clean) <= most else clean[: most - 1].rstrip() + "…"
