"""Telephone numbers in every written form, judged by the numbering plans in `phonenumbers`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from uncase_nb.privacy.detector import Found

REGIONS = ("MX", "US", "ES", "CO", "AR", "CL", "PE", "GB", "IE", "AU", "IN")
"""Plans tried for a number without a country code. Canada shares the plan of the United States."""
_SEPARATOR = r"[^\S\n]|[().\-\u2010-\u2013/\u200e\u200f\u202a-\u202e\u2066-\u2069]"
_CANDIDATE = re.compile(
    rf"[+＋(0-9\u0660-\u0669\uff10-\uff19](?<![\w+＋(].)[+＋(]{{0,2}}\d?(?:(?:{_SEPARATOR}){{0,3}}\d){{6,29}}(?!\w)"
)
_SHAPES = re.compile(
    r"\d{1,3}(?:\.\d{1,3}){3}|\d+\.\d+|(?:19|20)\d\d\s?[-–/]\s?(?:19|20)\d\d"
    r"|(?:19|20)\d\d([-/.])[01]?\d\1[0-3]?\d(?:\s\d+)?|[0-3]?\d([-/.])[0-3]?\d\2(?:19|20)?\d\d(?:\s\d+)?"
    r"|\d{1,3}(?:\.\d{3})+"
)
"""Addresses of machines, decimals, spans of years, dates, thousands."""
_CUE = re.compile(
    r"(?:\btel|\bcel|\bwhats|\bwa\b|\bwsp|\bwpp|\bmovil|\bmob|phone|\bllam|\bmarc|\bcall|\btext|\bfax|\bnumero|\bnumber"
    r"|\bcontact|\bring|\bescrib|\bext\b|\breach)[^\n]{0,24}$"
)
_NOT_A_PHONE = re.compile(
    r"(?:\b(?:pedidos?|orden|ordenes|folio|orders?|tickets?|facturas?|guia|sku|serie|serial|modelo|model|referencia|ref"
    r"|parte|partes|part|piezas?|invoice|tracking|rastreo|caso|case|isbn|codigo|code|nip|lote|batch|producto|product"
    r"|ean|upc|imei|transaccion|transaction|confirmacion|confirmation|reserva|booking|autorizacion|oc|po|id)"
    r"|[p|s]/n)\b[^\w\n]{0,3}(?:(?:de|number|numero|num|no|n|nro|es|is|id|parte|orden|pedido)\b[^\w\n]{0,3}){0,3}$"
)
_MONEY_BEFORE = re.compile(r"(?:[$€£¥]|\b(?:mxn|usd|eur|us))[^\S\n]?[\d.,]*$")
_MONEY_AFTER = re.compile(
    r"[,.]\d|[^\S\n]?(?:[%€£$°]|(?:pesos|mxn|usd|eur|euros?|dolares|dollars|mil|millones|km|kms|kilometros|miles|hz)\b)"
)
_TRUNK = re.compile(r"(?:044|045|01|0|1)(?=\d{8,10}$)")
_LOCAL_US = re.compile(r"555[-. ]\d{4}")
_LOOKBACK = 48


class PhoneRule:
    """Candidates are runs of 7 to 15 digits; what stands around them and the numbering plans decide."""

    first = ""
    back: tuple[int, ...] = ()
    run = (0, 0)

    def find(self, text: str, folded: str) -> Iterator[Found]:
        """Telephone numbers in one text."""
        for match in _CANDIDATE.finditer(text):
            for start, end in _parts(text, *match.span()):
                score = _score(text[start:end], folded, start, end)
                if score is not None:
                    yield Found(start, end, "PHONE_NUMBER", score, "phone")

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The numbers found that begin at a place."""
        return (found for found in self.find(text, folded) if found.start == place)


def national(digits: str, *, international: bool = False) -> str:
    """The number without country code and trunk prefix: the same for every way of writing it."""
    if international or len(digits) > 10:
        parsed = _parsed(digits.removeprefix("00"))
        if parsed:
            return parsed
    return _TRUNK.sub("", digits)


