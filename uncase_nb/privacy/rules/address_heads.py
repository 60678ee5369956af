"""Parts of an address that stand before its street or instead of one: `top floor,`, `RR 3 Box 221`, `H.No. 8-3-229/A`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.address_tail import tail
from uncase_nb.privacy.rules.address_words import STREETS_EN
from uncase_nb.privacy.rules.rule import Rule, compiled

_UP = r"[A-ZÀ-ÖØ-Þ]"
_NAME = rf"{_UP}[\w'’-]+(?:[^\S\n]{_UP}[\w'’-]+){{0,3}}"
_HOUSE = r"(?:House|Lodge|Cottage|Farm|Farmhouse|Villa|Forge|Barn|Mill|Hall|Manor|Rectory|Vicarage|Residency|Residence|Apartments|Towers?|Mansions|Court|Acres|Pines|Heights|Estates)"
_STOREY = (
    r"(?i:(?:top|ground|first|second|third|fourth|upper|lower|\d{1,2}(?:st|nd|rd|th))[^\S\n](?:floor|flat)(?:[^\S\n]flat)?|basement(?:[^\S\n](?:apt|flat|apartment|unit))?\.?"
    r"|(?:suite|ste|unit|apt|apartment|flat|room|shop|lot|casa|depto|dpto|local|torre|edificio)\.?[^\S\n]?\#?[\w-]{1,5})"
)
_PLACE_NAME = rf"(?:The[^\S\n])?(?:{_UP}[\w'’-]+[^\S\n]){{0,3}}{_HOUSE}"
_ENGLISH_NEXT = rf"(?=(?:\d{{1,5}}[a-zA-Z]?[^\S\n]+)?{_UP}[\w'’.-]+(?:[^\S\n]{_UP}[\w'’.-]+){{0,3}}[^\S\n](?i:{STREETS_EN.replace(' ', '|')})\b|(?i:av|avda|avenida|calle|c/|blvd|calz)\b)"


class HeadRule(Rule):
    """A part that counts as an address where more of one follows."""

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The address that begins at a place, if there is one."""
        for found in super().at(text, folded, place):
            reached = found.start + len(text[found.start : found.end].rstrip(" ,"))
            if (end := tail(text, folded, reached)) > reached or self.score > _ALONE:
                yield found._replace(end=end)


