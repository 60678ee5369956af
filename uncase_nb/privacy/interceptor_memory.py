"""What was scanned before in this process is not scanned again: the beginning of a conversation, a stored reply.

Kept are places by a keyed hash of the text, never a text. The key is made anew in every process and kept nowhere.
"""

from __future__ import annotations

import hashlib
import secrets
import threading
from collections import OrderedDict
from collections.abc import Collection, Sequence
from functools import lru_cache

from uncase_nb.privacy.acceptance import acceptance
from uncase_nb.privacy.context import in_context
from uncase_nb.privacy.detector import Detector, Found
from uncase_nb.privacy.detectors import NER_OFF, OFF, statistical
from uncase_nb.privacy.examine import decide
from uncase_nb.privacy.invisible import as_written, visible
from uncase_nb.privacy.joined import joined_rules
from uncase_nb.privacy.propose import Document, Opinion, Place

_KEY = secrets.token_bytes(32)
_DIGEST_BYTES = 20
_TEXTS = 4096
"""Texts remembered for each detector; with their finds some megabytes at most."""

Scanned = tuple[list[list[Found]], list[str]]
"""Places by field, and the names of the detectors that ran."""


class Memory:
    """What detectors found in the texts they read last."""

    def __init__(self, texts: int = _TEXTS) -> None:
        """Remember so many texts a detector."""
        self._texts = texts
        self._known: dict[tuple[str, str | None], OrderedDict[bytes, tuple[Found, ...]]] = {}
        self._lock = threading.Lock()
        self._reading = threading.Lock()

    def find(self, detector: Detector, texts: Sequence[str], *, language: str | None) -> list[list[Found]]:
        """What the detector finds, asked only about texts it has not read with this language."""
        keys = [_digest(text) for text in texts]
        with self._lock:
            known = self._known.setdefault((detector.name, language), OrderedDict())
            found = {key: known[key] for key in keys if key in known}
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in found}
        if new:
            with self._reading:  # a name model is not two threads' at once
                read = list(detector.find(list(new.values()), language=language))
            found |= zip(new, map(tuple, read), strict=True)
        with self._lock:
            for key in keys:
                known[key] = found[key]
                known.move_to_end(key)
            while len(known) > self._texts:
                known.popitem(last=False)
        return [list(found[key]) for key in keys]


_memory = Memory()


def scanned(item: Document, *, ner: str, types: Collection[str], memory: Memory = _memory) -> Scanned:
    """What `examine` says of one document, with what is remembered.

    Raises:
        MissingExtraError, MissingModelError: where `ner` asks for a detector that is not there.
    """
    written, item = item, visible(item)
    opinions = [_ruled(item, memory)]
    prose = [place for place, field in enumerate(item.fields) if field.prose and field.text]
    opinions += [
        _opinion(detector, item, prose, item.language, memory) for detector in _statistical(item.language, ner)
    ]
    rows = decide([item], opinions, types=types, accept=acceptance())[0]
    rows = as_written(written, rows)
    return rows, [opinion.detector for opinion in opinions] + ([NER_OFF] if ner == OFF else [])


@lru_cache(maxsize=16)
def _statistical(language: str | None, ner: str) -> list[Detector]:
    """Asking which models are installed reads the metadata of every package, which takes longer than the scan."""
    return statistical(language, ner)


def _ruled(item: Document, memory: Memory) -> Opinion:
    opinion = _opinion(joined_rules(), item, range(len(item.fields)), None, memory)
    for place, found in in_context(joined_rules(), [item.fields]):
        opinion.finds[place] += found
    return opinion


def _opinion(
    detector: Detector, item: Document, places: Sequence[int], language: str | None, memory: Memory
) -> Opinion:
    found = memory.find(detector, [item.fields[place].text for place in places], language=language)
    finds: dict[Place, list[Found]] = {(0, place): row for place, row in zip(places, found, strict=True)}
    return Opinion(detector.name, finds)


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_DIGEST_BYTES, key=_KEY).digest()
