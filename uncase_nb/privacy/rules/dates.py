"""Dates of birth and calendar dates, in figures and in words, in Spanish and English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.ages import RULES as AGES
from uncase_nb.privacy.rules.date_parts import MONTH, MONTHS, NUMERIC, SAID_DAY, WORDED, YEAR_AFTER
from uncase_nb.privacy.rules.numerals import ORDINALS, SPANISH, YEARS
from uncase_nb.privacy.rules.rule import ALWAYS, Rule, compiled, nearby

_BORN = (
    r"(?: (?:fec(?:ha|\.)?[ ]?(?:de[ ])?)?nac(?:imiento|\.)? | naci(?:do|da|mos|o|eron)? | f\.?[ ]?(?:de[ ])?nac\.? | fdn | f\.?n\.? | cumpleanos | cumplo(?:[ ]anos)? | cumple(?:[ ]anos)?"
    r"| born | birth(?:day|date)? | bday | b-day | date[ ]of[ ]birth | d\.?[ ]?o\.?[ ]?b\.? )"
)
_FILL = r"[^\w\n]{0,3} (?:(?:el|es|is|on|fue|was|dia|the|en|in|mi|my|del|de|un|una|a|back|por|ahi|anos|su|her|his)\b[^\w\n]{0,3}){0,4}"
_SHORT_YEAR = rf"(?:(?:19[2-9]|20[0-2])\d(?![\d.,:/-])|(?<=el[ ])\d{{2}}(?![\d%:/.-]\d|\d|[ ]de[ ])|['’´]\d{{2}}(?!\d)|{YEARS}|(?<=el[ ]){SPANISH}(?![a-z]|[ ]de[ ]))"
_CLASS = r"\b(?:soy|somos|es|era)[ ](?:de[ ]la[ ])?(?:clase|modelo|generacion|del(?:[ ]ano)?)[ ](?:del?[ ])?(?P<v>(?:19[3-9]|20[01])\d|['’]?[3-9]\d)(?![\d.,%]|[ ]?(?:pesos|km|mil|euros|anos|de\b))"
_STORY = re.compile(
    r"diagnostic|interven|trasplant|operad|operaro|cirug|tratamiento|tratad|inici|ingres|nacid|naci\b|hij[oa]|casad|casamos|divorci|murio|fallec|accident|gradu|padec|sufr"
    r"|antecedent|embaraz|cancer|carcinoma|infart|hospital|hemodial|dialisis|biops|realizad|ectomia|itis\b|fractur|trombo|ictus|hepat|sindrome|sintoma|exploracion|isquem|dolor|conced|lesion|arthr|artrit|operated|stroke|widow|lesion|enferm|jubil|emigr|llegu|mudam|mude"
    r"|born|married|divorced|died|surgery|diagnosed|transplant|graduated|retired|accident|hospital|moved|widow|pregnan"
)
_WINDOW = 110
_ON = re.compile(
    r"\b(?:el|del|al|dia|fecha|on|since|until|for|admitted|discharged|seen|dx'?d|ingreso|egreso|alta|cita|dos|doi|appt|dated|through|thru|hired)[ ](?:dia[ ]|lunes[ ]|martes[ ]|miercoles[ ]|jueves[ ]|viernes[ ]|sabado[ ]|domingo[ ])?$"
)
_EVENT = re.compile(
    r"\b(?:court|hearing|date|mtg|meeting|appointment|due|passed|died|deceased|born|surgery|visit|filed|signed|started|starts?|ends?|moved in|move-in|fired|quit|closing|wedding|exam|trip|flight"
    r"|leaving|arriving|vacation|fell|crashed|accident|injured|happened|incident|married|served|discharge|admission|lmp|audiencia|junta|cirugia|operacion|murio|fallecio|salio|llego|nacio|boda|examen|viaje|vuelo|accidente"
    r"|paso|ocurrio|entrada|salida|baja|choque|firmo|firmamos|parto|consulta|visita)(?: away| date| is| was| on| fue| es| el| dia|:){0,2} $"
)
"""Words of somebody's story before a day and a month."""
_CLOSED = re.compile(
    r"[^\S\n]*(?:[.,;!?)\n]|$)|[^\S\n](?:at|for|with|and|in|to|a las|con|y|en|por|i|he|she|@|\d{1,2}(?::\d\d|[ap]m))"
)
_IN = re.compile(
    r"(?:\b(?:en|desde|hasta|in|since|until|a|y|and|del|de)[ ](?:(?:el|del|verano[ ]del?|finales[ ]del?|principios[ ]del?|mediados[ ]del?)[ ])?(?:ano[ ](?:de[ ])?)?|\bel[ ](?:ano[ ])?)$"
)


def _calendar(match: re.Match[str]) -> float | None:
    """Day and month must exist, in either order."""
    numbers = [int(number) for number in re.findall(r"\d+", match["v"].split("t")[0])][:3]
    if len(numbers) < 3:
        return 0.7
    small = sorted(number for number in numbers if number <= 31)
    possible = any(number <= 12 for number in numbers) and len(small) >= 2 and (small[0] > 0 or max(numbers) > 1000)
    return 0.7 if possible else None


def _short(match: re.Match[str]) -> float | None:
    """`el 23/8`: a day and a month."""
    before = match.string[max(0, match.start() - 24) : match.start()]
    if not _ON.search(before) and not (_EVENT.search(before) and _CLOSED.match(match.string, match.end())):
        return None
    first, second = (int(number) for number in re.findall(r"\d+", match[0]))
    return 0.5 if 0 < min(first, second) <= 12 and max(first, second) <= 31 else None


