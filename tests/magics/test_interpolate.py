"""Variables by `{{name}}`: the object itself, or an error that names the nearest one."""

import json
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uncase_nb.errors import ParameterError
from uncase_nb.magics.interpolate import resolve, resolve_json, tighten

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_characters="{}")),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc {}", max_size=3), inner, max_size=3),
    max_leaves=8,
)


def test_a_whole_word_is_the_object_itself() -> None:
    thing = object()
    assert resolve("{{thing}}", {"thing": thing}) is thing


def test_attributes_are_followed() -> None:
    assert resolve("{{run.conversations}}", {"run": SimpleNamespace(conversations=[1])}) == [1]


def test_within_a_word_it_is_text() -> None:
    assert resolve("count={{n}}.", {"n": 3}) == "count=3."


def test_spaces_within_the_braces_do_not_split_the_word() -> None:
    assert tighten("a {{ b }} c") == "a {{b}} c"


def test_one_undefined_name_is_an_error_whatever_else_is_defined() -> None:
    with pytest.raises(ParameterError, match=r"no variable 'conversatons'\.\nDid you mean 'conversations'") as error:
        resolve("{{a}}-{{conversatons}}", {"a": 1, "conversations": []})
    assert len(error.value._render_traceback_()) == 2


def test_values_are_never_in_the_error() -> None:
    with pytest.raises(ParameterError) as error:
        resolve("{{x}}", {"y": "Ana Prueba 5512345678"})
    assert "Ana" not in str(error.value)


@pytest.mark.parametrize("line", ["{{seeds[0]}}", "{{'a'}}", "{{ }}", "a {{b", "{{f()}}"])
def test_what_is_no_name_is_an_error(line: str) -> None:
    with pytest.raises(ParameterError, match="no name"):
        tighten(line)


@given(JSON)
def test_json_braces_are_untouched(value: object) -> None:
    body = json.dumps(value, separators=(",", ":"))
    assert resolve_json(body, {}) == body


@given(st.text())
def test_a_text_within_a_json_string_comes_back_whole(text: str) -> None:
    assert json.loads(resolve_json('{"a": "<{{x}}>", "b": "\\\\"}', {"x": text})) == {"a": f"<{text}>", "b": "\\"}


@given(JSON)
def test_a_value_outside_a_json_string_comes_back_whole(value: object) -> None:
    assert json.loads(resolve_json('{"quote": "\\"", "a": {{x}}}', {"x": value}))["a"] == value


def test_a_value_json_cannot_hold_is_an_error() -> None:
    with pytest.raises(ParameterError, match="object, which JSON cannot hold"):
        resolve_json("[{{x}}]", {"x": object()})
