"""Template copies that peers carry, and which of our profiles each claims to write."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from uncase_nb.bench.templates_oracle import FETCHED, package

_TRL = {
    "llama:3": "llama3_training",
    "qwen:2.5": "qwen2_5_training",
    "qwen:3": "qwen3_training",
    "chatml": "qwen3_instruct_2507_training",
    "harmony:hf": "gptoss_training",
    "nemotron:3": "nemotron_3_nano_training",
}
_AXOLOTL = {
    "chatml": "chatml",
    "llama:3": "llama3",
    "llama:3.2": "llama3_2_vision",
    "llama:4": "llama4",
    "qwen:2.5": "qwen_25",
    "qwen:3": "qwen3",
    "mistral:v1": "mistral_v1",
    "mistral:v3": "mistral_v2v3",
    "mistral:nemo": "mistral_v3_tekken",
    "nemotron:3": "nemotron_h",
}
_UNSLOTH = {
    "chatml": "chatml_template",
    "llama:3": "llama3_template",
    "llama:3.1": "llama31_template",
    "qwen:2.5": "qwen25_template",
    "qwen:3": "qwen3_template",
    "mistral:v1": "mistral_template",
    "harmony:hf": "gptoss_template",
}


class Copy(NamedTuple):
    """A peer's template for one profile."""

    peer: str
    """Package and version."""
    profile: str
    """The profile that its name claims."""
    source: str
    """The Jinja text."""


def copies() -> Iterator[Copy]:
    """All that are present."""
    trl = (package("trl") or Path("nowhere")) / "chat_templates"
    yield from _files("trl 1.16.0", trl, _TRL)
    yield from _files("axolotl 0.21.0", FETCHED / "axolotl", _AXOLOTL)
    strings = _strings(FETCHED / "unsloth" / "chat_templates.py")
    yield from (Copy("unsloth 2026.10.9", ours, strings[name]) for ours, name in _UNSLOTH.items() if name in strings)


def _files(peer: str, folder: Path, known: dict[str, str]) -> Iterator[Copy]:
    for ours, name in known.items():
        if (path := folder / f"{name}.jinja").is_file():
            yield Copy(peer, ours, path.read_text("utf-8"))


def _strings(module: Path) -> dict[str, str]:
    """The module's plain strings by name, read without running it."""
    if not module.is_file():
        return {}
    found = {}
    for line in ast.parse(module.read_text("utf-8")).body:
        if isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Name):
            try:
                found[line.targets[0].id] = str(ast.literal_eval(line.value))
            except ValueError:
                continue
    return found
