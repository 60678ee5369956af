"""Another value of the same kind, in the same spelling."""

from __future__ import annotations

import random
import re

from uncase_nb.bench.damages.kinds import MONTHS, WEEKDAYS, Kind, kind_of
from uncase_nb.bench.damages.leaves import seed_facts
from uncase_nb.bench.damages.pair import Case

_SMALL = 20
"""Counts below which another count is one near by."""
_FURTHER = 0.08
"""Least relative change of an amount: `$385,000` and `$386,000` might be taken for rounding."""
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_TIME = re.compile(r"\b(\d{1,2})(?=:\d{2}|\s?[ap]\.?m)")
_DAY = re.compile(r"(?<![\d:])(\d{1,2})(?!\d|:|\s?[ap]\.?m)")
_ORDINALS = {"st": (1, 21, 31), "nd": (2, 22), "rd": (3, 23), "th": (4, 7, 11, 14, 17, 20, 25, 28)}
_OPPOSITES = (
    ("automático", "manual"), ("automática", "manual"), ("gasolina", "diésel"), ("contado", "crédito"), ("nuevo", "usado"),
    ("presencial", "en línea"), ("mañana", "tarde"), ("efectivo", "transferencia"), ("fijo", "variable"), ("fija", "variable"),
    ("individual", "grupal"), ("blanco", "negro"), ("blanca", "negra"), ("rojo", "azul"), ("gris", "verde"), ("mensual", "anual"),
    ("automatic", "manual"), ("gasoline", "diesel"), ("cash", "credit"), ("new", "used"), ("in person", "online"),
    ("morning", "afternoon"), ("fixed", "variable"), ("white", "black"), ("red", "blue"), ("grey", "green"),
    ("monthly", "yearly"), ("checking", "savings"), ("high", "low"), ("alta", "baja"), ("left", "right"),
)  # fmt: skip
_INVENTED = ("Valmora", "Torrequinta", "Miralago", "Brisalta", "Castelnor", "Oriventa", "Quelmar", "Pradoviejo")
"""Names that no conversation holds, for things of which no second one is known."""


def other_value(case: Case, found: str, key: str, kind: Kind) -> str | None:
    """A contradicting value in place of what was found; null where there is none."""
    rng = case.rng
    if kind == "date":
        return _other_date(found, case.language, rng)
    if kind in ("money", "number"):
        return _NUMBER.sub(lambda match: other_figure(match[0], rng), found, count=1)
    known = _values_of(key, kind, case)
    if kind == "name":
        return rng.choice(known or _INVENTED)
    opposites = [b if found.casefold() == a else a for a, b in _OPPOSITES if found.casefold() in (a, b)]
    return rng.choice(opposites or known) if opposites or known else None


def other_figure(spelled: str, rng: random.Random) -> str:
    """A different figure with the same marks and the same zeros at its end."""
    if spelled.isdigit() and int(spelled) < _SMALL:
        value = int(spelled)
        return str(rng.choice([n for n in range(max(0, value - 4), value + 6) if n != value and n > 0]))
    digits = [at for at, char in enumerate(spelled) if char.isdigit()]
    first = next((n for n, at in enumerate(digits) if spelled[at] != "0"), 0)
    head = digits[first : first + 2]
    old = int("".join(spelled[at] for at in head))
    low, high = (10, 99) if len(head) == 2 else (1, 9)
    new = str(rng.choice([n for n in range(low, high + 1) if abs(n - old) > _FURTHER * old]))
    changed = list(spelled)
    for at, digit in zip(head, new, strict=True):
        changed[at] = digit
    return "".join(changed)


def _other_date(found: str, language: str, rng: random.Random) -> str | None:
    """Another weekday or month, another hour, or another day: the first of them that is named."""
    for names in (WEEKDAYS[language], MONTHS[language]):
        for name in names:
            if match := re.search(rf"\b{name}\b", found, re.IGNORECASE):
                other = rng.choice([each for each in names if each.casefold() not in found.casefold()])
                return (
                    found[: match.start()]
                    + (other if match[0] != name.upper() else other.upper())
                    + found[match.end() :]
                )
    for pattern, top in ((_TIME, 12), (_DAY, 28)):
        if match := pattern.search(found):
            ending = found[match.end(1) : match.end(1) + 2].casefold()
            days = _ORDINALS.get(ending, range(1, top + 1))
            other = str(rng.choice([n for n in days if n != int(match[1])]))
            return _NUMBER.sub(other, found[match.start(1) : match.end(1)]).join(
                (found[: match.start(1)], found[match.end(1) :])
            )
    return None


def _values_of(key: str, kind: Kind, case: Case) -> list[str]:
    """What other seeds of the domain hold under the same key."""
    return sorted(
        {
            leaf.text
            for pair in case.others()
            for leaf in seed_facts(pair.seed)
            if pair.seed.dominio == case.seed.dominio and leaf.key == key and kind_of(leaf.text) == kind
        }
    )
