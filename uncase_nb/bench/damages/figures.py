"""A figure that nobody gave."""

from __future__ import annotations

from uncase_nb.bench.damages.leaves import everything_known
from uncase_nb.bench.damages.pair import Case, said_by, text_at, with_text
from uncase_nb.schemas.conversation import Conversation

_SENTENCES = {
    "es": (
        (" Además hay un cargo de ${}.", 1013, 9887),
        (" Eso tiene una comisión del {}%.", 13, 89),
        (" El trámite tarda {} días.", 33, 98),
        (" Se cobran {} pesos aparte.", 1013, 9887),
        (" Hay otros {} clientes en espera.", 33, 98),
    ),
    "en": (
        (" There is also a charge of ${}.", 1013, 9887),
        (" That comes with a fee of {}%.", 13, 89),
        (" It takes {} days to process.", 33, 98),
        (" Another {} dollars are charged separately.", 1013, 9887),
        (" There are {} other customers waiting.", 33, 98),
    ),
}
"""With the least and the largest figure."""
_TRIES = 8


def number_invented(case: Case) -> Conversation | None:
    """The assistant adds an amount, a percentage, a time or a count that nothing supports."""
    conversation = case.conversation
    places = [place for place in said_by(conversation, "assistant")[:-1] if "?" not in text_at(conversation, place)]
    known = everything_known(conversation, case.seed)
    if not places:
        return None
    place = case.rng.choice(places)
    for _ in range(_TRIES):
        sentence, low, high = case.rng.choice(_SENTENCES[case.language])
        figure = str(case.rng.randint(low, high))
        if figure not in known:
            return with_text(conversation, place, text_at(conversation, place).rstrip() + sentence.format(figure))
    return None
