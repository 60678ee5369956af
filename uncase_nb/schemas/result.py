"""What every result object does the same way: show itself, become a frame, save itself."""

from __future__ import annotations

import html
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

Row = Mapping[str, Any]
_SHOWN = 20


class Table:
    """Mixin: a result with a headline and rows. Subclasses give `headline()` and `table()`.

    Neither may hold text of a raw conversation: both end up in saved notebooks.
    """

    def headline(self) -> str:
        """One line, the same for the same content."""
        raise NotImplementedError

    def table(self) -> Sequence[Row]:
        """The rows shown, and those of `to_pandas()`."""
        raise NotImplementedError

    def __repr__(self) -> str:
        return self.headline()

    __str__ = __repr__

    def to_pandas(self) -> pd.DataFrame:
        """The rows as a frame."""
        import pandas as pd

        return pd.DataFrame([dict(row) for row in self.table()])

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/plain": self.headline(), "text/html": html_table(self.headline(), self.table())}

    def save(self, path: str | Path) -> Path:
        """Write the rows as CSV (`.csv`), an HTML page (`.html`) or JSON (any other ending)."""
        from uncase_nb.workspace.files import write_text

        target = Path(path)
        if target.suffix == ".csv":
            return write_text(target, self.to_pandas().to_csv(index=False))
        if target.suffix == ".html":
            page = html_table(self.headline(), self.table(), limit=None)
            return write_text(target, f'<!doctype html><meta charset="utf-8">{page}\n')
        rows = [dict(row) for row in self.table()]
        return write_text(target, json.dumps(rows, ensure_ascii=False, indent=2, default=str) + "\n")


def html_table(headline: str, rows: Sequence[Row], *, limit: int | None = _SHOWN) -> str:
    """A plain table that needs no script and follows the notebook's colours."""
    shown = rows[:limit]
    columns = list(dict.fromkeys(key for row in shown for key in row))
    head = "".join(f'<th scope="col">{_escape(column)}</th>' for column in columns)
    body = "".join(
        "<tr>" + "".join(f"<td>{_escape(_cell(row.get(column)))}</td>" for column in columns) + "</tr>" for row in shown
    )
    more = f"<p>… {len(rows) - len(shown)} more rows: .to_pandas()</p>" if len(rows) > len(shown) else ""
    grid = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>" if shown else ""
    return f'<div class="uncase-result"><p><strong>{_escape(headline)}</strong></p>{grid}{more}</div>'


def _cell(value: Any) -> str:
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.3f}"
    if isinstance(value, list | tuple):
        return "; ".join(_cell(item) for item in value) or "–"
    return str(value)


def _escape(value: object) -> str:
    return html.escape(str(value))
