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
}
"""Sex, profession, relatives, e-mails and phones stay plain text: rules find the latter two, the rest names nobody."""

BTC_LABELS = {"PERSON": "PERSON", "LOCATION": "LOCATION", "ORG": "ORGANIZATION"}


def meddocan(path: Path, rng: random.Random) -> Iterator[Example]:
    """Windows of one to eight lines, so that the network meets short texts and long ones."""
    for row in _rows(path):
        spans = [Span(s["start"], s["end"], MEDDOCAN_LABELS.get(s.get("orig", ""), "")) for s in row["spans"]]
        note = Example(row["text"], _clean(row["text"], spans))
        yield from _windows(note, rng)


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
