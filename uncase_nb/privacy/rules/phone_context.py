"""What the words around a number say: a telephone, an order, a price."""

from __future__ import annotations

import re
from functools import lru_cache

_LOOKBACK = 56
_LEADS = 32
_CALLED = (
    r"\b(?:tel|cel|whats|wa\b|wsp|wpp|wats|guats|movil|mob|fijo\b|llam|marc(?:a|ar|que|ame)\b|call|text(?:s|ed|ing)?\b|fax"
    r"|contact|ring|escrib|ext\b|reach|sms\b|linea\b|landline|comunic|locali[cz]|dial|recados)|phone|fono"
)
_PLAIN = r"(?:\b(?:mi|su|tu|el|al|este|nuevo|otro|my|your|his|her|the|this|new|at|our|me)[ ]|(?:^|[,.;:(\"'-])[ ]{0,2})(?:numero|number|num|nro)\b(?![^\w\n]{1,3}(?:de|del|of)\b)"
_CUE = re.compile(rf"(?:{_CALLED}|{_PLAIN})")
_STRONG = re.compile(_CALLED)
_AFTER = re.compile(
    r"[^\w\n]{0,3}(?:\((?:mi |my )?(?:tel|cel|whats|phone|mob|casa|home|work|oficina|office|movil|fijo)"
    r"|(?:es|is|era)[ ](?:(?:el|mi|my|the|su|her|his|un|a)[ ]){0,3}(?:tel|cel|whats|phone|mob|num|cell|wa\b|fijo|linea|contact)"
    r"|(?:por |on |via |es |is |en )?(?:whats|wats|wsp|wpp|wa\b)|(?:cel|tel|casa|movil|mobile|home|cell)\b)"
)
_GAP = r"[^\w\n,;]{0,3}"
_LINK = rf"{_GAP}(?:(?:de|number|numero|num|no|n|nro|es|is|was|fue|id|parte|orden|pedido|folio|la|el|the|interno|interna){_GAP}){{0,3}}\Z"
_ANOTHER = re.compile(
    r"(?:\b(?:pedidos?|orden(?: es)?|ordenes|folios?|orders?|tickets?|facturas?|guias?|sku|serie|serial|modelo|model|piezas?|invoice|tracking|rastreo"
    r"|isbn|issn|nip|lote|batch|producto|product|ean|upc|barras|barcode|imei|transaccion|transaction|confirmacion|confirmation|reserva|booking"
    r"|autorizacion|oc|po|wo|timestamp|epoch|doi|version|release|build|chrome|resultado|result|total|saldo|poblacion|population|remision|cotizacion|sum|suma)"
    rf"|[p|s]/n){_LINK}"
)
_AMBIGUOUS = re.compile(rf"\b(?:parte|partes|part|parts|caso|case|codigo|code|id|ref|referencia|reference){_LINK}")
_MONEY_BEFORE = re.compile(r"(?:[$€£¥₹]|\b(?:mxn|usd|eur|us|inr|clp|cop|ars|pen|s/|rs\.?))[^\S\n]?[\d.,]*\Z")
_UNIT_AFTER = re.compile(
    r"[,.]\d{1,3}(?!\d)|[^\S\n]?(?:[%€£$°]|(?:pesos|mxn|usd|eur|euros?|dolares|dollars|mil(?![ ]gracias)|millones|km|kms|kilometros|miles|hz|clp|cop"
    r"|habitantes|personas|people|unidades|units|registros|records|visitas|views|seguidores|followers|habitants|inhabitants)\b)"
)
_GLUED = re.compile(r"(?:[-#]|[a-z]/|[\d)][^\S\n]?[=^][^\S\n]?)\Z")


def before(folded: str, start: int) -> str:
    """The same line's text before a number."""
    return folded[max(0, start - _LOOKBACK) : start].rpartition("\n")[2]


def is_amount(folded: str, start: int, end: int) -> bool:
    """Whether money or a unit stands beside it."""
    return _UNIT_AFTER.match(folded, end) is not None or _is_money(before(folded, start))


def is_called(folded: str, start: int, end: int) -> bool:
    """Whether something says that it is a telephone number."""
    return bool(_is_cue(before(folded, start)) or _AFTER.match(folded, end))


def is_another(folded: str, start: int, *, grouped: bool) -> bool:
    """Whether the word before it says what else it is. Some such words say little where the digits are grouped."""
    lead = before(folded, start)
    return _is_other(lead) or (not grouped and _is_doubtful(lead))


# The parts of one candidate are judged one after the other, with the same words before them.
@lru_cache(maxsize=_LEADS)
def _is_money(lead: str) -> bool:
    return _MONEY_BEFORE.search(lead) is not None


@lru_cache(maxsize=_LEADS)
def _is_cue(lead: str) -> bool:
    return _CUE.search(lead) is not None


@lru_cache(maxsize=_LEADS)
def _is_other(lead: str) -> bool:
    return _ANOTHER.search(lead) is not None


@lru_cache(maxsize=_LEADS)
def _is_doubtful(lead: str) -> bool:
    return _AMBIGUOUS.search(lead) is not None and not _STRONG.search(lead)


def is_glued(folded: str, start: int) -> bool:
    """Whether it is the tail of something longer, or the outcome of a sum."""
    return bool(_GLUED.search(before(folded, start)))
