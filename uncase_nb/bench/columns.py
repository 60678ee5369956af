"""Rows as aligned columns for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from uncase_nb.schemas.result import Row


def aligned(rows: Sequence[Row], *, without: Sequence[str] = ()) -> Iterator[str]:
    """A line of headings and a line a row; numbers to the right, a `note` after the last column."""
    columns = [key for key in dict.fromkeys(key for row in rows for key in row) if key not in (*without, "note")]
    cells = [[_cell(row.get(column)) for column in columns] for row in rows]
    widths = [max(len(column), *(len(row[at]) for row in cells)) for at, column in enumerate(columns)]
    yield _line(columns, widths)
    for row, line in zip(rows, cells, strict=True):
        yield f"{line[0]:<{widths[0]}}  {row['note']}" if row.get("note") else _line(line, widths)


def _cell(value: object) -> str:
    if value is None:
        return "–"
    if isinstance(value, float):
        return f"{value:.2f}"
    return f"{value:,}" if isinstance(value, int) else str(value)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first = f"{cells[0]:<{widths[0]}}"
    return "  ".join([first, *(f"{cell:>{width}}" for cell, width in zip(cells[1:], widths[1:], strict=True))])
