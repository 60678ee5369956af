"""`%uncase_scan` and `%uncase_anonymize`: personal data found, and replaced."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import uncase_nb as un
from uncase_nb.magics.magic import magic
from uncase_nb.magics.material import MATERIAL, material
from uncase_nb.magics.options import LANGUAGE, NER, STYLE, TYPES, Option
from uncase_nb.magics.progress import Progress, progress

if TYPE_CHECKING:
    from uncase_nb.privacy.parallel import OnProgress
    from uncase_nb.schemas.scan import MarkedText

VAULT = Option("--vault", "keep what each pseudonym stands for, encrypted in the workspace", bool)
CONFIDENCE = Option("--confidence", "0 finds most, 1 only what a check digit proves; 0.85 by default", float)
WORKERS = Option("--workers", "processes to use; 0 is one a core", int, kind=int)
TIMESTAMPS = Option(
    "--timestamps", "keep, or shift with the dates in the text", values=lambda: ("keep", "shift"), strict=True
)
REVIEWED = Option("--reviewed", "count what people decided in un.review in this project", bool)
PLOT = Option("--plot", "also draw the finds by type", bool)


@magic("uncase_scan", MATERIAL, NER, TYPES, LANGUAGE, CONFIDENCE, REVIEWED, WORKERS, PLOT)
def scan(what: Any, *, plot: bool = False, **options: Any) -> Any:
    """Find personal data in conversations, files or a text; changes nothing. The texts are shown, never saved."""
    with progress("Scanning") as shown:
        report = un.scan(material(what), on_progress=_counted(shown), **_with_decisions(options))
    _preview(report.marked())
    if plot:
        _display(report.plot())
    return report


@magic("uncase_anonymize", MATERIAL, STYLE, NER, TYPES, LANGUAGE, CONFIDENCE, REVIEWED, WORKERS, VAULT, TIMESTAMPS)
def anonymize(what: Any, **options: Any) -> Any:
    """Replace personal data by consistent pseudonyms: the same person is the same everywhere."""
    from uncase_nb.privacy.anonymize import anonymize_report

    with progress("Anonymizing") as shown:
        report = anonymize_report(material(what), on_progress=_counted(shown), **_with_decisions(options))
    _display(report)
    _preview(report.marked())
    return report.result


def _with_decisions(options: dict[str, Any]) -> dict[str, Any]:
    if not options.pop("reviewed", False):
        return options
    from uncase_nb.privacy.risk.decisions import Decisions

    return options | {"reviewed": Decisions()}


def _counted(shown: Progress) -> OnProgress:
    return lambda done, total: shown(done, total, "characters")


def _preview(texts: Sequence[MarkedText]) -> None:
    """A widget that shows the texts while the kernel runs."""
    from uncase_nb.widgets.personal_data import PersonalDataPreview

    if texts:
        _display(PersonalDataPreview(texts))


def _display(what: Any) -> None:
    from IPython.core.getipython import get_ipython
    from IPython.display import display

    if hasattr(get_ipython(), "kernel"):  # a terminal shows neither
        untyped: Any = display
        untyped(what)
