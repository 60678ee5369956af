"""What a profile is made of: requirements, each with its article and its check."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from uncase_nb.schemas.compliance import Status
from uncase_nb.seeds.compliance.evidence import Evidence


class Finding(NamedTuple):
    """What a check found."""

    status: Status
    """Anything but `pass` fails the profile."""
    finding: str
    """In words, without content of conversations."""
    fix: str = ""
    """What to do; empty where it passed."""


Check = Callable[[Evidence], Finding]


class Requirement(NamedTuple):
    """One thing that a law asks, or that this profile asks in its name."""

    id: str
    """For example `names`."""
    article: str
    """Where it stands."""
    asks: str
    """What it asks of a run, in words."""
    check: Check
    """Judges it."""


class Levels(NamedTuple):
    """The numbers of a profile. They are the profile's: no law named here gives them, unless said."""

    type_recall: float
    """Least lower bound of the planted recall of every type asked for."""
    recall: float
    """Least lower bound of the planted recall over all types."""
    epsilon: float
    """Ceiling of the privacy loss ε of training."""
    raw_days: int | None = None
    """How long raw imports may stay in the vault."""
    kept_years: float | None = None
    """How long records must be kept; these are the law's."""


class Profile(NamedTuple):
    """One law as checks over a run."""

    name: str
    """For example `hipaa`."""
    law: str
    """Its title, and the version meant."""
    requirements: tuple[Requirement, ...]
    """In the order of the report."""
    levels: Levels
    """Its numbers."""
    outside: tuple[str, ...]
    """What the law asks that no check of a run can see."""


def met(finding: str) -> Finding:
    """The requirement is met."""
    return Finding("pass", finding)


def failed(finding: str, fix: str) -> Finding:
    """It is not met."""
    return Finding("fail", finding, fix)


def unknown(finding: str, fix: str) -> Finding:
    """Nothing shows whether it is met, which fails like not being met."""
    return Finding("insufficient evidence", finding, fix)
