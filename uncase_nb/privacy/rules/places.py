"""Where somebody lives: addresses and parts of them, coordinates, places, homes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.names_not import is_brand
from uncase_nb.privacy.rules import (
    address_backward,
    address_codes,
    address_described,
    address_heads,
    address_numbers,
    address_told,
    addresses,
    corners,
    mentions,
    organizations,
    patients,
    relatives,
    unlisted_places,
)
from uncase_nb.privacy.rules.address_names import UP, quarter
from uncase_nb.privacy.rules.address_tail import tail
from uncase_nb.privacy.rules.place_cues import HOME, among_cars, is_something_else
from uncase_nb.privacy.rules.rule import ALWAYS, Rule, compiled
from uncase_nb.privacy.vocabulary import listed

_NO_TOWN = listed(
    "casa depa departamento renta rentando pareja union paz familia un una unos mi tu su el la los las lo aqui aca este esta ese esa otra otro "
    "general realidad efecto estados frente medio pleno cuarto condominio fraccionamiento privada zona calle colonia avenida ciudad pueblo rancho "
    "campo playa costa centro provincia afueras tension angustia estres soledad pecado sociedad edificio piso planta home town my a an our their "
    "his her your peace fear that this these those there here poverty harmony style house apartment flat city country area college constant now "
    "hotel residencia oficina linea clase espera proceso camino contacto duda duelo tramite tratamiento consulta medicion ayunas cama rojo ceros "
    "donde que quien todo nada cualquier algun sitio lugar parte lados unidad torre manzana departamentos vecindad situacion condiciones comunidad"
)


class HomeRule:
    """A place that is on no list: `vivo en Xochitepec`, `soy de calpulalpan`, `I'm from Springfield`."""

    name = "home"
    first = (
        "vivo vivimos vive viven vivia radico radica radicamos resido reside residimos naci nacio nacido nacida creci soy somos vengo venimos originario "
        "originaria oriundo oriunda natural procedente live lives living lived i we she he im born based reside resides raised from moved relocated mude cambie mudamos"
    )
    cased = False

    @property
    def pattern(self) -> re.Pattern[str]:
        """What says whose home it is."""
        return _HOME_CUE

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The home announced at a place, if there is one."""
        cue = _HOME_CUE.match(folded, place)
        if not cue:
            return
        start = cue.end()
        capital = bool(_CAPITAL.match(text, start)) and not text[place : place + 4].isupper()
        certain = bool(_SPOKEN_CUE.match(cue[0]))
        end = quarter(text, folded, start) if capital or certain else 0
        word = folded[start:end].split()
        if not end or (not capital and (word[-1] in _NO_TOWN or word[0] in _NO_TOWN)):
            return
        if is_brand(folded[start:end]) or is_something_else(folded, start, end):
            return
        if not among_cars(folded, start, end):
            yield Found(start, end, "LOCATION", 0.6 if capital else 0.5, self.name)


_HOME_CUE = compiled(
    rf"\b(?:(?!from\b)(?:{HOME}|me\ mude|me\ cambie|nos\ mudamos)(?:[^\S\n]+(?:aqui|alla|ahora|cerca|here|back|near|now|out|actualmente))?"
    r"[^\S\n]+(?:en|de|a|por|in|near|at|to|around|from|outside|of)|(?:i'?m|i\ am|we'?re|s?he'?s)\ from|from)[^\S\n]+"
    r"(?:(?:la\ ciudad\ de|el\ municipio\ de|el\ pueblo\ de|un\ pueblo\ llamado|the\ city\ of|a\ town\ called)[^\S\n]+)?"
)
_SPOKEN_CUE = re.compile(
    r"(?:viv[oei]\w*|radic\w+|resid\w+|originari\w+|oriund\w+|live[sd]?|living|resides?|nac\w+)\s+(?:aqui\s+|cerca\s+|actualmente\s+|ahora\s+|here\s+)?(?:en|de|in|por|near)\s"
)
_CAPITAL = re.compile(rf"(?:(?i:la|el|los|las|the)[^\S\n]+)?{UP}")


