"""One line in, keyword arguments out; mistakes are two lines with the fix and never quote a text."""

import pytest

from uncase_nb.errors import ParameterError
from uncase_nb.magics.options import COUNT, NER, STYLE, TYPES, Option
from uncase_nb.magics.parser import Parser

THINGS = Option("things", "{{name}} of things", variable=True)
TEXT = Option("text", "a text", many=True)
FLAG = Option("--fresh", "again", bool)
PAIRS = Option("--parameter", "NAME=VALUE", many=True, short="-p")
PARSER = Parser("%toy", "Play.", (THINGS, COUNT, NER, TYPES, FLAG, PAIRS))
WORDS = Parser("%words", "Read.", (TEXT, NER))
CHOICE = Parser("%choice", "Choose.", (STYLE._replace(strict=True),))


def test_what_is_given_and_nothing_else() -> None:
    given = PARSER.parse("{{x}} --count 3 --types A,B --fresh -p a=1 --parameter b=2 --out y", {"x": [1]})
    expected = {"count": 3, "types": ["A", "B"], "fresh": True, "parameter": ["a=1", "b=2"], "out": "y"}
    assert given == {"things": [1], **expected}
    assert PARSER.parse("{{x}}", {"x": [1]}) == {"things": [1]}


def test_options_take_variables_too() -> None:
    assert PARSER.parse("{{x}} --count {{n}} --types {{t}}", {"x": 0, "n": 5, "t": ["A"]}) == {
        "things": 0,
        "count": 5,
        "types": ["A"],
    }


def test_words_are_one_text() -> None:
    assert WORDS.parse("hello there --ner off", {}) == {"text": "hello there", "ner": "off"}
    assert WORDS.parse('"hello; there"', {}) == {"text": "hello; there"}


@pytest.mark.parametrize("line", ["--help", "?", "{{undefined}} --help", "-h"])
def test_help_is_asked_for(line: str) -> None:
    assert PARSER.parse(line, {}) is None


def test_the_help_names_every_option() -> None:
    text = PARSER.help()
    for name in ("things", "--count", "--ner", "--types", "--fresh", "-p", "--out", "--help", "Play."):
        assert name in text


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{{x}} --cuont 3", "%toy has no option --cuont.\nDid you mean '--count'?"),
        ("{{x}} --coun=3", "%toy has no option --coun.\nDid you mean '--count'?"),
        ("{{x}} --count", "--count needs a value.\nsee %toy --help"),
        ("{{x}} --count three", "--count needs a whole number.\n--count: conversations a seed"),
        ("{{x}} --count {{x}}", "--count got a list, and needs a whole number.\n--count: conversations a seed"),
        ("", "%toy needs things.\nsee %toy --help"),
        ("x", "things is the bare word 'x', not the variable of that name.\ndid you mean {{x}}?"),
        ("y", "things must be a variable.\nwrite its name in double braces: %toy {{things}}"),
        ("{{x}} 'not closed", "A quotation mark in the line of %toy is not closed.\nclose it, or leave it out."),
    ],
)
def test_a_mistake_is_two_lines(line: str, message: str) -> None:
    with pytest.raises(ParameterError) as error:
        PARSER.parse(line, {"x": [1]})
    assert str(error.value) == message


def test_too_many_words_are_counted_and_not_quoted() -> None:
    with pytest.raises(ParameterError, match="2 words too many") as error:
        PARSER.parse("{{x}} Ana 5512345678", {"x": 1})
    assert "Ana" not in str(error.value)


def test_a_value_that_is_not_offered_is_not_quoted() -> None:
    with pytest.raises(ParameterError, match="Did you mean 'token'") as error:
        CHOICE.parse("--style tokem", {})
    assert "tokem" not in str(error.value)


def test_a_bare_variable_name_is_no_text() -> None:
    with pytest.raises(ParameterError, match=r"did you mean \{\{chats\}\}"):
        WORDS.parse("chats", {"chats": []})
