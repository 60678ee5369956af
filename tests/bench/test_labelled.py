"""Labelled files: what is read, and what is said about the line that cannot be."""

import json

import pytest

from uncase_nb.bench.labelled import read_labelled
from uncase_nb.errors import ReadError

GOOD = {"text": "Soy Ana\u2028", "lang": "es", "spans": [{"start": 4, "end": 7, "type": "PERSON", "orig": "x"}]}


def test_rows_keep_their_line_and_extra_keys_do_no_harm(tmp_path) -> None:
    path = tmp_path / "a.jsonl"
    more = GOOD | {"conversation": 3, "role": "cliente", "source": "own"}
    path.write_text(f"{json.dumps(GOOD, ensure_ascii=False)}\n\n{json.dumps(more)}\n", encoding="utf-8")
    first, second = read_labelled(path)
    assert (first.line, second.line) == (1, 3)
    assert first.spans == ((4, 7, "PERSON"),)
    assert (second.conversation, second.role, first.conversation) == ("3", "cliente", "")


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("Soy Ana", "not JSON"),
        ('["Soy Ana"]', "not an object"),
        ('{"content": "Soy Ana"}', "`text`"),
        (json.dumps(GOOD | {"lang": "fr"}), "`lang` is none of es, en"),
        (json.dumps(GOOD | {"spans": None}), "`spans`"),
        (json.dumps(GOOD | {"spans": [{"start": 4, "end": 7}]}), r"spans\[0\] has no `type`"),
        (json.dumps(GOOD | {"spans": [{"start": 4, "end": 99, "type": "PERSON"}]}), r"outside the text \(8"),
        (json.dumps(GOOD | {"spans": [{"start": True, "end": 7, "type": "PERSON"}]}), "whole numbers"),
        (json.dumps(GOOD | {"spans": [{"start": 7, "end": 7, "type": "PERSON"}]}), "empty"),
    ],
)
def test_a_bad_row_is_named_by_file_and_line_and_never_quoted(tmp_path, row, problem) -> None:
    path = tmp_path / "b.jsonl"
    path.write_text(f"{json.dumps(GOOD)}\n{row}\n")
    with pytest.raises(ReadError, match=problem) as caught:
        read_labelled(path)
    assert caught.value.problem.startswith("b.jsonl, line 2:")
    assert "Ana" not in caught.value.problem


def test_a_missing_and_an_empty_file_are_said(tmp_path) -> None:
    with pytest.raises(ReadError, match="no file"):
        read_labelled(tmp_path / "absent.jsonl")
    (tmp_path / "empty.jsonl").write_bytes(b"\xef\xbb\xbf\n"[3:])
    with pytest.raises(ReadError, match="is empty"):
        read_labelled(tmp_path / "empty.jsonl")
