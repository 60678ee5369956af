"""Costs add up over sessions, are null where a part is unknown, and old workspaces still count."""

from __future__ import annotations

import json
import sqlite3
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.errors import ParameterError
from uncase_nb.gateway.costs import costs
from uncase_nb.gateway.ledger import Entry, Ledger
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.gateway.spending import spent
from uncase_nb.workspace.folder import Workspace

KINDS = [("litellm", "openai/m"), ("litellm:localhost:8000/v1", "openai/m"), ("simulator", "a" * 64)]
NAMES = {"openai/m", "openai/m at localhost:8000/v1", "simulator"}
CALLS = st.lists(
    st.tuples(
        st.sampled_from(["r1", "r2", None]),
        st.sampled_from(["auto", "clinic"]),
        st.sampled_from(KINDS),
        st.none() | st.integers(0, 1000),
        st.none() | st.integers(0, 100),
    ),
    max_size=25,
)


def _entries(calls):
    return [
        Entry(
            ChatRequest(provider=kind, model=model, messages=[], sample_index=number, run_id=run, seed_id=seed),
            Reply(message={}, prompt_tokens=tokens, completion_tokens=tokens, cost_usd=usd, latency_s=0.5),
        )
        for number, (run, seed, (kind, model), tokens, usd) in enumerate(calls)
    ]


@settings(deadline=None, max_examples=25)
@given(CALLS, st.integers(0, 25))
def test_rows_add_up_over_sessions_and_unknown_parts_stay_unknown(tmp_path_factory, calls, first_session):
    room = Workspace(tmp_path_factory.mktemp("room"))
    for session in (_entries(calls)[:first_session], _entries(calls)):  # the second one resumes the first
        Ledger(room).store(session)
    usd = [call[-1] for call in calls]
    for by in ("run", "provider", "seed", "day"):
        report = costs(by=by, workspace=room)
        assert report.total.calls == sum(row.calls for row in report.rows) == len(calls)
        assert report.total.seconds == pytest.approx(0.5 * len(calls))
        assert report.total.known_cost_usd == sum(part or 0 for part in usd)
        assert (report.total.unpriced, report.total.cost_usd is None) == (usd.count(None), None in usd)
    assert {row.key for row in costs(by="provider", workspace=room).rows} <= NAMES
    for row in costs(workspace=room).rows:
        tokens = [call[3] for call in calls if call[0] == row.key]
        assert row.calls == len(tokens)
        assert row.prompt_tokens == (None if None in tokens else sum(tokens))


def test_one_run_by_its_id_or_its_result(room):
    Ledger(room).store(_entries([("r1", "auto", KINDS[0], 3, 0.25), ("r2", "auto", KINDS[0], 3, None)]))
    report = costs("r1", by="seed")
    assert costs(SimpleNamespace(run_id="r1"), by="seed") == report
    assert repr(report) == "CostReport of run r1: 1 calls, 0.2500 USD"
    assert repr(costs()) == "CostReport: 2 calls, cost unknown (0.2500 USD without 1 calls of unknown price)"
    assert repr(costs("r2")) == "CostReport of run r2: 1 calls, cost unknown"
    with pytest.raises(ParameterError, match="no calls of a run 'r3'"):
        costs("r3")
    with pytest.raises(ParameterError, match="Did you mean 'day'"):
        costs(by="days")


def test_the_report_shows_itself(room):
    Ledger(room).store(_entries([("r1", "auto", KINDS[0], 3, 0.25), ("r2", "auto", KINDS[1], 3, None)]))
    report = costs(by="provider")
    assert [row["provider"] for row in report.table()] == ["openai/m", "openai/m at localhost:8000/v1", "total"]
    assert "–" in report._repr_mimebundle_()["text/html"]
    assert report.to_pandas()["calls"].tolist() == [1, 1, 2]
    drawn = json.loads(report.plot().to_json())
    assert drawn["data"][0]["x"] == ["openai/m", "openai/m at localhost:8000/v1"]
    assert drawn["layout"]["title"]["text"].endswith("by provider")
    assert costs(by="day").rows[0].key[:2] == "20"


@pytest.mark.usefixtures("room")
def test_an_empty_ledger_cost_nothing():
    assert (costs().total.calls, costs().total.cost_usd, costs().rows) == (0, 0.0, [])


def test_a_workspace_of_the_first_version_is_read_on(room):
    """Its table had neither time nor place of a call."""
    Ledger(room).store(_entries([("r1", "auto", KINDS[0], 3, 0.25)]))
    database = sqlite3.connect(room.root / "uncase.db")
    for column in ("finished_at", "local"):
        database.execute(f"ALTER TABLE ledger_call DROP COLUMN {column}")
    database.commit()
    database.close()
    assert costs(by="day").rows[0].key is None
    Ledger(room).store(_entries([("r1", "auto", KINDS[0], 3, 0.25), ("r1", "auto", KINDS[0], 3, 0.5)]))
    assert [row.known_cost_usd for row in costs(by="day").rows] == [0.25, 0.5]
    assert spent(Ledger(room), "r1").usd == 0.75


def test_a_run_answered_by_an_earlier_runs_calls_cost_nothing_of_its_own(tmp_path):
    Ledger(Workspace(tmp_path)).store(_entries([("r1", "auto", KINDS[0], 1, 2)]))
    report = costs(SimpleNamespace(run_id="r2"), workspace=Workspace(tmp_path))
    assert (report.rows, report.total.calls, report.total.cost_usd) == ([], 0, 0)
    with pytest.raises(ParameterError, match="r2"):
        costs("r2", workspace=Workspace(tmp_path))
