"""The union of the detectors on text that only looks personal, and what a model's date must look like."""

from pathlib import Path

import pytest

from uncase_nb.extras import installed
from uncase_nb.privacy.scan import scan
from uncase_nb.privacy.statistical_dates import is_date
from uncase_nb.privacy.statistical_labels import places
from uncase_nb.privacy.statistical_models import models_for

LOOK_ALIKES = [
    row
    for row in (Path(__file__).parent / "vectors" / "lookalikes.txt").read_text(encoding="utf-8").splitlines()
    if row[:1] not in ("#", "")
]
MOST_FALSE = 0.06
DATES = [
    "12 de marzo", "el ⟦12 de marzo de 2011⟧", "23/8", "3-11-2021", "3.11.2021", "2021-11-03", "2021-11-03T10:00:00Z", "May 3", "3rd of May",
    "March 2019", "marzo/2010", "03/2010", "07/XI/1996", "en ⟦2008⟧", "⟦en 2008⟧", "since ⟦2015⟧", "desde ⟦2015⟧", "verano de 2012", "early 2019", "del año ⟦1999⟧",
]  # fmt: skip
NO_DATES = [
    "el lunes", "enero", "⟦112-7654321-1234567⟧", "Real Decreto ⟦1553/2005⟧", "⟦12345-67890⟧", "⟦1234-5679⟧", "lote ⟦20240115-03⟧", "cotización ⟦2024-0098⟧",
    "UNE-EN ⟦1090-2⟧", "⟦S/ 12,500.00⟧", "⟦CX-30 2024⟧", "Mazda 3 ⟦2024⟧", "ciclo ⟦2023-2024⟧", "ley ⟦1581 de 2012⟧", "ley 1581 de ⟦2012⟧", "1.2", "v1.10.3",
]  # fmt: skip


def marked(row: str) -> tuple[str, int, int]:
    """The text, and the find between the marks, or all of it."""
    text = row.replace("⟦", "").replace("⟧", "")
    return (text, row.index("⟦"), row.index("⟧") - 1) if "⟦" in row else (text, 0, len(text))


@pytest.mark.slow
def test_look_alikes_stay_with_every_detector() -> None:
    if not any(name.startswith("en_core_web_sm") for name in models_for("en")) or not installed("presidio_analyzer"):
        pytest.skip("needs Presidio and en_core_web_sm, which the dev extra installs")
    false = [(row, scan(row, ner="auto").spans) for row in LOOK_ALIKES]
    false = [(row, [(span.type, span.text, span.recognizer) for span in spans]) for row, spans in false if spans]
    assert len(false) <= MOST_FALSE * len(LOOK_ALIKES), false


@pytest.mark.parametrize("row", DATES)
def test_a_date_has_a_day_or_a_year(row: str) -> None:
    assert is_date(*marked(row))


@pytest.mark.parametrize("row", NO_DATES)
def test_figures_with_a_year_in_them_are_no_date(row: str) -> None:
    assert not is_date(*marked(row))


@pytest.mark.parametrize(
    "row", ["⟦NOM-024-SSA3⟧-2010", "⟦ASTM A36⟧", "CIE-10 ⟦F32.1⟧", "código ⟦CIE J45.909⟧", "la ⟦NMX-R-025-SCFI-2015⟧"]
)
@pytest.mark.parametrize("label", ["ORG", "LOC"])
def test_norms_and_diagnoses_are_no_firm_and_no_street(row: str, label: str) -> None:
    assert not list(places(*marked(row), label))