_ALONE = 0.6
"""A head that is surer than this needs nothing after it."""
_FIRST = "top ground first second third fourth upper lower basement suite ste unit apt apartment flat room shop lot casa depto dpto local torre edificio"
_PLOT = (
    r"(?:h|d|f|dr|door|house|flat|plot|shop|street|survey|khasra)\.?[^\S\n]?no\.?[^\S\n]?:?[^\S\n]?[a-z]{0,2}-?\d{1,4}(?:[-/]\d{1,4}){0,4}(?:[-/]?[a-z](?!\w))?(?:/\d{1,3}|/[a-z])?"
    r"|(?:sco|scf|booth|bungalow|sector|phase)[^\S\n]?(?:no\.?[^\S\n]?)?\d{1,4}(?:-[a-z])?"
)
RULES = (
    HeadRule("ADDRESS", "rural-route", compiled(
        r"\b(?:r\.?r\.?[^\S\n]?\#?|rural[ ]route[^\S\n]|h\.?c\.?[^\S\n]?\#?)[^\S\n]?\d{1,3}(?:[^\S\n]?,?[^\S\n](?:site|box|comp|compartment|lot|group|grp)\.?[^\S\n]?\#?\d{1,5}[a-z]?){0,3}(?!\w)"
        r"|\bsite[ ]\d{1,4}[a-z]?,?[ ](?:comp[ ]\d{1,4},?[ ])?box[ ]\d{1,5}(?!\w)"), 0.65, first="rr r rural hc h site"),
    HeadRule("ADDRESS", "plot-no", compiled(rf"(?<![\w-])(?:{_PLOT})(?!\w)(?:,[ ](?:{_PLOT}|\d{{1,2}}(?:st|nd|rd|th)[ ](?:main|cross|street|floor|block|stage|phase|sector|lane)(?:[ ](?:road|rd))?)(?!\w))*"), 0.55, first="h d f dr door house flat plot shop street survey sco scf booth bungalow"),
    HeadRule("ADDRESS", "settlement", compiled(
        r"(?<![\w.])(?:aa?\.?[ ]?hh\.?|a\.?[ ]?h\.|pp\.?[ ]?jj\.?|asentamiento[ ]humano|pueblo[ ]joven|u\.?[ ]hab\.?|unidad[ ]hab(?:itacional|\.)|infonavit|fovissste|villa|urb\.|barrio|vereda|corregimiento|resguardo)"
        r"[^\S\n]+(?:(?:de|del|la|las|los|el)[^\S\n])?(?=[a-z]{3})(?P<n>[a-z]+(?:[^\S\n](?:(?:de|del|la|las|los|el)[^\S\n]){0,2}[a-z]+){0,3}?)(?=[^\S\n]?[,.;\n]|[^\S\n](?:mz|mza|manzana|lt|lote|casa|edif|torre)\b|$)"), 0.5,
        first="aa a pp asentamiento pueblo u unidad infonavit fovissste villa urb barrio vereda corregimiento resguardo"),
    HeadRule("ADDRESS", "storey", re.compile(rf"(?<![\w-]){_STOREY},[^\S\n]+(?:(?:{_PLACE_NAME},[^\S\n]+)?{_ENGLISH_NEXT}|{_PLACE_NAME})"), 0.65, first=_FIRST, cased=True),
    HeadRule("ADDRESS", "named-street", re.compile(
        r"(?<![\w-])(?:Rinconada|Bosques?|Lomas?|Jardín|Jardines|Hacienda|Fuentes?|Valle|Cerro|Río|Rio|Monte|Sierra|Lago|Laguna|Paseos|Villas?|Cumbres|Mirador|Parque|Puerto|Isla|Colina|Bahía|Arroyo)(?: (?:(?:de|del|la|las|los|el) ){0,2}[A-ZÀ-Þ][\w'’-]+){1,3},? (?:#|[Nn]o\.? ?|[Nn]úm\.? ?)?\d{1,4}(?:-?[A-Z])?(?=[ ,\n])(?! ?(?:pesos|km|mil|personas|a[nñ]os|de))"), 0.55,
        first="rinconada bosque bosques loma lomas jardin jardines hacienda fuente fuentes valle cerro rio monte sierra lago laguna paseos villa villas cumbres mirador parque puerto isla colina bahia arroyo", cased=True),
    HeadRule("ADDRESS", "numbered-avenue", compiled(
        r"(?<![\w-])(?:zona[ ]\d{1,2},?[ ])?\d{1,2}[.ªaº°]{0,2}[ ](?:avenida|calle|av|ave)\b\.?(?:[ ][a-d](?!\w))?[ ]\d{1,3}-\d{1,3}(?!\w)"), 0.65, first="zona", back=(0,), run=(1, 2)),
    Rule("ADDRESS", "numbered-roads", compiled(
        r"\b(?:(?:the[ ])?corner[ ]of[ ]|between[ ]|btwn[ ]|(?=mile[ ]))(?P<v>(?:[nsew][ ]\d{1,3}|\d{1,3}(?:st|nd|rd|th)|mile[ ]\d{1,3})(?:[ ](?:st|ave|street|avenue)\b\.?)?[ ](?:and|&)[ ](?:[nsew][ ])?(?:\d{1,3}(?:st|nd|rd|th)|[a-z]+[ ](?:st|ave|rd|street|avenue|road)\b|[nsew][ ]\d{1,3}(?!\w)))"),
        0.55, first="the corner between btwn mile"),
    Rule("ADDRESS", "numbered-corner", compiled(r"\bcorner[ ]of[ ](?:[a-z]+|\d{1,3}(?:st|nd|rd|th))[ ](?:and|&|y)[ ](?:\d{1,3}(?:st|nd|rd|th)|[a-z]+)(?!\w)"), 0.5, first="corner"),
    HeadRule("ADDRESS", "mile-marker", re.compile(
        r"(?<![\w.])\d{1,2}(?:\.\d)?[ ](?i:miles?|mi|km)[ ](?i:north|south|east|west|[nsew])[ ]of[ ](?:(?:(?i:hwy|highway|fm|route|rte|us|sr|cr|county[ ]road)[ ]?\d{1,5})|[A-Z][\w'’-]+(?:[ ][A-Z][\w'’-]+)?)(?:[ ]on[ ](?:[A-Z][\w'’-]+[ ]){1,3}(?:Rd|Road|Hwy|St|Street|Lane|Ln)\b)?"), 0.61, back=(0,), run=(1, 2), cased=True),
    HeadRule("ADDRESS", "street-fr", compiled(
        r"(?<![\w-])\d{1,5}[a-z]?,?[^\S\n](?:rue|chemin|ch\.|boul\.?|boulevard|avenue|allee|impasse|quai|route|rang|via|strada|piazza|rua)[^\S\n](?:(?:de|des|du|d['’]|la|le|les|l['’])[^\S\n]?){0,3}[a-z'’-]{3,}(?:[^\S\n-](?:nord|sud|est|ouest))?"),
        0.65, back=(0,), run=(1, 5)),
    HeadRule("ADDRESS", "grid-number", re.compile(
        rf"(?<![\w-])(?:[NSEW]\d{{1,3}}[^\S\n]?){{0,1}}[NSEW][^\S\n]?\d{{3,5}}[^\S\n](?:(?:County|State)[^\S\n](?:Road|Rd|Hwy|Highway)[^\S\n][A-Z]{{1,3}}(?!\w)|{_NAME}[^\S\n](?:{STREETS_EN.title().replace(' ', '|')})\b)\.?"),
        0.65, back=(1, 2), run=(3, 5), cased=True),
    HeadRule("ADDRESS", "transversal", compiled(
        r"(?<![\w])(?:diagonal|diag|transversal|transv|tv|carrera|cra|kra|calle|cll|cl)\b\.?[^\S\n]\d{1,3}[^\S\n]?[a-z]?(?:[^\S\n](?:bis|sur|norte|este|oeste)){0,2}[^\S\n](?:\#|n[º°o]\.?)?[^\S\n]?\d{1,3}[a-z]?[^\S\n]?-[^\S\n]?\d{1,3}(?!\w)"),
        0.7, first="diagonal diag transversal transv tv carrera cra kra calle cll cl"),
    HeadRule("ADDRESS", "door-english", compiled(
        r"(?<![\w$£€.,/-])\d{1,5}[ ](?:[nsew]{1,2}[ ])?[a-z]{3,}(?:[ ][a-z]{3,})?,?[ ](?:apt|apartment|unit|ste|suite)\b\.?[ ]?\#?[a-z]?\d{1,4}[a-z]?(?!\w)"), 0.65, back=(0,), run=(1, 5)),
    HeadRule("ADDRESS", "postcode-e", compiled(r"\be[ -]\d{5}(?=[ ][a-z])"), 0.61, first="e"),
    HeadRule("ADDRESS", "road-number", compiled(
        r"\b(?:carretera|ctra\.?|autovia|a|n)[ ]?-?(?:(?:nacional|nnal\.?|federal|n-?|comarcal)[ ])?[ivx\d]{1,4}(?:[ ][a-z]+[ ]?-[ ]?[a-z]+)?,?[ ](?:km\.?[ ]?\d{1,4}(?:[.,]\d{1,3})?|s/n)(?!\w)"), 0.65, first="carretera ctra autovia a n"),
)  # fmt: skip
