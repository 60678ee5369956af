"""Natural conversations with the seeds that describe them, in development and held-out parts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

from pydantic import ValidationError

from uncase_nb.bench.damages.pair import Pair
from uncase_nb.errors import EmptyResultError, ReadError
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.message import Message
from uncase_nb.schemas.seed import CURATED, Seed, SeedPrivacy
from uncase_nb.schemas.tool import ToolCall

Split = Literal["dev", "held"]
SPLITS: tuple[Split, ...] = ("dev", "held")
_DATA = Path(__file__).parent / "data"
_FILES = {"es": ("natural_es", "first_es"), "en": ("natural_en",)}
"""Files that come with the package, by language, without `_dev` or `_held`."""
_CHOOSING = 120
"""The first dialogues of the Schema-Guided Dialogue sample choose constants, the others only measure."""
_FORM = '{"conversation": {"id": "…", "messages": […]}, "seed": {…}, "results": […]}'


class DataSet(NamedTuple):
    """Pairs that are measured together."""

    name: str
    """`es`, `en` or `sgd`."""
    split: Split
    pairs: list[Pair]


def data_sets(splits: Sequence[Split] = SPLITS, sgd: Path | None = None) -> list[DataSet]:
    """Every data set there is, each part apart.

    Raises:
        ReadError: on a file that is not as expected, with its line.
        EmptyResultError: there is none.
    """
    found = [DataSet(name, split, _packaged(name, split)) for name in _FILES for split in splits]
    if sgd is not None:
        pairs = list(_read(sgd))
        parts = {"dev": pairs[:_CHOOSING], "held": pairs[_CHOOSING:]}
        found += [DataSet("sgd", split, parts[split]) for split in splits]
    if not (found := [each for each in found if each.pairs]):
        raise EmptyResultError(
            "There are no natural conversations to measure on.", "install the package with its data."
        )
    return found


def _packaged(name: str, split: Split) -> list[Pair]:
    paths = [_DATA / f"{stem}_{split}.jsonl" for stem in _FILES[name]]
    return [pair for path in paths if path.is_file() for pair in _read(path)]


def _read(path: Path) -> Iterator[Pair]:
    if not path.is_file():
        raise ReadError(f"There is no file {path}.", f"give JSONL, one row a line: {_FORM}")
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.strip():
            try:
                yield _pair(json.loads(line))
            except (json.JSONDecodeError, KeyError, TypeError, ValidationError) as error:
                problem = f"{path.name}, line {number} is no conversation with its seed ({type(error).__name__})."
                raise ReadError(problem, f"a row looks like {_FORM}") from None


def _pair(row: dict[str, Any]) -> Pair:
    """Written for the bench, not made from anyone's chat: the seed counts as curated, the conversation as synthetic."""
    seed = Seed.model_validate(row["seed"])
    seed = seed.model_copy(update={"privacidad": SeedPrivacy(metodo_anonimizacion=CURATED)})
    given = row["conversation"]
    messages = [Message.model_validate(message) for message in given["messages"]]
    conversation = Conversation(
        messages=_with_results(messages, row.get("results") or []),
        tools=given.get("tools") or [],
        id=given.get("id") or seed.seed_id,
        seed_id=seed.seed_id,
        language=seed.idioma.split("-")[0],
        domain=seed.dominio,
        privacy="synthetic",
    )
    return Pair(conversation, seed)


def _with_results(messages: list[Message], results: Sequence[Any]) -> list[Message]:
    """Results that stand beside the conversation become what a tool gave before the first reply."""
    place = next((n for n, message in enumerate(messages) if message.role == "assistant"), None)
    if not results or place is None or any(message.role == "tool" for message in messages):
        return messages
    calls = [ToolCall(id=f"call_{number}", name="lookup") for number in range(len(results))]
    told = [
        Message(role="tool", tool_call_id=call.id, name=call.name, content=json.dumps(result, ensure_ascii=False))
        for call, result in zip(calls, results, strict=True)
    ]
    return [*messages[:place], Message(role="assistant", content="", tool_calls=calls), *told, *messages[place:]]
