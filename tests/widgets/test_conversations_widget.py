"""What the browser shows, saves and hides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import uncase_nb as un
from uncase_nb.errors import ParameterError
from uncase_nb.widgets import ConversationBrowser
from uncase_nb.widgets.rows import PSEUDONYM, parts

SECRET = "Ana Prueba <script>alert(1)</script>"
PIECES = st.lists(st.text() | st.sampled_from(["[PERSON_1]", "[MX_CURP_12]", "[", "PERSON_1]", "[person_1]"])).map(
    "".join
)


def conversation(privacy: str = "synthetic", number: int = 0, content: str = SECRET) -> un.Conversation:
    messages = [{"role": "user", "content": content}, {"role": "assistant", "content": "[PERSON_1], sí"}]
    return un.Conversation(messages=messages, id=f"c-{number}", privacy=privacy, language="es")


def asked(widget: ConversationBrowser, **question: object) -> dict | None:
    answers: list[dict] = []
    widget.send = lambda content, buffers=None: answers.append(content)  # noqa: ARG005 - ipywidgets' signature
    widget._answer(widget, {"view": "v", **question}, [])
    return answers[0] if answers else None


@given(PIECES)
def test_pieces_joined_are_the_text_and_marks_are_pseudonyms(text: str) -> None:
    pieces = parts(text)
    assert "".join(piece for piece, _ in pieces) == text
    assert [piece for piece, pseudonym in pieces if pseudonym] == PSEUDONYM.findall(text)


def test_no_content_is_in_the_state_a_notebook_saves() -> None:
    for privacy in ("raw", "anonymized", "synthetic"):
        widget = ConversationBrowser([conversation(privacy)], reveal=True)
        state = widget.get_state()
        state.pop("_esm")
        state.pop("_css")
        assert "Ana" not in str(state)


def test_the_widget_has_a_table_beside_it() -> None:
    data, _ = ConversationBrowser([conversation()])._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in data
    assert data["text/plain"] == "ConversationBrowser: 1 conversations, 2 messages, synthetic"
    assert "<mark>[PERSON_1]</mark>" in data["text/html"]
    assert "&lt;script&gt;" in data["text/html"]
    assert "<script" not in data["text/html"]


@pytest.mark.parametrize("how", ["trait", "variable"])
def test_static_mode_has_no_widget_and_is_deterministic(how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UNCASE_STATIC_WIDGETS", "1" if how == "variable" else "0")
    chosen = None if how == "variable" else True
    first, second = (ConversationBrowser([conversation()], static=chosen)._repr_mimebundle_() for _ in range(2))
    assert first == second
    assert set(first) == {"text/plain", "text/html"}


@pytest.mark.parametrize("reveal", [False, True])
def test_raw_content_is_never_in_what_is_saved(reveal: bool) -> None:
    widget = ConversationBrowser([conversation("raw")], reveal=reveal)
    data, _ = widget._repr_mimebundle_()
    assert "Ana" not in str(data)
    assert "content hidden" in data["text/html"]
    assert "Ana" not in repr(widget)


def test_raw_content_is_sent_only_when_asked_for() -> None:
    hidden = asked(ConversationBrowser([conversation("raw")]), type="open", index=0)
    assert (hidden["hidden"], hidden["count"], hidden["messages"]) == (True, 2, [])
    shown = asked(ConversationBrowser([conversation("raw")], reveal=True), type="open", index=0)
    assert shown["messages"][0]["parts"] == [[SECRET, False]]


def test_hidden_content_cannot_be_guessed_by_the_filter() -> None:
    assert asked(ConversationBrowser([conversation("raw")]), type="page", query="ana", page=0)["found"] == 0
    assert asked(ConversationBrowser([conversation("raw")]), type="page", query="c-0", page=0)["found"] == 0
    assert asked(ConversationBrowser([conversation()]), type="page", query="ANA  prueba", page=0)["found"] == 1


@given(st.integers(0, 40), st.integers(1, 12))
def test_pages_hold_everything_once(count: int, size: int) -> None:
    widget = ConversationBrowser([conversation(number=number) for number in range(count)], page_size=size)
    pages = asked(widget, type="page", query="", page=0)["pages"]
    seen = [row["index"] for page in range(pages) for row in asked(widget, type="page", query="", page=page)["rows"]]
    assert seen == list(range(count))


@pytest.mark.parametrize(
    "question",
    [{}, {"type": "exec"}, {"type": "open", "index": 9}, {"type": "open", "index": "x"}, {"type": "page", "page": -5}],
)
def test_odd_questions_do_no_harm(question: dict) -> None:
    answer = asked(ConversationBrowser([conversation("raw")]), **question)
    assert "Ana" not in str(answer)


def test_what_is_no_conversation_is_refused() -> None:
    with pytest.raises(ParameterError, match=r"run\.conversations"):
        ConversationBrowser(["a text"])
