"""What the calls in the ledger cost: `un.costs`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar, get_args

from sqlalchemy import ColumnElement, Row, func, select

from uncase_nb.errors import ParameterError, did_you_mean
from uncase_nb.gateway.ledger_table import LedgerCall, ledger_engine
from uncase_nb.schemas.costs import By, CostReport, CostRow
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.folder import workspace as current_workspace

_Number = TypeVar("_Number", int, float)

_FINGERPRINT = re.compile(r"[0-9a-f]{64}")  # what stands for a model's name where it is content, not a name
_SERVED = "litellm"
_DAY = 10  # characters of an ISO date

_KEYS: dict[By, tuple[ColumnElement[Any], ...]] = {
    "run": (LedgerCall.run_id.expression,),
    "provider": (LedgerCall.provider.expression, LedgerCall.model.expression),
    "seed": (LedgerCall.seed_id.expression,),
    "day": (func.substr(LedgerCall.finished_at, 1, _DAY),),
}
_SUMS = (
    func.count(),
    func.count(LedgerCall.prompt_tokens),
    func.sum(LedgerCall.prompt_tokens),
    func.count(LedgerCall.completion_tokens),
    func.sum(LedgerCall.completion_tokens),
    func.count(LedgerCall.cost_usd),
    func.sum(LedgerCall.cost_usd),
    func.sum(LedgerCall.latency_s),
)


def costs(run: Any = None, *, by: By = "run", workspace: Workspace | None = None) -> CostReport:
    """What every finished call cost, over all sessions and resumes; null where unknown, never guessed.

    Args:
        run: a run's id, or what `un.generate` returned; all runs by default.
        by: a row for each `run`, `provider`, `seed` or `day` (UTC).
        workspace: whose ledger is read; by default that of the current folder.

    Raises:
        ParameterError: where there is no such `by`, or no call of such a run.
    """
    if by not in _KEYS:
        raise ParameterError(f"Costs are not counted by {by!r}.", did_you_mean(str(by), get_args(By)))
    run_id = None if run is None else str(getattr(run, "run_id", run))
    keys = _KEYS[by]
    query = select(*_SUMS, *keys).group_by(*keys)
    if run_id is not None:
        query = query.where(LedgerCall.run_id == run_id)
    with ledger_engine(workspace or current_workspace()).connect() as connection:
        found = connection.execute(query).all()
    if isinstance(run, str) and not found:  # a run at hand may have been answered by calls of an earlier one
        raise ParameterError(f"There are no calls of a run {run_id!r}.", "un.costs() shows every run.")
    groups: dict[str | None, list[CostRow]] = {}
    for row in map(_row, found):
        groups.setdefault(row.key, []).append(row)
    rows = [_sum(key, group) for key, group in groups.items()]
    rows.sort(key=(lambda row: row.key or "") if by == "day" else _dearest)
    return CostReport(by=by, run=run_id, rows=rows, total=_sum(None, rows))


def _row(found: Row[Any]) -> CostRow:
    values: tuple[Any, ...] = tuple(found)
    calls, said_read, read, said_written, written, priced, usd, seconds, *key = values
    return CostRow(
        key=_provider(*key) if len(key) > 1 else key[0],
        calls=calls,
        prompt_tokens=int(read) if said_read == calls else None,
        completion_tokens=int(written) if said_written == calls else None,
        cost_usd=float(usd) if priced == calls else None,
        known_cost_usd=float(usd or 0.0),
        unpriced=calls - priced,
        seconds=float(seconds or 0.0),
    )


def _provider(kind: str, model: str) -> str:
    """Who answered: the model's name where a service was asked, the kind of provider where content stands for it."""
    service, _, address = kind.partition(":")
    if _FINGERPRINT.fullmatch(model):
        return kind
    if service != _SERVED:
        return f"{kind} {model}"
    return f"{model} at {address}" if address else model


def _sum(key: str | None, rows: Iterable[CostRow]) -> CostRow:
    listed = list(rows)
    return CostRow(
        key=key,
        calls=sum(row.calls for row in listed),
        prompt_tokens=_all([row.prompt_tokens for row in listed]),
        completion_tokens=_all([row.completion_tokens for row in listed]),
        cost_usd=_all([row.cost_usd for row in listed]),
        known_cost_usd=sum(row.known_cost_usd for row in listed),
        unpriced=sum(row.unpriced for row in listed),
        seconds=sum(row.seconds for row in listed),
    )


def _all(parts: Sequence[_Number | None]) -> _Number | None:
    """The sum; null where a part is."""
    known = [part for part in parts if part is not None]
    return sum(known, start=type(known[0])() if known else 0) if len(known) == len(parts) else None


def _dearest(row: CostRow) -> tuple[float, int, str]:
    return (-row.known_cost_usd, -row.calls, row.key or "")
