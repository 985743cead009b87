"""What every HTML page shares: one self-contained file that may load, send and run nothing but its own.

Templates are filled by jinja2 with autoescape. The policy in the page's head forbids everything (`default-src
'none'`) but the very style and script that newsparse wrote, which it names by their SHA-256.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files
from typing import Any

import jinja2
from markupsafe import Markup

from newsparse import __version__
from newsparse.rendering import wording
from newsparse.rendering.untrusted import one_line, web_address

__all__ = ["fill", "show"]


def show(text: object) -> str:
    """Untrusted text as a page shows it: on one line, guillemets and high punctuation kept with their words."""
    string = one_line(text)
    for mark in "»:;!?":
        string = string.replace(f" {mark}", f"\u00a0{mark}")
    return string.replace("« ", "«\u00a0")


def fill(template: str, *, styles: tuple[str, ...], script: str, **values: Any) -> str:
    """The page of `template` with its style sheets and script inside, and the policy that allows no other."""
    style = "\n".join(_asset(name) for name in styles)
    code = _asset(script)
    policy = "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_hash(style)}'",
            f"script-src '{_hash(code)}'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    return (
        _environment()
        .get_template(template)
        .render(style=Markup(style), script=Markup(code), policy=policy, version=__version__, **values)
    )


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(_asset),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "show": show,
        "count": wording.count,
        "moment": wording.moment,
        "web": web_address,
        "language": _language,
        "number": lambda value: f"{value:,}",
    }
    return environment


def _language(tag: str | None) -> str:
    """A BCP 47 tag for `lang`; French where there is none or it is none."""
    return tag if tag and re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", tag) else "fr"


@cache
def _asset(name: str) -> str:
    return files("newsparse.rendering").joinpath("templates", name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
