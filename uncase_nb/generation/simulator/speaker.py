"""Turns into words: what answers the turn before, the moves, a remark, a word that hands over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from uncase_nb.generation.simulator.acting import act
from uncase_nb.generation.simulator.asking import ask
from uncase_nb.generation.simulator.facts import Fact
from uncase_nb.generation.simulator.filling import context, filled, length
from uncase_nb.generation.simulator.polish import lower, paragraph
from uncase_nb.generation.simulator.reacting import hand_over, opener, parting
from uncase_nb.generation.simulator.saying import Stage
from uncase_nb.generation.simulator.stating import statements
from uncase_nb.generation.simulator.turns import Move, Turn

_REMARKS = frozenset(["give", "offer", "warn", "confirm", "schedule"])
_REMARK, _CHATTER = 0.4, 0.25
_TELLS = frozenset(["offer", "give", "schedule", "confirm"])
_PARTINGS = frozenset({"thank", "bye"})


def words_of(  # noqa: PLR0913 - a turn and what stands around it
    turn: Turn,
    before: Turn | None,
    after: Turn | None,
    stage: Stage,
    *,
    started: bool = False,
    found: Sequence[Fact] = (),
) -> list[str]:
    """The sentences of a turn.

    Args:
        turn: the turn to say.
        before: the one it answers.
        after: the one that answers it.
        stage: the conversation.
        started: whether an earlier message of the same turn called a tool.
        found: what the tool found beyond the seed's facts.
    """
    said = [_after_call(turn, stage)] if started else [opener(turn, before, stage)]
    telling = next((move for move in turn.moves if move.act in _TELLS and not move.facts), None) if found else None
    if found and telling is None:
        said += statements(found, stage.voice, asks=False)
    opening = before is None or (turn.asks and not any(fact for fact in stage.said) and before.moves[0].act == "greet")
    full = False
    for move in turn.moves:
        if move.act == "bye" and not full:
            said, full = filled(turn, stage, said, opening=opening), True
        if started and move.act == "check":
            said += statements(move.facts, stage.voice, asks=turn.asks)
            continue
        if move.act == "ask":
            said.append(context(turn, stage, said, opening=opening))
        told = replace(move, facts=list(found)) if move is telling else move
        said += _move(told, turn, stage, opening=opening, led=any(said))
        stage.said += move.facts
    said.append(_remark(turn, stage))
    if not full:
        said = filled(turn, stage, said, opening=opening)
    said.append(hand_over(turn, after, stage))
    return [text for text in said if text]


def _move(move: Move, turn: Turn, stage: Stage, *, opening: bool, led: bool) -> list[str]:
    if move.act == "greet":
        return [_greeting(turn, stage)]
    if move.act == "ask":
        told = statements([fact for fact in move.facts if fact not in move.known], stage.voice, asks=turn.asks)
        return [*told, *ask(move, turn, stage, opening=opening, led=led)]
    if move.act in _PARTINGS:
        return [*statements(move.facts, stage.voice, asks=turn.asks), *parting(turn, stage, move.act)]
    return act(move, turn, stage)


def _greeting(turn: Turn, stage: Stage) -> str:
    side = "u" if turn.asks else "a"
    alone = len(turn.moves) == 1
    return stage.voice.say(*([f"greet.{side}.0"] if alone else []), f"greet.{side}")


def _after_call(turn: Turn, stage: Stage) -> str:
    checks = [move.topic for move in turn.moves if move.act == "check" and move.topic.whole is not None]
    if checks and stage.voice.chance(0.5):
        return stage.voice.say("result.topic", t=stage.named(checks[0], turn))
    return stage.voice.say("result")


def before_call(turn: Turn, before: Turn | None, stage: Stage) -> str:
    """What is said while a tool is asked; empty where nothing is."""
    checks = [move for move in turn.moves if move.act == "check"]
    said = [opener(turn, before, stage)]
    said.append(stage.plain("check", checks[0].topic, turn) if checks else stage.voice.say("check.a.0"))
    if length(said) < stage.floor[False]:
        said.append(stage.voice.say("extra.check.a"))
    return paragraph([text for text in said if text], stage.plan.language)


def _remark(turn: Turn, stage: Stage) -> str:
    """Something the field or the seed's rules suggest, now and then."""
    last = turn.moves[-1].act
    if last in ("ask", "request", "object", "doubt", "thank", "bye", "greet", "worry"):
        return ""
    if turn.asks:
        return stage.voice.say("chatter.u") if stage.warm(turn, _CHATTER) else ""
    if not turn.acts & _REMARKS or not stage.warm(turn, _REMARK):
        return ""
    rules = stage.plan.rules
    if rules and stage.voice.chance(0.6):
        rule = rules[int(stage.voice.rng.random() * len(rules))]
        if rule not in stage.ruled:
            stage.ruled.add(rule)
            return stage.voice.say("remark.seed", t=lower(rule))
    return stage.voice.say(f"remark.{stage.plan.field}")
