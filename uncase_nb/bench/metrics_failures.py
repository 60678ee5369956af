"""Natural conversations that fail a gate, and damaged ones that look better: on development parts only."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from uncase_nb.bench.damages.catalogue import DAMAGES
from uncase_nb.bench.damages.pair import is_spoken
from uncase_nb.bench.metrics import Rows
from uncase_nb.errors import ParameterError
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.quality import QualityReport


def refuse_held(splits: Sequence[str]) -> None:
    """Held-out conversations are for measuring only.

    Raises:
        ParameterError: where they are among what is measured.
    """
    if "held" in splits:
        raise ParameterError(
            "--failures does not show held-out conversations: metrics that are mended on them are no longer measured "
            "by them.",
            "add --split dev, or leave --failures out.",
        )


class Failures:
    """Watches a data set being judged, and tells what went wrong."""

    def __init__(self, data: str, limit: int, write: Callable[..., None]) -> None:
        self._data = data
        self._limit = limit
        self._write = write
        self._natural: Rows = []
        self._texts: Sequence[Conversation | None] = []

    def observe(self, name: str, texts: Sequence[Conversation | None], rows: Rows) -> None:
        """An `Observer` of `bench_set`."""
        if name == "natural":
            self._natural, self._texts = rows, texts
            self._write(f"{self._data}: natural conversations that fail", *self._failing(rows), "")
        else:
            self._write(f"{self._data}: {name}, least seen", *self._weakest(name, texts, rows), "")

    def _failing(self, rows: Rows) -> Iterator[str]:
        failing = [row for row in rows if row is not None and not row.passed]
        for row in failing[: self._limit]:
            yield f"  {row.conversation_id}: {'; '.join(row.reasons)} | {_figures(row)}"
        if len(failing) > self._limit:
            yield f"  … and {len(failing) - self._limit} more"

    def _weakest(self, name: str, texts: Sequence[Conversation | None], rows: Rows) -> Iterator[str]:
        metrics = DAMAGES[name].metrics
        gaps = [
            (min(_gap(good, bad, metric) for metric in metrics), number)
            for number, (good, bad) in enumerate(zip(self._natural, rows, strict=True))
            if good is not None and bad is not None
        ]
        for gap, number in sorted(gaps, reverse=True)[: self._limit]:
            bad, text, before = rows[number], texts[number], self._texts[number]
            if bad is not None and text is not None and before is not None:
                yield f"  {bad.conversation_id}: {gap:+.3f} | {_figures(bad)}"
                yield from changed_turns(before, text)


def changed_turns(before: Conversation, after: Conversation) -> Iterator[str]:
    """What a damage changed, message by message; nothing where messages moved."""
    told = [[message for message in each.messages if is_spoken(message)] for each in (before, after)]
    changed = [
        (old, new) for old, new in zip(*told, strict=False) if (old.role, old.content) != (new.role, new.content)
    ]
    if len(told[0]) == len(told[1]) and len(changed) <= len(told[0]) // 2:
        for old, new in changed:
            yield f"      {new.role}: {old.content}"
            yield f"      {' ' * len(new.role)}→ {new.content}"


def _gap(good: QualityReport, bad: QualityReport, metric: str) -> float:
    """How far the damaged lies above the natural one, of a metric of which more is better; the other way round else."""
    first, second = getattr(good, metric) or 0.0, getattr(bad, metric) or 0.0
    return first - second if metric in ("privacy", "memorization") else second - first


def _figures(row: QualityReport) -> str:
    shown = row.model_dump(include={"rouge_l", "fidelity", "diversity", "coherence", "privacy", "memorization", "q"})
    return " ".join(f"{key} {'–' if value is None else format(value, '.2f')}" for key, value in shown.items())
