"""Telephone numbers in every written form, judged by the numbering plans in `phonenumbers`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules import phone_labels
from uncase_nb.privacy.rules.phone_context import is_amount, is_another, is_called, is_glued
from uncase_nb.privacy.rules.phone_plans import digits_of, in_a_plan, national, parsed, with_code
from uncase_nb.privacy.rules.phone_words import SpokenPhone

__all__ = ["RULES", "digits_of", "national"]

_SEPARATOR = r"[^\S\n]|[().\-\u2010-\u2013/\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe0f\u20e3*]"
_CANDIDATE = re.compile(
    rf"[+＋(0-9\u0660-\u0669\uff10-\uff19](?<![^\W_].)(?<![+＋(].)[+＋(]{{0,2}}\d?(?:(?:{_SEPARATOR}){{0,3}}\d){{5,29}}(?=\W|_|$|x\d|ext)"
)
_SHAPES = re.compile(
    r"\d+\.\d+|\d{1,6}/(?:19|20)\d\d|(?:19|20)\d\d\s?[-–/]\s?(?:19|20)\d\d"
    r"|(?:19|20)\d\d([-/.])[01]?\d\1[0-3]?\d(?:\s\d+)?|[0-3]?\d([-/.])[0-3]?\d\2(?:19|20)?\d\d(?:\s\d+)?"
)
"""Decimals, case files, spans of years, dates."""
_MACHINE = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}")
_THOUSANDS = re.compile(r"\d{1,3}([. ])\d{3}(?:\1\d{3})*")
_SPANISH = re.compile(r"[679]\d\d(?:\.\d{3}){2}")  # a telephone sooner than hundreds of millions
_TRIVIAL = re.compile(r"0?123456789?0?|9876543210?|\d{0,4}?(\d)\1{6,}|(\d)\2*")
_EXTENSION = re.compile(
    r"(?:[^\S\n]{0,2}[,;(]?[^\S\n]?(?:ext(?:ension|n)?|int(?:erno)?|anexo|x)(?![^\W\d_])[^\w\n]{0,3}|[^\S\n]?#[^\S\n]?(?=\d{1,5}\b))\d{1,6}(?!\w)"
)
_LOCAL_US = re.compile(r"555[-. ]\d{4}")
_GROUP = re.compile(r"\S+")
_CUTS = (r"\s[/\-–]\s|\s{2,}|/|\.(?=\d{8})", r"\s(?=\+)", r"\s")
_MOST = 15  # digits, after E.164
_LEAST = 7
_DROPPED = 4


class PhoneRule:
    """Candidates are runs of 6 to 15 digits; what stands around them and the numbering plans decide."""

    def find(self, text: str, folded: str) -> Iterator[Found]:
        """Telephone numbers in one text."""
        for match in _CANDIDATE.finditer(text):
            for start, end in _parts(text, *match.span()):
                opened = text[start] == "(" and ")" not in text[start:end]
                for left, right, score in _best(text, folded, start + opened, end):
                    extension = _EXTENSION.match(folded, right)
                    yield Found(left, extension.end() if extension else right, "PHONE_NUMBER", score, "phone")


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """One candidate, or the single numbers of a list such as `55 1234 5678 / 5587654321`."""
    if len(digits_of(text[start:end])) > _MOST:
        for cut in _CUTS:
            pieces = _split(text, start, end, cut)
            if len(pieces) > 1 and all(_LEAST <= len(digits_of(text[a:b])) <= _MOST for a, b in pieces):
                yield from pieces
                return
    yield start, end


def _split(text: str, start: int, end: int, cut: str) -> list[tuple[int, int]]:
    edges = [start]
    for match in re.compile(cut).finditer(text, start, end):
        edges += [match.start(), match.end()]
    edges.append(end)
    return [(left, right) for left, right in zip(edges[::2], edges[1::2], strict=True) if left < right]


def _best(text: str, folded: str, start: int, end: int) -> Iterator[tuple[int, int, float]]:
    """The candidate; or the part of it that is a number in some plan: an hour or a street number may stand beside it."""
    for left, right in _shortened(text, start, end):
        written = text[left:right]
        if _planned(written, digits_of(written)) and (score := _score(written, folded, left, right)) is not None:
            yield left, right, score
            if right < end:
                yield from _best(text, folded, right + len(text[right:end]) - len(text[right:end].lstrip()), end)
            return
    if start < end and (score := _score(text[start:end], folded, start, end)) is not None:
        yield start, end, score


def _shortened(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The candidate, without its last groups, without its first ones."""
    yield start, end
    groups = [match.span() for match in _GROUP.finditer(text, start, end)]
    dropped = range(1, min(_DROPPED, len(groups) - 1) + 1)
    yield from ((start, groups[-n - 1][1]) for n in dropped)
    if text[start : start + 2].lstrip("(")[:1] not in ("+", "＋"):
        yield from ((groups[n][0], end) for n in dropped)


def _planned(written: str, digits: str) -> bool:
    plus = written.lstrip("(")[:1] in ("+", "＋")
    return _LEAST <= len(digits) <= _MOST and (
        parsed(digits) is not None if plus else in_a_plan(digits) or with_code(digits)
    )


def _score(written: str, folded: str, start: int, end: int) -> float | None:
    """How sure it is that these digits are a telephone number; null where they are not."""
    digits = digits_of(written)
    if not 6 <= len(digits) <= _MOST or is_amount(folded, start, end):
        return None
    if written.lstrip("(")[:1] in ("+", "＋"):
        return (0.95 if parsed(digits) else 0.6) if len(digits) >= _LEAST else None
    cued = is_called(folded, start, end)
    bare = written.strip("()")
    if _SHAPES.fullmatch(bare) or _MACHINE.fullmatch(bare) or is_another(folded, start, grouped=bare != digits):
        return None
    if cued:
        return _cued_score(digits, spaced=bare != digits)
    return None if is_glued(folded, start) else _uncued_score(digits, bare)


def _cued_score(digits: str, *, spaced: bool) -> float | None:
    """`mi cel es …`: nearly any number will do."""
    if in_a_plan(digits) or with_code(digits):
        return 0.9
    return 0.6 if len(digits) < 14 and (len(digits) >= _LEAST or spaced) else None


def _uncued_score(digits: str, bare: str) -> float | None:
    """Nothing says that it is one: a numbering plan must, and it must be grouped like one."""
    if _LOCAL_US.fullmatch(bare):
        return 0.5
    odd = (
        any(len(group) == 1 for group in re.split(r"\D+", bare)[1:-1])
        or bare[-2:-1] in ".-/"
        or ("." in bare and "/" in bare)
    )
    if odd or (_THOUSANDS.fullmatch(bare) and not _SPANISH.fullmatch(bare)) or _TRIVIAL.fullmatch(digits):
        return None if "." in bare or bare == digits or not in_a_plan(digits) else 0.75
    if in_a_plan(digits):
        return 0.6 if bare == digits else 0.75
    return 0.6 if with_code(digits) else None


RULES = (PhoneRule(), SpokenPhone(), *phone_labels.RULES)
