"""The training texts: labels stay on the words they name, whatever typing does to the text."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uncase_nb.privacy.ner.training import corpora
from uncase_nb.privacy.ner.training.augment import augment, drop_marks, recase_spans, slip, strip_accents
from uncase_nb.privacy.ner.training.data import chats
from uncase_nb.privacy.ner.training.example import Example, Span, assemble, join, window
from uncase_nb.privacy.ner.training.invented import chain
from uncase_nb.privacy.ner.training.names_lists import ordinary, world
from uncase_nb.privacy.ner.training.values import Values

GREETING = assemble([("¿Es la Sra. ", ""), ("Inés Ibáñez", "PERSON"), (" de ", ""), ("Mérida", "LOCATION"), ("?", "")])


def labelled(example: Example) -> list[tuple[str, str]]:
    return [(example.text[s.start : s.end], s.label) for s in example.spans]


def test_lines_are_filled_and_labelled() -> None:
    examples = list(zip(range(300), chats("es", random.Random(3)), strict=False))
    assert any(e.spans for _, e in examples)
    assert any(not e.spans for _, e in examples)
    assert not any("{" in e.text for _, e in examples)
    for _, example in examples:
        assert all(piece.strip() for piece, _ in labelled(example))


def test_the_same_seed_gives_the_same_texts() -> None:
    first, second = (list(zip(range(100), chats("en", random.Random(5)), strict=False)) for _ in range(2))
    assert first == second


@given(st.integers(0, 2**32))
def test_typing_keeps_spans_in_order_and_inside(seed: int) -> None:
    typed = augment(GREETING, random.Random(seed))
    assert [label for _, label in labelled(typed)] == ["PERSON", "LOCATION"]
    ends = [at for span in typed.spans for at in (span.start, span.end)]
    assert ends == sorted(ends)
    assert ends[-1] <= len(typed.text)
    assert labelled(typed)[1][0][:1].lower() == "m"


def test_accents_go_and_offsets_stay() -> None:
    assert labelled(strip_accents(GREETING)) == [("Ines Ibanez", "PERSON"), ("Merida", "LOCATION")]


def test_dropped_marks_move_the_spans() -> None:
    assert labelled(drop_marks(GREETING)) == labelled(GREETING)
    assert drop_marks(GREETING).text == "Es la Sra. Inés Ibáñez de Mérida"


def test_a_slip_never_crosses_the_edge_of_a_name() -> None:
    for seed in range(200):
        assert len(slip(GREETING, random.Random(seed)).spans) == 2


def test_pieces_join_and_windows_cut() -> None:
    both = join([GREETING, GREETING], "\n")
    assert labelled(both) == labelled(GREETING) * 2
    second = window(both, len(GREETING.text) + 1, len(both.text))
    assert second == GREETING
    assert window(GREETING, 0, 15).spans == ()


def test_handles_are_no_names(tmp_path: Path) -> None:
    row = '{"text": "@ana saw #Leeds.", "spans": [{"start": 0, "end": 4, "type": "PERSON"}, {"start": 9, "end": 16, "type": "LOCATION"}]}'
    path = tmp_path / "tweets.jsonl"
    path.write_text(row, encoding="utf-8")
    assert [labelled(e) for e in corpora.broad_twitter(path)] == [[("Leeds", "LOCATION")]]


def test_missing_corpora_are_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(corpora.broad_twitter(tmp_path / "absent.jsonl"))


def test_spans_of_notes_are_mapped_and_trimmed(tmp_path: Path) -> None:
    spans = '[{"start": 8, "end": 12, "orig": "NOMBRE_SUJETO_ASISTENCIA"}, {"start": 13, "end": 16, "orig": "SEXO_SUJETO_ASISTENCIA"}]'
    path = tmp_path / "notes.jsonl"
    path.write_text(f'{{"text": "Nombre: Ana. H.", "spans": {spans}}}', encoding="utf-8")
    assert list(corpora.meddocan(path, random.Random(1))) == [Example("Nombre: Ana. H.", (Span(8, 11, "PERSON"),))]


@pytest.mark.parametrize("kind", ["given", "last"])
def test_invented_names_are_words_that_differ(kind: str) -> None:
    rng = random.Random(2)
    names = [chain(kind).name(rng) for _ in range(500)]
    assert all(name.isalpha() and name[0].isupper() and 3 <= len(name) <= 13 for name in names)
    assert len(set(names)) > 400
    assert len(set(names) - set(world(kind))) > 250


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("slot", ["town", "barrio", "emp", "school", "desc"])
def test_places_that_tie_somebody_are_whole_and_many(slot: str, language: str) -> None:
    values = Values(language, random.Random(4))
    filled = [values.fill(slot) for _ in range(200)]
    assert not any("{" in value or value != value.strip() or "  " in value for value in filled)
    assert len(set(filled)) > 60


def test_names_that_are_words_are_listed_for_each_language() -> None:
    for language in ("es", "en"):
        for kind in ("given", "last"):
            assert len(ordinary(kind, language)) > 100
    assert {"Luz", "Sol"} <= set(ordinary("given", "es"))
    assert {"Hope", "Will"} <= set(ordinary("given", "en"))
    assert "El Fassi" in world("last")


def test_labelled_places_change_case_one_by_one() -> None:
    seen = {recase_spans(GREETING, str.upper, random.Random(seed)).text for seed in range(60)}
    assert {"INÉS IBÁÑEZ" in text and "MÉRIDA" in text for text in seen} == {True, False}
    assert all(text.casefold() == GREETING.text.casefold() for text in seen)
