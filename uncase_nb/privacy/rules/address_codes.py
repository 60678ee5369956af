"""Addresses told by their postcode, read backwards: `9 Clough Fold, Todmorden OL14 6QX`, `Unit 6, Gowan Trading Estate, Halesowen B62 8ZP`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.address_names import UP
from uncase_nb.privacy.rules.address_tail import tail
from uncase_nb.privacy.rules.rule import Rule, compiled

_LOOKBACK = 96
_SMALL = r"(?:of|the|upon|on|under|in|le|an|na|and|by|de|la)"
_DOOR = (
    r"(?:Unit|Flat|Suite|Apt|Apartment|No|Plot|Shop|Office|Floor|Block|Room|Studio|Bay|Lot)\.?[ ]?[A-Z]?\d{0,4}[A-Z]?"
)
_HOUSE = r"\d{1,4}[A-Za-z]?(?:[-/]\d{1,4}[A-Za-z]?)?"
_CHAIN = re.compile(rf"(?<![\w£$€-])(?:(?:{_HOUSE}|{UP}[\w'’.-]*)(?:,?[^\S\n](?:{_SMALL}[^\S\n])*|,?\n)){{1,12}}\Z")
_START = re.compile(rf"(?<![\w-])(?:{_DOOR},?[^\S\n]|{_HOUSE},?[^\S\n](?={UP}))")
_SEPARATOR = re.compile(r",[^\S\n]|\n")
_PARTS_WITHOUT_NUMBER = 2
_ENDS = (
    r"(?:Fold|Green|End|Bank|Side|Yard|Vale|Wharf|Brow|Meadows?|Orchard|Gate|Chase|Cottages?|Villas|Mansions|Reach|Fields?|Common|Corner|Copse|Woods?|Acres|Ranch|Croft|Garth|Quadrant|Causeway|Enclave|Colony|Layout"
    r"|Nagar|Vihar|Puram|(?:Trading|Industrial|Housing|Business|Retail)[^\S\n](?:Estate|Park|Centre|Center)|Industrial[^\S\n]Area|Business[^\S\n]Park)"
)


@dataclass(frozen=True)
class CodeRule(Rule):
    """A postcode; the address is what stands before it with capitals and figures, from its door or its number on."""

    def _found(self, match: re.Match[str]) -> Iterator[Found]:
        text, place = match.string, match.start()
        chain = _CHAIN.search(text, max(0, place - _LOOKBACK), place)
        if not chain:
            yield Found(place, match.end(), self.type, self.score, self.name)
            return
        door = _START.search(text, chain.start(), place)
        if door:
            start = door.start()
        else:
            cuts = [cut.end() for cut in _SEPARATOR.finditer(text, chain.start(), place)]
            start = cuts[-_PARTS_WITHOUT_NUMBER] if len(cuts) >= _PARTS_WITHOUT_NUMBER else chain.start()
        yield Found(start, match.end(), self.type, self.score, self.name)


@dataclass(frozen=True)
class TailedRule(Rule):
    """The beginning of an address; what follows belongs to it."""

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The address that begins at a place, if there is one."""
        for found in super().at(text, folded, place):
            yield found._replace(end=tail(text, folded, found.end))


@dataclass(frozen=True)
class BackRule(TailedRule):
    """The last word of a street; it begins with the number before."""

    before: re.Pattern[str] = field(kw_only=True)
    """The number and the name, up to the word."""

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The address whose word stands at a place, if there is one."""
        number = self.before.search(text, max(0, place - _LOOKBACK), place)
        if number:
            yield from (found._replace(start=number.start()) for found in super().at(text, folded, place))


_END_WORDS = (
    "fold green end bank side yard vale wharf brow meadow meadows orchard gate chase cottage cottages villas mansions reach field fields common corner copse wood woods acres ranch croft garth "
    "quadrant causeway enclave colony layout nagar vihar puram trading industrial housing business retail"
)
_NUMBERED = re.compile(rf"(?<![\w$£€.,/-])\d{{1,4}}[a-zA-Z]?,?[ ](?:The[ ])?(?:{UP}[\w'’-]+[ ]){{1,3}}\Z")
_HUNDREDS = re.compile(r"(?<![\w$£€.,/-])\d{3,5}[ ]\Z")
RULES = (
    CodeRule("ADDRESS", "postcode-uk", compiled(r"(?<![\w-]) [A-Z]{1,2}\d[A-Z\d]?[ ]\d[ABD-HJLNP-UW-Z]{2} (?![\w-])"), 0.6,
             back=(1, 2), run=(1, 2), cased=True),
    CodeRule("ADDRESS", "postcode-ca", compiled(r"(?<![\w-]) [ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ ]\d[ABCEGHJ-NPRSTV-Z]\d (?![\w-])"), 0.6,
             back=(1,), run=(1, 1), cased=True),
    CodeRule("ADDRESS", "eircode", compiled(r"(?<![\w-]) (?:[AC-FHKNPRTV-Y]\d{2}|D6W)[ ][0-9AC-FHKNPRTV-Y]{4} (?![\w-])"), 0.55,
             back=(1,), run=(1, 2), cased=True),
    BackRule("ADDRESS", "street-written", re.compile(rf"{_ENDS}(?!\w)"), 0.5, before=_NUMBERED, first=_END_WORDS, cased=True),
    TailedRule("ADDRESS", "unit-on-estate", compiled(rf"(?<!\w)(?:Units?|Plot|Block|Bay|Warehouse|Suite)[ ]?\d{{1,4}}[A-Z]?(?:-\d{{1,3}})?,?[ ](?:The[ ])?(?:{UP}[\w'’-]+[ ]){{1,3}}{_ENDS}(?!\w)"), 0.6,
               first="unit units plot block bay warehouse suite", cased=True),
    BackRule("ADDRESS", "block-of", compiled(
        r"block[ ]of[ ](?:[nsew]\.?[ ]|north[ ]|south[ ]|east[ ]|west[ ])?(?!the\b|a\b|text\b|code\b)[a-z'’-]{3,}(?:[ ](?:st|street|ave|avenue|rd|road|dr|drive|ln|lane|blvd|way|ct|court|pl|place)\b\.?)?"), 0.6,
        before=_HUNDREDS, first="block"),
    TailedRule("ADDRESS", "walkway", compiled(r"(?<!\w)And\.[ ](?:\d{1,3}(?!\w)|(?:(?:de|del|la|las|los)[ ]){0,2}[A-ZÀ-Þ][\w'’-]+)(?:[ ][A-ZÀ-Þ][\w'’-]+){0,2}(?:,?[ ](?:\#|[Nn]o\.?[ ]?|[Nn]úm\.?[ ]?)?\d{1,4}[A-Z]?(?!\w))?"), 0.55,
               first="and", cased=True),
    TailedRule("ADDRESS", "numbered-retreat", compiled(
        r"\b(?:retorno|rtno|cerrada|cda|privada|priv|callejon|andador|circuito|calle|sendero)\b\.?[ ]\d{1,3}[ªa°]?[ ]de[ ](?:(?:la|las|los|el)[ ])?[a-z]{3,}(?:[ ][a-z]{3,}){0,3}?,?[ ](?:\#[ ]?|no\.?[ ]|num\.?[ ]|numero[ ])?\d{1,4}[a-z]?(?!\w)"), 0.65,
        first="retorno rtno cerrada cda privada priv callejon andador circuito calle sendero"),
)  # fmt: skip
