"""Payment cards: any brand, any grouping, masked, or the last four digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.checks import VALID, luhn
from uncase_nb.privacy.rules.labels import digits, labelled
from uncase_nb.privacy.rules.rule import Rule, compiled
from uncase_nb.privacy.rules.searched import SearchedRule

_BRANDS = re.compile(
    r"4\d{12}(?:\d{3}(?:\d{3})?)?|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|35\d{14}|[256]\d{15}(?:\d{3})?|(?:5018|5020|5038|5893|6304|6759|676[1-3])\d{8,15}"
)
_SIZES = (16, 15, 14, 13, 19, 18, 12)
_CUE = re.compile(
    r"(?:tarjeta|card|visa|master|amex|debito|credito|debit|credit|plastico|banc|bank|pago|pay|cargo|charge)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")


class CardRule(Rule):
    """A card number ends where its check digit does: an expiry date may follow it."""

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The card number that begins at a place."""
        del text
        match = self.pattern.match(folded, place)
        if not match:
            return
        places = [match.start() + index for index, char in enumerate(match[0]) if char.isdigit()]
        number = "".join(str(int(folded[index])) for index in places)
        for size in _SIZES:
            whole = size <= len(places) and not folded[places[size - 1] + 1 : places[size - 1] + 2].isalnum()
            if whole and _BRANDS.fullmatch(number[:size]) and luhn(number[:size]):
                yield Found(place, places[size - 1] + 1, self.type, VALID, self.name)
                return


def _last_four(match: re.Match[str]) -> float | None:
    """`termina en 2024` is no card, unless one was spoken of."""
    before = match.string[max(0, match.start() - 48) : match.start("v")].rsplit("\n", 1)[-1]
    return None if _YEAR.fullmatch(match["v"]) and not _CUE.search(before) else 0.7


RULES = (
    CardRule("CREDIT_CARD", "card", compiled(r"(?<![\w.+-]) \d(?:[ .-]?\d){11,24}"), back=(0,), more=12),
    labelled("CREDIT_CARD", "card-label",
             "tarjeta|tarjeta de crédito|tarjeta de débito|plástico|credit card|debit card|card|visa|mastercard|amex|american express|discover|diners|tdc|tdd",
             rf"{digits(13, 19, ' -')}|(?:[x*•]{{4}}[\ -]?){{1,3}}\d{{4}}", score=0.7),
    SearchedRule("CREDIT_CARD", "card-masked", compiled(r"(?:[*•●]{2,4}[ -]?){1,4}\d{4} (?!\w)"), 0.7, needs=("**", "••", "●●")),
    Rule("CREDIT_CARD", "card-masked-x", compiled(r"(?<!\w) (?:x{4}[ -]?){1,3}\d{4} (?!\w)"), 0.7, first="xxxx xxxxxxxx xxxxxxxxxxxx"),
    Rule("CREDIT_CARD", "card-ending", compiled(
        r"(?:terminacion\b(?=[^\d\n]{0,40}(?::\n)?\d{4}(?!\w|[.,/-]\d))[^\d\n]{0,38}|termina(?:da|do|n)?|terminando|ending|ends?|ended|finaliza(?:da)?|acaba)\b [^\w\n]{0,5} (?:(?:en|in|con|with|on|es|is|numero|number|los|digitos|digits|de|mi|mama|my|wife|the)[^\w\n]{1,5}){0,6} (?::?[ ]?\n)?"
        r"(?P<v>\d{4}) (?!\w|[.,/-]\d)"), judge=_last_four, first="terminacion termina terminada terminado terminan terminando ending end ends ended finaliza finalizada acaba"),
    Rule("CREDIT_CARD", "card-last-four-before", compiled(
        r"(?<![\w.,/$-]) (?P<v>\d{4}) [^\d\n]{0,3} (?:is|are|son|es|eran|were)[ ] (?:(?:the|my|los|las|mis)[ ]){0,2} (?:last|ultim[oa]s)[ ](?:4|four|cuatro)\b"),
        judge=_last_four, back=(0,), run=(4, 4)),
    Rule("CREDIT_CARD", "card-last-four", compiled(
        r"(?:ultimos|ultimas|last) [ ] (?:4|cuatro|four) [^\d\n]{1,64}? (?::[ ]?\n)? (?P<v>\d{4}) (?!\w|[.,/-]\d)"), judge=_last_four, first="ultimos ultimas last"),
)  # fmt: skip
