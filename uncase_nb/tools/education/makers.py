"""Exercises made from numbers and word lists, each with its answer and the way to it."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from random import Random
from typing import NamedTuple

from uncase_nb.tools.education.answers import written
from uncase_nb.tools.world import World


class Made(NamedTuple):
    """An exercise in the session's language."""

    text: str
    answer: str
    way: str


Maker = Callable[[World, Random, int], Made]
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
_ATOMS = (("carbono", "carbon", 6, 12), ("nitrógeno", "nitrogen", 7, 14), ("oxígeno", "oxygen", 8, 16), ("sodio", "sodium", 11, 23), ("hierro", "iron", 26, 56))  # fmt: skip
_MOLAR = (("H2O", 18), ("CO2", 44), ("NaCl", 58.5), ("CH4", 16), ("NH3", 17))
_EVENTS = (
    ("el inicio de la Independencia de México", "the start of Mexican independence", 1810),
    ("la Constitución mexicana vigente", "the Mexican constitution in force", 1917),
    ("el inicio de la Revolución mexicana", "the start of the Mexican Revolution", 1910),
    ("la llegada de Colón a América", "Columbus reaching America", 1492),
    ("la Revolución francesa", "the French Revolution", 1789),
)
_ROMAN = {15: "XV", 18: "XVIII", 19: "XIX", 20: "XX"}


def linear(world: World, rng: Random, level: int) -> Made:
    """`3x + 5 = 20`."""
    factor, root = rng.randint(2, 2 + 2 * level), rng.randint(1, 4 + 3 * level)
    shift = rng.choice((-1, 1)) * rng.randint(1, 9)
    total, sign = factor * root + shift, "+" if shift > 0 else "-"
    way = world.text(f"{factor}x = {total - shift}; x = {root}", f"{factor}x = {total - shift}; x = {root}")
    return Made(f"{factor}x {sign} {abs(shift)} = {total}", f"x = {root}", way)


def fractions(world: World, rng: Random, level: int) -> Made:
    """`1/4 + 2/3`."""
    under = rng.sample(range(2, 5 + 2 * level), 2)
    first, second = (Fraction(rng.randint(1, number - 1), number) for number in under)
    common = first.denominator * second.denominator
    way = world.text(f"denominador común {common}", f"common denominator {common}")
    return Made(f"{first} + {second}", written(first + second), way)


def percentages(world: World, rng: Random, level: int) -> Made:
    """`15 % de 240`."""
    share, base = 5 * rng.randint(1, 4 + 3 * level), 20 * rng.randint(2, 10 + 10 * level)
    part = Fraction(share * base, 100)
    return Made(
        world.text(f"¿Cuánto es el {share} % de {base}?", f"What is {share} % of {base}?"),
        written(part),
        f"{base} × {share} / 100",
    )


def areas(world: World, rng: Random, level: int) -> Made:
    """A triangle."""
    base, height = 2 * rng.randint(1, 3 + 3 * level), rng.randint(2, 5 + 4 * level)
    text = world.text(
        f"¿Cuál es el área, en cm², de un triángulo de base {base} cm y altura {height} cm?",
        f"What is the area, in cm², of a triangle with base {base} cm and height {height} cm?",
    )
    return Made(text, str(base * height // 2), f"{base} × {height} / 2")


def speed(world: World, rng: Random, level: int) -> Made:
    """Distance over time."""
    hours, pace = rng.randint(2, 3 + level), 10 * rng.randint(2, 10)
    text = world.text(
        f"Un tren recorre {pace * hours} km en {hours} horas. ¿Cuál es su velocidad media en km/h?",
        f"A train covers {pace * hours} km in {hours} hours. What is its mean speed in km/h?",
    )
    return Made(text, str(pace), f"{pace * hours} / {hours}")


def density(world: World, rng: Random, level: int) -> Made:
    """Mass over volume."""
    volume, dense = rng.randint(2, 10 * level), rng.randint(2, 12)
    text = world.text(
        f"Un cuerpo de {volume * dense} g ocupa {volume} cm³. ¿Cuál es su densidad en g/cm³?",
        f"A body of {volume * dense} g takes up {volume} cm³. What is its density in g/cm³?",
    )
    return Made(text, str(dense), f"{volume * dense} / {volume}")


def force(world: World, rng: Random, level: int) -> Made:
    """Mass times acceleration."""
    mass, push = rng.randint(2, 10 * level), rng.randint(1, 9)
    text = world.text(
        f"¿Qué fuerza, en newtons, acelera {mass} kg a {push} m/s²?",
        f"What force, in newtons, accelerates {mass} kg at {push} m/s²?",
    )
    return Made(text, str(mass * push), f"F = {mass} × {push}")


def atoms(world: World, rng: Random, level: int) -> Made:  # noqa: ARG001 - the form every maker has
    """Neutrons of an isotope."""
    name, english, protons, mass = rng.choice(_ATOMS)
    text = world.text(
        f"¿Cuántos neutrones tiene un átomo de {name}-{mass}, de número atómico {protons}?",
        f"How many neutrons has an atom of {english}-{mass}, of atomic number {protons}?",
    )
    return Made(text, str(mass - protons), f"{mass} - {protons}")


def molar(world: World, rng: Random, level: int) -> Made:
    """Grams of some moles."""
    name, mass = rng.choice(_MOLAR)
    moles = rng.randint(2, 2 + 2 * level)
    text = world.text(
        f"¿Cuántos gramos son {moles} moles de {name}, de masa molar {mass} g/mol?",
        f"How many grams are {moles} moles of {name}, of molar mass {mass} g/mol?",
    )
    return Made(text, f"{moles * mass:g}", f"{moles} × {mass}")


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


MAKERS: dict[str, Maker] = {
    "ecuaciones lineales": linear, "fracciones": fractions, "porcentajes": percentages, "áreas": areas,
    "velocidad": speed, "densidad": density, "segunda ley de la dinámica": force, "partículas del átomo": atoms,
    "masa molar": molar, "acentuación": stress, "sinónimos": synonyms, "pasado simple": past, "plurales": plurals,
    "siglos": centuries, "cronología": chronology,
}  # fmt: skip
