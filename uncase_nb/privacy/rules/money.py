"""Cards and bank accounts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.checks import PLAUSIBLE, VALID, clabe, luhn
from uncase_nb.privacy.rules.rule import LINK, Rule, alphanumeric, compiled, value

_CARD = re.compile(r"4\d{12}(?:\d{3}(?:\d{3})?)?|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|[256]\d{15}(?:\d{3})?")
_IBAN_LENGTHS = dict(
    pair.split("=")
    for pair in (
        "AD=24 AE=23 AL=28 AT=20 AZ=28 BA=20 BE=16 BG=22 BH=22 BR=29 CH=21 CR=22 CY=28 CZ=24 DE=22 DK=18 DO=28 EE=20 "
        "EG=29 ES=24 FI=18 FO=18 FR=27 GB=22 GE=22 GI=23 GL=18 GR=27 GT=28 HR=21 HU=28 IE=22 IL=23 IS=26 IT=27 JO=30 "
        "KW=30 KZ=20 LB=28 LI=21 LT=20 LU=20 LV=21 MC=27 MD=24 ME=22 MK=19 MR=27 MT=31 MU=30 NL=18 NO=15 PK=24 PL=28 "
        "PS=29 PT=25 QA=29 RO=24 RS=22 SA=24 SE=24 SI=19 SK=24 SM=27 SV=28 TN=24 TR=26 UA=29 VA=22 VG=24 XK=20"
    ).split()
)
"""IBAN lengths by country, from the SWIFT registry."""


def _card(match: re.Match[str]) -> float | None:
    digits = alphanumeric(match[0])
    return VALID if _CARD.fullmatch(digits) and luhn(digits) else None


def _clabe(match: re.Match[str]) -> float:
    return VALID if clabe(alphanumeric(value(match))) else 0.6


class IbanRule(Rule):
    """An IBAN ends where its country says, not where the letters end."""

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        match = self.pattern.match(folded, place)
        if match:
            length = int(_IBAN_LENGTHS.get(match[0][:2].upper(), 0))
            end = match.start()
            for char in match[0]:
                if not length:
                    break
                end += 1
                length -= char.isalnum()
            whole = end > match.start() and not length and not folded[end : end + 1].isalnum()
            if whole:
                score = VALID if _mod97(alphanumeric(text[match.start() : end])) else PLAUSIBLE
                yield Found(match.start(), end, self.type, score, self.name)


def _mod97(iban: str) -> bool:
    moved = iban[4:] + iban[:4]
    return int("".join(str(int(char, 36)) for char in moved)) % 97 == 1 if moved.isascii() else False


RULES = (
    Rule("CREDIT_CARD", "card", compiled(r"(?<![\w.+-]) \d(?:[ -]?\d){12,18} (?![\w]|-\d|\.\d)"), judge=_card, back=(0,)),
    Rule("CREDIT_CARD", "card-label", compiled(
        rf"\b(?:tarjeta(?:\ de\ (?:credito|debito))?|credit\ card|debit\ card|card|visa|mastercard|amex) {LINK}"
        r"(?P<v>\d(?:[ -]?\d){12,18}) (?!\w)"), 0.7, first="tarjeta credit debit card visa mastercard amex"),
    IbanRule("IBAN_CODE", "iban", compiled(r"(?<![a-z0-9]) [a-z]{2}\d{2}(?:[ -]?[a-z0-9]){11,30}"), back=(2,)),
    Rule("MX_CLABE", "clabe", compiled(r"(?<![\w.+-]) \d(?:[ -]?\d){17} (?![\w]|-\d|\.\d)"), judge=_clabe, back=(0,)),
    Rule("BANK_ACCOUNT", "account-label", compiled(
        rf"\b(?:cuentas?(?:\ bancaria)?|cta|acct|account|ahorros|routing|aba|sort\ code|iban|clabe) {LINK}"
        r"(?P<v>\d(?:[\x20-]?\d){5,19}) (?!\w)"),
        0.7, first="cuenta cuentas cta acct account ahorros routing aba sort iban clabe"),
)  # fmt: skip
