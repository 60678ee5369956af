"""Moves in the seed's own words: role-tagged steps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from uncase_nb.seeds.moves import Move
from uncase_nb.seeds.plan import Turn


class _Form(NamedTuple):
    """How an act is worded."""

    about: tuple[str, ...]
    """With its topics: the first time, and when it comes again."""
    bare: tuple[str, ...]
    """Where it is about nothing in particular."""


def _form(about: str, bare: str) -> _Form:
    return _Form(tuple(about.split(" | ")), tuple(bare.split(" | ")))


_FORMS = {
    "es": {
        "greet": _form("saluda", "saluda"),
        "sorry": _form("ofrece una disculpa", "ofrece una disculpa"),
        "need": _form("plantea una consulta sobre {} | plantea otra consulta sobre {}", "plantea su necesidad"),
        "request": _form("solicita {} | pide {} | insiste en {}", "solicita apoyo"),
        "ask": _form(
            "pregunta por {} | pide más información sobre {} | consulta de nuevo por {}", "pregunta por los detalles"
        ),
        "ask_contact": _form("solicita los datos de contacto", "solicita los datos de contacto"),
        "contact": _form("proporciona los datos de contacto", "proporciona los datos de contacto"),
        "give": _form("informa {} | aclara {} | detalla {}", "informa los detalles"),
        "offer": _form(
            "ofrece una opción con {} | propone otra opción con {} | recomienda {}",
            "ofrece una opción | ofrece otra opción",
        ),
        "object": _form(
            "objeta {} | expresa dudas sobre {} | objeta de nuevo {}", "objeta la propuesta | expresa dudas"
        ),
        "agree": _form("acepta {} | elige {} | aprueba {}", "acepta la propuesta | elige la opción | está de acuerdo"),
        "decline": _form("rechaza {} | declina {} | descarta {}", "rechaza la propuesta | declina la opción"),
        "schedule": _form("agenda {} | programa {} | registra {}", "agenda la cita"),
        "warn": _form("advierte sobre {} | recuerda {} | alerta sobre {}", "advierte sobre los riesgos"),
        "refer": _form("canaliza {} | remite {}", "canaliza el caso"),
        "confirm": _form("confirma {} | verifica {} | resume {}", "confirma lo acordado"),
        "more": _form("pregunta si necesita algo más", "pregunta si necesita algo más"),
        "thank": _form("agradece", "agradece"),
        "bye": _form("se despide", "se despide"),
    },
    "en": {
        "greet": _form("greets", "greets"),
        "sorry": _form("offers an apology", "offers an apology"),
        "need": _form("states the need for help with {} | states another need, {}", "states the need for help"),
        "request": _form("requests {} | asks again for {} | orders {}", "requests assistance"),
        "ask": _form("asks about {} | asks for more about {} | inquires again about {}", "asks about the details"),
        "ask_contact": _form("asks for the contact details", "asks for the contact details"),
        "contact": _form("provides the contact details", "provides the contact details"),
        "give": _form("explains {} | clarifies {} | details {}", "explains the details"),
        "offer": _form(
            "offers an option with {} | proposes another option with {} | recommends {}",
            "offers an option | offers another option",
        ),
        "object": _form(
            "doubts {} | expresses concern about {} | doubts {} again", "doubts the proposal | expresses concern"
        ),
        "agree": _form(
            "agrees to {} | chooses {} | approves {}", "agrees to the proposal | chooses the option | accepts"
        ),
        "decline": _form("declines {} | refuses {} | declines {} again", "declines the proposal | refuses the option"),
        "schedule": _form("schedules {} | books {} | reserves {}", "schedules the appointment"),
        "warn": _form("warns about {} | reminds about {} | cautions about {}", "warns about the risks"),
        "refer": _form("refers {} | transfers {}", "refers the case"),
        "confirm": _form("confirms {} | verifies {} | recaps {}", "confirms the agreement"),
        "more": _form("asks whether anything else is needed", "asks whether anything else is needed"),
        "thank": _form("thanks", "thanks"),
        "bye": _form("says goodbye", "says goodbye"),
    },
}
_AND = {"es": " y ", "en": " and "}


def step(role: str, turn: Turn, checks: Sequence[str], language: str) -> str:
    """`cliente: saluda; pregunta por el precio`, with the tools that are called first: `asesor: consulta el inventario; …`."""
    return f"{role}: " + "; ".join(
        [*checks, *(_clause(move, turn.times.get(move, 0), language) for move in turn.moves)]
    )


def listed(words: Sequence[str], language: str) -> str:
    """`el precio y la garantía`."""
    if len(words) < 2:
        return "".join(words)
    joint = " e " if language == "es" and words[-1].startswith(("i", "hi")) else _AND[language]
    return ", ".join(words[:-1]) + joint + words[-1]


def _clause(move: Move, times: int, language: str) -> str:
    form = _FORMS[language][move.act]
    if not move.topics:
        return form.bare[times % len(form.bare)]
    about = form.about[times % len(form.about)]
    return about.format(listed([topic.words for topic in move.topics], language))
