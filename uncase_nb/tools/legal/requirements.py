"""`verificar_requisitos`: what a procedure asks for, and what is still missing."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from uncase_nb.tools.plain import words_of
from uncase_nb.tools.world import World

Procedure = Literal[
    "registro de marca", "conciliación laboral", "queja de consumo", "cobro de pagaré", "devolución de depósito",
    "revisión de contrato",
]  # fmt: skip
_IDENTITY = ("identificación oficial", "official identification")
_REQUIRED: dict[str, tuple[tuple[str, str], ...]] = {
    "registro de marca": (
        ("solicitud firmada", "signed application"),
        ("imagen del logotipo", "image of the logo"),
        ("lista de productos o servicios y su clase", "list of goods or services and their class"),
        ("comprobante de pago de la tarifa", "proof of payment of the fee"),
    ),
    "conciliación laboral": (
        _IDENTITY,
        ("datos del centro de trabajo", "details of the workplace"),
        ("fecha del despido", "date of dismissal"),
        ("recibos de nómina", "pay slips"),
    ),
    "queja de consumo": (
        _IDENTITY,
        ("comprobante de compra", "proof of purchase"),
        ("descripción de los hechos", "description of the facts"),
    ),
    "cobro de pagaré": (
        ("pagaré original", "original promissory note"),
        _IDENTITY,
        ("domicilio del deudor", "address of the debtor"),
    ),
    "devolución de depósito": (
        ("contrato de arrendamiento", "lease contract"),
        ("comprobantes de pago", "proof of payments"),
        ("acta de entrega del inmueble", "handover record"),
    ),
    "revisión de contrato": (
        ("contrato completo con anexos", "whole contract with annexes"),
        ("correos de la negociación", "emails of the negotiation"),
    ),
}
PROCEDURE_WORDS: dict[str, set[str]] = {
    "registro de marca": {"marca", "logotipo", "trademark", "brand", "logo"},
    "conciliación laboral": {"despido", "laboral", "nomina", "patron", "dismissal", "employment"},
    "queja de consumo": {"compra", "queja", "contracargo", "tienda", "consumidor", "purchase", "refund"},
    "cobro de pagaré": {"pagare", "deudor", "promissory"},
    "devolución de depósito": {
        "deposito",
        "fianza",
        "arrendamiento",
        "alquiler",
        "renta",
        "llaves",
        "lease",
        "tenant",
        "wear",
    },
    "revisión de contrato": {"contrato", "clausula", "exclusividad", "contract", "clause"},
}
"""What facts and context call each procedure, without accents."""
_LEAST_SHARE = 0.5
"""Share of a requirement's words a document must have to be taken for it."""


def verificar_requisitos(
    world: World,
    *,
    tramite: Annotated[Procedure, Field(description="Trámite")],
    documentos: Annotated[
        list[Annotated[str, Field(min_length=2, max_length=120)]] | None,
        Field(max_length=20, description="Documentos con los que ya se cuenta"),
    ] = None,
) -> dict[str, Any]:
    """Revisa qué requisitos de un trámite están cubiertos por los documentos que se tienen y cuáles faltan."""
    have = [words_of(text) for text in documentos or []]
    rows = [(world.text(*item), _covered(item, have)) for item in _REQUIRED[tramite]]
    missing = [name for name, covered in rows if not covered]
    return {
        "estado": "ok",
        "tramite": tramite,
        "requisitos": [{"requisito": name, "cubierto": covered} for name, covered in rows],
        "faltantes": missing,
        "completo": not missing,
        "nota": world.text(
            "Lista orientativa; la autoridad puede pedir más.", "For guidance; the authority may ask for more."
        ),
    }


def requirements_example(world: World) -> dict[str, Any]:
    """The procedure the facts are nearest to, with the documents they name."""
    near = max(PROCEDURE_WORDS, key=lambda name: len(PROCEDURE_WORDS[name] & world.about))
    papers = world.facts.items("documentos", "documents", "paperwork", "pruebas", "evidence")
    return {"tramite": near} | ({"documentos": papers[:20]} if papers else {})


def _covered(item: tuple[str, str], have: list[set[str]]) -> bool:
    return any(len(words_of(name) & words) >= _LEAST_SHARE * len(words_of(name)) for name in item for words in have)
