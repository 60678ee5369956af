"""Published chat templates, rendered as transformers renders them."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import TemplateError

from uncase_nb.bench.templates_oracle import FETCHED, Messages, Oracle, Render, Tools, VendorRefusedError, package

Variables = Mapping[str, Any]
"""What a template sees beside messages and tools: its special tokens, its switches, and `today`."""
_NONE: Variables = {}


def of_trl(file: str, variables: Variables = _NONE) -> Oracle:
    """A vendor's template that TRL's wheel carries."""

    def path() -> Path:
        return (package("trl") or Path("nowhere")) / "chat_templates" / file

    return Oracle(
        f"trl 1.16.0, {file}", lambda: path().is_file(), lambda: _renders(path().read_text("utf-8"), variables)
    )


def of_llama_cpp(file: str, variables: Variables = _NONE, *, undo: tuple[tuple[str, str], ...] = ()) -> Oracle:
    """A vendor's template that the source distribution of llama-cpp-python carries.

    `undo` takes llama.cpp's edits of the vendor's text back: pairs of theirs and the vendor's.
    """
    path = FETCHED / "llama.cpp" / file

    def load() -> Render:
        source = path.read_text("utf-8")
        for theirs, vendors in undo:
            if theirs not in source:
                raise LookupError(f"{file} no longer holds {theirs!r}")
            source = source.replace(theirs, vendors)
        return _renders(source, variables)

    return Oracle(f"llama-cpp-python 0.3.36, {file}", path.is_file, load)


def of_llama_cpp_test(model: str, variables: Variables = _NONE, *, before: str = "") -> Oracle:
    """A vendor's template that llama.cpp's own tests quote, in the same distribution; `before` is put before it."""
    path = FETCHED / "llama.cpp" / "test-chat-template.cpp"

    def load() -> Render:
        _, _, after = path.read_text("utf-8").partition(f'.name= */ "{model}",')
        quoted = re.search(r'\.template_str= \*/ ("(?:[^"\\]|\\.)*")', after)
        if quoted is None:
            raise LookupError(f"llama.cpp's tests no longer quote {model}")
        return _renders(before + ast.literal_eval(quoted[1]), variables)

    return Oracle(f"llama-cpp-python 0.3.36, tests, {model}", path.is_file, load)


def by_tools(without: Oracle, having: Oracle) -> Oracle:
    """For vendors that publish one template for conversations with tools and one for those without."""

    def load() -> Render:
        plain, tooled = without.load(), having.load()
        return lambda messages, tools, prompt: (tooled if tools else plain)(messages, tools, prompt)

    return Oracle(f"{having.source}; {without.source}", lambda: without.present() and having.present(), load)


def of_transformers(variables: Variables = _NONE) -> Oracle:
    """The default template that transformers gives Llama 4."""

    def load() -> Render:
        from transformers.models.llama4.processing_llama4 import chat_template

        return _renders(chat_template, variables)

    return Oracle("transformers 5.23.0, llama4", lambda: package("transformers") is not None, load)


def _renders(source: str, variables: Variables) -> Render:
    def render(messages: Messages, tools: Tools, prompt: bool) -> str:
        return rendered(source, messages, tools, prompt, variables)

    return render


def rendered(source: str, messages: Messages, tools: Tools, prompt: bool, variables: Variables) -> str:
    """As `apply_chat_template` does it, at the date `today` of `variables`.

    Raises:
        VendorRefusedError: where the template raises, or cannot work with what is there.
    """
    compiled, aliased = _transformers()
    known = {key: value for key, value in variables.items() if key != "today"}
    today: date = variables.get("today", date(2024, 7, 26))
    try:
        return str(
            compiled(source).render(
                messages=aliased([dict(message) for message in messages]),
                tools=tools,
                documents=None,
                add_generation_prompt=prompt,
                strftime_now=today.strftime,
                **known,
            )
        )
    except TemplateError as error:
        reason = str(error) if type(error) is TemplateError else ""
        raise VendorRefusedError(reason) from None
    except (TypeError, ValueError, AttributeError, IndexError, KeyError, RecursionError):
        raise VendorRefusedError from None


@cache
def _transformers() -> tuple[Any, Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what transformers imports
        from transformers.utils import chat_template_utils as utils
    return cache(utils._compile_jinja_template), utils._alias_reasoning_fields  # noqa: SLF001 - no public way sets the clock
