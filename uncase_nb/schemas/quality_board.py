"""The board of an evaluation: gates at a glance, distributions, and what rejected each conversation. No script."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from uncase_nb.schemas.quality_gauge import gauge
from uncase_nb.schemas.quality_text import conversation_html

if TYPE_CHECKING:
    from uncase_nb.schemas.conversation import Conversation
    from uncase_nb.schemas.quality import EvaluationReport, QualityReport, Thresholds

TITLES = {
    "rouge_l": "Structure (ROUGE-L)",
    "fidelity": "Factual fidelity",
    "diversity": "Lexical diversity",
    "coherence": "Dialogic coherence",
    "privacy": "Personal data",
    "memorization": "Memorization",
}
"""What each metric is called on the board."""
SHOWN = 10
"""Rejected conversations a notebook shows; a saved page shows all."""
_CEILINGS = ("privacy", "memorization")
_STYLE = """<style>
.uncase-board{color:var(--jp-ui-font-color1,var(--vscode-editor-foreground,inherit));max-width:60rem}
.uncase-board table{border-collapse:collapse}.uncase-board td,.uncase-board th{padding:.2rem .6rem;text-align:left}
.uncase-board mark{background:none;color:inherit;text-decoration:underline wavy;text-underline-offset:.2em}
.uncase-board mark small{margin-left:.2em}.uncase-board li{margin:.3rem 0}.uncase-board summary{cursor:pointer}
</style>"""


def board(report: EvaluationReport, thresholds: Thresholds, *, limit: int | None = SHOWN) -> str:
    """The whole board as HTML."""
    memory = f"<p>{escape(report.memory.statement())}</p>" if report.memory and report.memory.conversations else ""
    return (
        f'<div class="uncase-result uncase-board">{_STYLE}<p><strong>{escape(report.headline())}</strong></p>'
        f"{_gates(report.rows, thresholds)}{memory}{_rejected(report, limit)}</div>"
    )


def _gates(rows: Sequence[QualityReport], thresholds: Thresholds) -> str:
    heads = ("Metric", "Gate", "Passed", "Failed", "Not measured", "Distribution")
    head = "".join(f'<th scope="col">{name}</th>' for name in heads)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(_gate(n, rows, thresholds) for n in TITLES)}</tbody></table>"


def _gate(name: str, rows: Sequence[QualityReport], thresholds: Thresholds) -> str:
    level = getattr(thresholds, name)
    values = [value for row in rows if (value := getattr(row, name)) is not None]
    failed = sum(name in row.failed for row in rows)
    needs = f"&lt; {level:g}" if name == "memorization" else f"= {level:g}" if name == "privacy" else f"≥ {level:g}"
    drawn = _found(values) if name == "privacy" else gauge(values, level)
    cells = (needs, len(values) - failed, failed, len(rows) - len(values), drawn)
    return f'<tr><th scope="row">{TITLES[name]}</th>{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>'


def _found(values: Sequence[float]) -> str:
    return f"{sum(values):g} found in all"


def _rejected(report: EvaluationReport, limit: int | None) -> str:
    rows = [row for row in report.rows if not row.passed]
    if not rows:
        return "<p>Nothing was rejected.</p>"
    whole = len(rows) == len(report.rejected)  # a report built by hand may hold the rows alone
    pairs = list(zip(rows, report.rejected if whole else [None] * len(rows), strict=True))
    shown = "".join(_one(row, conversation) for row, conversation in pairs[:limit])
    left = len(pairs) - len(pairs[:limit])
    more = f'<p>… {left} more: .save("report.html") shows them all.</p>' if left else ""
    counts = "".join(f"<li>{count} × {escape(reason)}</li>" for reason, count in report.reasons().items())
    return f"<p>Why {len(rows)} were rejected:</p><ul>{counts}</ul>{shown}{more}"


def _one(row: QualityReport, conversation: Conversation | None) -> str:
    measured = ", ".join(
        f"{title} {'not measured' if (value := getattr(row, name)) is None else format(value, 'g' if name == 'privacy' else '.2f')}"
        for name, title in TITLES.items()
    )
    reasons = "".join(f"<li>{escape(reason)}</li>" for reason in row.reasons)
    head = f"{escape(row.conversation_id)}: {len(row.reasons)} {'reason' if len(row.reasons) == 1 else 'reasons'}"
    said = conversation_html(conversation, row.marks) if conversation else ""
    return f"<details><summary>{head}</summary><p>{measured}</p><ul>{reasons}</ul>{said}</details>"
