"""Names of people by what stands before them: `me llamo`, `Sra.`, `my name is`, form labels, signatures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.fold import WORD
from uncase_nb.privacy.rules.rule import compiled
from uncase_nb.privacy.vocabulary import BUSINESSES, FIRST_NAMES, PARTICLES, STOP, TITLES

_MOST_WORDS = 6
_SPOKEN_WORDS = 3  # in lower case nothing tells where a name ends, so it is kept short
_VERBAL = re.compile(r"\w{2,}(?:ando|iendo|ing)$")
_GAP = re.compile(r"[^\S\n]{1,2}|\.[^\S\n]?")
_HESITANT = frozenset(
    "alba aurora blanca carol concepcion consuelo cruz dolores german gloria guadalupe israel lourdes lucero mercedes "
    "milagros olivia paloma patricio perla pilar rocio roman rosa santiago sierra victoria virginia violeta axel "
    "christian magdalena salvador frank mark leon dante paris angela norma mar consuelo carmen".split()
)
"""First names that are also words, saints, towns or cars: alone they are no name."""

_SURNAMES = frozenset("bueno mayo abril casas nada".split())
"""Ordinary words that are surnames too: inside a name they do not end it."""


class Cue(NamedTuple):
    """What announces a name, and how sure it is."""

    name: str
    pattern: re.Pattern[str]
    needs: tuple[str, ...]
    score: float
    accept: str
    """`any`: whatever follows is a name, also in lower case. `capital`: it must be written like one.
    `listed`: it must begin with a known first name. `known`: it must begin with a known first name, or be capitalised and alone before a break."""


CUES = (
    Cue("name-said", compiled(
        r"\b(?:me\ llamo|(?:mi|su|el|tu)\ nombre(?:\ completo)?\ (?:es|seria)|my\ (?:full\ |first\ |last\ )?name(?:\ is|'?s)|name\ is|a\ nombre\ de"
        r"|mis?\ apellidos?\ (?:es|son)|me\ dicen|se\ llama|call\ me|under\ the\ name(?:\ of)?|in\ the\ name\ of)[^\S\n]*[:,]?[^\S\n]*"),
        ("llam", "nombre", "name", "apellido", "dicen", "call me"), 0.9, "any"),
    Cue("title", compiled(r"\b(?:sra?s?|srta|senor|senora|senorita|dona|mrs?|ms|licda|mtra|mtro)\b\.?[^\S\n]+"),
        ("sr", "senor", "dona", "mr", "ms", "lic", "mtr"), 0.85, "any"),
    Cue("title-formal", compiled(r"\b(?:dra?|lic|licenciad[oa]|ing|ingenier[oa]|arq|prof|profa|profesora?|doctora?|don|abogad[oa]|miss|mister)\b\.?[^\S\n]+"),
        ("dr", "lic", "ing", "arq", "prof", "doctor", "don ", "abogad", "mis"), 0.8, "capital"),
    Cue("label", compiled(
        r"(?:^|[\ufeff\n.;,|\t(]|[^\S\n]{2})[^\S\n]*(?:[*_-]{1,2}[^\S\n]?)?(?:nombres?(?:\ completo|\ y\ apellidos?|\ del\ (?:paciente|cliente|titular))?|apellidos?|name|full\ name|first\ name|last\ name|surname"
        r"|medic[oa]|doctora?|paciente|cliente|titular|contacto|atendio|responsable|remitido\ por|customer|patient|client|attn|contact|solicitante|beneficiario|firma(?:do)?)[^\S\n]*:[*_]{0,2}[^\S\n]*"),
        (":",), 0.85, "any"),
    Cue("introduced", compiled(
        r"\b(?:soy|somos|habla|hablo\ con|le\ saluda|te\ saluda|le\ atiende|te\ atiende|aqui|i'?m|i\ am|this\ is|it'?s|speaking\ with|estimad[oa]s?|apreciable|querid[oa]|dear"
        r"|mi\ (?:espos[oa]|hij[oa]|herman[oa]|mama|papa|madre|padre|novi[oa]|prim[oa]|ti[oa]|jef[ea]|soci[oa]|asistente|amig[oa]|cunad[oa]|abuel[oa])"
        r"|my\ (?:wife|husband|son|daughter|brother|sister|mother|mom|father|dad|friend|boss|partner|assistant|colleague)|firmado\ por|signed\ by)[^\S\n]*,?[^\S\n]+"),
        ("soy", "somos", "habl", "salud", "atiende", "aqui", "i'm", "im ", "i am", "this is", "it", "speak", "estimad", "apreciable", "querid", "dear", "mi ", "my ", "firmado", "signed"), 0.7, "known"),
    Cue("greeted", compiled(
        r"\b(?:hola|buen(?:os|as)?\ (?:dias?|tardes?|noches?)|que\ tal|gracias|saludos|hi|hello|hey|thanks|thank\ you|good\ (?:morning|afternoon|evening)|con|para|with|for|dile\ a|pregunta\ por|ask\ for)[^\S\n]*,?[^\S\n]+"),
        ("hol", "buen", "que tal", "gracias", "saludos", "hi", "he", "thank", "good ", "con ", "para ", "with", "for", " a ", " por "), 0.65, "known"),
    Cue("signed", compiled(r"\b(?:atentamente|atte|saludos(?:\ cordiales)?|un\ abrazo|regards|sincerely|best|cheers|thanks|gracias)[^\S\n]*[,.!:]?[^\S\n]*\n+[^\S\n]*[-–—~]?[^\S\n]*"),
        ("\n",), 0.75, "capital"),
    Cue("speaker", re.compile(r"(?m)^[^\S\n]*(?=[^\W\d_][\w.'-]*(?: [^\W\d_][\w.'-]*){0,3}[^\S\n]*:)"), (":",), 0.6, "listed"),
)  # fmt: skip


class NameRule:
    """Names after cues, and known first names with what follows them."""

    def find(self, text: str, folded: str) -> Iterator[Found]:
        """Names in one text."""
        for cue in CUES:
            if not any(word in folded for word in cue.needs):
                continue
            for match in cue.pattern.finditer(folded):
                start, end = _name(text, folded, match.end(), cue.accept)
                if end:
                    yield Found(start, end, "PERSON", cue.score, cue.name)
        yield from _first_names(text, folded)


def _first_names(text: str, folded: str) -> Iterator[Found]:
    """A capitalised first name of the list, with the capitalised words after it."""
    for match in _CAPITAL.finditer(text):
        word = folded[match.start() : match.end()]
        if word not in FIRST_NAMES:
            continue
        _, end = _name(text, folded, match.start(), "capital")
        several = end > match.end()
        if end and (several or word not in _HESITANT):
            yield Found(match.start(), end, "PERSON", 0.7 if several else 0.5, "first-name")


_CAPITAL = re.compile(r"(?<![\w@#/.-])[A-ZÁÉÍÓÚÑÜ][^\W\d_]{2,14}(?![\w@])")


def _name(text: str, folded: str, start: int, accept: str) -> tuple[int, int]:
    """Where the name announced at `start` begins, after titles, and ends; 0 where there is none."""
    names, end, place = 0, 0, start
    capital = text[start : start + 1].isupper()
    listed = False
    while names < (_MOST_WORDS if capital else _SPOKEN_WORDS) and (match := WORD.match(text, place)):
        word = folded[match.start() : match.end()]
        if word in PARTICLES and (names or text[match.start()].isupper()) and word != "y":
            pass
        elif word in TITLES and not names:
            pass
        elif _nameable(text, match, word, capital=capital, initial=names > 0):
            start = start if names else match.start()
            names, end = names + 1, match.end()
            listed = listed or (names == 1 and word in FIRST_NAMES)
        else:
            break
        gap = _GAP.match(text, match.end())
        if not gap or (gap[0][0] == "." and len(word) > 1 and word not in TITLES):
            break
        place = gap.end()
    return (start, end) if names and _accepted(text, end, accept, capital=capital, listed=listed, names=names) else (0, 0)


def _nameable(text: str, match: re.Match[str], word: str, *, capital: bool, initial: bool) -> bool:
    upper = text[match.start()].isupper()
    surname = initial and upper and word in _SURNAMES
    if (word in STOP and not surname) or word in BUSINESSES or (len(word) < 2 and not initial):
        return False
    following = text[match.end() : match.end() + 1]
    if following.isdigit() or (following and following in "_@ºª°"):
        return False
    return upper if capital else len(word) > 2 and not upper and not _VERBAL.match(word)


def _accepted(text: str, end: int, accept: str, *, capital: bool, listed: bool, names: int) -> bool:  # noqa: PLR0913 - the facts one decision rests on
    if accept == "any":
        return True
    if accept in ("capital", "listed"):
        return capital if accept == "capital" else listed
    return listed or (capital and (names > 1 or end == len(text) or text[end] in ",!\n"))
