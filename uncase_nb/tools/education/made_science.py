"""Exercises of physics and chemistry."""

from __future__ import annotations

from random import Random

from uncase_nb.tools.education.made import Made
from uncase_nb.tools.world import World

_ATOMS = (("carbono", "carbon", 6, 12), ("nitrógeno", "nitrogen", 7, 14), ("oxígeno", "oxygen", 8, 16), ("sodio", "sodium", 11, 23), ("hierro", "iron", 26, 56))  # fmt: skip
_MOLAR = (("H2O", 18), ("CO2", 44), ("NaCl", 58.5), ("CH4", 16), ("NH3", 17))


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
