"""The types of personal data, once: published name, what it is, and how it is treated."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Literal, NamedTuple

from uncase_nb.errors import ParameterError, did_you_mean

Kind = Literal["identifier", "name", "quasi"]


class DataType(NamedTuple):
    """One type of personal data."""

    description: str
    """One line for the reader."""
    kind: Kind
    """`identifier` has a structure and points at one person or account, and none may survive anonymization;
    `name` names somebody; `quasi` narrows down who it is, only together with other things."""


TYPES: dict[str, DataType] = {
    "EMAIL_ADDRESS": DataType("E-mail address, also written with `arroba` or `(at)`", "identifier"),
    "URL": DataType("Web address that carries somebody's account, number or key", "identifier"),
    "CREDIT_CARD": DataType("Payment card number with a valid check digit", "identifier"),
    "IBAN_CODE": DataType("International bank account number", "identifier"),
    "MX_CLABE": DataType("Mexican interbank account number", "identifier"),
    "BANK_ACCOUNT": DataType("Any other bank account number", "identifier"),
    "MX_CURP": DataType("Mexican population registry code", "identifier"),
    "MX_RFC": DataType("Mexican tax number of a person or a company", "identifier"),
    "MX_NSS": DataType("Mexican social security number", "identifier"),
    "MX_INE": DataType("Mexican voter card: elector key, or the machine-read number", "identifier"),
    "ES_DNI": DataType("Spanish identity card number", "identifier"),
    "ES_NIE": DataType("Spanish foreigner's number", "identifier"),
    "US_SSN": DataType("US social security number", "identifier"),
    "NATIONAL_ID": DataType("Identity or social security number of any other country", "identifier"),
    "PASSPORT": DataType("Passport number", "identifier"),
    "DRIVER_LICENSE": DataType("Driving licence number", "identifier"),
    "PROFESSIONAL_LICENSE": DataType("Number of a professional licence or college", "identifier"),
    "MEDICAL_RECORD": DataType("Medical record, policy or patient number", "identifier"),
    "VIN": DataType("Vehicle identification number", "identifier"),
    "LICENSE_PLATE": DataType("Vehicle registration plate", "identifier"),
    "IP_ADDRESS": DataType("IPv4 or IPv6 address", "identifier"),
    "MAC_ADDRESS": DataType("Hardware address of a network card", "identifier"),
    "PHONE_NUMBER": DataType("Telephone number in any written form", "identifier"),
    "HANDLE": DataType("Account name on a social network", "identifier"),
    "PERSON": DataType("Name of a person", "name"),
    "ADDRESS": DataType("Postal address or part of one", "name"),
    "LOCATION": DataType("Place", "quasi"),
    "ORGANIZATION": DataType("Company, institution or brand", "quasi"),
    "DATE_OF_BIRTH": DataType("Date of birth", "name"),
    "DATE_TIME": DataType("Calendar date", "quasi"),
    "AGE": DataType("Age of a person", "quasi"),
    "OTHER": DataType("Personal data a statistical detector could not name", "quasi"),
}
"""Most specific first: between equals the earlier type wins."""

IDENTIFIERS = frozenset(name for name, data in TYPES.items() if data.kind == "identifier")
"""Types with a structure. Anonymization fails closed on these."""
IDENTIFYING = frozenset(name for name, data in TYPES.items() if data.kind != "quasi")
"""Types that point at a person on their own; places, companies, dates and ages do not."""
RANK = {name: rank for rank, name in enumerate(TYPES)}


def chosen(types: Iterable[str] | None) -> Collection[str]:
    """The types asked for; all of them by default.

    Raises:
        ParameterError: on an unknown name, with its near-match.
    """
    if types is None:
        return TYPES.keys()
    names = {types} if isinstance(types, str) else set(types)
    if unknown := sorted(names - TYPES.keys()):
        raise ParameterError(f"Unknown type of personal data: {unknown[0]!r}.", did_you_mean(unknown[0], TYPES))
    return names
