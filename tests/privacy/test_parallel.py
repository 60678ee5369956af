"""Batches, progress and several processes change nothing in what is found."""

import pickle

import pytest

import uncase_nb as un
from uncase_nb.errors import MissingExtraError, MissingModelError, ParameterError, UncaseError
from uncase_nb.privacy import parallel
from uncase_nb.privacy.propose import propose
from uncase_nb.privacy.scan import documents_of

TEXTS = [f"Soy Fidencio Barragán número {n}, mi tel es 55 1234 {5000 + n} y escribo desde Puebla." for n in range(60)]


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "CHARACTERS", 500)


@pytest.mark.usefixtures("small_batches")
def test_two_processes_find_what_one_finds() -> None:
    assert un.scan(TEXTS, ner="off", workers=2).spans == un.scan(TEXTS, ner="off").spans


@pytest.mark.usefixtures("small_batches")
def test_progress_rises_to_the_end() -> None:
    seen: list[tuple[int, int]] = []
    report = un.scan(TEXTS, ner="off", on_progress=lambda done, total: seen.append((done, total)))
    assert seen == sorted(seen)
    assert len(seen) > 3
    assert seen[-1] == (report.characters, report.characters)


@pytest.mark.usefixtures("small_batches")
def test_an_error_of_another_process_keeps_its_fix() -> None:
    with pytest.raises(MissingModelError, match=r"spacy download en_core_web_xxl"):
        un.scan(TEXTS, ner="en_core_web_xxl", workers=2)


@pytest.mark.parametrize(
    "error", [ParameterError("a", "b"), MissingExtraError("what", "models"), UncaseError("c", "d")]
)
def test_errors_survive_pickling(error: UncaseError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert (str(again), again.__dict__) == (str(error), error.__dict__)


def test_a_negative_number_of_workers_is_refused() -> None:
    with pytest.raises(ParameterError, match="every core"):
        un.scan(TEXTS, ner="off", workers=-1)


def test_a_text_that_comes_many_times_is_read_once() -> None:
    """Agents' templated replies are half of a support chat."""
    documents = documents_of(["Hola, soy Fidencio Barragán."] * 50 + ["Hasta luego"], "es")
    opinions = propose(documents, ner="compact")
    assert [opinion.detector.split()[0] for opinion in opinions] == ["rules", "compact-ner"]
    for opinion in opinions:
        assert len(opinion.finds) == 51
        assert len({id(places) for places in opinion.finds.values()}) == 2
