"""From a source to conversations: one reader a format."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from uncase_nb.connectors.build import Builder
from uncase_nb.connectors.csv_file import csv_records
from uncase_nb.connectors.detect import detect
from uncase_nb.connectors.documents import Document, documents_in, literal
from uncase_nb.connectors.jsonl_file import json_records, jsonl_records
from uncase_nb.connectors.objects import (
    dataset_records,
    dict_records,
    frame_records,
    is_dataset,
    is_frame,
    is_saved_dataset,
    load_dataset,
    splits_of,
)  # fmt: skip
from uncase_nb.connectors.options import Options
from uncase_nb.connectors.records import Records, read_records
from uncase_nb.connectors.report import OnError, OnNote, Report
from uncase_nb.connectors.sources import Source
from uncase_nb.connectors.whatsapp.read import read_whatsapp
from uncase_nb.errors import ReadError
from uncase_nb.schemas.conversation import Conversation


class Hooks(NamedTuple):
    """Who is told."""

    on_error: OnError | None
    on_note: OnNote | None


def stream(source: Source, options: Options, hooks: Hooks) -> Iterator[Conversation]:
    """The conversations of a source, in order."""
    if source.text is not None:
        yield from _document(literal(source.text), options, hooks)
    elif source.value is not None:
        yield from _object(source.value, "", options, hooks)
    else:
        yield from _paths(source, dataclasses.replace(options, many=source.several), hooks)
        if source.skipped and hooks.on_note:
            hooks.on_note(f"passed over {source.skipped} files whose ending is none of a chat, a table or JSON.")


def _paths(source: Source, options: Options, hooks: Hooks) -> Iterator[Conversation]:
    for path in source.paths:
        try:
            yield from _path(path, options, hooks)
        except ReadError as error:
            if options.strict or not source.several:
                raise
            _report(path.name, options, hooks).issue(None, f"{error.problem} {error.fix}")


def _path(path: Path, options: Options, hooks: Hooks) -> Iterator[Conversation]:
    if is_saved_dataset(path):
        yield from _object(load_dataset(path), path.name, options, hooks)
        return
    if options.format == "huggingface":
        raise ReadError(
            f"{path.name} is not a folder that save_to_disk wrote.", "leave out format, or pass the dataset itself."
        )
    for document in documents_in(path, options.encoding):
        yield from _document(document, options, hooks)


def _document(document: Document, options: Options, hooks: Hooks) -> Iterator[Conversation]:
    report = _report(document.name, options, hooks)
    builder = Builder(document.name, options)
    form = options.format or detect(document.sample, options) or _by_ending(document.name)
    if form == "whatsapp":
        yield from read_whatsapp(document.lines, report, builder, options)
        return
    records = _records(form, document, report, options)
    count = 0
    for conversation in read_records(records, report, builder, options, twice=True):
        count += 1
        yield conversation
    if not count and form != "csv" and not _looks_like_json(document):
        raise ReadError(f"{report.file} is not JSON.", "leave out format, so that the content decides.")


def _records(form: str | None, document: Document, report: Report, options: Options) -> Records:
    match form:
        case "csv":
            return csv_records(document.lines, report, options)
        case "jsonl":
            return jsonl_records(document.lines)
        case "json" | "webhook":
            return json_records(document.characters)
        case _:
            raise ReadError(
                f"{report.file} is none of the formats known by its content.",
                "name it: format='whatsapp', 'csv', 'jsonl', 'json' or 'webhook'.",
            )


def _object(value: Any, name: str, options: Options, hooks: Hooks) -> Iterator[Conversation]:
    if is_frame(value):
        yield from _rows(frame_records(value), "<dataframe>", options, hooks)
    elif is_dataset(value):
        for split, rows in splits_of(value):
            label = ":".join(part for part in (name or "<dataset>", split) if part)
            yield from _rows(dataset_records(rows), label, options, hooks)
    else:
        yield from _rows(dict_records(value), "<records>", options, hooks, twice=iter(value) is not value)


def _rows(
    records: Records, label: str, options: Options, hooks: Hooks, *, twice: bool = True
) -> Iterator[Conversation]:
    report = _report(label, options, hooks)
    yield from read_records(records, report, Builder(label, options), options, twice=twice)


def _report(name: str, options: Options, hooks: Hooks) -> Report:
    return Report(name, strict=options.strict, on_error=hooks.on_error, on_note=hooks.on_note)


def _by_ending(name: str) -> str | None:
    """The reader that gives the clearest error for a content no one recognizes."""
    endings = {".csv": "csv", ".tsv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json"}
    return endings.get(Path(name).suffix.lower())


def _looks_like_json(document: Document) -> bool:
    return document.sample.lstrip("\ufeff \t\r\n")[:1] in ("{", "[")
