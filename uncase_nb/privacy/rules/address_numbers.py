"""Addresses told by their number: English ones, doors and plots, streets named without the word for a street."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.places import place_at
from uncase_nb.privacy.rules.address_names import UP, capitals, spoken
from uncase_nb.privacy.rules.address_tail import NUMBER, tail
from uncase_nb.privacy.rules.address_words import NOT_STREETS, STREETS_EN
from uncase_nb.privacy.rules.rule import compiled
from uncase_nb.privacy.vocabulary import STOP, listed

_SUFFIXES = STREETS_EN.replace(" ", "|")
_ENGLISH = compiled(
    r"(?<![\w$£€.,/-]) \d{1,6}(?:-\d{1,4}|-?[a-z]|/\d{1,5})?,?[^\S\n]+ (?:[nsew]{1,2}\.?[^\S\n]+|(?:north|south|east|west)[^\S\n]+)?"
    rf"(?P<name>(?:[^\W_][\w'’.-]*[^\S\n]+){{1,4}}?) (?:{_SUFFIXES})\b\.? (?:[^\S\n](?:ln|rd|st|ave|dr|ct|road|lane|street|drive|court|avenue|terrace|close|gardens|place|crescent|way|grove|row|square)\b\.?)? (?:[^\S\n](?:nw|ne|sw|se|n|s|e|w|north|south|east|west)\b)?"
)
_MEASURES = listed(
    "minute minutes min mins hour hours hr hrs mile miles km day days week weeks month months year years door doors minutos horas wheel all test people "
    "seats person hp percent x times meters metres feet ft inch inches pm am gb mb step steps stop stops star stars hole mg ml kg gallon passenger pounds "
    "dollars bucks items pieces copies tickets guests players members words pages off different pesos or and to by"
)
_BARE_CUE = compiled(
    r"(?:viv[oei]\w*|radic\w+|resid\w+|domicilio|direccion|address|live[sd]?|living|mandal[oa]|mandel[oa]|mandarl[oa]|enviarl[oa]|envi[ae]l[oa]|enviamel[oa]|entreg\w+|lleva\w*|llev\w+"
    r"|deliver\w*|ship\w*|send\w*|sent|mail|located|ubicad\w+|estoy|estamos|esta|estan|queda|staying|moved|drop\w*|pick\w*|come|i'?m|we'?re|i\ am)"
    r"[^\S\n]+(?:(?:it|them|me|ahorita|aqui|ahora|todo|here|up|off|over|right\ now|now|is|es|actual|particular|nueva|sigue|real|legal|fiscal|laboral|correcto|correcta|completo|completa|procesal|constituido)(?:[^\S\n]+|(?=:))){0,2}(?:en|a|at|on|to|es|is|:)?[^\S\n]*:?(?:[^\S\n]+|(?<=:))(?:la[^\S\n]+|the[^\S\n]+)?$"
)
_HOME_VERB = re.compile(
    r"(?:viv[oei]|radic|resid|domicilio|direccion|address|liv|mandal|mandel|enviarl|ship|deliver|mandarl)"
)
_NUMBER = compiled(NUMBER)
_UNITS = re.compile(r"\b(?:pesos|euros)\b")
_BACK_NAME = re.compile(
    rf"(?<![\w@#/-])(?:(?i:de|del|la|las|los|el)[^\S\n]+){{0,2}}{UP}[^\W\d_]+(?:[^\S\n](?:(?:de|del|la|las|los|y)[^\S\n]){{0,2}}{UP}[^\W\d_]+){{0,4}}"
    r"[^\S\n]?,?[^\S\n]?(?:#|[Nn]o\.?|[Nn][º°]|[Nn]úm\.?)?[^\S\n]?$"
)
_TAILED = compiled(
    r"\d{1,4}[a-z]?(?:-\d{1,4}|-[a-z](?!\w))?(?:[^\S\n]?[,.–-]{1,2}[^\S\n]?(?:\d{1,2}[^\S\n]?[ºª°]?[^\S\n]?[a-z]{0,4}|p\d[^\S\n]?-?[^\S\n]?\d[a-z])){0,2}[^\S\n]?[,.–-]{0,2}[^\S\n]{1,2}"
    r"(?=\d{5}[ ](?:e-?mail|tel|fax)|(?:c\.?p\.?:?[^\S\n]?|e-)?\d{5}[,.]?[^\S\n-]{1,3}(?P<town>[^\W\d_])|(?:col|colonia|fracc|int|interior|depto|dpto|apt|mz|manzana|casi|esq|esquina|entre)\b\.?[^\S\n])"
)


_CODE = re.compile(r"(?<![\w.,/$€#+])(?<!\d-)(?:\d{5}(?:-\d{4})?|\d{4}|\d{3} \d{3}|\d{6})(?![\w%/]|[.,:-]\d)")


class EnglishStreetRule:
    """`14 Beech Rd`, `742 Evergreen Terrace, Springfield, IL 62704`."""

    name = "street-en"
    back = (0,)
    run = (1, 6)
    pattern = _ENGLISH
    cased = False

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The address whose number begins at a place, if there is one."""
        match = _ENGLISH.match(folded, place)
        if match and _is_name(text, folded, *match.span("name")):
            yield Found(place, tail(text, folded, match.end()), "ADDRESS", 0.7, self.name)


