"""Numbering plans from `phonenumbers`, as patterns: a hundred times faster than parsing for each region."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

REGIONS = ("MX", "US", "CA", "ES", "CO", "AR", "CL", "PE", "GB", "IE", "AU", "IN")
"""Plans tried for a number without a country code."""
_CODES = ("52", "1", "34", "57", "54", "56", "51", "44", "353", "61", "91")
_WITH_ZERO = ("GB", "IE", "AU", "AR", "IN", "PE")
"""Where a 0 stands before the number at home."""
_ZERO_ONLY = ("GB", "IE", "AU", "IN")
"""Where it always does, but before mobile numbers in India."""
_KINDS = ("fixed_line", "mobile", "toll_free", "voip", "uan", "shared_cost", "premium_rate", "personal_number", "pager")
_UNTRUNKED = ("toll_free", "uan", "shared_cost", "premium_rate")
_TRUNK = re.compile(r"(?:044|045|01|0|1)(?=\d{8,10}$)")
_MEXICAN_TRUNK = re.compile(r"(?:044|045|01)(?=\d{10}$)")
_ARGENTINE_MOBILE = re.compile(r"0?(\d{2,4})15(\d{6,8})")
_RESERVED = re.compile(r"0[12378]\d{9}|04\d{8}")
"""Of the right length at home, though in no plan: what is kept for drama, and what is new."""
_OTHER = re.compile(r"[^0-9]+")
_SHORTEST = 9  # shorter numbers are those of orders as often as of telephones


def digits_of(text: str) -> str:
    """The digits alone, in ASCII, whatever script they are written in."""
    if text.isascii():
        return _OTHER.sub("", text)
    return "".join(str(int(char)) for char in text if char.isdecimal())


def national(digits: str, *, international: bool = False) -> str:
    """The number without country code and trunk prefix: the same for every way of writing it."""
    if international or len(digits) > 10:
        found = parsed(digits.removeprefix("00"))
        if found:
            return found
    return _TRUNK.sub("", digits)


@lru_cache(maxsize=8192)
def parsed(digits: str) -> str | None:
    """The national number where the digits begin with a country code and are valid there."""
    import phonenumbers

    # Mexico dropped the mobile prefix 1 in 2019; WhatsApp still writes it.
    digits = "52" + digits[3:] if digits.startswith("521") and len(digits) == 13 else digits
    try:
        number = phonenumbers.parse("+" + digits)
    except phonenumbers.NumberParseException:
        return None
    return str(phonenumbers.national_significant_number(number)) if phonenumbers.is_valid_number(number) else None


def with_code(digits: str) -> bool:
    """Whether the digits are a number with the code of one of the regions, the plus left out."""
    bare = digits.removeprefix("00").removeprefix("011" if len(digits) > 12 else "00")
    return bare.startswith(_CODES) and parsed(bare) is not None


@lru_cache(maxsize=8192)
def in_a_plan(digits: str) -> bool:
    """Whether the digits are a whole number in one of the regions, as dialled at home."""
    if len(digits) < _SHORTEST:
        return False
    if any(plan.fullmatch(form) for plan, form in _forms(digits)):
        return True
    mobile = _ARGENTINE_MOBILE.fullmatch(digits)
    return bool(mobile and len(mobile[1] + mobile[2]) == 10 and _plan(("AR",), _KINDS).fullmatch(mobile[1] + mobile[2]))


def _forms(digits: str) -> Iterator[tuple[re.Pattern[str], str]]:
    yield _plan(tuple(region for region in REGIONS if region not in _ZERO_ONLY), _KINDS), digits
    yield _plan(_ZERO_ONLY, _UNTRUNKED), digits
    yield _plan(("IN",), ("mobile",)), digits
    yield _RESERVED, digits
    if digits[0] == "0":
        yield _plan(_WITH_ZERO, _KINDS), digits[1:]
        yield _plan(("MX",), _KINDS), _MEXICAN_TRUNK.sub("", digits)
    if digits[0] == "1" and len(digits) == 11:
        yield _plan(("US",), _KINDS), digits[1:]


@lru_cache(maxsize=8)
def _plan(regions: tuple[str, ...], kinds: tuple[str, ...]) -> re.Pattern[str]:
    """The national numbers of some regions as one pattern."""
    import phonenumbers

    plans = []
    for region in regions:
        data = phonenumbers.PhoneMetadata.metadata_for_region(region)
        assert data is not None
        listed = [getattr(data, kind) for kind in kinds]
        plans += [kind.national_number_pattern for kind in listed if kind and kind.national_number_pattern]
    return re.compile("|".join(f"(?:{plan})" for plan in dict.fromkeys(plans)))
