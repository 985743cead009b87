"""`newsparse schema`: the JSON Schema of the document."""

from __future__ import annotations

import click


@click.command()
def command() -> None:
    """Print the JSON Schema of the document that newsparse writes."""
    import json

    from newsparse.document import json_schema

    click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))
