"""The right words without the conversation, and the right conversation for something else."""

from __future__ import annotations

from uncase_nb.bench.damages.leaves import seed_facts
from uncase_nb.bench.damages.pair import Case, spoken, text_at, with_text
from uncase_nb.schemas.conversation import Conversation


def word_salad(case: Case) -> Conversation:
    """Every turn is as many words as before, drawn from the seed's steps and facts."""
    conversation = case.conversation
    words = [word for step in case.seed.steps() for word in step.text.split()]
    words += [word for fact in seed_facts(case.seed) for word in fact.text.split()]
    for place in spoken(conversation):
        length = len(text_at(conversation, place).split())
        conversation = with_text(conversation, place, " ".join(case.rng.choice(words) for _ in range(length)))
    return conversation


def other_seed(case: Case) -> Conversation | None:
    """A natural conversation that another seed describes."""
    other = case.another()
    return other and other.conversation.model_copy(update={"seed_id": case.seed.seed_id, "id": case.conversation.id})
