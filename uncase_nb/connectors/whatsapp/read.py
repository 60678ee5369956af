"""A WhatsApp export to conversations: survey the file, then stream it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from itertools import chain, islice

from uncase_nb.connectors.build import Builder
from uncase_nb.connectors.options import Options, comparable
from uncase_nb.connectors.report import Report
from uncase_nb.connectors.whatsapp.entries import Entry, Reader
from uncase_nb.connectors.whatsapp.roles import GUESS_FROM, display_name, organization
from uncase_nb.connectors.whatsapp.survey import Survey, survey
from uncase_nb.connectors.whatsapp.system import summary
from uncase_nb.errors import ParameterError, ReadError
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.message import Message

Lines = Callable[[], Iterable[str]]


def read_whatsapp(lines: Lines, report: Report, builder: Builder, options: Options) -> Iterator[Conversation]:
    """Stream the conversations of an export, split where nobody wrote for `gap_hours`.

    Args:
        lines: opens the text anew; it is read twice. Memory holds one conversation at a time.
        report: takes bad rows and decisions.
        builder: makes the conversations.
        options: `day_first`, `gap_hours`, `assistant`, `media`.

    Raises:
        ReadError: where no line begins as WhatsApp's do.
        ParameterError: where nobody has the name given as `assistant`.
    """
    found = _surveyed(lines, report, options)
    reader = Reader(found, report, keep_media=options.media == "placeholder")
    gap = timedelta(hours=options.gap_hours)
    entries = reader.entries(lines())
    head = list(islice(entries, GUESS_FROM))
    assistant = _assistant(head, gap, report, options)
    met: set[str] = set()
    for chat in _split(chain(head, entries), gap):
        messages = [_message(entry, assistant) for entry in chat]
        met.update(assistant & {comparable(message.name or "") for message in messages})
        yield builder.conversation(messages)
    if options.assistant and not (met or options.many):
        raise ParameterError(
            f"{report.file} has nobody with the name given as assistant.",
            "give the name as the export writes it: conversation.participants lists them.",
        )
    if reader.dropped:
        report.note(f"left out lines that nobody wrote: {summary(reader.dropped.items())}.")


def _surveyed(lines: Lines, report: Report, options: Options) -> Survey:
    found = survey(lines(), options.day_first)
    if not found.headers:
        raise ReadError(
            f"{report.file} is not a WhatsApp export: no line begins with a date, a time and a sender.",
            'export the chat in WhatsApp ("Export chat", without media), or leave out format="whatsapp".',
        )
    if found.ambiguous:
        order, other = ("day first", False) if found.order == "dmy" else ("month first", True)
        report.note(f"no date tells day and month apart; read as {order}. Pass day_first={other} if that is wrong.")
    return found


def _assistant(head: list[Entry], gap: timedelta, report: Report, options: Options) -> frozenset[str]:
    present = {comparable(display_name(entry.sender)) for entry in head}
    if options.assistant & present or (options.assistant and not options.many):
        return options.assistant
    guessed = organization(head, gap)
    if guessed:
        report.note('guessed who speaks for the organization (who answers most); pass assistant="Name" to say so.')
    else:
        report.note("only one person writes; all messages have the role user.")
    return guessed


def _split(entries: Iterable[Entry], gap: timedelta) -> Iterator[list[Entry]]:
    chat: list[Entry] = []
    for entry in entries:
        if chat and abs(entry.timestamp - chat[-1].timestamp) > gap:  # backwards: two exports joined
            yield chat
            chat = []
        chat.append(entry)
    if chat:
        yield chat


def _message(entry: Entry, assistant: frozenset[str]) -> Message:
    name = display_name(entry.sender)
    role = "assistant" if comparable(name) in assistant else "user"
    return Message(role=role, name=name, content=entry.text, timestamp=entry.timestamp)
