"""GDPR: identifiers found, storage limited, security and accountability shown."""

from __future__ import annotations

from uncase_nb.seeds.compliance.profile import Levels, Profile
from uncase_nb.seeds.compliance.shared import categories, shared

_LEVELS = Levels(type_recall=0.85, recall=0.95, epsilon=8.0, raw_days=90)

PROFILE = Profile(
    name="gdpr",
    law="GDPR: Regulation (EU) 2016/679",
    levels=_LEVELS,
    requirements=(
        *categories(
            _LEVELS,
            {
                "names": ("GDPR Art. 4(1)", "Names", "PERSON"),
                "identification-numbers": (
                    "GDPR Art. 4(1)",
                    "Identification numbers",
                    "ES_DNI ES_NIE NATIONAL_ID PASSPORT DRIVER_LICENSE US_SSN MX_CURP MX_RFC MX_NSS MX_INE",
                ),
                "location": ("GDPR Art. 4(1)", "Location data", "ADDRESS LOCATION"),
                "online-identifiers": (
                    "GDPR Art. 4(1), Recital 30",
                    "Online identifiers",
                    "EMAIL_ADDRESS HANDLE URL IP_ADDRESS MAC_ADDRESS",
                ),
                "contact-and-accounts": (
                    "GDPR Art. 4(1)",
                    "Telephone, account and vehicle numbers",
                    "PHONE_NUMBER BANK_ACCOUNT IBAN_CODE CREDIT_CARD LICENSE_PLATE VIN",
                ),
                "specific-factors": (
                    "GDPR Art. 4(1)",
                    "Birth dates, ages and other specific factors",
                    "DATE_OF_BIRTH AGE",
                ),
                "health-numbers": ("GDPR Art. 9(1)", "Record numbers of patients", "MEDICAL_RECORD"),
            },
        ),
        *shared(
            _LEVELS,
            {
                "residual-risk": "GDPR Recital 26",
                "certified-only": "GDPR Art. 5(1)(c), Art. 25(1)",
                "epsilon": "GDPR Art. 25(1), Recital 26",
                "raw-retention": "GDPR Art. 5(1)(e)",
                "raw-in-vault": "GDPR Art. 5(1)(f)",
                "encryption": "GDPR Art. 32(1)(a)",
                "integrity": "GDPR Art. 5(1)(f)",
                "log-whole": "GDPR Art. 5(2), Art. 32(1)(b)",
                "log-complete": "GDPR Art. 5(2), Art. 30(1)",
            },
        ),
    ),
    outside=(
        "GDPR Art. 6(1), Art. 9(2): a legal basis for working on the raw conversations",
        "GDPR Art. 9(1): opinions, beliefs, health and the like said in words, which no detector here names",
        "GDPR Art. 13 and 14: what the people concerned were told",
        "GDPR Art. 28, Chapter V: contracts with processors, transfers to other countries",
        "GDPR Art. 35: whether an impact assessment is due",
        "GDPR Art. 4(5): while the vault exists, anonymized conversations are pseudonymized, and personal data",
    ),
)
"""Art. 5(1)(e) gives no number of days: the 90, the recalls and ε are this profile's."""
