"""What looks like a place, an address, a date or an age and is none: at most one in ten may be masked."""

from pathlib import Path

import pytest

from uncase_nb.privacy.scan import scan

LINES = (Path(__file__).parent / "rules_places_alike.txt").read_text(encoding="utf-8").splitlines()
TYPES = ("ADDRESS", "LOCATION", "ORGANIZATION", "DATE_OF_BIRTH", "DATE_TIME", "AGE", "OTHER")


def test_a_hundred_look_alikes_stay():
    false = {line: [span.text for span in scan(line, ner="off", types=TYPES).spans] for line in LINES}
    masked = {line: texts for line, texts in false.items() if texts}
    assert len(LINES) >= 100
    assert sum(map(len, masked.values())) <= len(LINES) // 10, masked


@pytest.mark.parametrize(
    "line",
    [
        "quiero un León 2019",
        "el Santa Fe o el Durango",
        "garantía de 3 años",
        "a 24 meses sin intereses",
        "Sí, la puerta cerrada. Escuché que eso cambia.",
        "El eje es transversal. También, el código de error.",
    ],
)
def test_models_and_terms_are_never_masked(line):
    assert scan(line, ner="off", types=TYPES).spans == []
