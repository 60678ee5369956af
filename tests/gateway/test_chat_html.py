"""A model's Markdown as HTML: readable, and unable to do anything."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uncase_nb.gateway.chat_html import answer_html

ALLOWED = {"div", "p", "br", "h4", "ul", "ol", "li", "pre", "code", "strong", "em"}
PIECES = st.sampled_from(
    [
        "<script>alert(1)</script>", '<img src=x onerror="a()">', "![x](http://evil.example/a)", "[y](javascript:a())",
        "```", "~~~", "`", "**", "*", "_", "# ", "- ", "1. ", "99999) ", "\n", " ", "hola", "&lt;", '"', "'", "</code>",
        "\r", "\u2028", "<!--", "]]>",
    ]
)  # fmt: skip


class Tags(HTMLParser):
    """What a browser would make of it."""

    def __init__(self):
        super().__init__()
        self.tags, self.attributes, self.text = set(), set(), ""

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {(tag, name) for name, _ in attrs}

    def handle_data(self, data):
        self.text += data

    def handle_comment(self, _data):
        raise AssertionError("a comment")


@given(st.lists(PIECES | st.text(max_size=5), max_size=30).map("".join))
def test_nothing_of_the_models_becomes_a_tag_and_no_word_is_lost(text):
    read = Tags()
    read.feed(answer_html(text))
    read.close()
    assert read.tags <= ALLOWED
    assert read.attributes <= {("div", "class"), ("ol", "start")}
    assert re.findall(r"alert|evil", read.text) == re.findall(r"alert|evil", text)


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("Hola\nbuenas\n\nAdiós", "<p>Hola<br>buenas</p><p>Adiós</p>"),
        ("## Plazos", "<h4>Plazos</h4>"),
        ("- uno\n- **dos**", "<ul><li>uno</li><li><strong>dos</strong></li></ul>"),
        ("3. tres\n4. cuatro", '<ol start="3"><li>tres</li><li>cuatro</li></ol>'),
        ("```python\nif a < b:\n    c()\n```\nfin", "<pre><code>if a &lt; b:\n    c()</code></pre><p>fin</p>"),
        ("```\nsin cerrar", "<pre><code>sin cerrar</code></pre>"),
        ("usa `a<b>` y *esto*", "<p>usa <code>a&lt;b&gt;</code> y <em>esto</em></p>"),
        ("snake_case_name y 2 * 3 * 4", "<p>snake_case_name y 2 * 3 * 4</p>"),
        ("", ""),
    ],
)
def test_the_forms_that_answers_use(markdown, html):
    assert answer_html(markdown) == f'<div class="uncase-answer">{html}</div>'


def test_warnings_stand_above():
    assert answer_html("x", ["1 PERSON <b>"]).startswith("<p>⚠ 1 PERSON &lt;b&gt;</p><div")
