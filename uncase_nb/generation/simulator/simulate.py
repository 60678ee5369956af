"""One conversation of a seed, acted out by rules and phrase banks. No model is behind it, and it says so."""

from __future__ import annotations

from random import Random

from uncase_nb.generation.simulator.plan import plan_of
from uncase_nb.generation.simulator.scene import Scene
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.seed import Seed


def simulate(seed: Seed, *, random_seed: int, index: int) -> Conversation:
    """Act out a seed: its steps and roles in order, its facts said verbatim, its tools called.

    Args:
        seed: any valid seed in Spanish or English.
        random_seed: with the seed and the index it decides every word.
        index: which conversation of the seed, from 0.

    Returns:
        A synthetic conversation `<seed_id>-<index, four digits>`. `user` is the seed's first role, `assistant`
        any other; `name` carries the role.

    Raises:
        ParameterError: the seed is in another language.
    """
    plan = plan_of(seed)
    name = f"{random_seed}|{seed.seed_id}|{index}"
    scene = Scene(plan, Random(name), name, index)  # noqa: S311 - wording, not secrets
    scene.act()
    speakers = (message.name for message in scene.messages if message.role != "tool" and message.name)
    return Conversation(
        messages=scene.messages,
        tools=scene.tools,
        participants=list(dict.fromkeys(speakers)),
        id=f"{seed.seed_id}-{index:04d}",
        language=plan.language,
        domain=seed.dominio,
        seed_id=seed.seed_id,
        privacy="synthetic",
        metadata={"generator": "simulator"},
    )
