"""Values under the head of their column: `name;policy` and below `Ana;AX-99812`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.labels import CODE
from uncase_nb.privacy.vocabulary import listed

_KINDS = {
    "MEDICAL_RECORD": "poliza policy expediente mrn nhc siniestro claim afiliado uhid",
    "PASSPORT": "pasaporte passport",
    "LICENSE_PLATE": "placa placas plate matricula patente rego",
    "NATIONAL_ID": "cedula dni rut cuit nss ssn documento aadhaar pesel crn",
    "BANK_ACCOUNT": "cuenta account acct iban clabe",
    "PHONE_NUMBER": "telefono tel celular cel phone mobile movil",
    "DRIVER_LICENSE": "licencia license licence",
}
_KIND = {word: kind for kind, words in _KINDS.items() for word in listed(words)}
_SEPARATORS = ";,\t|"
_BEFORE_HEAD = frozenset(["", *_SEPARATORS])
_WORD = re.compile(r"[a-z]+")
_CELL = re.compile(rf"[\"' ]*(?P<v>{CODE}|\d(?:[ .-]?\d){{4,23}})[\"' ]*", re.VERBOSE)
_HEAD = re.compile(r"[^\d]*")
_MOST_LINE = 600
"""Characters. A longer line is no row of such a table."""


class ColumnRule:
    """At the head's word; the rows below it are read as long as they have its number of cells."""

    first = " ".join(_KIND)
    name = "column"

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The values below the head at a place."""
        del text
        end = folded.find("\n", place, place + _MOST_LINE)
        if (
            end < 0
            or folded[end + 1 : end + 2] == "\x00"
            or folded[place - 1 : place].strip("\"'_ ") not in _BEFORE_HEAD
        ):
            return
        after = _WORD.match(folded, place)
        start = folded.rfind("\n", 0, place) + 1
        line = folded[start:end]
        separator = _separator(line)
        if not after or not separator or len(line) > _MOST_LINE or not _HEAD.fullmatch(line):
            return
        column, cells = line[: place - start].count(separator), line.count(separator)
        while 0 < end < len(folded) - 1:
            start, end = end + 1, folded.find("\n", end + 1)
            line = folded[start : end if end > 0 else len(folded)]
            if line.count(separator) != cells or _HEAD.fullmatch(line):
                return
            yield from self._cell(line, start, column, separator, _KIND[after[0]])

    def _cell(self, line: str, start: int, column: int, separator: str, kind: str) -> Iterator[Found]:
        cell = line.split(separator)[column]
        if match := _CELL.fullmatch(cell):
            begin = start + len(separator.join(line.split(separator)[:column])) + (column > 0)
            yield Found(begin + match.start("v"), begin + match.end("v"), kind, 0.7, self.name)


def _separator(line: str) -> str:
    """The mark between the cells, the most frequent of those there are."""
    best = max(_SEPARATORS, key=line.count)
    return best if line.count(best) else ""


RULES = (ColumnRule(),)
