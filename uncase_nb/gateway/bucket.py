"""A token bucket: so many a minute, and only a few of them at once."""

from __future__ import annotations

_AT_ONCE = 0.05  # share of a minute's amount that may be taken at once: three seconds' worth
_MINUTE_S = 60.0


class Bucket:
    """Holds takers to `per_minute` in any minute; single ones pass without a wait as long as there is some left."""

    def __init__(self, per_minute: int, now: float) -> None:
        """Begin full."""
        self._capacity = float(max(1, int(per_minute * _AT_ONCE)))
        # A minute can see a full bucket and a minute's refill, less the one that ends it.
        self._refill = (per_minute - self._capacity + 1) / _MINUTE_S
        self._level = self._capacity
        self._at = now

    def take(self, amount: float, now: float) -> float:
        """Take an amount, in advance where need be; return the seconds to wait before it may be used."""
        self._level = min(self._capacity, self._level + (now - self._at) * self._refill) - amount
        self._at = now
        return max(0.0, -self._level / self._refill)

    def give_back(self, amount: float) -> None:
        """What was taken and not used; below zero for more than was taken."""
        self._level = min(self._capacity, self._level + amount)
