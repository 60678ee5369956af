"""Seeds from anonymized conversations hold what happened and none of what was said."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.connectors.read import read
from uncase_nb.connectors.samples import samples
from uncase_nb.errors import EmptyResultError, ParameterError, PrivacyError
from uncase_nb.evaluation.evaluate import evaluate
from uncase_nb.generation.simulator.simulate import simulate
from uncase_nb.privacy.anonymize import anonymize
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.seed import Seed
from uncase_nb.seeds.assemble import source_tag
from uncase_nb.seeds.extract import extract_seeds
from uncase_nb.seeds.leak import leaks, refuse_leaks

SAID = [
    ("user", "Hola, buenas tardes. Busco un sedán, ¿qué precio tiene el Nissan Versa 2024?"),
    ("assistant", "Buenas tardes, [PERSON_1]. El precio es de $365,900 MXN y el enganche del 20 %."),
    ("user", "Me parece muy caro el enganche."),
    ("assistant", "Le ofrezco financiamiento a 48 meses. ¿Le queda una prueba de manejo el sábado a las 11:00?"),
    ("user", "Sí, perfecto. Mi correo es [EMAIL_ADDRESS_1]. Nací el 3 de mayo de 1980."),
    ("assistant", "Anotado. Quedo a sus órdenes, hasta luego."),
    ("user", "Muchas gracias, adiós"),
]


def conversation(said=SAID, **more):
    options = {"privacy": "anonymized", "language": "es", "domain": "automotive.sales"} | more
    return Conversation(messages=[{"role": role, "content": text} for role, text in said], **options)


def test_steps_roles_facts_and_lineage():
    (seed,) = extract_seeds(conversation())
    assert seed.roles == ["cliente", "asesor"]
    steps = [(step.role, step.text) for step in seed.steps()]
    assert steps[0][1].startswith("saluda; ")
    assert "el precio" in steps[0][1]
    assert any("objeta el enganche" in text for _, text in steps)
    assert steps[-1] == ("cliente", "agradece; se despide")
    facts = set(seed.facts().values())
    assert {"$365,900 MXN", "20 %", "48 meses", "Nissan Versa 2024", "sábado", "11:00"} <= facts
    assert not any("mayo" in str(value) or "1980" in str(value) for value in facts)
    assert source_tag(conversation()) in seed.etiquetas
    assert seed.privacidad.campos_sensibles_detectados == ["EMAIL_ADDRESS", "PERSON"]
    assert "[PERSON_1]" not in json.dumps(seed.to_wire(), ensure_ascii=False)


def test_the_same_source_gives_the_same_seed_and_another_another():
    one, two = extract_seeds([conversation(), conversation(SAID[:4])])
    assert extract_seeds(conversation())[0] == one
    assert one.seed_id != two.seed_id


def test_raw_is_refused():
    with pytest.raises(PrivacyError, match="anonymize"):
        extract_seeds(conversation(privacy="raw"))


def test_other_languages_and_monologues():
    with pytest.raises(ParameterError, match="Spanish and English"):
        extract_seeds(conversation(language="fr"))
    with pytest.raises(EmptyResultError, match="both sides"):
        extract_seeds(conversation(SAID[:1]))
    assert "one speaker" in repr(extract_seeds([conversation(), conversation(SAID[:1])]))


def test_leak_check_fails_closed():
    source = conversation()
    wire = {"seed_id": "s", "dominio": "d", "objetivo": "o", "roles": ["a", "b"], "pasos_turnos": ["a: saluda"]}
    copied = Seed.model_validate(wire | {"objetivo": "Ofrezco financiamiento 48 meses, queda prueba manejo"})
    assert leaks(copied, [source]) == ["objetivo"]
    with pytest.raises(PrivacyError, match="objetivo") as caught:
        refuse_leaks(copied, [source])
    assert "financiamiento" not in str(caught.value)
    assert leaks(Seed.model_validate(wire | {"tono": "[PERSON_1]"}), [source]) == ["tono"]
    assert leaks(Seed.model_validate(wire), [source]) == []


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["user", "assistant"]), st.text(max_size=80) | st.sampled_from([text for _, text in SAID])
        ),
        max_size=8,
    )
)
def test_any_conversation_gives_a_clean_seed_or_a_clear_error(said):
    source = conversation(said)
    try:
        (seed,) = extract_seeds(source)
    except (EmptyResultError, PrivacyError):
        return
    assert leaks(seed, [source]) == []
    assert Seed.model_validate(seed.to_wire()) == seed


@pytest.mark.slow
def test_sample_exports_travel_to_certified_conversations():
    anonymous = anonymize(read(samples()), ner="off")
    found = extract_seeds(anonymous)
    made = [simulate(seed, random_seed=5, index=index) for seed in found for index in range(4)]
    report = evaluate(made, found, source=anonymous, ner="off")
    assert all(row.memorization == 0 for row in report.rows)
    assert len(report.certified) >= 0.85 * len(made), report.reasons()
