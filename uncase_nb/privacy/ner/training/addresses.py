"""Postal addresses as people write them in chats: Mexico, Spain, the Southern Cone, the US, Britain."""

from __future__ import annotations

import random

STATES = ("CA", "TX", "FL", "OH", "OR", "NV", "AZ", "CO", "GA", "VA", "NY", "WA", "MA", "PA")

_WAYS = (
    "St", "Street", "Ave", "Avenue", "Rd", "Road", "Lane", "Drive", "Dr", "Blvd", "Court", "Close", "Ct", "Ln", "Way", "Place", "Pl", "Terrace", "Crescent",
    "Cres", "Cct", "Fold", "Mews", "Grove", "Row", "Parade", "Gardens", "Hill", "Trail", "Circle", "Loop", "Walk", "Green", "Wynd", "Square", "Parkway",
)  # fmt: skip
_TREES = ("Oak", "Maple", "Main", "Elm", "Park", "Church", "High", "Cedar", "Pine", "Lake", "5th", "42nd")
_FIRST = (
    "Quail", "Fawn", "Cotton", "Silver", "Stone", "Willow", "Copper", "Harbor", "Sugar", "Indian", "Wagon", "Heron", "Lantern", "Market", "Station", "Old Mill",
)  # fmt: skip
_SECOND = (
    "Run", "Meadow", "Creek", "Ridge", "Hollow", "Branch", "Spur", "Bend", "Crossing", "Valley", "Point", "Brook",
)  # fmt: skip
_COLOMBIAN, _ROADS = 0.06, 0.06
_ESTATES, _BOXES = 0.06, 0.05
_PARKS = ("Trading Estate", "Industrial Estate", "Business Park", "Industrial Park", "Plaza", "Retail Park", "Works")


def spanish_address(rng: random.Random, street: str, neighbourhood: str, city: str) -> str:
    """One address in a Mexican, Spanish or Argentine form; number, floor and code vary."""
    number, code = rng.randint(1, 2400), rng.randint(1000, 99999)
    way = rng.choice(
        ("calle", "Calle", "Av.", "Avenida", "Calz.", "Blvd.", "C/", "Privada", "Paseo", "Cerrada", "Plaza", "Retorno", "And.",
         "Andador", "Prol.", "Circuito", "Pje.", "Carrera", "Jr.", "Camino", "Callejón", "")
    )  # fmt: skip
    head = f"{way} {street} {rng.choice(('', '#', 'No. ', 'núm. '))}{number}".lstrip()
    tail = rng.choice((
        "", "", f" int. {rng.randint(1, 30)}", f", depto {rng.randint(1, 40)}", f" {rng.choice('ABCD')}", f" piso {rng.randint(1, 9)}",
        f", col. {neighbourhood}", f", colonia {neighbourhood}", f" col {neighbourhood}, {code:05}",
        f", Col. {neighbourhood}, C.P. {code:05}, {city}", f", {neighbourhood}, {city}", f", {code:05} {city}",
        f", {rng.randint(1, 9)}º {rng.choice('ABCD')}", f", {rng.randint(1, 9)}, {rng.choice('ABCD')}", f", {city}",
        f", entre {rng.choice(('Sur', 'Norte', 'Roble'))} 4 y 6", f", {rng.choice('ABCX')}{number % 8999 + 1000} {city}", f" Mz {number % 60 + 1} Lt {number % 40 + 1}",
        f" Mz. {number % 60 + 1} Lt. {number % 40 + 1}, Fracc. {neighbourhood}", f", barrio {neighbourhood}", f", {rng.choice('ABC')}-{number % 30 + 1}, {neighbourhood}",
    ))  # fmt: skip
    if rng.random() < _COLOMBIAN:
        head = f"{rng.choice(('Cra', 'Calle', 'Cl', 'Diagonal', 'Tv', 'Carrera'))} {number % 150 + 1}{rng.choice(('', 'A', 'B', ' Sur'))} # {code % 99 + 1}-{number % 99 + 1}"
        return f"{head}{rng.choice(('', f' apto {number % 900 + 100}', f', {city}', f' apto {number % 900 + 100}, {city}', f', barrio {neighbourhood}'))}"
    if rng.random() < _ROADS:
        head = f"{rng.choice(('Carretera', 'Carr.', 'Autopista', 'Camino', 'Carretera Libre'))} a {city} km {number % 90}{rng.choice(('', '.5'))}"
        tail = rng.choice(("", f", Parque Industrial {neighbourhood}", f", bodega {number % 40 + 1}", f", {neighbourhood}, C.P. {code:05}, {city}"))  # fmt: skip
    return head + tail


def english_address(rng: random.Random, name: str, city: str) -> str:
    """One address in an American or British form."""
    number, state = rng.randint(1, 9900), rng.choice(STATES)
    names = (rng.choice(_TREES), name, f"{rng.choice(_FIRST)} {rng.choice(_SECOND)}")
    head = f"{number} {rng.choices(names, (5, 2, 3))[0]} {rng.choice(_WAYS)}"
    before = rng.choice(
        (
            "",
            "",
            "",
            "",
            "",
            "",
            f"Flat {rng.randint(1, 60)}, ",
            f"Apt {rng.randint(1, 60)}, ",
            f"{rng.randint(1, 40)}/",
        )
    )
    if (roll := rng.random()) < _ESTATES:
        head = f"Unit {rng.randint(1, 40)}, {name} {rng.choice(_PARKS)}"
    elif roll < _ESTATES + _BOXES:
        head = f"PO Box {number}"
    return before + head + _english_tail(rng, city, state)


def _english_tail(rng: random.Random, city: str, state: str) -> str:
    """Flat, town and code, as the US, Britain, Canada, Australia and Ireland write them."""
    flat, code = rng.randint(1, 300), rng.randint(10000, 99999)
    one, two = rng.choice("ABDEFG"), rng.choice("HJLNPQ")
    british = f"{rng.choice(('SW', 'M', 'LS', 'B', 'EH', 'G', 'OL', 'BS', 'CF'))}{rng.randint(1, 39)} {rng.randint(1, 9)}{one}{two}"
    return rng.choice((
        "", "", "", f" Apt {flat}{rng.choice(('', 'A', 'B'))}", f", Unit {flat}", f" #{flat}", f" Unit {one}", f" apt {flat}{one}, {city} {state}",
        f", {city}", f", {city}, {state}", f", {city} {state}", f", {city}, {state} {code}", f", {city} {state} {code}", f" {city} {state}",
        f", {city} {british}", f", {city}, {british}", f" {british}", f", {city} {rng.choice(('VIC', 'NSW', 'QLD', 'WA'))} {code % 9000 + 1000}",
        f", {city} {rng.choice(('ON', 'BC', 'AB'))} {one}{flat % 9}{two} {flat % 8 + 1}{one}{flat % 7}", f", {city} {one}{flat % 90 + 10} {two}{flat % 9}{one}{flat % 7}",
        f" Apt {flat}, {city} {state} {code}",
    ))  # fmt: skip


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
