"""Vehicle identification numbers and plates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.checks import PLAUSIBLE, VALID
from uncase_nb.privacy.rules.labels import SHORT_LINK, labelled
from uncase_nb.privacy.rules.phone_context import is_another
from uncase_nb.privacy.rules.rule import Judge, Rule, alphanumeric, compiled, value

_SIZE = 17
_LOOKBACK = 64
_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_LETTERS = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", (1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))  # fmt: skip
_UNITS = frozenset(["RPM", "PSI", "MHZ", "KHZ", "KMS", "BTU", "MXN", "PCS", "DPI", "GHZ", "LTS", "HRS", "MTS", "PPM"])
_VIN = re.compile(r"(?<![a-z0-9])[a-hj-npr-z0-9]{13}[0-9]{4}(?![a-z0-9])")
_NOT_END = r"(?!(?:de|en|es|mi|la|el|ok|si|no|is|my|or|to|of|in|at|on|por|con|del|los|las|and|the|for|que)(?![a-z]))"
_PLATE = (
    r"[a-z]{2}\ \d{2}\ [a-z]{1,2}\ \d{4}|[a-z]{3}\ \d{3}\ (?![aeyou])[a-z](?![a-z])"
    rf"|[a-z]{{2}}[\ ·]\d{{3}}[\ ·]{_NOT_END}[a-z]{{2}}|[a-z]{{2}}\d{{2}}[\ ·]{_NOT_END}[a-z]{{3}}|\d{{3,4}}[\ ·][bcdfghjklmnpqrstvwxyz]{{3}}"
    r"|[a-z0-9]{1,4}[\ ·](?=[a-z]{0,2}\d)[a-z0-9]{2,4}(?:[\ ·]\d{1,3})?|[a-z]{1,2}\ \d{4}\ [a-z]{1,2}"
    r"|(?=[a-z-]{0,6}\d)[a-z0-9]{1,10}(?:[.-][a-z0-9]{1,6}){0,3}(?![\ ]\d)"
)


def _vin_check(vin: str) -> bool:
    """49 CFR 565.15: weighted sum modulo 11. Only North American makers must use it."""
    total = sum(
        (int(char) if char.isdigit() else _LETTERS[char]) * weight for char, weight in zip(vin, _WEIGHTS, strict=True)
    )
    return "0123456789X"[total % 11] == vin[8]


class VinRule:
    """From the closing run of digits backwards: a vehicle's number ends with at least four of them."""

    back = (0,)
    run = (4, 16)
    name = "vin"

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The number that ends with the run of digits at a place."""
        del text
        end = place
        while folded[end : end + 1].isdecimal():
            end += 1
        start = end - _SIZE
        match = _VIN.match(folded, start) if start >= 0 else None
        if match and 4 < sum(char.isdigit() for char in match[0]) < _SIZE:
            valid = _vin_check(match[0].upper())
            yield Found(start, end, "VIN", VALID if valid else PLAUSIBLE, self.name)


def _plate(match: re.Match[str]) -> float | None:
    bare = alphanumeric(value(match))
    return 0.8 if 5 <= len(bare) <= 10 and any(char.isdigit() for char in bare) and _mixed(bare) else None


def _mixed(bare: str) -> bool:
    """Letters besides the digits, or digits alone as few states have them; not a measure such as `60X60`."""
    letters = [char for char in bare if char.isalpha()]
    return letters != ["X"] and (bool(letters) or len(bare) in (5, 6, 7))


def _spanish_plate(match: re.Match[str]) -> float | None:
    return None if match[0][-3:] in _UNITS or (match[0][-4] == " " and match[0][:2] in ("19", "20")) else 0.5


def _unnamed(score: float) -> Judge:
    """That score, unless the word before says that it is an order or a part."""

    def judge(match: re.Match[str]) -> float | None:
        before = match.string[max(0, match.start() - _LOOKBACK) : match.start()].lower()
        return None if is_another(before, len(before), grouped=True) else score

    return judge


def _shape(name: str, pattern: str, back: tuple[int, ...], run: tuple[int, int], score: float = 0.5) -> Rule:
    """A plate without a label: in capitals only."""
    return Rule(
        "LICENSE_PLATE",
        name,
        compiled(rf"(?<![\w-]) (?:{pattern}) (?![\w-])"),
        judge=_unnamed(score),
        back=back,
        run=run,
        cased=True,
    )


RULES = (
    VinRule(),
    labelled("VIN", "vin-label", "vin|niv|número de serie|serie|chasis|bastidor|vehicle identification|chassis|chassis number",
             r"[a-hj-npr-z0-9]{17}|[a-z0-9]{3,9}-[a-z0-9]{3,9}-[a-z0-9]{3,8}", score=0.85, figures=False,
             judge=lambda match: 0.85 if len(alphanumeric(value(match))) == _SIZE else None),
    labelled("LICENSE_PLATE", "plate-label",
             "placa|remolque|matrícula|patente|dominio|license plate|plate|number plate|registration plate|reg|reg number|registration|registration number|tag number|tag|rego"
             "|vehicle number|vehicle registration", _PLATE, judge=_plate, unless=r"[^\w\n]{0,3}(?:prof|escolar|base\b|madre\b)"),
    labelled("LICENSE_PLATE", "plate-haulage", "caja|tractor|tracto|tractocamión|remolque|semirremolque|dolly|trailer|plataforma", r"\d{2,3}[\ -]?[a-z]{2}[\ -]?\d[a-z]?",
             judge=_plate),
    labelled("LICENSE_PLATE", "plate-part", "partial plate|placa parcial|part plate|first part of the plate", r"[a-z]{2,3}[\ -]?\d{1,3}|\d{2,3}[\ -]?[a-z]{1,3}", score=0.6, link=SHORT_LINK),
    _shape("plate-mx", r"[A-Z]{3}-\d{3}-[A-Z] | [A-Z]{3}-\d{2}-\d{2} | [A-Z]{2}-\d{4,5}-[A-Z]", (3, 4), (2, 5), 0.55),
    _shape("plate-mx-city", r"[A-Z]\d{2}-[A-Z]{3}", (1,), (2, 2)),
    Rule("LICENSE_PLATE", "plate-es", compiled(r"(?<![\w-]) \d{4}[ -]?[BCDFGHJKLMNPRSTVWXYZ]{3} (?![\w-])"),
         judge=_spanish_plate, back=(0,), run=(4, 4), cased=True),
    _shape("plate-gb", r"[A-HJ-PR-Y]{2}(?:0[1-9]|[1-7]\d)[ ]?[A-HJ-PR-Z]{3}", (2,), (2, 2)),
    _shape("plate-ar", r"A[A-Z][ ]\d{3}[ ][A-Z]{2}", (3,), (3, 3)),
    _shape("plate-in", r"[A-Z]{2}[ -]\d{2}[ -][A-Z]{1,2}[ -]\d{4}", (3,), (2, 2)),
    _shape("plate-ie", r"\d{2}[12]?-[A-Z]{1,2}-\d{1,6}", (0,), (2, 3)),
    _shape("plate-california", r"\d[A-Z]{3}\d{3}", (0,), (1, 1)),
)  # fmt: skip
