"""Where texts come from: a file, a member of a zip archive, or a literal."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from uncase_nb.connectors.json_stream import Characters
from uncase_nb.connectors.report import TEXT, shown_name
from uncase_nb.connectors.text import SAMPLE, encoding_of, errors_for, open_text, refuse_binary
from uncase_nb.errors import ParameterError, ReadError

READABLE = frozenset({".txt", ".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".zip"})
_ZIP = b"PK\x03\x04"
_ENCRYPTED = 0x1  # bit of a member's flags


@dataclass(frozen=True)
class Document:
    """A text that can be opened again and again."""

    name: str
    """The file's name; it may hold a contact's name."""
    open: Callable[[], IO[bytes]]
    """Its bytes, from the beginning."""
    encoding: str
    """As told, or as found."""
    sample: str
    """Its beginning."""

    def lines(self) -> Iterator[str]:
        """Its lines, without their ends."""
        return open_text(self.open(), self.encoding)

    def characters(self) -> AbstractContextManager[Characters]:
        """Its text, piece by piece."""
        return io.TextIOWrapper(self.open(), encoding=self.encoding, errors=errors_for(self.encoding), newline="")


def document(name: str, opened: Callable[[], IO[bytes]], encoding: str | None) -> Document:
    """Look at the beginning of a text.

    Raises:
        ReadError: where it is empty, binary, or neither UTF-8 nor UTF-16.
        ParameterError: where Python does not know the encoding told.
    """
    with opened() as file:
        sample = file.read(SAMPLE)
    shown = shown_name(name)
    if encoding is None:
        encoding = encoding_of(sample, shown)
    else:
        refuse_binary(sample, shown)
    try:
        beginning = sample.decode(encoding, errors="ignore")
    except LookupError:
        raise ParameterError(
            f"Unknown encoding {encoding!r}.", "use a name Python knows, for example encoding='cp1252'."
        ) from None
    return Document(name, opened, encoding, beginning)


def literal(text: str) -> Document:
    """A text given as it is."""
    data = text.encode("utf-8", errors="surrogatepass")
    return document(TEXT, lambda: io.BytesIO(data), None)


def documents_in(path: Path, encoding: str | None) -> Iterator[Document]:
    """The document of a file, or those inside a zip archive; nothing is unpacked to disk.

    Raises:
        ReadError: where it cannot be opened, or holds no text.
    """
    try:
        with path.open("rb") as file:
            packed = file.read(len(_ZIP)) == _ZIP
    except OSError as error:
        raise ReadError(
            f"{shown_name(path.name)} cannot be opened ({type(error).__name__}).", "check its permissions."
        ) from None
    if packed:
        yield from _members(path, encoding)
    else:
        yield document(path.name, lambda: path.open("rb"), encoding)


def _members(path: Path, encoding: str | None) -> Iterator[Document]:
    shown = shown_name(path.name)
    try:
        with zipfile.ZipFile(path) as archive:
            infos = archive.infolist()
    except zipfile.BadZipFile:
        raise ReadError(f"{shown} is a damaged zip archive.", "export or download it again.") from None
    if any(info.filename == "[Content_Types].xml" for info in infos):
        raise ReadError(f"{shown} is an Office document.", "save it as CSV UTF-8, or pass pandas.read_excel(path).")
    texts = [info for info in infos if _is_text(info.filename)]
    if not texts:
        raise ReadError(
            f"{shown} holds no text, CSV or JSON.", "a WhatsApp archive has the chat in a .txt file: export it again."
        )
    if any(info.flag_bits & _ENCRYPTED for info in texts):
        raise ReadError(f"{shown} is locked with a password.", "unpack it, and read what is inside.")
    for info in texts:
        name = path.name if len(texts) == 1 else f"{path.name}/{info.filename}"
        yield document(name, _member(path, info.filename), encoding)


def _member(path: Path, filename: str) -> Callable[[], IO[bytes]]:
    def opened() -> IO[bytes]:
        with zipfile.ZipFile(path) as archive:
            return archive.open(filename)  # the member keeps the file open until it is closed itself

    return opened


def _is_text(filename: str) -> bool:
    path = PurePosixPath(filename)
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return not hidden and path.suffix.lower() in READABLE - {".zip"}
