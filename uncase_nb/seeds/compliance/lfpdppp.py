"""LFPDPPP: the Mexican law of 2025, which replaced that of 2010 and renumbered its articles.

Articles are given by number where sources on the new law agree, otherwise by the name of the principle.
"""

from __future__ import annotations

from uncase_nb.seeds.compliance.profile import Levels, Profile
from uncase_nb.seeds.compliance.shared import categories, shared

_LAW = "LFPDPPP (DOF 20-03-2025)"
_DEFINITION = f"{_LAW}, definition of datos personales"
_SENSITIVE = f"{_LAW}, definition of datos personales sensibles"
_PATRIMONIAL = f"{_LAW}, datos financieros o patrimoniales"
_SECURITY = f"{_LAW}, Art. 18"
_LEVELS = Levels(type_recall=0.85, recall=0.95, epsilon=8.0, raw_days=90)

PROFILE = Profile(
    name="lfpdppp",
    law="Ley Federal de Protección de Datos Personales en Posesión de los Particulares, DOF 20 March 2025",
    levels=_LEVELS,
    requirements=(
        *categories(
            _LEVELS,
            {
                "nombres": (_DEFINITION, "Names", "PERSON"),
                "identificadores": (
                    _DEFINITION,
                    "Official numbers",
                    "MX_CURP MX_RFC MX_NSS MX_INE PASSPORT DRIVER_LICENSE",
                ),
                "contacto": (
                    _DEFINITION,
                    "Telephones, mail addresses and accounts",
                    "PHONE_NUMBER EMAIL_ADDRESS HANDLE",
                ),
                "domicilio": (_DEFINITION, "Addresses and places", "ADDRESS LOCATION"),
                "nacimiento": (_DEFINITION, "Birth dates and ages", "DATE_OF_BIRTH AGE"),
                "patrimoniales": (_PATRIMONIAL, "Bank and card numbers", "MX_CLABE CREDIT_CARD BANK_ACCOUNT"),
                "vehiculos": (_PATRIMONIAL, "Vehicle numbers and plates", "VIN LICENSE_PLATE"),
                "salud": (_SENSITIVE, "Record numbers of patients", "MEDICAL_RECORD"),
            },
        ),
        *shared(
            _LEVELS,
            {
                "residual-risk": f"{_LAW}, definition of disociación",
                "certified-only": f"{_LAW}, principio de proporcionalidad",
                "epsilon": f"{_LAW}, principio de responsabilidad",
                "raw-retention": f"{_LAW}, principio de calidad (bloqueo y supresión)",
                "raw-in-vault": f"{_LAW}, Art. 20 (confidencialidad)",
                "encryption": _SECURITY,
                "integrity": _SECURITY,
                "log-whole": _SECURITY,
                "log-complete": f"{_LAW}, principio de responsabilidad",
            },
        ),
    ),
    outside=(
        f"{_LAW}, Art. 14: el aviso de privacidad",
        f"{_LAW}: consent, and its exceptions",
        f"{_LAW}: derechos ARCO, transferencias y encargados",
        f"{_LAW}, Art. 19: telling people of a breach",
        f"{_SENSITIVE}: health, beliefs and the like said in words, which no detector here names",
    ),
)
"""The law gives no number of days: the 90, the recalls and ε are this profile's."""
