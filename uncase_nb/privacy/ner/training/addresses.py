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


def spoken_place(rng: random.Random, street: str, neighbourhood: str, *, spanish: bool) -> str:
    """Where somebody lives as they say it, without the form of an address: `calle 60 número 481 por 51 y 53`."""
    number, other, code = rng.randint(1, 900), rng.randint(1, 99), rng.randint(1000, 99999)
    if spanish:
        return rng.choice((
            f"calle {other} número {number} por {other + 1} y {other + 3}", f"la calle {street} {number}", f"{street} {number}",
            f"{street} y {rng.choice(('Reforma', 'Juárez', 'Hidalgo', 'Morelos', '5 de Mayo'))}", f"la esquina de {street} con Hidalgo",
            f"manzana {other} lote {number % 40 + 1}, {neighbourhood}", f"la colonia {neighbourhood}", f"col {neighbourhood}",
            f"fraccionamiento {neighbourhood}, casa {other}", f"{street} #{number} interior {other % 9 + 1}", f"av {street} {number} {neighbourhood}",
            f"el edificio {street}, depto {other}", f"privada {street} número {number}", f"calle {street} numero {number} colonia {neighbourhood}",
            f"el {number} de {street}", f"cp {code:05}", f"{neighbourhood} {code:05}", f"andador {other} edificio {rng.choice('ABCD')} depto {number}",
            f"kilómetro {other} de la carretera a {street}", f"{street} número {number}, {neighbourhood}",
        ))  # fmt: skip
    return rng.choice((
        f"{number} {street} {rng.choice(('st', 'ave', 'rd', 'drive', 'lane', 'blvd', 'ct'))}", f"the corner of {street} and {rng.choice(('Main', 'Oak', '5th', 'Elm'))}",
        f"{street} and 4th", f"apartment {other} at {number} {street} street", f"{number} {street} Ln, Unit {other}", f"{street} Apartments, unit {other}",
        f"zip {code:05}", f"{number} county road {other}", f"{number} north {street}", f"flat {other}, {number} {street} road", f"{number} {street} st apt {other}",
        f"{street} Trailer Park, lot {other}", f"{number} highway {other}", f"house number {number} on {street}",
    ))  # fmt: skip
