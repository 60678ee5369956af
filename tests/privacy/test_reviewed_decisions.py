"""What a person decided in review counts in every later scan and anonymization, on any process."""

import pytest

import uncase_nb as un
from uncase_nb.privacy import parallel
from uncase_nb.privacy.risk.decisions import Decisions
from uncase_nb.workspace.folder import workspace

TEXTS = ["Soy Fidencio Barragán, folio 4455-88", "El modelo Zafiro Plus cuesta 300", "llegó el zafiro plus"]


@pytest.fixture
def decided(tmp_path, monkeypatch: pytest.MonkeyPatch) -> Decisions:
    monkeypatch.setenv("UNCASE_WORKSPACE", str(tmp_path / ".uncase"))
    queue = un.review(TEXTS, ner="off", language="es")
    queue.reject(next(number for number, item in enumerate(queue.items) if item.text == "Fidencio Barragán"))
    queue.missed(1, 1, 10, 21, "ORGANIZATION")
    return queue.decisions


def found(**options: object) -> list[str]:
    return [span.text for span in un.scan(TEXTS, ner="off", language="es", **options).spans]


def test_a_rejected_find_is_left_and_a_missed_one_is_found_everywhere(decided: Decisions) -> None:
    assert "Fidencio Barragán" in found()
    assert found(reviewed=decided) == ["Zafiro Plus", "zafiro plus"]
    assert un.anonymize(TEXTS, ner="off", reviewed=decided) == [
        TEXTS[0],
        "El modelo [ORGANIZATION_1] cuesta 300",
        "llegó el [ORGANIZATION_1]",
    ]


def test_decisions_of_the_project_are_read_back(decided: Decisions) -> None:
    assert found(reviewed=Decisions(workspace())) == found(reviewed=decided)


def test_decisions_reach_other_processes(decided: Decisions, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "CHARACTERS", 20)
    assert found(reviewed=decided, workers=2) == ["Zafiro Plus", "zafiro plus"]
