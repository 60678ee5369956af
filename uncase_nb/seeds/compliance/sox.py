"""SOX: records of financial controls that nobody altered, kept for seven years."""

from __future__ import annotations

from uncase_nb.seeds.compliance.profile import Levels, Profile
from uncase_nb.seeds.compliance.shared import categories, shared

_LEVELS = Levels(type_recall=0.85, recall=0.95, epsilon=8.0, kept_years=7)
_CONTROL = "SOX § 404 (15 U.S.C. 7262)"
_ALTERATION = "SOX § 802 (18 U.S.C. 1519)"

PROFILE = Profile(
    name="sox",
    law="SOX: Sarbanes-Oxley Act of 2002, and 17 CFR 210.2-06 (Regulation S-X)",
    levels=_LEVELS,
    requirements=(
        *categories(
            _LEVELS,
            {
                "account-numbers": (
                    _CONTROL,
                    "Account and card numbers",
                    "BANK_ACCOUNT CREDIT_CARD IBAN_CODE MX_CLABE",
                ),
                "tax-numbers": (_CONTROL, "Tax and social security numbers", "US_SSN MX_RFC NATIONAL_ID"),
                "names": (_CONTROL, "Names of customers and employees", "PERSON"),
            },
        ),
        *shared(
            _LEVELS,
            {
                "residual-risk": _CONTROL,
                "certified-only": _CONTROL,
                "epsilon": _CONTROL,
                "documented": _CONTROL,
                "raw-in-vault": _CONTROL,
                "encryption": _CONTROL,
                "log-whole": _ALTERATION,
                "integrity": _ALTERATION,
                "log-complete": _CONTROL,
                "records-kept": "17 CFR 210.2-06(a)",
            },
        ),
    ),
    outside=(
        "SOX names no categories of data: those above are what this profile reads into internal control",
        "SOX § 302 (15 U.S.C. 7241): the officers' certification",
        "17 CFR 210.2-06 binds the accountant: whether your records are audit records is not seen here",
        "who may do what: the log says who did, and separation of duties is your organization's",
    ),
)
"""17 CFR 210.2-06(a) gives seven years from the end of the audit; the recalls and ε are this profile's."""
