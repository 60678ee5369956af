"""Names of things a text states: capitalized words that no sentence asks to be capitalized."""

from __future__ import annotations

import re
from functools import lru_cache

from uncase_nb.evaluation.calendar_words import MONTHS, WEEKDAYS
from uncase_nb.evaluation.mentions import Mention
from uncase_nb.evaluation.text import fold

_NAME = re.compile(
    r"(?<![\w\[])[A-ZÁÉÍÓÚÑÜ][\w'’&-]*(?:\s(?:(?:de|del|la|los|of|the|and|y|at|in|&)\s)?[A-ZÁÉÍÓÚÑÜ0-9][\w'’&-]*)*"
)
_STARTS = re.compile(r"(?:^|[.!?¿¡:;\n\"“«(*/,-]|\.\.\.)\s*$")
_NEVER = frozenset(
    {"i", "i'm", "i'd", "i'll", "i've", "ok", "okay", "usted", "ud", "sr", "sra", "dr", "dra", "mr", "mrs", "am", "pm", "id",
     "internet", "email", "e-mail", "whatsapp", "english", "spanish", "espanol", "dvd", "tv", "pdf"}
)  # fmt: skip
_CALENDAR = {fold(word) for word in (*MONTHS, *WEEKDAYS)}


@lru_cache(maxsize=16384)
def find_names(text: str) -> tuple[Mention, ...]:
    """Capitalized words inside sentences, neighbours taken together. A text all in capitals has none."""
    if text.isupper():
        return ()
    found = []
    for match in _NAME.finditer(text):
        starts = _STARTS.search(text[: match.start()]) is not None
        parts = [word for word in re.findall(r"[^\W\d_][\w'’-]*", match[0]) if word[0].isupper()]
        parts = [fold(word) for word in (parts[1:] if starts else parts)]
        parts = [word for word in parts if word not in _NEVER and word not in _CALENDAR and len(word) > 1]
        if parts:
            found.append(Mention("name", " ".join(parts), match.start(), match.end()))
    return tuple(found)
