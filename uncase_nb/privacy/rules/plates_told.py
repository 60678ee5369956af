"""Plates without their word beside them: further on in the sentence, or in lower case where the talk is of a vehicle."""

from __future__ import annotations

import re

from uncase_nb.privacy.lexicon import is_ordinary
from uncase_nb.privacy.rules.rule import Rule, compiled, nearby, span

_VEHICLE = re.compile(
    r"\b(?:carros?|coches?|autos?|camionetas?|trocas?|motos?|motoneta|vehiculos?|unidad|taxi|rines|rin|llantas?|parabrisas|cajuela|cofre|defensa|estaciona\w*|valet|grua|corralon|verificacion|tenencia|choc\w+|rayaron"
    r"|cars?|trucks?|vans?|suv|vehicles?|parked|towed|tow|driveway|bumper|windshield|tyres?|tires?|motorcycle|bike|registration|tags)\b"
)
_WINDOW = 90


def _of_a_vehicle(match: re.Match[str]) -> float | None:
    """Letters that are no word, where the talk is of a vehicle."""
    start, end = span(match)
    if is_ordinary(match["letters"]):
        return None
    return 0.5 if _VEHICLE.search(nearby(match.string, start, end, back=_WINDOW, ahead=_WINDOW)) else None


RULES = (
    Rule("LICENSE_PLATE", "plate-further", compiled(
        r"(?i:plates?|tags?|placas?|matricula|patente)\b(?!:)(?=[^\n\x00]{1,80}?\d)[^\n\x00\d#]{1,70}?(?<![\w/#.-])(?P<v>(?=[A-Z0-9-]*[A-Z])[A-Z0-9]{2,4}[- ](?=[A-Z0-9-]*\d)[A-Z0-9]{2,5}(?:-[A-Z0-9]{1,3})?|[A-Z]{2,4}\d{2,5}[A-Z]{0,3}|\d[A-Z]{3}\d{3})(?![\w/-]|[.,]\d)"),
        0.5, first="plate plates tag tags placa placas matricula patente", cased=True),
    Rule("LICENSE_PLATE", "plate-near-vehicle", compiled(r"(?<![\w-])(?P<v>(?P<letters>[a-z]{3})[ -]\d{2}[ -]\d{2})(?![\w:/-]|[.,]\d)"),
         judge=_of_a_vehicle, back=(4,), run=(2, 2)),
    Rule("LICENSE_PLATE", "plate-near-vehicle-letter", compiled(r"(?<![\w-])(?P<v>(?P<letters>[a-z]{3})[ -]\d{3}[ -][a-z])(?![\w:/-])"),
         judge=_of_a_vehicle, back=(4,), run=(3, 3)),
)  # fmt: skip
