"""What a name model may not call a name: greetings, form labels, months, brands, numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.fold import fold


def _folded_words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())


_NOT_NAMES = _folded_words(
    """
    hola buenas buenos buen buena tardes tarde dias dia noches noche gracias saludos cordiales atentamente atte estimado
    estimada estimados bienvenido bienvenida disculpe disculpa perdon claro perfecto excelente listo ok okay vale sale
    si no bueno pues oye oiga mire mira favor gusto encantado encantada jaja jajaja jeje lol adios bye hasta luego
    hello hi hey dear thanks thank you thx please sure yes yeah yep nope great perfect sorry welcome regards sincerely
    best cheers good morning afternoon evening night awesome cool right well so and but
    nombre nombres apellido apellidos domicilio direccion telefono tel celular cel correo email mail fecha edad sexo
    cliente paciente usuario titular asesor asesora agente vendedor vendedora soporte bot folio pedido orden factura
    pais localidad provincia ciudad colonia col calle cp nhc nss nass curp rfc poliza expediente observaciones
    name surname address phone customer patient user agent advisor support order invoice date age sex city state zip
    enero febrero marzo junio agosto septiembre setiembre octubre noviembre diciembre lunes martes
    miercoles jueves viernes sabado hoy manana ayer january february march july september
    october november december monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday
    sr sra srta dr dra lic ing mr mrs ms miss señor senor senora don dona doctor doctora licenciado licenciada
    doc counselor technician tecnico tecnica señorita seniorita excuse chapter capitulo temprano sir madam profe coach
    laboratorio area descripcion medicina unidad servicio hospital clinica valoracion diagnostico
    mi mis tu su la los las un una de del al a en con por para y o que es soy me le lo se the my your his her a an
    of to in on at for with is it i am im i'm this that
    """
)
"""Folded. A find made of nothing else is dropped, and such words are cut off its ends. Months and days that are also
names (Julio, Abril, Domingo, June) are left to the model."""

_NEVER_INSIDE = _folded_words("de del la las los el y e da do dos di van von der den san santa")
"""Particles that belong to a name when they stand inside it, though not at its end."""

_BRANDS = _folded_words(
    """
    nissan toyota honda seat hyundai mercedes benz dodge chevrolet chevy kia mazda ford jeep vw volkswagen renault audi
    bmw tesla suzuki chrysler gmc ram fiat peugeot volvo mitsubishi subaru lexus infiniti byd mg cupra versa corolla
    civic tucson durango aveo jetta vento hilux colorado sorento kwid swift silverado tacoma sentra seltos creta
    pacifica tsuru camry escape mustang ateca malibu murano sportage cherokee wrangler tiguan polo golf march kicks
    whatsapp instagram facebook telegram google gmail hotmail outlook excel word python netflix amazon uber zoom paypal
    visa mastercard amex iphone samsung galaxy xiaomi motorola android windows linux github openai chatgpt siri alexa
    infonavit afore cetes buro banamex bbva banorte hsbc oxxo paracetamol ibuprofeno ibuprofen metformina metformin
    covid ia ai api pdf usd mxn iva isr suv plc ok faq url id
    """
)
"""Folded. A find that contains one of these is a product or a company; `Seat León` and `Santa Fe` lose nobody."""

_MODELS = re.compile(r"\b(?:santa fe|clase [abcegs]|model [3sxy]|serie \d|cx-\d+|seat (?:leon|toledo|ibiza))\b")
_EDGE = " \t\r\n.,;:!?¡¿'\"«»“”‘’()[]{}<>*_~|/\\-–—•#=+…"
_POSTCODE = re.compile(r"\d{4,5}(?:-\d{4})?")
_POSSESSIVE = re.compile(r"['’]s$")
_WORD = re.compile(r"\S+")
_LINES = re.compile(r"[^\r\n]+")
_MAX_NAME_WORDS = 7
"""`María de los Ángeles Fernández de la Torre` has seven; what is longer is a sentence."""


def name_places(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a find that may name somebody: one line each, titles and greetings cut off, guards passed."""
    for line in _LINES.finditer(text, start, end):
        place = _trimmed(text, line.start(), line.end())
        if place is not None and _plausible(text[place[0] : place[1]]):
            yield place


def town_places(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a find that may name a place; `Buenos Aires` and `Ciudad Real` keep every word."""
    for line in _LINES.finditer(text, start, end):
        left, right = edges(text, line.start(), line.end())
        if _plausible(text[left:right]):
            yield left, right


def address_places(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines of a find that hold figures as addresses and postcodes do; `calle` and `col.` belong to them."""
    for line in _LINES.finditer(text, start, end):
        left, right = edges(text, line.start(), line.end())
        piece = text[left:right]
        if any(char.isalpha() for char in piece) or _POSTCODE.fullmatch(piece):
            yield left, right


def edges(text: str, start: int, end: int) -> tuple[int, int]:
    """The find without white space and punctuation at its ends."""
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip(_EDGE))
    return left, max(left, start + len(_POSSESSIVE.sub("", piece.rstrip(_EDGE))))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    start, end = edges(text, start, end)
    words = [(word.start(), word.end()) for word in _WORD.finditer(text, start, end)]
    while words and _folded(text, words[0]) in _NOT_NAMES - _NEVER_INSIDE:
        words.pop(0)
    while words and _folded(text, words[-1]) in _NOT_NAMES:
        words.pop()
    return edges(text, words[0][0], words[-1][1]) if words else None


def _folded(text: str, word: tuple[int, int]) -> str:
    return fold(text[word[0] : word[1]]).strip(_EDGE)


def _plausible(name: str) -> bool:
    folded = fold(name)
    words = [word.strip(_EDGE) for word in folded.split()]
    letters = sum(char.isalpha() for char in name)
    return (
        letters > 1
        and len(words) <= 4 * _MAX_NAME_WORDS
        and "@" not in name
        and "://" not in name
        and not any(word in _BRANDS for word in words)
        and not _MODELS.search(folded)
        and not all(word in _NOT_NAMES for word in words)
    )


def is_person(name: str) -> bool:
    """Whether a find that passed `name_places` can be a person: few words, no figures."""
    return len(name.split()) <= _MAX_NAME_WORDS and not any(char.isdigit() for char in name)
