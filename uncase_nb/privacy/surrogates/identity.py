"""Identity and social security numbers: valid check digits, in ranges nobody was given where there are such ranges.

| number | range |
|---|---|
| US SSN | areas 000, 666 and 900 to 999 with groups 01 to 49: never issued, and no ITIN |
| Spanish DNI | 99 million and up, not reached yet |
| Spanish NIE | Z9 million and up, not reached yet |
| Mexican NSS | subdelegation 00 |
| others | no range is reserved: as long, digit for digit, with check digits that hold where the original's do |
"""

from __future__ import annotations

import importlib
import itertools

from uncase_nb.privacy.surrogates.draw import Draw
from uncase_nb.privacy.surrogates.shape import scrambled

_DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"  # Real Decreto 1553/2005
_CHECKED = (
    ("br.cpf", 2), ("br.cnpj", 2), ("ar.cuit", 1), ("cl.rut", 1), ("es.cif", 1), ("co.nit", 1), ("pe.ruc", 1),
    ("uy.rut", 1), ("ec.ci", 1), ("in_.aadhaar", 1), ("gb.nhs", 1), ("fr.nir", 2),
)  # fmt: skip
"""Numbers with check digits, and how many characters at the end they are."""
_ENDS = {1: "0123456789KABCDEFGHIJ", 2: "0123456789"}
_BODIES = 20


def dni_core(bare: str, draw: Draw) -> str:
    """Eight digits and their letter."""
    if len(bare) != 9 or not bare[:8].isdigit():
        return nie_core(bare, draw) if bare[:1] in "XYZ" else scrambled(bare, draw)
    number = f"99{draw.digits(6)}"
    return number + _DNI_LETTERS[int(number) % 23]


def nie_core(bare: str, draw: Draw) -> str:
    """Z, seven digits and their letter."""
    if len(bare) != 9 or not bare[1:8].isdigit():
        return scrambled(bare, draw)
    number = f"9{draw.digits(6)}"
    return f"Z{number}{_DNI_LETTERS[int('2' + number) % 23]}"


def ssn_core(bare: str, draw: Draw) -> str:
    """An area that was never issued."""
    if len(bare) != 9 or not bare.isdigit():
        return scrambled(bare, draw)
    area = draw.pick(("000", "666", *(str(number) for number in range(900, 1000))))
    return f"{area}{1 + draw.below(49):02d}{1 + draw.below(9999):04d}"


def nss_core(bare: str, draw: Draw) -> str:
    """Eleven digits, the last by Luhn."""
    if len(bare) != 11 or not bare.isdigit():
        return scrambled(bare, draw)
    from stdnum import luhn

    front = f"00{draw.digits(8)}"
    return front + luhn.calc_check_digit(front)


def national_core(bare: str, draw: Draw) -> str:
    """Any other number: where its check digits hold, those of the new one do too."""
    if len(bare) == 9 and bare[:8].isdigit() and bare[8] == _DNI_LETTERS[int(bare[:8]) % 23]:
        return dni_core(bare, draw)
    if len(bare) == 9 and bare[0] in "XYZ" and bare[1:8].isdigit():
        return nie_core(bare, draw)
    for module, ends in _CHECKED:
        check = importlib.import_module(f"stdnum.{module}")
        if check.is_valid(bare):
            for _ in range(_BODIES):
                front = _front(bare[:-ends], draw)
                for end in itertools.product(_ENDS[ends], repeat=ends):
                    if check.is_valid(made := front + "".join(end)):
                        return str(made)
    return scrambled(bare, draw)


def _front(text: str, draw: Draw) -> str:
    """Leading letters and the first two digits tell the kind of holder and stay: `20-` is a man, `30-` a company."""
    kept = 1 if text[:1].isalpha() else 2
    return text[:kept] + scrambled(text[kept:], draw)
