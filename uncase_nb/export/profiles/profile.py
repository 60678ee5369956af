"""What is known of one format at one revision."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

from uncase_nb.errors import ParameterError

_TEMPLATES = Path(__file__).parents[1] / "templates"

Ids = Literal["as given", "nine", "kimi"]
"""How a call's id is written: as it is, as nine letters and digits, or as `functions.NAME:N`."""

Arrange = Callable[..., list[dict[str, Any]]]
"""`(messages, tools, *, prompt)` to the messages that the template takes."""


class Profile(NamedTuple):
    """One format at one revision."""

    name: str
    """For example `llama:3.1`."""
    file: str | None
    """Our Jinja file; null where the format is the JSON itself."""
    tokens: tuple[str, ...] = ()
    """The control tokens it writes, and others of its family that steer a model."""
    reserved: str = r"(?!)"
    """Regular expression of numbered tokens of the family. The default matches nothing."""
    begin: str = ""
    """What every rendering begins with."""
    end_of_turn: str = ""
    """What ends an assistant's turn, and stops the model."""
    padding: str = ""
    """Fills up a batch; never the end-of-turn token, which would then not be learnt."""
    about: str = ""
    """One line for a list of formats."""
    models: str = ""
    """The models it is for."""
    tools: str = "no"
    """Whether and how calls are written."""
    reasoning: str = "no"
    """Whether and where reasoning is written."""
    losses: str = ""
    """What it is known to leave out. The audit reports each case."""
    today: date | None = None
    """The date it states where none is given; null where it then states none. Never the clock's."""
    ids: Ids = "as given"
    """How it writes the ids of calls, on the call and on its result."""
    other_ends: tuple[str, ...] = ()
    """What ends an assistant's turn that is not the last, where that differs."""
    arrange: Arrange | None = None
    """What has to be done to the messages first, where no template can do it. Raises what a template raises."""

    @property
    def source(self) -> str:
        """The Jinja text.

        Raises:
            ParameterError: for a format that has none.
        """
        if self.file is None:
            raise ParameterError(
                f"{self.name} is JSON and has no chat template.",
                "name one that has, for example chatml; %uncase_export --list shows all.",
            )
        return _read(self.file)

    def control_tokens(self) -> re.Pattern[str]:
        """Finds text that a tokenizer would take for a control token."""
        return _pattern(self.tokens, self.reserved)


@cache
def _read(file: str) -> str:
    return (_TEMPLATES / file).read_text("utf-8")


@cache
def _pattern(tokens: tuple[str, ...], reserved: str) -> re.Pattern[str]:
    return re.compile("|".join([*map(re.escape, tokens), reserved]))
