"""The benchmark of templates: what it compares, and how fast ours are."""

from __future__ import annotations

from uncase_nb.bench.templates import Conformity, TemplatesReport, _peers, seconds
from uncase_nb.bench.templates_peers import Copy, copies
from uncase_nb.export.profiles import profile

MOST = 0.2
"""Seconds of one core; half of it is what the documentation promises, on a calm machine."""


def test_a_copy_is_judged_by_the_vendors_bytes():
    ours = _peers(Copy("ours again", "llama:3.1", profile("llama:3.1").source))
    dated = _peers(Copy("dated wrongly", "llama:3.1", profile("llama:3.1").source.replace("Today Date: ", "Today: ")))
    assert ours.equal == ours.asked > 100
    assert 0 < ours.asked - dated.equal <= ours.asked
    assert dated.equal < 20  # refusals only


def test_trl_s_training_copies_are_among_the_peers():
    assert {copy.profile for copy in copies() if copy.peer.startswith("trl")} >= {"llama:3", "qwen:2.5", "qwen:3"}


def test_the_matrix_has_a_row_a_profile_and_a_column_a_template():
    report = TemplatesReport([Conformity("qwen:3", "ours", 2, 2), Conformity("qwen:3", "peer", 1, 2)], 0.05)
    [row] = report.table()
    assert (row["ours"], row["peer"]) == ("2/2", "1/2")
    assert "qwen3.jinja" in row["truth"]
    assert "2 of 2" in report.headline()


def test_a_thousand_conversations_are_rendered_at_once():
    assert min(seconds() for _ in range(3)) < MOST
