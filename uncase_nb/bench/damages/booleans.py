"""A truth value turned round: the sentence that tells it says the opposite."""

from __future__ import annotations

import re
from collections.abc import Sequence

from uncase_nb.bench.damages.kinds import kind_of
from uncase_nb.bench.damages.leaves import Leaf
from uncase_nb.bench.damages.pair import Case, said_by, text_at, with_text
from uncase_nb.schemas.conversation import Conversation

_CLAUSE = re.compile(
    r"(?:(?!\s(?:and|but|y|pero)\s)[^.!?¿¡;,]|(?<=\byes),|(?<=\bno),|(?<=\bs[íi]),)+[.!?;,]*", re.IGNORECASE
)
_NOT = {
    "en": (
        (re.compile(r"\bnon[ -]?(?=\w)", re.IGNORECASE), ""),
        (re.compile(r"\b(is|are|was|has|have|can|will|does|do|did)\s?n[o']t\b", re.IGNORECASE), r"\1"),
        (re.compile(r"\bcannot\b|\bcan't\b", re.IGNORECASE), "can"),
        (re.compile(r"\b(is|are) (?:not|no)\b", re.IGNORECASE), r"\1"),
        (re.compile(r"\bdon't (have|offer|include|need|require|accept|allow)\b", re.IGNORECASE), r"do \1"),
    ),
    "es": ((re.compile(r"\bno (?=\w)", re.IGNORECASE), "sí "),),
}
_VERB = {
    "en": (
        (re.compile(r"\b(it|that|this|there|she|he)'s\b", re.IGNORECASE), r"\1 is not"),
        (re.compile(r"\b(is|are|can|will)\b(?! not|n't)", re.IGNORECASE), r"\1 not"),
        (re.compile(r"\bhas\b", re.IGNORECASE), "does not have"),
        (re.compile(r"\b(have|offer|include|need|require|accept|allow|serve)\b", re.IGNORECASE), r"do not \1"),
        (re.compile(r"\b(offer|include|need|require|accept|allow|serve|cover|come)s\b", re.IGNORECASE), r"does not \1"),
    ),
    "es": (
        (
            re.compile(
                r"\b((?:se |le |la |lo )?(?:es|está|incluye|tiene|cubre|ofrece|requiere|acepta|cuenta|hay|puede|admite|permite|"
                r"necesita|lleva|trae|aplica|viene|queda|son|están))\b",
                re.IGNORECASE,
            ),
            r"no \1",
        ),
    ),
}  # fmt: skip
_YES = {"en": re.compile(r"^(\W*)yes\b", re.IGNORECASE), "es": re.compile(r"^(\W*)s[ií]\b", re.IGNORECASE)}
_NO = {"en": re.compile(r"^(\W*)no\b(?=,)", re.IGNORECASE), "es": re.compile(r"^(\W*)no\b(?=,)", re.IGNORECASE)}
_WORDS = {"en": ("Yes", "No"), "es": ("Sí", "No")}


def denied(case: Case, leaves: Sequence[Leaf], by: str) -> Conversation | None:
    """One clause about a truth value of the seed says the opposite."""
    conversation = case.conversation
    choices = [
        (place, match, key)
        for place in said_by(conversation, by)
        for match in _CLAUSE.finditer(text_at(conversation, place))
        for key in {leaf.key for leaf in leaves if kind_of(leaf.text) == "boolean"}
        if not match[0].endswith("?") and _about(key, match[0])
    ]
    case.rng.shuffle(choices)
    for place, match, _key in choices:
        text = text_at(conversation, place)
        if (opposite := _opposite(match[0], case.language)) is not None:
            return with_text(conversation, place, text[: match.start()] + opposite + text[match.end() :])
    return None


def _about(key: str, sentence: str) -> bool:
    """Whether a sentence names every long word of the key, whatever its ending."""
    words = [word for word in key.replace("_", " ").casefold().split() if len(word) > 3]
    said = sentence.casefold()
    return bool(words) and all(word[: max(4, len(word) - 3)] in said for word in words)


def _opposite(clause: str, language: str) -> str | None:
    for rules in (_NOT[language], _VERB[language]):
        for pattern, other in rules:
            if match := pattern.search(clause):
                new = match.expand(other)
                new = new[:1].upper() + new[1:] if match[0][:1].isupper() else new
                rest = clause[match.end() :]
                return _with_answer(clause[: match.start()], language) + new + rest
    return None


def _with_answer(head: str, language: str) -> str:
    """An answer before it turns round as well."""
    yes, no = _WORDS[language]
    if _YES[language].search(head):
        return _YES[language].sub(rf"\g<1>{no}", head, count=1)
    return _NO[language].sub(rf"\g<1>{yes}", head, count=1)
