"""What the guards let through of a model's finds, and which ordinary words they keep out."""

import pytest

from uncase_nb.privacy.lexicon import is_ordinary
from uncase_nb.privacy.statistical_labels import places

_MASKED = 0.4
STREET = "la calle de ahuehuetes número cincuenta y tres esquina con juárez"
KEPT = [
    (f"que vive ahí en {STREET}, la casa verde", STREET, "LOCATION", "ADDRESS", STREET),
    ("soy de san mateo del cerro", "san mateo del cerro", "LOCATION", "LOCATION", "san mateo del cerro"),
    ("Zurdo dice que ya trae horas", "Zurdo", "PERSON", "PERSON", "Zurdo"),
    ("Roo, got it. Thanks", "Roo", "PERSON", "PERSON", "Roo"),
    ("su hermana wendy, se quedó", "wendy", "PERSON", "PERSON", "wendy"),
    ("Nombre: German.", "German", "PERSON", "PERSON", "German"),
    ("ask Big Al about it", "Big", "PERSON", "PERSON", "Big Al"),
    ('firma Primitivo "el Zurdo" Olán', "Primitivo", "PERSON", "PERSON", 'Primitivo "el Zurdo" Olán'),
]
DROPPED = [
    ("Máximo: 20 palabras", "Máximo", "PERSON"),
    ("Máximo 3 turnos", "Máximo", "PERSON"),
    ("Understood, I can do that", "Understood", "PERSON"),
    ("vendo Wendy's y más", "Wendy's", "PERSON"),
    ("tengo el Kona Electric 2025", "Kona Electric 2025", "LOCATION"),
    ("es una calle muy larga", "calle muy larga", "LOCATION"),
]


@pytest.mark.parametrize(("text", "find", "label", "kind", "expected"), KEPT)
def test_a_right_find_is_kept(text: str, find: str, label: str, kind: str, expected: str) -> None:
    start = text.index(find)
    judged = [place for place in places(text, start, start + len(find), label) if place.trust >= _MASKED]
    assert [(text[place.start : place.end], place.type) for place in judged] == [(expected, kind)]


@pytest.mark.parametrize(("text", "find", "label"), DROPPED)
def test_an_ordinary_find_is_dropped(text: str, find: str, label: str) -> None:
    start = text.index(find)
    assert all(place.trust < _MASKED for place in places(text, start, start + len(find), label))


@pytest.mark.parametrize(
    "word", ["objeta", "hesitates", "refrigerant", "preapproval", "posventa", "valuar", "enum", "lumbago", "conmigo"]
)
def test_rare_words_of_everyday_text_are_ordinary(word: str) -> None:
    assert is_ordinary(word)


@pytest.mark.parametrize("word", ["marcus", "joe", "jenkins", "tupelo", "xochitl", "olan", "mike"])
def test_names_are_not_ordinary(word: str) -> None:
    assert not is_ordinary(word)
