"""Public texts are nobody's data; what stands beside them is somebody's."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.errors import PrivacyError
from uncase_nb.privacy.interceptor import Interceptor
from uncase_nb.workspace.folder import Workspace

PUBLIC = ("Write to ana.ruiz@example.com or call 55 5555 0101 for help",)
SECRET = "luis.mora@example.org"


@pytest.fixture(scope="module")
def guard(tmp_path_factory) -> Interceptor:
    return Interceptor("block", ner="off", workspace=Workspace(tmp_path_factory.mktemp("room")))


def test_what_lies_within_a_public_text_passes_and_only_there(guard):
    said = guard.check([("text", f"Rules: {PUBLIC[0]}.")], direction="outgoing", public=PUBLIC)
    assert said.findings == []
    with pytest.raises(PrivacyError):
        guard.check([("text", "Write to ana.ruiz@example.com")], direction="outgoing", public=PUBLIC)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([PUBLIC[0], "Hola.", "Facts:", "\n\n"]), max_size=5), st.integers(0, 5))
def test_somebodys_data_is_found_wherever_it_stands_beside_public_texts(guard, parts, at):
    text = " ".join([*parts[:at], SECRET, *parts[at:]])
    with pytest.raises(PrivacyError, match="1 EMAIL_ADDRESS"):
        guard.check([("text", text)], direction="outgoing", public=PUBLIC)
