"""Fields of forms: a label, a colon, and what was filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.rules.address_tail import tail
from uncase_nb.privacy.rules.rule import Rule, compiled

_BEFORE = re.compile(r"(?:^|[\ufeff\n.;,|\t(]|[^\S\n]{2})[^\S\n]*[*_-]{0,2}[^\S\n]?$")
_SCORE = 0.75
_LINE = r"[^\W_][^\n]{0,118}?"
_SHORT = (
    r"(?<!\bdr)(?<!\bdra)(?<!\bav)(?<!\bavda)(?<!\bno)(?<!\bnum)(?<!\bcol)(?<!\bsta)(?<!\bsto)(?<!\bgral)(?<!\bint)(?<!\bext)(?<!\bmz)(?<!\blt)(?<!\bst)(?<!\bc)"
    r"(?<!\bpriv)(?<!\bcda)(?<!\bblvd)(?<!\bcalz)(?<!\bctra)(?<!\burb)(?<!\bedif)(?<!\besq)(?<!\bfracc)(?<!\bing)(?<!\blic)(?<!\bprof)(?<!\b[a-z])"
)
_STOP = rf"(?=[^\S\n]*(?:$|\n|{_SHORT}\.(?:\s|$)|;|\||[^\S\n]{{2}}|[^\S\n][^\W\d_]+:))"


def starts_field(folded: str, place: int) -> bool:
    """Whether a label at this place begins a field of a form, rather than standing in a sentence."""
    return bool(_BEFORE.search(folded[max(0, place - 5) : place]))


class AddressField(Rule):
    """The address filled in, and what belongs to it beyond a full stop or a line."""

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The address whose label begins at a place."""
        for found in super().at(text, folded, place):
            yield found._replace(end=tail(text, folded, found.end))


def _label(kind: str, name: str, labels: str, *, first: str, filled: str = _LINE) -> Rule:
    make = AddressField if kind == "ADDRESS" else Rule
    return make(
        kind,
        name,
        compiled(rf"(?:{labels})[^\S\n]*:[*_]{{0,2}}[^\S\n]*(?P<v>{filled}){_STOP}"),
        judge=lambda match: _SCORE if starts_field(match.string, match.start()) else None,
        first=first,
    )


RULES = (
    _label("ADDRESS", "address-label",
           r"domicilio(?:\ (?:particular|fiscal|actual|de\ \w+))?|direccion(?:\ (?:postal|fiscal|particular|actual|de\ \w+))?|(?:(?:home|shipping|billing|mailing|delivery|current|street|postal)[ ])?address|calle(?:\ y\ numero)?|vive\ en|entregar\ en",
           first="domicilio direccion home shipping billing mailing delivery current street postal address calle vive entregar"),
    _label("LOCATION", "place-label",
           r"localidad(?:/\ ?provincia)?|ciudad(?:\ y\ estado|\ de\ \w+)?|poblacion|provincia|municipio|estado|entidad(?:\ de\ nacimiento)?|alcaldia|pais(?:\ de\ \w+)?|lugar\ de\ (?:nacimiento|origen|residencia)|nacionalidad|procedencia"
           r"|city|town|county|state|province|country(?:\ of\ \w+)?|birthplace|place\ of\ birth|nationality|hometown",
           first="localidad ciudad poblacion provincia municipio estado entidad alcaldia pais lugar nacionalidad procedencia city town county state province country birthplace place nationality hometown",
           filled=r"[^\W_][^\n.;|:]{0,58}?"),
    _label("ADDRESS", "quarter-label", r"colonia|col|fraccionamiento|barrio|entre\ calles|c\.?\ ?p\.?|codigo\ postal|zip|postcode|eircode",
           first="colonia col fraccionamiento barrio entre c cp codigo zip postcode eircode", filled=r"[^\W_][^\n.;|:]{0,48}?"),
    _label("ORGANIZATION", "organization-label",
           r"hospital|clinica|centro(?:\ de\ \w+)?|empresa|compania|company|employer|institucion|razon\ social|escuela|colegio|universidad|plantel|lugar\ de\ trabajo|patron|negocio|workplace|school|university|organi[sz]ation|firm|practice|business(?:\ name)?",
           first="hospital clinica centro empresa compania company employer institucion razon escuela colegio universidad plantel lugar patron negocio workplace school university organization organisation firm practice business",
           filled=r"[^\W_][^\n.;|:]{0,78}?"),
)  # fmt: skip
