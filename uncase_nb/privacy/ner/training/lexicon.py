"""Write the list of ordinary words: what Spanish and English write in lower case as a rule, by counts.

`python -m uncase_nb.privacy.ner.training.lexicon --data FOLDER`, with spacy-lookups-data installed; it is not needed
to use the file. Only the tables of word counts are read (MIT licence), never the lemma tables, which have others.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import sys
import textwrap
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from uncase_nb.errors import MissingExtraError
from uncase_nb.privacy.diminutives import is_short_name
from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.gazetteer import gazetteer, is_name
from uncase_nb.privacy.lexicon import FILE
from uncase_nb.privacy.ner.training.chat_lines import chat_lines
from uncase_nb.privacy.ner.training.corpora import notes
from uncase_nb.privacy.ner.training.gazetteer import shares
from uncase_nb.privacy.vocabulary import listed

PLACES, SURROGATES = FILE.parent / "places.txt", FILE.parent / "surrogate_names.txt"
_MOST = {"es": 42_000, "en": 27_000}
"""Words a language: the most frequent ones. Beyond, slips of the pen and names outweigh words."""
_ORDINARY = 0.35
"""How often, against its capitalised form, an ordinary word is written in lower case."""
_RARE, _PLAIN = 5e-8, 4.0
"""Rarer words, from this share of all words on, count where they are that many times more often in lower case, in both
languages together: `refrigerant`, `valuar`. Of the surnames in labelled text, two in a thousand are among them."""
_TWICE = 2
_ALSO = listed(
    "seminueva seminuevo seminuevas seminuevos padlock lockout adjuster notary trustee solicitor solicitors refaccion refacciones plomero variador variadores "
    "junta inge depa aunty auntie doesnt isnt wont cant tmrw abue kardex otorgante apoderada apoderado legatario albacea fiador "
    "enum preapproval ketorolaco atorvastatin dominicana dominicano onboarding webhook "
    "didnt hasnt havent hes thats isn lets conmigo contigo hello nope yep welp ugh biometrics boathouse bonafide foundry "
    "glossary holler hosp murmur rte setpoint salpicadera refa paletizadora torquimetro executor capstone unblock vfd iep "
    "gpa dob npo mtg intendencia contadora copier foreman proctor cbc cmp dmv gma apr "
    "tesista posventa armando andale rajas alexa english estados united monday tuesday wednesday saturday sunday fri mrs lic fob ministerio comadre"
)
"""Words of the six domains that the counts lack."""
_SLOT = re.compile(r"\{\w+\}")
_WORD = re.compile(r"[a-z]{2,25}")
_LONG = re.compile(r"[a-z]{5,25}")
_NAMED = re.compile(r"[a-z]+")
_LOWER = re.compile(r"(?<![\w@./-])[a-zà-ÿ]{3,25}(?![\w@/-])")
_HEADER = """\
Ordinary words of Spanish and English, folded and sorted; each is a capital for the number of letters it shares with
the word before it (A none, B one, ...) and the letters that follow. The words written in lower case most often, by the
counts of spacy-lookups-data (MIT licence, Copyright ExplosionAI GmbH), and the terms of the notes of MEDDOCAN train
(SPACCC, CC BY 4.0) outside its labels, and the words of this package's own training messages. Written by uncase_nb/privacy/ner/training/lexicon.py.
"""


def main() -> None:
    """Write the file, and say how many words it holds."""
    parser = argparse.ArgumentParser(prog="python -m uncase_nb.privacy.ner.training.lexicon", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with meddocan_train_es.jsonl")
    arguments = parser.parse_args()
    if not importlib.util.find_spec("spacy_lookups_data"):
        raise MissingExtraError("Writing the list of ordinary words (spacy-lookups-data)", "dev")
    words: set[str] = set(_clinical(arguments.data / "meddocan_train_es.jsonl")) | set(_written()) | _ALSO
    for language, most in _MOST.items():
        words |= set(_frequent(language, most))
    words |= set(_rare())
    lines = [f"# {line}" for line in _HEADER.splitlines()]
    lines += textwrap.wrap(front_coded(sorted(words)), 118, break_on_hyphens=False)
    FILE.write_text("\n".join(lines) + "\n", encoding="ascii")
    sys.stdout.write(f"{len(words)} words, {FILE.stat().st_size:,} bytes\n")


def front_coded(words: Iterable[str]) -> str:
    """Sorted words, each without the letters it shares with the one before."""
    out, before = [], ""
    for word in words:
        shared = 0
        while shared < min(len(word), len(before), 25) and word[shared] == before[shared]:
            shared += 1
        out.append(chr(ord("A") + shared) + word[shared:])
        before = word
    return "".join(out)


def _frequent(language: str, most: int) -> list[str]:
    lower, upper = shares(language)
    words = (w for w, share in lower.items() if _WORD.fullmatch(w) and share > _ORDINARY * upper.get(w, 0.0))
    return sorted(words, key=lambda word: -lower[word])[:most]


def _rare() -> Iterable[str]:
    """Rarer words that next to nobody writes with a capital, and that are no names."""
    counts = [shares(language) for language in _MOST]
    named = set(_NAMED.findall("".join(fold(file.read_text(encoding="utf-8")) for file in (PLACES, SURROGATES))))
    for lower, _ in counts:
        for word, share in lower.items():
            capitals = sum(upper.get(word, 0.0) for _, upper in counts)
            plain = share >= max(_RARE, _PLAIN * capitals) and _LONG.fullmatch(word)
            if plain and not (word in named or is_name(word) or word in gazetteer().ordinary or is_short_name(word)):
                yield word


def _written() -> Iterable[str]:
    """Words in lower case of the package's own chat messages: names are slots, or words that the counts tell."""
    counts = [shares(language) for language in _MOST]
    for language in _MOST:
        for line in chat_lines(language):
            for word in map(fold, _LOWER.findall(_SLOT.sub(" ", line))):
                capitals = sum(upper.get(word, 0.0) for _, upper in counts) * _ORDINARY
                named = is_name(word) or capitals > sum(lower.get(word, 0.0) for lower, _ in counts)
                if _WORD.fullmatch(word) and not named:
                    yield word


def _clinical(path: Path) -> Iterable[str]:
    """Words in lower case outside the labels, met twice."""
    counts: Counter[str] = Counter()
    for note in notes(path):
        text = list(note.text)
        for span in note.spans:
            text[span.start : span.end] = " " * (span.end - span.start)
        counts.update(fold(word) for word in _LOWER.findall("".join(text)))
    return (word for word, count in counts.items() if count >= _TWICE and _WORD.fullmatch(word))


if __name__ == "__main__":
    main()
