"""Variables come in by `{{name}}` only. An unknown name is an error, never the text left as it is.

IPython's own `{name}` is all or nothing, silent, and meets the braces of JSON; the magics switch it off.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from uncase_nb.errors import ParameterError, did_you_mean

_PATH = r"[^\W\d]\w*(?:\.[^\W\d]\w*)*"
_PLACEHOLDER = re.compile(r"\{\{\s*(" + _PATH + r")\s*\}\}")
_UNDEFINED = "run the cell that defines it first."
_LISTED = 8  # more names than this are no help in an error


def tighten(line: str) -> str:
    """`{{ name }}` as `{{name}}`, so that a placeholder is one word of the line.

    Raises:
        ParameterError: what follows `{{` is no name.
    """
    if "{{" in _PLACEHOLDER.sub("", line):
        raise ParameterError(
            "After {{ stands something that is no name.",
            "give it a name in a cell above, for example x = …, and write {{x}}; {{run.conversations}} works too.",
        )
    return _PLACEHOLDER.sub(lambda match: "{{" + match.group(1) + "}}", line)


def resolve(word: str, namespace: Mapping[str, Any]) -> Any:
    """The object itself where the word is exactly `{{name}}`; otherwise the word with each placeholder as text.

    Raises:
        ParameterError: a name is undefined.
    """
    if whole := _PLACEHOLDER.fullmatch(word):
        return lookup(whole.group(1), namespace)
    return _PLACEHOLDER.sub(lambda match: str(lookup(match.group(1), namespace)), word)


def resolve_json(body: str, namespace: Mapping[str, Any]) -> str:
    """A JSON text with each `{{name}}` as JSON: escaped within a string, a whole value outside one.

    Raises:
        ParameterError: a name is undefined, or its value is not JSON.
    """

    def written(match: re.Match[str]) -> str:
        value = lookup(match.group(1), namespace)
        if _within_string(body[: match.start()]):
            return json.dumps(str(value), ensure_ascii=False)[1:-1]
        try:
            return json.dumps(value, ensure_ascii=False)
        except TypeError:
            raise ParameterError(
                f"{{{{{match.group(1)}}}}} is a {type(value).__name__}, which JSON cannot hold.",
                "give a text, a number, a list or a mapping of these.",
            ) from None

    return _PLACEHOLDER.sub(written, body)


def lookup(path: str, namespace: Mapping[str, Any]) -> Any:
    """The variable, or the attribute of one (`run.conversations`).

    Raises:
        ParameterError: with the nearest name there is.
    """
    first, *attributes = path.split(".")
    if first not in namespace:
        raise ParameterError(f"There is no variable {first!r}.", _nearest(first, visible(namespace), _UNDEFINED))
    value = namespace[first]
    for attribute in attributes:
        if not hasattr(value, attribute):
            public = [name for name in dir(value) if not name.startswith("_")]
            raise ParameterError(
                f"{{{{{path}}}}}: a {type(value).__name__} has no {attribute!r}.",
                _nearest(attribute, public, "see dir() of it for what it has."),
            )
        value = getattr(value, attribute)
    return value


def visible(namespace: Mapping[str, Any]) -> list[str]:
    """Names the user gave, without modules and what IPython keeps for itself."""
    hidden = {"In", "Out", "exit", "quit", "open", "get_ipython"}
    return sorted(
        name
        for name, value in namespace.items()
        if not name.startswith("_") and name not in hidden and type(value).__name__ != "module"
    )


def _nearest(name: str, known: Iterable[str], otherwise: str) -> str:
    names = list(known)
    advice = did_you_mean(name, names)
    if not advice.startswith("Known") or 0 < len(names) <= _LISTED:
        return advice
    return otherwise


def _within_string(before: str) -> bool:
    """Whether a JSON text stops inside a string: an odd number of quotes that are not escaped."""
    return len(re.findall(r'(?<!\\)(?:\\\\)*"', before)) % 2 == 1
