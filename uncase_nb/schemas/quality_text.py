"""A conversation as HTML, with the places the metrics speak of marked in words, never by colour alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.mark import Mark

_SHORT = {"contradicted": "contradicts a known fact", "unsupported": "nothing supports it", "copied": "copied from",
          "edited": "edited from", "weak": "answers nothing said before"}  # fmt: skip
WITHHELD = "privacy"
"""The metric whose words are never shown."""


def conversation_html(conversation: Conversation, marks: Sequence[Mark]) -> str:
    """Its messages as a list. Personal data that was found is replaced by its type."""
    items = []
    for number, message in enumerate(conversation.messages):
        here = [mark for mark in marks if mark.message == number]
        inside = [mark for mark in here if mark.field == "content"]
        said = "".join(_pieces(message.content or "", inside))
        calls = [f"<p>calls {escape(call.name)}</p>" for call in message.tool_calls]
        elsewhere = [f"<p>{escape(_told(mark))} in {escape(mark.field)}</p>" for mark in here if mark not in inside]
        role = escape(message.role) if not any(mark.field == "role" for mark in here) else "?"
        items.append(f"<li><b>{role}</b> {said}{''.join(calls)}{''.join(elsewhere)}</li>")
    outside = [f"<p>{escape(_told(mark))} in {escape(mark.field)}</p>" for mark in marks if mark.message < 0]
    return f"<ol>{''.join(items)}</ol>{''.join(outside)}"


def _pieces(text: str, marks: Sequence[Mark]) -> Iterator[str]:
    """The text from left to right. Where places overlap, personal data goes first, so that it is never shown."""
    place = 0
    for mark in _apart(marks):
        yield escape(text[place : mark.start])
        shown = "" if mark.metric == WITHHELD else escape(text[mark.start : mark.end])
        yield f'<mark class="{escape(mark.metric)}">{shown}<small>[{escape(_told(mark))}]</small></mark>'
        place = mark.end
    yield escape(text[place:])


def _apart(marks: Sequence[Mark]) -> list[Mark]:
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda item: (item.metric != WITHHELD, item.start, -item.end)):
        if mark.metric == WITHHELD:
            kept = [*(other for other in kept if not _meet(mark, other)), _joined(mark, kept)]
        elif not any(_meet(mark, other) for other in kept):
            kept.append(mark)
    return sorted(kept, key=lambda item: item.start)


def _joined(mark: Mark, kept: Sequence[Mark]) -> Mark:
    """Two finds that overlap are one place to withhold."""
    met = [mark, *(other for other in kept if _meet(mark, other))]
    return mark.model_copy(update={"start": min(m.start for m in met), "end": max(m.end for m in met)})


def _meet(first: Mark, second: Mark) -> bool:
    return first.start < second.end and second.start < first.end


def _told(mark: Mark) -> str:
    if mark.metric == WITHHELD:
        return f"{mark.label}, withheld"
    return f"{_SHORT.get(mark.label, mark.label)} {mark.note}".strip()
