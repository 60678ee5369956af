"""Carrier sentences, read from `data/carriers_*.txt`.

They were written apart from the detectors' rules and from the templates that train the network: what they measure
would otherwise be how well the detectors know their own examples.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from random import Random
from typing import Literal, NamedTuple

Cue = Literal["said", "unsaid", "asked"]
_SIGNS: dict[str, Cue] = {"+": "said", "-": "unsaid", "?": "asked"}
_SECTION, _FIELD, _COMMENT, _ASKS = "==", ":", "#", " >> "
HOLE = "{}"
"""Where the value goes."""


class Carrier(NamedTuple):
    """A sentence with a hole, and the question it answers."""

    cue: Cue
    """Whether the sentence says what the value is, does not, or a question before it asked for the value."""
    text: str
    """With one `{}`."""
    question: str = ""
    """Only where the cue is `asked`."""


@dataclass
class Carriers:
    """What is there for one key of one language."""

    sentences: dict[Cue, list[Carrier]] = field(default_factory=dict)
    """By cue."""
    fields: list[str] = field(default_factory=list)
    """Names of fields that hold such a value."""

    def pick(self, rng: Random, turn: int) -> Carrier:
        """Cues take turns; within one, any sentence."""
        cues: Sequence[Cue] = list(self.sentences)
        return rng.choice(self.sentences[cues[turn % len(cues)]])


@lru_cache(maxsize=2)
def carriers(language: str) -> dict[str, Carriers]:
    """By key (`TYPE` or `TYPE/form`), for `es` or `en`."""
    text = files("uncase_nb.privacy").joinpath(f"risk/data/carriers_{language}.txt").read_text("utf-8")
    listed: dict[str, Carriers] = {}
    current = Carriers()
    for line in text.splitlines():
        sign, _, rest = line.partition(" ")
        if sign == _SECTION:
            current = listed.setdefault(rest, Carriers())
        elif sign == _FIELD:
            current.fields.append(rest)
        elif sign and sign != _COMMENT:
            question, _, answer = rest.rpartition(_ASKS)
            carrier = Carrier(_SIGNS[sign], answer, question)
            current.sentences.setdefault(carrier.cue, []).append(carrier)
    return listed
