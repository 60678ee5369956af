"""What makes an exercise of each topic."""

from __future__ import annotations

from uncase_nb.tools.education.made import Maker
from uncase_nb.tools.education.made_science import atoms, density, force, molar, speed
from uncase_nb.tools.education.made_sums import areas, fractions, linear, percentages
from uncase_nb.tools.education.made_words import centuries, chronology, past, plurals, stress, synonyms

MAKERS: dict[str, Maker] = {
    "ecuaciones lineales": linear, "fracciones": fractions, "porcentajes": percentages, "áreas": areas,
    "velocidad": speed, "densidad": density, "segunda ley de la dinámica": force, "partículas del átomo": atoms,
    "masa molar": molar, "acentuación": stress, "sinónimos": synonyms, "pasado simple": past, "plurales": plurals,
    "siglos": centuries, "cronología": chronology,
}  # fmt: skip
