"""Side exchanges: a question of the field beside the plan, and its answer."""

from __future__ import annotations

from uncase_nb.generation.simulator.grammar import BETWEEN
from uncase_nb.generation.simulator.polish import lower
from uncase_nb.generation.simulator.saying import Stage

_LED, _MORE = 0.6, 0.85


def side_exchange(stage: Stage) -> tuple[list[str], list[str]]:
    """A question and its answer, from the field's bank."""
    field = stage.plan.field
    keys = (f"side.{field}", "side.other") if stage.voice.chance(0.75) else ("side.other",)
    asked, _, answered = stage.voice.say(*keys).partition(BETWEEN)
    if stage.voice.chance(_LED):
        asked = f"{stage.voice.say('side.lead.u')} {lower(asked)}"
    before = stage.voice.say("extra.ask.u") if stage.voice.chance(_MORE) else ""
    after = stage.voice.say("extra.give.a") if stage.voice.chance(_MORE) else ""
    return [before, asked], [answered, after]
