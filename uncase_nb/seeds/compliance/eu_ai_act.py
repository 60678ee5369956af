"""EU AI Act: data governance, record-keeping, and synthetic content that says so."""

from __future__ import annotations

from uncase_nb.seeds.compliance.profile import Levels, Profile
from uncase_nb.seeds.compliance.shared import categories, shared

_LAW = "Regulation (EU) 2024/1689"
_PREPARATION = f"{_LAW} Art. 10(2)(c)"
_LEVELS = Levels(type_recall=0.85, recall=0.95, epsilon=8.0, kept_years=0.5)

PROFILE = Profile(
    name="eu-ai-act",
    law=f"EU AI Act: {_LAW}. Its Articles 10 to 19 bind high-risk systems",
    levels=_LEVELS,
    requirements=(
        *categories(
            _LEVELS,
            {
                "names": (_PREPARATION, "Names", "PERSON"),
                "identification-numbers": (
                    _PREPARATION,
                    "Identification numbers",
                    "ES_DNI ES_NIE NATIONAL_ID PASSPORT DRIVER_LICENSE US_SSN MX_CURP MX_RFC MX_NSS MX_INE",
                ),
                "contact": (_PREPARATION, "Contact data and addresses", "PHONE_NUMBER EMAIL_ADDRESS ADDRESS"),
            },
        ),
        *shared(
            _LEVELS,
            {
                "residual-risk": f"{_LAW} Art. 10(2)(h)",
                "certified-only": f"{_LAW} Art. 10(3)",
                "documented": f"{_LAW} Art. 10(2)(b), Art. 11(1)",
                "synthetic-marked": f"{_LAW} Art. 50(2)",
                "log-whole": f"{_LAW} Art. 12(1)",
                "log-complete": f"{_LAW} Art. 12(1)",
                "records-kept": f"{_LAW} Art. 19(1)",
                "epsilon": f"{_LAW} Art. 15(5)",
                "integrity": f"{_LAW} Art. 15(5)",
                "encryption": f"{_LAW} Art. 15(5)",
            },
        ),
    ),
    outside=(
        f"{_LAW} Art. 6, Annex III: whether the system is high-risk, and from when its articles apply",
        f"{_LAW} Art. 10(2)(f): biases that the data may bring",
        f"{_LAW} Art. 9, 14 and 17: risk management, human oversight, quality management",
        f"{_LAW} Art. 50(2): a mark that survives in what a trained model says; the one checked is in the file",
        f"{_LAW} Art. 18: technical documentation kept for ten years",
    ),
)
"""Art. 19(1) gives at least six months; the recalls and ε are this profile's."""
