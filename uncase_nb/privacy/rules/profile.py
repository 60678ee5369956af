"""What each rule costs on a text: `python -m uncase_nb.privacy.rules.profile FILE`."""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.rules import detector

_ROWS = 25
_REPEATS = 3  # the quickest of several: other work on the machine only adds time


class Cost(NamedTuple):
    """What one rule costs over a text."""

    seconds: float
    """Processor time."""
    tries: int
    """How often it was asked."""
    found: int
    """How many places it reported."""


def costs(texts: Iterable[str]) -> dict[str, Cost]:
    """The cost of each rule over texts, by the rule's name, the dearest first. Timing each try adds to it."""
    chunks = [detector.BORDER.join(chunk) for chunk in detector.chunks(list(texts))]
    folded = [fold(text) for text in chunks]
    spent: dict[str, Cost] = defaultdict(lambda: Cost(0.0, 0, 0))
    for text, low in zip(chunks, folded, strict=True):
        for rule, work in detector.dispatch().tries(text, low):
            name = str(getattr(rule, "name", type(rule).__name__))
            cost = spent[name]
            seconds, found = _timed(work)
            spent[name] = Cost(cost.seconds + seconds, cost.tries + 1, cost.found + found)
    return dict(sorted(spent.items(), key=lambda item: -item[1].seconds))


def rate(texts: list[str]) -> float:
    """Characters a second of processor time, the quickest of several rounds."""
    rules = detector.RulesDetector()
    best = min(_timed(lambda: rules.find(texts))[0] for _ in range(_REPEATS))
    return sum(map(len, texts)) / best


def _timed(work: Callable[[], Iterable[object]]) -> tuple[float, int]:
    start = time.process_time()
    found = sum(1 for _ in work())
    return time.process_time() - start, found


def _report(texts: list[str]) -> Iterator[str]:
    size = sum(map(len, texts))
    yield f"{size} characters, {rate(texts) / 1e6:.2f} MB/s"
    for name, cost in list(costs(texts).items())[:_ROWS]:
        yield f"{cost.seconds * 1e9 / size:9.1f} ns/char {cost.tries:9d} tries {cost.found:7d} found  {name}"


if __name__ == "__main__":
    for line in _report(Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()):
        sys.stdout.write(line + "\n")
