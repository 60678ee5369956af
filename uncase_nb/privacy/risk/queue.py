"""A list of doubtful places that a person works through."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import ConfigDict, Field, PrivateAttr

from uncase_nb.errors import ParameterError, did_you_mean
from uncase_nb.privacy.fields import TextField
from uncase_nb.privacy.keys import key_of
from uncase_nb.privacy.propose import Document
from uncase_nb.privacy.risk.decisions import Decisions
from uncase_nb.privacy.types import chosen
from uncase_nb.schemas.base import Schema
from uncase_nb.schemas.result import Row, Table
from uncase_nb.schemas.review import Decision, ReviewItem

_AROUND = 40


class ReviewQueue(Table, Schema):
    """Places to decide on, the most doubtful first. A decision counts for every mention of the text in the project."""

    model_config = ConfigDict(validate_assignment=False)  # built once, and large

    items: list[ReviewItem] = Field(default_factory=list)
    """Those not decided before, by disagreement and then by length; then the decided ones."""
    detectors: list[str] = Field(default_factory=list)
    """Which detectors were asked, with versions."""
    _documents: Sequence[Document] = PrivateAttr(default=())
    _labels: Sequence[str] = PrivateAttr(default=())
    _decisions: Decisions | None = PrivateAttr(default=None)

    def attach(self, documents: Sequence[Document], labels: Sequence[str], decisions: Decisions) -> None:
        """The texts `missed` may point at, their labels, and where decisions go."""
        self._documents, self._labels, self._decisions = documents, labels, decisions

    def headline(self) -> str:
        left = sum(item.decision is None for item in self.items)
        return f"ReviewQueue: {left} of {len(self.items)} places to decide, asked {len(self.detectors)} detectors"

    def table(self) -> Sequence[Row]:
        """Where and how doubtful; the texts are personal data."""
        return [{"item": number} | item.model_dump() for number, item in enumerate(self.items)]

    __repr__ = Table.__repr__
    __str__ = Table.__str__

    @property
    def decisions(self) -> Decisions:
        """Everything decided in this project so far.

        Raises:
            ParameterError: on a queue that was read from a file.
        """
        if self._decisions is None:
            raise ParameterError("This queue has no texts to decide on.", "make one: risk.review(conversations).")
        return self._decisions

    def accept(self, *numbers: int) -> None:
        """These items are personal data, and so is every other mention of the same."""
        self._decide("accepted", numbers)

    def reject(self, *numbers: int) -> None:
        """These items are not."""
        self._decide("rejected", numbers)

    def missed(  # noqa: PLR0913 - a place in a corpus
        self, conversation: int | str, message: int, start: int, end: int, type: str, *, field: str = "content"  # noqa: A002 - the name it has in spans
    ) -> None:  # fmt: skip
        """No detector proposed this place, and it is personal data.

        Args:
            conversation: its place in the list, or the label its items carry.
            message: index of the message, or of the text in a list; -1 outside messages.
            start: first character.
            end: one past the last.
            type: a published type.
            field: path within the message or the conversation.

        Raises:
            ParameterError: where there is no such place or type.
        """
        chosen([type])
        number = self._number(conversation)
        text = self._field(number, message, field)
        if not (0 <= start < end <= len(text) and text[start:end].strip()):
            raise ParameterError(
                f"Nothing stands at {start} to {end} of a text of {len(text)} characters.", "count in code points."
            )
        self.decisions.add("missed", type, text[start:end])
        self.items.append(
            ReviewItem(
                conversation=self._labels[number], message=message, field=field, start=start, end=end, type=type,
                decision="missed", text=text[start:end], context=around(text, start, end),
            )
        )  # fmt: skip

    def _decide(self, decision: Decision, numbers: Sequence[int]) -> None:
        for number in numbers:
            if not 0 <= number < len(self.items):
                raise ParameterError(
                    f"There is no item {number}.", f"the items are numbered 0 to {len(self.items) - 1}."
                )
        for number in numbers:
            decided = self.items[number]
            self.decisions.add(decision, decided.type, decided.text)
            for item in self.items:
                if item.type == decided.type and key_of(item.type, item.text) == key_of(decided.type, decided.text):
                    item.decision = decision

    def _number(self, conversation: int | str) -> int:
        if isinstance(conversation, int) and 0 <= conversation < len(self._documents):
            return conversation
        if isinstance(conversation, str) and conversation in self._labels:
            return self._labels.index(conversation)
        raise ParameterError("There is no such conversation in the queue.", "give its place in the list, from 0.")

    def _field(self, number: int, message: int, path: str) -> str:
        fields: list[TextField] = self._documents[number].fields
        here = {field.path: field.text for field in fields if field.message == message}
        if path not in here:
            raise ParameterError(f"Message {message} has no text field {path!r}.", did_you_mean(path, here))
        return here[path]


def around(text: str, start: int, end: int) -> str:
    """The text with some characters on each side."""
    return text[max(0, start - _AROUND) : end + _AROUND]
