"""`newsparse completion SHELL`: the script that completes commands, options and files."""

from __future__ import annotations

import click


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print the completion script of a shell.

    \b
    bash   newsparse completion bash > ~/.local/share/bash-completion/completions/newsparse
    zsh    newsparse completion zsh > ~/.zfunc/_newsparse     (a folder of your fpath)
    fish   newsparse completion fish > ~/.config/fish/completions/newsparse.fish
    """
    from click.shell_completion import get_completion_class

    from newsparse.cli import cli, console

    found = get_completion_class(shell)
    assert found is not None, "click completes bash, zsh and fish"
    console.write(_script(found(cli, {}, "newsparse", "_NEWSPARSE_COMPLETE")))


def _script(completion: object) -> str:
    """The script from its template: click's own `source` starts bash to ask for its version."""
    template: str = completion.source_template  # type: ignore[attr-defined]
    values: dict[str, str] = completion.source_vars()  # type: ignore[attr-defined]
    return template % values
