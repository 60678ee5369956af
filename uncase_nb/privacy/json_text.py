r"""JSON inside a text, such as the result of a tool: read without its escapes, and JSON again when it was rewritten.

As it stands, `\nMar\u00eda` has no name in it, and a token in place of a bare number is no JSON.
"""

from __future__ import annotations

import json
import re

from uncase_nb.privacy.rewriting import Placed, Rewriting

_LITERAL = re.compile(r'"(?:[^"\\]|\\.)*"')
_ESCAPE = re.compile(r'\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|["\\/bfnrt])')
_STAND_INS = {r"\"": "\u201f", "\\\\": "\u29f5", r"\/": "\u2044"}
"""What would end a string, or is lost where it is read: other signs stand for them meanwhile."""
_BACK = {sign: escape for escape, sign in _STAND_INS.items()}
_VALUE = re.compile(r"[-+.\w]")


def is_json(text: str) -> bool:
    """Whether a text is a JSON object or list."""
    if not (text[:1].isspace() or text[:1] in ("{", "[")) or text.rstrip()[-1:] not in ("}", "]"):
        return False
    try:
        return isinstance(json.loads(text), dict | list)
    except (ValueError, RecursionError):
        return False


def readable(text: str) -> str:
    """A JSON text without the escapes in its strings; any other text as it is."""
    if "\\" not in text or any(sign in text for sign in _BACK) or not is_json(text):
        return text
    return _LITERAL.sub(lambda literal: _ESCAPE.sub(_unescaped, literal[0]), text)


def restored(text: Rewriting, before: str) -> Rewriting:
    """What `readable` gave and was then rewritten, as JSON again; any other text as it is.

    Args:
        text: rewritten.
        before: as it came.
    """
    if not text.placed or not is_json(before):
        return text if text.placed else Rewriting(before)
    bare = _bare_values(text)
    quotes = {edge for value in bare for edge in value}
    opening = {start for start, _ in bare}
    escapes = readable(before) != before
    ascii_only = before.isascii() and "\\u" in before
    places: list[int] = []
    made: list[str] = []
    length = 0
    inside = False
    for at, char in enumerate([*text.text, ""]):
        if at in quotes and at in opening:
            made.append('"')
            length += 1
        places.append(length)
        if at in quotes and at not in opening:
            made.append('"')
            length += 1
        inside = inside != (char == '"')
        made.append(_escaped(char, ascii_only=ascii_only) if inside and escapes else char)
        length += len(made[-1])
    new = "".join(made)
    marks = [
        mark._replace(start=places[mark.start], end=places[mark.end], text=new[places[mark.start] : places[mark.end]])
        for mark in text.placed
    ]
    return Rewriting(new, marks)


def _bare_values(text: Rewriting) -> set[tuple[int, int]]:
    """Where pseudonyms stand outside strings and are no JSON values themselves."""
    strings = [match.span() for match in _LITERAL.finditer(text.text)]
    bare = set()
    for mark in text.placed:
        if any(start < mark.end and mark.start < end for start, end in strings):
            continue
        start, end = _whole_value(text.text, mark)
        try:
            json.loads(text.text[start:end])
        except ValueError:
            bare.add((start, end))
    return bare


def _whole_value(text: str, mark: Placed) -> tuple[int, int]:
    start, end = mark.start, mark.end
    while start and _VALUE.match(text[start - 1]):
        start -= 1
    while end < len(text) and _VALUE.match(text[end]):
        end += 1
    return start, end


def _unescaped(match: re.Match[str]) -> str:
    char: str = json.loads(f'"{match[0]}"')
    if char == '"' or char == "\\" or match[0] == r"\/":  # noqa: PLR1714 - three different reasons
        return _STAND_INS.get(match[0], match[0])
    return match[0] if char in _BACK or "\ud800" <= char <= "\udfff" else char


def _escaped(char: str, *, ascii_only: bool) -> str:
    if char in _BACK:
        return _BACK[char]
    if char == '"':
        return char
    return json.dumps(char, ensure_ascii=ascii_only)[1:-1] if char != "\\" else char
