"""Units of measure and currencies in Spanish and English, and the ones that turn into one another."""

from __future__ import annotations

from functools import lru_cache

from uncase_nb.evaluation.text import fold, stem

_SPELLINGS = {
    "second": "second seconds segundo segundos seg", "minute": "minute minutes min mins minuto minutos",
    "hour": "hour hours hr hrs h hora horas", "day": "day days dia dias", "week": "week weeks semana semanas",
    "month": "month months mes meses", "year": "year years yr yrs año años ano anos",
    "fortnight": "quincena quincenas fortnight fortnights", "night": "night nights noche noches",
    "mm": "mm milimetro milimetros millimeter millimeters millimetre millimetres", "cm": "cm centimetro centimetros centimeter centimeters centimetre centimetres",
    "metre": "metro metros meter meters metre metres", "km": "km kms kilometro kilometros kilometer kilometers kilometre kilometres",
    "mile": "mile miles milla millas", "foot": "foot feet ft pies", "inch": "inch inches pulgada pulgadas",
    "mg": "mg miligramo miligramos milligram milligrams", "gram": "gr gramo gramos gram grams",
    "kg": "kg kgs kilo kilos kilogramo kilogramos kilogram kilograms", "ton": "ton tons tonelada toneladas",
    "pound weight": "lb lbs", "ml": "ml mililitro mililitros milliliter milliliters millilitre millilitres", "litre": "lt lts litro litros liter liters litre litres",
    "gallon": "gallon gallons galon galones", "degree": "degree degrees grado grados °", "celsius": "°c celsius centigrados",
    "fahrenheit": "°f fahrenheit", "volt": "volt volts voltio voltios", "ampere": "amp amps ampere amperes amperio amperios",
    "watt": "watt watts vatio vatios", "kw": "kw kilowatt kilowatts kilovatio kilovatios", "kwh": "kwh",
    "hp": "hp caballos horsepower", "hertz": "hz hertz hercios", "bar": "bar bares bars", "psi": "psi", "pascal": "pascales",
    "rpm": "rpm", "mb": "mb megas", "gb": "gb gigas", "tb": "tb teras", "mbps": "mbps", "square metre": "m2 m²",
    "percent": "percent porcentaje tasa pct",
}  # fmt: skip
_BY_SPELLING = {spelling: unit for unit, spellings in _SPELLINGS.items() for spelling in spellings.split()}

LETTERS = {
    "m": "metre",
    "g": "gram",
    "l": "litre",
    "L": "litre",
    "V": "volt",
    "A": "ampere",
    "W": "watt",
    "h": "hour",
    "s": "second",
}
"""Units of one letter, which only a figure right before them makes a unit."""

_BASES = {
    "second": ("second", 1), "minute": ("second", 60), "hour": ("second", 3_600), "day": ("second", 86_400),
    "week": ("second", 604_800), "month": ("month", 1), "year": ("month", 12),
    "mm": ("mm", 1), "cm": ("mm", 10), "metre": ("mm", 1_000), "km": ("mm", 1_000_000), "mile": ("mm", 1_609_344),
    "foot": ("mm", 304.8), "inch": ("mm", 25.4), "mg": ("mg", 1), "gram": ("mg", 1_000), "kg": ("mg", 1_000_000),
    "ton": ("mg", 1_000_000_000), "pound weight": ("mg", 453_592.37), "ml": ("ml", 1), "litre": ("ml", 1_000), "gallon": ("ml", 3_785.41),
    "watt": ("watt", 1), "kw": ("watt", 1_000), "mb": ("mb", 1), "gb": ("mb", 1_000), "tb": ("mb", 1_000_000),
    "celsius": ("degree", 1), "degree": ("degree", 1),
}  # fmt: skip

CURRENCIES = {
    "$": None, "dollar sign": None, "us$": "usd", "mx$": "mxn", "€": "eur", "£": "gbp", "pesos": "peso", "peso": "peso", "mxn": "mxn",
    "usd": "usd", "eur": "eur", "euros": "eur", "euro": "eur", "dólares": "usd", "dolares": "usd", "dólar": "usd", "dolar": "usd",
    "dollars": "usd", "dollar": "usd", "bucks": "usd", "dlls": "usd", "libras": "gbp", "pounds": "gbp", "gbp": "gbp", "cop": "cop",
    "ars": "ars", "clp": "clp", "soles": "pen", "pen": "pen", "s/": "pen",
}  # fmt: skip
"""Names and signs of currencies. A bare `$` is any of those that use it."""
_PESOS = frozenset({"peso", "mxn", "cop", "ars", "clp"})


@lru_cache(maxsize=16384)
def unit_of(word: str | None) -> str | None:
    """The unit of measure a word names, or null."""
    if not word:
        return None
    folded = fold(word)
    return _BY_SPELLING.get(folded) or next(
        (unit for language in ("es", "en") if (unit := _BY_STEM.get(stem(folded, language)))), None
    )


_BY_STEM = {
    stem(spelling, language): unit
    for spelling, unit in _BY_SPELLING.items()
    for language in ("es", "en")
    if len(spelling) > 3 and unit not in ("foot", "metre")
}
"""Inflections that are not listed. `pied` and `metr` are stems of too much else."""


def same_currency(one: str | None, other: str | None) -> bool:
    """Whether two names may mean one currency: a peso is some country's, a `$` may be any of several."""
    if one is None or other is None or one == other:
        return "eur" not in (one, other) or one == other
    return "peso" in (one, other) and one in _PESOS and other in _PESOS


def base_value(value: float, unit: str | None) -> tuple[str | None, float]:
    """The value in the smallest unit of its kind, so that four years and 48 months are equal."""
    base, factor = _BASES.get(unit or "", (unit, 1))
    return base, value * factor


def convertible(one: str | None, other: str | None) -> bool:
    """Whether two units measure the same thing."""
    return _BASES.get(one or "", (one, 1))[0] == _BASES.get(other or "", (other, 1))[0]
