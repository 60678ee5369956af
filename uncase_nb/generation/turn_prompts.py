"""What one role-played agent is told: who it is, what it knows, and what its next turn is about."""

from __future__ import annotations

from collections.abc import Sequence

from uncase_nb.generation.brief import brief, bullets, prompt_language, written
from uncase_nb.generation.jobs import Job
from uncase_nb.generation.prompt_words import WORDS
from uncase_nb.generation.prompts import ChatMessage, variation
from uncase_nb.schemas.message import Message

_OPENING = "[…]"  # before an agent's own first turn: chat templates want the user first


def character(job: Job, role: str) -> ChatMessage:
    """The system message of the agent that plays a role."""
    seed, words = job.seed, WORDS[prompt_language(job.seed)]
    sections = brief(seed, words) | {
        "variation": variation(job) if role == seed.roles[0] else "",
        "feedback": bullets(job.feedback),
    }
    others = ", ".join(name for name in seed.roles if name != role)
    opening = words["character"].format(role=role, others=others)
    return {"role": "system", "content": f"{opening}\n\n{written(sections, words)}"}


def seen_by(role: str, before: Sequence[Message], cue: str, now: Sequence[Message] = ()) -> list[ChatMessage]:
    """The conversation as a role sees it: its own turns as the assistant's, everybody else's as the user's.

    Args:
        role: who is to speak.
        before: the turns before this one. Tool calls are seen by whoever made them.
        cue: what happens in this turn; it closes what was heard before it.
        now: tool calls already made in this turn, with their results.
    """
    seen: list[ChatMessage] = []
    called = False
    for message in before:
        called = message.name == role if message.role != "tool" else called
        if called:
            if not seen:
                _heard(seen, _OPENING)
            seen.append(_own(message))
        elif message.content and message.role != "tool":
            _heard(seen, f"{message.name}: {message.content}")
    _heard(seen, cue)
    return [*seen, *map(_own, now)]


def cue(job: Job, text: str, *, first: bool) -> str:
    """The director's word before a turn: what happens in it."""
    words = WORDS[prompt_language(job.seed)]
    return f"[{words['begin'] if first else words['now']}: {text}]"


def unusable(job: Job) -> str:
    """What is said when a turn came back empty."""
    return f"[{WORDS[prompt_language(job.seed)]['unusable']}]"


def _heard(seen: list[ChatMessage], words: str) -> None:
    """Turns of others in a row are one message: most chat templates want user and assistant to alternate."""
    if seen and seen[-1]["role"] == "user":
        seen[-1] = {"role": "user", "content": f"{seen[-1]['content']}\n\n{words}"}
    else:
        seen.append({"role": "user", "content": words})


def _own(message: Message) -> ChatMessage:
    """In the form vendors take: arguments as JSON text, no name, which they allow only in plain letters."""
    shown = message.to_openai() | ({} if message.role == "tool" else {"role": "assistant"})
    shown.pop("name", None)
    if message.tool_calls:
        shown["tool_calls"] = [call.to_openai(as_string=True) for call in message.tool_calls]
    return shown
