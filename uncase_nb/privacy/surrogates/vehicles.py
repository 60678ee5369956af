"""Vehicle identification numbers of a maker that does not exist, with a valid check digit."""

from __future__ import annotations

from uncase_nb.privacy.surrogates.draw import Draw
from uncase_nb.privacy.surrogates.shape import scrambled

_MAKER = "AX"  # ISO 3780 assigns AA to AH to South Africa and nothing from AP to A0
_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"
_VALUES = dict(zip(_LETTERS, (1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_LENGTH = 17


def vin_core(bare: str, draw: Draw) -> str:
    """17 characters, the ninth by 49 CFR 565.15."""
    if len(bare) != _LENGTH:
        return scrambled(bare, draw)
    drawn = [str(draw.below(10)) if char.isdigit() else draw.pick(_LETTERS) for char in bare]
    front, back = _MAKER + "".join(drawn[2:8]), "".join(drawn[9:])
    return front + check_digit(f"{front}0{back}") + back


def check_digit(vin: str) -> str:
    """What belongs in the ninth place: a weighted sum modulo 11, ten written X."""
    values = (int(char) if char.isdigit() else _VALUES[char] for char in vin)
    return "0123456789X"[sum(value * weight for value, weight in zip(values, _WEIGHTS, strict=True)) % 11]
