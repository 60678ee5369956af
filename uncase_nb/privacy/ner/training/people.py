"""Names in every shape people write them: initials, pet forms, surname first, capitals, particles, many countries."""

from __future__ import annotations

import random
from functools import lru_cache
from typing import Any

from faker import Faker

from uncase_nb.privacy.diminutives import FILE
from uncase_nb.privacy.ner.training.invented import chain
from uncase_nb.privacy.ner.training.names_lists import ordinary, world


def _names(text: str) -> list[str]:
    return text.split("|")


ABROAD = (
    "fr_FR", "it_IT", "de_DE", "pt_BR", "pl_PL", "tr_TR", "nl_NL", "yo_NG", "zu_ZA", "en_IN", "id_ID", "vi_VN",
    "ga_IE", "ro_RO", "hr_HR", "sv_SE", "fi_FI", "en_PK", "en_KE", "ig_NG", "ha_NG", "cs_CZ", "sw",
)  # fmt: skip
"""Locales that write Latin letters: conversations in Spanish and English name people from everywhere."""
_ASIAN = _names("Wei|Li|Zhang|Chen|Xiao|Ming|Yan|Hui|Jun|Mei|Lin|Wang|Liu|Huang|Kim|Park|Choi|Lee|Min-jun|Seo-yeon|Ji-woo|Soo|Hyun|Nguyen|Tran|Anh|Linh|Akira|Yuki|Haruto|Tanaka|Sato|Aoki|Priya|Rohan|Anjali|Sanjay|Deepa|Singh|Kaur|Patel|Reddy|Iyer|Nair|Khan|Ahmed|Fatima|Aisha|Omar|Hassan|Youssef|Ali|Zainab|Farah")  # fmt: skip
_OWN = _names("Yaretzi|Yaritza|Brayan|Kevin|Jhon|Britany|Yahir|Itzel|Xochitl|Citlali|Nahomi|Zaid|Iker|Aranza|Dayana|Wilbert|Yuridia|Lizeth|Maricruz|Eulalia|Toribio|Everardo|Rutilio|Hilario|Abundio|Eleuterio|Refugio|Canché|Cocom|Uc|Pech|Chan|Tun|Hau|Cetina|Xool|Tzec|Jaxon|Deshawn|Lakisha|Tyrese|Braxton|Kaylee|Wren|Atticus|Siobhan|Alasdair|Hamish|Bartholomew|Thaddeus|Oluwaseun|Ngozi|Kofi|Mensah|Okonkwo|Kowalczyk|Nakagawa|Ferreira")  # fmt: skip
_PARTICLES = {
    True: ("de la {}", "de los {}", "del {}", "de {}", "De la {}", "Montes de {}", "Ponce de {}", "San {}", "viuda de {}", "y {}"),
    False: ("O'{}", "Mc{}", "Mac{}", "van der {}", "van {}", "de {}", "Von {}", "St. {}", "D'{}", "al-{}", "bin {}", "Le {}"),
}  # fmt: skip
_PLACE_HEADS = _names("Oca|León|Luz|O|Garza|Torre|Cruz|Rosa|Fuente|Vega|Peña|Mora|Campa|Parra")
_ARTICLES = {
    True: ("el ", "la ", "El ", "La ", "mi "),
    False: ("little ", "big ", "Big ", "old ", "aunt ", "auntie ", "uncle ", "grandma "),
}

_INVENTED, _FROM_ABROAD, _PLAIN = 0.1, 0.13, 0.95


@lru_cache(maxsize=1)
def short_forms() -> dict[str, list[str]]:
    """The listed short and pet forms of each language, capitalised."""
    forms: dict[str, list[str]] = {}
    language = ""
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            language = line.strip("[]")
        elif not line.startswith("#"):
            forms.setdefault(language, []).extend(form.capitalize() for form in line.partition(":")[2].split())
    return {language: sorted(set(found)) for language, found in forms.items()}


class People:
    """Seeded names of one language."""

    def __init__(self, language: str, rng: random.Random, fakers: list[Any]) -> None:
        self.rng = rng
        self.spanish = language == "es"
        self._language = language
        self._short = short_forms()[language]
        self._fakers = fakers
        self._abroad = [Faker(locale, use_weighting=False) for locale in ABROAD]
        for faker in self._abroad:
            faker.seed_instance(rng.randrange(1 << 30))

    def given(self) -> str:
        """One first name: half of them of the language's countries, the others from abroad, rare, invented or words."""
        return self._other("given", _OWN) or str(self._from().first_name())

    def surname(self) -> str:
        """One surname, drawn as first names are; now and then with a particle."""
        name = self._other("last", _OWN) or str(self._from().last_name())
        if self.rng.random() > _PLAIN:
            head = self.rng.choice(_PLACE_HEADS) if self.spanish else name
            return self.rng.choice(_PARTICLES[self.spanish]).format(head)
        return name

    def _from(self) -> Any:
        return self.rng.choice(self._abroad if self.rng.random() < _FROM_ABROAD else self._fakers)

    def _other(self, kind: str, own: list[str]) -> str:
        """A name of the lists by hand or an invented one; empty where Faker is to be asked."""
        roll = self.rng.random()
        for share, names in ((0.04, own), (0.03, _ASIAN), (0.14, world(kind)), (0.05, ordinary(kind, self._language))):
            if roll < share:
                return self.rng.choice(names)
            roll -= share
        return chain(kind).name(self.rng) if roll < _INVENTED else ""

    def pet(self) -> str:
        """A short or pet form."""
        roll = self.rng.random()
        if roll < 0.72:
            name = self.rng.choice(self._short)
        elif roll < 0.9 and self.spanish:
            base = self.given().split()[0]
            name = base[:-1] + ("ita" if base.endswith("a") else "ito") if base[-1] in "ao" else base + "cito"
        else:
            name = self.given()[: self.rng.randint(3, 4)]
        return self.rng.choice(_ARTICLES[self.spanish]) + name if roll > 0.97 else name

    def initials(self, last: str) -> str:
        """`J. Arriaga`, `M.R. Soto`, `Fabiola M.`, `R.F.`."""
        one, two = self.rng.choice("ABCDEFGHIJKLMNOPRSTVWZ"), self.rng.choice("ABCDEFGHJLMPRSTV")
        forms = (
            f"{one}. {last}",
            f"{one} {last}",
            f"{one}. {two}. {last}",
            f"{one}.{two}. {last}",
            f"{self.given()} {two}.",
            f"{one}.{two}.",
            f"{self.given()} {two}. {last}",
        )
        return self.rng.choices(forms, (40, 8, 10, 8, 18, 6, 10))[0]
