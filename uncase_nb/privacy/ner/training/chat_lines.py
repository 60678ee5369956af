"""Chat messages written one by one, each of its own make: what templates lack."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).parent
LINE_BREAK = "⏎"


def chat_lines(language: str) -> tuple[str, ...]:
    """The messages of a language, with slots as in the templates."""
    text = (_FOLDER / f"chat_lines_{language}.txt").read_text(encoding="utf-8")
    return tuple(line.replace(LINE_BREAK, "\n") for line in text.splitlines() if line and not line.startswith("#"))
