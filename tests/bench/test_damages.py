"""Every damage does what its name says, to the partner alone, and the same each time."""

from __future__ import annotations

import json
import random
import re
from collections import Counter

import pytest

from uncase_nb.bench.damages.blocks import blocks, exchanges, joined
from uncase_nb.bench.damages.catalogue import CONTRADICTIONS, DAMAGES
from uncase_nb.bench.damages.copies import source_of
from uncase_nb.bench.damages.kinds import kind_of
from uncase_nb.bench.damages.leaves import everything_known
from uncase_nb.bench.damages.others import other_figure
from uncase_nb.bench.damages.pair import half_of, is_spoken
from uncase_nb.bench.metrics import damaged
from uncase_nb.bench.metrics_data import data_sets


@pytest.fixture(scope="module")
def pairs():
    return [pair for data in data_sets(["dev"]) for pair in data.pairs]


@pytest.fixture(scope="module")
def partners(pairs):
    """Pairs of natural and damaged conversations by damage."""
    made = {name: damaged(pairs, name) for name in DAMAGES}
    return {
        name: [(pair, each) for pair, each in zip(pairs, texts, strict=True) if each is not None]
        for name, texts in made.items()
    }


def told(conversation):
    return [(message.role, message.content) for message in conversation.messages if is_spoken(message)]


def changed(before, after):
    return [(old, new) for old, new in zip(told(before), told(after), strict=True) if old != new]


@pytest.mark.parametrize("name", DAMAGES)
def test_it_changes_its_partner_alone_and_the_same_each_time(name, pairs, partners):
    before = [pair.conversation.model_dump_json() for pair in pairs]
    assert [each for _, each in partners[name]] == [each for each in damaged(pairs, name) if each is not None]
    assert [pair.conversation.model_dump_json() for pair in pairs] == before
    assert partners[name], "it applies nowhere"
    for pair, each in partners[name]:
        assert each.model_dump(exclude={"id"}) != pair.conversation.model_dump(exclude={"id"})
        assert (each.seed_id, each.privacy) == (pair.seed.seed_id, "synthetic")


@pytest.mark.parametrize("name", ["steps_shuffled", "turns_shuffled"])
def test_an_order_loses_nothing(name, partners):
    for pair, each in partners[name]:
        assert Counter(told(each)) == Counter(told(pair.conversation))
        assert told(each) != told(pair.conversation)
        seen = set()
        for message in each.messages:
            assert message.role != "tool" or message.tool_call_id in seen
            seen |= {call.id for call in message.tool_calls}


def test_missing_steps_leave_the_rest_as_it_was(partners):
    for pair, each in partners["steps_missing"]:
        rest = iter(told(pair.conversation))
        assert all(turn in rest for turn in told(each))
        assert len(told(each)) <= 0.85 * len(told(pair.conversation))


@pytest.mark.parametrize("name", [*CONTRADICTIONS, "fact_misplaced", "number_invented", "result_misquoted"])
def test_one_message_is_told_wrong(name, partners):
    side = "user" if name.endswith("by_user") else "assistant"
    for pair, each in partners[name]:
        ((old, new),) = changed(pair.conversation, each)
        assert old[0] == new[0] == side
        if name in ("contradicted_money", "contradicted_number", "number_invented"):
            figures = set(re.findall(r"\d+", new[1])) - set(re.findall(r"\d+", old[1]))
            known = everything_known(pair.conversation, pair.seed)
            assert all(len(figure) < 3 or figure not in re.findall(r"\d+", known) for figure in figures)


@pytest.mark.parametrize("name", ["reply_spliced", "replies_spliced"])
def test_a_spliced_reply_is_anothers_of_another_domain(name, pairs, partners):
    for pair, each in partners[name]:
        elsewhere = {
            turn for other in pairs if other.seed.dominio != pair.seed.dominio for turn in told(other.conversation)
        }
        for _, new in changed(pair.conversation, each):
            assert new in elsewhere


def test_a_copy_stands_in_the_source_and_an_edit_does_not(pairs, partners):
    numbers = {pair.seed.seed_id: number for number, pair in enumerate(pairs)}
    for name, verbatim in (("source_copied", True), ("source_edited", False)):
        for pair, each in partners[name]:
            source = source_of(pairs, half_of(numbers[pair.seed.seed_id]))
            assert pair.conversation not in source
            ((_, new),) = changed(pair.conversation, each)
            assert (new[1] in {text for other in source for text in other.texts()}) == verbatim


def test_swapped_roles_come_back_by_swapping_again(partners):
    other = {"user": "assistant", "assistant": "user"}
    for pair, each in partners["roles_swapped"]:
        assert [(other[role], text) for role, text in told(each)] == told(pair.conversation)


def test_personal_data_is_planted_in_the_field_it_says(partners):
    places = {"content": "messages", "name": "messages", "reasoning": "messages", "arguments": "messages",
              "result": "messages", "tool": "tools", "participants": "participants", "metadata": "metadata"}  # fmt: skip
    for field, place in places.items():
        for pair, each in partners[f"planted_{field}"]:
            different = {
                key for key in type(each).model_fields if getattr(each, key) != getattr(pair.conversation, key)
            }
            assert different == {place}


def test_blocks_hold_every_message_once(pairs):
    for pair in pairs:
        for cut in (blocks, exchanges):
            ids = [id(message) for message in joined(pair.conversation, cut(pair.conversation)).messages]
            assert sorted(ids) == sorted(id(message) for message in pair.conversation.messages)


@pytest.mark.parametrize("figure", ["385,000", "12.9", "5", "48", "0.40", "1,250.50", "19", "07"])
def test_another_figure_is_spelled_alike_and_far_enough(figure):
    for seed in range(50):
        other = other_figure(figure, random.Random(seed))
        assert other != figure
        assert re.sub(r"\d", "", other) == re.sub(r"\d", "", figure)
        old, new = (float(each.replace(",", "")) for each in (figure, other))
        assert abs(new - old) >= min(1, 0.08 * old)


def test_values_are_sorted_as_a_reader_would():
    sorts = {"$385,000 MXN": "money", "48 meses": "number", "sábado a las 11:00": "date", "12:30 pm": "date", "gasolina": "choice",
             "Nébula X5": "name", "True": "boolean", "no": "boolean", "the 13th": "date", "20%": "number", "dontcare": None}  # fmt: skip
    assert {value: kind_of(value) for value in sorts} == sorts


def test_no_metric_knows_of_them():
    from uncase_nb import evaluation

    (folder,) = evaluation.__path__
    from pathlib import Path

    for path in Path(folder).rglob("*.py"):
        assert "uncase_nb.bench" not in path.read_text(encoding="utf-8")


def test_a_data_set_says_which_part_it_is():
    parts = {(data.name, data.split): len(data.pairs) for data in data_sets()}
    assert {name for name, _ in parts} >= {"es", "en"}
    ids = [pair.seed.seed_id for data in data_sets() for pair in data.pairs]
    assert len(ids) == len(set(ids))
    assert json.dumps(sorted(ids))
