"""Addresses, places, organizations and handles: words of the same kind in the same places."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from uncase_nb.privacy.fold import bare, fold
from uncase_nb.privacy.surrogates.context import Context
from uncase_nb.privacy.surrogates.draw import Draw
from uncase_nb.privacy.surrogates.lists import Language, places, sections_of_places
from uncase_nb.privacy.surrogates.shape import drops_accents, in_case, pieces_of, scrambled, without_accents

_SPANISH_POSTCODES = 52  # Spanish provinces: the first two digits of a postcode
_POSTCODE = 5
_ORDINAL = re.compile(r"(\d+)(st|nd|rd|th|er|ra|ro|da|do|ta|to|ª|º)", re.IGNORECASE)
_COORDINATE = re.compile(r"[-+]?\d{1,3}\.\d{2,}")
_WORDS = {"ADDRESS": "street", "LOCATION": "place", "ORGANIZATION": "organization", "OTHER": "organization"}
_LONGEST = 4  # words of a place name


def phrase_core(kind: str, text: str, draw: Draw, context: Context) -> str:
    """The phrase with its telling words and numbers exchanged; `calle`, `No.`, `Hospital`, `S.A. de C.V.` stay."""
    if kind == "LOCATION" and _COORDINATE.search(text):
        return _COORDINATE.sub(lambda match: _coordinate(match[0], draw), text)
    language = _language(text, context.language)
    pieces = _without_places(_with_codes(pieces_of(text)), draw)
    kept = any(form in ("place", "digits") for form, _ in pieces) or any(
        fold(piece) not in kept_words() for form, piece in pieces if form == "word"
    )
    return "".join(_exchanged(form, piece, kind, language, draw, kept=kept) for form, piece in pieces)


def phrase_written(core: str, text: str) -> str:
    """In the case and with or without the accents of another way of writing the same."""
    shown = core.title() if core.islower() or core.isupper() else core
    cased = text_case(shown, text)
    return without_accents(cased) if drops_accents(text) else cased


def text_case(shown: str, text: str) -> str:
    """A phrase in small letters or capitals, where the other is."""
    return shown.lower() if text.islower() else shown.upper() if text.isupper() and len(text) > 1 else shown


def _exchanged(form: str, piece: str, kind: str, language: Language, draw: Draw, *, kept: bool) -> str:  # noqa: PLR0913 - one piece in its place
    if form == "digits":
        return _postcode(piece, language, draw) if len(piece) == _POSTCODE else _number(piece, draw)
    if form == "code":
        ordinal = _ORDINAL.fullmatch(piece)
        return _number(ordinal[1], draw) + ordinal[2] if ordinal else scrambled(piece, draw)
    if form != "word" or (kept and fold(piece) in kept_words()):
        return piece
    if len(piece) == 1:
        return scrambled(piece, draw)
    return in_case(draw.pick(places(f"{_WORDS.get(kind, 'place')} {language}")), piece)


def _with_codes(pieces: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Letters and digits without a gap are one: `12B`, `SW1A`."""
    joined: list[tuple[str, str]] = []
    for form, piece in pieces:
        if joined and form != "gap" and joined[-1][0] != "gap":
            joined[-1] = ("code", joined[-1][1] + piece)
        else:
            joined.append((form, piece))
    return joined


def _without_places(pieces: list[tuple[str, str]], draw: Draw) -> list[tuple[str, str]]:
    """Towns, states and countries become others of the same country, as one piece that is final."""
    done: list[tuple[str, str]] = []
    place = 0
    while place < len(pieces):
        for size in range(min(2 * _LONGEST - 1, len(pieces) - place), 0, -1):
            name = "".join(piece for _, piece in pieces[place : place + size])
            section = _section(name) if pieces[place][0] == "word" else None
            if section:
                others = [entry for entry in places(section) if fold(entry) != fold(name)]
                done.append(("place", in_case(draw.pick(others), name) if section != "code us" else draw.pick(others)))
                place += size
                break
        else:
            done.append(pieces[place])
            place += 1
    return done


def _section(name: str) -> str | None:
    section = sections_of_places().get(bare(name)[0])
    return None if section == "code us" and not name.isupper() else section


def _number(piece: str, draw: Draw) -> str:
    """As many digits, and no leading zero that was not there."""
    new = scrambled(piece, draw)
    if new[0] != "0" or piece[0] == "0":
        return new
    return ("9" if piece[0] != "9" else "8") + new[1:]


def _postcode(piece: str, language: Language, draw: Draw) -> str:
    if language == "es" and int(piece[:2]) <= _SPANISH_POSTCODES and piece[0] in "01234":
        return f"{1 + draw.below(_SPANISH_POSTCODES):02d}{scrambled(piece[2:], draw)}"
    return _number(piece, draw)


def _coordinate(number: str, draw: Draw) -> str:
    """Another place on earth, as exact."""
    sign = number[0] if number[0] in "+-" else ""
    whole, _, rest = number.lstrip("+-").partition(".")
    degrees = 1 + draw.below(89) if len(whole) < 3 else 100 + draw.below(79)
    return f"{sign}{degrees}.{scrambled(rest, draw)}"


def _language(text: str, default: Language) -> Language:
    words = set(re.findall(r"[^\W\d_]+", fold(text)))
    if words & {
        "street",
        "st",
        "road",
        "rd",
        "avenue",
        "ave",
        "lane",
        "drive",
        "blvd",
        "apt",
        "suite",
        "the",
        "of",
        "inc",
        "llc",
    }:
        return "en"
    if words & {
        "calle",
        "avenida",
        "av",
        "avda",
        "col",
        "colonia",
        "cp",
        "calz",
        "calzada",
        "de",
        "del",
        "la",
        "el",
        "los",
    }:
        return "es"
    return default


@lru_cache(maxsize=1)
def kept_words() -> frozenset[str]:
    """Folded words that say what kind of thing a phrase names; they tell nobody apart."""
    return frozenset(fold(word) for word in places("kept"))
