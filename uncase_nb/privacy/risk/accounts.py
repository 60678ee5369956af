"""Numbers of accounts, cards, patients, vehicles and devices."""

from __future__ import annotations

from random import Random

from uncase_nb.privacy.risk.digits import filled, grouped, luhn, mod97, weighted
from uncase_nb.privacy.risk.person import Person

_CARDS = ("400000%#####%##", "555555%#####%##", "222300%#####%##", "37828%#####%##", "601111%#####%##")
"""Prefixes that payment processors publish for tests."""
_BANKS = ("002", "012", "014", "021", "072", "127")
_PLATES = {
    "es_MX": ("&&&-###-&", "&&&-##-##", "##-&-###"), "es_ES": ("#### &&&", "####&&&"), "es_AR": ("&& ### &&", "&&& ###"),
    "es_CO": ("&&& ###", "&&&-###"), "en_US": ("%&&&###", "&&&-####"), "en_GB": ("&&%# &&&", "&&%#&&&"),
}  # fmt: skip
_VIN_VALUES = {char: value for chars, value in (("AJ", 1), ("BKS", 2), ("CLT", 3), ("DMU", 4), ("ENV", 5), ("FW", 6),
               ("GPX", 7), ("HY", 8), ("RZ", 9)) for char in chars}  # fmt: skip
_VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_RECORDS = {"es": ("EXP-2024-0%###", "%#######", "POL-##-%#####-#"), "en": ("00%#####", "%#######", "PT-%####-##", "W%## #### ##")}  # fmt: skip


def card(rng: Random, _: Person) -> str:
    """Payment card with a test prefix and a valid check digit."""
    number = luhn(filled(rng, rng.choice(_CARDS)))
    if len(number) == 15:
        return rng.choice((number, f"{number[:4]} {number[4:10]} {number[10:]}"))
    return rng.choice((number, grouped(number, 4), grouped(number, 4, "-")))


def iban(rng: Random, person: Person) -> str:
    """Spanish, British or German."""
    if person.locale == "en_GB":
        number = mod97("GB", filled(rng, "&&&&##############"))
    elif person.locale == "es_ES":
        from stdnum.es import ccc

        stem = filled(rng, "2###0###") + "00" + filled(rng, "##########")
        number = mod97("ES", stem[:8] + ccc.calc_check_digits(stem) + stem[10:])
    else:
        number = mod97("DE", filled(rng, "%#################"))
    return rng.choice((number, grouped(number, 4)))


def clabe(rng: Random, _: Person) -> str:
    """Mexican interbank account."""
    stem = rng.choice(_BANKS) + "180" + filled(rng, "0##########")
    check = (10 - sum(int(digit) * (3, 7, 1)[place % 3] % 10 for place, digit in enumerate(stem)) % 10) % 10
    number = f"{stem}{check}"
    return rng.choice((number, number, f"{number[:3]} {number[3:6]} {number[6:17]} {number[17]}"))


def bank_account(rng: Random, _: Person) -> str:
    """Account number without a check."""
    return filled(rng, rng.choice(("00########", "%#########", "####-##-%######", "%### #### ####")))


def medical_record(rng: Random, person: Person) -> str:
    """Record, policy or patient number."""
    return filled(rng, rng.choice(_RECORDS[person.language]))


def vin(rng: Random, _: Person) -> str:
    """Chassis number with its check digit."""
    stem = rng.choice(("3N1", "1FA", "3VW", "WBA")) + filled(rng, "&&#&#0&&######").replace("Q", "P")
    values = "".join(str(_VIN_VALUES.get(char, char)) for char in stem)
    check = weighted(values, _VIN_WEIGHTS, 11)
    return f"{stem[:8]}{'X' if check == 10 else check}{stem[9:]}"


def plate(rng: Random, person: Person) -> str:
    """Registration plate of the person's country."""
    return filled(rng, rng.choice(_PLATES[person.locale]))


def ip(rng: Random, _: Person) -> str:
    """From the ranges kept for documentation (RFC 5737, RFC 3849)."""
    block = rng.choice(("192.0.2", "198.51.100", "203.0.113"))
    return rng.choice(
        (f"{block}.{rng.randrange(1, 255)}",) * 3
        + (f"2001:db8:{rng.randrange(16, 65000):x}::{rng.randrange(1, 999):x}",)
    )


def mac(rng: Random, _: Person) -> str:
    """Locally administered, so that no maker gave it out."""
    octets = [0x02, *(rng.randrange(256) for _ in range(5))]
    return rng.choice((":", "-")).join(f"{octet:02X}" for octet in octets)
