"""The sandbox chat templates run in. It renders the bytes that transformers renders, and keeps assistant spans.

The options are those transformers documents for chat templates: trimmed and left-stripped blocks, loop
controls, a `tojson` that keeps key order and does not escape, `raise_exception`, `strftime_now`, and
`{% generation %}` around what an assistant says.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from jinja2 import Template, TemplateError, nodes, pass_context
from jinja2.ext import Extension, loopcontrols
from jinja2.parser import Parser
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment

_WRITTEN, _SPANS = "uncase_written", "uncase_spans"  # where a rendering keeps how much it has written so far
_METHODS = frozenset(dir(dict))


class Rendered(NamedTuple):
    """A conversation as a model reads it."""

    text: str
    """All of it."""
    spans: list[tuple[int, int]]
    """Where an assistant speaks, its end-of-turn token included: `(start, end)` in characters of `text`."""


class TemplateRaisedError(TemplateError):
    """A template's own `raise_exception`."""


class _Generation(Extension):
    """`{% generation %} … {% endgeneration %}`: notes the span its body takes in the text.

    Like in transformers it must not stand inside a macro, whose text is placed only after it is written.
    """

    tags = {"generation"}  # noqa: RUF012 - jinja2 declares it an instance variable

    def parse(self, parser: Parser) -> nodes.Node:
        line = next(parser.stream).lineno
        body = parser.parse_statements(("name:endgeneration",), drop_needle=True)
        return nodes.CallBlock(self.call_method("_noted"), [], [], body).set_lineno(line)

    @pass_context
    def _noted(self, context: Context, caller: Macro) -> str:
        text = str(caller())
        start = context[_WRITTEN][0]
        context[_SPANS].append((start, start + len(text)))
        return text


class _Environment(ImmutableSandboxedEnvironment):
    """Looks a mapping's key up first where no method of mappings has that name: the same result, in half the time."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if type(obj) is dict and attribute in obj and attribute not in _METHODS:
            return obj[attribute]
        return super().getattr(obj, attribute)


def run(source: str, variables: Mapping[str, Any]) -> Rendered:
    """Render the template `source`.

    Raises:
        TemplateRaisedError: where the template raises an exception of its own.
        TemplateError: where it cannot be read or asks for what is not there.
    """
    blocks: list[str] = []
    spans: list[tuple[int, int]] = []
    written = [0]
    for block in _compiled(source).generate({**variables, _WRITTEN: written, _SPANS: spans}):
        blocks.append(block)
        written[0] += len(block)  # the spans are measured on what is there already
    return Rendered("".join(blocks), spans)


@lru_cache(maxsize=32)
def _compiled(source: str) -> Template:
    return _environment().from_string(source)


@lru_cache(maxsize=1)
def _environment() -> _Environment:
    environment = _Environment(
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=[_Generation, loopcontrols],
        autoescape=False,  # the output is a model's input, not a web page
    )
    environment.filters["tojson"] = _tojson
    environment.globals["raise_exception"] = _refuse
    return environment


def _refuse(reason: str) -> None:
    raise TemplateRaisedError(reason)


def _tojson(
    value: Any,
    ensure_ascii: bool = False,
    indent: int | None = None,
    separators: tuple[str, str] | None = None,
    sort_keys: bool = False,
) -> str:
    return json.dumps(value, ensure_ascii=ensure_ascii, indent=indent, separators=separators, sort_keys=sort_keys)
