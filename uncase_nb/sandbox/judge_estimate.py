"""What judging would cost, before anybody is asked."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from uncase_nb.gateway.estimate import estimate
from uncase_nb.gateway.ledger import Ledger
from uncase_nb.gateway.loop import run
from uncase_nb.gateway.providers import ChatProvider
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.sandbox.judge_metrics import public_texts
from uncase_nb.sandbox.judge_order import JudgeOrder, judge_order
from uncase_nb.sandbox.judge_verdict import verdict
from uncase_nb.sandbox.opik_quiet import unlogged_answers
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.costs import Estimate
from uncase_nb.schemas.seed import Seed
from uncase_nb.schemas.verdict import JUDGE_METRICS
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.folder import workspace as current_workspace

_STEPS = " ".join(["word"] * 250)  # the steps GEval has worked out first, about as long as models write them
_PLACEHOLDER = json.dumps({"score": 0, "reason": _STEPS})


def estimate_judge(  # noqa: PLR0913 - the options of `judge` that decide what is asked
    conversations: Conversation | Iterable[Conversation],
    seeds: Seed | Iterable[Seed],
    *,
    provider: str | ChatProvider | None = None,
    runs: int = 3,
    metrics: Sequence[str] = JUDGE_METRICS,
    parameters: Mapping[str, Any] | None = None,
    random_seed: int = 0,
    workspace: Workspace | None = None,
    fresh: bool = False,
) -> Estimate:
    """Calls, tokens and price of `un.judge` with the same options. Nobody is asked.

    What the ledger already holds costs nothing. The steps GEval works out first are taken to have 250 words where they
    are not made yet.

    Returns:
        An `Estimate`; `.cost_usd` is null where the price is unknown, never guessed.
    """
    room = workspace or current_workspace()
    order = judge_order(
        conversations, seeds, provider=provider, runs=runs, metrics=metrics, parameters=parameters,
        random_seed=random_seed, workspace=room,
    )  # fmt: skip
    requests = run(lambda _: _requests(order, Ledger(room)))
    return estimate(requests, order.provider, workspace=room, fresh=fresh)


async def _requests(order: JudgeOrder, ledger: Ledger) -> list[ChatRequest]:
    await asyncio.to_thread(public_texts)
    collected: list[ChatRequest] = []

    async def ask(request: ChatRequest) -> Reply:
        collected.append(request)
        return ledger.lookup(request.address) or Reply(message={"role": "assistant", "content": _PLACEHOLDER})

    with unlogged_answers():
        for job in order.jobs():
            await verdict(order, job, ask)
    return collected
