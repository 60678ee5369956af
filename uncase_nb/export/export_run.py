"""Rows as they stream by, and what is counted on the way."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from uncase_nb.errors import ParameterError
from uncase_nb.export.card import Provenance
from uncase_nb.export.control_tokens import cut
from uncase_nb.export.export_options import Options
from uncase_nb.export.export_refusals import refuse_losses, refuse_nothing
from uncase_nb.export.prepare import prepare
from uncase_nb.export.render import day
from uncase_nb.export.rows import Row, messages_row, pair_row, text_row, tokens_row
from uncase_nb.export.samples import sampled
from uncase_nb.export.splitting import Sample
from uncase_nb.export.tokens_encode import encoded
from uncase_nb.export.tool_modes import in_mode
from uncase_nb.schemas.conversation import Conversation, refuse_raw
from uncase_nb.schemas.export import ExportIssue, ExportReport
from uncase_nb.workspace.hashing import sha256_file


class ExportRun:
    """One export."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.ids: list[str] = []
        self.issues: list[ExportIssue] = []
        self.provenance = Provenance()
        self._conversations = self._messages = self._turns = 0

    def rows(self, conversations: Conversation | Iterable[Conversation]) -> Iterator[Row]:
        """Raises at the end, so that one error counts all losses; nothing is written then."""
        seen = 0
        for seen, conversation in enumerate(_listed(conversations), 1):  # noqa: B007 - read after the loop
            refuse_raw([conversation], stage="Export")
            written = 0
            for written, row in enumerate(self._of(conversation), 1):  # noqa: B007 - likewise
                self.ids.append(conversation.id)
                yield row
            if written:
                self._conversations += 1
                self._messages += len(conversation.messages)
                self.provenance.add(conversation)
        refuse_nothing(seen, len(self.ids), self.issues)
        if self.options.on_loss == "error":
            refuse_losses(self.issues, self.options.how.profile.name, seen)

    def report(self, path: str | Path, data: Path) -> ExportReport:
        """What was written to `path`, whose rows lie in `data`."""
        how = self.options.how
        source = how.base.source if how.base else how.profile.source if how.profile.file else None
        return ExportReport(
            path=str(path),
            template=how.profile.name,
            form=self.options.form,
            container=self.options.container,
            sha256=sha256_file(data),
            template_sha256=hashlib.sha256(source.encode()).hexdigest() if source else None,
            conversations=self._conversations,
            rows=len(self.ids),
            messages=self._messages,
            assistant_turns=self._turns,
            today=day(how.today) if how.today else None,
            ids=self.ids,
            issues=self.issues,
        )

    def _of(self, conversation: Conversation) -> Iterator[Row]:
        how = self.options.how
        if how.profile.file is None:
            yield from self._json(conversation)
            return
        parts = sampled(conversation, how)
        self.issues += parts.issues
        for sample in parts.samples:
            if (row := self._row(conversation, sample)) is not None:
                whole = sample.turn is None
                self._turns += sum(line["role"] == "assistant" for line in sample.messages) if whole else 1
                yield row

    def _json(self, conversation: Conversation) -> Iterator[Row]:
        """Formats that are JSON, and are rendered by whoever reads them."""
        how = self.options.how
        ready = prepare(conversation, how.profile, roles=how.roles)
        self.issues += ready.issues
        if ready.row is not None:
            self._turns += ready.turns
            yield ready.row

    def _row(self, conversation: Conversation, sample: Sample) -> Row | None:
        name = self.options.how.profile.name
        match self.options.form:
            case "messages":
                row = messages_row(conversation, *in_mode(sample.messages, sample.tools, self.options.how.tools))
                split = self.options.on_loss == "split"
                return row | ({"trained_turns": None if sample.turn is None else [sample.turn]} if split else {})
            case "prompt_completion":
                return pair_row(conversation, sample.text, name)
            case "text":
                return text_row(conversation, sample.text, name)
        return self._tokens(conversation, sample, name)

    def _tokens(self, conversation: Conversation, sample: Sample, name: str) -> Row | None:
        whole = cut(sample.text)
        if whole is None:
            reason = "the template writes control tokens of content in another way"
            self.issues.append(ExportIssue(conversation=conversation.id, kind="quarantined", reason=reason))
            return None
        ids = encoded(whole.text, self.options.tokenizer, whole.at)
        return tokens_row(conversation, ids.input_ids, ids.labels, name)


def _listed(conversations: Conversation | Iterable[Conversation]) -> Iterator[Conversation]:
    for item in [conversations] if isinstance(conversations, Conversation) else conversations:
        if not isinstance(item, Conversation):
            raise ParameterError(
                f"Export takes conversations, and got {type(conversations).__name__}.",
                "pass report.certified, run.conversations or another list of them.",
            )
        yield item
