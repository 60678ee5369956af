"""Addresses that name somebody or carry a code, and addresses that are for everybody."""

import pytest

import uncase_nb as un


@pytest.mark.parametrize(
    "address",
    [
        "https://drive.example.com/share/ana-lopez.pdf",
        "https://portal.clinica.example/citas/confirmar/8f3a-22",
        "https://fotos.example.com/album/boda-fernanda-y-rodrigo",
        "www.fernandaolvera.example.com",
        "https://harrietwashington.example.com/cv",
        "https://forms.example.com/r/Xk29sdFq",
        "https://claims.example.com/c/88213-A/docs",
        "https://s.example/3kd9Q",
    ],
)
def test_of_one_person(address: str) -> None:
    spans = un.scan(f"mira: {address}, ok?", ner="off").spans
    assert [(span.text, span.type) for span in spans] == [(address, "URL")]


@pytest.mark.parametrize(
    "address",
    [
        "https://www.gob.mx/curp",
        "https://www.nissan.com.mx/versa",
        "https://es.wikipedia.org/wiki/Toledo",
        "https://docs.python.org/3/library/re.html",
        "https://shop.example.com/products/brake-pads-2021",
        "https://support.example.com/articles/10023-reset",
        "https://www.sat.gob.mx/consulta/09/tramites",
        "https://www.iso.org/standard/62085.html",
        "https://example.com/es/contacto",
    ],
)
def test_for_everybody(address: str) -> None:
    assert un.scan(f"mira: {address}, ok?", ner="off").spans == []
