"""How sure a detector must be, type by type, before something is replaced.

One threshold for all types makes some unreachable: at 0.85 no bank account, passport or driving licence is ever found,
because nothing but their label speaks for them. So each type has its own, and one number moves all of them together.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from uncase_nb.errors import ParameterError, did_you_mean
from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.risk.decisions import Decisions
from uncase_nb.privacy.risk.reviewed import Reviewed
from uncase_nb.privacy.types import TYPES

VARIABLE = "UNCASE_PII_CONFIDENCE_THRESHOLD"
PUBLISHED = 0.85
"""The published default of the one threshold: here it stands for the defaults of the types."""
_IDENTIFIER, _NAME, _QUASI = 0.35, 0.4, 0.4
"""A number masked for nothing costs little, an ordinary word called a name costs the sentence."""
_BY_KIND = {"identifier": _IDENTIFIER, "name": _NAME, "quasi": _QUASI}
_CANDIDATE = 0.05
"""Nothing below is worth a look, not even where everything is accepted."""


class Acceptance(NamedTuple):
    """What is replaced of what is found: the lowest accepted score of each type, and what people decided."""

    thresholds: Mapping[str, float]
    """By published type."""
    reviewed: Reviewed | None = None
    """What people said in review, which counts for more than any score."""

    def accepts(self, kind: str, score: float) -> bool:
        """Whether a find of this type and score is replaced; types that are not published never are."""
        return score >= self.thresholds.get(kind, 2.0)

    def accepted(self, text: str, found: Iterable[Found]) -> list[Found]:
        """The finds in a text that count."""
        sure = [place for place in found if self.accepts(place.type, place.score)]
        if self.reviewed is None:
            return sure
        return [*self.reviewed.kept(text, sure), *next(self.reviewed.find([text]))]


def acceptance(given: float | Mapping[str, float] | None = None, reviewed: Decisions | None = None) -> Acceptance:
    """The thresholds in force.

    Args:
        given: one number for all types, or numbers for some types; by default what the environment variable
            `UNCASE_PII_CONFIDENCE_THRESHOLD` says: `0.85`, or `0.85,PERSON=0.3,DATE_TIME=0.9`, or nothing.
        reviewed: decisions of a review, such as `queue.decisions()`; none by default.

    The one number is the published one: at 0.85 every type has its default; below, all come down in proportion, to
    everything at 0; above, all go up, so that at 1 only what is proved by a check digit counts.

    Raises:
        ParameterError: on a number outside 0 to 1, or an unknown type.
    """
    if given is None:
        number, some = _parsed(os.environ.get(VARIABLE, ""))
    elif isinstance(given, Mapping):
        number, some = PUBLISHED, dict(given)
    else:
        number, some = given, {}
    every = {kind: _moved(_BY_KIND[data.kind], _checked(number)) for kind, data in TYPES.items()}
    thresholds = every | {_known(kind): _checked(score) for kind, score in some.items()}
    return Acceptance(thresholds, Reviewed(reviewed) if reviewed is not None else None)


def _moved(default: float, number: float) -> float:
    """The default, moved as far as the one number is from the published one; straight lines to 0 and to 1."""
    if number <= PUBLISHED:
        return max(_CANDIDATE, default * number / PUBLISHED)
    return default + (1 - default) * (number - PUBLISHED) / (1 - PUBLISHED)


def _parsed(text: str) -> tuple[float, dict[str, float]]:
    number, some = PUBLISHED, {}
    for part in filter(None, (piece.strip() for piece in text.split(","))):
        kind, separator, score = part.rpartition("=")
        try:
            if separator:
                some[kind.strip()] = float(score)
            else:
                number = float(part)
        except ValueError:
            raise ParameterError(
                f"{VARIABLE} has something that is no number.", f"write {VARIABLE}=0.85 or {VARIABLE}=0.85,PERSON=0.3"
            ) from None
    return number, some


def _checked(score: float) -> float:
    if not isinstance(score, int | float) or not 0 <= score <= 1:
        raise ParameterError(f"A confidence threshold of {score} is impossible.", "give a number from 0 to 1.")
    return score


def _known(kind: str) -> str:
    if kind not in TYPES:
        raise ParameterError(f"Unknown type of personal data: {kind!r}.", did_you_mean(kind, TYPES))
    return kind
