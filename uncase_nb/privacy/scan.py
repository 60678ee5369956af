"""Find personal data; change nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from uncase_nb.errors import ParameterError
from uncase_nb.privacy.acceptance import acceptance
from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.examine import examine
from uncase_nb.privacy.fields import TextField
from uncase_nb.privacy.parallel import OnProgress
from uncase_nb.privacy.propose import Document, document
from uncase_nb.privacy.risk.decisions import Decisions
from uncase_nb.privacy.types import chosen
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.scan import MarkedText, ScanReport, Span

Scannable = str | Conversation | Sequence[str] | Sequence[Conversation]


def scan(  # noqa: PLR0913 - the options of one public call, all keyword-only
    x: Scannable,
    *,
    language: str | None = None,
    ner: str = "auto",
    types: Iterable[str] | None = None,
    confidence: float | Mapping[str, float] | None = None,
    reviewed: Decisions | None = None,
    workers: int = 1,
    on_progress: OnProgress | None = None,
) -> ScanReport:
    """Personal data in a text, a list of texts, a conversation or a list of them.

    Every text field of a conversation is read: content, reasoning, names, roles, tool definitions, tool arguments,
    id, source and metadata.

    Args:
        x: what to scan.
        language: ISO 639-1; by default each conversation's own.
        ner: `auto` for the statistical detectors there are, a spaCy model's name, or `off` for rules alone.
        types: which types count; all by default.
        confidence: the lowest score that counts, for all types or by type; see `acceptance`. By default what
            `UNCASE_PII_CONFIDENCE_THRESHOLD` says.
        reviewed: what people decided in `un.review`, for example `queue.decisions`.
        workers: processes to use, 0 for one a core. Each loads the models anew, so it pays from some megabytes on.
        on_progress: called with the number of characters done and of all.

    Raises:
        MissingExtraError, MissingModelError: where `ner` asks for a detector that is not there.
        ParameterError: on an unknown type, or something that is neither text nor conversation.
    """
    wanted = chosen(types)
    documents = documents_of(x, language)
    accept = acceptance(confidence, reviewed)
    found, detectors = examine(
        documents, ner=ner, types=wanted, accept=accept, workers=workers, on_progress=on_progress
    )
    marked = [
        MarkedText(label, text.message, text.path, text.text, [_span(text, place, label) for place in row], [])
        for item, places, label in zip(documents, found, _labels(documents, found), strict=True)
        for text, row in zip(item.fields, places, strict=True)
    ]
    report = ScanReport(
        spans=[span for text in marked for span in text.spans],
        detectors=detectors,
        texts=len(marked),
        characters=sum(len(text.text) for text in marked),
    )
    report.marked().extend(text for text in marked if text.spans)
    return report


def _span(text: TextField, place: Found, label: str) -> Span:
    return Span.model_construct(
        start=place.start,
        end=place.end,
        type=place.type,
        score=place.score,
        text=text.text[place.start : place.end],
        recognizer=place.recognizer,
        conversation=label,
        message=text.message,
        field=text.path,
    )


def _labels(documents: Sequence[Document], found: Sequence[Sequence[Sequence[Found]]]) -> list[str]:
    """The ids of the conversations, or their numbers where an id is itself personal data: spans are shown."""
    labels = []
    for number, (item, rows) in enumerate(zip(documents, found, strict=True)):
        personal = any(rows[place] for place, text in enumerate(item.fields) if text.path == "id")
        labels.append(f"#{number}" if personal else item.id)
    return labels


def documents_of(x: Scannable, language: str | None) -> list[Document]:
    """What belongs together, in the order given. Strings of a list are independent texts."""
    if isinstance(x, str):
        return [Document([TextField(-1, "content", x, prose=True)], language)]
    if isinstance(x, Conversation):
        return [document(x, language)]
    items = list(x) if isinstance(x, Iterable) and not isinstance(x, bytes | dict) else [x]
    if all(isinstance(item, str) for item in items):
        return [Document([TextField(n, "content", str(item), prose=True)], language) for n, item in enumerate(items)]
    conversations = [item for item in items if isinstance(item, Conversation)]
    if len(conversations) < len(items):
        raise ParameterError(
            "Only text and conversations can be scanned.",
            "give a string, a list of strings, a Conversation, or a list of Conversations.",
        )
    return [document(item, language) for item in conversations]
