"""A model's Markdown as HTML that can do nothing: no tag, script, link or picture of the model's reaches the page.

Notebooks render `text/markdown` with pictures that are fetched from anywhere, which would tell a stranger's server
that, and what, somebody read; and an exported page renders raw tags too. So the few forms that answers use are made
here, from text that was escaped first.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

_FENCE = re.compile(r"\s*(```+|~~~+)[ \t]*[\w+#.-]*[ \t]*")  # with the name of a language at most
_HEADING = re.compile(r"#{1,6}\s+(.*)")
_ITEM = re.compile(r"\s*(?:([-*+])|(\d{1,4})[.)])\s+(.*)")
_INLINE = re.compile(r"`([^`\n]+)`|\*\*(\S(?:[^*\n]*\S)?)\*\*|(?<!\w)[*_](\S(?:[^*_\n]*\S)?)[*_](?!\w)")
_TAGS = ("code", "strong", "em")


def answer_html(text: str, warnings: Iterable[str] = ()) -> str:
    """The answer, with what was found above it."""
    notes = "".join(f"<p>⚠ {html.escape(warning)}</p>" for warning in warnings)
    return f'{notes}<div class="uncase-answer">{"".join(_blocks(text.splitlines()))}</div>'


def _blocks(lines: list[str]) -> Iterator[str]:
    at = 0
    while at < len(lines):
        line = lines[at]
        if fence := _FENCE.fullmatch(line):
            end = next((n for n in range(at + 1, len(lines)) if _closes(lines[n].strip(), fence[1])), len(lines))
            yield _code(lines[at + 1 : end])
            at = end + 1
        elif heading := _HEADING.fullmatch(line):
            yield f"<h4>{_inline(heading[1])}</h4>"
            at += 1
        elif _ITEM.fullmatch(line):
            end = next((n for n in range(at, len(lines)) if not _ITEM.fullmatch(lines[n])), len(lines))
            yield _list(lines[at:end])
            at = end
        else:
            end = next((n for n in range(at, len(lines)) if not lines[n].strip() or _begins(lines[n])), len(lines))
            if end > at:
                yield f"<p>{'<br>'.join(map(_inline, lines[at:end]))}</p>"
            at = max(end, at + (not line.strip()))


def _begins(line: str) -> bool:
    """Whether a line begins another block."""
    return bool(_FENCE.fullmatch(line) or _HEADING.fullmatch(line) or _ITEM.fullmatch(line))


def _closes(line: str, fence: str) -> bool:
    return line.startswith(fence) and not line.strip(fence[0])


def _code(lines: list[str]) -> str:
    return f"<pre><code>{html.escape(chr(10).join(lines))}</code></pre>"


def _list(lines: list[str]) -> str:
    found = [match for line in lines if (match := _ITEM.fullmatch(line))]
    tag, start = ("ul", "") if found[0][1] else ("ol", f' start="{int(found[0][2])}"')
    return f"<{tag}{start}>{''.join(f'<li>{_inline(match[3])}</li>' for match in found)}</{tag}>"


def _inline(text: str) -> str:
    """Code, strong and emphasized words; everything else as it is written."""
    made, end = "", 0
    for match in _INLINE.finditer(text):
        tag = _TAGS[(match.lastindex or 1) - 1]
        made += html.escape(text[end : match.start()]) + f"<{tag}>{html.escape(match[match.lastindex or 0])}</{tag}>"
        end = match.end()
    return made + html.escape(text[end:])
