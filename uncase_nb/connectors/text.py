"""Bytes to lines of text: byte order marks, UTF-16, and files that are no text at all."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from typing import IO

from uncase_nb.errors import ReadError

SAMPLE = 1 << 16
"""Bytes looked at to decide encoding and format."""

_MAGIC = (
    (b"%PDF", "a PDF", "export the conversations as text, CSV or JSON Lines."),
    (b"\x89PNG", "an image", "export the conversations as text."),
    (b"\xff\xd8\xff", "an image", "export the conversations as text."),
    (b"\x1f\x8b", "compressed with gzip", "unpack it first."),
    (b"Rar!", "a RAR archive", "unpack it first, or send the export as .zip."),
    (b"7z\xbc\xaf", "a 7-Zip archive", "unpack it first, or send the export as .zip."),
    (b"SQLite format 3", "a SQLite database", "export the table as CSV, or pass a pandas DataFrame."),
    (b"PAR1", "a Parquet file", "pass pandas.read_parquet(path)."),
    (b"\xd0\xcf\x11\xe0", "an old Office document", "save it as CSV UTF-8."),
)
_BOMS = (  # the four-byte marks begin with the two-byte ones, so they come first
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LATIN = 0.4  # share of zeros in every second byte of UTF-16 in Latin letters
_STRAY = 0.1  # share of zeros in the other bytes, and of characters that cannot be shown
_MAX_BAD_SHARE = 0.1  # of the characters beyond ASCII; a damaged byte here and there is a bad row, not another encoding


def encoding_of(sample: bytes, name: str) -> str:
    """The encoding of a file that begins with `sample`.

    Raises:
        ReadError: where it is empty, binary, or neither UTF-8 nor UTF-16.
    """
    refuse_binary(sample, name)
    for mark, encoding in _BOMS:
        if sample.startswith(mark):
            return encoding
    if b"\0" in sample:
        return _unmarked_utf16(sample, name)
    _refuse_other_encodings(sample, name)
    return "utf-8"


def open_text(raw: IO[bytes], encoding: str) -> Iterator[str]:
    """Lines that end at `\\n` only, without it. Bytes that do not decode become lone surrogates; see `is_clean`."""
    wrapper = io.TextIOWrapper(raw, encoding=encoding, errors=errors_for(encoding), newline="\n")
    with wrapper as lines:
        for line in lines:
            yield line.removesuffix("\n")


def is_clean(text: str) -> bool:
    """Whether the text can be written again: no undecodable bytes, no half of a surrogate pair."""
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def refuse_binary(sample: bytes, name: str) -> None:
    """Name what the file is when it is no text.

    Raises:
        ReadError: with the fix.
    """
    if not sample.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n"):
        raise ReadError(f"{name} is empty.", "export it again, and check that the export finished.")
    for magic, what, fix in _MAGIC:
        if sample.startswith(magic):
            raise ReadError(f"{name} is {what}, not a file of conversations.", fix)


def errors_for(encoding: str) -> str:
    """How bytes that do not decode are kept apart until the row they stand in is reported."""
    # surrogateescape is defined for encodings that extend ASCII byte by byte
    return "replace" if encoding.lower().replace("_", "-").startswith(("utf-16", "utf-32")) else "surrogateescape"


def _unmarked_utf16(sample: bytes, name: str) -> str:
    """Text in Latin letters as UTF-16 has a zero in every second byte."""
    half = max(len(sample) // 2, 1)
    even, odd = sample[::2].count(0) / half, sample[1::2].count(0) / half
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    if max(even, odd) > _LATIN and min(even, odd) < _STRAY and _reads_as_text(sample, encoding):
        return encoding
    raise ReadError(f"{name} is a binary file, not text.", "export the conversations as text, CSV or JSON Lines.")


def _reads_as_text(sample: bytes, encoding: str) -> bool:
    text = sample.decode(encoding, errors="ignore")
    return sum(character.isprintable() or character.isspace() for character in text) > (1 - _STRAY) * len(text)


def _refuse_other_encodings(sample: bytes, name: str) -> None:
    decoded = sample.decode("utf-8", errors="surrogateescape")
    beyond = [character for character in decoded if character > "\x7f"]
    bad = sum("\udc80" <= character <= "\udcff" for character in beyond[:-4])  # the sample may end inside a character
    if bad and bad > _MAX_BAD_SHARE * len(beyond):
        raise ReadError(
            f"{name} is not UTF-8 text.",
            "save it as UTF-8, or name its encoding: encoding='cp1252' is what Excel writes on Windows.",
        )
