"""Moves in the seed's own words: role-tagged steps, objective, tone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from uncase_nb.seeds.moves import Move
from uncase_nb.seeds.plain import plain

# Act: (with topics, without)
_STEPS = {
    "es": {
        "greet": ("saluda", "saluda"),
        "need": ("plantea la consulta sobre {}", "plantea la situación"),
        "ask": ("pregunta por {}", "pregunta por los detalles"),
        "ask_contact": ("solicita los datos de contacto", "solicita los datos de contacto"),
        "contact": ("proporciona los datos de contacto", "proporciona los datos de contacto"),
        "give": ("informa {}", "informa los detalles"),
        "offer": ("ofrece una opción con {}", "ofrece una opción"),
        "object": ("objeta {}", "objeta la propuesta"),
        "agree": ("acepta la propuesta sobre {}", "acepta la propuesta"),
        "decline": ("rechaza {}", "rechaza la propuesta"),
        "schedule": ("agenda {}", "agenda la cita"),
        "warn": ("advierte sobre {}", "advierte sobre los riesgos"),
        "confirm": ("confirma {}", "confirma lo acordado"),
        "thank": ("agradece", "agradece"),
        "bye": ("se despide", "se despide"),
    },
    "en": {
        "greet": ("greets", "greets"),
        "need": ("states the need for advice on {}", "states the need for advice"),
        "ask": ("asks about {}", "asks about the details"),
        "ask_contact": ("asks for the contact details", "asks for the contact details"),
        "contact": ("provides the contact details", "provides the contact details"),
        "give": ("explains {}", "explains the details"),
        "offer": ("offers an option with {}", "offers an option"),
        "object": ("doubts {}", "doubts the proposal"),
        "agree": ("agrees to the proposal on {}", "agrees to the proposal"),
        "decline": ("declines {}", "declines the proposal"),
        "schedule": ("schedules {}", "schedules the appointment"),
        "warn": ("warns about {}", "warns about the risks"),
        "confirm": ("confirms {}", "confirms the agreement"),
        "thank": ("thanks", "thanks"),
        "bye": ("says goodbye", "says goodbye"),
    },
}
_AND = {"es": " y ", "en": " and "}
_GOALS = {
    "es": (
        "Atender una consulta sobre {} y {}",
        "los detalles",
        "agendar",
        "llegar a un acuerdo",
        "resolver las dudas",
    ),
    "en": ("Attend to a query about {} and {}", "the details", "schedule", "reach an agreement", "settle the doubts"),
}
_FAMILIAR = {
    "es": re.compile(r"\b(?:tu|te|tienes|puedes|quieres|oye|va|sale|jaja\w*|neta|ahorita)\b"),
    "en": re.compile(r"\b(?:hey|yeah|yep|awesome|cool|gonna|wanna|haha\w*|lol|guys)\b|!"),
}
_POLITE = {
    "es": re.compile(r"\b(?:usted|le|su|sus|tiene|puede|disculpe|permitame)\b"),
    "en": re.compile(r"\b(?:please|sir|madam|would you|could you|kindly|certainly)\b"),
}


def step(role: str, moves: Sequence[Move], language: str) -> str:
    """`cliente: saluda; pregunta por el precio`."""
    return f"{role}: " + "; ".join(_clause(move, language) for move in moves)


def _clause(move: Move, language: str) -> str:
    full, bare = _STEPS[language][move.act]
    return full.format(_listed([topic.words for topic in move.topics], language)) if move.topics else bare


def _listed(words: Sequence[str], language: str) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + _AND[language] + words[-1]


def objective(plan: Sequence[Sequence[Move]], language: str) -> str:
    """What the conversation is to reach, from its acts and most frequent topics."""
    form, details, schedule, agree, settle = _GOALS[language]
    counts: dict[str, int] = {}
    for move in (move for moves in plan for move in moves):
        for topic in move.topics:
            counts[topic.words] = counts.get(topic.words, 0) + 1
    main = sorted(counts, key=lambda words: -counts[words])[:2]
    acts = {move.act for moves in plan for move in moves}
    goal = schedule if "schedule" in acts else agree if "agree" in acts else settle
    return form.format(_listed(main, language) if main else details, goal)


def tone(text: str, language: str) -> str:
    """How people speak: polite or familiar forms, whichever prevail."""
    bare = plain(text)
    familiar = len(_FAMILIAR[language].findall(bare)) > len(_POLITE[language].findall(bare))
    return {"es": ("profesional", "cercano"), "en": ("professional", "friendly")}[language][familiar]
