"""Area by damage and data set as a map: for the docs as SVG, for a notebook as a plotly figure."""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import TYPE_CHECKING

from uncase_nb.bench.damages.catalogue import DAMAGES
from uncase_nb.bench.metrics_result import DamageScore, MetricsBench

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

_LEFT, _TOP, _WIDE, _HIGH = 230, 46, 96, 24
_WORST = 0.5
"""Area of a metric that sees nothing."""
_POOR, _GOOD = (180, 50, 40), (40, 120, 70)
_INK, _PAPER = "#1f2328", "#ffffff"


def svg(bench: MetricsBench) -> str:
    """A picture with one row a damage and one column a data set, that needs no script and no font of its own."""
    names = _names(bench)
    width, height = _LEFT + _WIDE * len(bench.sets) + 10, _TOP + _HIGH * len(names) + 10
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img"',
            f'  width="{width}" height="{height}" font-family="system-ui, sans-serif" font-size="12">',
            "<title>Area under the curve by damage and data set, of the best metric meant to see the damage</title>",
            f'<rect width="{width}" height="{height}" fill="{_PAPER}"/>',
            *_labels(bench, names),
            *_cells(bench, names),
            "</svg>\n",
        )
    )


def figure(bench: MetricsBench) -> Figure:
    """The same map, to be looked into."""
    import plotly.graph_objects as go

    names = _names(bench)[::-1]
    scores = [[_found(bench, column, name) for column in range(len(bench.sets))] for name in names]
    map_ = go.Heatmap(
        x=[part.label for part in bench.sets],
        y=[DAMAGES[name].title for name in names],
        z=[[score and score.areas[score.metric].value for score in row] for row in scores],
        text=[[score and score.metric for score in row] for row in scores],
        texttemplate="%{z:.2f}",
        hovertemplate="%{y}, %{x}: %{z:.3f} by %{text}<extra></extra>",
        zmin=_WORST,
        zmax=1.0,
        colorscale=[[0.0, f"rgb{_POOR}"], [1.0, f"rgb{_GOOD}"]],
    )
    return go.Figure(map_).update_layout(title="Natural against damaged conversations: AUC", height=_HIGH * 40)


def _names(bench: MetricsBench) -> list[str]:
    seen = {score.damage for part in bench.sets for score in part.damages}
    return [name for name in DAMAGES if name in seen]


def _found(bench: MetricsBench, column: int, name: str) -> DamageScore | None:
    return next((score for score in bench.sets[column].damages if score.damage == name), None)


def _labels(bench: MetricsBench, names: list[str]) -> Iterator[str]:
    for column, part in enumerate(bench.sets):
        place, middle = ("held out" if part.split == "held" else "development"), _LEFT + _WIDE * (column + 0.5)
        yield _text(middle, 18, part.data, "middle")
        yield _text(middle, 36, place, "middle")
    for row, name in enumerate(names):
        yield _text(_LEFT - 10, _TOP + _HIGH * row + 16, DAMAGES[name].title, "end")


def _cells(bench: MetricsBench, names: list[str]) -> Iterator[str]:
    for column in range(len(bench.sets)):
        for row, name in enumerate(names):
            if (score := _found(bench, column, name)) is not None:
                yield from _cell(_LEFT + _WIDE * column, _TOP + _HIGH * row, score)


def _cell(x: float, y: float, score: DamageScore) -> Iterator[str]:
    value = score.areas[score.metric].value
    yield (
        f'<rect x="{x}" y="{y}" width="{_WIDE - 2}" height="{_HIGH - 2}" fill="rgb{_colour(value)}">'
        f"<title>{html.escape(score.title)}: {value:.3f} by {score.metric}</title></rect>"
    )
    yield _text(x + _WIDE / 2, y + 15, f"{value:.2f}{' ✗' if score.reached is False else ''}", "middle", _PAPER)


def _colour(value: float) -> tuple[int, ...]:
    share = max(0.0, min(1.0, (value - _WORST) / (1 - _WORST)))
    return tuple(round(poor + (good - poor) * share) for poor, good in zip(_POOR, _GOOD, strict=True))


def _text(x: float, y: float, text: str, anchor: str, ink: str = _INK) -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}" fill="{ink}">{html.escape(text)}</text>'
