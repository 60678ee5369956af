"""Our templates write the vendors' bytes and refuse what the vendors refuse, in every conversation of the suite."""

from __future__ import annotations

import os

import pytest

from uncase_nb.bench.templates_cases import cases
from uncase_nb.bench.templates_expected import asked, expected
from uncase_nb.bench.templates_oracles import ORACLES, ours
from uncase_nb.export.profiles import PROFILES, profile

LEAST = 40


def test_the_suite_is_as_large_as_it_says():
    assert len(cases()) >= LEAST
    assert all(set(outcomes) == set(cases()) for outcomes in expected().values())


def test_every_profile_that_renders_has_an_oracle():
    rendering = {form.name for form in PROFILES.values() if form.file}
    assert rendering == set(ORACLES) == set(expected())


@pytest.mark.parametrize("name", ORACLES)
def test_bytes_and_refusals_are_the_vendors(name):
    found = {case: [ours(name, case, prompt=prompt) for prompt in (False, True)] for case in cases()}
    assert found == expected()[name]


@pytest.mark.parametrize("name", ORACLES)
def test_what_is_written_down_is_what_the_vendors_renderer_says_now(name):
    if not ORACLES[name].present() and not os.environ.get("CI"):
        pytest.skip(f"{ORACLES[name].source} is not here: python -m uncase_nb bench templates --fetch")
    assert asked(name) == expected()[name]


@pytest.mark.parametrize("name", ORACLES)
def test_most_of_the_suite_is_accepted(name):
    accepted = [first for first, _ in expected()[name].values() if not first.startswith(("refuses", "fails"))]
    assert len(accepted) > len(cases()) / 3
    assert len(set(accepted)) > len(accepted) * 0.8


def test_our_sources_are_our_own():
    from uncase_nb.bench.templates_oracle import package

    theirs = {path.read_text("utf-8") for path in (package("trl") / "chat_templates").glob("*.jinja")}
    assert len(theirs) > 50
    assert not [form.name for form in PROFILES.values() if form.file and form.source in theirs]


def test_a_family_s_name_is_its_newest():
    newest = {name.partition(":")[0]: name for name in PROFILES}
    families = {family: name for family, name in newest.items() if family != name and family not in PROFILES}
    assert {family: profile(family).name for family in families} == families
