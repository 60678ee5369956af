"""The tools a source conversation used, as the seed's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.seed import DOMAINS
from uncase_nb.schemas.tool import ToolDefinition
from uncase_nb.seeds.guarded import Guarded
from uncase_nb.seeds.leak import Grams, leaking, strings
from uncase_nb.seeds.topics import mentioned

# What calling a tool of the packs is called in a step: Spanish and English.
_CHECKS_TEXT = """
buscar_inventario: consulta el inventario | checks the inventory
cotizar_vehiculo: cotiza el vehículo | quotes the vehicle
consultar_financiamiento: simula el financiamiento | simulates the financing
comparar_modelos: compara los modelos | compares the models
consultar_crm: consulta la ficha del cliente | checks the customer file
consultar_agenda: consulta la agenda | checks the agenda
agendar_cita: agenda la cita | books the appointment
consultar_resultados: consulta los resultados | checks the results
verificar_interacciones: verifica las interacciones | checks the interactions
consultar_historial_clinico: consulta el historial | checks the medical history
buscar_legislacion: consulta la legislación | checks the legislation
consultar_expediente: consulta el expediente | checks the case file
calcular_plazo: calcula el plazo | calculates the deadline
verificar_requisitos: verifica los requisitos | verifies the requirements
agendar_asesoria: agenda la asesoría | books the session
simular_credito: simula el crédito | simulates the loan
consultar_tasas: consulta las tasas | checks the rates
evaluar_perfil_riesgo: evalúa el perfil de riesgo | assesses the risk profile
proyectar_inversion: proyecta la inversión | projects the investment
comparar_comisiones: compara las comisiones | compares the fees
consultar_manual: consulta el manual | checks the manual
diagnosticar_falla: diagnostica la falla | diagnoses the fault
buscar_refaccion: busca la refacción | finds the spare part
consultar_historial_mantenimiento: consulta el historial de mantenimiento | checks the maintenance history
programar_servicio: programa el servicio | schedules the service
buscar_recurso: busca un recurso | finds a resource
generar_ejercicio: prepara un ejercicio | prepares an exercise
evaluar_respuesta: evalúa la respuesta | assesses the answer
consultar_progreso: consulta el progreso | checks the progress
programar_sesion: programa la sesión | schedules the session
"""
_CHECKS = {
    name: tuple(form.strip() for form in forms.split("|"))
    for name, forms in (line.split(":") for line in _CHECKS_TEXT.strip().splitlines())
}
_CHECKS_OTHER = {"es": "consulta {} ({})", "en": "checks {} ({})"}
_THE_SYSTEM = {"es": "el sistema", "en": "the system"}


def tools_used(conversation: Conversation, domain: str) -> list[ToolDefinition]:
    """Definitions of the tools that were called, in order: the pack's, else the source's.

    One that nobody defined has its name and the names of its arguments.
    """
    from uncase_nb.tools.packs import definitions

    arguments: dict[str, dict[str, Any]] = {}
    for message in conversation.messages:
        for call in message.tool_calls:
            arguments.setdefault(call.name, {}).update(call.arguments)
    known = {tool.name: tool for tool in conversation.tools}
    known |= {tool.name: tool for tool in definitions(domain)} if domain in DOMAINS else {}
    return [
        known.get(name) or ToolDefinition(name=name, parameters=_schema(used))
        for name, used in arguments.items()
        if _NAME.fullmatch(name)
    ]


def without_leaks(
    tools: Iterable[ToolDefinition], known: Grams, guarded: Guarded, personal: AbstractSet[str]
) -> list[ToolDefinition]:
    """The tools whose definition shows nothing of the conversation, nor of a person."""
    return [
        tool
        for tool in tools
        if not leaking(wire := tool.to_openai(), known, guarded)
        and personal.isdisjoint(text for _, text in strings(wire))
    ]


def check(tool: str, language: str, field: str) -> str:
    """What a step says of a call: `consulta el inventario`. A tool of nobody's pack is named."""
    if tool in _CHECKS:
        return _CHECKS[tool][language == "en"]
    about = mentioned(tool.replace("_", " "), language, field)
    longest = max(about, key=lambda mention: mention.end - mention.start, default=None)
    return _CHECKS_OTHER[language].format(longest.topic.words if longest else _THE_SYSTEM[language], tool)


def wire(tools: Sequence[ToolDefinition]) -> dict[str, Any]:
    """The two keys of the long shape."""
    return {
        "herramientas": [tool.name for tool in tools],
        "herramientas_definidas": [tool.to_openai() for tool in tools] or None,
    }


def _schema(used: dict[str, Any]) -> dict[str, Any]:
    properties = {
        name: {"type": _TYPES.get(type(value), "string")} for name, value in used.items() if _NAME.fullmatch(name)
    }
    return {"type": "object", "properties": properties}


_NAME = re.compile(r"[A-Za-z_][A-Za-z_.\-]*\d?")
"""Names of tools and arguments as programmers write them; one with more digits could be anybody's number."""
_TYPES: dict[type, str] = {bool: "boolean", int: "integer", float: "number", list: "array", dict: "object"}
