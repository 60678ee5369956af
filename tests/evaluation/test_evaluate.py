import time

import pytest

from uncase_nb.errors import EmptyResultError, ParameterError, PrivacyError
from uncase_nb.evaluation.evaluate import evaluate
from uncase_nb.evaluation.gates import MINIMA
from uncase_nb.schemas.message import Message
from uncase_nb.schemas.quality import THRESHOLDS
from uncase_nb.schemas.seed import SeedThresholds


@pytest.fixture
def natural(spanish):
    return spanish[0]


def alter(conversation, number, text):
    messages = list(conversation.messages)
    messages[number] = messages[number].model_copy(update={"content": text})
    return conversation.model_copy(update={"messages": messages})


def test_a_natural_conversation_is_certified(natural):
    report = evaluate(*natural, ner="off")
    row = report.rows[0]
    assert row.passed
    assert row.reasons == []
    assert report.certified == [natural[0]]
    assert row.q == min(getattr(row, name) for name in MINIMA)


def test_a_contradicted_fact_always_costs_more_than_a_gate(natural):
    conversation, seed = natural
    wrong = alter(conversation, 1, "¡Buenas tardes! Sí, la tenemos. El precio de contado es de $358,000 MXN.")
    good, bad = evaluate(conversation, seed, ner="off").rows[0], evaluate(wrong, seed, ner="off").rows[0]
    assert bad.q < good.q
    assert bad.fidelity <= 0.5
    assert any(reason.startswith("fidelity") for reason in bad.reasons)


def test_without_the_source_there_is_no_claim_about_memorization(natural):
    conversation, seed = natural
    row = evaluate(conversation, seed.model_copy(update={"privacidad": None}), ner="off").rows[0]
    assert (row.memorization, row.q, row.passed) == (None, 0.0, False)
    assert any(reason.startswith("insufficient evidence: memorization") for reason in row.reasons)


def test_a_copied_source_turn_is_memorized_and_other_talk_is_not(natural, spanish):
    conversation, seed = natural
    seed = seed.model_copy(update={"privacidad": None})
    others = [other.model_copy(update={"privacy": "anonymized"}) for other, _ in spanish[1:]]
    assert evaluate(conversation, seed, source=others, ner="off").rows[0].memorization == 0
    copied = alter(conversation, 6, others[2].messages[3].content)
    row = evaluate(copied, seed, source=others, ner="off").rows[0]
    assert row.memorization > THRESHOLDS.memorization
    assert (row.q, row.passed) == (0.0, False)


@pytest.mark.parametrize("field", ["content", "reasoning_content", "name"])
def test_planted_personal_data_is_found_in_any_field(natural, field):
    conversation, seed = natural
    text = "escríbame a rosa.prueba@ejemplo.test o al 55 1234 5678"
    planted = Message(**{"role": "assistant", "content": "Con gusto.", field: text})
    row = evaluate(
        conversation.model_copy(update={"messages": [*conversation.messages, planted]}), seed, ner="off"
    ).rows[0]
    assert row.privacy > 0
    assert (row.q, row.passed) == (0.0, False)


class OneValue:
    def values(self):
        return ["Zutana Inventada", "8811223344"]


@pytest.mark.parametrize("text", ["pregunte por zutana inventada", "marque 88 1122 3344"])
def test_a_vault_value_that_comes_back_is_personal_data(natural, text):
    conversation, seed = natural
    row = evaluate(alter(conversation, 7, text), seed, vault=OneValue(), ner="off").rows[0]
    assert row.privacy > 0


def test_pseudonyms_are_no_personal_data(natural):
    conversation, seed = natural
    assert evaluate(alter(conversation, 8, "Gracias, soy [PERSON_1]."), seed, ner="off").rows[0].privacy == 0


def test_a_conversation_is_never_paired_with_another_seed(natural, spanish):
    conversation, _ = natural
    report = evaluate(conversation, [seed for _, seed in spanish[1:]], ner="off")
    assert report.certified == []
    assert report.rows[0].rouge_l is None
    assert report.rows[0].reasons == ["insufficient evidence: its seed is not among the seeds given"]


def test_a_seeds_own_minima_go_first(natural):
    conversation, seed = natural
    strict = seed.model_copy(update={"metricas_calidad": SeedThresholds(rouge_l_min=1.0)})
    row = evaluate(conversation, strict, ner="off", thresholds=THRESHOLDS._replace(rouge_l=0.1)).rows[0]
    assert row.reasons == ["structure (ROUGE-L) is below 1.00: steps of the seed are missing or out of order"]


def test_what_cannot_be_evaluated_is_refused(natural):
    conversation, seed = natural
    with pytest.raises(EmptyResultError, match="no conversation"):
        evaluate([], [seed])
    with pytest.raises(PrivacyError, match="evaluation refuses raw"):
        evaluate(conversation.model_copy(update={"privacy": "raw"}), seed)
    with pytest.raises(PrivacyError, match="evaluation refuses raw"):
        evaluate(conversation, seed, source=[conversation.model_copy(update={"privacy": "raw"})])
    with pytest.raises(ParameterError, match="same seed_id"):
        evaluate(conversation, [seed, seed])


def test_an_empty_conversation_fails_every_gate_in_words(natural):
    conversation, seed = natural
    row = evaluate(conversation.model_copy(update={"messages": []}), seed, ner="off").rows[0]
    assert (row.rouge_l, row.fidelity, row.diversity, row.coherence, row.q) == (None, None, None, None, 0.0)
    assert sum(reason.startswith("insufficient evidence") for reason in row.reasons) == 4


def test_a_thousand_conversations_in_seconds(spanish):
    evaluate(*spanish[0], ner="off")  # imports
    batch = [conversation.model_copy(update={"id": str(n)}) for n in range(84) for conversation, _ in spanish]
    started = time.process_time()
    evaluate(batch, [seed for _, seed in spanish], ner="off")
    assert time.process_time() - started < 10
