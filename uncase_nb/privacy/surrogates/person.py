"""Names of people: word for word, so that every way of naming somebody gives a form of one invented name."""

from __future__ import annotations

import itertools
import re

from uncase_nb.privacy.diminutives import formal_names, short_names
from uncase_nb.privacy.entity import Entity
from uncase_nb.privacy.fold import bare, fold, words
from uncase_nb.privacy.surrogates.draw import Draw
from uncase_nb.privacy.surrogates.lists import Gender, Language, gender_of, language_of, names
from uncase_nb.privacy.surrogates.person_words import (
    candidates,
    formal_first_names,
    is_pet_form,
    roles_of,
    telling_words,
)
from uncase_nb.privacy.surrogates.pool import Pool, first_free
from uncase_nb.privacy.surrogates.shape import drops_accents, in_case, pieces_of, scrambled, without_accents, word_list

_FEMALE_TITLES = frozenset(
    word_list("sra srta senora senorita dona dra doctora mrs ms miss madam profa licda mtra lic.a")
)
_MALE_TITLES = frozenset(word_list("sr senor don dr doctor mr sir prof profesor licdo mtro"))
_VOWEL = re.compile("[aeiouáéíóú]")


class PersonWriter:
    """Invents the name of one person and writes it as the original is written."""

    def __init__(self, entity: Entity, pool: Pool, key: bytes, language: Language) -> None:
        """Prepare one person.

        Args:
            entity: the person; words invented are kept with it.
            pool: what is taken.
            key: what the choice is made by.
            language: of the conversation, where the name itself does not tell.
        """
        self._entity = entity
        self._pool = pool
        self._key = key
        self._language = language_of(sorted(entity.names()), language)

    def write(self, text: str) -> str:
        """The surrogate of one mention."""
        plain = drops_accents(text)
        pieces = list(pieces_of(text))
        telling = telling_words([bare(piece)[0] for kind, piece in pieces if kind == "word"])
        roles = roles_of(text, telling)
        written = []
        for kind, piece in pieces:
            word = bare(piece)[0]
            if kind == "digits":
                written.append(scrambled(piece, self._draw(piece)))
            elif kind == "word" and word in roles:
                new = self._word(word, text, roles)
                written.append(in_case(without_accents(new) if plain else new, piece))
            else:
                written.append(piece)
        return "".join(written) if telling else self._first(text, text)

    def _word(self, word: str, text: str, roles: dict[str, bool]) -> str:
        known = self._entity.words
        if word not in known:
            if len(word) == 1:
                return self._initial(word)
            formal = next((name for name in sorted(formal_names(word)) if name in known), None)
            if formal:
                self._keep(word, self._short(known[formal]))
            elif roles[word] and is_pet_form(word):
                self._pet_form(word, text)
            else:
                self._keep(word, self._first(word, text) if roles[word] else self._invented(word, "last"))
        return known[word]

    def _pet_form(self, word: str, text: str) -> None:
        """`Lupita` alone: whoever she is formally will be the formal name of the surrogate's short form."""
        formal = self._first(word, text)
        for name in sorted(formal_names(word)):
            if " " not in name:
                self._entity.words[name] = formal
        self._pool.take_word(formal, self._entity)
        self._keep(word, self._short(formal))

    def _short(self, formal: str) -> str:
        """A short form of an invented first name."""
        listed = sorted(form for form in short_names(fold(formal)) if form.isalpha())
        ending = "ita" if self._gender("") == "female" else "ito"
        stem = formal[:-1] if _VOWEL.match(formal[-1]) else formal
        stem = stem.removesuffix("i")  # `Adelia` gives `Adelita`
        made = stem + ending if self._language == "es" else stem + "y"
        options = itertools.chain(listed, [made], (made + "n" * count for count in itertools.count(1)))
        return in_case(first_free(options, self._free), "Xx")

    def _initial(self, letter: str) -> str:
        """The initial of the word it stands for; a letter of its own where that is not known."""
        for original, new in self._entity.words.items():
            if original.startswith(letter) and len(original) > 1:
                return fold(new[0])
        if letter not in self._entity.words:
            self._entity.words[letter] = scrambled(letter, self._draw(letter))
        return self._entity.words[letter]

    def _first(self, word: str, text: str) -> str:
        return self._invented(word, self._gender(text))

    def _invented(self, word: str, kind: str) -> str:
        draw = self._draw(kind, word)
        listed = names(self._language, kind) if kind == "last" else formal_first_names(self._language, kind)
        return first_free(candidates(listed, draw), self._free)

    def _gender(self, text: str) -> Gender:
        """By the first names, then by a title, then by the ending; drawn where nothing tells."""
        listed = [*self._entity.names(), *self._entity.words]
        every = list(dict.fromkeys([*words(text), *sorted(listed)]))
        formal = [name.split(" ")[0] for word in every for name in sorted(formal_names(word))]
        hyphened = [part for word in every for part in re.split("['’-]", word)[:1] if part != word]  # `Juan-Carlos`
        for word in (*every, *formal, *hyphened):
            if found := gender_of(word):
                return found
        titles = {
            word.strip(".,") for original in (*self._entity.originals, text) for word in bare(original)[0].split()
        }
        if titles & _FEMALE_TITLES or titles & _MALE_TITLES:
            return "female" if titles & _FEMALE_TITLES else "male"
        if any(word.endswith("a") for word in listed) != any(word.endswith("o") for word in listed):
            return "female" if any(word.endswith("a") for word in listed) else "male"
        return self._draw("gender").pick(("female", "male"))

    def _keep(self, word: str, new: str) -> None:
        self._entity.words[word] = new
        self._pool.take_word(new, self._entity)

    def _free(self, word: str) -> bool:
        folded = fold(word)
        used = {fold(new) for new in self._entity.words.values()}
        return folded not in used and self._pool.word_is_free(folded, self._entity)

    def _draw(self, *what: str) -> Draw:
        return Draw(self._key, "PERSON", self._entity.label(), *what)
