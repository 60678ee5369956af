"""Near-duplicates among many conversations in linear memory: MinHash signatures in bands (Broder 1997)."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Signature = NDArray[np.uint64]

SHINGLE = 5
"""Words a shingle."""
NEAR = 0.7
"""Share of shingles two texts must have in common (Jaccard) to be near-duplicates."""
_BANDS, _ROWS = 32, 4
"""Two texts that share seven tenths of their shingles meet in a band in 9,998 of 10,000 cases."""
_PRIME = 4_294_967_311
"""The least prime above 32 bits."""
_NEIGHBOURS = 8
"""Members of a band's bucket that a newcomer is compared with: a chain is enough to join a group."""
_SEED = 20_240_607


def near_duplicates(texts: Sequence[Iterable[tuple[str, ...]]]) -> list[list[int]]:
    """Groups of the numbers of texts, each given as its turns, that are joined by near-duplication."""
    shingles = [_shingles(turns) for turns in texts]
    parent = list(range(len(texts)))
    for one, other in _candidates(shingles):
        first, second = _root(parent, one), _root(parent, other)
        if first != second and _jaccard(shingles[one], shingles[other]) >= NEAR:
            parent[max(first, second)] = min(first, second)
    groups: dict[int, list[int]] = defaultdict(list)
    for number in range(len(texts)):
        groups[_root(parent, number)].append(number)
    return [group for group in groups.values() if len(group) > 1]


def _shingles(turns: Iterable[tuple[str, ...]]) -> frozenset[int]:
    """Hashes of runs of words within a turn; a short turn is one."""
    return frozenset(
        zlib.crc32(" ".join(turn[start : start + SHINGLE]).encode())
        for turn in turns
        for start in range(max(1, len(turn) - SHINGLE + 1))
    )


def _candidates(shingles: Sequence[frozenset[int]]) -> Iterator[tuple[int, int]]:
    """Pairs whose signatures agree in a whole band."""
    buckets: dict[bytes, list[int]] = {}
    for number, signature in _signatures(shingles):
        for band in range(_BANDS):
            key = bytes([band]) + signature[band * _ROWS : (band + 1) * _ROWS].tobytes()
            met = buckets.setdefault(key, [])
            yield from ((other, number) for other in met)
            if len(met) < _NEIGHBOURS:
                met.append(number)


def _signatures(shingles: Sequence[frozenset[int]]) -> Iterator[tuple[int, Signature]]:
    """The least hash of each of so many permutations, for every text that has any."""
    import numpy as np

    random = np.random.default_rng(_SEED)
    factor = random.integers(1, 2**31, size=_BANDS * _ROWS, dtype=np.uint64)
    shift = random.integers(0, 2**31, size=_BANDS * _ROWS, dtype=np.uint64)
    for number, each in enumerate(shingles):
        if each:
            hashes = np.fromiter(each, dtype=np.uint64, count=len(each))
            yield number, ((hashes[:, None] * factor + shift) % np.uint64(_PRIME)).min(axis=0)


def _jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other)


def _root(parent: list[int], number: int) -> int:
    while parent[number] != number:
        parent[number] = parent[parent[number]]
        number = parent[number]
    return number
