"""Who speaks for the organization. An export does not say, so it is told or guessed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import timedelta
from functools import lru_cache

from uncase_nb.connectors.options import comparable
from uncase_nb.connectors.whatsapp.entries import Entry

GUESS_FROM = 5_000
"""Messages at the beginning of the file that the guess looks at: constant memory, and more changes nothing."""

_NUMBER = re.compile(r"\+?[\d\s().\-–\u00a0\u2011]{7,}")
_UNSAVED = re.compile("^~[ \u00a0\u202f]?")


def is_unsaved(sender: str) -> bool:
    """A number, or a name after `~`: the phone that made the export does not have the contact saved."""
    return sender.startswith("~") or _NUMBER.fullmatch(sender) is not None


@lru_cache(maxsize=1024)  # an export has few senders and many messages
def display_name(sender: str) -> str:
    """The sender's name without the `~` of unsaved contacts and with plain spaces."""
    return " ".join(_UNSAVED.sub("", sender).replace("\u2011", "-").split())


def organization(head: Iterable[Entry], gap: timedelta) -> frozenset[str]:
    """The sender who most likely speaks for the organization, as a comparable name; empty where one person writes.

    Customers write first, and an organization answers. So of those whose contact is saved (all, where none is),
    the one with the most answers to someone else, less twice the conversations opened.
    """
    scores: Counter[str] = Counter()
    before: Entry | None = None
    for entry in head:
        opens = before is None or entry.timestamp - before.timestamp > gap
        if opens:
            scores[entry.sender] -= 2
        elif before and before.sender != entry.sender:
            scores[entry.sender] += 1
        else:
            scores[entry.sender] += 0
        before = entry
    if len(scores) < 2:
        return frozenset()
    saved = [sender for sender in scores if not is_unsaved(sender)] or list(scores)
    best = max(saved, key=lambda sender: (scores[sender], sender))
    return frozenset({comparable(display_name(best))})
