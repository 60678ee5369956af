"""What can be planted: a key for each published type and form, and who makes its values up."""

from __future__ import annotations

from collections.abc import Callable, Collection
from random import Random

from uncase_nb.privacy.risk import accounts, calendar_words, contact, registry
from uncase_nb.privacy.risk.person import Person

Maker = Callable[[Random, Person], str]


def _initial(_: Random, person: Person) -> str:
    return f"{person.given[0]}. {person.surnames[0]}"


MAKERS: dict[str, Maker] = {
    "PERSON/full name": lambda _, person: person.full_name,
    "PERSON/first name": lambda _, person: person.given,
    "PERSON/nickname": lambda _, person: person.nickname,
    "PERSON/surname": lambda _, person: person.surnames[0],
    "PERSON/initial and surname": _initial,
    "ADDRESS": contact.address,
    "PHONE_NUMBER": contact.phone,
    "EMAIL_ADDRESS": contact.email,
    "URL": contact.url,
    "HANDLE": contact.handle,
    "CREDIT_CARD": accounts.card,
    "IBAN_CODE": accounts.iban,
    "MX_CLABE": accounts.clabe,
    "BANK_ACCOUNT": accounts.bank_account,
    "MX_CURP": registry.curp,
    "MX_RFC": registry.rfc,
    "MX_NSS": registry.nss,
    "MX_INE": registry.ine,
    "ES_DNI": registry.dni,
    "ES_NIE": registry.nie,
    "US_SSN": registry.ssn,
    "NATIONAL_ID": registry.national_id,
    "PASSPORT": registry.passport,
    "DRIVER_LICENSE": registry.driver,
    "PROFESSIONAL_LICENSE": registry.profession,
    "MEDICAL_RECORD": accounts.medical_record,
    "VIN": accounts.vin,
    "LICENSE_PLATE": accounts.plate,
    "IP_ADDRESS": accounts.ip,
    "MAC_ADDRESS": accounts.mac,
    "DATE_OF_BIRTH": calendar_words.born,
    "DATE_TIME": calendar_words.day,
    "AGE": calendar_words.age,
    "LOCATION": contact.city,
    "ORGANIZATION": contact.firm,
}
"""By `TYPE` or `TYPE/form`. Every published type but `OTHER`, which names nothing."""


def keys_of(types: Collection[str]) -> list[str]:
    """The keys of the types wanted."""
    return [key for key in MAKERS if type_of(key) in types]


def type_of(key: str) -> str:
    """The published type of a key."""
    return key.partition("/")[0]


def form_of(key: str) -> str:
    """The form within the type; empty where there is one only."""
    return key.partition("/")[2]
