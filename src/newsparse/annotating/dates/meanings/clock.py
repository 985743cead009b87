"""Times of day: a clock time or a part of a day, alone or on a day."""

from __future__ import annotations

from datetime import date

from newsparse.annotating.dates import values
from newsparse.annotating.dates.meanings.base import PAST, Meaning, Moment
from newsparse.annotations import TimexType

__all__ = ["Clock", "DayPart", "Timed"]


class Clock(Meaning, frozen=True):
    """« 14h30 », midi, minuit. Alone, it hangs on the day named in its sentence, else on the reference."""

    type = "TIME"
    hour: int
    minute: int = 0

    def on(self, day: str) -> str:
        """The value on a day: midnight is the end of that day."""
        if (self.hour, self.minute) == (24, 0):
            found = values.bounds(day)
            if found is None or len(day) != 10:
                return f"{day}T24:00"
            return f"{values.day(values.shift_days(found[0], 1))}T00:00"
        return f"{day}T{self.hour:02d}:{self.minute:02d}"

    def resolve(self, at: Moment) -> str:
        # « s'est déclarée peu après minuit »: the last one
        last = at.direction == PAST and (self.hour, self.minute) == (24, 0)
        return self.on(values.day(values.shift_days(at.today, -last)))

    def open(self) -> str:
        return f"XXXX-XX-XXT{self.hour:02d}:{self.minute:02d}"


class DayPart(Meaning, frozen=True):
    """« ce matin », « en fin d'après-midi »: MO, MI, AF, EV or NI."""

    type = "TIME"
    part: str

    def on(self, day: str) -> str:
        return f"{day}T{self.part}"

    def resolve(self, at: Moment) -> str:
        return self.on(values.day(at.today))

    def open(self) -> str:
        return f"XXXX-XX-XXT{self.part}"


class Timed(Meaning, frozen=True):
    """A time of a day that is named beside it: « jeudi soir », « le 2 mars à 5h »."""

    type = "TIME"
    day: Meaning
    time: Clock | DayPart

    @property
    def hangs_on(self) -> str:
        return self.day.hangs_on

    @property
    def needs_direction(self) -> bool:
        return self.day.needs_direction

    @property
    def timex(self) -> TimexType:
        return "SET" if self.day.timex == "SET" else "TIME"

    def resolve(self, at: Moment) -> str:
        return self._write(self.day.resolve(at))

    def open(self) -> str:
        return self._write(self.day.open())

    def _write(self, day: str) -> str:
        base, clock = day.split("T", maxsplit=1)[0], "T" in day
        if self.day.timex == "SET" and not day.startswith("XXXX-W"):
            base = "XXXX-XX-XX"
        return self.time.on(base) if base or clock else day


def day_of(value: str) -> date | None:
    """The day of a value that names one, with or without a time; else None."""
    if len(value) < 10 or value[4] != "-":
        return None
    found = values.bounds(value)
    return found[0] if found and found[0] == found[1] else None
