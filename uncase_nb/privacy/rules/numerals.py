"""Numbers in words up to two thousand and some, in Spanish and English, as patterns over folded text."""

from __future__ import annotations

from uncase_nb.privacy.vocabulary import listed

_UNITS_ES = r"(?:un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)"
_TEENS_ES = r"(?:diez|once|doce|trece|catorce|quince|dieci(?:seis|siete|ocho|nueve)|diez\ y\ (?:seis|siete|ocho|nueve)|veinte|veinti(?:un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve))"
_TENS_ES = rf"(?:(?:veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?:\ y\ {_UNITS_ES})?)"
SPANISH = rf"(?:{_TENS_ES}|{_TEENS_ES}|{_UNITS_ES})"
"""Up to ninety-nine."""
_UNITS_EN = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_TEENS_EN = r"(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
_TENS_EN = rf"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\ -]{_UNITS_EN})?)"
ENGLISH = rf"(?:{_TENS_EN}|{_TEENS_EN}|{_UNITS_EN})"
"""Up to ninety-nine."""
WORDS = rf"(?:{SPANISH}|{ENGLISH})(?![a-z])"
"""A number in words."""
GROWN = rf"(?:{_TENS_ES}|{_TENS_EN}|{_TEENS_EN}|{_TEENS_ES})(?![a-z])"
"""From ten on."""
NUMBER_WORDS = listed(
    "un uno una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte "
    "veintiun veintiuno veintiuna veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta cuarenta cincuenta "
    "sesenta setenta ochenta noventa one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety"
)
"""The words a number in words can end with."""
ORDINALS = (
    r"(?:(?:twenty|thirty)[\ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|thirteenth|fourteenth"
    r"|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth"
)
"""Days of a month in English words."""
YEARS = (
    rf"(?:mil\ (?:novecientos|ochocientos)(?:\ {SPANISH})?|dos\ mil(?:\ {SPANISH})?|(?:nineteen|twenty)[\ -](?:hundred|oh[\ -]{_UNITS_EN}|{_TENS_EN}|{_TEENS_EN})"
    rf"|two\ thousand(?:\ (?:and\ )?{ENGLISH})?)"
)
"""Years in words."""
