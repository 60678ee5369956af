"""Dates and ages in figures and in words."""

from __future__ import annotations

from datetime import date
from random import Random

from uncase_nb.privacy.risk.person import Person

_MONTHS = {
    "es": "enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre,octubre,noviembre,diciembre",
    "en": "January,February,March,April,May,June,July,August,September,October,November,December",
}
_UNITS = {
    "es": "cero,uno,dos,tres,cuatro,cinco,seis,siete,ocho,nueve,diez,once,doce,trece,catorce,quince,dieciséis,diecisiete,"
    "dieciocho,diecinueve,veinte,veintiuno,veintidós,veintitrés,veinticuatro,veinticinco,veintiséis,veintisiete,veintiocho,veintinueve",
    "en": "zero,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,seventeen,"
    "eighteen,nineteen",
}  # fmt: skip
_TENS = {
    "es": ",,,treinta,cuarenta,cincuenta,sesenta,setenta,ochenta,noventa",
    "en": ",,twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety",
}
_IN_WORDS = 0.2


def born(rng: Random, person: Person) -> str:
    """Date of birth."""
    return _written(rng, person.born, person)


def day(rng: Random, person: Person) -> str:
    """A date of the last years."""
    return _written(rng, date(rng.randrange(2022, 2026), rng.randrange(1, 13), rng.randrange(1, 29)), person)


def age(rng: Random, person: Person) -> str:
    """Years of age, the number alone."""
    return in_words(person.age, person.language) if rng.random() < _IN_WORDS else str(person.age)


def in_words(number: int, language: str) -> str:
    """A number under a hundred."""
    units, tens = _UNITS[language].split(","), _TENS[language].split(",")
    if number < len(units):
        return units[number]
    ten, unit = divmod(number, 10)
    joint = " y " if language == "es" else "-"
    return tens[ten] + (joint + units[unit] if unit else "")


def _written(rng: Random, moment: date, person: Person) -> str:
    month = _MONTHS[person.language].split(",")[moment.month - 1]
    if person.language == "es":
        forms = [
            f"{moment.day} de {month} de {moment.year}",
            f"{moment:%d/%m/%Y}",
            f"{moment:%d-%m-%y}",
            f"{moment.day} {month} {moment.year}",
        ]
        if rng.random() < _IN_WORDS:
            return f"{in_words(moment.day, 'es')} de {month} de {_year_es(moment.year)}"
    else:
        forms = [
            f"{month} {moment.day}, {moment.year}",
            f"{moment:%m/%d/%Y}",
            f"{moment.day} {month[:3]} {moment.year}",
            f"{moment:%m-%d-%y}",
        ]
        if person.locale == "en_GB":
            forms[1:2] = [f"{moment:%d/%m/%Y}"]
    return rng.choice([*forms, f"{moment:%Y-%m-%d}"])


def _year_es(year: int) -> str:
    head = "mil novecientos" if year < 2000 else "dos mil"
    return f"{head} {in_words(year % 100, 'es')}" if year % 100 else head
