"""The preview in a page of its own, driven as a reader would; its Python half answers in this process."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

import uncase_nb as un
from uncase_nb.widgets.personal_data import PersonalDataPreview

pytestmark = pytest.mark.browser

HOSTILE = "<img src=x onerror='window.hacked = 1'> soy Fidencio Barragán"
PAGE = """<!doctype html><meta charset="utf-8"><title>widget</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="personal_data.css"><main></main>
<script type="module">
import widget from "./personal_data.js";
const listeners = new Set();
const state = await window.state();
widget.render({ el: document.querySelector("main"), model: {
  get: (name) => state[name],
  on: (_, f) => listeners.add(f),
  off: (_, f) => listeners.delete(f),
  send: async (message) => {
    const answer = await window.ask(message);
    for (const f of listeners) f(answer, []);
  },
}});
</script>"""


@pytest.fixture
def site(served: Callable[[str, str], str]) -> str:
    return served("personal_data", PAGE)


def shown(page: Page, site: str, texts: list[str]) -> list[dict]:
    widget = PersonalDataPreview(un.scan(texts, ner="off").marked())
    answers: list[dict] = []
    widget.send = lambda content, buffers=None: answers.append(content)  # noqa: ARG005 - ipywidgets' signature
    asked: list[dict] = []

    def ask(message: dict) -> dict:
        asked.append(message)
        widget._answer(widget, message, [])
        return answers.pop()

    page.expose_function("ask", ask)
    page.expose_function("state", lambda: {"counts": widget.counts, "total": widget.total, "replaced": widget.replaced})
    page.goto(site)
    return asked


def test_texts_are_shown_only_when_asked_for(page: Page, site: str, complaints: list[str]) -> None:
    asked = shown(page, site, ["Soy Fidencio Barragán, tel 55 1234 5678", "correo ana@example.com", HOSTILE])
    expect(page.get_by_role("status")).to_contain_text("Personal data in 3 texts")
    assert not asked
    expect(page.get_by_text("Fidencio")).to_have_count(0)
    page.get_by_role("button", name="Show the texts").press("Enter")
    expect(page.get_by_role("list", name="Texts with personal data").get_by_role("listitem")).to_have_count(3)
    expect(page.locator("mark").first).to_have_text("Fidencio BarragánPERSON")
    page.get_by_role("button", name="EMAIL_ADDRESS 1").click()
    expect(page.get_by_role("listitem")).to_have_count(1)
    expect(page.get_by_role("status")).to_have_text("1 of 3 texts")
    page.get_by_role("button", name="all").click()
    expect(page.get_by_role("listitem")).to_have_count(3)
    assert page.evaluate("window.hacked") is None
    assert not complaints


def test_pages_turn(page: Page, site: str) -> None:
    shown(page, site, [f"correo ana{n}@example.com" for n in range(23)])
    page.get_by_role("button", name="Show the texts").click()
    page.get_by_role("button", name="Next page").click()
    page.get_by_role("button", name="Next page").click()
    expect(page.get_by_text("page 3 of 3")).to_be_visible()
    expect(page.get_by_role("listitem")).to_have_count(3)
    expect(page.get_by_role("button", name="Next page")).to_be_disabled()


def test_dark_pages_are_readable(page: Page, site: str) -> None:
    page.emulate_media(color_scheme="dark")
    shown(page, site, ["correo ana@example.com"])
    page.get_by_role("button", name="Show the texts").click()
    background = page.locator(".uncase-personal").evaluate("node => getComputedStyle(node).backgroundColor")
    colour = page.locator("mark").evaluate("node => getComputedStyle(node).color")
    assert background == "rgb(27, 27, 27)"
    assert colour == "rgb(236, 236, 236)"
