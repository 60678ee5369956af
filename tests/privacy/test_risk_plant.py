"""Planted people are found again where they stand; what comes through is counted, with an exact interval."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.errors import EmptyResultError, ParameterError, PrivacyError
from uncase_nb.privacy import propose
from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.risk import plant
from uncase_nb.privacy.risk.carriers import carriers
from uncase_nb.privacy.risk.interval import interval
from uncase_nb.privacy.risk.marks import marked, unmarked
from uncase_nb.privacy.risk.survivors import runs, survivors
from uncase_nb.privacy.risk.values import MAKERS
from uncase_nb.privacy.rules.detector import RulesDetector
from uncase_nb.privacy.types import TYPES
from uncase_nb.schemas.conversation import Conversation

FREE = st.text(st.characters(codec="utf-8", exclude_characters="\ufdd0\ufdd1\ufdd2[]"), max_size=30)


def conversations(count, language="es"):
    words = {"es": ("Hola, ¿me ayudan?", "Claro que sí."), "en": ("Hello, can you help?", "Of course.")}[language]
    messages = [{"role": role, "content": text} for role, text in zip(("user", "assistant"), words, strict=True)]
    return [Conversation(id=f"c{n}", language=language, messages=messages) for n in range(count)]


def binomial_tail(successes, trials, chance):
    """P(X >= successes), term by term."""
    return sum(math.comb(trials, k) * chance**k * (1 - chance) ** (trials - k) for k in range(successes, trials + 1))


@given(st.integers(1, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_is_exact(counts):
    successes, trials = counts
    low, high = interval(successes, trials)
    assert 0 <= low <= successes / trials <= high <= 1
    if successes:
        assert binomial_tail(successes, trials, low) == pytest.approx(0.025, abs=1e-9)
    if successes < trials:
        assert 1 - binomial_tail(successes + 1, trials, high) == pytest.approx(0.025, abs=1e-9)


def test_the_interval_of_the_literature_and_of_nothing():
    assert interval(0, 299)[1] == pytest.approx(0.01226, abs=1e-5)
    assert interval(0, 0) == (0, 1)
    assert interval(99_000, 100_000) == pytest.approx((0.98937, 0.99061), abs=1e-4)
    with pytest.raises(ValueError, match="between"):
        interval(3, 2)


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_type_has_carriers_that_give_it_away_and_a_field(language):
    listed = carriers(language)
    assert set(listed) == set(MAKERS)
    assert {key.partition("/")[0] for key in MAKERS} == TYPES.keys() - {"OTHER"}
    for key, own in listed.items():
        assert own.fields, key
        assert "said" in own.sentences, key
        for sentence in (s for sentences in own.sentences.values() for s in sentences):
            assert sentence.text.count("{}") == 1
            assert bool(sentence.question) == (sentence.cue == "asked")


@given(st.lists(st.tuples(FREE, FREE)), FREE)
def test_a_mark_leaves_the_text_as_it_would_have_been(pairs, tail):
    text = "".join(f"{before}{marked(n, value)}" for n, (before, value) in enumerate(pairs)) + tail
    clean, placements = unmarked(text)
    assert clean == "".join(before + value for before, value in pairs) + tail
    assert [(p.number, clean[p.start : p.end]) for p in placements] == [(n, v) for n, (_, v) in enumerate(pairs)]


@given(st.lists(st.tuples(FREE, FREE.filter(bool), FREE.filter(bool)), max_size=6), FREE)
def test_survivors_are_what_stands_between_replacements(pieces, tail):
    before = "".join(kept + hidden for kept, hidden, _ in pieces) + tail
    after, places = "", []
    for kept, _, pseudonym in pieces:
        places.append((len(after + kept), len(after + kept + pseudonym)))
        after += kept + pseudonym
    flags = survivors(before, after + tail, places)
    assert len(flags) == len(before)
    assert sum(flags) == sum(len(kept) for kept, *_ in pieces) + len(tail)


def test_survivors_name_the_piece_that_came_through():
    before = "llama a Rosa Tzompantzi al 55 5012 3456"
    after = "llama a Elena Tzompantzi al 55 5000 0056"
    flags = survivors(before, after, [(8, 13), (28, 38)])
    start = before.index("Rosa")
    assert runs(before, flags, start, start + len("Rosa Tzompantzi")) == ["Tzompantzi"]
    assert runs(before, flags, before.index("55"), len(before)) == ["56"]
    for other, places in (("otra cosa", []), ("otra Elena", [(5, 10)]), (before, [(3, 3)])):
        with pytest.raises(ValueError, match="replacements"):
            survivors(before, other, places)


@settings(max_examples=10, deadline=None)
@given(st.lists(st.text(max_size=40), min_size=1, max_size=3), st.integers(0, 50))
def test_any_text_can_be_planted_into(texts, seed):
    report = plant(texts, people=1, ner="off", seed=seed, types=["EMAIL_ADDRESS", "PERSON", "MX_CURP"])
    assert report.overall.planted == 14
    assert all(item.text in item.sentence for item in report.items)


def test_what_a_detector_knows_is_hidden_and_what_it_does_not_comes_through():
    report = plant(conversations(5), people=8, ner="off", types=["MX_CURP", "EMAIL_ADDRESS", "HANDLE"])
    assert {row.name for row in report.rows if row.group == "type"} == {"MX_CURP", "EMAIL_ADDRESS", "HANDLE"}
    assert report.overall.planted == 8 * 3 * 2
    curp = next(row for row in report.rows if row.name == "MX_CURP")
    assert (curp.recall, curp.leaked, curp.high) == (1, 0, 1)
    assert 0.75 < curp.low < 1
    assert "rules" in report.detectors[0]
    assert "ner off" in report.detectors


def test_what_no_detector_sees_comes_through_whole(monkeypatch):
    monkeypatch.setattr(RulesDetector, "find", lambda _, texts, **__: ([] for _ in texts))
    monkeypatch.setattr(propose, "in_context", lambda *_: ())
    report = plant(conversations(3), people=3, ner="off")
    found = [item for item in report.items if item.place != "participant" and item.type != "PERSON"]
    assert all(item.came_through == [item.text] for item in found)
    assert sum(row.leaked for row in report.rows if row.name == "MX_CURP") > 0


def test_surrogates_hide_what_tokens_hide():
    given_chats = conversations(4)
    token, surrogate = (plant(given_chats, people=3, ner="off", style=style) for style in ("token", "surrogate"))
    assert surrogate.style == "surrogate"
    different = [a for a, b in zip(token.items, surrogate.items, strict=True) if a.came_through != b.came_through]
    assert len(different) <= len(token.items) * 0.05


def test_a_field_whose_name_is_replaced_is_still_found(monkeypatch):
    def find(_, texts, **__):
        return ([Found(0, 5, "PERSON", 0.9, "x")] if text == "clabe" else [] for text in texts)

    monkeypatch.setattr(RulesDetector, "find", find)
    monkeypatch.setattr(propose, "in_context", lambda *_: ())
    for style in ("token", "surrogate"):
        report = plant(conversations(2), people=4, ner="off", style=style, types=["MX_CLABE", "PERSON"])
        assert {item.place for item in report.items if item.type == "MX_CLABE"} > {"tool argument", "metadata"}
        assert all(not item.hidden for item in report.items if item.type == "MX_CLABE")


def test_conversations_that_are_anonymized_already_are_planted_too():
    metadata = {"pseudonyms": "surrogate"}
    done = [item.model_copy(update={"privacy": "anonymized", "metadata": metadata}) for item in conversations(2)]
    assert plant(done, people=2, ner="off", types=["MX_CURP"]).overall.recall == 1


def test_the_same_seed_plants_the_same_and_the_input_stays():
    given_texts = ["hola, tengo una duda\nsobre mi factura", "gracias por todo, nos vemos"]
    before = list(given_texts)
    first, again = (plant(given_texts, people=2, ner="off") for _ in range(2))
    assert given_texts == before
    assert first.items == again.items
    assert plant(given_texts, people=2, ner="off", seed=8).items != first.items
    assert {item.place for item in first.items} == {"sentence", "form line"}


def test_every_place_and_way_of_writing_occurs_in_conversations():
    mixed = [*conversations(4), *conversations(4, "en"), Conversation()]
    report = plant(mixed, people=6, ner="off")
    names = {group: {row.name for row in report.rows if row.group == group} for group in ("place", "writing", "cue")}
    assert names["place"] == {"sentence", "tool argument", "metadata", "participant"}
    assert names["writing"] == {"as written", "lower case", "capitals", "no accents", "hurried"}
    assert names["cue"] == {"said", "unsaid", "asked", "field"}
    assert all(item.text in item.sentence for item in report.items)


def test_the_gate_looks_at_the_lower_bound():
    report = plant("hola", people=20, ner="off", types=["MX_CURP"])
    report.assert_at_least(0.9)
    with pytest.raises(PrivacyError, match="people=80"):
        report.assert_at_least(0.999)
    with pytest.raises(ParameterError, match="impossible"):
        report.assert_at_least(95)
    weak = plant("hola", people=5, ner="off", types=["OTHER", "ORGANIZATION", "MX_CURP"])
    weak.rows[0] = weak.rows[0].model_copy(update={"low": 0.99, "recall": 1.0})
    weak.assert_at_least(0.95)
    with pytest.raises(PrivacyError):
        weak.assert_at_least(0.95, each_type=True)


def test_the_report_shows_plots_and_saves(tmp_path):
    report = plant("hola", people=2, ner="off", types=["MX_CURP", "PERSON"])
    assert "Clopper-Pearson" in repr(report)
    assert len(report.plot().data[0].x) == 3
    assert "PERSON: nickname" in report.save(tmp_path / "recall.csv").read_text()
    assert all(not item.hidden for item in report.leaked())


@pytest.mark.parametrize(
    ("x", "options", "error"),
    [
        ([], {}, EmptyResultError),
        ([1], {}, ParameterError),
        (["a", Conversation()], {}, ParameterError),
        ("hola", {"people": 0}, ParameterError),
        ("hola", {"types": ["OTHER"]}, ParameterError),
        ("hola", {"types": ["PERSONA"]}, ParameterError),
        ("hola", {"language": "fr"}, ParameterError),
        ("hola", {"style": "tokens"}, ParameterError),
    ],
)
def test_mistakes_are_named(x, options, error):
    with pytest.raises(error):
        plant(x, ner="off", **options)
