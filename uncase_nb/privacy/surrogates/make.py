"""One surrogate of each type: what it is at heart, and how it is written."""

from __future__ import annotations

from collections.abc import Callable

from uncase_nb.privacy.surrogates import identity, money, online, phones, phrases, registry, vehicles
from uncase_nb.privacy.surrogates.context import Context
from uncase_nb.privacy.surrogates.draw import Draw
from uncase_nb.privacy.surrogates.shape import alnum, in_case, scrambled, written_like
from uncase_nb.privacy.types import IDENTIFIERS

Core = Callable[[str, Draw, Context], str]

_ONLINE: dict[str, Core] = {
    "EMAIL_ADDRESS": online.email_core,
    "HANDLE": lambda text, draw, context: online.account(text.lstrip("@"), draw, context),
    "URL": online.url_core,
    "IP_ADDRESS": online.ip_core,
    "PHONE_NUMBER": phones.phone_core,
}
_REGISTRY: dict[str, Core] = {
    "MX_CURP": registry.curp_core,
    "MX_RFC": registry.rfc_core,
    "MX_INE": registry.elector_core,
}
_NUMBERS: dict[str, Callable[[str, Draw], str]] = {
    "ES_DNI": identity.dni_core,
    "ES_NIE": identity.nie_core,
    "US_SSN": identity.ssn_core,
    "MX_NSS": identity.nss_core,
    "NATIONAL_ID": identity.national_core,
    "CREDIT_CARD": money.card_core,
    "MX_CLABE": money.clabe_core,
    "IBAN_CODE": money.iban_core,
    "VIN": vehicles.vin_core,
    "MAC_ADDRESS": online.mac_core,
}
_CURP_LENGTH = 18


def core(kind: str, text: str, draw: Draw, context: Context) -> str:
    """What all written forms of a surrogate have in common. Never for people, dates and ages."""
    if kind in _ONLINE:
        return _ONLINE[kind](text, draw, context)
    if kind not in IDENTIFIERS:
        return phrases.phrase_core(kind, text, draw, context)
    return _number(kind, text, draw, context)


def written(kind: str, made: str, text: str) -> str:
    """A core in the written form of one mention."""
    if kind == "EMAIL_ADDRESS":
        return online.email_written(made, text)
    if kind == "HANDLE":
        return ("@" if text.startswith("@") else "") + (in_case(made, text) if text.isupper() else made)
    if kind in ("URL", "IP_ADDRESS"):
        return made
    if kind == "PHONE_NUMBER":
        return phones.phone_written(made, text)
    return written_like(text, made) if kind in IDENTIFIERS else phrases.phrase_written(made, text)


def _number(kind: str, text: str, draw: Draw, context: Context) -> str:
    bare = alnum(text)
    if kind == "NATIONAL_ID" and len(bare) == _CURP_LENGTH:
        return registry.curp_core(bare, draw, context)
    if kind == "MX_RFC" and "&" in text:
        marked = "".join(char for char in text.upper() if char.isalnum() or char == "&")
        return registry.rfc_core(marked, draw, context).replace("&", "")
    if kind in _REGISTRY:
        return _REGISTRY[kind](bare, draw, context)
    return _NUMBERS.get(kind, scrambled)(bare, draw)
