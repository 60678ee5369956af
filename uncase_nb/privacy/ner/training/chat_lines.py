"""Chat messages written one by one, each of its own make: what templates lack."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).parent
LINE_BREAK = "⏎"


def chat_lines(language: str) -> tuple[str, ...]:
    """The messages of a language, with slots as in the templates; a line that begins with `#` is a remark."""
    texts = (path.read_text(encoding="utf-8") for path in files(language))
    lines = (line for text in texts for line in text.splitlines() if line and not line.startswith("# "))
    return tuple(line.replace(LINE_BREAK, "\n") for line in lines)


def files(language: str) -> list[Path]:
    """The files of a language: the mixed one, then one for each kind (people, places, nobody)."""
    return sorted(_FOLDER.glob(f"chat_lines_{language}*.txt"))
