"""From copies found in single conversations to what may be said of the set."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence

from uncase_nb.privacy.risk.interval import interval
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.memory import MemoryEvidence, Verdict

_ONE_SIDED = 0.90
"""A two-sided interval at 90 % has one-sided bounds at 95 %."""
_TAIL = 0.05


def memory_evidence(shares: Sequence[float | None], limit: float) -> MemoryEvidence:
    """Weigh the share copied of each conversation; null is not compared. `limit` is the gate."""
    compared = [share for share in shares if share is not None]
    copied = sum(share >= limit for share in compared)
    lower, upper = interval(copied, len(compared), _ONE_SIDED)
    verdict: Verdict = "below" if upper < limit else "above" if lower > limit else "insufficient evidence"
    return MemoryEvidence(
        conversations=len(compared),
        copied=copied,
        limit=limit,
        upper=upper,
        lower=lower,
        verdict=verdict,
        needed=conversations_needed(limit),
    )


def conversations_needed(limit: float) -> int:
    """The fewest conversations, none of them copied, whose upper bound lies under `limit`: 299 for 1 %."""
    return math.floor(math.log(_TAIL) / math.log1p(-limit)) + 1


def against_holdout(
    evidence: MemoryEvidence, source: Sequence[bool], holdout: Sequence[bool], compared: int
) -> MemoryEvidence:
    """Add the comparison with conversations the seeds never saw: whether each repeats the source, the holdout.

    Only conversations that repeat one of the two say anything (McNemar 1947).
    """
    pairs = list(zip(source, holdout, strict=True))
    only_source = sum(a and not b for a, b in pairs)
    only_holdout = sum(b and not a for a, b in pairs)
    return evidence.model_copy(
        update={
            "holdout_compared": compared,
            "source_only": only_source,
            "holdout_only": only_holdout,
            "p_value": _at_least(only_source, only_source + only_holdout),
        }
    )


def on_equal_terms(
    source: Sequence[Conversation], holdout: Sequence[Conversation]
) -> tuple[list[Conversation], list[Conversation]]:
    """As many of the one as of the other, chosen by the hash of their text: more conversations hold more by chance."""
    size = min(len(source), len(holdout))
    return sorted(source, key=_hash)[:size], sorted(holdout, key=_hash)[:size]


def _hash(conversation: Conversation) -> bytes:
    return hashlib.sha256("\n".join(conversation.texts()).encode()).digest()


def _at_least(successes: int, trials: int) -> float:
    """Chance of that many heads or more."""
    favourable: int = sum(math.comb(trials, k) for k in range(successes, trials + 1))
    return favourable / (1 << trials)
