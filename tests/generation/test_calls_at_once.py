"""How many calls a run makes at once: what is asked for, or what its provider was registered with."""

from __future__ import annotations

import asyncio
import json

import pytest

from uncase_nb.errors import ParameterError
from uncase_nb.gateway.limits import Limits
from uncase_nb.gateway.request import Reply
from uncase_nb.generation.generate import generate
from uncase_nb.schemas.seed import Seed
from uncase_nb.workspace.folder import Workspace

TURNS = [{"role": "cliente", "content": "¿Qué precio tiene?"}, {"role": "asesor", "content": "Se lo digo."}]
SEED = {
    "seed_id": "auto", "dominio": "automotive.sales", "idioma": "es-MX", "objetivo": "Comprar un auto familiar",
    "roles": ["cliente", "asesor"], "pasos_turnos": ["cliente: pide precio", "asesor: responde"],
    "parametros_factuales": {"modelo": "Versa"},
}  # fmt: skip


class Busy:
    """Counts how many calls it has at once."""

    kind, model, local, simulated = "busy", "m", True, False

    def __init__(self, name: str, limits: Limits | None = None) -> None:
        self.name = name
        if limits is not None:
            self.limits = limits
        self.now = self.peak = 0

    async def complete(self, _request: object) -> Reply:
        self.now += 1
        self.peak = max(self.peak, self.now)
        await asyncio.sleep(0.05)
        self.now -= 1
        return Reply(message={"role": "assistant", "content": json.dumps({"messages": TURNS})})


@pytest.mark.parametrize(
    ("limits", "asked_for", "expected"),
    [(None, {}, 8), (Limits(concurrency=12), {}, 12), (Limits(concurrency=12), {"concurrency": 3}, 3)],
)
def test_calls_at_once(tmp_path, limits, asked_for, expected):
    busy = Busy(f"busy {tmp_path}", limits)
    generate(
        Seed.model_validate(SEED), count=24, provider=busy, ner="off", privacy_mode="audit",
        workspace=Workspace(tmp_path), **asked_for,
    )  # fmt: skip
    assert busy.peak == expected


def test_none_at_once_is_refused(tmp_path):
    with pytest.raises(ParameterError, match="concurrency is 0"):
        generate(Seed.model_validate(SEED), provider="simulator", concurrency=0, workspace=Workspace(tmp_path))
