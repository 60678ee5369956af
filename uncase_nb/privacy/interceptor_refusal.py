"""What the interceptor says where it refuses: how much of what, in which fields, and the way on. Never what it says."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from uncase_nb.errors import PrivacyError

if TYPE_CHECKING:
    from uncase_nb.privacy.interceptor import Interception

_INCOMING = 'the answer was withheld; anonymize what was asked, or choose privacy_mode="warn" to see it.'
_OUTGOING = 'anonymize it first: un.anonymize(...), or choose privacy_mode="warn" if it may leave.'


def refusal(interception: Interception) -> PrivacyError:
    """The error to raise."""
    totals: Counter[str] = Counter()
    for finding in interception.findings:
        totals[finding.type] += finding.count
    kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(totals.items()))
    fields = ", ".join(sorted({finding.field for finding in interception.findings}))
    problem = f"Blocked {interception.direction} text with personal data: {kinds} (in {fields})."
    return PrivacyError(problem, _INCOMING if interception.direction == "incoming" else _OUTGOING)
