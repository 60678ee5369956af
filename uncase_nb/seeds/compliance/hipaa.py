"""HIPAA: the Privacy Rule's Safe Harbor, and what the Security Rule asks of records."""

from __future__ import annotations

from uncase_nb.seeds.compliance.profile import Levels, Profile
from uncase_nb.seeds.compliance.shared import categories, shared

_SAFE_HARBOR = "45 CFR 164.514(b)(2)(i)"
_LEVELS = Levels(type_recall=0.90, recall=0.95, epsilon=4.0, kept_years=6)

_CATEGORIES = {
    "names": ("(A)", "Names", "PERSON"),
    "geography": ("(B)", "Geographic subdivisions smaller than a state", "ADDRESS LOCATION"),
    "dates": ("(C)", "Dates but the year, and ages over 89", "DATE_OF_BIRTH DATE_TIME AGE"),
    "telephone": ("(D)", "Telephone numbers", "PHONE_NUMBER"),
    "fax": ("(E)", "Fax numbers", "PHONE_NUMBER"),
    "email": ("(F)", "Electronic mail addresses", "EMAIL_ADDRESS"),
    "social-security": ("(G)", "Social security numbers", "US_SSN MX_NSS NATIONAL_ID"),
    "medical-record": ("(H)", "Medical record numbers", "MEDICAL_RECORD"),
    "health-plan": ("(I)", "Health plan beneficiary numbers", "MEDICAL_RECORD"),
    "account": ("(J)", "Account numbers", "BANK_ACCOUNT CREDIT_CARD IBAN_CODE MX_CLABE"),
    "licence": ("(K)", "Certificate and license numbers", "DRIVER_LICENSE PROFESSIONAL_LICENSE"),
    "vehicle": ("(L)", "Vehicle identifiers and plates", "VIN LICENSE_PLATE"),
    "device": ("(M)", "Device identifiers and serial numbers", "MAC_ADDRESS OTHER"),
    "url": ("(N)", "Web addresses", "URL"),
    "ip": ("(O)", "Internet Protocol addresses", "IP_ADDRESS"),
    "any-other": (
        "(R)",
        "Any other unique identifying numbers, characteristics and codes",
        "HANDLE PASSPORT MX_CURP MX_RFC MX_INE ES_DNI ES_NIE OTHER",
    ),
}

PROFILE = Profile(
    name="hipaa",
    law="HIPAA: 45 CFR 164.514 (de-identification by Safe Harbor), 164.312 and 164.316 (Security Rule)",
    levels=_LEVELS,
    requirements=(
        *categories(
            _LEVELS,
            {name: (_SAFE_HARBOR + letter, called, types) for name, (letter, called, types) in _CATEGORIES.items()},
            tokens=frozenset(["dates"]),
        ),
        *shared(
            _LEVELS,
            {
                "text-only": f"{_SAFE_HARBOR}(P) and (Q)",
                "residual-risk": "45 CFR 164.514(a)",
                "certified-only": "45 CFR 164.514(a)",
                "epsilon": "45 CFR 164.514(a)",
                "raw-in-vault": "45 CFR 164.312(a)(1)",
                "encryption": "45 CFR 164.312(a)(2)(iv)",
                "log-whole": "45 CFR 164.312(b)",
                "log-complete": "45 CFR 164.312(b)",
                "integrity": "45 CFR 164.312(c)(1)",
                "records-kept": "45 CFR 164.316(b)(2)(i)",
            },
        ),
    ),
    outside=(
        "45 CFR 164.514(b)(2)(ii): that you do not know how the rest could identify somebody",
        "45 CFR 164.502(e), 164.504(e): a contract with whoever works on the data for you",
        "45 CFR 164.308(a)(1)(ii)(A): the risk analysis of your organization",
    ),
)
"""164.316(b)(2)(i) gives six years; the recalls and ε are this profile's."""
