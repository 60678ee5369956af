"""Values that only a label tells from any other number: `mi póliza es AX-99812`, `123456789 is my SSN`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.rules.rule import Judge, Rule, alphanumeric, compiled, value

_GAP = r"(?:[^\w\n\x00]|_){0,6}"
_FILL = (
    r"(?:numero|num|nro|no|nr|n[º°o]?|number|nbr|id|code|codigo|clave|de|del|la|el|lo|las|los|the|of|es|is|fue|was|era|son|are|mi|my|su|sus"
    r"|your|tu|que|aqui|here|va|seria|siguiente|following|este|esta|this|con|with|for|para|a|al|en|in|on|s|actual|current"
    r"|nuev[oa]|new|anterior|old|completo|full|card|tarjeta|tiene|has|mexican[oa]|espanol[a]?|personal|creo|think|address|direccion|wifi|sin|letra"
    r"|identifier|interbancari[oa]|bancari[oa]|laptop|celular)(?![^\W_]|-\w)"
)
_SAID = r"(?:es|is|son|are|fue|was|era|seria|:|=|->)"
_BELOW = r"(?:[^\S\n]+[^\W\d_]{1,20}\.?){0,3} (?:[^\w\n]|[_º]){0,3} : [^\S\n]{0,3} \n [^\S\n]{0,3}"
LINK = rf"""(?: {_GAP} (?:{_FILL} {_GAP}){{0,6}} | [ ]?[.\#]? (?:[^\S\n]+ [^\W\d_]{{1,20}}\.?){{1,7}}? [^\w\n]{{0,2}} {_SAID} {_GAP} (?:{_FILL} {_GAP}){{0,2}}
    | (?:[^\S\n]+[^\W\d_]{{1,15}}\.?){{1,2}} [^\S\n]+ | [^\S\n]+ (?:(?:es|is)[^\S\n]+)? (?:de|del|of|for) (?:[^\S\n]+[^\W\d_]{{1,15}}){{1,4}} [,:] [^\S\n]+ | {_BELOW} )"""
"""Between a label and its value: small words and marks, a few words up to `es`, or the end of the label's line."""
SHORT_LINK = rf"(?: {_GAP} (?:{_FILL} {_GAP}){{0,6}} | {_BELOW} )"
"""The same without other words between."""
BACK_LINK = (
    r"[^\w\n]{0,3}(?:(?:es|is|era|seria|as|como)[ ](?:(?:el|la|mi|my|the|su|tu|your|her|his|nuestro|our|numero|number|de|del|of|no)[ ])"
    r"{0,5}|\([^\S\n]?)\Z"
)
"""Between a value and the label after it."""
_AND = r"[^\w\n]{0,3}(?:(?:y|e|and|o|or|perdon|digo|sorry|rather|i[ ]mean)\b[^\w\n]{1,2}(?:(?:el|la|the|de|of|mi|my|su|otro|otra|other|es|is|esposa|esposo|wife|husband)\b[^\w\n]{1,2}){0,5})?"
END = (
    r"(?![^\W_]|[.,/-]\d|[ ]?[%€$°])"
    r"(?![^\S\n]?(?:pesos?|mxn|usd|eur|euros?|dolares|dollars|mil|millones|km|kms|kilometros|meses|months|anos|years|dias|days"
    r"|horas|hours|hrs|min|minutos|minutes|paginas|pages|veces|times|puntos|points|piezas|pcs|kg|mg|ml|gb|mb)(?![^\W_]))"
)
"""After a value: no further digits, no unit that makes it a measure."""
_SAID_BEFORE = (
    "(", "( ", "es ", "is ", "era ", "seria ", "as ", "como ", "el ", "la ", "mi ", "my ", "the ", "su ", "tu ", "your ", "her ", "his ",
    "nuestro ", "our ", "numero ", "number ", "de ", "del ", "of ", "no ",
)  # fmt: skip
"""How a text ends where `BACK_LINK` matches: the quicker question."""
_FIGURE = re.compile(r"[\d\x00]")
"""A digit, or the border of the text."""
_DIGIT = re.compile(r"\d")
_AHEAD = 600
"""Characters from a label to the first digit of its value: more than any link takes."""
_SHORTENED = {"numero": r"n(?:umero|um|ro)", "number": r"n(?:umber|um|br|o)"}
"""How the words of a label are shortened: `num de control`, `policy no`."""
_LOOKBACK = 72
_LEAST_MIXED = 5


@dataclass(frozen=True)
class Labelled(Rule):
    """A label, what links, and the value; also the value, `es mi`, and the label; and one more after `y`."""

    label: re.Pattern[str] = field(default=re.compile(""))
    """The label alone."""
    reversed: re.Pattern[str] = field(default=re.compile(""))
    """The value and the link that precede a label."""
    further: re.Pattern[str] = field(default=re.compile(""))
    """One more value after the first."""
    figures: bool = field(default=False, kw_only=True)
    """Whether each value holds a digit: the pattern is not tried where none follows."""

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The values that the label at a place announces."""
        del text
        match = self.pattern.match(folded, place) if not self.figures or _figure_follows(folded, place) else None
        if match:
            yield from self._chain(match, folded)
        elif _is_said(folded, place) and self.label.match(folded, place):
            before = self.reversed.search(folded, max(0, place - _LOOKBACK), place)
            if before and _apart(folded, before.start("v")):
                yield from self._found(before)

    def _chain(self, match: re.Match[str] | None, folded: str) -> Iterator[Found]:
        """A value and those of the same shape that follow it."""
        shape = ""
        while match:
            if shape and (not _alike(shape, _shape(value(match))) or self.label.match(folded, match.start("v"))):
                return
            places = list(self._found(match))
            yield from places
            shape = _shape(value(match))
            match = self.further.match(folded, match.end("v")) if places else None


def _figure_follows(folded: str, place: int) -> bool:
    figure = _FIGURE.search(folded, place, place + _AHEAD)
    return figure is not None and figure[0] != "\x00"


def _is_said(folded: str, place: int) -> bool:
    """Whether what stands before a label can be a value and `BACK_LINK`: with a figure, and joined to the label."""
    blank = folded[place - 1 : place].isspace() and folded[place - 1] != " "
    if not blank and not folded.endswith(_SAID_BEFORE, 0, place):
        return False
    return _DIGIT.search(folded, max(0, place - _LOOKBACK), place) is not None


def labelled(  # noqa: PLR0913 - the parts of one rule
    kind: str, name: str, labels: str, pattern: str, *, score: float = 0.75, judge: Judge | None = None,
    unless: str = "", link: str = LINK, figures: bool = True,
) -> Labelled:  # fmt: skip
    """A rule for values with a label before them.

    Args:
        kind: the published type.
        name: the recognizer.
        labels: phrases between `|`, in plain words; marks between the words and a final `s` are free.
        pattern: of the value, without groups.
        score: the confidence where there is no judge.
        judge: decides about a match.
        unless: a pattern that must not follow the label.
        link: what may stand between.
        figures: whether each value holds a digit.
    """
    phrases = [fold(label).split() for label in labels.split("|")]
    # Letters of a hash such as `17cc838394` are no label.
    spoken = rf"(?<![^\W_]{{2}})(?:{'|'.join(sorted((_phrase(words) for words in phrases), key=len, reverse=True))})s?(?![^\W\d_])"
    if unless:
        spoken += rf"(?!{unless})"
    return Labelled(
        kind, name, compiled(rf"{spoken} {link} (?P<v>{pattern}) {END}"), score, judge,
        first=" ".join(sorted({first for words in phrases for first in _firsts(words)})),
        label=compiled(spoken), reversed=compiled(rf"(?P<v>{pattern}) {BACK_LINK}"),
        further=compiled(rf"{_AND} (?P<v>{pattern}) {END}"), figures=figures,
    )  # fmt: skip


def digits_at_least(least: int, longest: int = 40, score: float = 0.75) -> Judge:
    """A judge: so many digits, and no more characters than that."""

    def judge(match: re.Match[str]) -> float | None:
        bare = alphanumeric(value(match))
        return score if sum(char.isdigit() for char in bare) >= least and len(bare) <= longest else None

    return judge


def digits(least: int, most: int, separators: str = r" .\-/") -> str:
    """A pattern: digits with at most one separator between two."""
    return rf"\d(?:[{separators.replace(' ', chr(92) + ' ')}]?\d){{{least - 1},{most - 1}}}"


CODE = r"(?=(?:[a-z]{1,5}\ )?[a-z./_-]{0,9}\d)(?:[a-z]{1,5}\ (?=\d))?[a-z0-9](?:[-./_]?[a-z0-9]){2,29}"
"""Letters and digits with marks between; the judge counts the digits."""
SPACED = rf"\d{{2,6}}(?:\ \d{{2,6}}){{1,5}}\ \d(?=[^\S\n]*(?:$|[,.;)\n]))|{CODE}(?:\ (?=[a-z-]{{0,2}}\d\S)[a-z0-9](?:[./-]?[a-z0-9]){{1,13}}){{0,4}}|[a-z]{{0,3}}\d{{1,6}}(?:\ \d{{2,6}}){{1,5}}"
"""The same in groups, each with a digit at its beginning."""


def _phrase(words: Iterable[str]) -> str:
    return r"[\s._/'’ºª°-]{0,3}".join(_SHORTENED.get(word) or re.escape(word) for word in words)


def _firsts(words: list[str]) -> Iterator[str]:
    """The runs of letters a phrase can begin with: `c c` is also written `cc`."""
    letters = [re.match("[a-z]*", word)[0] for word in words]  # type: ignore[index]
    if letters[0] == "numero":
        yield from ("num", "nro")
    for size in range(1, len(words) + 1):
        yield "".join(letters[:size])
        yield "".join(letters[:size]) + "s"


def _shape(text: str) -> str:
    return "".join("9" if char.isdigit() else "a" for char in text if char.isalnum())


def _alike(first: str, second: str) -> bool:
    """The same shape; or as long, with letters and figures in both, such as plates of two countries."""
    mixed = "a" in first and "9" in first and "9" in second and len(first) >= _LEAST_MIXED
    return first == second or (mixed and len(first) == len(second))


def _apart(text: str, place: int) -> bool:
    return not text[place - 1 : place].isalnum()
