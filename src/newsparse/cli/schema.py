"""`newsparse schema`: the JSON Schema of the document."""

from __future__ import annotations

import click


@click.command()
def command() -> None:
    """Print the JSON Schema of the document that newsparse writes."""
    import json

    from newsparse.cli import console
    from newsparse.document import json_schema

    console.write(json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n")
