"""Audit records, warn reports, block refuses; no record holds text."""

import pytest
from sqlalchemy import select

from uncase_nb.errors import ParameterError, PrivacyError
from uncase_nb.privacy.interceptions import InterceptionRecord, record_all
from uncase_nb.privacy.interceptor import Interceptor
from uncase_nb.workspace.database import session
from uncase_nb.workspace.folder import Workspace

FIELDS = [("messages[0].content", "mi cel es 55 1234 5678"), ("messages[1].content", "ok")]


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.delenv("UNCASE_SECRET_KEY", raising=False)
    monkeypatch.delenv("UNCASE_DATABASE_URL", raising=False)
    return Workspace(tmp_path / ".uncase")


def records(project):
    with session(project) as database:
        return list(database.scalars(select(InterceptionRecord)))


def test_audit_records_and_says_nothing(project):
    result = Interceptor("audit", ner="off", workspace=project).check(FIELDS, direction="outgoing")
    assert result.warnings == []
    assert [(f.field, f.type, f.count) for f in result.findings] == [("messages[0].content", "PHONE_NUMBER", 1)]
    [row] = records(project)
    assert (row.mode, row.direction, row.fields) == ("audit", "outgoing", 2)
    assert row.findings == [{"field": "messages[0].content", "type": "PHONE_NUMBER", "count": 1}]


def test_warn_reports_in_the_result(project):
    result = Interceptor("warn", ner="off", workspace=project).check(FIELDS, direction="incoming")
    assert result.warnings == ["1 PHONE_NUMBER in incoming messages[0].content"]
    assert "5678" not in repr(result) + result.model_dump_json()


def test_block_refuses_and_records(project):
    with pytest.raises(PrivacyError, match="1 PHONE_NUMBER") as caught:
        Interceptor("block", ner="off", workspace=project).check(FIELDS, direction="outgoing")
    assert "5678" not in str(caught.value)
    assert len(records(project)) == 1


def test_block_lets_clean_and_anonymized_text_through(project):
    clean = [("content", "hola, [PERSON_1] llama al [PHONE_NUMBER_1]")]
    assert Interceptor("block", ner="off", workspace=project).check(clean, direction="outgoing").findings == []


def test_names_introduced_in_one_field_are_found_in_the_others(project):
    fields = [("a", "me llamo Tiburcio Zamudio"), ("b", "claro tiburcio")]
    result = Interceptor("warn", ner="off", workspace=project).check(fields, direction="outgoing")
    assert {finding.field for finding in result.findings} == {"a", "b"}


def test_types_narrow_what_counts(project):
    interceptor = Interceptor("block", ner="off", types=["EMAIL_ADDRESS"], workspace=project)
    assert interceptor.check(FIELDS, direction="outgoing").findings == []


def test_no_file_holds_the_text(project):
    Interceptor("audit", ner="off", workspace=project).check(FIELDS, direction="outgoing")
    assert not [p for p in project.root.rglob("*") if p.is_file() and b"1234 5678" in p.read_bytes()]


def test_an_unknown_mode_is_named():
    with pytest.raises(ParameterError, match="Did you mean 'block'"):
        Interceptor("blok")


def test_a_check_in_two_steps_says_what_a_check_says(project):
    guard = Interceptor("block", ner="off", workspace=project)
    inspection = guard.inspect(FIELDS, direction="outgoing")
    assert records(project) == []
    record_all(project, [inspection.row, inspection.row])
    with pytest.raises(PrivacyError) as refused:
        guard.admit(inspection)
    with pytest.raises(PrivacyError) as at_once:
        guard.check(FIELDS, direction="outgoing")
    assert str(refused.value) == str(at_once.value)
    rows = [(row.mode, row.direction, row.findings, row.digest) for row in records(project)]
    assert len(rows) == 3
    assert rows[0] == rows[1] == rows[2]
