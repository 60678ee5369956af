"""The widget in a page of its own, driven as a reader would; its Python half answers in this process."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

import uncase_nb as un
from uncase_nb.widgets.conversations import ConversationBrowser

pytestmark = pytest.mark.browser

HOSTILE = "<script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'>"
PAGE = """<!doctype html><meta charset="utf-8"><title>widget</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="conversations.css"><main></main>
<script type="module">
import widget from "./conversations.js";
const listeners = {};
const model = {
  get: (name) => ({ total: window.total, page_size: 5 })[name],
  on: (event, f) => (listeners[event] ??= new Set()).add(f),
  off: (event, f) => listeners[event]?.delete(f),
  send: async (message) => {
    const answer = await window.ask(message);
    for (const f of listeners["msg:custom"] ?? []) f(answer, []);
  },
};
window.total = await window.count();
window.listening = () => Object.values(listeners).reduce((sum, set) => sum + set.size, 0);
window.cleanup = widget.render({ model, el: document.querySelector("main") });
</script>"""


def conversation(number: int, **fields: object) -> un.Conversation:
    messages = [
        {"role": "user", "name": "cliente", "content": f"Soy [PERSON_{number}], ¿precio del modelo {number}?"},
        {
            "role": "assistant",
            "content": None,
            "tool_calls": [{"id": "c1", "name": "search", "arguments": {"who": "[PERSON_1]"}}],
        },
        {"role": "tool", "tool_call_id": "c1", "name": "search", "content": '{"price": 100}'},
        {"role": "assistant", "content": HOSTILE},
    ]
    return un.Conversation(
        messages=messages, **({"id": f"c-{number}", "privacy": "synthetic", "language": "es"} | fields)
    )


@pytest.fixture
def site(served: Callable[[str, str], str]) -> str:
    return served("conversations", PAGE)


@pytest.fixture
def opened(page: Page, site: str) -> Callable[[ConversationBrowser], Page]:
    def show(widget: ConversationBrowser) -> Page:
        answers: list[dict] = []
        widget.send = lambda content, buffers=None: answers.append(content)  # noqa: ARG005 - ipywidgets' signature

        def ask(message: dict) -> dict | None:
            answers.clear()
            widget._answer(widget, message, [])
            return answers[0] if answers else None

        page.expose_function("ask", ask)
        page.expose_function("count", lambda: widget.total)
        page.goto(site)
        expect(page.get_by_role("status")).to_contain_text("conversations")
        return page

    return show


@pytest.fixture
def shown(opened) -> Page:
    return opened(ConversationBrowser([conversation(number) for number in range(1, 13)], page_size=5))


def test_the_list_and_the_first_conversation_are_shown(shown: Page, complaints: list[str]) -> None:
    expect(shown.get_by_role("option")).to_have_count(5)
    expect(shown.get_by_role("option", selected=True)).to_contain_text("c-1")
    messages = shown.get_by_role("list", name="Messages")
    expect(messages.locator(".uncase-role").first).to_have_text("user · cliente")
    expect(messages).to_contain_text("calls search")
    expect(messages.locator("mark")).to_have_text(["[PERSON_1]", "[PERSON_1]"])
    assert complaints == []


def test_content_never_becomes_markup(shown: Page, complaints: list[str]) -> None:
    expect(shown.get_by_text(HOSTILE, exact=True)).to_be_visible()
    assert shown.evaluate("document.querySelectorAll('main script, main img').length") == 0
    assert shown.evaluate("window.hacked") is None
    assert complaints == []


def test_the_keyboard_walks_through(shown: Page) -> None:
    selected = shown.get_by_role("option", selected=True)
    shown.get_by_role("listbox", name="Conversations").focus()
    for key, label in (("ArrowDown", "c-2"), ("ArrowDown", "c-3"), ("ArrowUp", "c-2"), ("End", "c-5"), ("Home", "c-1")):
        shown.keyboard.press(key)
        expect(selected).to_contain_text(label)
        expect(shown.get_by_role("list", name="Messages")).to_contain_text(label.replace("c-", "modelo "))
    active = shown.get_by_role("listbox").get_attribute("aria-activedescendant")
    assert shown.evaluate(f"document.getElementById('{active}').getAttribute('aria-selected')") == "true"
    shown.keyboard.press("Tab")
    shown.keyboard.press("Enter")
    expect(shown.get_by_text("page 2 of 3")).to_be_visible()


def test_pages_turn(shown: Page) -> None:
    expect(shown.get_by_role("button", name="Previous page")).to_be_disabled()
    shown.get_by_role("button", name="Next page").click()
    shown.get_by_role("button", name="Next page").click()
    expect(shown.get_by_role("option")).to_have_count(2)
    expect(shown.get_by_role("button", name="Next page")).to_be_disabled()


def test_the_filter_narrows(shown: Page, complaints: list[str]) -> None:
    shown.get_by_role("searchbox", name="Filter conversations").fill("modelo 12")
    expect(shown.get_by_role("option")).to_have_count(1)
    expect(shown.get_by_role("status")).to_have_text("1 of 12 conversations")
    shown.get_by_role("searchbox").fill("nothing like it")
    expect(shown.get_by_role("status")).to_have_text("0 of 12 conversations")
    expect(shown.get_by_role("list", name="Messages").get_by_role("listitem")).to_have_count(0)
    assert complaints == []


def test_raw_content_is_not_even_sent(opened) -> None:
    page = opened(ConversationBrowser([conversation(1, privacy="raw", id="Chat with Ana Prueba")]))
    expect(page.get_by_role("list", name="Messages")).to_contain_text("4 messages. Raw content is hidden")
    assert "Ana" not in page.content()
    assert "modelo" not in page.content()


def test_raw_content_is_shown_when_asked_for(opened) -> None:
    page = opened(ConversationBrowser([conversation(1, privacy="raw")], reveal=True))
    expect(page.get_by_role("list", name="Messages")).to_contain_text("modelo 1")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_is_readable_in_both_schemes(shown: Page, scheme: str) -> None:
    shown.emulate_media(color_scheme=scheme)
    text, ground = shown.evaluate(
        "(() => { const s = getComputedStyle(document.querySelector('.uncase-conversations'));"
        " return [s.color, s.backgroundColor]; })()"
    )
    assert contrast(text, ground) >= 7
    assert (luminance(ground) < 0.1) == (scheme == "dark")


def test_leaving_listens_no_more(shown: Page) -> None:
    assert shown.evaluate("window.listening()") == 2
    shown.evaluate("window.cleanup()")
    assert shown.evaluate("window.listening()") == 0


def luminance(colour: str) -> float:
    """WCAG 2.2 relative luminance of `rgb(r, g, b)`."""
    channels = [int(part) / 255 for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
