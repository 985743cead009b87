"""The README shows of time what the tests hold the program to."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[4]


def test_the_readme_table_is_up_to_date() -> None:
    done = subprocess.run([sys.executable, str(ROOT / "tools" / "readme_dates.py"), "--check"], check=False)
    assert done.returncode == 0, "run: python tools/readme_dates.py"
