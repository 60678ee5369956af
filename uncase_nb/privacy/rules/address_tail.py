"""What follows the street in an address: number, door, block, quarter, postcode, town, state, country, corner."""

from __future__ import annotations

import re
from collections.abc import Callable

from uncase_nb.privacy.places import place_at
from uncase_nb.privacy.rules.address_described import BESIDE_ES, LANDMARK_EN, LANDMARK_ES, LOOKS, LOOKS_ES
from uncase_nb.privacy.rules.address_names import capitals, quarter
from uncase_nb.privacy.rules.address_words import COLONIES, RELATIONS, STREETS_EN, UNITS
from uncase_nb.privacy.rules.numerals import SPANISH
from uncase_nb.privacy.rules.place_cues import place_follows, state_after
from uncase_nb.privacy.rules.rule import compiled
from uncase_nb.privacy.vocabulary import STOP

_MOST_PARTS = 14
_NOT_A_NUMBER = (
    r"(?! [\w/] | [.,:]\d\d | [^\S\n]? (?: %|\$|€|pesos|km|mil|millon\w*|euros?|dolares|dollars|mins?|minut\w+|anos?|dias?|horas?|hrs?|meses|mes|semanas"
    r"|personas|puntos|veces|years?|days?|hours?|weeks?|months?|people|v|volts?|hz|w|watts?|psi|gb|mb|mg|ml|kg|mts?|metros|m2|recamaras|am|pm|a\.m|p\.m|y\ medi\w)(?!\w) )"
)
NUMBER = rf"""
    [^\S\n]{{0,2}}[,.]?[^\S\n]{{0,2}} (?: (?:\#|no\.?|num\.?|numero|n[º°]?\.?|nro\.?|km\.?|kilometro|al)[^\S\n]{{0,2}} )?
    (?: \d{{1,5}}[ªº°]?(?:[.,]\d{{1,3}}(?!\d))?[^\S\n]?[a-z]?(?:[^\S\n]?[-–/x][^\S\n]?\d{{1,4}}[a-z]?|-[a-z](?!\w))? {_NOT_A_NUMBER} | s/n(?!\w) | s\.n\. | sn(?!\w) | sin\ numero | (?<=[ ]numero[ ]){SPANISH}(?![a-z]) )
"""
"""A house number with what announces it, in a verbose pattern."""
_GAP = re.compile(r"[^\S\n]{0,2}[,.;–-]{0,2}[^\S\n]{0,2}(?:\n[^\S\n]{0,2})?\(?")
_UNIT = compiled(
    rf"(?:{UNITS})\b\.?[^\S\n]{{0,2}}\#?[^\S\n]?(?:\d{{1,4}}(?:[^\S\n]?-?[a-z](?!\w))?|[a-z](?!\w)(?:-?\d{{1,4}})?|[a-z]{{0,2}}-?\d{{1,4}})(?!\w)|\#[^\S\n]?\d{{1,4}}[a-z]?(?!\w)"
    r"|\d{1,2}[º°ª][^\S\n]piso(?!\w)|(?:dpto|dto|depto?|piso)\.?[^\S\n][\"“'][a-z\d]{1,3}[\"”']|(?:phase|sector|etapa|fase|zona|parcela|stage|cross)[^\S\n]\d{1,3}[a-z]?(?!\w)|(?:planta\ )?(?:baja|bajo|atico|entresuelo|principal|pb|ph)(?!\w)(?:[^\S\n](?:[a-z]|izq\w*|der\w*|dcha?)(?!\w))?"
    r"|\d{1,2}\.?[ºª°o][^\S\n]?-?[^\S\n]?(?:[a-z](?!\w)|izq\w*|der\w*|dcha?\b|dreta|\d{1,2}[ºª°])?(?!\w)|\d{1,2}(?:er|ro|do|to|mo|vo|no)?[^\S\n]piso(?:[^\S\n][a-z](?!\w))?"
    r"|\d{1,2}(?:mo|vo|no|to)[^\S\n]\W?[a-z](?!\w)\W?|\d{1,2}(?:st|nd|rd|th)[^\S\n](?:fl|floor)\b\.?|(?:pte|ote|nte|norte|sur|oriente|poniente)(?!\w)\.?|centro(?=[,.;\n])|\d{1,2}(?:st|nd|rd|th)[^\S\n](?:cross|main|stage|phase|block)\b(?:[^\S\n](?:road|rd)\b)?"
    r"|(?:por|x|entre|e/)[^\S\n]\d{1,3}[^\S\n]?[a-z]?[^\S\n]y[^\S\n]\d{1,3}[^\S\n]?[a-z]?(?!\w)"
)
_DOOR = compiled(
    r"(?i:(?:p\d{1,2}[^\S\n]?-?[^\S\n]?)?\d{1,3}(?:[.]?[ºª°]|o(?=[^\S\n]?[a-z](?!\w))|o(?![a-z]))?\.?[^\S\n]?-?[^\S\n]?"
    r"(?:(?:izq(?:da|do|uierda)?|iz|dcha?|dereccha|derecha|drcha|dch|ctro|centro|pta|bajo|[a-z])(?![\w])|\d{1,2}(?:[ºª°]|(?![\w.,])))?"
    r")(?![\w%]|[^\S\n]?[a-zà-ÿ]{2,})"
)
_POSTCODE = compiled(
    r"(?:c\.?[^\S\n]?p\.?[^\S\n]?:?[^\S\n]?|e-|pin(?:\ code)?[^\S\n]?[:-]?[^\S\n]?)?(?:\d{5}(?:-\d{4})?|\d{3}[ ]\d{3}|\d{6}|\d{4})(?![\w-]|[.,]\d|[ ]?(?:pesos|euros|mil)\b)"
    r"|[a-z]\d{4}(?:[a-z]{3})?(?!\w)|[a-z]{1,2}\d[a-z\d]?[ ]?\d[abd-hjlnp-uw-z]{2}(?!\w)|[a-z]\d[a-z][ ]?\d[a-z]\d(?!\w)|[a-z]\d[\dw][ ]?[a-z0-9]{4}(?!\w)"
)
_COLONY = compiled(
    rf"(?:{COLONIES.replace(' ', '|')}|u\.h\.|unidad\ habitacional|junta\ auxiliar|agencia\ municipal|inspectoria|sindicatura|comunidad|rancho|hacienda|paraje|caserio|comisaria)\b\.?[^\S\n]{{1,2}}(?:de\ )?"
)
_RELATION = compiled(rf"(?:{RELATIONS})(?:[^\S\n]+(?:calles?|la|el|los|las|the|av\.?))*[^\S\n]+")
_COUNTY = compiled(
    r"(?:co\.?|county|edo\.?(?:\ de)?|estado\ de|provincia\ de|prov\.?|municipio\ de|mpio\.?(?:\ de)?|alcaldia)[^\S\n]+"
)
_STATED = re.compile(r"[a-z][^\S\n][A-Z]{2,3}$")
_CODED = re.compile(r"[^\S\n]?[-–]?[^\S\n]?\d{3}[ ]?\d{3}(?!\w)")
_CLOSED = re.compile(r"[^\S\n]?(?:[.,;)\n]|$)")
_LANDMARK = compiled(
    r"(?:(?:la[ ])?(?:primera|segunda|tercera|cuarta|ultima)?[ ]?(?:casa|reja|porton|zaguan|fachada|barda)[ ](?:de|del|con|color|negr|blanc|verde|azul|roj|amarill|cafe|gris)|(?:primera|segunda|tercera|ultima)[ ]casa"
    r"|(?:por|frente|junto|atras|enfrente|cerca|pasando)[ ](?:de[ ]|a[ ])?(?:la|el|al|del)[ ](?:gasolinera|iglesia|parque|metro|mercado|escuela|farmacia|oxxo|plaza|salida|crucero|puente|tienda|kinder|panaderia|cancha|semaforo)"
    r"|donde[ ](?:esta|estaba|era)\b|(?:past|across[ ]from|next[ ]to|opposite|opp\.|behind|before|after)[ ](?:the[ ])?[a-z]|(?:first|second|third|last)[ ](?:house|mailbox|door|floor|left|right)|bureau[ ]\d|number[ ][a-z])"
    r"[^.,;\n]{0,50}"
    r"|(?!the\b)[a-z'’]{3,}(?:[ ][a-z'’]{3,})?[ ](?:hse|house|court|bldg|towers?|mansions|lodge|heights|apartments|apts|flats)(?!\w)"
    rf"|{BESIDE_ES}{LANDMARK_ES}|(?:behind|past|across[ ]from|next[ ](?:door[ ])?to|opposite|beside|above|facing|in[ ]front[ ]of|backing[ ]onto){LANDMARK_EN}"
    rf"|the[ ](?:{LOOKS}[ ])?(?:one|house|door|gate|tower|building|flat|block|place|bell|buzzer|mailbox|entrance|apartment)[ ](?:w/?|with|by|on|past|behind|that[ ]has|next[ ]to|above|over){LANDMARK_EN}"
    rf"|(?:la[ ]|el[ ]|una[ ])?(?:casa|puerta|porton|zaguan|reja|fachada|edificio|local|tiendita)[ ](?:color[ ])?(?:{LOOKS_ES}|de[ ](?:adobe|block|tabique|ladrillo|madera|lamina|piedra|dos[ ]pisos|tres[ ]pisos|la[ ]esquina)|sin[ ]numero)(?!\w)(?:[ ](?:sin[ ]numero|{LOOKS_ES}))?"
)
"""What somebody adds to an address so that it is found: `tercera casa, reja negra`, `past the grain elevator`."""
_STREET = re.compile(
    rf"(?:\d{{1,5}}[a-zA-Z]?[^\S\n]+)?[A-Z][\w'’.-]+(?:[^\S\n][A-Z][\w'’.-]+){{0,3}}[^\S\n](?i:{STREETS_EN.replace(' ', '|')})\b\.?"
)
"""An English street after its house or storey."""
_CROSSING = compiled(
    r"(?:diagonal|diag|transversal|transv|tv|carrera|cra|kra|calle|cll|cl)\b\.?[^\S\n]\d{1,3}[^\S\n]?[a-z]?(?:[^\S\n](?:bis|sur|norte|este|oeste)){0,2}[^\S\n](?:\#|n[º°o]\.?)?[^\S\n]?\d{1,3}[a-z]?[^\S\n]?-[^\S\n]?\d{1,3}(?!\w)"
)
"""A street by its number after its quarter: `barrio Mojica, diagonal 26P bis 87-14`."""
_OUTWARD = re.compile(r"[A-Z]{1,2}\d{1,2}[A-Z]?(?![\w-]|[.,]\d)")
_OTHER = compiled(r"[^\S\n]+(?:y|and|&)[^\S\n]+(?:la[^\S\n]+)?")


