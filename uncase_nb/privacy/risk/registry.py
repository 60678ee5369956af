"""Numbers that offices give to people."""

from __future__ import annotations

from random import Random

from uncase_nb.privacy.risk.digits import filled, luhn, weighted
from uncase_nb.privacy.risk.person import Person, ascii_letters

_STATES = ("DF", "JC", "NL", "PL", "VZ", "OC", "YN", "GT")
_DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"
_NINO_LETTERS = "ABCEGHJKLMNPRSTWXYZ"
_DRIVER = {
    "es_MX": ("@########", "%#########"), "es_ES": ("########@",), "es_AR": ("########",), "es_CO": ("##########",),
    "en_US": ("@#######", "@###-####-####"), "en_GB": ("@@@@@######@@#@@",),
}  # fmt: skip
_PASSPORT = {
    "es_MX": ("G########", "N########"), "es_ES": ("PA@######", "XD@######"), "es_AR": ("AA@######",),
    "es_CO": ("AN######",), "en_US": ("5########", "A########"), "en_GB": ("%########",),
}  # fmt: skip
_PROFESSION = {
    "es_MX": ("1#######", "%######"), "es_ES": ("28/28/#####", "46#######"), "es_AR": ("1#####", "%####"),
    "es_CO": ("%#####",), "en_US": ("MD-######", "1#########"), "en_GB": ("%######",),
}  # fmt: skip


def curp(rng: Random, person: Person) -> str:
    """Mexican population code with its check digit."""
    from stdnum.mx import curp as rule

    stem = _root(person) + f"{person.born:%y%m%d}" + ("M" if person.female else "H") + rng.choice(_STATES)
    stem += filled(rng, "&&&") + ("A" if person.born.year > 1999 else "0")
    return stem + str(rule.calc_check_digit(stem))


def rfc(rng: Random, person: Person) -> str:
    """Mexican tax number of a person."""
    from stdnum.mx import rfc as rule

    stem = _root(person) + f"{person.born:%y%m%d}" + filled(rng, "@#")
    number = stem + str(rule.calc_check_digit(stem))
    return rng.choice((number, number, f"{number[:4]}-{number[4:10]}-{number[10:]}"))


def nss(rng: Random, person: Person) -> str:
    """Mexican social security number."""
    number = luhn(
        f"{rng.randrange(1, 97):02d}{(person.born.year + 19) % 100:02d}{person.born:%y}" + filled(rng, "####")
    )
    return rng.choice((number, f"{number[:2]} {number[2:4]} {number[4:6]} {number[6:10]} {number[10]}"))


def ine(rng: Random, person: Person) -> str:
    """Mexican elector key, or the number on the back of the card."""
    sex = "M" if person.female else "H"
    key = filled(rng, "&&&&&&") + f"{person.born:%y%m%d}" + f"{rng.randrange(1, 33):02d}{sex}" + filled(rng, "###")
    return rng.choice((key, key, filled(rng, "%############")))


def dni(rng: Random, _: Person) -> str:
    """Spanish identity card."""
    number = rng.randrange(10_000_000, 99_999_999)
    letter = _DNI_LETTERS[number % 23]
    return rng.choice((f"{number}{letter}", f"{number}-{letter}", f"{number:,}".replace(",", ".") + f"-{letter}"))


def nie(rng: Random, _: Person) -> str:
    """Spanish foreigner's number."""
    first, number = rng.randrange(3), rng.randrange(1_000_000, 9_999_999)
    letter = _DNI_LETTERS[int(f"{first}{number}") % 23]
    return rng.choice((f"{'XYZ'[first]}{number}{letter}", f"{'XYZ'[first]}-{number}-{letter}"))


def ssn(rng: Random, _: Person) -> str:
    """US social security number of a plausible area."""
    number = f"{rng.randrange(100, 660):03d}-{rng.randrange(10, 99)}-{rng.randrange(1000, 9999)}"
    return rng.choice((number, number, number.replace("-", " "), number.replace("-", "")))


def national_id(rng: Random, person: Person) -> str:
    """Argentine, Colombian, Chilean or British, by the person's country; Chilean for the others."""
    if person.locale == "es_AR":
        stem = rng.choice(("20", "27")) + filled(rng, "%#######")
        check = -weighted(stem, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2), 11) % 11
        return f"{stem[:2]}-{stem[2:]}-{check}" if check < 10 else filled(rng, "%#.###.###")
    if person.locale == "es_CO":
        return rng.choice((filled(rng, "1.0##.###.###"), filled(rng, "5#######")))
    if person.locale == "en_GB":
        pair = rng.choice(_NINO_LETTERS) + rng.choice(_NINO_LETTERS)
        return rng.choice((filled(rng, f"{pair}######") + "C", filled(rng, f"{pair} ## ## ## ") + "B"))
    number = rng.randrange(7_000_000, 25_000_000)
    check = 11 - weighted(str(number)[::-1], (2, 3, 4, 5, 6, 7), 11)
    return f"{number:,}".replace(",", ".") + "-" + {10: "K", 11: "0"}.get(check, str(check))


def passport(rng: Random, person: Person) -> str:
    """In the form of the person's country."""
    return filled(rng, rng.choice(_PASSPORT[person.locale]))


def driver(rng: Random, person: Person) -> str:
    """Driving licence in the form of the person's country."""
    return filled(rng, rng.choice(_DRIVER[person.locale]))


def profession(rng: Random, person: Person) -> str:
    """Licence of a profession, or number in its college."""
    return filled(rng, rng.choice(_PROFESSION[person.locale]))


def _root(person: Person) -> str:
    """The four letters a Mexican number begins with; no care for the list of inconvenient words."""
    first, second = (ascii_letters(name) for name in (person.surnames[0], person.surnames[-1]))
    vowel = next((char for char in first[1:] if char in "aeiou"), "x")
    return (first[0] + vowel + second[0] + ascii_letters(person.given)[0]).upper()
