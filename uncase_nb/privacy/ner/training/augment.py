"""What people do to text when they type on a phone: lower case, no accents, slips, abbreviations, emoji."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable

from uncase_nb.privacy.ner.training.example import Example, Span

CHAT_SPELLINGS = {
    "que": "q", "porque": "xq", "por": "x", "también": "tmb", "para": "pa", "estoy": "toy", "mensaje": "msj",
    "por favor": "xfa", "you": "u", "are": "r", "please": "pls", "thanks": "thx", "because": "bc", "your": "ur",
}  # fmt: skip
_MOST = 0.8
EMOJI = ("😊", "🙏", "👍", "😅", "🚗", "❤️", "🙏🏽", "jaja", "jajaja", "lol", "!!", "...", "👨‍👩‍👧")


def augment(example: Example, rng: random.Random) -> Example:
    """One random way of typing the same text."""
    for share, change in _TYPING:
        if rng.random() < share:
            example = change(example, rng)
    return _cased(example, rng)


def _cased(example: Example, rng: random.Random) -> Example:
    """The whole text in another case, or its first letter; more than a third stay as they are."""
    case = rng.random()
    for share, change in _CASES:
        if case < share:
            return recase(example, change)
        case -= share
    return example


def recase(example: Example, change: Callable[[str], str]) -> Example:
    """Another case, unless it would change the length of the text (`ß`, `ﬁ`)."""
    text = change(example.text)
    return Example(text, example.spans) if len(text) == len(example.text) else example


def recase_spans(example: Example, change: Callable[[str], str], rng: random.Random) -> Example:
    """Most of the labelled places in another case: `gracias PEDRO`, `Hola marisol, dice Ana`."""
    text = example.text
    for span in example.spans:
        piece = change(text[span.start : span.end])
        if rng.random() < _MOST and len(piece) == span.end - span.start:
            text = text[: span.start] + piece + text[span.end :]
    return Example(text, example.spans)


def strip_accents(example: Example) -> Example:
    """`José` becomes `Jose`; one code point stays one code point."""
    return Example("".join(_plain(char) for char in example.text), example.spans)


def respell(example: Example, rng: random.Random) -> Example:
    """Chat spellings of common words, outside the spans."""
    for word, short in CHAT_SPELLINGS.items():
        found = re.search(rf"\b{word}\b", example.text)
        if found and rng.random() < 0.7:
            example = _replace(example, found.start(), found.end(), short)
    return example


def slip(example: Example, rng: random.Random) -> Example:
    """A dropped, doubled or swapped letter in one or two words, names included."""
    for _ in range(rng.randint(1, 2)):
        words = list(re.finditer(r"[^\W\d_]{4,}", example.text))
        if not words:
            break
        word = rng.choice(words)
        at = rng.randrange(word.start() + 1, word.end() - 1)
        old = example.text[at : at + 2]
        new = rng.choice((old[0], old[0] + old, old[::-1]))
        example = _replace(example, at, at + 2, new)
    return example


def decorate(example: Example, rng: random.Random) -> Example:
    """An emoji or a laugh at the end."""
    return Example(f"{example.text} {rng.choice(EMOJI)}", example.spans)


def drop_marks(example: Example) -> Example:
    """Opening marks and the final stop, which hardly anybody types."""
    text = example.text
    if text.endswith((".", "!", "?")) and (not example.spans or example.spans[-1].end < len(text)):
        example = Example(text[:-1], example.spans)
    for mark in "¿¡":
        while (at := example.text.find(mark)) >= 0:
            example = _replace(example, at, at + 1, "")
    return example


def _plain(char: str) -> str:
    return unicodedata.normalize("NFD", char)[0] if char.isalpha() else char


def _replace(example: Example, start: int, end: int, new: str) -> Example:
    """Swap a stretch of text and move the spans; a stretch across a span's edge is left alone."""
    for span in example.spans:
        crosses = span.start < end and start < span.end
        if crosses and not (span.start <= start and end <= span.end):
            return example
    shift = len(new) - (end - start)
    spans = tuple(
        Span(s.start + (shift if s.start >= end else 0), s.end + (shift if s.end >= end else 0), s.label)
        for s in example.spans
    )
    return Example(example.text[:start] + new + example.text[end:], tuple(s for s in spans if s.start < s.end))


_TYPING: tuple[tuple[float, Callable[[Example, random.Random], Example]], ...] = (
    (0.35, lambda example, _: strip_accents(example)),
    (0.15, respell),
    (0.12, slip),
    (0.12, decorate),
    (0.25, lambda example, _: drop_marks(example)),
    (0.14, lambda example, rng: recase_spans(example, rng.choice((str.lower, str.lower, str.upper, str.title)), rng)),
)
"""How often each habit is met; they add up."""
_CASES: tuple[tuple[float, Callable[[str], str]], ...] = (
    (0.38, str.lower),
    (0.05, str.upper),
    (0.07, lambda text: text[:1].lower() + text[1:]),
    (0.12, lambda text: text[:1].upper() + text[1:]),
)
"""How often a text is typed in each case."""
