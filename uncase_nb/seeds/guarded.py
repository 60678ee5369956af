"""Values that must not stand in a seed: originals of a vault, and the pseudonyms it issued for them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from uncase_nb.privacy.rotation import PSEUDONYMS
from uncase_nb.privacy.vault import Vault
from uncase_nb.seeds.plain import words_of
from uncase_nb.workspace.folder import FOLDER, workspace

_SHORTEST = 3
"""Letters and digits below which a value is too common to be recognized by itself, as in evaluation."""


class Values(Protocol):
    """What a vault is asked: the personal values it holds."""

    def values(self) -> Iterable[str]:
        """Every personal value replaced so far."""
        ...


class Guarded:
    """Values by their folded words, so that a text is read once however many there are."""

    def __init__(self, values: Iterable[str] = ()) -> None:
        keys = {tuple(words) for value in values for words in (words_of(value), words_of(value, grouped=False))}
        self._keys = {key for key in keys if len("".join(key)) >= _SHORTEST}
        self._lengths: dict[str, set[int]] = {}
        for key in self._keys:
            self._lengths.setdefault(key[0], set()).add(len(key))

    def __repr__(self) -> str:
        """How many, never which."""
        return f"Guarded({len(self._keys)})"

    def holds(self, text: str) -> bool:
        """Whether a value stands in the text as whole words, whatever their accents, case and punctuation."""
        if not self._keys:
            return False
        spaced = text.replace("_", " ")
        return any(self._within(said) for said in (words_of(spaced), words_of(spaced, grouped=False)))

    def _within(self, said: list[str]) -> bool:
        return any(
            tuple(said[at : at + length]) in self._keys
            for at, word in enumerate(said)
            for length in self._lengths.get(word, ())
        )


def guarded_by(vault: Values | None) -> Guarded:
    """The values of a vault; where none is given, of the workspace's vault if there is one.

    Raises:
        WorkspaceError: the vault is there and cannot be read.
    """
    chosen = vault if vault is not None else _own()
    return Guarded() if chosen is None else Guarded(_values(chosen))


def _values(vault: Values) -> Iterator[str]:
    if isinstance(vault, Vault):
        for entity in vault.read():
            for original, surrogate in entity.originals.items():
                yield from (text for text in (original, surrogate) if text)
    else:
        yield from vault.values()


def _own() -> Vault | None:
    """The vault of the workspace, looked for without making a workspace."""
    named = os.environ.get("UNCASE_WORKSPACE")
    here = Path.cwd()
    roots = [Path(named)] if named else [folder / FOLDER for folder in (here, *here.parents)]
    root = next((root for root in roots if root.is_dir()), None)
    if root is None or not (root / "vault" / PSEUDONYMS).exists():
        return None
    return Vault(workspace())
