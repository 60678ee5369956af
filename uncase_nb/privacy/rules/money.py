"""Cards and bank accounts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.checks import PLAUSIBLE, VALID, clabe, luhn
from uncase_nb.privacy.rules.rule import LINK, Rule, alphanumeric, compiled, value
from uncase_nb.privacy.vocabulary import listed

_CARD = re.compile(r"4\d{12}(?:\d{3}(?:\d{3})?)?|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|[256]\d{15}(?:\d{3})?")
_IBAN_LENGTHS = {
    pair[:2]: int(pair[2:])
    for pair in listed(
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 "
        "EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IS26 IT27 JO30 "
        "KW30 KZ20 LB28 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 "
        "PS29 PT25 QA29 RO24 RS22 SA24 SE24 SI19 SK24 SM27 SV28 TN24 TR26 UA29 VA22 VG24 XK20"
    )
}
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
            length = _IBAN_LENGTHS.get(match[0][:2].upper(), 0)
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
