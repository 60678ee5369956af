"""Postal addresses as people write them in chats: Mexico, Spain, the Southern Cone, the US, Britain."""

from __future__ import annotations

import random

STATES = ("CA", "TX", "FL", "OH", "OR", "NV", "AZ", "CO", "GA", "VA", "NY", "WA", "MA", "PA")


def spanish_address(rng: random.Random, street: str, neighbourhood: str, city: str) -> str:
    """One address in a Mexican, Spanish or Argentine form; number, floor and code vary."""
    number, code = rng.randint(1, 2400), rng.randint(1000, 99999)
    way = rng.choice(
        ("calle", "Calle", "Av.", "Avenida", "Calz.", "Blvd.", "C/", "Privada", "Paseo", "Cerrada", "Plaza")
    )
    head = f"{way} {street} {rng.choice(('', '#', 'No. ', 'núm. '))}{number}"
    tail = rng.choice((
        "", "", f" int. {rng.randint(1, 30)}", f", depto {rng.randint(1, 40)}", f" {rng.choice('ABCD')}", f" piso {rng.randint(1, 9)}",
        f", col. {neighbourhood}", f", colonia {neighbourhood}", f" col {neighbourhood}, {code:05}",
        f", Col. {neighbourhood}, C.P. {code:05}, {city}", f", {neighbourhood}, {city}", f", {code:05} {city}",
        f", {rng.randint(1, 9)}º {rng.choice('ABCD')}", f", {rng.randint(1, 9)}, {rng.choice('ABCD')}", f", {city}",
        f", entre {rng.choice(('Sur', 'Norte', 'Roble'))} 4 y 6",
    ))  # fmt: skip
    return head + tail


def english_address(rng: random.Random, name: str, city: str) -> str:
    """One address in an American or British form."""
    number, state = rng.randint(1, 9900), rng.choice(STATES)
    trees = rng.choice(
        ("Oak", "Maple", "Main", "Elm", "Park", "Church", "High", "Cedar", "Pine", "Lake", "5th", "42nd", name, name)
    )
    way = rng.choice(("St", "Street", "Ave", "Avenue", "Rd", "Road", "Lane", "Drive", "Dr", "Blvd", "Court", "Close"))
    head = f"{number} {trees} {way}"
    postcode = f"{rng.choice(('SW', 'M', 'LS', 'B', 'EH', 'G'))}{rng.randint(1, 20)} {rng.randint(1, 9)}{rng.choice('ABDEFG')}{rng.choice('HJLNPQ')}"
    tail = rng.choice((
        "", "", "", f" Apt {rng.randint(1, 40)}{rng.choice(('', 'A', 'B'))}", f", Unit {rng.randint(1, 30)}", f" #{rng.randint(1, 300)}",
        f", {city}", f", {city}, {state}", f", {city}, {state} {rng.randint(10000, 99999)}", f", {city} {postcode}", f", {city}, {postcode}",
    ))  # fmt: skip
    return rng.choice(("", "", "", "", f"Flat {rng.randint(1, 60)}, ")) + head + tail
