"""Tools a seed defines for itself: a pack's tool under another schema, or one that nothing simulates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from uncase_nb.schemas.tool import ToolDefinition
from uncase_nb.tools.facts import Facts
from uncase_nb.tools.plain import key_of, words_of
from uncase_nb.tools.sample import fits, from_fact

_ALSO = {
    "presupuesto": ("budget", "precio_maximo", "max_price"),
    "vehiculo": ("modelo", "model", "auto", "car", "id_vehiculo"),
    "plazo": ("term", "meses", "plazo_meses", "months"),
    "auto_a_cambio": ("auto_a_cuenta", "trade_in"),
    "enganche": ("down_payment",),
    "monto": ("amount", "capital"),
    "equipo": ("equipment", "modelo", "maquina"),
    "refaccion": ("part", "pieza"),
    "folio": ("cliente", "customer", "paciente", "patient", "estudiante", "student"),
    "asunto": ("expediente", "file"),
    "horario": ("fecha", "cita", "date", "slot"),
    "materia": ("subject", "tema"),
    "respuesta": ("answer",),
    "ejercicio": ("exercise",),
}
"""Other names seeds give the packs' arguments."""


def translated(arguments: Mapping[str, Any], parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Those arguments that the pack's own schema understands."""
    given = {key_of(name): value for name, value in arguments.items()}
    found: dict[str, Any] = {}
    for name, schema in parameters["properties"].items():
        value = next((given[key] for key in (name, *_ALSO.get(name, ())) if key in given), None)
        read = from_fact(value, schema)
        if fits(read):
            found[name] = read
    return found


def placeholder(definition: ToolDefinition, arguments: Mapping[str, Any], facts: Facts) -> dict[str, Any]:
    """An answer that invents nothing: what was asked, and the facts that the tool is about."""
    asked = " ".join([definition.name, definition.description, *definition.parameters.get("properties", {})])
    about = words_of(asked.replace("_", " "))
    known = {name: value for name, value in facts.values.items() if words_of(name.replace("_", " ")) & about}
    return {"simulado": True, "herramienta": definition.name, "argumentos": dict(arguments), "datos": known}
