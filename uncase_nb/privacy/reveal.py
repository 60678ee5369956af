"""Put the originals back, for the owner of the vault."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any, TypeVar, cast

from uncase_nb.errors import ParameterError
from uncase_nb.privacy.entities import Entities
from uncase_nb.privacy.entity import Entity
from uncase_nb.privacy.fields import walk
from uncase_nb.privacy.interceptions import record
from uncase_nb.privacy.interceptor import Finding, Interception
from uncase_nb.privacy.issued import IssuedTexts
from uncase_nb.privacy.json_text import readable, restored
from uncase_nb.privacy.rebuilding import NOTE, SHIFTED, TIMESTAMPS
from uncase_nb.privacy.rewriting import Placed, Rewriting
from uncase_nb.privacy.scan import documents_of
from uncase_nb.privacy.surrogates.dates import offset_of
from uncase_nb.privacy.surrogates.issue import DATES
from uncase_nb.privacy.tokens import TOKEN, token
from uncase_nb.privacy.vault import Vault
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.conversations import Conversations
from uncase_nb.workspace.activity_record import REVEALED
from uncase_nb.workspace.activity_record import record as note
from uncase_nb.workspace.folder import Workspace

T = TypeVar("T", str, list[str], Conversation, list[Conversation], Conversations)


def reveal(x: T, *, vault: Vault | bool = True, workspace: Workspace | None = None) -> T:
    """Put originals back for the pseudonyms of a text, a list of texts, a conversation or a list of them.

    Tokens and surrogates are found as whole words, the longest first. A surrogate has a form for each spelling of the
    original; a token has one, and the fullest spelling comes back for it. A shifted date is put back where its
    conversation is known by its id, or where only one original gave it. The source of a conversation stays a hash.
    That originals were put back is recorded in the workspace, with who did it: how many of which types, never which.

    Args:
        x: what `un.anonymize` returned, or text made from it; it is not changed.
        vault: `True` for the vault of the project, or a `Vault`.
        workspace: where the vault is; by default that of the current folder.

    Raises:
        WorkspaceError: where there is no vault, it was destroyed, or its key is another one.
        ParameterError: without a vault, or on something that is neither text nor conversation.
    """
    if not vault:
        raise ParameterError("Originals are in the vault alone.", "call reveal(x, vault=True).")
    opened = (Vault(workspace) if vault is True else vault).require()
    documents_of(x, None)  # the same kinds as everywhere, or an error that says so
    originals = Originals(opened.read())
    result = _revealed(x, originals)
    findings = [Finding(field="reveal", type=kind, count=count) for kind, count in sorted(originals.counts.items())]
    entry = Interception(mode="audit", direction="outgoing", findings=findings, detectors=["vault"])
    record(opened.workspace, entry, [])
    note(opened.workspace, REVEALED, "vault", dict(sorted(originals.counts.items())))
    return cast("T", result)


class Originals:
    """What stood where pseudonyms stand, looked up text by text."""

    def __init__(self, entities: Entities) -> None:
        """Index a vault."""
        self.counts: Counter[str] = Counter()
        """How many were put back, by type."""
        self._entities = entities
        self._tokens = {token(entity.type, entity.number): entity for entity in entities}
        self._surrogates: dict[str, tuple[str, str]] = {}
        ages: Counter[str] = Counter(made for e in entities if e.type == "AGE" for made in e.originals.values())
        for entity in entities:
            for original, made in entity.originals.items():
                if made and entity.type not in DATES and ages[made] < 2:  # 90 and over have one surrogate
                    self._surrogates.setdefault(made, (entity.type, original))
        dates: dict[str, set[str]] = {}
        for shifted in entities.dates.values():
            for made, original in shifted.items():
                dates.setdefault(made, set()).add(original)
        self._dates = {made: next(iter(found)) for made, found in dates.items() if len(found) == 1}
        self._issued = IssuedTexts([*self._surrogates, *dates], entities.issued_at)

    def put_back(self, text: str, dates: Mapping[str, str]) -> str:
        """The text with its originals, in one pass: what is put back is not read again. JSON stays JSON."""
        plain = readable(text)
        made, placed, end = "", [], 0
        for start, stop, original in self._places(plain, dates):
            made += plain[end:start]
            placed.append(Placed(len(made), len(made) + len(original), "", original))
            made, end = made + original, stop
        return restored(Rewriting(made + plain[end:], placed), text).text

    def dates(self, identity: str) -> Mapping[str, str]:
        """The shifted dates of a conversation."""
        return self._entities.dates.get(self._entities.scopes.get(identity, identity), {})

    def offset(self, identity: str) -> int:
        """Days by which a conversation was shifted."""
        return offset_of(self._entities.key, self._entities.scopes.get(identity, identity))

    def _places(self, text: str, dates: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
        tokens = [(*match.span(), match[0]) for match in TOKEN.finditer(text)]
        taken = [(start, end) for start, end, _ in tokens]
        issued = [
            place
            for place in self._issued.find(text)
            if not any(place.start < end and start < place.end for start, end in taken)
        ]
        for start, end, made in sorted([*tokens, *((place.start, place.end, place.text) for place in issued)]):
            found = self._found(made, dates)
            if found:
                self.counts[found[0]] += 1
                yield start, end, found[1]

    def _found(self, made: str, dates: Mapping[str, str]) -> tuple[str, str] | None:
        if entity := self._tokens.get(made):
            return entity.type, _fullest(entity)
        if original := dates.get(made):
            return "DATE_TIME", original
        if made in self._surrogates:
            return self._surrogates[made]
        return ("DATE_TIME", self._dates[made]) if made in self._dates else None


def _revealed(x: Any, originals: Originals) -> Any:
    if isinstance(x, str):
        return originals.put_back(x, originals.dates(""))
    if isinstance(x, Conversation):
        return _conversation(x, originals)
    new = [_revealed(item, originals) for item in x]
    if not isinstance(x, Conversations):
        return Conversations(new) if new and isinstance(new[0], Conversation) else new
    errors = [error.model_copy(update={"file": originals.put_back(error.file, {})}) for error in x.errors]
    return Conversations(new, errors=errors, notes=x.notes)


def _conversation(before: Conversation, originals: Originals) -> Conversation:
    """With its originals it is raw again."""
    days = originals.offset(before.id) if before.metadata.get(TIMESTAMPS) == SHIFTED else 0
    plain = {key: value for key, value in before.metadata.items() if key not in (NOTE, TIMESTAMPS)}
    marked = before.model_copy(update={"metadata": plain})
    dates = originals.dates(before.id)
    data = walk(marked, lambda field: originals.put_back(field.text, dates))
    for message in data["messages"] if days else ():
        if message["timestamp"]:
            message["timestamp"] -= timedelta(days=days)
    data["privacy"] = "raw" if before.privacy == "anonymized" else before.privacy
    return Conversation.model_validate(data)


def _fullest(entity: Entity) -> str:
    """The spelling with the most words, then the one with capitals only where names have them, then the first."""
    spellings = list(entity.originals)
    return max(
        spellings, key=lambda text: (len(text.split()), not (text.isupper() or text.islower()), -spellings.index(text))
    )
