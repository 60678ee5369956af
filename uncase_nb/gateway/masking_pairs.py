"""Which pseudonyms stand in a request, and what for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from uncase_nb.privacy.compare import originals
from uncase_nb.privacy.fields import TextField
from uncase_nb.privacy.reveal import Originals
from uncase_nb.privacy.rewriting import Rewriting
from uncase_nb.privacy.tokens import TOKEN
from uncase_nb.privacy.vault import Vault


class Pair(NamedTuple):
    """A pseudonym and what it stands for."""

    pseudonym: str
    """As sent."""
    original: str
    """As written in the request, in its fullest form."""
    type: str
    """A published type."""


def pairs_of(fields: Sequence[TextField], texts: Sequence[Rewriting], vault: Vault) -> list[Pair]:
    """The pairs of one request. A pseudonym that came with it is looked up in the vault; others are not, so that no
    answer can ask for people of other conversations.
    """
    found: dict[str, Pair] = {}
    for pair in _placed(fields, texts):
        known = found.get(pair.pseudonym)
        if known is None or _fullness(pair.original) > _fullness(known.original):
            found[pair.pseudonym] = pair
    found |= {pair.pseudonym: pair for pair in _brought(texts, found.keys(), vault)}
    return [*found.values(), *_words(found.values())]


def _placed(fields: Sequence[TextField], texts: Sequence[Rewriting]) -> Iterator[Pair]:
    for field, text in zip(fields, texts, strict=True):
        marks = [mark for mark in text.placed if mark.new]
        places = originals(field.text, text.text, [mark[:2] for mark in marks])
        for mark, (start, end) in zip(marks, places, strict=True):
            yield Pair(mark.text, field.text[start:end], mark.type)


def _brought(texts: Sequence[Rewriting], known: Iterable[str], vault: Vault) -> Iterator[Pair]:
    """Tokens and surrogates of the vault that stood in the request as it was given."""
    tokens = {match[0]: match[1] for text in texts for match in TOKEN.finditer(text.text)}
    marked = {mark.text: mark.type for text in texts for mark in text.placed if not mark.new}
    brought = {text: kind for text, kind in (tokens | marked).items() if text not in set(known)}
    lookup = Originals(vault.read()) if brought else None
    for text, kind in brought.items():
        original = lookup.put_back(text, {}) if lookup else text
        if original != text:
            yield Pair(text, original, kind)


def _words(pairs: Iterable[Pair]) -> list[Pair]:
    """`Ruiz` is a mention of Carmen Ruiz: words of invented names stand for words of real ones."""
    found: dict[str, set[str]] = {}
    for pair in pairs:
        made, real = pair.pseudonym.split(), pair.original.split()
        if pair.type == "PERSON" and not TOKEN.fullmatch(pair.pseudonym) and len(made) == len(real) > 1:
            for word, original in zip(made, real, strict=True):
                found.setdefault(word, set()).add(original)
    whole = {pair.pseudonym for pair in pairs}
    return [Pair(word, min(real), "PERSON") for word, real in found.items() if len(real) == 1 and word not in whole]


def _fullness(text: str) -> tuple[int, bool]:
    """More words are fuller; capitals where names have them count before none or all."""
    return len(text.split()), not (text.isupper() or text.islower())