def digits_of(text: str) -> str:
    """The digits alone, in ASCII, whatever script they are written in."""
    return "".join(str(int(char)) for char in text if char.isdecimal())


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """One candidate, or the single numbers of a list such as `55 1234 5678 / 5587654321`."""
    if len(digits_of(text[start:end])) <= 15:
        yield start, end
        return
    for cut in (r"\s[/\-–]\s|\s{2,}|/", r"\s(?=\+)", r"\s"):
        pieces = _split(text, start, end, cut)
        if len(pieces) > 1 and all(7 <= len(digits_of(text[left:right])) <= 15 for left, right in pieces):
            yield from pieces
            return


def _split(text: str, start: int, end: int, cut: str) -> list[tuple[int, int]]:
    edges = [start]
    for match in re.compile(cut).finditer(text, start, end):
        edges += [match.start(), match.end()]
    edges.append(end)
    return [(left, right) for left, right in zip(edges[::2], edges[1::2], strict=True) if left < right]


def _score(written: str, folded: str, start: int, end: int) -> float | None:
    """How sure it is that these digits are a telephone number; null where they are not."""
    before = folded[max(0, start - _LOOKBACK) : start]
    digits = digits_of(written)
    if _MONEY_BEFORE.search(before) or _MONEY_AFTER.match(folded, end):
        return None
    if written.lstrip("(")[:1] in ("+", "＋"):
        return 0.95 if _parsed(digits) else 0.6
    cued = bool(_CUE.search(before))
    bare = written.strip("()")
    if _SHAPES.fullmatch(bare) or (_NOT_A_PHONE.search(before) and not cued) or before[-1:] in ("-", "/", "#", "="):
        return None
    return _cued_score(digits, spaced=bare != digits) if cued else _uncued_score(digits, bare)


def _cued_score(digits: str, *, spaced: bool) -> float | None:
    """`mi cel es …`: nearly any number will do."""
    if _in_a_plan(digits):
        return 0.9
    return 0.6 if len(digits) < 14 and (len(digits) >= 8 or spaced) else None


def _uncued_score(digits: str, bare: str) -> float | None:
    """Nothing says that it is one: a numbering plan must."""
    if _in_a_plan(digits):
        return 0.6 if bare == digits else 0.75
    if digits.startswith("00") or len(digits) > 11:
        return 0.6 if _parsed(digits.removeprefix("00")) else None
    return 0.5 if _LOCAL_US.fullmatch(bare) else None


@lru_cache(maxsize=8192)
def _parsed(digits: str) -> str | None:
    """The national number where the digits begin with a country code and are valid there."""
    import phonenumbers

    # Mexico dropped the mobile prefix 1 in 2019; WhatsApp still writes it.
    digits = "52" + digits[3:] if digits.startswith("521") and len(digits) == 13 else digits
    try:
        number = phonenumbers.parse("+" + digits)
    except phonenumbers.NumberParseException:
        return None
    return str(phonenumbers.national_significant_number(number)) if phonenumbers.is_valid_number(number) else None


@lru_cache(maxsize=8192)
def _in_a_plan(digits: str) -> bool:
    return any(len(form) >= 9 and _plan().fullmatch(form) for form in (digits, _TRUNK.sub("", digits)))


@lru_cache(maxsize=1)
def _plan() -> re.Pattern[str]:
    """The national numbers of all regions as one pattern: a hundred times faster than parsing for each region."""
    import phonenumbers

    plans = []
    for region in REGIONS:
        data = phonenumbers.PhoneMetadata.metadata_for_region(region)
        assert data is not None
        kinds = (data.fixed_line, data.mobile, data.toll_free, data.voip)
        plans += [kind.national_number_pattern for kind in kinds if kind and kind.national_number_pattern]
    return re.compile("|".join(f"(?:{plan})" for plan in plans))


RULES = (PhoneRule(),)
