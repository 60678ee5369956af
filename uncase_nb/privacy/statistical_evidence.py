"""What must speak for a model's find beside the model: a listed name, a capital inside a sentence, an announcement.

The small networks call words at the start of a sentence, and rare words anywhere, names; a person is only replaced
where the text itself gives a second reason.
"""

from __future__ import annotations

import re
from functools import lru_cache

from uncase_nb.privacy.fold import WORD, fold
from uncase_nb.privacy.gazetteer import gazetteer, is_name
from uncase_nb.privacy.rules.names import RULES, CueRule
from uncase_nb.privacy.vocabulary import BUSINESSES, FIRST_NAMES, PARTICLES, ROLES, STOP

_WINDOW = 60
"""Characters before a find in which an announcement may stand."""
_ANY_CASE = frozenset({"name-said", "title", "label", "relation"})
"""After these a name counts in lower case too."""
_RELATION = r"""\b(?:(?:mi|su|tu)\ (?:espos[oa]|hij[oa]|herman[oa]|mama|papa|novi[oa]|prim[oa]|ti[oa]|soci[oa]|amig[oa]|cunad[oa]|abuel[oa]|suegr[oa]|niet[oa]|sobrin[oa]|nin[oa]|companer[oa]|jef[ea])
    |my\ (?:wife|husband|son|daughter|brother|sister|mom|mother|dad|father|friend|boss|partner|cousin|aunt|uncle|classmate|brother\ in\ law|sister\ in\ law))[^\S\n]*,?[^\S\n]+"""
_ASKED = r"\b(?:avisal[ea]|dil[ea]|digal[ea]|mandal[ea]|mandel[ea]|preguntal[ea]|pasal[ea]|hablal[ea])\ a[^\S\n]+|\b(?:tell|ask|cc)[^\S\n]*:?[^\S\n]+"
_CONTINUES = ",;&/)’'"
"""After these a sentence goes on; any other mark, a line break or a bullet begins one."""
_ABBREVIATION = re.compile(r"(?<![^\W\d_])(?:sra?|srta|dra?|lic|ing|mtr[oa]|arq|prof|mrs?|ms|st|[a-z])\.[^\S\n]?$")
_YEARS = re.compile(r"\b(?:anos?|anitos|year|years|yr|yrs|meses|months?|dias|semanas|weeks?)\b|\d\s?(?:a|yo|y/o)\b")
_AGED = re.compile(r"\b(?:edad|aged?|years?[- ]old|year[- ]old|months?[- ]old|y/o|yo)\b")
_SOMEBODY = re.compile(
    r"\b(?:paciente|varon|mujer|hombre|nin[oa]s?|bebe|lactante|neonato|adolescente|joven|hij[oa]s?|gemel[oa]s|senora?|"
    r"masculin[oa]|femenin[oa]|padre|madre|espos[oa]|herman[oa]s?|abuel[oa]|viud[oa]|persona|ancian[oa]|escolar|"
    r"patient|male|female|man|woman|boy|girl|child|kid|son|daughter|wife|husband|mother|father|mom|dad|brother|sister)\b"
    r"[^.\n]{0,36}$"
)
_HAS = re.compile(
    r"\b(?:tengo|tiene|tenia|tienes|cumpli|cumple|cumplio|cumplire|turned|turns|turning|i'?m|i am|he is|she is|he's|she's)"
    r"(?: ya| casi| como| unos| apenas| almost| only)?\W*$|\ba los (?:\d+ y )?$"
)
_NAMED_IS = re.compile(r"(?:^|\s)[A-ZÁÉÍÓÚÑ][^\W\d_]+ (?:is|turned|turns|tiene|cumple|cumplió) $")
_DURATION = re.compile(
    r"^\W{0,2}(?:de |of )?(?:garantia|warrant|experiencia|experience|antiguedad|plazo|contrato|credito|vida|uso|vigencia|"
    r"casad|seguro|servicio|pagand|ago|left|term|miles|km|payments?|pagos?|evolucion|cotiza)"
)
_SENTENCE_END = re.compile(r"(?<!avda)(?<!ctra)(?<!crta)(?<!plza)(?<!avd)(?<!col)(?<=[a-z]{3})[.!?]\s+[^\W\d_]")
_GOES_ON = re.compile(r"[^\S\n]*,?[^\S\n]+[a-zà-ÿ]")
_SOMEWHERE = re.compile(
    r"\b(?:en|de|desde|hasta|hacia|a|por|in|from|near|to|at|of|around)\s+(?:el |la |los |las |the )?$"
)


