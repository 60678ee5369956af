"""The board tells gates, reasons and places without a script, and never shows personal data."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.mark import Mark
from uncase_nb.schemas.quality import EvaluationReport, QualityReport
from uncase_nb.schemas.quality_gauge import gauge
from uncase_nb.schemas.quality_text import conversation_html

SECRET = "55 1234 5678"
TEXT = f"El costo es de $9,999 <b>y</b> llame al {SECRET}."


class Shape(HTMLParser):
    """Fails on tags that do not close."""

    def __init__(self):
        super().__init__()
        self.open, self.seen = [], []

    def handle_starttag(self, tag, _attrs):
        self.seen.append(tag)
        if tag not in ("meta", "line", "rect"):
            self.open.append(tag)

    def handle_startendtag(self, tag, _attrs):
        self.seen.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def mark(text, label, metric):
    start = TEXT.index(text)
    return Mark(metric=metric, label=label, message=0, start=start, end=start + len(text))


@pytest.fixture
def report():
    conversation = Conversation(
        messages=[{"role": "assistant", "content": TEXT}], id="c<1>", language="es", privacy="synthetic"
    )
    marks = [mark("$9,999", "contradicted", "fidelity"), mark(SECRET, "PHONE_NUMBER", "privacy")]
    row = QualityReport(
        conversation_id="c<1>",
        fidelity=0.2,
        privacy=1,
        reasons=["wrong & told"],
        failed=["fidelity", "privacy"],
        marks=marks,
    )
    return EvaluationReport(rows=[row], rejected=[conversation])


def test_the_board_shows_reasons_and_places_and_withholds_personal_data(report):
    page = report._repr_mimebundle_()["text/html"]
    assert "wrong &amp; told" in page
    assert "contradicts a known fact" in page
    assert "PHONE_NUMBER, withheld" in page
    assert SECRET not in page
    assert "<b>y</b>" not in page
    shape = Shape()
    shape.feed(page)
    assert not shape.open
    assert "script" not in shape.seen


def test_a_saved_page_is_whole_and_a_saved_table_is_the_rows(report, tmp_path):
    page = report.save(tmp_path / "r.html").read_text("utf-8")
    assert page.startswith("<!doctype html>")
    assert "http" not in page
    assert report.save(tmp_path / "r.csv").read_text("utf-8").count("\n") == 2
    assert SECRET not in page + report.save(tmp_path / "r.json").read_text("utf-8")


places = st.tuples(st.integers(0, 40), st.integers(1, 20), st.sampled_from(["privacy", "fidelity", "memorization"]))


@given(st.text(st.characters(exclude_characters="\r"), min_size=60, max_size=60), st.lists(places, max_size=6))
def test_marked_text_keeps_every_character_but_personal_ones(text, spots):
    marks = [Mark(metric=m, label="PERSON", message=0, start=s, end=s + n) for s, n, m in spots]
    conversation = Conversation(messages=[{"role": "user", "content": text}], language="es", privacy="synthetic")
    html = re.sub(r"<small>.*?</small>", "", conversation_html(conversation, marks), flags=re.DOTALL)
    said = re.search(r"</b> (.*)</li>", html, re.DOTALL)[1]
    hidden = {place for m in marks if m.metric == "privacy" for place in range(m.start, m.end)}
    kept = "".join(char for place, char in enumerate(text) if place not in hidden)

    class Text(HTMLParser):
        said = ""

        def handle_data(self, data):
            self.said += data

    reader = Text()
    reader.feed(said)
    reader.close()
    assert reader.said == kept


@given(st.lists(st.floats(0, 1), max_size=50), st.floats(0, 1))
def test_a_gauge_counts_what_lies_below_its_line(values, level):
    drawn = gauge(values, level)
    assert f"{sum(value < level for value in values)} below" in drawn
    assert drawn.count("<rect") == len({min(int(value * 20), 19) for value in values})
