"""Originals in place of pseudonyms, however the model writes these: `[PERSON_1]`, `[Person 1]`, `PERSON_1`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from uncase_nb.gateway.fields import rewritten_message
from uncase_nb.gateway.masking_pairs import Pair
from uncase_nb.privacy.issued import is_short
from uncase_nb.privacy.rewriting import Placed, Rewriting
from uncase_nb.privacy.tokens import TOKEN

_GAP = r"(?:\\?[_\-‑ ]|\s)?"  # what models put between the words of a token; `\_` is Markdown
_OPEN, _CLOSE = r"\\?[\[\(\{<⟦【«]\s*", r"\s*\\?[\]\)\}>⟧】»]"


class Restorer:
    """Knows the pseudonyms of one request."""

    def __init__(self, pairs: Iterable[Pair]) -> None:
        """Prepare to find them in an answer."""
        listed = sorted(pairs, key=lambda pair: -len(pair.pseudonym))
        self._by_key = {_key(pair.pseudonym): pair for pair in reversed(listed)}
        self._pattern = re.compile("|".join(_pattern(pair.pseudonym) for pair in listed), re.IGNORECASE)
        self._any = bool(listed)

    def __repr__(self) -> str:
        """Counts alone."""
        return f"Restorer({len(self._by_key)} pseudonyms)"

    def __bool__(self) -> bool:
        """Whether there is anything to put back."""
        return self._any

    def text(self, text: str) -> str:
        """The text with originals, in one pass: what is put back is not read again."""
        return self.marked(text).text

    def marked(self, text: str) -> Rewriting:
        """The same, with the places of the originals; the text of a place is the pseudonym, as it was written."""
        made, placed, end = "", [], 0
        for match, pair in self._found(text):
            if is_short(pair.pseudonym) and not TOKEN.fullmatch(pair.pseudonym):
                continue  # an invented age such as `36` may stand anywhere without being ours
            made += text[end : match.start()]
            original = _as_written(match[0], pair)
            placed.append(Placed(len(made), len(made) + len(original), pair.type, match[0]))
            made, end = made + original, match.end()
        return Rewriting(made + text[end:], placed)

    def message(self, message: dict[str, Any]) -> dict[str, Any]:
        """The message of a reply with originals; JSON stays JSON."""
        return rewritten_message(message, lambda _path, text: self.text(text))

    def counted(self, message: dict[str, Any]) -> Counter[str]:
        """How many originals a message gets, by type."""
        counts: Counter[str] = Counter()

        def count(_path: str, text: str) -> str:
            counts.update(mark.type for mark in self.marked(text).placed)
            return text

        rewritten_message(message, count)
        return counts

    def places(self, text: str) -> list[Placed]:
        """Where pseudonyms of the request stand, for the interceptor: they are nobody's data."""
        return [Placed(*match.span(), pair.type, match[0]) for match, pair in self._found(text)]

    def _found(self, text: str) -> Iterator[tuple[re.Match[str], Pair]]:
        for match in self._pattern.finditer(text) if self._any else ():
            if pair := self._by_key.get(_key(match[0])):
                yield match, pair


def _pattern(pseudonym: str) -> str:
    if not (token := TOKEN.fullmatch(pseudonym)):
        return rf"(?<![^\W_]){re.escape(pseudonym)}(?![^\W_])"
    words, number = token[1].split("_"), token[2]
    if words == ["PERSON"]:
        words = ["PERSONA?"]  # Spanish answers translate it
    loose = _GAP.join([*words, number])
    return rf"{_OPEN}{loose}{_CLOSE}|(?<!\w)(?-i:{'_'.join([*words, number])})(?!\w)"


def _key(text: str) -> str:
    """The same for all ways of writing one pseudonym."""
    bare = "".join(char for char in text.casefold() if char.isalnum())
    return re.sub(r"^persona(?=\d)", "person", bare)


def _as_written(found: str, pair: Pair) -> str:
    """An invented name in capitals stands for the real one in capitals."""
    loud = found.isupper() and not pair.pseudonym.isupper()
    return pair.original.upper() if loud else pair.original
