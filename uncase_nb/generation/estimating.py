"""What a run would cost, before anybody is asked: `un.estimate`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from uncase_nb.gateway.estimate import estimate as estimate_requests
from uncase_nb.gateway.ledger import Ledger
from uncase_nb.gateway.loop import run
from uncase_nb.gateway.providers import ChatProvider
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.generation.jobs import Job, SingleShot, Writer
from uncase_nb.generation.order import Mode, order
from uncase_nb.schemas.costs import Estimate
from uncase_nb.schemas.seed import Seed
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.folder import workspace as current_workspace

_PLACEHOLDER = " ".join(["palabra"] * 25)  # a turn as long as most in chats


def estimate(  # noqa: PLR0913 - the options of `generate` that decide what is asked
    seeds: Seed | Iterable[Seed],
    *,
    count: int = 1,
    provider: str | ChatProvider | None = None,
    random_seed: int = 0,
    mode: Mode = "whole",
    parameters: Mapping[str, Any] | None = None,
    workspace: Workspace | None = None,
    fresh: bool = False,
) -> Estimate:
    """Calls, tokens and price of `un.generate` with the same options. Nobody is asked.

    What the ledger already holds costs nothing. Repairs, retries and further attempts are not foreseen. Turn by turn,
    turns that are not made yet are taken to have 25 words, and tools not to be called.

    Args:
        seeds: see `un.generate`, as all that follows.
        count: conversations of each seed.
        provider: who would answer; by default as in `un.generate`.
        random_seed: of the run.
        mode: `whole` or `turns`.
        parameters: sampling parameters; `max_tokens` bounds the answers.
        workspace: whose ledger is looked into.
        fresh: count also what the ledger knows.

    Returns:
        An `Estimate`; `.cost_usd` is null where the price is unknown, never guessed.
    """
    room = workspace or current_workspace()
    asked = order(
        seeds, count=count, provider=provider, random_seed=random_seed, mode=mode, parameters=parameters,
        workspace=room,
    )  # fmt: skip
    requests = run(lambda _: _requests(asked.jobs(), asked.writer, Ledger(room)))
    return estimate_requests(requests, asked.provider, workspace=room, fresh=fresh)


async def _requests(jobs: Iterable[Job], writer: Writer, ledger: Ledger) -> list[ChatRequest]:
    if isinstance(writer, SingleShot):
        return [writer.request(job) for job in jobs]
    collected: list[ChatRequest] = []

    async def ask(request: ChatRequest) -> Reply:
        collected.append(request)
        return ledger.lookup(request.address) or Reply(message={"role": "assistant", "content": _PLACEHOLDER})

    for job in jobs:
        await writer.write(job, ask)
    return collected
