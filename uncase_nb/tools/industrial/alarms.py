"""Which machine and which alarm the facts are about."""

from __future__ import annotations

from uncase_nb.tools.industrial.faults import FAULTS, KIND_WORDS, Fault
from uncase_nb.tools.plain import words_of
from uncase_nb.tools.world import World

_CODE = ("codigo_de_alarma", "codigo_de_falla", "codigo", "codigo_de_error", "fault_code", "alarm_code", "error_code")
_PART = (
    "refaccion",
    "pieza_de_recambio",
    "repuesto",
    "recambio",
    "spare_part",
    "spare_sensor",
    "part",
    "pieza",
    "rodamiento_de_reemplazo",
    "replacement_part",
)

ANY_KIND, _SURE = "equipo", 3
"""A machine of no special kind, where fewer words of the facts than this tell which."""
_ALARM, _UNKNOWN = ("alarma activa", "active alarm"), ("por confirmar en sitio", "to be confirmed on site")
_LOOK = ("revisar el componente que señala la alarma", "inspect the component the alarm points at")


def kind_of_facts(world: World) -> str | None:
    """The kind whose name or alarms share most words with the facts."""
    about = world.about
    if not about:
        return None
    scores = {kind: 3 * len(about & set(words)) + _near(about, FAULTS[kind])[0] for kind, words in KIND_WORDS.items()}
    best = max(scores, key=lambda kind: scores[kind])
    return best if scores[best] >= _SURE else ANY_KIND


def _near(about: set[str], faults: tuple[Fault, ...]) -> tuple[int, int]:
    """How many words the nearest alarm shares, and which one it is."""
    texts = [words_of(" ".join((*fault.sign, *fault.cause, *fault.check, *fault.part))) for fault in faults]
    return max((len(about & words), -at) for at, words in enumerate(texts))


def _numbered(world: World, fault: Fault) -> str | None:
    """The usual part under the number the facts give it."""
    number = world.facts.text("referencia", "part_number", "numero_de_parte")
    return f"{world.text(*fault.part).rsplit(' ', 1)[0]} {number}" if number else None


def agreed(world: World, faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    """The alarms, first the one that the facts are about, as they tell it."""
    facts = world.facts
    shared, behind = _near(world.about, faults)
    first, others = faults[-behind], [fault for at, fault in enumerate(faults) if at != -behind]
    code, cause, part = facts.text(*_CODE), facts.text("causa", "cause"), facts.text(*_PART) or _numbered(world, first)
    if (code or cause or part) and not shared:
        first = first._replace(sign=_ALARM, cause=_UNKNOWN, check=_LOOK)
    told = first._replace(
        code=code or first.code,
        cause=(cause, cause) if cause else first.cause,
        part=(part, part) if part else first.part,
    )
    return (told, *others)
