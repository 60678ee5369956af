"""The guard of every border: what goes out and what comes in is scanned, recorded, and if need be refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from uncase_nb.errors import ParameterError, did_you_mean
from uncase_nb.privacy.interceptions import record_all, row_of
from uncase_nb.privacy.interceptor_fields import document_of
from uncase_nb.privacy.interceptor_memory import Scanned, scanned
from uncase_nb.privacy.interceptor_public import not_public
from uncase_nb.privacy.interceptor_refusal import refusal
from uncase_nb.privacy.interceptor_result import MODES, Direction, Finding, Inspection, Interception, Mode
from uncase_nb.privacy.rewriting import Placed, Rewriting
from uncase_nb.privacy.types import chosen
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.folder import workspace as current_workspace

__all__ = ["MODES", "Direction", "Finding", "Inspection", "Interception", "Interceptor", "Known", "Mode"]

Known = Callable[[str], list[Placed]]
"""Where pseudonyms of ours stand in a text."""


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
        inspection = self.inspect(fields, direction=direction, public=public)
        record_all(self._room(), [inspection.row])
        return self.admit(inspection)

    def inspect(
        self, fields: Iterable[tuple[str, str]], *, direction: Direction, public: Sequence[str] = ()
    ) -> Inspection:
        """The first half of `check`, for who records in groups: nothing is recorded and nothing refused yet.

        Whoever takes this half writes the row to disk before anything is refused or used (`record_all`).
        """
        named = list(fields)
        found, detectors = self.scan(named)
        if public:
            found = [not_public(text, row, public) for (_, text), row in zip(named, found, strict=True)]
        counts = Counter((name, place.type) for (name, _), places in zip(named, found, strict=True) for place in places)
        interception = Interception(
            mode=self.mode,
            direction=direction,
            findings=[Finding(field=field, type=kind, count=count) for (field, kind), count in counts.items()],
            detectors=detectors,
            fields=len(named),
        )
        return Inspection(interception, row_of(self._room(), interception, [text for _, text in named]))

    def admit(self, inspection: Inspection) -> Interception:
        """The second half of `check`, once the row is on disk.

        Raises:
            PrivacyError: in the mode `block`, where anything was found.
        """
        if inspection.refused:
            raise refusal(inspection.interception)
        return inspection.interception

    def scan(self, named: Sequence[tuple[str, str]]) -> Scanned:
        """The places found in `(field name, text)` pairs, and the detectors that ran. Nothing is recorded."""
        found, detectors = scanned(document_of(named, self._language), ner=self._ner, types=self._types)
        if self._pseudonyms is None:
            return found, detectors
        rows = zip(named, found, strict=True)
        ours = self._pseudonyms
        return [Rewriting(text, ours(text)).outside(row) if row else [] for (_, text), row in rows], detectors

    def _room(self) -> Workspace:
        return self._workspace or current_workspace()
