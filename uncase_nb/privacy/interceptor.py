"""The guard of every border: what goes out and what comes in is scanned, recorded, and if need be refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from pydantic import Field

from uncase_nb.errors import ParameterError, did_you_mean
from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.interceptions import record
from uncase_nb.privacy.interceptor_fields import document_of
from uncase_nb.privacy.interceptor_memory import Scanned, scanned
from uncase_nb.privacy.interceptor_refusal import refusal
from uncase_nb.privacy.rewriting import Placed, Rewriting
from uncase_nb.privacy.types import chosen
from uncase_nb.schemas.base import Schema
from uncase_nb.schemas.result import Row, Table
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.folder import workspace as current_workspace

Mode = Literal["audit", "warn", "block"]
Direction = Literal["outgoing", "incoming"]
MODES: tuple[Mode, ...] = ("audit", "warn", "block")
Known = Callable[[str], list[Placed]]
"""Where pseudonyms of ours stand in a text."""


class Finding(Schema):
    """Personal data of one type in one field: how much, never what."""

    field: str
    """The field's name, as the caller gave it."""
    type: str
    """For example `PHONE_NUMBER`."""
    count: int = Field(ge=1)
    """How many."""


class Interception(Table, Schema):
    """What one check found. It holds no text."""

    mode: Mode
    """`audit` recorded it, `warn` also says so in `warnings`, `block` would have refused."""
    direction: Direction
    """`outgoing` to a model, sandbox or file; `incoming` from one."""
    findings: list[Finding] = Field(default_factory=list)
    """By field and type."""
    detectors: list[str] = Field(default_factory=list)
    """Which detectors ran."""
    fields: int = 0
    """How many text fields were checked."""

    @property
    def warnings(self) -> list[str]:
        """Sentences for the caller's result; only the mode `warn` has any."""
        if self.mode != "warn":
            return []
        return [f"{item.count} {item.type} in {self.direction} {item.field}" for item in self.findings]

    def headline(self) -> str:
        total = sum(finding.count for finding in self.findings)
        return f"Interception ({self.mode}, {self.direction}): {total} findings in {self.fields} fields"

    def table(self) -> Sequence[Row]:
        return [finding.model_dump() for finding in self.findings]

    __repr__ = Table.__repr__
    __str__ = Table.__str__


class Interceptor:
    """Scans what crosses a border. `audit` records, `warn` records and reports in the result, `block` refuses."""

    def __init__(  # noqa: PLR0913 - keyword-only options with defaults
        self,
        mode: Mode = "block",
        *,
        ner: str = "auto",
        language: str | None = None,
        types: Iterable[str] | None = None,
        workspace: Workspace | None = None,
        pseudonyms: Known | None = None,
    ) -> None:
        """Prepare a guard.

        Args:
            mode: what happens when something is found.
            ner: `auto`, a spaCy model's name, or `off`; see `un.scan`.
            language: ISO 639-1 of the texts, where known.
            types: which types count; all by default.
            workspace: whose database records the checks; by default that of the current folder.
            pseudonyms: where invented data stands in a text, which is nobody's. Tokens such as `[PERSON_1]` are known
                without it.

        Raises:
            ParameterError: on an unknown mode or type.
        """
        if mode not in MODES:
            raise ParameterError(f"Unknown privacy mode {mode!r}.", did_you_mean(str(mode), MODES))
        self.mode: Mode = mode
        self._ner = ner
        self._language = language
        self._types = chosen(types)
        self._workspace = workspace
        self._pseudonyms = pseudonyms

    def check(
        self, fields: Iterable[tuple[str, str]], *, direction: Direction, public: Sequence[str] = ()
    ) -> Interception:
        """Scan `(field name, text)` pairs, record the outcome, and report it.

        Args:
            fields: the texts, each with the name of its place.
            direction: which way they cross the border.
            public: texts of this package that everybody may read, such as its own instructions: a find that lies
                wholly within one of them is nobody's data.

        Raises:
            PrivacyError: in the mode `block`, where anything is found; nothing may be sent then.
            MissingExtraError, MissingModelError: where the statistical detectors asked for are not there.
        """
        named = list(fields)
        found, detectors = self.scan(named)
        if public:
            found = [
                [place for place in row if not _within(text, place, public)]
                for (_, text), row in zip(named, found, strict=True)
            ]
        counts = Counter((name, place.type) for (name, _), places in zip(named, found, strict=True) for place in places)
        interception = Interception(
            mode=self.mode,
            direction=direction,
            findings=[Finding(field=field, type=kind, count=count) for (field, kind), count in counts.items()],
            detectors=detectors,
            fields=len(named),
        )
        record(self._workspace or current_workspace(), interception, [text for _, text in named])
        if self.mode == "block" and interception.findings:
            raise refusal(interception)
        return interception

    def scan(self, named: Sequence[tuple[str, str]]) -> Scanned:
        """The places found in `(field name, text)` pairs, and the detectors that ran. Nothing is recorded."""
        found, detectors = scanned(document_of(named, self._language), ner=self._ner, types=self._types)
        if self._pseudonyms is None:
            return found, detectors
        rows = zip(named, found, strict=True)
        ours = self._pseudonyms
        return [Rewriting(text, ours(text)).outside(row) if row else [] for (_, text), row in rows], detectors


def _within(text: str, place: Found, public: Sequence[str]) -> bool:
    """Whether a find lies wholly within an occurrence of a public text."""
    said = text[place.start : place.end]
    return any(_covers(text, place, known) for known in public if said in known)


def _covers(text: str, place: Found, known: str) -> bool:
    at = text.find(known, max(0, place.end - len(known)))
    return 0 <= at <= place.start
