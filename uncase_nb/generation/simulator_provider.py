"""The offline simulator as a provider, so that its conversations pass the same door and ledger as any model's."""

from __future__ import annotations

import json
import time
from functools import lru_cache
from pathlib import Path

from uncase_nb.gateway.providers import SIMULATOR
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.generation.jobs import Job, SingleShot
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.seed import Seed
from uncase_nb.workspace.hashing import sha256_file, sha256_of


class SimulatorProvider:
    """Acts seeds out by rules. No model, no network; the same random seed gives the same bytes."""

    kind = SIMULATOR
    name = SIMULATOR
    local = True
    simulated = True

    @property
    def model(self) -> str:
        """A fingerprint of the simulator's own files: what another version of it made is not reused."""
        return _fingerprint()

    async def complete(self, request: ChatRequest) -> Reply:
        """The conversation as JSON, for a seed given as JSON in the request's one message."""
        from uncase_nb.generation.simulator.simulate import simulate

        began = time.perf_counter()
        seed = _seed(request.messages[0]["content"])
        conversation = simulate(seed, random_seed=request.random_seed, index=request.sample_index)
        return Reply(
            message={"role": "assistant", "content": conversation.model_dump_json(exclude_defaults=True)},
            cost_usd=0.0,
            latency_s=time.perf_counter() - began,
            finish_reason="stop",
        )


class SimulatorWriter(SingleShot):
    """Asks the simulator; see `Writer`."""

    def request(self, job: Job) -> ChatRequest:
        """The seed itself, whole."""
        return ChatRequest(
            provider=SIMULATOR,
            model=_fingerprint(),
            messages=[{"role": "user", "content": json.dumps(job.seed.to_wire(), ensure_ascii=False)}],
            random_seed=job.random_seed,
            sample_index=job.sample_index,
            run_id=job.run_id,
            seed_id=job.seed.seed_id,
        )

    def repair(self, job: Job, reply: Reply, reason: str) -> None:  # noqa: ARG002 - the form every writer has
        """It would say the same again."""
        return

    def read(self, job: Job, reply: Reply) -> Conversation:  # noqa: ARG002 - likewise
        """The conversation it wrote."""
        return Conversation.model_validate_json(reply.text)


@lru_cache(maxsize=256)
def _seed(wire: str) -> Seed:
    return Seed.model_validate_json(wire)


@lru_cache(maxsize=1)
def _fingerprint() -> str:
    """SHA-256 over the code and phrases of the simulator and of the tools it calls."""
    package = Path(__file__).parents[1]
    rooms = (package / "generation" / "simulator", package / "tools")
    files = sorted(path for room in rooms for path in room.rglob("*") if path.suffix in (".py", ".txt", ".json"))
    return sha256_of([[path.relative_to(package).as_posix(), sha256_file(path)] for path in files])
