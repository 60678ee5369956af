"""Two hundred conversations of a seed: none like another, few turns alike, most through the gates."""

from __future__ import annotations

import re
import time
from collections import defaultdict
from itertools import pairwise

import pytest

import uncase_nb as un
from uncase_nb.seeds.library import seeds

WORD = re.compile(r"\w+")
SOME = (
    "auto-es-sedan-familiar",
    "legal-es-despido",
    "med-es-dolor-de-cabeza",
    "edu-en-fractions",
    "legal-en-small-claims",
)
LIBRARY = {seed.seed_id: seed for seed in seeds()}


def shingles(text, run=5):
    """Its runs of so many words; of a shorter turn all its words."""
    words = WORD.findall(text.lower())
    return frozenset(zip(*(words[at:] for at in range(run)), strict=False)) or frozenset(words)


def near_duplicates(texts, share=0.8, run=5):
    """Share of texts with an earlier one at Jaccard 0.8 or more. Exact: of a pair that close, either holds one of
    the other's first fifth of shingles, in any fixed order."""
    index, near = defaultdict(list), 0
    sets = [shingles(text, run) for text in texts]
    for number, one in enumerate(sets):
        first = sorted(one)[: len(one) - int(share * len(one)) + 1]
        earlier = {other for item in first for other in index[item]}
        near += any(len(one & sets[other]) >= share * len(one | sets[other]) for other in earlier)
        for item in first:
            index[item].append(number)
    return near / len(sets)


def test_near_duplicates_are_found():
    text = "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
    assert near_duplicates([text, text, "nada que ver con lo anterior en absoluto"]) == pytest.approx(1 / 3)


@pytest.mark.parametrize("name", ["auto-es-sedan-familiar", "edu-en-fractions", "ind-es-compresor-alarma"])
def test_two_hundred_differ_and_few_turns_are_alike(name, acted, spoken):
    made = acted(LIBRARY[name], 200, random_seed=4)
    turns = [m.content for c in made for m in spoken(c)]
    assert len({str([m.content for m in spoken(c)]) for c in made}) == 200
    assert near_duplicates(turns) < 0.02
    assert near_duplicates(turns, run=1) < 0.05  # over bare words, whatever their order


def test_lengths_vary(acted, spoken):
    words = [len(m.content.split()) for c in acted(LIBRARY["auto-es-sedan-familiar"], 60) for m in spoken(c)]
    assert min(words) <= 8
    assert max(words) >= 45
    rows = [[m.role for m in spoken(c)] for c in acted(LIBRARY["auto-es-sedan-familiar"], 60)]
    assert any(one == two for row in rows for one, two in pairwise(row))


@pytest.mark.slow
@pytest.mark.parametrize("name", SOME)
def test_two_hundred_pass_on_their_merits(name, acted, spoken):
    made = acted(LIBRARY[name], 200, random_seed=21)
    assert near_duplicates([m.content for c in made for m in spoken(c)]) < 0.05
    report = un.evaluate(made, LIBRARY[name])
    assert len(report.certified) >= 0.9 * len(made)


@pytest.mark.slow
def test_the_whole_library_passes(acted):
    made = [conversation for seed in LIBRARY.values() for conversation in acted(seed, 2, random_seed=33)]
    report = un.evaluate(made, list(LIBRARY.values()))
    assert len(report.certified) >= 0.9 * len(made)


@pytest.mark.slow
def test_hundreds_a_second(acted):
    for seed in LIBRARY.values():
        acted(seed, 1)
    began = time.process_time()
    for seed in LIBRARY.values():
        acted(seed, 4, random_seed=2)
    assert 4 * len(LIBRARY) / (time.process_time() - began) >= 500
