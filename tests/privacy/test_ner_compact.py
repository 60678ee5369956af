"""The network that comes with the package, through the detector that users meet."""

import hashlib
from pathlib import Path

import pytest

from uncase_nb.bench.privacy import bench_privacy
from uncase_nb.errors import MissingModelError
from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.ner import compact
from uncase_nb.privacy.statistical import statistical_detectors

CHATS = Path(__file__).parent / "test_statistical_chats.jsonl"
PLANTED = [
    ("Hola, soy Itzel Maldonado y vivo en Querétaro", ["Itzel Maldonado", "Querétaro"]),
    ("hola soy itzel maldonado", ["itzel maldonado"]),
    ("buenas tardes, me llamo ramon peña", ["ramon peña"]),
    ("La factura va a nombre de Fidencio Zúñiga Robles", ["Fidencio Zúñiga Robles"]),
    ("Hi, my name is Gwendolyn Marsh and I live in Boise", ["Gwendolyn Marsh", "Boise"]),
    ("hey my name is dwayne pruitt", ["dwayne pruitt"]),
]
CLEAN = """
hola buenas tardes|Buenos días|Gracias|Muchas gracias, que tenga buen día|¿Tienen la Hyundai Santa Fe en rojo?|La Durango 2019
Busco un Seat León o un Seat Toledo|El Mercedes cuesta $450,000|Promoción válida en mayo|Sí, claro|El iPhone 15 en abril
Nos vemos el martes a las 10:30|hi, good afternoon|Thanks a lot|Good morning|Is the Tucson available?|The Malibu is $12,000
Perfect, sounds good|See you on Friday|The exam is in May|Kind regards|Order AB-1234 has a 12 month warranty
""".strip().replace("\n", "|")


def found(*texts: str, language: str | None = None) -> list[list[Found]]:
    (detector,) = statistical_detectors(language, "compact")
    return list(detector.find(texts, language=language))


@pytest.mark.parametrize(("text", "names"), PLANTED)
def test_planted_names_are_covered(text: str, names: list[str]) -> None:
    (places,) = found(text)
    covered = {at for place in places for at in range(place.start, place.end)}
    for name in names:
        start = text.index(name)
        assert covered >= set(range(start, start + len(name)))


def test_greetings_cars_prices_and_months_are_left_alone() -> None:
    lines = CLEAN.split("|")
    assert [line for line, places in zip(lines, found(*lines), strict=True) if places] == []


def test_offsets_count_code_points() -> None:
    text = "👨‍👩‍👧 e\u0301 ¡hola! 🙏🏽 soy Itzel Maldonado 👋"
    ((place,),) = found(text)
    assert text[place.start : place.end] == "Itzel Maldonado"
    assert place.type == "PERSON"
    assert place.recognizer == "compact-ner"
    assert 0 < place.score <= 1


def test_texts_keep_their_order_in_batches() -> None:
    texts = [text for text, _ in PLANTED] * 60 + [""]
    together = found(*texts)
    assert together[:6] == together[300:306] == [found(text)[0] for text, _ in PLANTED]
    assert together[-1] == []
    assert len(together) == len(texts)


def test_long_texts_and_broken_characters() -> None:
    text = "relleno sin nada " * 2_000 + "\ud83d me llamo Fidencio Zúñiga Robles"
    (places,) = found(text)
    assert "Fidencio Zúñiga Robles" in [text[p.start : p.end] for p in places]


def test_the_figures_of_the_model_card_hold_on_chats() -> None:
    for score in bench_privacy([CHATS], systems=["models:compact"]).scores:
        assert score.leak_names is not None
        assert score.over_redaction is not None
        assert score.leak_names < 0.10, score.language
        assert score.over_redaction < 0.03, score.language


def test_the_files_are_those_of_the_model_card() -> None:
    card = (compact.FOLDER / "MODEL_CARD.md").read_text(encoding="utf-8")
    files = [path for path in compact.FOLDER.rglob("*") if path.is_file() and path.suffix != ".md"]
    assert sum(path.stat().st_size for path in files) <= 8_000_000
    for path in files:
        assert f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(compact.FOLDER).as_posix()}" in card


def test_no_word_of_the_training_texts_is_shipped() -> None:
    assert not (compact.FOLDER / "vocab").exists()


def test_an_installation_without_the_model_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(compact, "FOLDER", tmp_path)
    with pytest.raises(MissingModelError, match="lacks the files"):
        statistical_detectors("es", "compact")
