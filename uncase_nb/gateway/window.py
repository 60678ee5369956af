"""How many calls at once a provider takes: found out by trying, as networks do it (AIMD, RFC 5681)."""

from __future__ import annotations

_CUT = 0.5  # share of the calls at once that is left after a refusal
_LEAST = 1.0


class Window:
    """Calls allowed at once. A burst of refusals halves it once; a window full of successes adds one."""

    def __init__(self, ceiling: float) -> None:
        """Begin wide open."""
        self.ceiling = ceiling
        self._size = ceiling
        self._cut_at = float("-inf")

    @property
    def size(self) -> float:
        """Most calls at once, 1 or more."""
        return min(self._size, self.ceiling)

    def succeeded(self, in_flight: int) -> None:
        """A call went well while so many were in flight, itself included."""
        if in_flight + 1 > self.size:  # a window that is not used says nothing about what the provider can take
            self._size = min(self.ceiling, self._size + 1 / self._size)

    def refused(self, began: float, now: float, in_flight: int) -> bool:
        """A call that began then was turned away now; whether that made the window smaller.

        Calls that began before the last cut belong to the burst that was cut for.
        """
        if began <= self._cut_at:
            return False
        self._size = max(_LEAST, min(self.size, in_flight) * _CUT)
        self._cut_at = now
        return True