def _is_name(text: str, folded: str, start: int, end: int) -> bool:
    """`5 minutes drive`, `2 years away`: the words between number and street word must be a name."""
    words = folded[start:end].split()
    if text[start:end].istitle() and words[0] not in _MEASURES:
        return True
    return all(word.strip(".,") not in STOP and word.strip(".,") not in _MEASURES for word in words)


class NamedOnlyRule:
    """A street without the word for it: `vivo en Xola 45`, `Hermanos Falcó, 12 - 02006 Albacete`."""

    name = "street-bare"
    back = (0,)
    run = (1, 4)
    pattern = _TAILED
    cased = False

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The address whose number begins at a place, if there is one; the name stands before it."""
        if text[max(0, place - 1) : place].isalnum():
            return
        tailed = _TAILED.match(folded, place)
        if not tailed or (tailed["town"] and not text[tailed.start("town")].isupper()):
            return
        before = max(0, place - 70)
        name = _BACK_NAME.search(text[before:place])
        if name:
            yield Found(
                before + name.start(),
                tail(text, folded, _trimmed(text, place, tailed.end())),
                "ADDRESS",
                0.6,
                self.name,
            )


def _trimmed(text: str, start: int, end: int) -> int:
    """Without the blanks and commas at the end: what follows begins with them."""
    return start + len(text[start:end].rstrip(" ,.;–-\t"))


class CuedRule:
    """What follows `vivo en`, `mi dirección es`, `I'm at`, `ship it to`: a name and a number, or a number and a name."""

    name = "street-cued"
    first = (
        "vivo vivimos vive viven vivia radico resido domicilio direccion address live lives living lived mandalo mandelo enviarlo envialo enviamelo mandarlo "
        "entregar entreguen entregalo entrega deliver delivered ship shipped send sent located ubicado ubicada estoy estamos esta estan queda staying moved drop come i we im"
    )
    cased = False

    @property
    def pattern(self) -> re.Pattern[str]:
        """What announces an address."""
        return _CUE

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The address announced at a place, if there is one."""
        cue = _CUE.match(folded, place)
        if not cue:
            return
        start = cue.end()
        end = capitals(text, start)
        if end and folded[start:end].rsplit(maxsplit=1)[-1] in NOT_STREETS:
            return
        if not end and _HOME_VERB.match(folded, place):
            end = spoken(folded, start, 3)
        number = _NUMBER.match(folded, end) if end else _EN_NUMBER.match(text, start)
        if number and (end or number["name"]):
            yield Found(start, tail(text, folded, number.end()), "ADDRESS", 0.55, self.name)


_CUE = re.compile(_BARE_CUE.pattern.removesuffix("$"), re.VERBOSE)
_EN_NUMBER = re.compile(rf"\d{{1,5}}[a-z]?[^\S\n]+(?P<name>{UP}[a-z'’]+(?:[^\S\n]{UP}[a-z'’]+){{0,3}})(?![\w])")


class PostcodeTownRule:
    """A postcode and its town: `28905 Getafe`, `03100 Ciudad de México`."""

    name = "postcode-town"
    back = (0,)
    run = (4, 6)
    pattern = _CODE
    cased = False

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The postcode that begins at a place, if a town stands beside it."""
        code = _CODE.match(folded, place)
        if not code:
            return
        after = _BESIDE.match(folded, code.end())
        town = place_at(folded, after.end()) if after else None
        if after and town and text[after.end()].isupper() and (len(code[0]) > 4 or not town.doubtful):
            yield Found(place, tail(text, folded, code.end()), "ADDRESS", 0.6, self.name)
        elif (
            len(code[0]) > 4 and _TOWN_BEFORE.search(text[max(0, place - 8) : place]) and _listed_before(folded, place)
        ):
            yield Found(*code.span(), "ADDRESS", 0.55, self.name)


def _listed_before(folded: str, place: int) -> bool:
    """Whether a listed town ends just before a postcode."""
    gap = re.search(r"([a-z.]+)\)?[,.;:\s-]{1,3}(?:e-)?$", folded[max(0, place - 40) : place])
    if not gap:
        return False
    end = max(0, place - 40) + gap.end(1)
    words = [match.start() for match in re.finditer(r"[a-z]+", folded[max(0, place - 40) : end])][-5:]
    found = (place_at(folded, max(0, place - 40) + start) for start in words)
    return any(each is not None and each.end >= end - 1 for each in found)


_BESIDE = re.compile(r"[.,)]?[^\S\n]{0,2}[-–(]?[^\S\n]{0,2}")
_TOWN_BEFORE = re.compile(r"[a-zà-ÿ.)][,.;:\s-]{1,3}(?:E-)?$")
RULES = (EnglishStreetRule(), NamedOnlyRule(), CuedRule(), PostcodeTownRule())
