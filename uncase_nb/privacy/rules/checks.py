"""Check digits. They raise confidence; only bare numbers, which no label or shape tells from order numbers, need theirs."""

from __future__ import annotations

import re
from collections.abc import Callable
from types import ModuleType

from uncase_nb.privacy.rules.rule import Judge, alphanumeric, value

VALID, PLAUSIBLE = 1.0, 0.75
SHAPE_ONLY = 0.45
"""Enough to be masked, not enough to win over a telephone number of the same digits."""
_CLABE_WEIGHTS = (3, 7, 1)


def luhn(digits: str) -> bool:
    """ISO/IEC 7812-1, annex B."""
    doubled = (int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits)))
    return sum(number - 9 if number > 9 else number for number in doubled) % 10 == 0


def clabe(digits: str) -> bool:
    """Banco de México: weights 3, 7, 1, each product modulo 10."""
    total = sum(int(digit) * _CLABE_WEIGHTS[place % 3] % 10 for place, digit in enumerate(digits[:17]))
    return (10 - total % 10) % 10 == int(digits[17])


def standard(module: str) -> Judge:
    """Confidence by `stdnum.<module>`: full where the check digit holds, plausible where it does not."""

    def judge(match: re.Match[str]) -> float:
        return VALID if _stdnum(module).is_valid(alphanumeric(value(match))) else PLAUSIBLE

    return judge


def only(module: str, score: float = VALID) -> Judge:
    """A confidence where the check digit of `stdnum.<module>` holds, and no finding where it does not."""

    def judge(match: re.Match[str]) -> float | None:
        return score if _stdnum(module).is_valid(alphanumeric(value(match))) else None

    return judge


def holds(check: Callable[[str], bool], otherwise: float | None = PLAUSIBLE) -> Judge:
    """Full confidence where `check` holds for the bare characters, else `otherwise`."""

    def judge(match: re.Match[str]) -> float | None:
        return VALID if check(alphanumeric(value(match))) else otherwise

    return judge


def _stdnum(module: str) -> ModuleType:
    import importlib

    return importlib.import_module(f"stdnum.{module}")
