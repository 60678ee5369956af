"""Seeds as cards: what each is about at a glance, its steps, facts and tools when opened. No script."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from uncase_nb.schemas.seed import Seed

SHOWN = 30
"""Cards in a notebook's output; `.to_pandas()` has every seed."""

_STYLE = """<style>
.uncase-gallery{display:grid;grid-template-columns:repeat(auto-fill,minmax(17em,1fr));gap:.6em;
color:var(--jp-ui-font-color1,var(--vscode-editor-foreground,currentColor))}
.uncase-gallery article{border:1px solid var(--jp-border-color2,#8888);border-radius:4px;padding:.6em .8em}
.uncase-gallery h4{margin:0 0 .3em;font-size:1em;line-height:1.3}
.uncase-gallery p{margin:.2em 0;font-size:.86em;opacity:.85}
.uncase-gallery details{font-size:.86em}.uncase-gallery ol,.uncase-gallery ul{margin:.3em 0;padding-left:1.4em}
.uncase-gallery code{font-size:.92em}
</style>"""


def gallery(headline: str, seeds: Sequence[Seed]) -> str:
    """HTML of a list of seeds; no personal data is in a seed."""
    cards = "".join(_card(seed) for seed in seeds[:SHOWN])
    left = len(seeds) - SHOWN
    more = f"<p>… {left} more seeds: --find, --domain, --language, or .to_pandas()</p>" if left > 0 else ""
    title = f"<p><strong>{escape(headline)}</strong></p>"
    return f'<div class="uncase-result">{title}{_STYLE}<div class="uncase-gallery">{cards}</div>{more}</div>'


def _card(seed: Seed) -> str:
    tools = [tool.name for tool in seed.tools()]
    about = " · ".join([seed.idioma, seed.tono, f"{len(seed.steps())} steps", f"{len(seed.facts())} facts"])
    used = f"<p>{' '.join(f'<code>{escape(name)}</code>' for name in tools)}</p>" if tools else ""
    facts = _items("ul", (f"{name}: {value}" for name, value in seed.facts().items()))
    never = _items("ul", seed.restricciones_negativas)
    return (
        f"<article><h4>{escape(seed.objetivo)}</h4><p><code>{escape(seed.seed_id)}</code></p><p>{escape(about)}</p>{used}"
        f"<details><summary>{escape(seed.dominio)}: {escape(' / '.join(seed.roles))}</summary>"
        f"{_items('ol', _steps(seed))}{facts}{never}</details></article>"
    )


def _steps(seed: Seed) -> Iterable[str]:
    return (f"{step.role}: {step.text}" if step.role else step.text for step in seed.steps())


def _items(tag: str, lines: Iterable[str]) -> str:
    listed = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<{tag}>{listed}</{tag}>" if listed else ""
