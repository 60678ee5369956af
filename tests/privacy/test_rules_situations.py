"""Situations in which something personal is told, in varied wordings, beside look-alikes: `rules_situations/*.txt`.

What stands between ⟦ and ⟧ must be covered; in a row without them nothing may be. Everybody and everything is invented.
"""

import re
from pathlib import Path

import pytest

from uncase_nb.privacy.scan import scan

ROWS = [
    pytest.param(row, id=f"{file.stem}: {row}")
    for file in sorted((Path(__file__).parent / "rules_situations").glob("*.txt"))
    for row in file.read_text(encoding="utf-8").splitlines()
    if row[:1] not in ("#", "")
]
MARK = re.compile("[⟦⟧]")


@pytest.mark.parametrize("row", ROWS)
def test_what_is_told_is_covered_and_look_alikes_are_left(row):
    parts = MARK.split(row)
    text = "".join(parts).replace("\\n", "\n")
    found = scan(text, ner="off").spans
    if len(parts) == 1:
        assert not found
    covered = {place for span in found for place in range(span.start, span.end)}
    start = 0
    for number, part in enumerate(parts):
        end = start + len(part.replace("\\n", "\n"))
        assert number % 2 == 0 or {place for place in range(start, end) if text[place].isalnum()} <= covered, found
        start = end
