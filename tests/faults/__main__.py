"""Run the fault matrix and print a table: `python -m tests.faults [--all]`; --all takes the slow ones too."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path

import pytest

ROWS = {
    "F01": "terminal escapes, C1, bidi in every field and view",
    "F02": "rich markup in text",
    "F03": "spreadsheet formulas in CSV",
    "F04": "script in titles, names, URLs of pages and reports",
    "F05": "nesting and huge nodes",
    "F06": "entity bombs and external entities",
    "F07": "every regular expression pumped",
    "F08": "runs without a space",
    "F09": "encodings and lying declarations",
    "F10": "NUL, lone surrogates, decomposed accents",
    "F11": "empty, binary, bomb, FIFO, huge, unreadable, vanished",
    "F12": "odd file names, loops, hard links",
    "F13": "closed pipe, full disk, read-only folder",
    "F14": "SIGKILL at random moments, then --resume",
    "F15": "workers killed, hung, out of memory",
    "F16": "memory over fresh words",
    "F17": "1, 2, 4 workers give the same bytes",
    "F18": "no network at all",
}


class Tally:
    """Counts the outcomes of the tests that carry a row's number in their name."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        final = report.when == "call" or report.outcome != "passed"
        if final and (row := re.search(r"f\d\d", report.nodeid.lower())):
            self.rows[row.group().upper()][report.outcome] += 1


def main() -> int:
    tally = Tally()
    marks = [] if "--all" in sys.argv else ["-m", "not slow"]
    status = pytest.main([str(Path(__file__).parents[1]), "-k", "f0 or f1", "-q", *marks], plugins=[tally])
    print(f"\n{'row':<5}{'result':<8}{'passed':>7}{'failed':>7}{'skipped':>8}  fault")
    for row, fault in ROWS.items():
        seen = tally.rows.get(row, {})
        result = "FAIL" if seen.get("failed") else "pass" if seen.get("passed") else "none"
        counts = f"{seen.get('passed', 0):>7}{seen.get('failed', 0):>7}{seen.get('skipped', 0):>8}"
        print(f"{row:<5}{result:<8}{counts}  {fault}")
    return int(status)


if __name__ == "__main__":
    sys.exit(main())