def tail(text: str, folded: str, end: int) -> int:
    """Where the address whose street ends at `end` ends."""
    for _ in range(_MOST_PARTS):
        gap = _GAP.match(folded, end)
        place = gap.end() if gap else end
        if place == end:
            return state_after(text, end) or end
        reached = next((to for part in _PARTS if (to := part(text, folded, place))), 0)
        if not reached:
            return state_after(text, end) or end
        end = reached
    return end


def _pattern(pattern: re.Pattern[str]) -> Callable[[str, str, int], int]:
    def reach(text: str, folded: str, place: int) -> int:
        del text
        match = pattern.match(folded, place)
        return match.end() if match else 0

    return reach


def _door(text: str, folded: str, place: int) -> int:
    """A short number or letter: read as written, for a word in lower case after it makes it a quantity."""
    del folded
    match = _DOOR.match(text, place)
    return match.end() if match else 0


def _outward(text: str, folded: str, place: int) -> int:
    """The first half of a postcode, written in capitals: `4 Lantern Close BS39`."""
    del folded
    match = _OUTWARD.match(text, place)
    return match.end() if match else 0


def _listed(text: str, folded: str, place: int) -> int:
    """A town, a state or a country of the list, written like one or after another part."""
    county = _COUNTY.match(folded, place)
    found = place_at(folded, county.end() if county else place)
    if not found:
        return 0
    closed = found.end + (folded[found.end : found.end + 1] == ")")
    return state_after(text, found.end) or closed if not found.doubtful or text[place].isupper() else 0


