"""A second opinion by a model: `un.judge`. Advice, never a gate."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from uncase_nb.errors import ParameterError
from uncase_nb.gateway.budget import Budget
from uncase_nb.gateway.gateway import Gateway
from uncase_nb.gateway.limits import Limits, limits_of
from uncase_nb.gateway.loop import run
from uncase_nb.gateway.providers import ChatProvider
from uncase_nb.privacy.interceptor import Mode as PrivacyMode
from uncase_nb.privacy.types import IDENTIFYING
from uncase_nb.sandbox.judge_metrics import public_texts
from uncase_nb.sandbox.judge_order import judge_order
from uncase_nb.sandbox.judge_runner import JudgeRunner, OnProgress
from uncase_nb.sandbox.opik_quiet import unlogged_answers
from uncase_nb.sandbox.opik_server import OpikServer
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.judge import JudgeReport
from uncase_nb.schemas.seed import Seed
from uncase_nb.schemas.verdict import JUDGE_METRICS
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.folder import workspace as current_workspace


def judge(  # noqa: PLR0913 - keyword-only options with defaults
    conversations: Conversation | Iterable[Conversation],
    seeds: Seed | Iterable[Seed],
    *,
    provider: str | ChatProvider | None = None,
    runs: int = 3,
    metrics: Sequence[str] = JUDGE_METRICS,
    parameters: Mapping[str, Any] | None = None,
    random_seed: int = 0,
    max_usd: float | None = None,
    max_calls: int | None = None,
    workspace: Workspace | None = None,
    fresh: bool = False,
    concurrency: int | None = None,
    privacy_mode: PrivacyMode = "block",
    ner: str = "auto",
    opik: bool | str = False,
    on_progress: OnProgress | None = None,
) -> JudgeReport:
    """Ask a model what it thinks of conversations, by Opik's metrics, several times.

    `hallucination` asks whether the assistant says what neither the seed nor a tool states (0 is best), `coherence`
    whether the turns fit together, `relevance` whether they work towards the seed's goal (1 is best; both GEval). The
    scores are advice: no gate reads them. Every call is in the ledger, so asking the same again costs nothing.

    Args:
        conversations: synthetic or anonymized; each names its seed in `seed_id`.
        seeds: where the conversations come from.
        provider: who judges: a registered provider's name, `local:<folder>`, `replay:<cassette>`, a LiteLLM model
            string, or a `ChatProvider`. By default the registered default provider.
        runs: how often each is asked, so that the spread shows.
        metrics: which of the three.
        parameters: sampling parameters for the judge; at temperature 0 the runs hardly differ.
        random_seed: another one asks anew.
        max_usd: at most so many US dollars; see `un.generate`.
        max_calls: likewise, so many calls.
        workspace: whose ledger is used; by default that of the current folder.
        fresh: ask again what the ledger knows.
        concurrency: calls at once, at most. By default what the provider was registered with, or 8.
        privacy_mode: what happens when personal data is about to leave or comes back; see `un.generate`.
        ner: which statistical detector looks for names; see `un.scan`.
        opik: an Opik server's address, or true for the one Opik is configured for: it gets the scores as feedback,
            under the conversations' ids, without any text. Otherwise no server is asked or needed.
        on_progress: called in this thread after each verdict.

    Raises:
        EmptyResultError: there is no conversation.
        ParameterError: two conversations or seeds have one id, or an option cannot be.
        PrivacyError: a conversation is raw, or a seed says that personal data was left in it.
        ProviderError: the provider is unknown or refuses every call. A call that fails by itself, or an answer that
            cannot be read, is a failure of that run.
        MissingExtraError: Opik is not installed.
    """
    return run(
        lambda post: ajudge(
            conversations,
            seeds,
            provider=provider,
            runs=runs,
            metrics=metrics,
            parameters=parameters,
            random_seed=random_seed,
            max_usd=max_usd,
            max_calls=max_calls,
            workspace=workspace,
            fresh=fresh,
            concurrency=concurrency,
            privacy_mode=privacy_mode,
            ner=ner,
            opik=opik,
            on_progress=on_progress and (lambda progress: post(partial(on_progress, progress))),
        )
    )


async def ajudge(  # noqa: PLR0913 - keyword-only options with defaults
    conversations: Conversation | Iterable[Conversation],
    seeds: Seed | Iterable[Seed],
    *,
    provider: str | ChatProvider | None = None,
    runs: int = 3,
    metrics: Sequence[str] = JUDGE_METRICS,
    parameters: Mapping[str, Any] | None = None,
    random_seed: int = 0,
    max_usd: float | None = None,
    max_calls: int | None = None,
    workspace: Workspace | None = None,
    fresh: bool = False,
    concurrency: int | None = None,
    privacy_mode: PrivacyMode = "block",
    ner: str = "auto",
    opik: bool | str = False,
    on_progress: OnProgress | None = None,
) -> JudgeReport:
    """`judge`, for a running event loop."""
    room = workspace or current_workspace()
    order = judge_order(
        conversations, seeds, provider=provider, runs=runs, metrics=metrics, parameters=parameters,
        random_seed=random_seed, workspace=room,
    )  # fmt: skip
    at_once = (limits_of(order.provider) or Limits()).concurrency if concurrency is None else concurrency
    if at_once < 1:
        raise ParameterError(f"concurrency is {concurrency!r}.", "concurrency is a whole number, 1 or more.")
    gateway = Gateway(
        room, order.provider, privacy_mode=privacy_mode, ner=ner, types=IDENTIFYING, fresh=fresh,
        budget=Budget(max_usd=max_usd, max_calls=max_calls), run_id=order.run_id,
    )  # fmt: skip
    await asyncio.to_thread(public_texts)  # the import takes seconds, which the loop has not
    server = await asyncio.to_thread(OpikServer.of, opik)
    runner = JudgeRunner(order, gateway, on_progress)
    with unlogged_answers():
        async with gateway:
            await runner.run(concurrency=at_once)
    report = runner.report()
    return await asyncio.to_thread(server.deliver, report) if server else report
