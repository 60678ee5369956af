"""`consultar_manual` and `diagnosticar_falla`: the manual's alarms are the ones a diagnosis finds."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from uncase_nb.tools.industrial.faults import Fault
from uncase_nb.tools.industrial.parts import part_for
from uncase_nb.tools.industrial.plant import Machine, MachineName, machine, machines, main_example, no_machine
from uncase_nb.tools.plain import words_of
from uncase_nb.tools.world import World, not_found

Section = Literal["arranque", "paro seguro", "lubricación", "limpieza", "alarmas"]
_SECTIONS: dict[str, tuple[str, str]] = {
    "arranque": ("Verificar guardas, niveles y ausencia de personal antes de energizar.", "Check guards, levels and that nobody is near before power-up."),
    "paro seguro": ("Detener, desenergizar, colocar candado y tarjeta, y comprobar energía cero.", "Stop, cut power, apply lock and tag, and prove zero energy."),
    "lubricación": ("Lubricar con el equipo detenido y bloqueado, según la placa.", "Lubricate with the machine stopped and locked out, as the plate says."),
    "limpieza": ("Limpiar con el equipo bloqueado; no usar agua a presión en partes eléctricas.", "Clean with the machine locked out; no pressure water on electrical parts."),
}  # fmt: skip
_LOCKOUT = (
    "detener el equipo, colocar candado y tarjeta, y comprobar energía cero",
    "stop the machine, apply lock and tag, and prove zero energy",
)
_LOCKOUT_FACTS = ("bloqueo_de_seguridad", "bloqueo", "lockout")
_Code = Annotated[str | None, Field(min_length=1, max_length=40, description="Código de alarma: «E-101»")]


def consultar_manual(
    world: World,
    *,
    equipo: MachineName,
    tema: Annotated[Section | None, Field(description="Sección del manual")] = None,
    codigo: _Code = None,
) -> dict[str, Any]:
    """Consulta el manual de un equipo: una sección, o la entrada de un código de alarma."""
    item = machine(world, equipo)
    if item is None:
        return no_machine(world, equipo)
    head = {"estado": "ok", "id_equipo": item.id, "equipo": item.name}
    if codigo is not None:
        fault = item.fault(codigo)
        return _no_code(world, item, codigo) if fault is None else head | {"alarmas": [_entry(world, fault)]}
    if tema == "alarmas":
        return head | {"alarmas": [_entry(world, fault) for fault in item.faults]}
    chosen = [tema] if tema else list(_SECTIONS)
    return head | {"secciones": [{"tema": name, "texto": world.text(*_SECTIONS[name])} for name in chosen]}


def diagnosticar_falla(
    world: World,
    *,
    equipo: MachineName,
    codigo: _Code = None,
    sintoma: Annotated[str | None, Field(min_length=3, max_length=160, description="Lo que se observa")] = None,
) -> dict[str, Any]:
    """Diagnostica una falla por código o síntoma: causa probable, pasos seguros y refacción del almacén."""
    item = machine(world, equipo)
    if item is None:
        return no_machine(world, equipo)
    if codigo is None and sintoma is None:
        problem = world.text("Falta el código o el síntoma.", "A code or a symptom is missing.")
        return {"estado": "faltan_datos", "mensaje": problem}
    found = item.fault(codigo) if codigo is not None else _by_sign(item, sintoma or "")
    if found is None:
        return _no_code(world, item, codigo or sintoma or "")
    spare = part_for(world, item.id, world.text(*found.part))
    lockout = world.facts.text(*_LOCKOUT_FACTS) or world.text(*_LOCKOUT)
    return {
        "estado": "ok",
        "id_equipo": item.id,
        "equipo": item.name,
        "codigo": found.code,
        "causa_probable": world.text(*found.cause),
        "requiere_paro": True,
        "pasos": [
            lockout,
            world.text(*found.check),
            world.text("retirar el bloqueo y probar", "remove the lock and test"),
        ],
        "id_refaccion": spare.id if spare else None,
        "refaccion": spare.name if spare else None,
        "existencia": spare.stock if spare else 0,
        "nota": world.text(
            "Sólo personal autorizado interviene el equipo.", "Only authorised staff work on the machine."
        ),
    }


def manual_example(world: World) -> dict[str, Any]:
    """The alarm the conversation is about."""
    return {"equipo": main_example(world), "codigo": machines(world)[0].faults[0].code}


diagnosis_example = manual_example
"""Both look the same alarm up."""


def _entry(world: World, fault: Fault) -> dict[str, Any]:
    return {
        "codigo": fault.code,
        "significado": world.text(*fault.sign),
        "causa_probable": world.text(*fault.cause),
        "revision": world.text(*fault.check),
    }


def _no_code(world: World, item: Machine, text: str) -> dict[str, Any]:
    known = [{"codigo": fault.code, "significado": world.text(*fault.sign)} for fault in item.faults]
    return not_found(world, text, "una falla", "fault", alarmas_conocidas=known)


def _by_sign(item: Machine, text: str) -> Fault | None:
    words = words_of(text)
    scored = [(len(words & words_of(" ".join((*fault.sign, *fault.cause)))), fault) for fault in item.faults]
    best = max(scored, key=lambda pair: pair[0])
    return best[1] if best[0] else None
