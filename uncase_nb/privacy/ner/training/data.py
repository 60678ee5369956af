"""All training texts: chat lines with filled slots, short conversations made of them, and the two corpora."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

from uncase_nb.privacy.ner.training import lines_clean, lines_people_en, lines_people_es, templates_en, templates_es
from uncase_nb.privacy.ner.training.augment import augment
from uncase_nb.privacy.ner.training.chat_lines import chat_lines
from uncase_nb.privacy.ner.training.corpora import broad_twitter, meddocan
from uncase_nb.privacy.ner.training.example import Example, assemble, join
from uncase_nb.privacy.ner.training.slots import LABEL_OF_SLOT
from uncase_nb.privacy.ner.training.values import Values

CHAT_LINES = 40_000
"""A language. More lines add values to the same sentences."""
MEDDOCAN_PASSES = 3
"""Each pass cuts other windows and types them otherwise."""
_LINES = {
    "es": (templates_es.LINES, lines_people_es.LINES, lines_clean.SPANISH, chat_lines("es")),
    "en": (templates_en.LINES, lines_people_en.LINES, lines_clean.ENGLISH, chat_lines("en")),
}
_WEIGHTS = (12, 18, 10, 60)
"""Of a hundred lines: with a plain cue, with a name in an odd place or shape, without anybody, messages of their own."""
_SLOT = re.compile(r"\{(\w+)\}")


def examples(folder: Path, seed: int) -> list[Example]:
    """Every training text, typed in random ways and shuffled; the same seed gives the same list.

    Raises:
        FileNotFoundError: when `folder` lacks `meddocan_train_es.jsonl` or `btc_train_en.jsonl`.
    """
    rng = random.Random(seed)  # noqa: S311 - training texts, not secrets
    texts = [*chats("es", rng), *chats("en", rng), *broad_twitter(folder / "btc_train_en.jsonl")]
    for _ in range(MEDDOCAN_PASSES):
        texts += meddocan(folder / "meddocan_train_es.jsonl", rng)
    out = [augment(example, rng) for example in texts]
    rng.shuffle(out)
    return out


def chats(language: str, rng: random.Random) -> Iterator[Example]:
    """Chat lines: most alone, some joined into one message or into a short conversation with speaker heads."""
    values = Values(language, rng)
    for _ in range(CHAT_LINES):
        roll = rng.random()
        if roll < 0.6:
            yield line(language, values, rng)
        elif roll < 0.85:
            several = [line(language, values, rng) for _ in range(rng.randint(2, 3))]
            yield join(several, rng.choice((". ", ", ", " ", "\n")))
        else:
            yield conversation(language, values, rng)


def line(language: str, values: Values, rng: random.Random) -> Example:
    """One line of a chat."""
    (lines,) = rng.choices(_LINES[language], _WEIGHTS)
    return fill(rng.choice(lines), values)


def conversation(language: str, values: Values, rng: random.Random) -> Example:
    """Two to four turns; half of them with speaker heads, as chat exports print them."""
    heads = rng.random() < 0.5
    speakers = (fill("{per}: ", values), fill(rng.choice(("Asesor: ", "Agent: ", "{first}: ", "Bot: ")), values))
    turns = []
    for number in range(rng.randint(2, 4)):
        turn = line(language, values, rng)
        turns.append(join([speakers[number % 2], turn], "") if heads else turn)
    return join(turns, "\n")


def fill(line: str, values: Values) -> Example:
    """The line with every slot filled."""
    parts = _SLOT.split(line)
    pieces = [(values.fill(p), LABEL_OF_SLOT.get(p, "")) if i % 2 else (p, "") for i, p in enumerate(parts)]
    return assemble(pieces)
