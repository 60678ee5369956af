"""The right words without the conversation, and the right conversation for something else."""

from __future__ import annotations

import random
from collections.abc import Sequence

from uncase_nb.bench.damages.leaves import seed_facts
from uncase_nb.bench.damages.pair import Pair, another, spoken, text_at, with_text
from uncase_nb.schemas.conversation import Conversation


def word_salad(pairs: Sequence[Pair], number: int, rng: random.Random) -> Conversation:
    """Every turn is as many words as before, drawn from the seed's steps and facts."""
    conversation, seed = pairs[number]
    words = [word for step in seed.steps() for word in step.text.split()]
    words += [word for fact in seed_facts(seed) for word in fact.text.split()]
    for place in spoken(conversation):
        length = len(text_at(conversation, place).split())
        conversation = with_text(conversation, place, " ".join(rng.choice(words) for _ in range(length)))
    return conversation


def other_seed(pairs: Sequence[Pair], number: int, rng: random.Random) -> Conversation | None:
    """A natural conversation that another seed describes."""
    other = another(pairs, number, rng)
    return other and other.conversation.model_copy(
        update={"seed_id": pairs[number].seed.seed_id, "id": pairs[number].conversation.id}
    )
