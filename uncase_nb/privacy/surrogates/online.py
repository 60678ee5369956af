"""E-mail, web and machine addresses in names and networks reserved for documentation (RFC 2606, 5737, 3849)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from uncase_nb.privacy.entity import Entity
from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.surrogates.context import Context
from uncase_nb.privacy.surrogates.draw import Draw
from uncase_nb.privacy.surrogates.lists import names
from uncase_nb.privacy.surrogates.shape import hexadecimal, in_case, scrambled, without_accents, written_like

_DOMAINS = ("example.com", "example.org", "example.net")
_AT = re.compile(r"\s*[(\[{]\s?(?:at|arroba)\s?[)\]}]\s*|\s+arroba\s+|\s+at\s+|\s*@\s*", re.IGNORECASE)
_DOT = re.compile(r"\s*[(\[{]\s?(?:dot|punto|\.)\s?[)\]}]\s*|\s+dot\s+|\s+punto\s+|\.", re.IGNORECASE)
_SEGMENT = re.compile(r"[^\W\d_]+")
_NAMELIKE = 3  # letters from which a piece of an account name is a word
_LISTED_TRIES = 10  # then letters are drawn: every name of the lists may be somebody's
_NETWORKS4 = ("192.0.2", "198.51.100", "203.0.113")
_BENCHMARK = "198.18"  # RFC 2544: 65,536 more, for the day the 768 are used up
_URL = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]*://)?(?P<host>[^/?#]*)(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_VALUE = re.compile(r"(?<==)[^&#]*|(?<=[/#@])[^/?#&=]+")
_SMALL_NETWORKS = 0.75


def email_core(text: str, draw: Draw, context: Context) -> str:
    """`local@domain`; the local part is made of the person's surrogate where it held the person's name."""
    local = _AT.split(text, maxsplit=1)[0].strip()
    return f"{fold(account(local, draw, context))}@{draw.pick(_DOMAINS)}"


def email_written(core: str, text: str) -> str:
    """With the signs for `at` and `dot`, and the case, of the original."""
    local, domain = core.split("@")
    at = _AT.search(text)
    sign = at[0] if at else "@"
    dot = _DOT.search(text, at.end()) if at else None
    name, _, top = domain.partition(".")
    written = f"{local}{sign}{name}{dot[0] if dot else '.'}{top}"
    return written.upper() if text.isupper() else written


def account(text: str, draw: Draw, context: Context) -> str:
    """An account name of the same make: words for words, digits for digits, a person's surrogate for their name."""
    known = _words_of(context.people)
    return _SEGMENT.sub(lambda match: _segment(match[0], known, draw, context), _digits_scrambled(text, draw))


def url_core(text: str, draw: Draw, context: Context) -> str:
    """Scheme and the make of the path stay; the host is a reserved one, every name and value another."""
    del context
    match = _URL.fullmatch(text)
    assert match is not None, "every part is optional"
    www = "www." if fold(match["host"]).startswith("www.") else ""
    return f"{match['scheme'] or ''}{www}{draw.pick(_DOMAINS)}" + _VALUE.sub(
        lambda v: scrambled(v[0], draw), match["rest"]
    )


def ip_core(text: str, draw: Draw, context: Context) -> str:
    """In 192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24 or, one in four, 198.18.0.0/16; in 2001:db8::/32."""
    del context
    if ":" not in text:
        small = draw.below(4) < 4 * _SMALL_NETWORKS
        network = draw.pick(_NETWORKS4) if small else f"{_BENCHMARK}.{draw.below(256)}"
        return f"{network}.{1 + draw.below(254)}"
    groups = max(2, min(6, len([group for group in text.split(":") if group]) - 2))
    middle = ":" if groups == 6 else "::"
    address = f"2001:db8{middle}" + ":".join(f"{1 + draw.below(0xFFFF):x}" for _ in range(groups))
    return address.upper() if text.isupper() else address


def mac_core(text: str, draw: Draw) -> str:
    """Locally administered, unicast: no maker's."""
    first = hexadecimal(1, draw) + draw.pick("26ae")
    return written_like(text, (first + hexadecimal(10, draw)).upper())


def _segment(piece: str, known: dict[str, str], draw: Draw, context: Context) -> str:
    folded = fold(piece)
    for word in sorted(known, key=lambda word: (-len(word), word)):
        if len(word) >= _NAMELIKE and word in folded:
            before, _, after = folded.partition(word)
            return (
                _remainder(before, known, draw, context)
                + in_case(known[word], piece)
                + _remainder(after, known, draw, context)
            )
    if len(piece) < _NAMELIKE or context.attempt > _LISTED_TRIES:
        return scrambled(piece, draw)
    listed = names(context.language, draw.pick(("female", "male", "last")))
    return in_case(without_accents(draw.pick(listed)).lower(), piece)


def _remainder(piece: str, known: dict[str, str], draw: Draw, context: Context) -> str:
    """`m` of `mlopez` is the initial of the surrogate of `maria`."""
    if len(piece) == 1:
        return next((new[0] for word, new in known.items() if word.startswith(piece)), scrambled(piece, draw))
    return _segment(piece, known, draw, context) if piece else ""


def _words_of(people: Sequence[Entity]) -> dict[str, str]:
    return {word: fold(new) for person in people for word, new in person.words.items()}


def _digits_scrambled(text: str, draw: Draw) -> str:
    return "".join(scrambled(char, draw) if char.isdecimal() else char for char in text)
