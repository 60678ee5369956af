"""What a conversation may state: facts and prose of its seed, tool arguments and results, and what users say."""

from __future__ import annotations

from collections.abc import Iterator

from uncase_nb.evaluation.arithmetic import about, follows
from uncase_nb.evaluation.mentions import Mention, find_mentions
from uncase_nb.evaluation.records import Record, records_of
from uncase_nb.evaluation.seed_view import Fact, SeedView
from uncase_nb.evaluation.support import comparable, same
from uncase_nb.evaluation.text import fold, is_function_word, stem, words
from uncase_nb.schemas.conversation import Conversation

_LARGE = 1000
"""`420` is said for 420 thousand, of figures that are thousands."""


class Evidence:
    """Known facts, quick to ask. A tool's result counts wherever in the conversation it stands."""

    def __init__(self, conversation: Conversation, seed: SeedView) -> None:
        self.language = seed.language
        self.records: list[Record] = records_of(conversation, seed)
        self.facts: list[Fact] = _distinct(self.records)
        self.vocabulary: set[str] = set()
        self.given: list[Mention] = []
        """Figures the user has brought so far."""
        self._known: dict[object, list[Mention]] = {}
        self._ranges: list[Mention] = []
        self._pool: list[Mention] = []
        for fact in self.facts:
            self._learn(fact.mentions)
            self._learn(find_mentions(fact.name.replace("_", " ")))
            self.vocabulary |= {*fact.stems, *fact.label}
        for text in seed.prose:
            self.learn_text(text)
        for tool in conversation.tools:
            self.vocabulary |= self._stems(f"{tool.name} {tool.description}")
        self._pool = [
            mention
            for record in self.records
            if record.source != "result"
            for fact in record.facts
            for mention in fact.mentions
        ]

    def learn_text(self, text: str) -> None:
        """Take everything a text says as known."""
        self._learn(find_mentions(text))
        self.vocabulary |= self._stems(text)

    def hear(self, mention: Mention) -> None:
        """Take a figure the user brings: from now on it may be repeated."""
        self.given.append(mention)
        self._pool.append(mention)

    def knows(self, word: str) -> bool:
        """Whether a word of a name occurs in anything known, or carries no topic."""
        return is_function_word(word, self.language) or stem(word, self.language) in self.vocabulary

    def supports(self, mention: Mention) -> bool:
        """Whether something known, or the user, says the same."""
        if any(same(mention, known) for key in _keys(mention) for known in self._known.get(key, ())):
            return mention.range_with is None or self._knows_range(mention)
        return any(same(mention, known) for known in self.given) or self._inside_range(mention) or self._short(mention)

    def _short(self, mention: Mention) -> bool:
        """`420` is said for 420 thousand, where thousands are known."""
        if mention.kind != "quantity" or mention.unit or not isinstance(mention.value, float) or mention.value < 10:
            return False
        return any(
            known.kind != "percent" and known.unit != "percent" for known in self._known.get(mention.value * _LARGE, ())
        )

    def says_user(self, mention: Mention) -> bool:
        """Whether the user has said the same."""
        return any(same(mention, known) for known in self.given)

    def rounds(self, mention: Mention) -> bool:
        """Whether a figure called rough lies near a known one."""
        bare = mention.kind == "quantity" and mention.unit is None
        return any(
            (comparable(mention, known) or (bare and known.kind in ("money", "quantity"))) and about(mention, known)
            for known in (*self.given, *self._everything())
        )

    def derives(self, mention: Mention) -> bool:
        """Whether the figure follows from known ones by one step of arithmetic."""
        return follows(mention, self._pool)

    def say(self, mention: Mention) -> None:
        """Take a supported figure of the assistant's as something sums may be made of."""
        self._pool.append(mention)

    def _everything(self) -> Iterator[Mention]:
        for known in self._known.values():
            yield from known

    def _knows_range(self, mention: Mention) -> bool:
        """Whether the other end of a stated range is known too, where it is one range."""
        ends = [known for known in self._ranges if known.value == mention.value]
        return not ends or any(known.range_with == mention.range_with for known in ends)

    def _inside_range(self, mention: Mention) -> bool:
        """Whether a single figure lies within a known range of its kind."""
        value = mention.value
        if mention.range_with is not None or not isinstance(value, float):
            return False
        return any(
            comparable(mention, known)
            and isinstance(known.value, float)
            and known.range_with is not None
            and known.value <= value <= known.range_with
            for known in self._ranges
        )

    def _learn(self, mentions: tuple[Mention, ...]) -> None:
        for mention in mentions:
            for key in _keys(mention):
                self._known.setdefault(key, []).append(mention)
            if mention.range_with is not None:
                self._ranges.append(mention)
            if isinstance(mention.value, float) and mention.unit in _CONVERTED:
                self._known.setdefault(_CONVERTED[mention.unit], []).append(mention)

    def _stems(self, text: str) -> set[str]:
        return {stem(word, self.language) for word in words(text)}


_CONVERTED = {
    unit: base
    for base, units in {
        "clock time": ("second", "minute", "hour", "day", "week"), "calendar time": ("month", "year"),
        "length": ("mm", "cm", "metre", "km", "mile", "foot", "inch"), "weight": ("mg", "gram", "kg", "ton", "pound weight"),
        "volume": ("ml", "litre", "gallon"), "power": ("watt", "kw"), "memory": ("mb", "gb", "tb"),
    }.items()
    for unit in units
}  # fmt: skip


def _keys(mention: Mention) -> Iterator[object]:
    """Where to look a mention up: equal facts share a key."""
    value = mention.value
    if isinstance(value, tuple):
        yield "calendar" if mention.kind == "date" else "clock"
        return
    yield value
    if mention.kind == "quantity" and isinstance(value, float):
        yield "calendar"
        yield "clock"
        if mention.unit is None:
            yield round(value * 100, 6)
        elif mention.unit in _CONVERTED:
            yield _CONVERTED[mention.unit]


def _distinct(records: list[Record]) -> list[Fact]:
    """Every fact once, however many records hold it."""
    return list({(fact.label, fact.stems, fact.mentions): fact for record in records for fact in record.facts}.values())


def noun_stems(noun: str, language: str) -> set[str]:
    """Stems of what a quantity counts, in the conversation's language and in the other one."""
    return {stem(fold(noun), language), stem(fold(noun), "en")}
