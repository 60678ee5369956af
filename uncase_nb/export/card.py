"""The dataset card: where the rows come from, which gates they passed, what was lost, who may use them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.export import ExportReport
from uncase_nb.schemas.quality import THRESHOLDS, EvaluationReport, QualityReport

_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))
_NOT_SAID = "not stated"
_READ = {
    "messages": "`messages` and `tools` in OpenAI's form. `tools` and each call's `arguments` are JSON text: read them "
    "with `json.loads` before a chat template sees them. Where `trained_turns` is not null, train those messages only.",
    "prompt_completion": "`prompt` and `completion` as the template writes them; the completion is trained. "
    "Tokenize without adding special tokens: the text holds its own.",
    "text": "`text` as the template writes it, and `assistant_spans`: the characters that are trained. "
    "Tokenize without adding special tokens: the text holds its own.",
    "tokens": "`input_ids`, and `labels` with -100 where nothing is trained.",
}


class Provenance:
    """What is gathered of the conversations as they stream by. It grows with their kinds, not their number."""

    def __init__(self) -> None:
        self.languages: set[str] = set()
        self.domains: set[str] = set()
        self.privacy: dict[str, int] = {}
        self.seeds: set[str] = set()

    def add(self, conversation: Conversation) -> None:
        """Note one that is written."""
        self.languages |= {conversation.language} if conversation.language else set()
        self.domains |= {conversation.domain} if conversation.domain else set()
        self.seeds |= {conversation.seed_id} if conversation.seed_id else set()
        self.privacy[conversation.privacy] = self.privacy.get(conversation.privacy, 0) + 1


def card(
    report: ExportReport, provenance: Provenance, *, licence: str | None, evaluation: EvaluationReport | None
) -> str:
    """The text of `README.md`, with the front matter that Hugging Face reads; the same for the same export."""
    counts = f"{report.conversations} conversations, {report.rows} rows, {report.assistant_turns} assistant turns."
    parts = [
        _front(report, provenance, licence),
        f"# Conversations as {report.template}\n",
        f"{counts} A row holds {_READ[report.form]}\n",
        "## Provenance\n",
        *_provenance(report, provenance),
        "\n## Gates passed\n",
        *_gates(report, evaluation),
        "\n## Losses\n",
        *_losses(report),
        "\n## Licence\n",
        f"{licence or _NOT_SAID}",
    ]
    return "\n".join(parts) + "\n"


def _front(report: ExportReport, provenance: Provenance, licence: str | None) -> str:
    size = next((name for limit, name in _SIZES if report.rows < limit), "n>1M")
    lines = [f"license: {json.dumps(licence or 'unknown')}"]
    if provenance.languages:
        lines += ["language:", *(f"- {json.dumps(language)}" for language in sorted(provenance.languages))]
    tags = ["uncase", *sorted(provenance.privacy)]
    lines += ["tags:", *(f"- {tag}" for tag in tags), "task_categories:", "- text-generation"]
    lines += ["size_categories:", f"- {size}", "configs:", "- config_name: default", "  data_files:"]
    return "\n".join(["---", *lines, "  - split: train", "    path: data/train.parquet", "---"])


def _provenance(report: ExportReport, provenance: Provenance) -> Iterable[str]:
    kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(provenance.privacy.items()))
    yield f"- Privacy: {kinds}; raw conversations are never exported."
    yield f"- Domains: {', '.join(sorted(provenance.domains)) or _NOT_SAID}."
    yield f"- Seeds: {len(provenance.seeds)}; each row names its own in `seed_id`."
    yield f"- Data: SHA-256 `{report.sha256}`."
    yield f"- Chat template: {report.template}, SHA-256 `{report.template_sha256 or 'none: JSON'}`."
    if report.today:
        yield f"- Date stated in the text: {report.today}."


def _gates(report: ExportReport, evaluation: EvaluationReport | None) -> Iterable[str]:
    if evaluation is None:
        yield f"Evaluation: {_NOT_SAID}."
        return
    written = set(report.ids)
    rows = [row for row in evaluation.rows if row.conversation_id in written]
    passed = sum(row.passed for row in rows)
    yield f"{passed} of {report.conversations} conversations passed every gate.\n"
    yield "| metric | published gate | lowest | mean | measured |"
    yield "|---|---|---|---|---|"
    yield from (_metric(name, getattr(THRESHOLDS, name), rows) for name in THRESHOLDS._fields)


def _metric(name: str, gate: float, rows: Sequence[QualityReport]) -> str:
    values = [value for row in rows if (value := getattr(row, name)) is not None]
    lowest, mean = (f"{min(values):.3f}", f"{sum(values) / len(values):.3f}") if values else ("–", "–")
    return f"| {name} | {gate} | {lowest} | {mean} | {len(values)} |"


def _losses(report: ExportReport) -> Iterable[str]:
    rows = list(report.table())[1:]
    if not rows:
        yield "None: every text, call, argument and reasoning stands in the rows."
        return
    yield "| outcome | conversations | what |"
    yield "|---|---|---|"
    for row in rows:
        what = str(row["reason"]).replace("|", "\\|").replace("\n", " ")
        yield f"| {row['outcome']} | {row['conversations']} | {what} |"
