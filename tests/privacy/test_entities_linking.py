"""Who is who: aliases of one person are one entity, two people never are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.privacy.anonymize import anonymize
from uncase_nb.privacy.entities import Entities
from uncase_nb.privacy.entity import Mention
from uncase_nb.schemas.conversation import Conversation

ALIASES = [
    "María López",
    "Sra. López",
    "mari",
    "MARIA LOPEZ",
    "Maria L.",
    "maría",
    "Mariquita",
    "M. López",
    "López",
    "Sra. María López",
]
OTHERS = ["Juan Pérez", "Beto", "Roberto Solís", "Sr. Pérez", "juan", "Lupita", "Guadalupe Ríos", "G. Ríos"]


def linked(*texts, document=0, scope="c1"):
    entities = Entities(b"k" * 32)
    return [id(entity) for entity in entities.link([Mention(document, "PERSON", text, scope) for text in texts])]


def test_aliases_are_one_person():
    assert len(set(linked(*ALIASES))) == 1
    assert len(set(linked(*OTHERS))) == 3
    assert len(set(linked(*ALIASES, *OTHERS))) == 4


@given(st.permutations([*ALIASES, *OTHERS]))
@settings(max_examples=80, deadline=None)
def test_the_order_of_mentions_does_not_matter(order):
    groups = dict(zip(order, linked(*order), strict=True))
    again = dict(zip([*ALIASES, *OTHERS], linked(*ALIASES, *OTHERS), strict=True))
    assert {frozenset(t for t in order if groups[t] == e) for e in groups.values()} == {
        frozenset(t for t in order if again[t] == e) for e in again.values()
    }


WORDS = st.sampled_from(
    ["ana", "luis", "jose", "maria", "mari", "perez", "lopez", "cruz", "m", "l", "lupita", "guadalupe"]
)
NAMES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)


@given(st.lists(NAMES, min_size=1, max_size=8, unique=True), st.randoms())
@settings(max_examples=200, deadline=None)
def test_any_names_in_any_order_are_grouped_alike(names, random):
    shuffled = list(names)
    random.shuffle(shuffled)
    one, two = dict(zip(names, linked(*names), strict=True)), dict(zip(shuffled, linked(*shuffled), strict=True))
    assert {frozenset(n for n in names if one[n] == e) for e in one.values()} == {
        frozenset(n for n in names if two[n] == e) for e in two.values()
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [("Juan López", "María López"), ("María López", "María Gómez"), ("Ana", "Luis"), ("José Luis Cruz", "José Ángel Cruz")],
)  # fmt: skip
def test_two_people_stay_two(one, other):
    assert len(set(linked(one, other))) == 2


def test_a_shared_surname_alone_is_somebody_of_its_own():
    assert len(set(linked("Juan López", "María López", "Sra. López"))) == 3


@given(st.sampled_from(["Ana", "mari", "José Luis", "Maria L.", "Beto", "Sra. López"]))
def test_nobody_merges_across_conversations_by_a_first_name(name):
    entities = Entities(b"k" * 32)
    full = {"Ana": "Ana Ruiz", "mari": "María López", "José Luis": "José Luis Cruz", "Maria L.": "María López"}
    mentions = [
        Mention(0, "PERSON", full.get(name, "Roberto López"), "c0"), Mention(1, "PERSON", name, "c1"), Mention(2, "PERSON", name, "c2"),
    ]  # fmt: skip
    assert len(set(map(id, entities.link(mentions)))) == 3


def test_a_full_name_is_the_same_person_everywhere():
    entities = Entities(b"k" * 32)
    mentions = [
        Mention(0, "PERSON", "María López", "c0"), Mention(1, "PERSON", "MARIA LOPEZ", "c1"), Mention(1, "PERSON", "mari", "c1"),
        Mention(2, "PERSON", "Mari López Garza", "c2"), Mention(3, "PERSON", "María López Garza", "c3"),
    ]  # fmt: skip
    zero, one, pet, _, longer = entities.link(mentions)
    assert zero is one is pet is longer


def test_the_same_first_name_in_one_conversation_is_one_person_whenever_it_comes():
    conversation = Conversation(id="c1", participants=["Ana"], messages=[{"role": "user", "content": "soy Ana"}])
    other = conversation.model_copy(update={"id": "c2"})
    one, two = anonymize([conversation, other], ner="off")
    assert one.messages[0].content == "soy [PERSON_1]"
    assert two.messages[0].content == "soy [PERSON_2]"


def test_state_comes_back():
    entities = Entities()
    entities.link(
        [Mention(0, "PERSON", "María López", "c0"), Mention(0, "PERSON", "Ana", "c0"), Mention(0, "AGE", "34", "c0")]
    )
    again = Entities.from_state(entities.to_state())
    assert again.to_state() == entities.to_state()
    same = again.link(
        [Mention(5, "PERSON", "lopez maria"), Mention(5, "PERSON", "MARÍA LÓPEZ"), Mention(6, "PERSON", "Ana", "c0")]
    )
    assert [entity.number for entity in same] == [3, 1, 2]
