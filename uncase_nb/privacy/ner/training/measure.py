"""Measure name models on labelled text: what stays in clear, what is masked for nothing, how fast.

`python -m uncase_nb.privacy.ner.training.measure --ner compact FILE…` takes the corpora's JSONL, or lines of
`language<TAB>text` in which `[TYPE:…]` marks personal data.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.statistical import statistical_detectors

TYPES = frozenset({"PERSON", "LOCATION", "ADDRESS"})
_MARK = re.compile(r"\[([A-Z]+):([^\]]+)\]")


class Labelled(NamedTuple):
    """A text with its personal data as `(start, end, type)`."""

    text: str
    language: str
    spans: list[tuple[int, int, str]]


class Measured(NamedTuple):
    """Shares are between 0 and 1, over characters that are letters or digits."""

    leak: float
    """Personal characters of `TYPES` that nothing covers."""
    leak_all: float
    """The same over every labelled type."""
    over_masked: float
    """Characters without any label that are covered."""
    characters_a_second: float


def read(path: Path) -> list[Labelled]:
    """The labelled texts of a corpus (`.jsonl`) or of marked lines (any other name)."""
    lines = path.read_text(encoding="utf-8").splitlines()
    if path.suffix == ".jsonl":
        rows = map(json.loads, lines)
        return [Labelled(r["text"], r["lang"], [(s["start"], s["end"], s["type"]) for s in r["spans"]]) for r in rows]
    return [_marked(*line.split("\t")) for line in lines if line and not line.startswith("#")]


def _marked(language: str, line: str) -> Labelled:
    text, spans, last = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[last : mark.start()]
        spans.append((len(text), len(text) + len(mark[2]), mark[1]))
        text, last = text + mark[2], mark.end()
    return Labelled(text + line[last:], language, spans)


def find(labelled: list[Labelled], ner: str) -> Iterator[list[Found]]:
    """What the union of the detectors finds in each text."""
    texts = [item.text for item in labelled]
    language = labelled[0].language
    for lists in zip(*(d.find(texts, language=language) for d in statistical_detectors(language, ner)), strict=True):
        yield [place for found in lists for place in found]


def measure(labelled: list[Labelled], ner: str) -> Measured:
    """Figures of one language's texts; the models are loaded before the clock starts."""
    list(find(labelled[:1], ner))
    began = time.perf_counter()
    found = list(find(labelled, ner))
    seconds = time.perf_counter() - began
    counts = [_counts(item, places) for item, places in zip(labelled, found, strict=True)]
    named, open_named, every, open_every, clean, masked = (sum(column) for column in zip(*counts, strict=True))
    speed = sum(len(item.text) for item in labelled) / seconds
    return Measured(open_named / max(named, 1), open_every / max(every, 1), masked / max(clean, 1), speed)


def _counts(item: Labelled, places: list[Found]) -> tuple[int, int, int, int, int, int]:
    covered = _characters((p.start, p.end) for p in places)
    named = _characters((start, end) for start, end, kind in item.spans if kind in TYPES)
    every = _characters((start, end) for start, end, _ in item.spans)
    solid = {at for at, char in enumerate(item.text) if char.isalnum()}
    named, every, clean = named & solid, every & solid, solid - every
    return len(named), len(named - covered), len(every), len(every - covered), len(clean), len(clean & covered)


def _characters(ranges: Iterable[tuple[int, int]]) -> set[int]:
    return {at for start, end in ranges for at in range(start, end)}


def main() -> None:
    """Print one line for each file and language."""
    parser = argparse.ArgumentParser(prog="python -m uncase_nb.privacy.ner.training.measure", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--ner", default="compact")
    arguments = parser.parse_args()
    for path in arguments.files:
        texts = read(path)
        for language in sorted({item.language for item in texts}):
            figures = measure([item for item in texts if item.language == language], arguments.ner)
            sys.stdout.write(
                f"{path.name} {language} ner={arguments.ner}: leak {figures.leak:.1%}, of all types {figures.leak_all:.1%}, "
                f"over-masked {figures.over_masked:.2%}, {figures.characters_a_second:,.0f} characters/s\n"
            )


if __name__ == "__main__":
    main()
