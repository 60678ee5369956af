"""Leak, precision, over-redaction and speed of anonymizers on labelled text, side by side in one run.

Files hold one JSON object a line: {"text", "lang", "spans": [{"start", "end", "type"}]}, by choice with
"conversation" and "role". Without files, the chats that come with the package are measured.

leak              personal characters that nothing covers, with its 95 % interval over texts
names leak        letters and digits of people, addresses and places that nothing covers
precision         masked characters that are labelled
over-redaction    characters without a label that are masked
texts leaking     texts with personal data of which at least one letter or digit is left
characters/s      of one process, the models loaded before; Presidio's thresholds filter one and the same run

Systems: `uncase`, or `uncase:` and a `ner` (auto, compact, off, a spaCy model); `models:` and a `ner`, the name models
without the rules; `presidio:` and a threshold, its AnalyzerEngine as documented, on the largest installed spaCy model;
`spacy:` and a model, bare; `spacy:auto`, all models that `uncase` runs, bare; `spacy`, each installed model.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from uncase_nb.bench.columns import aligned
from uncase_nb.bench.labelled import DEFAULT_FILES, Labelled, read_labelled
from uncase_nb.bench.misses import misses, refuse_held
from uncase_nb.bench.systems import DEFAULT_SYSTEMS, Run
from uncase_nb.errors import ParameterError
from uncase_nb.workspace.files import write_text

if TYPE_CHECKING:
    from uncase_nb.bench.privacy_result import PrivacyScore

HELP = "anonymizers: leak, precision, over-redaction, speed"
_WHERE = ("file", "language")
_ROWS = re.compile(r"(\d+)-(\d+)")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="labelled JSONL")
    parser.add_argument(
        "--systems",
        metavar="A,B",
        help=f"default: {','.join(DEFAULT_SYSTEMS)}",
    )
    parser.add_argument("--ner", metavar="NER", help="measure uncase with this ner alone: auto, compact, off, a model")
    parser.add_argument("--rows", metavar="FIRST-LAST", help="rows of each file, counted from 0, for example 0-124")
    parser.add_argument("--conversations", action="store_true", help="let uncase see a conversation's rows together")
    parser.add_argument("--by-type", action="store_true", help="leak by type of label as well")
    parser.add_argument("--json", type=Path, metavar="PATH", help="write every figure")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="show up to N pieces each system leaves")


def run(options: argparse.Namespace) -> None:
    """Measure, and print.

    Raises:
        UncaseError: on a bad file, system or option.
    """
    from uncase_nb.bench.privacy import bench_privacy
    from uncase_nb.bench.privacy_result import PrivacyBench

    files = options.files or list(DEFAULT_FILES)
    for path in files:
        read_labelled(path)  # a bad line shows before the first minutes of measuring
    if options.misses:
        refuse_held([name for path in files for name in (path.name, path.resolve().name)])

    def observe(score: PrivacyScore, texts: Sequence[Labelled], done: Run | None) -> None:
        if options.misses and done:
            _write(f"left by {score.system} in {score.file}, {score.language}:")
            _write(*misses(texts, done, options.misses), "")

    scores = []
    for path in files:
        bench = bench_privacy(
            [path],
            systems=_systems(options),
            rows=_rows(options.rows),
            conversations=options.conversations,
            observe=observe,
        )
        _show(bench.scores, by_type=options.by_type)
        scores += bench.scores
    if options.json:
        write_text(options.json, PrivacyBench(scores=scores).model_dump_json(indent=2) + "\n")


def _systems(options: argparse.Namespace) -> Sequence[str]:
    if options.systems:
        return [name.strip() for name in options.systems.split(",") if name.strip()]
    if options.ner:
        return [f"uncase:{options.ner}", *(name for name in DEFAULT_SYSTEMS if not name.startswith("uncase"))]
    return DEFAULT_SYSTEMS


def _rows(given: str | None) -> tuple[int, int] | None:
    if given is None:
        return None
    match = _ROWS.fullmatch(given)
    if match is None:
        raise ParameterError(f"--rows {given} names no rows.", "write first and last, for example --rows 0-124")
    return int(match[1]), int(match[2])


def _show(scores: Sequence[PrivacyScore], *, by_type: bool) -> None:
    from uncase_nb.bench.privacy_result import PrivacyBench

    for language, group in groupby(scores, key=lambda score: score.language):
        part = PrivacyBench(scores=list(group))
        first, personal = part.scores[0], max(score.personal for score in part.scores)
        counts = f"{first.texts:,} texts, {first.characters:,} characters, {personal:,} personal"
        _write(f"{first.file}, {language}: {counts}", *aligned(part.table(), without=_WHERE), "")
        if by_type and part.by_type():
            _write("leak % by type", *aligned(part.by_type(), without=_WHERE), "")


def _write(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()
