"""A labelled text, the one shape that flows through the training code."""

from __future__ import annotations

from typing import NamedTuple

LABELS = ("PERSON", "LOCATION", "ORGANIZATION", "DATE", "AGE", "ID", "RELATIVE")


class Span(NamedTuple):
    """A labelled place; offsets count code points."""

    start: int
    end: int
    label: str


class Example(NamedTuple):
    """A text and its labelled places, sorted and free of overlap."""

    text: str
    spans: tuple[Span, ...]


def window(example: Example, start: int, end: int) -> Example:
    """The part of `example` between two offsets; spans that it would cut are left out."""
    inside = (s for s in example.spans if start <= s.start and s.end <= end)
    spans = tuple(Span(s.start - start, s.end - start, s.label) for s in inside)
    return Example(example.text[start:end], spans)


def assemble(pieces: list[tuple[str, str]]) -> Example:
    """Join `(text, label)` pieces; an empty label marks plain text. Two of one label a space apart are one name."""
    text = ""
    spans: list[Span] = []
    for piece, label in pieces:
        if label and piece:
            joined = bool(spans) and spans[-1].label == label and text[spans[-1].end :] == " "
            start = spans.pop().start if joined else len(text)
            spans.append(Span(start, len(text) + len(piece), label))
        text += piece
    return Example(text, tuple(spans))


def join(examples: list[Example], separator: str) -> Example:
    """One text out of several, with the spans moved along."""
    text = ""
    spans: list[Span] = []
    for example in examples:
        offset = len(text) + (len(separator) if text else 0)
        text += (separator if text else "") + example.text
        spans += [Span(s.start + offset, s.end + offset, s.label) for s in example.spans]
    return Example(text, tuple(spans))
