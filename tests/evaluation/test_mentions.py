from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uncase_nb.evaluation.diversity import mattr
from uncase_nb.evaluation.mentions import find_mentions
from uncase_nb.evaluation.numerals import spelled_number
from uncase_nb.evaluation.support import same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$350,000.00 MXN", "350 mil pesos"),
        ("25.000 €", "25000 euros"),
        ("1.5 millones de pesos", "MXN 1,500,000"),
        ("12k pesos", "doce mil pesos"),
        ("2k", "2,000"),
        ("two hundred fifty dollars", "$250 USD"),
        ("March 13th", "el 13 de marzo de 2019"),
        ("jueves 14 de marzo", "2019-03-14"),
        ("the 13th", "March 13"),
        ("12.9%", "12,9 por ciento"),
        ("veinte por ciento", "20 %"),
        ("8:30 pm", "20:30"),
        ("half past 10 in the morning", "10:30 am"),
        ("quarter to 7 in the morning", "6:45 am"),
        ("a las 9 y media", "9:30"),
        ("48 meses", "48 months"),
        ("48 meses", "4 años"),
        ("24 horas", "1 day"),
        ("treinta y cinco minutos", "35 min"),
        ("day after tomorrow", "pasado mañana"),
        ("0.4", "40 %"),
    ],
)
def test_two_ways_to_say_the_same(one, other):
    (first,), (second,) = find_mentions(one), find_mentions(other)
    assert same(first, second) or same(second, first)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$350", "$530"),
        ("48 meses", "48 km"),
        ("48 meses", "48 años"),
        ("8 am", "8 pm"),
        ("25 €", "$25 USD"),
        ("March 3rd", "April 3rd"),
        ("viernes 14 de marzo", "jueves 14 de marzo"),
        ("mañana", "hoy en la noche, pasado mañana"),
    ],
)
def test_two_different_facts(one, other):
    assert not same(find_mentions(one)[0], find_mentions(other)[-1])


@pytest.mark.parametrize(
    ("text", "kind", "unit", "ends"),
    [
        ("entre 3 y 5 años", "quantity", "year", (3, 5)),
        ("10-12 %", "percent", None, (10, 12)),
        ("de 2 a 4 meses", "quantity", "month", (2, 4)),
        ("between 900 and 1,100 words", "quantity", None, (900, 1100)),
        ("entre 300 y 350 mil pesos", "money", "peso", (300_000, 350_000)),
    ],
)
def test_both_ends_of_a_range_have_its_kind_and_unit(text, kind, unit, ends):
    found = find_mentions(text)
    assert [(m.kind, m.unit) for m in found] == [(kind, unit)] * 2
    assert tuple(m.value for m in found) == ends
    assert [m.range_with for m in found] == [ends[1], ends[0]]


@pytest.mark.parametrize(
    "text", ["Ten en cuenta esto", "ok, once again", "por la mañana", "the Mon of it", "el tercer día de la semana"]
)
def test_other_words_are_no_figures(text):
    assert find_mentions(text) == ()


UNDER_100 = {35: "treinta y cinco", 47: "forty-seven", 16: "dieciséis", 90: "ninety", 21: "veintiuno", 12: "doce"}


@given(st.sampled_from(sorted(UNDER_100)), st.sampled_from([(100, "cien"), (200, "doscientos"), (900, "novecientos")]))
def test_numbers_in_words_add_up_and_multiply(small, hundred):
    words = f"{hundred[1]} {UNDER_100[small]}"
    assert spelled_number(words) == hundred[0] + small
    assert spelled_number(f"{UNDER_100[small]} mil {words}") == 1000 * small + hundred[0] + small


FIGURES = [
    "$385,000 MXN", "350 mil pesos", "25.000 €", "12.9 %", "48 meses", "el 14 de marzo", "March 13th", "10:30 am", "treinta y cinco minutos",
    "2019-03-13", "B-204", "3 a 5 años", "tomorrow", "109 °C", "two hundred dollars",
]  # fmt: skip


@given(
    st.lists(
        st.tuples(st.sampled_from(FIGURES), st.sampled_from([", ", " y luego ", ". ¿Sí? ", " — ñandú: "])), max_size=6
    )
)
def test_a_place_is_the_mention_itself(parts):
    """Read alone, the marked characters say the same, and nothing that was written is missed."""
    text = "".join(figure + link for figure, link in parts)
    found = find_mentions(text)
    for mention in found:
        alone = find_mentions(text[mention.start : mention.end])
        assert any(same(mention._replace(range_with=None), read) for read in alone) or mention.range_with is not None
    assert len(found) >= len(parts)


def test_a_weekday_belongs_to_its_date():
    (mention,) = find_mentions("jueves, el 14 de marzo")
    assert (mention.start, mention.end) == (0, 22)
    assert len(find_mentions("el jueves y el viernes")) == 2


@given(st.text(alphabet="0123456789 $€%.,:/-apmkh march13thde mil", max_size=60))
def test_places_are_inside_the_text_and_never_overlap(text):
    found = find_mentions(text)
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.lists(st.sampled_from("abcde"), min_size=1, max_size=30), st.integers(1, 8))
def test_mattr_is_the_mean_of_its_windows(words, window):
    spans = [words[n : n + window] for n in range(max(1, len(words) - window + 1))]
    expected = sum(len(set(span)) / len(span) for span in spans) / len(spans)
    assert mattr(words, window) == pytest.approx(expected)
