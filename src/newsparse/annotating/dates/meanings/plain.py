"""Meanings that no day changes: durations, sets, and the vague past and future."""

from __future__ import annotations

from newsparse.annotating.dates.meanings.base import Absolute
from newsparse.annotations import TimexType

__all__ = ["NOTHING", "Fixed", "Nothing", "duration"]

_LETTERS = {
    "year": "Y", "session": "Y", "month": "M", "week": "W", "day": "D", "night": "D", "hour": "H", "minute": "M",
    "second": "S",
}  # fmt: skip
_MULTIPLES = {
    "quarter": ("month", 3), "half": ("month", 6), "decade": ("year", 10), "century": ("year", 100),
    "millennium": ("year", 1000), "weekend": ("day", 2), "fortnight": ("day", 15),
}  # fmt: skip


class Fixed(Absolute, frozen=True):
    """A value that is what it is: P3W, XXXX-WXX-6, PAST_REF."""

    value: str
    kind: TimexType

    @property
    def timex(self) -> TimexType:
        return self.kind

    def open(self) -> str:
        return self.value


class Nothing(Absolute, frozen=True):
    """A false friend: words that no other construction may read as a time."""

    def open(self) -> str:
        return ""


NOTHING = Nothing()


def _plain(count: float) -> str:
    return str(int(count)) if count == int(count) else format(count, "g")


def duration(*parts: tuple[float | None, str]) -> str:
    """(1, hour), (30, minute) → `PT1H30M`; a count None → X. Larger units first."""
    dates, clock = "", ""
    for given, unit_name in parts:
        count, unit = given, unit_name
        if unit in _MULTIPLES and count is not None:
            unit, factor = _MULTIPLES[unit]
            count *= factor
        elif unit in _MULTIPLES:
            unit = {"quarter": "month", "half": "month", "weekend": "week", "fortnight": "week"}.get(unit, "year")
        # Half a year is six months, half a day twelve hours; half a month has no exact smaller form.
        for whole, smaller, factor in (("year", "month", 12), ("day", "hour", 24), ("hour", "minute", 60)):
            if count is not None and count != int(count) and unit == whole:
                rest = round((count - int(count)) * factor, 6)
                if rest == int(rest):
                    parts_of = (
                        ((int(count), whole), (int(rest), smaller)) if int(count) else ((int(rest), smaller),)
                    )
                    sub = duration(*parts_of)[1:].partition("T")
                    dates, clock = dates + sub[0], clock + sub[2]
                    break
        else:
            text = f"{'X' if count is None else _plain(count)}{_LETTERS[unit]}"
            if unit in ("hour", "minute", "second"):
                clock += text
            else:
                dates += text
    return "P" + dates + ("T" + clock if clock else "")
