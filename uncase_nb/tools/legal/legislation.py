"""`buscar_legislacion`: provisions by subject and words."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any

from pydantic import Field

from uncase_nb.tools.legal.statutes import PROVISIONS, Provision, Subject
from uncase_nb.tools.plain import words_of
from uncase_nb.tools.world import World

_STEM = 6
"""Letters by which words of one family are taken as one."""


def buscar_legislacion(
    world: World,
    *,
    tema: Annotated[str, Field(min_length=2, max_length=120, description="Palabras clave: «despido injustificado»")],
    materia: Annotated[Subject | None, Field(description="Rama del derecho")] = None,
    limite: Annotated[int, Field(ge=1, le=10, description="Máximo de disposiciones en la respuesta")] = 3,
) -> dict[str, Any]:
    """Busca disposiciones de la legislación federal mexicana por tema: ley, artículo y resumen. No es asesoría."""
    wanted = _stems(tema)
    scored = [(len(wanted & _found_by(item)), item) for item in PROVISIONS if materia in (None, item.subject)]
    best = sorted((pair for pair in scored if pair[0]), key=lambda pair: -pair[0])
    return {
        "estado": "ok" if best else "sin_resultados",
        "tema": tema,
        "jurisdiccion": world.text("federal mexicana", "Mexican, federal"),
        "total": len(best),
        "disposiciones": [
            {
                "ley": item.law,
                "articulo": item.article,
                "materia": item.subject,
                "resumen": world.text(item.summary, item.english),
            }
            for _, item in best[:limite]
        ],
        "nota": world.text(
            "Resumen orientativo: consulte el texto vigente; no sustituye asesoría.",
            "A summary for guidance: check the text in force; it is no legal advice.",
        ),
    }


def legislation_example(world: World) -> dict[str, Any]:
    """A subject the facts name and the collection has, or dismissal."""
    named = [name.replace("_", " ") for name in world.facts.values]
    known = next((name for name in named if any(_stems(name) & _found_by(item) for item in PROVISIONS)), None)
    return {"tema": known or world.text("despido injustificado", "unfair dismissal")}


@cache
def _found_by(item: Provision) -> set[str]:
    return _stems(f"{item.words} {item.subject} {item.law if item.article is None else ''}")


@cache
def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in words_of(text) if len(word) > 3}
