"""What every financial result says about itself."""

from __future__ import annotations

from uncase_nb.tools.world import World


def of_credit(world: World) -> str:
    """That the figures are no offer."""
    return world.text(
        "Cifras simuladas e informativas; la oferta final depende de la evaluación de crédito.",
        "Simulated figures for information; the final offer depends on the credit review.",
    )


def of_investment(world: World) -> str:
    """That money can be lost."""
    return world.text(
        "Simulación sin garantía: el valor puede bajar y rendimientos pasados no aseguran los futuros.",
        "A simulation without guarantee: values can fall, and past returns do not assure future ones.",
    )