def _told(match: re.Match[str]) -> float | None:
    """A year alone counts in the story of somebody's life or illness, not as the year of a model or a price."""
    start, end = match.start(), match.end()
    if not _IN.search(match.string[max(0, start - 40) : start]):
        return None
    around = nearby(match.string, start, end, back=_WINDOW, ahead=_WINDOW // 2)
    return 0.5 if _STORY.search(around) else None


class SaidDateRule:
    """`el doce de marzo del ochenta y siete`, `the third of May`: found by the month, read both ways."""

    name = "date-said"
    first = MONTHS

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The date whose month stands at a place."""
        del text
        if folded[place - 3 : place] not in ("de ", "of "):
            return
        before = max(0, place - 28)
        day = _SAID.search(folded[before:place])
        month = _MONTH_YEAR.match(folded, place) if day else None
        if day and month:
            start = before + day.start()
            kind = "DATE_OF_BIRTH" if _BORN_BEFORE.search(folded[max(0, start - 40) : start]) else "DATE_TIME"
            yield Found(start, month.end(), kind, 0.7, self.name)


_SAID = compiled(rf"(?<![a-z]){SAID_DAY}$")
_MONTH_YEAR = compiled(rf"{MONTH}(?:{YEAR_AFTER})?")
_BORN_BEFORE = compiled(rf"\b{_BORN}(?:[^\w\n]|[a-z]{{1,12}}[^\w\n]){{0,6}}$")
_SAID_FIRST = (
    "the first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
    "twenty thirty thirtieth"
)
_BORN_FIRST = "fecha fec nacimiento nac nacido nacida naci nacio nacimos nacieron f fnac fn fdn cumpleanos cumplo cumple born birth birthday birthdate bday b date dob d"
RULES = (
    Rule("DATE_OF_BIRTH", "birth-date", compiled(rf"\b{_BORN} {_FILL} (?P<v>{NUMERIC}|{WORDED}|\d{{8}}|\d{{1,2}}[ ·.]\d{{1,2}}[ ·.](?:19|20)?\d{{2}}|\d{{1,2}}[ ]?[/-][ ]?\d{{1,2}}[ ]?[/-][ ]?(?:19|20)?\d{{2}}) (?!\w)"), 0.9, first=_BORN_FIRST),
    Rule("DATE_OF_BIRTH", "birth-place-date", compiled(
        rf"\b(?:naci|nacio|nacido|nacida|born)[ ](?:[a-z]{{2,12}}[ ,]+){{1,5}}?(?:el|un|on|the|en|in)[ ](?P<v>{NUMERIC}|{WORDED}) (?!\w)"), 0.8, first="naci nacio nacido nacida born"),
    Rule("DATE_OF_BIRTH", "birth-year", compiled(rf"\b{_BORN} {_FILL} (?:ano[ ](?:de[ ])?)? (?P<v>{_SHORT_YEAR}) (?!\w)"), 0.7, first=_BORN_FIRST),
    Rule("DATE_OF_BIRTH", "class-of", compiled(_CLASS), 0.6, first="soy somos es era"),
    Rule("DATE_TIME", "date", compiled(rf"(?<![\w.,/-]) (?P<v>{NUMERIC}) (?![\w/-]|\.\d)"), judge=_calendar, back=(0,), run=(1, 4)),
    Rule("DATE_TIME", "date-dotted", compiled(r"(?<![\w.,/-]) [0-3]\d\.(?:0[1-9]|1[0-2])\.\d\d (?![\w/%-]|[.,]\d)"), 0.5, back=(0,), run=(2, 2), more=ALWAYS),
    Rule("DATE_TIME", "date-words", compiled(rf"(?<![\w.,/-]) (?P<v>{WORDED}) (?!\w)"), 0.7, first=MONTHS, back=(0,), run=(1, 4)),
    Rule("DATE_TIME", "date-short", compiled(
        r"(?<![\w.,/-]) \d{1,2}[/-]\d{1,2} (?![\w/%-]|[.,]\d|[ ]?(?:\"|pulg|in\b|inch|de\b|mm\b|cm\b))"), judge=_short, back=(0,), run=(1, 2), more=ALWAYS),
    Rule("DATE_TIME", "year-told", compiled(r"(?<![\w.,/$€-]) (?:19[2-9]|20[0-3])\d (?![\w%/-]|[.,:]\d|[ ]?(?:pesos|km|mil|euros|rpm|ml|mg|cc))"),
         judge=_told, back=(0,), run=(4, 4)),
    Rule("DATE_TIME", "year-named", compiled(r"(?<=el[ ])ano[ ](?:19[2-9]|20[0-3])\d (?![\w%/-]|[.,:]\d)"), 0.5, first="ano"),
    Rule("DATE_TIME", "date-label", compiled(r"\b(?:fecha|date)[^:\n]{0,28}:[ ]?(?P<v>\d[\d/ .-]{4,11}\d)(?!\w)"), 0.6, first="fecha date"),
    Rule("DATE_TIME", "year-label", compiled(r"\bfecha[^:\n]{0,24}:[ ]?(?P<v>(?:19|20)\d\d)(?![\w/-]|[.,:]\d)"), 0.6, first="fecha"),
    SaidDateRule(),
    Rule("DATE_OF_BIRTH", "birth-said", compiled(
        rf"(?:the[ ])?(?:{ORDINALS})[ ]of[ ](?:the[ ])?(?:{ORDINALS}|{MONTH}),?[ ](?:{YEARS}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -][a-z]{{3,5}})?|['’]\d{{2}}(?!\w)|\d{{2}}(?![\w:])|(?:19|20)\d{{2}})(?![a-z])"), 0.65, first=_SAID_FIRST),
    *AGES,
)  # fmt: skip
