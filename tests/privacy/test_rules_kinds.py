"""What a rule says about where it matches is true, for the index tries it nowhere else."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.remembering import Remembering
from uncase_nb.privacy.rules.detector import RULES, RulesDetector
from uncase_nb.privacy.rules.dispatch import Dispatch
from uncase_nb.privacy.rules.kinds import DigitRule, SearchRule, WordRule
from uncase_nb.privacy.rules.labels import Labelled, labelled
from uncase_nb.privacy.rules.rule import WORTH_A_GUARD, Rule, compiled, union

AT_DIGITS = [rule for rule in RULES if isinstance(rule, Rule) and rule.more]
FIGURED = [rule for rule in RULES if isinstance(rule, Labelled) and rule.figures]
QUICK = settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))


def _name(rule: object) -> str:
    return str(getattr(rule, "name", type(rule).__name__))


def test_every_rule_is_tried_somewhere():
    words = [rule for rule in RULES if isinstance(rule, WordRule) and rule.first.split()]
    digits = [rule for rule in RULES if isinstance(rule, DigitRule) and rule.back]
    anywhere = [rule for rule in RULES if isinstance(rule, SearchRule)]
    tried = {id(rule) for rule in (*words, *digits, *anywhere)}
    assert [_name(rule) for rule in RULES if id(rule) not in tried] == []


def test_first_words_are_words_of_the_folded_text():
    listed = {word for rule in RULES if isinstance(rule, WordRule) for word in rule.first.split()}
    assert [word for word in listed if not re.fullmatch("[a-z]+", word)] == []


@pytest.mark.parametrize("rule", AT_DIGITS, ids=_name)
@QUICK
@given(st.data())
def test_more_digits_follow_a_short_run_where_a_rule_says_so(rule, data):
    source = re.compile(rule.pattern.pattern, rule.pattern.flags & re.VERBOSE | re.ASCII)
    example = data.draw(st.from_regex(source))
    match = source.search(example)
    digits = re.compile("[0-9]+").search(example, match.start()) if match else None
    if match and digits and rule.run[0] <= len(digits[0]) < min(rule.more, rule.run[1] + 1):
        assert example[digits.end() + 1 : digits.end() + 2].isdecimal()


@pytest.mark.parametrize("rule", FIGURED, ids=_name)
@QUICK
@given(st.data())
def test_values_hold_a_digit_where_a_label_says_so(rule, data):
    example = data.draw(st.from_regex(rule.further))
    match = rule.further.search(example)
    assert not match or not list(rule._found(match)) or re.search(r"\d", match["v"])


def test_a_label_is_read_to_its_value_however_far_the_next_digit_is():
    figured = labelled("OTHER", "badge-test", "gafete", r"\d{4}")
    plain = labelled("OTHER", "badge-test", "gafete", r"\d{4}", figures=False)
    for text in (
        "gafete 1234",
        "gafete: sin numero",
        "gafete:" + " " * 40 + "1234",
        "gafete\x00 1234",
        "el 1234 es mi gafete",
    ):
        assert list(figured.at(text, text, text.index("gafete"))) == list(plain.at(text, text, text.index("gafete")))


def test_patterns_put_together_find_what_they_do_alone():
    """Those of words and digits that come often are put together; before and after, the same is found."""
    text = (
        "tel 55 5123 4567, el 12/03/2019 vivo en Roble 45, CP 06000; soy la sra. Ana Ruiz y mi nss es 12-34-56-7890-1\n"
    )
    often = Dispatch(RULES)
    first = sorted(set(often.search(text, fold(text))))
    again = text * (WORTH_A_GUARD // 4)
    for _ in often.search(again, fold(again)):
        pass
    assert sorted(set(often.search(text, fold(text)))) == first != []


@given(
    st.lists(st.from_regex(r"[ab][ab ]{0,2}", fullmatch=True), min_size=1, max_size=6, unique=True),
    st.text("ab ", max_size=9),
)
def test_a_union_matches_where_one_of_its_patterns_does(written, text):
    """Blanks count in a pattern that is not verbose, and do not in one that is."""
    patterns = [re.compile(one) if number % 2 else compiled(one) for number, one in enumerate(written)]
    ahead = [(pattern, number % 3) for number, pattern in enumerate(sorted(patterns, key=lambda one: one.pattern))]
    ahead.sort(key=lambda pair: pair[1])
    match = union(ahead).match(text)
    matching = [
        number for number, (pattern, skip) in enumerate(ahead) if len(text) >= skip and pattern.match(text, skip)
    ]
    assert (match.lastgroup if match else None) == (f"first_{matching[0]}" if matching else None)


class Counting:
    """The rules, and what they were given to read."""

    name = RulesDetector.name

    def __init__(self):
        self.read = []

    def find(self, texts, *, language):
        self.read += texts
        return RulesDetector().find(texts, language=language)


@given(st.lists(st.lists(st.sampled_from(["tel 5551234567", "soy Ana Ruiz", "hola", ""]), max_size=5), max_size=4))
def test_a_text_that_comes_again_is_read_once(rounds):
    counting, read = Counting(), {}
    for texts in rounds:
        found: list[list[Found]] = list(Remembering(counting, read).find(texts, language=None))
        assert found == list(RulesDetector().find(texts))
    assert sorted(counting.read) == sorted({text for texts in rounds for text in texts})
