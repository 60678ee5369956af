"""Exercises of mathematics: equations, fractions, percentages, areas."""

from __future__ import annotations

from fractions import Fraction
from random import Random

from uncase_nb.tools.education.answers import written
from uncase_nb.tools.education.made import Made
from uncase_nb.tools.world import World


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
