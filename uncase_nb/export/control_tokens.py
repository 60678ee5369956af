"""Text that a tokenizer would take for a control token.

A message that says `<|im_end|>` ends the turn it stands in and may begin another speaker's. No text export can
make it safe, since the tokenizer sees the same characters either way; so such a conversation is set aside. Two
ways out: visible dots in the text (`neutralized`), or token ids in which content never becomes a control id (`cut`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from uncase_nb.export.sandbox import Rendered
from uncase_nb.export.strings import rewritten
from uncase_nb.schemas.export import ExportIssue, IssueKind

Control = Literal["quarantine", "neutralize", "encode"]
"""What to do with a conversation whose content holds control tokens."""

_DOT = "·"  # stands after the first character of a token: seen by every reader, and no token any more
_CUT = "\uf8ff"  # private use: stands where text is cut before it is encoded, and is taken out again

Messages = list[dict[str, Any]]
Tools = list[dict[str, Any]] | None


class Cut(NamedTuple):
    """A rendering, and where to cut it so that no content is read as a control token."""

    text: Rendered
    at: list[int]


def injected(conversation: str, messages: Messages, tools: Tools, tokens: re.Pattern[str]) -> Iterator[ExportIssue]:
    """One issue a text that holds a token of the format; it names the token."""
    return iter(_broken(conversation, messages, tools, tokens, mark="", kind="quarantined")[2])


def neutralized(
    conversation: str, messages: Messages, tools: Tools, tokens: re.Pattern[str]
) -> tuple[Messages, Tools, list[ExportIssue]]:
    """A copy in which a dot stands inside each token of the format, and an issue for each text changed."""
    return _broken(conversation, messages, tools, tokens, mark=_DOT, kind="neutralized")


def marked(
    conversation: str, messages: Messages, tools: Tools, tokens: re.Pattern[str]
) -> tuple[Messages, Tools, list[ExportIssue]]:
    """A copy to render and then to `cut`, and an issue for each text with tokens in it."""
    return _broken(conversation, messages, tools, tokens, mark=_CUT, kind="encoded")


def cut(text: Rendered) -> Cut | None:
    """The rendering of what was `marked`, without marks; null where the template wrote one in another way."""
    pieces = text.text.split(_CUT)
    if "\\uf8ff" in text.text:
        return None
    at, place = [], 0
    for piece in pieces[:-1]:
        place += len(piece)
        at.append(place)
    places = [index for index, character in enumerate(text.text) if character == _CUT]

    def moved(position: int) -> int:
        return position - sum(index < position for index in places)

    return Cut(Rendered("".join(pieces), [(moved(start), moved(end)) for start, end in text.spans]), at)


def _broken(  # noqa: PLR0913 - two are keywords
    conversation: str, messages: Messages, tools: Tools, tokens: re.Pattern[str], *, mark: str, kind: IssueKind
) -> tuple[Messages, Tools, list[ExportIssue]]:
    found: list[ExportIssue] = []

    def look(message: int, field: str, text: str) -> str:
        hits = list(dict.fromkeys(hit[0] for hit in tokens.finditer(text)))
        if hits:
            reason = f"holds the control token {', '.join(hits)}"
            found.append(ExportIssue(conversation=conversation, message=message, field=field, kind=kind, reason=reason))
        while mark and (hit := tokens.search(text)):
            text = text[: hit.start() + 1] + mark + text[hit.start() + 1 :]
        return text

    return *rewritten(messages, tools, look), found
