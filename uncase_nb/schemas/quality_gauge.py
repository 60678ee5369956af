"""The distribution of one metric beside its gate, as a small drawing that needs no script."""

from __future__ import annotations

from collections.abc import Sequence

_BINS = 20
_WIDTH, _HEIGHT = 200, 36
_FOOT = 2
"""Height of the base line, so that an empty bin still shows where it is."""


def gauge(values: Sequence[float], level: float) -> str:
    """Values between 0 and 1 in twenty bins, the gate a dashed line. Told in words to a screen reader."""
    counts = [0] * _BINS
    for value in values:
        counts[min(int(value * _BINS), _BINS - 1)] += 1
    most = max(counts) or 1
    step = _WIDTH / _BINS
    bars = "".join(_bar(number, count / most, step) for number, count in enumerate(counts) if count)
    at = level * _WIDTH
    line = f'<line x1="{at:g}" x2="{at:g}" y1="0" y2="{_HEIGHT}" stroke="currentColor" stroke-dasharray="3 2"/>'
    base = f'<line x1="0" x2="{_WIDTH}" y1="{_HEIGHT}" y2="{_HEIGHT}" stroke="currentColor"/>'
    below = sum(value < level for value in values)
    words = f"{len(values)} values from 0 to 1, {below} below the line at {level:g}"
    return (
        f'<svg role="img" aria-label="{words}" width="{_WIDTH}" height="{_HEIGHT}" viewBox="0 0 {_WIDTH} {_HEIGHT}">'
        f"<title>{words}</title>{bars}{base}{line}</svg>"
    )


def _bar(number: int, share: float, step: float) -> str:
    height = _FOOT + share * (_HEIGHT - _FOOT)
    return (
        f'<rect x="{number * step:g}" y="{_HEIGHT - height:g}" width="{step - 1:g}" height="{height:g}" '
        'fill="currentColor" opacity="0.55"/>'
    )
