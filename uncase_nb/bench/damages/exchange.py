"""A value of the seed told where another one belongs: the price of one thing given for the price of another."""

from __future__ import annotations

import re

from uncase_nb.bench.damages.kinds import Kind, kind_of
from uncase_nb.bench.damages.leaves import Leaf, seed_facts
from uncase_nb.bench.damages.pair import Case, said_by, text_at, with_text
from uncase_nb.bench.damages.places import replaced, stated_at
from uncase_nb.schemas.conversation import Conversation

_KINDS: tuple[Kind, ...] = ("money", "number")
_FIGURE = re.compile(r"\d[\d.,]*\d|\d")
_LEAST = 2
"""Digits a figure must have: single ones are counts of anything."""


def fact_misplaced(case: Case) -> Conversation | None:
    """The assistant tells the figure of another fact of the seed, of the same kind and unit."""
    leaves = [leaf for leaf in seed_facts(case.seed) if kind_of(leaf.text) in _KINDS and len(_digits(leaf)) >= _LEAST]
    choices = [
        (place, start, end, leaf, other)
        for place in said_by(case.conversation, "assistant")
        for leaf in leaves
        for other in leaves
        if _alike(leaf, other) and not _told(other, text_at(case.conversation, place))
        for start, end in stated_at(leaf, kind_of(leaf.text) or "number", text_at(case.conversation, place))
    ]
    if not choices:
        return None
    place, start, end, _, other = case.rng.choice(choices)
    text = text_at(case.conversation, place)
    figure = _FIGURE.search(other.text)
    found = _FIGURE.sub(figure[0] if figure else "", text[start:end], count=1)
    return with_text(case.conversation, place, replaced(text, start, end, found))


def _alike(leaf: Leaf, other: Leaf) -> bool:
    """Whether two facts differ in nothing but their key and figure."""
    same_unit = _FIGURE.sub("", leaf.text).casefold() == _FIGURE.sub("", other.text).casefold()
    return leaf.key != other.key and same_unit and _digits(leaf) != _digits(other)


def _told(leaf: Leaf, text: str) -> bool:
    """Whether the message tells the other fact as well, so that a reader could not say which is which."""
    figure = _FIGURE.search(leaf.text)
    return figure is not None and figure[0] in text


def _digits(leaf: Leaf) -> str:
    return "".join(char for char in leaf.text if char.isdigit())
