"""`%uncase_export --list` shows the templates; without it, conversations are needed."""

from __future__ import annotations

from uncase_nb.errors import ParameterError
from uncase_nb.export.profiles import PROFILES


def test_the_templates_are_shown(shell) -> None:
    shown = shell.value("%uncase_export --list")
    assert [row["profile"] for row in shown.table()] == list(PROFILES)


def test_nothing_to_export_is_said(shell) -> None:
    error = shell.error("%uncase_export --path train.jsonl")
    assert isinstance(error, ParameterError)
    assert "{{report}}" in str(error)
