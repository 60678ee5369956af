"""Records that share their quasi-identifiers are counted; what singles somebody out is named, its values are not."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uncase_nb.errors import EmptyResultError, ParameterError
from uncase_nb.privacy.risk import k_anonymity
from uncase_nb.privacy.risk.classes import class_sizes, greedy, signatures, singling_out
from uncase_nb.privacy.risk.generalize import coarse, ladder
from uncase_nb.privacy.risk.when import age_of, date_of
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.seed import Seed

NAMES = ("age", "date", "place", "sex")
VALUE = st.fixed_dictionaries(
    {},
    optional={
        "age": st.sampled_from(["31", "34", "52", "58", "[AGE_1]"]).map(lambda v: frozenset({v})),
        "date": st.sampled_from(["2025-05-03", "2025-05-09", "2024-01-01", "pronto"]).map(lambda v: frozenset({v})),
        "place": st.sampled_from(["apizaco, tlaxcala", "tlaxco, tlaxcala", "lugo"]).map(lambda v: frozenset({v})),
        "sex": st.sampled_from("fm").map(lambda v: frozenset({v})),
    },
)
RECORDS = st.lists(VALUE, min_size=1, max_size=25)


def seed(number, facts, domain="medical.consultation", **more):
    return Seed(
        seed_id=f"s{number}", dominio=domain, objetivo="Orientar", roles=["paciente", "médico"],
        pasos_turnos=["paciente: pregunta", "médico: responde"], parametros_factuales=facts, **more,
    )  # fmt: skip


@given(RECORDS.filter(lambda records: len(records) > 1))
def test_sizes_add_up_and_smallest_sets_are_smallest(records):
    seen = signatures(records, dict.fromkeys(NAMES, 0))
    sizes = class_sizes(seen)
    assert sum(1 / size for size in sizes) == pytest.approx(len(set(seen)))
    for row, sets in enumerate(singling_out(seen)):
        assert not sets or sizes[row] == 1
        for places in sets:
            assert sum(all(other[p] == seen[row][p] for p in places) for other in seen) == 1
            for dropped in places:
                fewer = places - {dropped}
                assert sum(all(other[p] == seen[row][p] for p in fewer) for other in seen) > 1


@given(RECORDS, st.integers(2, 6))
def test_the_plan_reaches_its_target_and_no_step_is_spare(records, target):
    steps = greedy(records, NAMES, target)

    def k(levels):
        return min(class_sizes(signatures(records, dict.fromkeys(NAMES, 0) | levels)))

    assert k(steps) >= min(target, len(records))
    if len(records) >= target:
        for name, level in steps.items():
            assert k(steps | {name: level - 1}) < target


@given(VALUE)
def test_each_step_of_a_ladder_only_merges(record):
    for name, values in record.items():
        kept = [coarse(values, name, level) for level in range(len(ladder(name)))]
        assert kept[-1] == frozenset()
        assert all(len(value) <= 1 for value in kept)
    assert coarse(frozenset({"[DATE_TIME_1]"}), "date", 1) == {"[DATE_TIME_1]"}


def test_a_unique_seed_is_counted_and_named_only_when_asked():
    usual = [seed(n, {"edad": f"{30 + n} años", "ciudad": "Apizaco"}) for n in range(6)]
    odd = seed(99, {"edad": "84", "ciudad": "Lugo", "ocupacion": "farero"})
    report = k_anonymity([*usual, odd])
    assert (report.k, report.unique, report.records, report.below_target) == (1, 1, 7, 1)
    assert report.sizes == {1: 1, 6: 1}
    alone = {tuple(row.attributes) for row in report.combinations}
    assert alone == {("age",), ("place",), ("occupation",)}
    assert {row.attribute: row.singles_out for row in report.attributes}["domain"] == 0
    assert report.reached
    assert report.plan[-1].k >= 5
    shown = repr(report) + report.model_dump_json() + str(report._repr_mimebundle_())
    assert "lugo" not in shown.lower()
    assert "farero" not in shown
    (row,) = k_anonymity([*usual, odd], values=True).unique_records
    assert row == {
        "record": "s99", "age": ["80-89"], "place": ["lugo"], "occupation": ["farero"],
        "domain": ["medical.consultation"],
    }  # fmt: skip


def test_the_long_shape_its_context_and_tags_are_read():
    facts = {"contexto": "Consulta de una mujer el 3 de mayo de 2025", "herramientas": [], "metadata": {"Sexo": "F"}}
    long = seed(1, facts, etiquetas=["urgencia", "empresa: Talleres Merzar"])
    (row,) = k_anonymity([long], values=True).unique_records
    assert row["sex"] == ["f"]
    assert row["organization"] == ["talleres merzar"]
    assert row["date"] == ["2025-05-03"]


def test_facts_of_your_own_count_and_unknown_ones_are_refused():
    seeds = [seed(n, {"Modelo": model}) for n, model in enumerate(["A", "A", "B"])]
    report = k_anonymity(seeds, ["modelo"], target=2)
    assert [row.attribute for row in report.attributes] == ["modelo"]
    assert (report.k, report.unique) == (1, 1)
    assert [(step.attribute, step.action, step.k) for step in report.plan] == [("modelo", "removed", 3)]
    with pytest.raises(ParameterError, match="No record has"):
        k_anonymity(seeds, ["color"])


def test_tokens_and_what_is_left_in_conversations_count():
    def chat(number, text):
        messages = [{"role": "user", "content": text}]
        return Conversation(id=f"c{number}", language="es", privacy="anonymized", messages=messages)

    alike = [chat(n, "Soy de [LOCATION_1], quiero una cita") for n in range(5)]
    other = chat(9, "Soy de [LOCATION_2], la cita es el 14/03/2025")
    report = k_anonymity([*alike, other], values=True)
    assert (report.k, report.unique) == (1, 1)
    assert report.unique_records[0]["place"] == ["[LOCATION_2]"]
    assert report.unique_records[0]["date"] == ["2025-03-14"]


@pytest.mark.parametrize(
    ("text", "month_first", "normal"),
    [
        ("14/03/2025", False, "2025-03-14"),
        ("03/14/2025", True, "2025-03-14"),
        ("14/03/2025", True, "2025-03-14"),
        ("1-2-87", False, "1987-02-01"),
        ("2025-03-14", True, "2025-03-14"),
        ("martes 20 de marzo", False, "????-03-20"),
        ("March 3rd, 2024", True, "2024-03-03"),
        ("en 2019", False, "2019-??-??"),
        ("mañana", False, "manana"),
    ],
)
def test_dates_come_into_one_form(text, month_first, normal):
    assert date_of(text, month_first=month_first) == normal


@pytest.mark.parametrize(
    ("text", "normal"),
    [("34 años", "34"), ("treinta y cuatro años", "34"), ("twenty-one", "21"), ("cinco", "5"), ("adulto", "adulto")],
)
def test_ages_come_into_figures(text, normal):
    assert age_of(text) == normal


def test_the_report_plots_and_saves(tmp_path):
    report = k_anonymity([seed(n, {"edad": n * 10}) for n in range(1, 4)])
    assert sum(report.plot().data[0].y) == 3
    assert "singles_out" in report.save(tmp_path / "k.csv").read_text()
    assert not report.reached
    assert Counter(report.sizes) == {1: 3}


@pytest.mark.parametrize(
    ("x", "options", "error"),
    [([], {}, EmptyResultError), (["text"], {}, ParameterError), ([Conversation()], {"target": 1}, ParameterError)],
)
def test_mistakes_are_named(x, options, error):
    with pytest.raises(error):
        k_anonymity(x, **options)
