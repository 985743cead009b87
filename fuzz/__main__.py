"""Run one target under atheris: `python -m fuzz TARGET [--seconds N]`.

New inputs go to `fuzz/found/TARGET` (not kept), seeds come from `fuzz/corpus/TARGET`; a crasher is written
to `fuzz/crashers` and belongs into `fuzz/corpus/TARGET`, which the test suite replays.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import pkgutil
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main() -> None:
    try:
        import atheris
    except ImportError:
        sys.exit("fuzz: atheris is missing; pip install atheris (Linux, CPython up to 3.12)")
    with atheris.instrument_imports(include=["newsparse"]):
        import newsparse

        # all of it now: what a function imports later would go without instrumentation
        for module in pkgutil.walk_packages(newsparse.__path__, "newsparse."):
            if not module.name.endswith("__main__"):
                with contextlib.suppress(ImportError):  # an extra that is not installed
                    importlib.import_module(module.name)
        from fuzz.targets import TARGETS

    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--seconds", type=int, default=600)
    args = parser.parse_args()
    found, crashers = HERE / "found" / args.target, HERE / "crashers"
    found.mkdir(parents=True, exist_ok=True)
    crashers.mkdir(exist_ok=True)
    corpus = HERE / "corpus" / args.target
    flags = [
        f"-max_total_time={args.seconds}",
        f"-artifact_prefix={crashers}/{args.target}-",
        "-timeout=10",
        "-rss_limit_mb=2048",
        "-print_final_stats=1",
        "-max_len=4096",
    ]
    folders = [str(found), *([str(corpus)] if corpus.is_dir() else [])]
    atheris.Setup([sys.argv[0], *flags, *folders], TARGETS[args.target])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
