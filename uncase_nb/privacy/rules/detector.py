"""All rules as one detector."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.rules import dates, forms, identity, money, online, places, vehicles
from uncase_nb.privacy.rules.names import NameRule
from uncase_nb.privacy.rules.phones import PhoneRule
from uncase_nb.privacy.rules.rule import Rule


class _Finder(Protocol):
    def find(self, text: str, folded: str) -> Iterator[Found]: ...


_PLAIN: tuple[Rule, ...] = (
    *online.RULES, *identity.RULES, *money.RULES, *vehicles.RULES, *places.RULES, *dates.RULES, *forms.RULES,
)  # fmt: skip
_WITHOUT_DIGITS: tuple[_Finder, ...] = (*(rule for rule in _PLAIN if not rule.digits), NameRule())
_WITH_DIGITS: tuple[_Finder, ...] = (*_PLAIN, NameRule(), PhoneRule())
_DIGIT = re.compile(r"\d")


class RulesDetector:
    """Patterns, check digits, numbering plans and cues, for Spanish and English at once."""

    name = "rules 1"

    def find(self, texts: Sequence[str], *, language: str | None = None) -> Iterator[list[Found]]:
        """The places in each text. The language is not asked for: chats mix them."""
        del language
        for text in texts:
            folded = fold(text)
            finders = _WITH_DIGITS if _DIGIT.search(text) else _WITHOUT_DIGITS
            yield [found for finder in finders for found in finder.find(text, folded)]
