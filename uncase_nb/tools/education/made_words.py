"""Exercises of Spanish, English and history, from short lists."""

from __future__ import annotations

from random import Random

from uncase_nb.tools.education.made import Made
from uncase_nb.tools.world import World

_STRESS = (
    ("canción", "aguda"), ("reloj", "aguda"), ("café", "aguda"), ("árbol", "grave"), ("ventana", "grave"),
    ("lápiz", "grave"), ("mesa", "grave"), ("música", "esdrújula"), ("teléfono", "esdrújula"), ("rápido", "esdrújula"),
)  # fmt: skip
_SYNONYMS = (
    ("rápido", "veloz"),
    ("contento", "feliz"),
    ("empezar", "comenzar"),
    ("terminar", "acabar"),
    ("bonito", "bello"),
)
_PAST = (("go", "went"), ("see", "saw"), ("take", "took"), ("write", "wrote"), ("buy", "bought"), ("teach", "taught"))
_PLURALS = (("child", "children"), ("mouse", "mice"), ("city", "cities"), ("leaf", "leaves"), ("tooth", "teeth"))
_EVENTS = (
    ("el inicio de la Independencia de México", "the start of Mexican independence", 1810),
    ("la Constitución mexicana vigente", "the Mexican constitution in force", 1917),
    ("el inicio de la Revolución mexicana", "the start of the Mexican Revolution", 1910),
    ("la llegada de Colón a América", "Columbus reaching America", 1492),
    ("la Revolución francesa", "the French Revolution", 1789),
)
_ROMAN = {15: "XV", 18: "XVIII", 19: "XIX", 20: "XX"}


def stress(world: World, rng: Random, level: int) -> Made:  # noqa: ARG001 - the form every maker has
    """Where a Spanish word is stressed."""
    word, kind = rng.choice(_STRESS)
    text = world.text(
        f"¿La palabra «{word}» es aguda, grave o esdrújula?",
        f"Is the Spanish word «{word}» aguda, grave or esdrújula?",
    )
    return Made(
        text, kind, world.text("contar la sílaba tónica desde el final", "count the stressed syllable from the end")
    )


def synonyms(world: World, rng: Random, level: int) -> Made:  # noqa: ARG001 - the form every maker has
    """A synonym among three words."""
    word, same = rng.choice(_SYNONYMS)
    options = [same, *rng.sample([other for pair in _SYNONYMS for other in pair if other not in (word, same)], 2)]
    rng.shuffle(options)
    listed = ", ".join(options)
    text = world.text(
        f"¿Cuál es sinónimo de «{word}»: {listed}?", f"Which Spanish word means the same as «{word}»: {listed}?"
    )
    return Made(text, same, world.text("sustituirla en una oración", "try it in a sentence"))


def past(world: World, rng: Random, level: int) -> Made:  # noqa: ARG001 - the form every maker has
    """An irregular verb."""
    verb, form = rng.choice(_PAST)
    text = world.text(f"Escribe el pasado simple de «{verb}».", f"Write the simple past of «{verb}».")
    return Made(text, form, world.text("es un verbo irregular", "it is an irregular verb"))


def plurals(world: World, rng: Random, level: int) -> Made:  # noqa: ARG001 - the form every maker has
    """An English plural."""
    word, form = rng.choice(_PLURALS)
    text = world.text(f"Escribe el plural en inglés de «{word}».", f"Write the plural of «{word}».")
    return Made(text, form, world.text("no sólo se añade una s", "it takes more than an s"))


def centuries(world: World, rng: Random, level: int) -> Made:  # noqa: ARG001 - the form every maker has
    """The century of a year."""
    name, english, year = rng.choice(_EVENTS)
    century = (year - 1) // 100 + 1
    text = world.text(
        f"¿En qué siglo ocurrió {name} ({year})? Escríbelo en números romanos.",
        f"In which century was {english} ({year})? Write it in Roman numerals.",
    )
    return Made(text, _ROMAN[century], world.text(f"siglo {century}", f"century {century}"))


def chronology(world: World, rng: Random, level: int) -> Made:  # noqa: ARG001 - the form every maker has
    """Years between two events."""
    first, second = sorted(rng.sample(_EVENTS, 2), key=lambda event: event[2])
    text = world.text(
        f"¿Cuántos años pasaron entre {first[0]} ({first[2]}) y {second[0]} ({second[2]})?",
        f"How many years lie between {first[1]} ({first[2]}) and {second[1]} ({second[2]})?",
    )
    return Made(text, str(second[2] - first[2]), f"{second[2]} - {first[2]}")