def _street(text: str, folded: str, place: int) -> int:
    """`Church Lane` after `The Old Forge,`."""
    del folded
    match = _STREET.match(text, place)
    return match.end() if match else 0


def _quarter(text: str, folded: str, place: int) -> int:
    match = _COLONY.match(folded, place)
    return quarter(text, folded, match.end()) if match else 0


def _corner(text: str, folded: str, place: int) -> int:
    """`esquina con Medellín`, `entre Juárez y Morelos`."""
    match = _RELATION.match(folded, place)
    end = quarter(text, folded, match.end()) if match else 0
    other = _OTHER.match(folded, end) if end else None
    return (quarter(text, folded, other.end()) if other else 0) or end


def _is_name(folded: str, start: int, end: int) -> bool:
    """Whether no word of a name is an ordinary one."""
    return not any(word in STOP for word in folded[start:end].split())


def _after_postcode(text: str, folded: str, place: int) -> int:
    """An unlisted town or quarter: `38760 Los Llanos`, `Springfield, IL`, `Flores, Buenos Aires`."""
    before = folded[max(0, place - 14) : place]
    if "\n" in before[-3:] and not state_after(text, capitals(text, place)):
        return 0
    if re.search(r"\d{5}[).,;\s-]{1,4}$", before):
        return capitals(text, place)
    end = capitals(text, place)
    if _STATED.search(text[place:end]):
        return end
    closed = bool(_CLOSED.match(text, end)) and "," in before[-3:] and _is_name(folded, place, end)
    return (
        end
        if end and (closed or _CODED.match(folded, end) or state_after(text, end) or place_follows(folded, end))
        else 0
    )


_PARTS: tuple[Callable[[str, str, int], int], ...] = (
    _pattern(_UNIT), _pattern(_CROSSING), _quarter, _street, _pattern(_POSTCODE), _outward, _door, _listed, _corner, _pattern(_LANDMARK), _after_postcode,
)  # fmt: skip
