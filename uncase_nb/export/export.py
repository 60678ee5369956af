"""`un.export`: certified conversations as a training file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Literal

from uncase_nb.export.card import card
from uncase_nb.export.control_tokens import Control
from uncase_nb.export.export_options import checked
from uncase_nb.export.export_refusals import LossError
from uncase_nb.export.export_run import ExportRun
from uncase_nb.export.outputs import CARD, DATA, folder_of_its_own, write_rows
from uncase_nb.export.tool_modes import ToolMode
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.export import Container, ExportReport, Form
from uncase_nb.schemas.quality import EvaluationReport
from uncase_nb.workspace.files import write_text

__all__ = ["LossError", "export"]

OnLoss = Literal["error", "warn", "split"]


def export(  # noqa: PLR0913 - options are keywords
    conversations: Conversation | Iterable[Conversation],
    *,
    template: str = "chatml",
    path: str | Path,
    form: Form = "messages",
    container: Container | None = None,
    on_loss: OnLoss = "error",
    tools: ToolMode = "native",
    control_tokens: Control = "quarantine",
    tokenizer: Any = None,
    today: date | None = None,
    roles: Mapping[str, str] | None = None,
    evaluation: EvaluationReport | None = None,
    licence: str | None = None,
) -> ExportReport:
    """Write conversations as training data; the same bytes for the same input, whole or not at all.

    Each is checked against the template whichever form is written, since that is what training will read.
    One that the template refuses, or that carries its control tokens, is left out and reported.

    Args:
        conversations: anonymized or synthetic ones, for example `report.certified`. An iterator is streamed.
        template: a format's name, for example `chatml`, `llama:3.1` or `openai_api`.
        path: the file or folder to write.
        form: `messages` (with `tools`, and `id`, `seed_id`, `privacy` to trace a row); `prompt_completion`, a row for
            each assistant turn; rendered `text` (with `assistant_spans` in characters); or `tokens` (`input_ids`
            and `labels`). `openai_api` rows hold `messages` and `tools` only.
        container: `jsonl`; `parquet`; or `dataset`, a folder that Hugging Face `datasets` loads, with a card. By
            default what the name of `path` says.
        on_loss: `error` writes nothing where the template would drop text, as a model trained on less than
            you think shows it nowhere; `warn` writes and reports; `split` writes such a conversation as one row an
            assistant turn, of which only the last turn is trained (`trained_turns` of a `messages` row names it), so
            that past reasoning is kept, and reports what no row holds.
        tools: `native`, the template's own form; `function_calling`, OpenAI's JSON in the text; or `inline`, a line
            each in the text. See `uncase_nb.export.tool_modes`.
        control_tokens: `quarantine` leaves out a conversation whose content holds some; `neutralize` puts a visible
            dot into each; `encode`, with `form="tokens"`, gives them the ids of plain text. All three report.
        tokenizer: of the base model, or its folder. Where it has a chat template, that is rendered instead, and
            `report.drift` tells where it differs from `template`.
        today: the date a template states; the vendor's fixed one by default.
        roles: the standard role of each role that is not `system`, `user`, `assistant` or `tool`.
        evaluation: what the card takes the gates from.
        licence: for the card, for example `cc-by-4.0`.

    Raises:
        PrivacyError: for a raw conversation.
        EmptyResultError: where nothing is left to write.
        LossError: where text would be lost and `on_loss` is `error`.
        ParameterError: for an unknown template, option or role.
    """
    options = checked(
        template,
        path,
        form=form,
        container=container,
        on_loss=on_loss,
        tools=tools,
        control=control_tokens,
        tokenizer=tokenizer,
        today=today,
        roles=roles,
    )
    run = ExportRun(options)
    if options.container != "dataset":
        return run.report(path, write_rows(Path(path), run.rows(conversations), options.container, form))
    with folder_of_its_own(path) as folder:
        report = run.report(path, write_rows(folder / DATA, run.rows(conversations), "parquet", form))
        write_text(folder / CARD, card(report, run.provenance, licence=licence, evaluation=evaluation))
    return report
