"""Ages in lists and shorthand are found, and figures that only look like them are left. All people are invented."""

import pytest

from uncase_nb.privacy.scan import scan

AGES = [
    ("tengo dos hijos: Renata de 4 y Bruno de nueve", ["4", "nueve"]),
    ("my kids are 4, 7 and 12", ["4", "7", "12"]),
    ("my girls, 5 and 8, are sick", ["5", "8"]),
    ("mis gemelas están enfermas. tienen 6", ["6"]),
    ("Pt is a 79M w/ CHF", ["79M"]),
    ("Pte masc de 54 a con dolor", ["54 a"]),
    ("my dad, 71, fell yesterday", ["71"]),
    ("my mum is eighty-four", ["eighty-four"]),
    ("tengo 29 y mi novio 31", ["29", "31"]),
    ("él anda en los cuarenta", ["cuarenta"]),
    ("born the twenty-second of the eighth, seventy-six", ["twenty-second of the eighth, seventy-six"]),
]
NO_AGES = [
    "quiero la caja de 12 y la bolsa de 6.",
    "Cajas de 4 y Bolsas de 6.",
    "the wait is between 5 and 10 minutes",
    "necesito 3 de ocho y 2 de cuatro",
    "it holds 60 F at night",
    "my kids are 2 of the best",
    "los niños tienen 3 opciones",
    "top floor rooms cost more",
    "the first of the third batch",
    "lot 3 of the auction, unit 4",
]


@pytest.mark.parametrize(("text", "ages"), AGES, ids=[text for text, _ in AGES])
def test_an_age_in_a_list_or_in_shorthand_is_covered(text, ages):
    covered = {place for span in scan(text, ner="off").spans for place in range(span.start, span.end)}
    for age in ages:
        start = text.rindex(age)
        assert covered.issuperset(range(start, start + len(age))), (age, scan(text, ner="off").spans)


@pytest.mark.parametrize("text", NO_AGES)
def test_counts_are_no_ages_and_no_addresses(text):
    assert not scan(text, ner="off").spans
