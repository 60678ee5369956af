"""Values said letter by letter after their label: `M for mother, T, 0 4 4`, `Kilo X-ray Lima`, `hache, ese, 4, 4, 7`."""

from __future__ import annotations

import re

from uncase_nb.privacy.rules.labels import LINK, labelled
from uncase_nb.privacy.rules.phone_words import DIGIT_WORDS
from uncase_nb.privacy.rules.rule import Judge, Rule, compiled, value

_NATO = (
    "alfa|alpha|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliet|juliett|kilo|lima|mike|november|oscar|papa|quebec|romeo|sierra"
    "|tango|uniform|victor|whiskey|whisky|x-ray|xray|yankee|zulu"
)
"""The spelling alphabet of the ICAO, Annex 10."""
_NAMES = (
    "be|ce|efe|ge|hache|jota|ka|ele|eme|ene|pe|cu|erre|ese|te|uve|ve|doble\\ u|doble\\ ve|equis|ye|i\\ griega|zeta|zed"
)
"""What the letters are called in Spanish."""
_FOR = r"(?:for|de|as\ in|como|like)"
_LETTER = rf"[a-z](?:\ {_FOR}\ [a-z]{{3,12}}|\ de\ la\ [a-z]{{3,12}})?"
_UNIT = rf"(?:{_NATO}|{_NAMES}|{DIGIT_WORDS}|{_LETTER}|[a-z]{{2,4}}(?=[\ ,]{{1,2}}(?:dash|guion|hyphen))|\d{{1,4}}[a-z]?)(?![^\W_])"
_STEP = r"[\ ,.\-/]{1,3}(?:(?:dash|guion|hyphen|slash|diagonal|punto|then|luego|y|and)[\ ,]{1,2})?"
_SPELLED = rf"(?<![^\W_])(?:{_UNIT}|[a-z]{{2,3}}(?=(?:\ \d){{3}}(?!\d)))(?:{_STEP}{_UNIT}){{3,24}}"
_ANSWER = r"(?:\ (?:then|please|pues|entonces|por\ favor))?[?][^\w]{0,3}(?:[^\W\d][^\n:?]{0,28}:\ )?(?:(?:it['’]?s|it\ is|es|is|sure|yes|yeah|si|claro|ok)[\ ,.]{1,3}){0,3}"
_LINK = rf"(?: ['’]?s\ (?=[a-z0-9]\b) | {_ANSWER} | {LINK} )"
_PART = re.compile(rf"(?:{_UNIT})", re.VERBOSE)
_PAIR = re.compile(rf"(?:{_NATO}|[a-z]\ (?:for|de|as\ in)\ [a-z]{{3,12}})(?![^\W_])", re.VERBOSE)
_FIGURE = re.compile(rf"(?:{DIGIT_WORDS})", re.VERBOSE)
_FIGURED = frozenset({"OTHER", "NATIONAL_ID", "ADDRESS"})
"""Types that are never letters alone."""
_LEAST_LETTERS = 3


def _spelled(least: int, *, figures: bool) -> Judge:
    """So many characters, most of them one by one; with `figures`, one of them must be a figure."""

    def judge(match: re.Match[str]) -> float | None:
        parts = [part[0] for part in _PART.finditer(value(match))]
        single = sum(not part.isdigit() or len(part) == 1 for part in parts)
        plain = not figures or any(part[-1:].isdigit() or _FIGURE.fullmatch(part) for part in parts)
        return 0.7 if plain and len(parts) >= least and single >= _LEAST_LETTERS else None

    return judge


def _said(kind: str, name: str, labels: str, least: int = 5) -> Rule:
    return labelled(
        kind,
        f"{name}-spelled",
        labels,
        _SPELLED,
        judge=_spelled(least, figures=kind in _FIGURED),
        link=_LINK,
        figures=False,
    )


def _alphabet(match: re.Match[str]) -> float | None:
    """Three letters with their words are somebody spelling, whatever it is."""
    return 0.6 if len(_PAIR.findall(match[0])) >= _LEAST_LETTERS else None


RULES = (
    _said("LICENSE_PLATE", "plate", "placa|matrícula|patente|license plate|plate|number plate|reg|registration|rego|vehicle registration"),
    _said("MEDICAL_RECORD", "record", "póliza|policy|policy number|claim|claim ref|claim reference|claim number|siniestro|member id|expediente|mrn|insurance number|seguro"),
    _said("PASSPORT", "passport", "pasaporte|passport|passport number"),
    _said("DRIVER_LICENSE", "licence", "licencia|licencia de conducir|licence number|license number|driving licence|driver s license|driver license"),
    _said("NATIONAL_ID", "identity", "cédula|dni|nie|nif|curp|rfc|rut|documento|national insurance|ni number|pps|ppsn|medicare|medicare number|social|social security|ssn|nss|aadhaar|pan card"),
    _said("ADDRESS", "post-code", "post code|postcode|postal code|eircode|zip|zip code|código postal", least=4),
    _said("OTHER", "code", "pin|nip|otp|cvv|código|clave|code|reference|booking reference|referencia|folio de mi cuenta|confirmation number", least=4),
    Rule("OTHER", "alphabet", compiled(rf"{_PAIR.pattern} (?:{_STEP} {_UNIT}){{2,24}}"), judge=_alphabet, first=_NATO.replace("|", " ").replace("x-ray", "x")),
)  # fmt: skip
