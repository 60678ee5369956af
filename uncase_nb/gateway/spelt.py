"""A text as a reader sees it who undoes its escapes: JSON's, a web address's, HTML's. They hide what a scanner reads."""

from __future__ import annotations

import html
import re
from urllib.parse import unquote, unquote_plus

_UNICODE = re.compile(r"\\u([0-9a-fA-F]{4})")
_BROKEN_JSON = re.compile(r'\\([nrt"/])')
"""Escapes in a piece of JSON that cannot be decoded whole: cut off, or with prose around it."""
_MEANT = {"n": "\n", "r": "\r", "t": "\t"}
_PERCENT = re.compile(r"%[0-9a-fA-F]{2}")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31}\d?);")
_QUERY = re.compile(r"[^\s=]+=\S*")


def spelt_out(text: str) -> str:
    """The text without escapes; most have none and are returned as they are."""
    if "\\" in text:
        text = _UNICODE.sub(lambda found: chr(int(found[1], 16)), text)
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # a pair is one character
        if '"' in text:
            text = _BROKEN_JSON.sub(lambda found: _MEANT.get(found[1], found[1]), text)
    if "%" in text and _PERCENT.search(text):
        text = (unquote_plus if _QUERY.fullmatch(text) else unquote)(text)
    if "&" in text and _ENTITY.search(text):
        text = html.unescape(text)
    return text