def is_supported(text: str, start: int, end: int) -> bool:
    """Whether something beside the model says that this find names a person."""
    words = [(m.start() + start, fold(m[0])) for m in WORD.finditer(text[start:end])]
    if not words or all(word in ROLES for _, word in words) or any(word in BUSINESSES for _, word in words):
        return False
    if all(word in STOP or word in ROLES for _, word in words):
        return text[words[0][0]].isupper() and _announced(text, start, written=False)
    if any(is_name(word) or (word in FIRST_NAMES and text[at].isupper()) for at, word in words):
        return True
    capitals = [at for at, word in words if text[at].isupper() and word not in PARTICLES]
    shouted = text[start:end].isupper() and _line_shouts(text, start)
    ordinary = any(word in gazetteer().ordinary for _, word in words)
    if not shouted and (len(capitals) > 1 or any(not starts_sentence(text, at) for at in capitals)):
        return True
    return _announced(text, start, written=bool(capitals) or ordinary)


def without_small_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The find without the words in lower case at its ends that are no names."""
    words = [(m.start() + start, m.end() + start, fold(m[0])) for m in WORD.finditer(text[start:end])]
    if _announced(text, start, written=False):
        return start, end
    while words and _small(text, words[-1]):
        words.pop()
    while words and _small(text, words[0]) and not (len(words) > 1 and words[0][2] in PARTICLES):
        words.pop(0)
    if not words:
        return start, end
    return words[0][0], end if _last(text, words[-1][1], end) else words[-1][1]


def _last(text: str, after: int, end: int) -> bool:
    return not WORD.search(text[after:end])


def _small(text: str, word: tuple[int, int, str]) -> bool:
    return text[word[0]].islower() and not is_name(word[2]) and word[2] not in gazetteer().ordinary


def starts_sentence(text: str, place: int) -> bool:
    """Whether a word stands where every word has a capital: first of the text, a line, a sentence or a quotation."""
    before = text[max(0, place - 8) : place]
    stripped = before.rstrip(" \t\u00a0")
    if not stripped:
        return True
    if _ABBREVIATION.search(fold(before)):
        return False
    return not (stripped[-1].isalnum() or stripped[-1] in _CONTINUES)


def is_age(text: str, start: int, end: int) -> bool:
    """Whether figures are somebody's age, and not a term, a distance, a time or a warranty."""
    written = text[max(0, start - 48) : start]
    before, after = fold(written), fold(text[end : end + 24])
    near = fold(text[start:end]) + after[:12]
    if _AGED.search(before[-20:]) or _AGED.search(near):
        return True
    if _DURATION.search(after):
        return False
    if _HAS.search(before) or _NAMED_IS.search(written) or (_YEARS.search(near) and _SOMEBODY.search(before)):
        return True
    alone = before.rstrip(" \t")[-1:] in {"", "\n"} and after.strip(" \t.")[:1] in {"", "\n"}
    return alone and bool(_YEARS.search(near))


def names_place(text: str, start: int, end: int) -> bool:
    """Whether a find can be a place: a capital inside a sentence, a field of its own, or `in` before it."""
    words = [(m.start() + start, fold(m[0])) for m in WORD.finditer(text[start:end])]
    if _SENTENCE_END.search(fold(text[start:end])) or all(word in STOP or word in ROLES for _, word in words):
        return False
    capitals = [at for at, _ in words if text[at].isupper()]
    if not capitals:
        single = text[start:end].replace(" ", "").isalpha() and len(words) < 3
        return single and bool(_SOMEWHERE.search(fold(text[max(0, start - 20) : start])))
    if len(capitals) > 1 or not starts_sentence(text, capitals[0]):
        return True
    names = sum(text[at].isupper() or word in PARTICLES for at, word in words)
    return names == len(words) and not _GOES_ON.match(text, end)


def _line_shouts(text: str, place: int) -> bool:
    """Whether the line is in capitals, so that a capital tells nothing."""
    begin = text.rfind("\n", 0, place) + 1
    stop = text.find("\n", place)
    line = text[begin : stop if stop >= 0 else len(text)]
    upper = sum(char.isupper() for char in line)
    return upper > sum(char.islower() for char in line) and upper > 0 and len(line.split()) > 3


def _announced(text: str, start: int, *, written: bool) -> bool:
    """Whether a cue of the rules ends where the find begins; weak cues need a capital or a listed name."""
    before = fold(text[max(0, start - _WINDOW) : start])
    return any((written or name in _ANY_CASE) and pattern.search(before) for name, pattern in _cues())


@lru_cache(maxsize=1)
def _cues() -> list[tuple[str, re.Pattern[str]]]:
    ours = [("relation", _RELATION), ("asked", _ASKED)]
    rules = [(rule.name, rule.pattern.pattern) for rule in RULES if isinstance(rule, CueRule)]
    return [(name, re.compile(rf"(?:{pattern})\Z", re.VERBOSE)) for name, pattern in (*rules, *ours)]
