"""The conversations with tools, of those that every template is held to."""

from __future__ import annotations

from typing import Any

from uncase_nb.bench.templates_turns import Turn, assistant, call, result, system, tool, user

SEARCH = tool(
    "consultar_inventario",
    'Busca autos <usados> & nuevos, ñandú "x"',
    ["marca"],
    marca={"type": "string", "description": "La marca"},
    año={"type": "integer", "minimum": 2015},
    colores={"type": "array", "items": {"type": "string", "enum": ["rojo", "azul"]}},
    entrega={"type": "object", "properties": {"ciudad": {"type": "string"}}, "required": ["ciudad"]},
)
"""A tool with arguments of every kind."""
PRICE = tool("cotizar", "Da un precio", modelo={"type": "string"})
"""A tool with one argument, not required."""
PING = tool("ping", "")
"""A tool without description or arguments."""

_ADVISER = system("Eres la asesora de una agencia ficticia.")
_NESTED: dict[str, Any] = {
    "filtro": {"marca": "Aurora", "años": [2019, 2020], "vacío": {}},
    "eléctrico": True,
    "tope": 250000.5,
    "color": None,
    "notas": ['uno "dos"', "línea\notra"],
}
_ONE = [user("¿Precio?"), assistant("", call("cotizar", modelo="Aurora")), result('{"precio": 250000}')]
_SAID = assistant("Cuesta 250.000 pesos.")
_TWO = [
    user("¿Precios?"),
    assistant("", call("cotizar", "call_1", modelo="Aurora"), call("cotizar", "call_2", modelo="Brisa")),
    result("250000", "call_1"),
    result("190000", "call_2"),
]
_SEQUENCE = [
    *_ONE,
    assistant("", call("consultar_inventario", "call_2", marca="Aurora")),
    result('["rojo", "azul"]', "call_2", "consultar_inventario"),
]
_THOUGHT = [
    user("¿Precio?"),
    assistant("", call("cotizar", modelo="Aurora"), thinks="Debo cotizar."),
    result("250000"),
    assistant("250.000.", thinks="Ya lo sé."),
]

TOOLS: dict[str, tuple[list[Turn], list[Turn]]] = {
    "tools, none called": ([user("Hola"), assistant("Buenas tardes.")], [SEARCH]),
    "tools and system": ([_ADVISER, user("Hola"), assistant("Buenas tardes.")], [SEARCH, PRICE]),
    "a tool without description": ([user("Hola"), assistant("Sí.")], [PING]),
    "one call": ([*_ONE, _SAID], [PRICE]),
    "one call, two tools": ([_ADVISER, *_ONE, _SAID], [SEARCH, PRICE]),
    "one call, then more talk": ([*_ONE, _SAID, user("¿Y hay rojos?"), assistant("Sí.")], [PRICE]),
    "a call in a later turn": ([user("Hola"), assistant("¿Sí?"), *_ONE, _SAID], [PRICE]),
    "a call last": ([user("¿Precio?"), assistant("", call("cotizar", modelo="Aurora"))], [PRICE]),
    "a result last": (_ONE, [PRICE]),
    "null content beside a call": (
        [user("x"), assistant(None, call("cotizar", modelo="A")), result("1"), _SAID],
        [PRICE],
    ),
    "nested arguments": (
        [user("x"), assistant("", call("cotizar", **_NESTED)), result('a\nb "c"'), _SAID],
        [SEARCH, PRICE],
    ),
    "no arguments": ([user("x"), assistant("", call("ping")), result("pong", name="ping"), _SAID], [PING]),
    "calls in parallel": ([*_TWO, _SAID], [PRICE]),
    "calls in sequence": ([*_SEQUENCE, _SAID], [PRICE, SEARCH]),
    "calls in two turns": ([*_TWO, _SAID, *_ONE, _SAID], [PRICE]),
    "text beside a call": ([user("x"), assistant("Reviso.", call("cotizar", modelo="A")), result("1"), _SAID], [PRICE]),
    "text beside calls in parallel": ([_TWO[0], _TWO[1] | {"content": "Veo dos."}, *_TWO[2:], _SAID], [PRICE]),
    "calls without definitions": ([*_ONE, _SAID], []),
    "a result of several lines": ([*_ONE[:2], result("línea 1\n  línea 2\n"), _SAID], [PRICE]),
    "an empty result": ([*_ONE[:2], result(""), _SAID], [PRICE]),
    "reasoning before a call": (_THOUGHT, [PRICE]),
    "reasoning before a call in the past": ([*_THOUGHT, user("¿Seguro?"), assistant("Sí.", thinks="Claro.")], [PRICE]),
    "reasoning and text beside a call": (
        [user("x"), assistant("Reviso.", call("cotizar", modelo="A"), thinks="Mmm."), result("1"), _SAID],
        [PRICE],
    ),
    "assistant first, with tools": ([assistant("Bienvenido."), user("Hola"), assistant("¿Sí?")], [SEARCH]),
    "tools and system alone": ([_ADVISER], [PRICE]),
}
"""Messages and tools, by name."""
