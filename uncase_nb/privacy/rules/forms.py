"""Fields of forms: a label, a colon, and what was filled in."""

from __future__ import annotations

import re

from uncase_nb.privacy.rules.rule import Rule, compiled

_BEFORE = re.compile(r"(?:^|[\ufeff\n.;,|\t(]|[^\S\n]{2})[^\S\n]*[*_-]{0,2}[^\S\n]?$")
_SCORE = 0.75
_LINE = r"[^\W_][^\n]{0,118}?"
_STOP = r"(?=[^\S\n]*(?:$|\n|\.(?:\s|$)|;|\||[^\S\n]{2}|[^\S\n][^\W\d_]+:))"


def starts_field(folded: str, place: int) -> bool:
    """Whether a label at this place begins a field of a form, rather than standing in a sentence."""
    return bool(_BEFORE.search(folded[max(0, place - 5) : place]))


def _label(kind: str, name: str, labels: str, *, first: str, filled: str = _LINE) -> Rule:
    return Rule(
        kind,
        name,
        compiled(rf"(?:{labels})[^\S\n]*:[^\S\n]*(?P<v>{filled}){_STOP}"),
        judge=lambda match: _SCORE if starts_field(match.string, match.start()) else None,
        first=first,
    )


RULES = (
    _label("ADDRESS", "address-label", r"domicilio(?:\ particular)?|direccion(?:\ postal|\ de\ (?:envio|entrega))?|(?:home|shipping|billing)?[ ]?address|calle", first="domicilio direccion home shipping billing address calle"),
    _label("LOCATION", "place-label", r"localidad(?:/\ ?provincia)?|ciudad|poblacion|provincia|municipio|pais(?:\ de\ nacimiento)?|lugar\ de\ nacimiento|nacionalidad|city|country|town|birthplace|place\ of\ birth", first="localidad ciudad poblacion provincia municipio pais lugar nacionalidad city country town birthplace place", filled=r"[^\W\d_][^\n.;|:]{0,58}?"),
    _label("ORGANIZATION", "organization-label", r"hospital|clinica|centro|empresa|compania|company|employer|institucion|razon\ social", first="hospital clinica centro empresa compania company employer institucion razon", filled=r"[^\W_][^\n.;|:]{0,78}?"),
)  # fmt: skip
