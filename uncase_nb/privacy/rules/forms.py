"""Fields of forms: a label, a colon, and what was filled in."""

from __future__ import annotations

from uncase_nb.privacy.rules.rule import Rule, compiled

_START = r"(?:^|[\ufeff\n.;|\t(]|[^\S\n]{2})[^\S\n]*"
_LINE = r"[^\W_][^\n]{0,118}?"
_STOP = r"(?=[^\S\n]*(?:$|\n|\.(?:\s|$)|;|\||[^\S\n]{2}|[^\S\n][^\W\d_]+:))"


def _label(kind: str, name: str, labels: str, filled: str = _LINE, score: float = 0.75) -> Rule:
    return Rule(kind, name, compiled(rf"{_START}(?:{labels})[^\S\n]*:[^\S\n]*(?P<v>{filled}){_STOP}"), score, needs=(":",))


RULES = (
    _label("ADDRESS", "address-label", r"domicilio(?:\ particular)?|direccion(?:\ postal|\ de\ (?:envio|entrega))?|(?:home|shipping|billing)?[ ]?address|calle"),
    _label("LOCATION", "place-label", r"localidad(?:/\ ?provincia)?|ciudad|poblacion|provincia|municipio|pais(?:\ de\ nacimiento)?|lugar\ de\ nacimiento|nacionalidad|city|country|town|birthplace|place\ of\ birth", r"[^\W\d_][^\n.;|:]{0,58}?"),
    _label("ORGANIZATION", "organization-label", r"hospital|clinica|centro|empresa|compania|company|employer|institucion|razon\ social", r"[^\W_][^\n.;|:]{0,78}?"),
)  # fmt: skip
