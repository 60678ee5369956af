"""Keyed choice: the same entity and key always draw the same, and without the key nothing can be tried out."""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

_BYTES = 8  # 2**64 draws: a remainder favours nothing that could be noticed


class Draw:
    """A stream of numbers made by HMAC-SHA256 from a key and what it is for."""

    def __init__(self, key: bytes, *what: str) -> None:
        """Begin a stream; other words give another stream."""
        self._seed = hmac.digest(key, "\0".join(what).encode("utf-8", "surrogatepass"), "sha256")
        self._blocks = 0
        self._left = b""

    def below(self, limit: int) -> int:
        """A number from 0 to `limit - 1`."""
        if not self._left:
            self._left = hmac.digest(self._seed, self._blocks.to_bytes(4, "big"), "sha256")
            self._blocks += 1
        number, self._left = self._left[:_BYTES], self._left[_BYTES:]
        return int.from_bytes(number, "big") % limit

    def pick(self, items: Sequence[T]) -> T:
        """One of the items."""
        return items[self.below(len(items))]

    def digits(self, count: int) -> str:
        """That many digits."""
        return "".join(str(self.below(10)) for _ in range(count))
