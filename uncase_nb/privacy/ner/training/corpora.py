"""Labelled corpora: MEDDOCAN (clinical Spanish) and the Broad Twitter Corpus (English), both CC BY 4.0."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from uncase_nb.privacy.ner.training.example import Example, Span, window

MEDDOCAN_LABELS = {
    "NOMBRE_SUJETO_ASISTENCIA": "PERSON",
    "NOMBRE_PERSONAL_SANITARIO": "PERSON",
    "CALLE": "LOCATION",
    "TERRITORIO": "LOCATION",
    "PAIS": "LOCATION",
    "HOSPITAL": "ORGANIZATION",
    "INSTITUCION": "ORGANIZATION",
    "CENTRO_SALUD": "ORGANIZATION",
    "FECHAS": "DATE",
    "EDAD_SUJETO_ASISTENCIA": "AGE",
    "ID_SUJETO_ASISTENCIA": "ID",
    "ID_ASEGURAMIENTO": "ID",
    "ID_TITULACION_PERSONAL_SANITARIO": "ID",
    "ID_CONTACTO_ASISTENCIAL": "ID",
    "ID_EMPLEO_PERSONAL_SANITARIO": "ID",
    "FAMILIARES_SUJETO_ASISTENCIA": "RELATIVE",
}
"""Sex, profession, e-mails and phones stay plain text: rules find the latter two, the rest names nobody."""
HELD_BACK = 0.1
"""Share of MEDDOCAN's training notes, the last ones, that the network never sees: its guards are developed on them."""

BTC_LABELS = {"PERSON": "PERSON", "LOCATION": "LOCATION", "ORG": "ORGANIZATION"}


def meddocan(path: Path, rng: random.Random) -> Iterator[Example]:
    """Windows of one to eight lines, so that the network meets short texts and long ones."""
    for note in notes(path):
        yield from _windows(note, rng)


def notes(path: Path) -> Iterator[Example]:
    """Whole clinical notes, without those held back."""
    rows = list(_rows(path))
    for row in rows[: len(rows) - int(len(rows) * HELD_BACK)]:
        spans = [Span(s["start"], s["end"], _label(s, row["text"])) for s in row["spans"]]
        yield Example(row["text"], _clean(row["text"], spans))


def broad_twitter(path: Path) -> Iterator[Example]:
    """Tweets. A handle is no name (rules find it), so its label is dropped; a hashtag keeps only the word."""
    for row in _rows(path):
        text = row["text"]
        spans = [
            Span(s["start"] + (text[s["start"]] == "#"), s["end"], BTC_LABELS.get(s["type"], ""))
            for s in row["spans"]
            if text[s["start"]] != "@"
        ]
        yield Example(text, _clean(text, spans))


def _label(span: dict[str, Any], text: str) -> str:
    """Ours for one of MEDDOCAN's; some of its record numbers are words (`Lactante`), which are no numbers."""
    label = MEDDOCAN_LABELS.get(span.get("orig", ""), "")
    return "" if label == "ID" and not any(map(str.isdigit, text[span["start"] : span["end"]])) else label


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def _windows(note: Example, rng: random.Random) -> Iterator[Example]:
    breaks = [0, *(i + 1 for i, char in enumerate(note.text) if char == "\n"), len(note.text)]
    at = 0
    while at < len(breaks) - 1:
        to = min(at + rng.randint(1, 8), len(breaks) - 1)
        piece = window(note, breaks[at], breaks[to])
        if piece.text.strip():
            yield piece
        at = to


def _clean(text: str, spans: list[Span]) -> tuple[Span, ...]:
    """Labelled spans without edge punctuation, sorted, the longer of two that overlap."""
    kept: list[Span] = []
    for span in sorted((s for s in spans if s.label), key=lambda s: (s.start, -s.end)):
        start, end = span.start, span.end
        while start < end and text[start] in " .,;:'\"\n\t":
            start += 1
        while end > start and text[end - 1] in " .,;:'\"\n\t":
            end -= 1
        if start < end and (not kept or start >= kept[-1].end):
            kept.append(Span(start, end, span.label))
    return tuple(kept)
