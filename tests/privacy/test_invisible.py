"""Invisible characters inside a value hide it from nobody."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import uncase_nb as un

VALUES = ["HEGL850312MDFRRC09", "lucia.hernandez@example.com", "4539148803436467", "55 5555 0134", "Lucía Hernández"]
HIDDEN = ["\u200b", "\u00ad", "\ufeff", "\u2060", "\u200d"]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(VALUES), st.sampled_from(HIDDEN), st.sets(st.integers(1, 14), min_size=1, max_size=4))
def test_a_value_with_invisible_characters_in_it_is_found_whole_and_replaced(value, hidden, places):
    sprinkled = "".join(hidden + char if at in places else char for at, char in enumerate(value))
    text = f"Hola, soy la clienta {sprinkled} y escribo por la cita.\u200b Gracias."
    spans = un.scan(text, language="es", ner="off").spans
    start = text.index(sprinkled)
    assert any(span.start <= start and start + len(sprinkled) <= span.end for span in spans)
    left = un.anonymize(text, language="es", ner="off")
    bare = "".join(char for char in left if char not in HIDDEN)
    assert value not in bare
    assert left.endswith("y escribo por la cita.\u200b Gracias.")


@pytest.mark.parametrize("text", ["\u200eHola,\u200b ¿qué tal?", "👩\u200d⚕️ Nos vemos", "\u00ad\u200b"])
def test_a_clean_text_keeps_its_invisible_characters(text):
    assert un.anonymize(text, language="es", ner="off") == text
