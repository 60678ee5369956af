"""Addresses found by their end, and read backwards: `Hermanos Falcó, s/n`, `on Poplar St`, `Old Mill Lane, Ambleside`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.address_names import UP
from uncase_nb.privacy.rules.address_tail import tail
from uncase_nb.privacy.rules.numerals import ENGLISH
from uncase_nb.privacy.rules.rule import compiled

_LOOKBACK = 64
_SMALL = r"(?:(?:de|del|la|las|los|el|y|of|the)[^\S\n]){0,3}"
_NAME_BEFORE = re.compile(
    rf"(?<![\w@/-]){_SMALL}{UP}[^\W\d_]*(?:[^\S\n]{_SMALL}{UP}[^\W\d_]+){{0,4}}[^\S\n]?[,.]?[^\S\n]?$"
)
_NO_NUMBER = re.compile(r"s/n\b|sn\b(?=[^\S\n]?[,.])")
_SUFFIX = re.compile(
    r"(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Boulevard|Blvd|Drive|Dr|Crescent|Terrace|Highway|Hwy|Parkway|Pkwy|Close|Row|Gardens|Grove|Mews|Trail|Trl|Court|Ct|Place)\b\.?(?!['’])"
)
_STREET_NAME = re.compile(
    rf"(?:(?P<cue>(?:^|[\n,;(]|\b(?:on|off|at|near|down|along|from|to|of|corner of|and|by|past|across|is|address|live|lives))[^\S\n]*(?:the[^\S\n])?))(?P<v>(?:{UP}[\w'’.-]*[^\S\n]){{1,3}})$"
)
_NO_STREET = frozenset(
    [
        "wall",
        "memory",
        "google",
        "hard",
        "test",
        "sesame",
        "park",
        "supreme",
        "food",
        "high",
        "district",
        "kings",
        "crown",
        "flash",
        "thumb",
        "warp",
        "usb",
        "disk",
        "external",
        "easy",
        "bay",
        "first",
        "market",
    ]
)
_SAID_NUMBER = compiled(rf"(?<![a-z])(?:{ENGLISH}[ -]){{0,2}}{ENGLISH}[ ](?:[a-z'’-]+[ ]){{1,3}}$")
_SUFFIX_WORDS = "street st avenue ave road rd lane ln boulevard blvd drive dr crescent terrace highway hwy parkway pkwy close row gardens grove mews trail trl court ct place"
_SURE_ENDS = frozenset(["street", "avenue", "road", "lane", "boulevard", "highway", "crescent"])


class NoNumberRule:
    """A street and `s/n`: without a number."""

    name = "street-s/n"
    first = "s sn"
    pattern, cased = _NO_NUMBER, False

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The address whose `s/n` stands at a place."""
        end = _NO_NUMBER.match(folded, place)
        name = _NAME_BEFORE.search(text[max(0, place - _LOOKBACK) : place]) if end else None
        if end and name:
            start = max(0, place - _LOOKBACK) + name.start()
            yield Found(start, tail(text, folded, end.end()), "ADDRESS", 0.65, self.name)


class SuffixRule:
    """An English street without a number, or with its number in words."""

    name = "street-en-name"
    first = _SUFFIX_WORDS

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The street whose last word stands at a place."""
        left = max(0, place - _LOOKBACK)
        suffix = _SUFFIX.match(text, place)
        name = _STREET_NAME.search(text[left:place]) if suffix else None
        if suffix and name and folded[left + name.start("v") :].split(None, 1)[0] not in _NO_STREET:
            start = left + name.start("v")
            house = _HOUSE.search(text[left:start])
            start = left + house.start() if house else start
            yield Found(start, tail(text, folded, suffix.end()), "ADDRESS", 0.5, self.name)
            return
        said = (
            _SAID_NUMBER.search(folded[left:place])
            if folded[place : place + 12].split(None, 1)[0].strip(".,") in _SURE_ENDS
            else None
        )
        word = _WORD.match(folded, place)
        if said and word:
            yield Found(
                left + said.start(), _said_door(folded, tail(text, folded, word.end())), "ADDRESS", 0.5, self.name
            )


def _said_door(folded: str, end: int) -> int:
    match = _DOOR_WORDS.match(folded, end)
    return match.end() if match else end


_HOUSE = re.compile(
    rf"(?:The[^\S\n])?(?:{UP}[\w'’-]+[^\S\n]){{0,2}}(?:House|Lodge|Cottage|Farm|Farmhouse|Villa|Forge|Barn|Mill|Hall|Manor|Rectory|Vicarage|Residency|Court),[^\S\n]+$"
)
"""A house with a name before its street."""
_WORD = re.compile(r"[a-z]+")
_DOOR_WORDS = compiled(rf",?[ ](?:apartment|apt|unit|suite|number|flat)[ ](?:{ENGLISH}|\d{{1,4}}[a-z]?|[a-z]\b)")
RULES = (NoNumberRule(), SuffixRule())
