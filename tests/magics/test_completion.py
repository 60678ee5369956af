"""Tab offers options, values and variables."""

import pytest


@pytest.mark.parametrize("before", ["", "x = ", "a, b = ", "  "])
def test_options_complete(shell, before: str) -> None:
    assert shell.completions(f"{before}%uncase_scan --n") == [f"{before}%uncase_scan --ner"]


def test_a_given_option_is_not_offered_again(shell) -> None:
    offered = shell.completions("%uncase_scan {{x}} --ner off --")
    assert "%uncase_scan {{x}} --ner off --types" in offered
    assert "%uncase_scan {{x}} --ner off --ner" not in offered


def test_cell_magics_complete(shell) -> None:
    assert shell.completions("%%uncase_seed --o") == ["%%uncase_seed --out"]


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("%uncase_anonymize {{x}} --style tok", "%uncase_anonymize {{x}} --style token"),
        ("%uncase_export {{x}} --template nemotron:na", "%uncase_export {{x}} --template nemotron:nano-v2"),
        ("%uncase_import a.txt --domain automotive.s", "%uncase_import a.txt --domain automotive.sales"),
        ("%uncase_run fu", "%uncase_run full"),
    ],
)
def test_values_complete(shell, typed: str, completed: str) -> None:
    assert shell.completions(typed) == [completed]


def test_variables_complete_after_braces(shell) -> None:
    shell.value("import json\nmy_chats = []\n_hidden = 1")
    assert shell.completions("r = %uncase_scan {{my_") == ["r = %uncase_scan {{my_chats}}"]
    assert not [text for text in shell.completions("%uncase_scan {{") if "json" in text or "_hidden" in text]


def test_other_lines_are_left_alone(shell) -> None:
    shell.value("my_chats = []")
    assert shell.completions("print(my_ch") == ["print(my_chats"]
