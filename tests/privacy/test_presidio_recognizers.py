"""Our detectors inside a real AnalyzerEngine of Presidio."""

import socket

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.errors import MissingModelError, ParameterError
from uncase_nb.extras import installed
from uncase_nb.privacy.presidio import add_to, recognizers
from uncase_nb.privacy.scan import scan

if not installed("presidio_analyzer"):
    pytest.skip("needs the [privacy] extra", allow_module_level=True)

CURP, DNI = "QUFM910714HDFXXX09", "12345678Z"
TEXT = f"👋 Hola, soy Zoila Ñeco Ríos, CURP {CURP}, DNI {DNI}, cel. 55 5555 0123. Dígale a zoila"
PIECES = [
    CURP,
    DNI,
    "me llamo Zoila Ñeco",
    " tel 55 5555 0123",
    "zoé@example.org",
    " 😀 ",
    "\n",
    "Ñ",
    "y ",
    "4111 1111 1111 1111",
]


@pytest.fixture(scope="module", autouse=True)
def no_network():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", lambda *_: pytest.fail("network"))
        patch.setattr(socket, "getaddrinfo", lambda *_, **__: pytest.fail("network"))
        yield


@pytest.fixture(scope="module")
def engine():
    """Makes engines of blank spaCy pipelines, so that whatever is found is found by recognizers."""
    import spacy
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    blank = {language: spacy.blank(language) for language in ("es", "en")}

    def make(*, predefined=False, **options):
        nlp = SpacyNlpEngine(models=[{"lang_code": language, "model_name": "blank"} for language in blank])
        nlp.nlp = blank
        registry = RecognizerRegistry(supported_languages=["es", "en"])
        if predefined:
            registry.load_predefined_recognizers(languages=["es", "en"])
        add_to(registry, **options)
        return AnalyzerEngine(registry=registry, nlp_engine=nlp, supported_languages=["es", "en"])

    return make


def found(analyzer, text: str, language: str = "es", **options) -> set[tuple[str, str]]:
    return {(text[r.start : r.end], r.entity_type) for r in analyzer.analyze(text, language, **options)}


def test_rules_find_what_the_scan_finds_with_the_same_scores(engine) -> None:
    results = engine(ner="off").analyze(TEXT, "es")
    report = scan(TEXT, language="es", ner="off")
    assert {(r.start, r.end, r.entity_type, r.score) for r in results} == {
        (s.start, s.end, s.type, s.score) for s in report.spans
    }
    assert {(CURP, "MX_CURP"), (DNI, "ES_DNI"), ("zoila", "PERSON")} <= found(engine(ner="off"), TEXT)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=8).map(" ".join))
def test_offsets_are_exact_in_any_text(text: str) -> None:
    (rules,) = recognizers("es", ner="off")
    report = scan(text, language="es", ner="off")
    results = rules.analyze(text, rules.supported_entities)
    assert [(r.start, r.end) for r in results] == [(s.start, s.end) for s in report.spans]
    assert all(text[r.start : r.end] == s.text for r, s in zip(results, report.spans, strict=True))


def test_the_compact_network_is_a_recognizer_of_its_own(engine) -> None:
    analyzer = engine(ner="compact")
    for text, language, name in (
        ("La factura va a nombre de Fidencio Zúñiga Robles", "es", "Fidencio Zúñiga Robles"),
        ("Hi 👋 this is Gwendolyn Marsh and I live in Boise", "en", "Gwendolyn Marsh"),
    ):
        (model,) = [r for r in recognizers(language, ner="compact") if r.name == "uncase:compact-ner"]
        places = {(text[r.start : r.end], r.entity_type) for r in model.analyze(text, [])}
        assert (name, "PERSON") in places
        assert (name, "PERSON") in found(analyzer, text, language)


def test_only_the_entities_asked_for_come_back(engine) -> None:
    analyzer = engine(ner="off")
    assert found(analyzer, TEXT, entities=["MX_CURP"]) == {(CURP, "MX_CURP")}
    (rules,) = recognizers("es", ner="off")
    assert rules.analyze(TEXT, ["CREDIT_CARD", "NRP"]) == []
    assert {r.entity_type for r in rules.analyze(TEXT, ["ES_DNI", "PHONE_NUMBER"])} == {"ES_DNI", "PHONE_NUMBER"}


def test_names_can_be_those_of_presidio(engine) -> None:
    analyzer = engine(ner="off", names="presidio")
    assert {(DNI, "ES_NIF"), (CURP, "MX_CURP")} <= found(analyzer, TEXT)
    assert found(analyzer, TEXT, entities=["ES_NIF"]) == {(DNI, "ES_NIF")}
    assert {"ES_DNI", "ADDRESS", "DATE_OF_BIRTH"}.isdisjoint(analyzer.get_supported_entities("es"))
    address = "vivo en calle Roble 123, col. Centro"
    assert {kind for _, kind in found(analyzer, address, entities=["LOCATION"])} == {"LOCATION"}


def test_they_add_to_the_recognizers_of_presidio(engine) -> None:
    both = engine(ner="off", names="presidio", predefined=True)
    text = "IBAN ES91 2100 0418 4502 0005 1332, CURP " + CURP
    assert {("ES91 2100 0418 4502 0005 1332", "IBAN_CODE"), (CURP, "MX_CURP")} <= found(both, text)
    assert {"EsNifRecognizer", "uncase:rules"} <= {r.name for r in both.get_recognizers("es")}


def test_candidates_come_through_where_asked_for() -> None:
    scores = {}
    for confidence in (0.0, None, 1.0):
        (rules,) = recognizers("es", ner="off", confidence=confidence)
        scores[confidence] = {(r.start, r.end) for r in rules.analyze(TEXT + " placas ABC-123-A", [])}
    assert scores[1.0] < scores[None]
    assert len(scores[0.0]) >= len(scores[None])


def test_each_language_has_instances_of_its_own() -> None:
    spanish, english = recognizers("es", ner="compact"), recognizers("en", ner="compact")
    assert [r.supported_language for r in spanish + english] == ["es", "es", "en", "en"]
    assert len({r.id for r in spanish + english}) == 4
    assert [r.name for r in spanish] == ["uncase:rules", "uncase:compact-ner"]


def test_the_default_runs_what_the_scan_runs_but_presidio_itself() -> None:
    ran = [name.rpartition(" ")[0] for name in scan(["hola"], language="en").detectors]
    assert [r.name for r in recognizers("en")] == [f"uncase:{name}" for name in ran if name != "presidio"]


def test_what_cannot_be_is_said() -> None:
    with pytest.raises(ParameterError, match="'fr'"):
        recognizers("fr")
    with pytest.raises(ParameterError, match="Did you mean 'presidio'"):
        recognizers("es", names="presidios")
    with pytest.raises(MissingModelError, match="not installed"):
        recognizers("es", ner="es_core_news_xx")
