"""A first pass over the file: the order of day and month, and which headers are the export's own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Literal, NamedTuple

from uncase_nb.connectors.whatsapp.header import Header, dated

Order = Literal["dmy", "mdy", "ymd"]
Style = tuple[bool, str, bool, bool]
_OWN_SHARE = 0.1  # rarer styles are chats pasted into a message; two exports joined in one file both stay above


class Survey(NamedTuple):
    """What holds for the whole file."""

    order: Order
    """Of the dates whose year does not come first."""
    styles: frozenset[Style]
    """Headers in another style are text."""
    ambiguous: bool
    """No date of the file tells day and month apart."""
    headers: int
    """How many lines begin a message."""


def survey(lines: Iterable[str], day_first: bool | None) -> Survey:
    """Look at every header once; memory does not grow with the file."""
    styles: Counter[Style] = Counter()
    evidence = _Evidence()
    last: tuple[str | None, ...] = ()
    for line in lines:
        if (parts := dated(line)) is None:
            continue
        opened, a, separator, b, c, second, half = parts
        styles[opened is not None, separator or "", second is not None, half is not None] += 1
        if last != (last := (a, b, c)) and a and b and c and len(a) < 4:  # with the year first, nothing is open
            evidence.add(int(a), int(b), int(c))
    own = frozenset(style for style, count in styles.items() if count >= _OWN_SHARE * max(styles.values()))
    if day_first is not None:
        return Survey("dmy" if day_first else "mdy", own, ambiguous=False, headers=styles.total())
    order, ambiguous = evidence.verdict(own)
    return Survey(order, own, ambiguous=ambiguous, headers=styles.total())


def moment(header: Header, order: Order) -> datetime | None:
    """When the message was sent; None where there is no such day or hour."""
    year, month, day = header.c, header.b, header.a
    if header.year_first or order == "ymd":
        year, day = header.a, header.c
    elif order == "mdy":
        month, day = header.a, header.b
    try:
        return datetime(  # noqa: DTZ001 - an export gives local time without a zone
            year + 2000 if year < 100 else year, month, day, header.hour, header.minute, header.second
        )
    except ValueError:
        return None


class _Evidence:
    """What the dates say about their order."""

    def __init__(self) -> None:
        self._before: tuple[int, int, int] | None = None
        self._most = 0
        self._backwards = {"dmy": 0, "mdy": 0}
        self._over = {"dmy": 0, "mdy": 0}

    def add(self, a: int, b: int, c: int) -> None:
        self._over["mdy"] += a > 12  # proves that the first number is no month
        self._over["dmy"] += b > 12
        self._most = max(self._most, a)
        if self._before:
            before_a, before_b, before_c = self._before
            self._backwards["dmy"] += (c, b, a) < (before_c, before_b, before_a)
            self._backwards["mdy"] += (c, a, b) < (before_c, before_a, before_b)
        self._before = (a, b, c)

    def verdict(self, styles: frozenset[Style]) -> tuple[Order, bool]:
        """The order, and whether it is a guess. An export runs forwards in time: that settles most short files."""
        if self._before is None or self._most > 31:
            return "ymd", False
        for evidence in (self._over, self._backwards):
            if evidence["dmy"] != evidence["mdy"]:
                return ("dmy" if evidence["dmy"] < evidence["mdy"] else "mdy"), False
        return ("mdy" if _american(styles) else "dmy"), True


def _american(styles: frozenset[Style]) -> bool:
    """Slashes with AM and PM are how the United States write; Spanish, too, has `p. m.`, so it stays a guess."""
    return any(separator == "/" and twelve for _, separator, _, twelve in styles)
