"""International bank account numbers, as written or in groups."""

from __future__ import annotations

from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.checks import PLAUSIBLE, VALID
from uncase_nb.privacy.rules.rule import Rule, alphanumeric, compiled
from uncase_nb.privacy.vocabulary import listed

_LENGTHS = {
    pair[:2]: int(pair[2:])
    for pair in listed(
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 "
        "EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 "
        "KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 "
        "PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 "
        "UA29 VA22 VG24 XK20 YE30"
    )
}
"""IBAN lengths by country, from the SWIFT registry."""


class IbanRule(Rule):
    """An IBAN ends where its country says, not where the letters end."""

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The account number that begins at a place."""
        match = self.pattern.match(folded, place)
        length = _LENGTHS.get(match[0][:2].upper(), 0) if match else 0
        if not match or not length:
            return
        places = [place + index for index, char in enumerate(match[0]) if char.isalnum()]
        if len(places) < length or folded[places[length - 1] + 1 : places[length - 1] + 2].isalnum():
            return
        end = places[length - 1] + 1
        yield Found(place, end, self.type, VALID if _mod97(alphanumeric(text[place:end])) else PLAUSIBLE, self.name)


def _mod97(iban: str) -> bool:
    moved = iban[4:] + iban[:4]
    return int("".join(str(int(char, 36)) for char in moved)) % 97 == 1 if moved.isascii() else False


RULES = (IbanRule("IBAN_CODE", "iban", compiled(r"(?<![a-z0-9]) [a-z]{2}\d{2}(?:[ -]?[a-z0-9]){11,32}"), back=(2,)),)