class TailRule(Rule):
    """A part of an address that begins one: what follows belongs to it."""

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The address that begins at a place, if there is one."""
        for found in super().at(text, folded, place):
            yield found._replace(end=tail(text, folded, found.end))


_DOOR = r"\#?[^\S\n]?(?:\d{1,4}[^\S\n]?-?[a-z]?|[a-z]-?\d{0,4})(?!\w)"
RULES = (
    addresses.StreetRule(),
    *addresses.RULES[1:],
    *address_numbers.RULES,
    *address_backward.RULES,
    *address_heads.RULES,
    *address_codes.RULES,
    *address_described.RULES,
    *address_told.RULES,
    *corners.RULES,
    *mentions.RULES,
    *unlisted_places.RULES,
    *organizations.RULES,
    *relatives.RULES,
    *patients.RULES,
    HomeRule(),
    TailRule("ADDRESS", "plot", compiled(
        r"\b(?:manzana|mza?|mz)\b\.?[^\S\n]*\#?(?:\d{1,4}[a-z]?|[a-z]\d{0,3})[^\S\n]*,?[^\S\n]*(?:y[^\S\n])?(?:lote|lte?)\b\.?[^\S\n]*\#?\d{1,4}[a-z]?(?!\w)"
        r"|\b(?:lote|lte?)\b\.?[^\S\n]*\#?\d{1,4}[^\S\n]*,?[^\S\n]*(?:manzana|mza?|mz)\b\.?[^\S\n]*\#?\d{1,4}[a-z]?(?!\w)"),
        0.7, first="manzana mza mz lote lt lte"),
    TailRule("ADDRESS", "door", compiled(
        rf"\b(?:apt|apto|apartment|apartamento|depto?|dpto|departamento|interior|flat)\b\.?[^\S\n]{{0,2}}(?:n[uú]mero[^\S\n]|no\.?[^\S\n]?)?(?=[^\W_]*\d){_DOOR}"
        rf"|\bedificio[^\S\n]{_DOOR}[^\S\n]?,?[^\S\n]?(?:depto?|dpto|departamento)\b\.?[^\S\n]{{0,2}}{_DOOR}"),
        0.55, first="apt apto apartment apartamento dept depto dpto departamento interior flat edificio"),
    TailRule("ADDRESS", "kilometre", compiled(
        r"\b(?:km|kilometro)\b\.?[^\S\n]?\d{1,4}(?:[.,+]\d{1,3})?[^\S\n]+(?:de[^\S\n]|en[^\S\n])?(?:la[^\S\n]+)?(?:carr|carretera|autopista|libramiento|via|ctra)\b\.?"
        r"(?:[^\S\n]+(?:(?:federal|nacional|libre|a|de|al)[^\S\n]+)*[^\W\d_]+(?:[^\S\n]?[-–][^\S\n]?[^\W\d_]+)?)?"),
        0.7, first="km kilometro"),
    Rule("ADDRESS", "postcode-label", compiled(
        r"\b(?:c\.?[^\S\n]?p\.?|codigo\ postal|zip(?:\ code)?|post\ ?code|postal\ code|pin\ ?code|eircode)[^\S\n]*:?[^\S\n]*(?:(?:es|is|el|del?|mi)[^\S\n]+){0,2}"
        r"(?P<v>(?:e-?)?\d{5}(?:-\d{3,4})?|[a-z]\d{4}(?:[a-z]{3})?|\d{2}[ ]\d{3}|\d{3}[ ]\d{3}|\d{4}|\d{6,7}|[a-z]{1,2}\d[a-z\d]?[ ]?\d[a-z]{2}|[a-z]\d[a-z][ ]?\d[a-z]\d|[a-z]\d[\dw][ ]?[a-z0-9]{4}) (?!\w)"),
        0.8, first="c cp codigo zip post postcode postal pin pincode eircode"),
    Rule("ADDRESS", "po-box", compiled(r"\b(?:p\.?\ ?o\.?\ box|apartado(?:\ postal|\ de\ correos)?|apdo)\.?(?:[^\S\n]de[^\S\n]correos)?[^\S\n]+\d{1,6}\b"), 0.7, first="p po apartado apdo"),
    Rule("ADDRESS", "highway", compiled(r"\b(?:hwy|highway|route|rte|county\ road|farm\ road)\.?[ ]?\d{1,4}(?!\w|[.,]\d)"), 0.45, first="hwy highway route rte county farm"),
    Rule("LOCATION", "coordinates", compiled(
        r"(?<![\w.]) [-+]?\d{1,2}\.\d{4,}°?[ ]?[ns]?,\s?[-+]?\d{1,3}\.\d{4,}°?[ ]?[ewo]? (?!\w)"), 0.85, back=(0, 1), run=(1, 2), more=ALWAYS),
)  # fmt: skip
