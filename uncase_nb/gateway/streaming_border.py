"""Where a text that is still arriving may be cut, so that no piece ends within something that identifies somebody."""

from __future__ import annotations

import re

from uncase_nb.privacy.surrogates.numerals import value_of

LONGEST = 400
"""Characters after which a piece may also end between two ordinary words."""

_SENTENCE = re.compile(r"""[.!?…]+["'»”’)\]*_]*\s+(?=\S)|\n\s*(?=\S)""")
_ABBREVIATED = re.compile(
    r"(?:\b[^\W\d_]|\b[^\W\d_a-zß-ÿ][^\W\d_]{1,3}|\b(?:tel|cel|ext|n[uú]m|no|col|av|cd|edo|sra?|dra?|lic|ing|mrs?|ms|st|art)"
    r"|(?:\A|\n)\s*\d{1,3})\.\s+\Z"
)
"""`Sr. `, `p. m. `, `Prof. `, the number of a list: what follows belongs to it."""
_SHORT = 16  # characters at the end of a text that tell whether it ends with one
_PLAIN_GAP = re.compile(r"(?<=\s)([a-zß-ÿ]+)\s+(?=([a-zß-ÿ]+)[\s,;])")
_SPELT = frozenset({"arroba", "punto", "guion", "guión", "dot", "at", "dash", "underscore", "más", "plus"})
_OPENED = 40  # characters within which a bracket may still hold a token such as `[Person 1]`
_OPEN, _CLOSE = "[({<", "])}>"


def border(text: str, start: int) -> int | None:
    """The end of the next piece from `start`; null while more of the text has to arrive.

    The first word after a border has arrived at least in part, so the last piece of a text never ends before its end.
    """
    for match in _SENTENCE.finditer(text, start):
        if _parts(text, match):
            return match.end()
        if match.end() - start > LONGEST:
            break
    if len(text) - start <= LONGEST:
        return None
    gaps = [match for match in _PLAIN_GAP.finditer(text, start) if _ordinary(match)]
    fitting = [match.end() for match in gaps if not _open(text, match.end())]
    return max((end for end in fitting if end - start <= LONGEST), default=min(fitting, default=None))


def _parts(text: str, match: re.Match[str]) -> bool:
    """Whether what stands before and after has nothing to do with each other."""
    before, after = text[: match.end()], text[match.end() :]
    if _open(text, match.end()) or after[0] in "@._+/" or (after[0] == "-" and after[1:2] != " "):
        return False
    if "\n" in match[0]:
        return not (after[0].isdigit() and before.rstrip()[-1:].isdigit())
    if after[0].isdigit() or after[0].islower():
        return False
    return "." not in match[0] or not _ABBREVIATED.search(before[-_SHORT:])


def _ordinary(match: re.Match[str]) -> bool:
    return not any(word in _SPELT or value_of(word) is not None for word in match.groups())


def _open(text: str, end: int) -> bool:
    """Whether a bracket was opened shortly before and is not closed."""
    near = text[max(0, end - _OPENED) : end]
    return any(near.rfind(left) > near.rfind(right) for left, right in zip(_OPEN, _CLOSE, strict=True))
