"""What is said is written as a careful person writes: thousands of messages, and the checker that reads them."""

from __future__ import annotations

import pytest

from uncase_nb.generation.simulator.plan import plan_of


def test_nothing_a_reader_would_mark(every_seed, acted, spoken, checker):
    plan = plan_of(every_seed)
    values = tuple(fact.text for fact in plan.facts)
    for conversation in acted(every_seed, 5, random_seed=11):
        for message in spoken(conversation):
            assert not checker.slips(message.content, plan.language, values), message.content


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("El precio de el auto es alto.", "es", "contraction"),
        ("Es la el plan.", "es", "articles"),
        ("Es el comisión.", "es", "gender"),
        ("Vamos a a verlo.", "es", "prepositions"),
        ("Los datos es son tres.", "es", "verb"),
        ("¿Cómo está.", "es", "question marks"),
        ("Hola. vamos.", "es", "small start"),
        ("Hola  vamos.", "es", "two spaces"),
        ("Hola , vamos.", "es", "space before a mark"),
        ("Hola {t}.", "es", "slot"),
        ("Hola hola, vamos vamos.", "es", "repeated word"),
        ("Vamos", "es", "no last mark"),
        ("Listo:.", "es", "marks"),
        ("It is the your plan.", "en", "articles"),
        ("It is a offer.", "en", "an"),
        ("The plan is are good.", "en", "verb"),
    ],
)
def test_the_checker_sees_slips(text, language, kind, checker):
    assert kind in {found for found, _ in checker.slips(text, language)}


def test_both_registers_and_the_regions_speak_differently(acted, spoken):
    from uncase_nb.seeds.library import seeds

    seed = seeds("automotive.sales")[0]

    def words(language, tone):
        changed = seed.model_copy(update={"idioma": language, "tono": tone})
        return " ".join(m.content for c in acted(changed, 25) for m in spoken(c)).lower()

    polite, close, vos = words("es-MX", "formal"), words("es-MX", "informal"), words("es-AR", "informal")
    assert " usted" in polite or " le " in polite
    assert " puedes " not in polite
    assert " te " not in polite
    assert " puedes " in close
    assert " podés " in vos
    assert " puedes " not in vos
    assert "vale" in words("es-ES", "profesional")
    assert "listo" in words("es-CO", "profesional")
