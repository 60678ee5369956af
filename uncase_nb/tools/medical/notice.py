"""What every medical result says about itself."""

from __future__ import annotations

from uncase_nb.tools.world import World


def notice(world: World) -> str:
    """That it informs, and who interprets."""
    return world.text(
        "Información simulada y orientativa: no es un diagnóstico; la interpretación corresponde al médico tratante.",
        "Simulated information for guidance: it is no diagnosis; the treating doctor interprets it.",
    )
