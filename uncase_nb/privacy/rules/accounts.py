"""Bank accounts: CLABE, CBU, account and routing numbers, bank codes, wallets."""

from __future__ import annotations

import re
from hashlib import sha256

from uncase_nb.privacy.rules.checks import VALID, clabe, only
from uncase_nb.privacy.rules.labels import END, LINK, digits, digits_at_least, labelled
from uncase_nb.privacy.rules.rule import Rule, alphanumeric, compiled, value

_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_ACCOUNTS = (
    "cuenta|ac no|ac number|cuenta bancaria|cta|acct|account|account no|acc|acc no|ahorros|corriente|cheques|checking|savings|cuenta clabe|ccc|cci|cbu|cvu|código de cuenta"
    "|cuenta oxxo|monedero|spei|wire|depósito|deposito a|transferencia a|transferir a|deposita a|depositar a"
)


def _clabe(match: re.Match[str]) -> float:
    return VALID if clabe(alphanumeric(value(match))) else 0.6


def _bic(match: re.Match[str]) -> float | None:
    """Letters five and six are a country: `swift transfer` has none."""
    import phonenumbers

    return 0.7 if value(match)[4:6].upper() in phonenumbers.SUPPORTED_REGIONS else None


def _wallet(match: re.Match[str]) -> float | None:
    """Base58Check: the last four bytes are the double hash of the rest; else the mix of cases must tell."""
    number = 0
    for char in match[0]:
        number = number * 58 + _BASE58.index(char)
    raw = number.to_bytes(40, "big")[-25:]
    if sha256(sha256(raw[:21]).digest()).digest()[:4] == raw[21:]:
        return VALID
    mixed = any(c.isupper() for c in match[0]) and any(c.islower() for c in match[0])
    return 0.5 if mixed and sum(c.isdigit() for c in match[0]) > 2 else None


RULES = (
    Rule("MX_CLABE", "clabe", compiled(r"(?<![\w.+-]) \d(?:[ .-]?\d){17} (?![\w]|-\d|\.\d|[ ]\d)"), judge=_clabe, back=(0,), more=18),
    labelled("MX_CLABE", "clabe-label", "clabe|clabe interbancaria|interbancaria|spei", digits(17, 18)),
    labelled("BANK_ACCOUNT", "account-label", _ACCOUNTS, digits(6, 24, " -"), score=0.7),
    labelled("BANK_ACCOUNT", "account-alias", "alias cbu|alias de mi cuenta|alias cvu|cbu alias|alias", r"[a-z0-9]{2,}(?:[.][a-z0-9]{2,}){1,3}", figures=False),
    Rule("BANK_ACCOUNT", "cbu", compiled(r"(?<!\w) \d{22} (?!\w)"), judge=only("ar.cbu"), back=(0,), run=(20, 1000)),
    labelled("BANK_ACCOUNT", "routing-label", "routing|aba|rtn|routing transit|número de ruta|transit number|código de ruta", r"\d{9}|\d{5}-\d{3}", score=0.8),
    labelled("BANK_ACCOUNT", "sort-code-label", "sort code|sortcode|sort|bsb", r"\d{2}[\ -]?\d{2}[\ -]?\d{2}|\d{3}[\ -]?\d{3}", score=0.8),
    Rule("BANK_ACCOUNT", "account-slash", compiled(rf"c (?<=[^a-z]a/c){LINK} (?P<v>{digits(6, 20, ' -')}) {END}"), 0.75, first="c"),
    labelled("BANK_ACCOUNT", "bic-label", "bic|swift|bic swift|swift bic|código swift", r"[a-z]{6}[a-z0-9]{2}(?:[a-z0-9]{3})?",
             judge=_bic, figures=False),
    Rule("BANK_ACCOUNT", "ifsc", compiled(r"(?<![\w-]) [a-z]{4}0\d{6} (?![\w-])"), 0.7, back=(4,), run=(7, 7)),
    labelled("BANK_ACCOUNT", "ifsc-label", "ifsc", r"[a-z]{4}0[a-z0-9]{6}"),
    Rule("BANK_ACCOUNT", "wallet-eth", compiled(r"(?<!\w) 0x[0-9a-f]{40} (?!\w)"), 0.9, back=(0,), run=(1, 1)),
    Rule("BANK_ACCOUNT", "wallet-btc", compiled(r"(?<!\w) [13][A-HJ-NP-Za-km-z1-9]{25,34} (?!\w)"), judge=_wallet, back=(0,), cased=True),
    Rule("BANK_ACCOUNT", "wallet-bech32", compiled(r"(?<![^\W_])(?:bc|tb|ltc)1[02-9ac-hj-np-z]{25,71} (?!\w)"), 0.9, first="bc tb ltc"),
    labelled("BANK_ACCOUNT", "wallet-label", "wallet|wallet de|cartera|btc|bitcoin|ethereum|eth|usdt|trc|trc20|dirección de bitcoin",
             r"[a-z0-9]{26,64}", judge=digits_at_least(2, 64)),
)  # fmt: skip
