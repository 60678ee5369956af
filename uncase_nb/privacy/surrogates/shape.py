"""Write new data in the form of the old: case, accents, separators, digit for digit and letter for letter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from uncase_nb.privacy.fold import WORD, fold
from uncase_nb.privacy.surrogates.draw import Draw

_LOWER = "abcdefghijklmnopqrstuvwxyz"
_HEX = "0123456789abcdef"
_BLOCK = 64  # letters of another script are exchanged for neighbours in it
_ACCENT_FREE = str.maketrans(
    "ÁÉÍÓÚÀÈÌÒÙÄËÏÖÜÂÊÎÔÛáéíóúàèìòùäëïöüâêîôûÇçÑñ", "AEIOUAEIOUAEIOUAEIOUaeiouaeiouaeiouaeiouCcNn"
)


def in_case(new: str, old: str) -> str:
    """A word in the case of another: `JUAN` gives capitals, `juan` none, `Juan` one."""
    letters = [char for char in old if char.isalpha()]
    if letters and not any(char.isupper() for char in letters):
        return new.lower()
    if len(letters) > 1 and not any(char.islower() for char in letters):
        return new.upper()
    return new[:1].upper() + new[1:] if letters and letters[0].isupper() else new


def without_accents(text: str) -> str:
    """No accents, and n for ñ: as people write who have neither on their keyboard."""
    return text.translate(_ACCENT_FREE)


def drops_accents(written: str) -> bool:
    """Whether a name is written without any accent."""
    return unicodedata.normalize("NFC", written).translate(_ACCENT_FREE) == unicodedata.normalize("NFC", written)


def scrambled(text: str, draw: Draw) -> str:
    """Every digit another digit, every letter another letter of its case; everything else stays."""
    return "".join(_other(char, draw) for char in text)


def filled(text: str, digits: str) -> str:
    """The text with its digits replaced one by one; those left over stay as they are."""
    rest = iter(digits)
    return "".join(next(rest, char) if char.isdecimal() else char for char in text)


def written_like(text: str, characters: str) -> str:
    """The text with its letters and digits replaced one by one, in the case each had; what is left over is added."""
    rest = iter(characters)
    pieces = []
    for char in text:
        new = next(rest, char) if char.isalnum() else char
        pieces.append(new.lower() if char.islower() or (char.isdecimal() and text.islower()) else new)
    return "".join([*pieces, *rest])


def alnum(text: str) -> str:
    """Letters and digits alone, in upper case and ASCII digits."""
    kept = (str(int(char)) if char.isdecimal() else char.upper() for char in text if char.isalnum())
    return "".join(kept)


def hexadecimal(count: int, draw: Draw) -> str:
    """That many hexadecimal digits."""
    return "".join(draw.pick(_HEX) for _ in range(count))


def pieces_of(text: str) -> Iterator[tuple[str, str]]:
    """The text in order, as words (`word`), runs of digits (`digits`) and what stands between (`gap`)."""
    end = 0
    for match in re.finditer(WORD.pattern + r"|(?P<digits>\d+)", text):
        if end < match.start():
            yield "gap", text[end : match.start()]
        yield "digits" if match["digits"] else "word", match[0]
        end = match.end()
    if end < len(text):
        yield "gap", text[end:]


def _other(char: str, draw: Draw) -> str:
    if char.isdecimal():
        return str((_digit(char) + 1 + draw.below(9)) % 10)
    if not char.isalpha():
        return char
    base = fold(char)
    if base in _LOWER:
        new = _LOWER[(_LOWER.index(base) + 1 + draw.below(25)) % 26]
        return new.upper() if char.isupper() else new
    block = ord(char) // _BLOCK * _BLOCK
    near = [chr(code) for code in range(block, block + _BLOCK) if chr(code).isalpha() and chr(code) != char]
    return draw.pick(near or _LOWER)


def _digit(char: str) -> int:
    return unicodedata.decimal(char)


def word_list(text: str) -> tuple[str, ...]:
    """The words of a text, in order."""
    return tuple(text.split())
