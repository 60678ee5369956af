"""The index of people finds whom comparing with everybody finds, and no list of people is too long for it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.privacy import aliases
from uncase_nb.privacy.aliases import is_alias, is_part
from uncase_nb.privacy.entities import Entities
from uncase_nb.privacy.entity import Entity, Mention
from uncase_nb.privacy.present import Present

WORDS = st.sampled_from(
    ["ana", "anita", "jose", "pepe", "maria", "chema", "mari", "m", "j", "a", "perez", "beto", "roberto", "gilberto",
     "lupita", "guadalupe", "lopez", "l", "liz", "elizabeth", "bob", "robert", "4", "ñ"]
)  # fmt: skip
NAME = st.lists(WORDS, min_size=1, max_size=4)


@given(st.lists(st.lists(NAME, min_size=1, max_size=3), max_size=12), st.lists(WORDS, max_size=4))
@settings(max_examples=400, deadline=None)
def test_it_finds_whom_comparing_with_everybody_finds(people, words):
    present, everybody = Present(), []
    for names in people:
        entity = Entity("PERSON", keys={" ".join(names[0]): None})
        everybody.append(entity)
        assert present.add(entity)
        for later in names[1:]:  # names somebody gets afterwards
            entity.keys[" ".join(later)] = None
            assert not present.add(entity)
    assert present.people == everybody
    by = {id(entity): number for number, entity in enumerate(everybody)}
    for found, fits in ((present.with_all(words), is_part), (present.fitting(words), is_alias)):
        assert sorted(by[id(entity)] for entity in found) == [
            number for number, entity in enumerate(everybody) if fits(words, entity.names())
        ]


def test_a_name_learnt_in_one_document_is_known_in_the_others():
    entities = Entities(b"k" * 32)
    one = [Mention(0, "PERSON", "María López", "c0"), Mention(1, "PERSON", "María López Garza", "c1")]
    again = [Mention(0, "PERSON", "Garza", "c0")]
    known, longer, short = entities.link([*one, *again])
    assert known is longer is short


def test_work_grows_with_the_number_of_people_not_its_square(monkeypatch):
    compared = 0
    real = aliases._stands_for

    def counted(*arguments):
        nonlocal compared
        compared += 1
        return real(*arguments)

    monkeypatch.setattr(aliases, "_stands_for", counted)
    names = [f"Zq{chr(97 + n % 26)}{chr(97 + n // 26)}x Wk{chr(97 + n // 26)}{chr(97 + n % 26)}z" for n in range(600)]
    met = Entities(b"k" * 32).link([Mention(0, "PERSON", name) for name in names])
    assert len(set(map(id, met))) == len(names)
    assert compared <= 4 * len(names)
