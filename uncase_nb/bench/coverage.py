"""Which characters of a labelled text a system covers, and which it leaves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from uncase_nb.bench.labelled import Labelled

NAMED = frozenset({"PERSON", "ADDRESS", "LOCATION"})
"""What has no structure, so that only cues and name models find it."""
Range = tuple[int, int]


@dataclass
class Coverage:
    """Counts of one text. Characters that are white space count nowhere."""

    personal: int = 0
    """Labelled characters."""
    left: int = 0
    """Of these, covered by nothing."""
    named: int = 0
    """Letters and digits of `NAMED` types."""
    named_left: int = 0
    """Of these, covered by nothing."""
    readable_left: int = 0
    """Letters and digits of any type that nothing covers."""
    clean: int = 0
    """Characters without a label."""
    clean_masked: int = 0
    """Of these, covered."""
    by_type: Counter[str] = field(default_factory=Counter)
    """Labelled characters by type."""
    left_by_type: Counter[str] = field(default_factory=Counter)
    """Of these, covered by nothing."""


def cover(row: Labelled, ranges: Iterable[Range]) -> Coverage:
    """Count one text, given what a system would mask in it."""
    masked = bytearray(len(row.text))
    for start, end in ranges:
        masked[start:end] = b"\x01" * (min(end, len(masked)) - start)
    personal = bytearray(len(row.text))
    counts = Coverage()
    for start, end, kind in row.spans:
        for at in range(start, end):
            _count_labelled(counts, row.text[at], kind, left=not masked[at], again=bool(personal[at]))
            personal[at] = 1
    for char, labelled, hidden in zip(row.text, personal, masked, strict=True):
        if not labelled and not char.isspace():
            counts.clean += 1
            counts.clean_masked += hidden
    return counts


def _count_labelled(counts: Coverage, char: str, kind: str, *, left: bool, again: bool) -> None:
    """Count a labelled character; `again` where an earlier label has it, which only its own type counts twice."""
    if char.isspace():
        return
    counts.by_type[kind] += 1
    counts.left_by_type[kind] += left
    if kind in NAMED and char.isalnum():
        counts.named += 1
        counts.named_left += left
    if not again:
        counts.personal += 1
        counts.left += left
        counts.readable_left += left and char.isalnum()


def uncovered(row: Labelled, ranges: Iterable[Range]) -> Iterator[tuple[int, int, str]]:
    """The pieces of labels that nothing covers and that hold a letter or digit, as `(start, end, type)`."""
    masked = bytearray(len(row.text))
    for start, end in ranges:
        masked[start:end] = b"\x01" * (min(end, len(masked)) - start)
    for start, end, kind in row.spans:
        begin = start
        while begin < end:
            stop = masked.find(1, begin, end)
            stop = end if stop < 0 else stop
            if any(char.isalnum() for char in row.text[begin:stop]):
                yield begin, stop, kind
            after = masked.find(0, stop, end)
            begin = end if after < 0 else after
