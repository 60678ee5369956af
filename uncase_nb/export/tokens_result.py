"""Tokens with labels, and the page that shows which of them are trained."""

from __future__ import annotations

import html
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from uncase_nb.export.sandbox import Rendered
from uncase_nb.export.tokens_encode import IGNORED, Encoded
from uncase_nb.schemas.export import ExportIssue
from uncase_nb.schemas.result import Row, Table

_SHOWN = 2000  # tokens in a notebook; the page holds all
_STYLE = """<style>
.uncase-tokens pre { white-space: pre-wrap; overflow-wrap: anywhere; line-height: 2; color: inherit; }
.uncase-tokens [role=group] > * { border: 1px dotted; border-radius: 2px; color: inherit; background: none; }
.uncase-tokens mark { background: rgba(0, 128, 96, .22) !important; border-bottom: 3px solid !important; }
</style>"""
_LEGEND = (
    "<p>Trained tokens stand between ⟦ and ⟧, underlined and on green: <mark>⟦trained⟧</mark>. "
    "All others are read and ignored by the loss. ↵ is a line break, ⋯ the rest of a character.</p>"
)


class Tokens(Table):
    """What a model reads of one conversation."""

    def __init__(
        self, text: Rendered, ids: Encoded, *, template: str, issues: Sequence[ExportIssue] = (), shown: bool = True
    ) -> None:
        self.text = text.text
        """What the template writes."""
        self.spans = list(text.spans)
        """Where the assistant speaks, in characters of `text`, end-of-turn token included."""
        self.input_ids = ids.input_ids
        """The id of each token."""
        self.labels = ids.labels
        """The same, with -100 where nothing is trained."""
        self.offsets = ids.offsets
        """The characters of `text` that each token stands for."""
        self.template = template
        """The format, with its revision."""
        self.issues = list(issues)
        """Control tokens that were encoded as plain text, and where the tokenizer's own template differs."""
        self._shown = shown

    @property
    def trained(self) -> list[bool]:
        """Whether each token has a loss."""
        return [label != IGNORED for label in self.labels]

    @property
    def pieces(self) -> list[str]:
        """The text of each token; empty where a character needs several tokens and this is not its first."""
        found, done = [], 0
        for start, end in self.offsets:
            found.append(self.text[max(start, done) : end])
            done = max(done, end)
        return found

    def headline(self) -> str:
        told = f", {len(self.issues)} notes (.issues)" if self.issues else ""
        return f"Tokens: {len(self.input_ids)} as {self.template}, {sum(self.trained)} trained{told}"

    def table(self) -> Sequence[Row]:
        """One row a token; without its text where the conversation is raw."""
        rows = zip(self.pieces, self.input_ids, self.trained, strict=True)
        return [{"token": text if self._shown else None, "id": key, "trained": bit} for text, key, bit in rows]

    def to_html(self, limit: int | None = None) -> str:
        """The tokens, each marked as trained or ignored; needs no script, and no colour to be read."""
        if not self._shown:
            note = "<p>The conversation is raw, so its text is not shown. Anonymize it first.</p>"
            return f'<div class="uncase-tokens"><p><strong>{html.escape(self.headline())}</strong></p>{note}</div>'
        tokens = list(zip(self.pieces, self.input_ids, self.trained, strict=True))[:limit]
        runs = "".join(_run(list(run), trained=bit) for bit, run in groupby(tokens, key=lambda token: token[2]))
        more = len(self.input_ids) - len(tokens)
        rest = f"<p>… {more} more tokens: .save('tokens.html')</p>" if more else ""
        head = f"<p><strong>{html.escape(self.headline())}</strong></p>{_LEGEND}"
        return f'{_STYLE}<div class="uncase-tokens">{head}<pre>{runs}</pre>{rest}</div>'

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/plain": self.headline(), "text/html": self.to_html(_SHOWN)}

    def save(self, path: str | Path) -> Path:
        """The page (`.html`), or the rows as CSV (`.csv`) or JSON (any other ending)."""
        from uncase_nb.workspace.files import write_text

        if Path(path).suffix != ".html":
            return super().save(path)
        return write_text(path, f'<!doctype html><meta charset="utf-8"><title>Tokens</title>{self.to_html()}\n')


def _run(tokens: list[tuple[str, int, bool]], *, trained: bool) -> str:
    tag, word = ("mark", "trained") if trained else ("span", "ignored")
    body = "".join(f'<{tag} title="{key}, {word}">{_visible(text)}</{tag}>' for text, key, _ in tokens)
    body = f"⟦{body}⟧" if trained else body
    return f'<span role="group" aria-label="{word}, {len(tokens)} tokens">{body}</span>'


def _visible(text: str) -> str:
    return html.escape(text).replace("\n", "↵\n") or "⋯"
