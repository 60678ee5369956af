"""Requirements that several laws have in common. A profile takes those its law asks, and names the article."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from uncase_nb.seeds.compliance import records, retention, storage, training
from uncase_nb.seeds.compliance.detection import category
from uncase_nb.seeds.compliance.planted import residual_risk
from uncase_nb.seeds.compliance.profile import Check, Levels, Requirement

_Made = Callable[[Levels], Check]


def _plain(check: Check) -> _Made:
    return lambda _: check


def _kept(levels: Levels) -> Check:
    assert levels.kept_years is not None, "a profile that keeps records says for how long"
    return records.records_kept(levels.kept_years)


def _raw(levels: Levels) -> Check:
    assert levels.raw_days is not None, "a profile that limits raw data says to how many days"
    return retention.raw_at_most(levels.raw_days)


_SHARED: dict[str, tuple[str, _Made]] = {
    "text-only": ("No pictures, prints or other files in conversations.", _plain(storage.no_media)),
    "residual-risk": (
        "What detectors let through is measured with planted values, and small.",
        lambda levels: residual_risk(levels.recall),
    ),
    "certified-only": (
        "Only conversations are exported in which no personal data was found and nothing is memorized, both measured.",
        _plain(training.certified_only),
    ),
    "epsilon": (
        "A model trained on them has a recorded privacy loss within the ceiling.",
        lambda levels: training.epsilon_at_most(levels.epsilon),
    ),
    "raw-in-vault": ("Raw conversations lie in the vault and nowhere else.", _plain(storage.raw_in_vault)),
    "encryption": ("The vault is encrypted, its keys closed to other users.", _plain(storage.encrypted)),
    "log-whole": ("A record of who did what, protected against change.", _plain(records.log_whole)),
    "log-complete": ("The record covers every stage of the run.", _plain(records.log_complete)),
    "integrity": ("What lies there is what the stages wrote.", _plain(records.intact)),
    "raw-retention": ("Raw data, and the originals behind pseudonyms, are not kept longer than needed.", _raw),
    "records-kept": ("Records are kept for the time asked, and nothing is pruned.", _kept),
    "synthetic-marked": (
        "Synthetic content says so in a machine-readable form.",
        _plain(training.marked_synthetic),
    ),
    "documented": ("Origin of the data and how it was made are documented.", _plain(training.documented)),
}


def shared(levels: Levels, articles: Mapping[str, str]) -> tuple[Requirement, ...]:
    """Requirements by id, each with the article it stands on in this law."""
    return tuple(
        Requirement(name, article, _SHARED[name][0], _SHARED[name][1](levels)) for name, article in articles.items()
    )


def categories(
    levels: Levels, wanted: Mapping[str, tuple[str, str, str]], *, tokens: frozenset[str] = frozenset()
) -> tuple[Requirement, ...]:
    """Categories of data that must be detected.

    Args:
        levels: numbers of the profile.
        wanted: by id: article, what the law calls it, and the published types it maps to, with spaces.
        tokens: ids of which surrogates keep too much.
    """
    return tuple(
        Requirement(
            name,
            article,
            f"{called} are looked for and replaced.",
            category(*types.split(), least=levels.type_recall, tokens=name in tokens),
        )
        for name, (article, called, types) in wanted.items()
    )
