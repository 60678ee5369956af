"""The named texts of a request or a reply, as the document the detectors read: they know conversations."""

from __future__ import annotations

import re
from collections.abc import Sequence

from uncase_nb.privacy.fields import TextField
from uncase_nb.privacy.fold import words
from uncase_nb.privacy.gazetteer import is_name
from uncase_nb.privacy.lexicon import is_ordinary
from uncase_nb.privacy.propose import Document

_MESSAGE = re.compile(r"(?:messages\[(\d+)\]|reply)\.(.+)")
_ARGUMENTS = re.compile(r"(tool_calls\[\d+\]\.)function\.(arguments\..+)")
_METADATA = re.compile(r"(?:content|parameters)\.(.+)")
_FEW_WORDS = 3
_LAST = 1_000_000
"""The number of a reply: it comes after every message."""


def document_of(named: Sequence[tuple[str, str]], language: str | None) -> Document:
    """A document of `(field name, text)` pairs, so that keys and questions announce what they announce in `un.scan`."""
    speakers = [text for name, text in named if name.endswith("].name") and _is_somebody(text)]
    return Document([_field(name, text) for name, text in named], language, speakers)


def _field(name: str, text: str) -> TextField:
    message, path = -1, name
    if found := _MESSAGE.fullmatch(name):
        message, path = int(found[1] or _LAST), found[2]
    path = _ARGUMENTS.sub(r"\1\2", path)
    # JSON in the content of a message, such as a tool's result, has keys that say as much as those of metadata.
    path = _METADATA.sub(r"metadata.\1", path)
    return TextField(message, path, text, prose=path.endswith("content") or not _is_vocabulary(text))


def _is_vocabulary(text: str) -> bool:
    """Whether it is a word or two of a list, such as a choice of a tool's schema: name models read sentences."""
    listed = words(text)
    if (
        not listed
        or len(listed) > _FEW_WORDS
        or not text.replace("_", " ").replace("-", " ").replace(" ", "").isalpha()
    ):
        return False
    return all(is_ordinary(word) for word in listed) or (text.islower() and not any(map(is_name, listed)))


def _is_somebody(name: str) -> bool:
    """Whether who speaks may be a person: agents have names too, such as `planner`."""
    listed = words(name)
    return any(is_name(word) for word in listed) or (
        name[:1].isupper() and not any(is_ordinary(word) for word in listed)
    )
