"""Cards, IBANs, CLABEs with valid check digits, of test card ranges and of banks that do not exist."""

from __future__ import annotations

from uncase_nb.privacy.surrogates.draw import Draw
from uncase_nb.privacy.surrogates.shape import scrambled

_TEST_BINS = (
    ("34", ("378282", "371449")), ("37", ("378282", "371449")), ("30", ("305693",)), ("36", ("362272",)),
    ("38", ("385200",)), ("35", ("353011", "356600")), ("4", ("424242", "411111", "401288", "400005")),
    ("5", ("555555", "510510", "520082")), ("2", ("222300",)), ("6", ("601111", "601100")),
)  # fmt: skip
"""Ranges the payment companies publish for tests, by how a number begins."""
_NO_BANK = "999"
_CLABE_WEIGHTS = (3, 7, 1)
_CLABE_LENGTH = 18


def card_core(bare: str, draw: Draw) -> str:
    """A number of the same brand and length, in a test range, with a valid check digit."""
    from stdnum import luhn

    bins = next((listed for start, listed in _TEST_BINS if bare.startswith(start)), ("999999",))
    front = draw.pick(bins) + draw.digits(len(bare) - 7)
    return str(front + luhn.calc_check_digit(front)) if bare.isdigit() and len(bare) > 7 else scrambled(bare, draw)


def clabe_core(bare: str, draw: Draw) -> str:
    """A CLABE of bank 999, which is none."""
    if len(bare) != _CLABE_LENGTH or not bare.isdigit():
        return scrambled(bare, draw)
    front = _NO_BANK + draw.digits(_CLABE_LENGTH - 4)
    total = sum(int(digit) * _CLABE_WEIGHTS[place % 3] % 10 for place, digit in enumerate(front))
    return front + str((10 - total % 10) % 10)


def iban_core(bare: str, draw: Draw) -> str:
    """An IBAN of the same country and a bank that does not exist, with valid check digits."""
    from stdnum import iban
    from stdnum.es import ccc

    country, account = bare[:2], bare[4:]
    if not country.isalpha() or not account:
        return scrambled(bare, draw)
    made = "".join("9" if char.isdigit() else "Z" for char in account[:4]) + scrambled(account[4:], draw)
    if country == "ES" and len(made) == 20 and made.isdigit():
        made = made[:8] + str(ccc.calc_check_digits(f"{made[:8]}00{made[10:]}")) + made[10:]
    try:
        return f"{country}{iban.calc_check_digits(f'{country}00{made}')}{made}"
    except ValueError:
        return scrambled(bare, draw)
