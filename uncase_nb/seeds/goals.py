"""What a conversation is for and what comes of it, in the seed's own words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from uncase_nb.seeds.plan import Turn
from uncase_nb.seeds.topics import Topic
from uncase_nb.seeds.wording import listed

_WANTED = {
    "es": {
        "automotive": "Orientar al cliente sobre {}",
        "medical": "Orientar al paciente sobre {}",
        "legal": "Asesorar al cliente sobre {}",
        "finance": "Asesorar al cliente sobre {}",
        "industrial": "Dar soporte sobre {}",
        "education": "Apoyar al alumno con {}",
        "": "Atender una consulta sobre {}",
    },
    "en": {
        "automotive": "Guide the customer on {}",
        "medical": "Guide the patient on {}",
        "legal": "Advise the client on {}",
        "finance": "Advise the client on {}",
        "industrial": "Give support with {}",
        "education": "Help the student with {}",
        "": "Attend to a query about {}",
    },
}
_SOMETHING = {"es": "su caso", "en": "the request"}
_REACHED = {
    "es": {
        "schedule": " y agendar {}",
        "agree": " y acordar {}",
        "agreed": " y llegar a un acuerdo",
        "contact": " y tomar sus datos para dar seguimiento",
        "decline": ", sin llegar a un acuerdo",
        "refer": " y canalizar el caso",
        "give": " y aclarar {}",
        "": " y resolver las dudas",
    },
    "en": {
        "schedule": " and schedule {}",
        "agree": " and agree on {}",
        "agreed": " and reach an agreement",
        "contact": " and take the details for a follow-up",
        "decline": ", without reaching an agreement",
        "refer": " and refer the case",
        "give": " and clear up {}",
        "": " and settle the doubts",
    },
}
_MEETING = {"es": "la cita", "en": "the appointment"}
_SITUATION = {
    "es": "Conversación entre {} y {} sobre {}",
    "en": "A conversation between {} and {} about {}",
}
_MAIN = 2  # topics an objective names


def objective(plan: Sequence[Turn], field: str, language: str) -> str:
    """What was wanted and what was reached: `Orientar al cliente sobre el precio y agendar la prueba de manejo`."""
    wanted = _wanted(plan)
    forms = _WANTED[language]
    said = forms.get(field, forms[""]).format(
        listed([topic.words for topic in wanted], language) or _SOMETHING[language]
    )
    return said + _reached(plan, wanted, language)


def situation(plan: Sequence[Turn], roles: tuple[str, str], language: str) -> str:
    """The context of the long shape."""
    counts = Counter(topic.words for turn in plan for move in turn.moves for topic in move.topics)
    main = [words for words, _ in counts.most_common(_MAIN)]
    return _SITUATION[language].format(*roles, listed(main, language) or _SOMETHING[language])


def _wanted(plan: Sequence[Turn]) -> list[Topic]:
    """What the one who came asks for, the first things first; otherwise what the conversation is about."""
    asked = [
        topic
        for turn in plan
        if turn.speaker == 0
        for move in turn.moves
        if move.act in ("need", "ask", "request")
        for topic in move.topics
    ]
    every = [topic for turn in plan for move in turn.moves for topic in move.topics]
    return list(dict.fromkeys(asked or every))[:_MAIN]


def _reached(plan: Sequence[Turn], wanted: Sequence[Topic], language: str) -> str:
    """The last thing the two sides bring about."""
    forms = _REACHED[language]
    for act in ("schedule", "agree", "refer", "decline", "contact"):
        moves = [move for turn in plan for move in turn.moves if move.act == act]
        if not moves:
            continue
        about = next((topic.words for move in reversed(moves) for topic in move.topics), "")
        if act == "agree" and (not about or about in [topic.words for topic in wanted]):
            return forms["agreed"]
        return forms[act].format(about or _MEETING[language])
    cleared = [
        topic for turn in plan if turn.speaker for move in turn.moves if move.act == "give" for topic in move.topics
    ]
    new = next((topic for topic in reversed(cleared) if topic not in wanted), None)
    return forms["give"].format(new.words) if new else forms[""]
