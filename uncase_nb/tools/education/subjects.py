"""Subjects, their topics and the names they go by."""

from __future__ import annotations

from typing import Literal

Subject = Literal["matemáticas", "física", "química", "español", "inglés", "historia"]
TOPICS: dict[str, tuple[str, ...]] = {
    "matemáticas": ("ecuaciones lineales", "fracciones", "porcentajes", "áreas"),
    "física": ("velocidad", "densidad", "segunda ley de la dinámica"),
    "química": ("partículas del átomo", "masa molar"),
    "español": ("acentuación", "sinónimos"),
    "inglés": ("pasado simple", "plurales"),
    "historia": ("siglos", "cronología"),
}
ENGLISH = {
    "ecuaciones lineales": "linear equations", "fracciones": "fractions", "porcentajes": "percentages", "áreas": "areas",
    "velocidad": "speed", "densidad": "density", "segunda ley de la dinámica": "second law of motion",
    "partículas del átomo": "particles of the atom", "masa molar": "molar mass", "acentuación": "word stress",
    "sinónimos": "synonyms", "pasado simple": "simple past", "plurales": "plurals", "siglos": "centuries",
    "cronología": "chronology",
}  # fmt: skip
SUBJECT_WORDS: dict[str, set[str]] = {
    "matemáticas": {
        "matematicas",
        "ecuacion",
        "ecuaciones",
        "lineal",
        "fraccion",
        "fracciones",
        "fraction",
        "fractions",
        "algebra",
        "denominator",
        "geometria",
        "mathematics",
        "math",
        "equation",
        "porcentajes",
        "calculo",
        "calculus",
        "estadistica",
        "statistics",
        "quadratics",
    },
    "física": {"fisica", "physics", "fuerza", "fuerzas", "densidad", "newton", "aceleracion", "rozamiento"},
    "química": {"quimica", "chemistry", "atomo", "molar", "molecula", "balanceo", "coeficientes"},
    "español": {
        "espanol",
        "ensayo",
        "redaccion",
        "acentuacion",
        "ortografia",
        "tesis",
        "essay",
        "spanish",
        "lectora",
        "lectura",
        "leer",
        "reading",
        "read",
    },
    "inglés": {"ingles", "english", "verbales", "preposiciones", "pronunciacion", "acento", "grammar"},
    "historia": {"historia", "history", "siglo", "siglos", "revolucion", "independencia", "constitucion"},
}
"""What facts and context call them by, without accents."""
