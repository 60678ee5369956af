"""What goes into an anonymization and what comes out of it, before it takes the form that was asked for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import NamedTuple

from uncase_nb.privacy.acceptance import Acceptance
from uncase_nb.privacy.entity import Mention
from uncase_nb.privacy.parallel import OnProgress
from uncase_nb.privacy.propose import Document
from uncase_nb.privacy.rewriting import Rewriting
from uncase_nb.privacy.vault import Vault
from uncase_nb.schemas.anonymized import Style


class Source(NamedTuple):
    """A document, and what it is."""

    document: Document
    """Its texts."""
    scope: str = ""
    """Label of the conversation, the same whenever it comes again; empty for bare texts."""
    group: int = 0
    """Documents of one group share their names: the strings of a list."""
    raw: bool = True
    """Whether it is a conversation that was not anonymized yet."""


@dataclass
class Options:
    """How a run anonymizes."""

    style: Style = "token"
    vault: Vault | None = None
    ner: str = "auto"
    types: Collection[str] = ()
    accept: Acceptance | None = None
    workers: int = 1
    on_progress: OnProgress | None = None


@dataclass
class Batch:
    """What became of a batch of documents."""

    texts: list[list[Rewriting]]
    """By document and field."""
    detectors: list[str] = field(default_factory=list)
    """Which ran."""
    entities: set[str] = field(default_factory=set)
    """Which entities were met, by their tokens."""
    mentions: list[Mention] = field(default_factory=list)
    """Everything replaced so far, in the order it was found."""
    languages: list[str | None] = field(default_factory=list)
    """Of each document, guessed where it does not say; surrogates follow it."""
    corpus: set[str] = field(default_factory=set)
    """Every folded word of the texts as they came."""
