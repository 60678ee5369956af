"""From seeds to synthetic conversations: `un.generate`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from uncase_nb.gateway.budget import Budget
from uncase_nb.gateway.gateway import Gateway
from uncase_nb.gateway.limits import Limits, limits_of
from uncase_nb.gateway.loop import run
from uncase_nb.gateway.providers import ChatProvider
from uncase_nb.generation.alone import alone
from uncase_nb.generation.feedback import judge
from uncase_nb.generation.judging import Rounds
from uncase_nb.generation.order import Mode, Order, order, refuse_below_one
from uncase_nb.generation.runner import Runner
from uncase_nb.generation.tally import Progress, Tally
from uncase_nb.privacy.interceptor import Mode as PrivacyMode
from uncase_nb.privacy.types import IDENTIFYING
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.run import GenerationFailure, GenerationRun
from uncase_nb.schemas.seed import Seed
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.folder import workspace as current_workspace

OnProgress = Callable[[Progress], None]

_LOCAL_CONCURRENCY = 64  # without a network to spare, more at once only means fewer, larger commits


def generate(  # noqa: PLR0913 - keyword-only options with defaults
    seeds: Seed | Iterable[Seed],
    *,
    count: int = 1,
    provider: str | ChatProvider | None = None,
    random_seed: int = 0,
    mode: Mode = "whole",
    attempts: int = 1,
    source: Iterable[Conversation] | None = None,
    max_usd: float | None = None,
    max_calls: int | None = None,
    parameters: Mapping[str, Any] | None = None,
    workspace: Workspace | None = None,
    fresh: bool = False,
    concurrency: int | None = None,
    privacy_mode: PrivacyMode = "block",
    ner: str = "auto",
    on_progress: OnProgress | None = None,
) -> GenerationRun:
    """Make `count` synthetic conversations of each seed.

    Every call is in the ledger before its result is used. Interrupt it or kill it, call it again: the finished
    calls are not repeated, and the result is the same.

    Args:
        seeds: what the conversations are about.
        count: conversations of each seed.
        provider: `simulator` (offline, by rules, no model), a registered provider's name, `local:<folder>`,
            `replay:<cassette>`, a LiteLLM model string, or a `ChatProvider`. By default the registered default
            provider, or the simulator where none is registered.
        random_seed: another one gives other conversations.
        mode: `whole` asks a model for the conversation in one call; `turns` plays it turn by turn, an agent for each
            role, and really runs the tools in between. The simulator does the latter by itself.
        attempts: how often a conversation that the gates reject is made, with the reasons told. The best is kept,
            and what was rejected is in `.rejected_attempts`.
        source: the anonymized conversations behind the seeds, for the gates; see `un.evaluate`.
        max_usd: at most so many US dollars for this run, earlier sessions of it included. At the cap it pauses:
            `.pending` says how many conversations are left; raise it, run again, and it goes on. Providers on this
            machine are never stopped.
        max_calls: likewise, so many calls.
        parameters: sampling parameters for the model, for example `{"temperature": 0.8}`.
        workspace: whose ledger is used; by default that of the current folder.
        fresh: ask again what the ledger knows.
        concurrency: calls at once, at most; fewer while the provider turns calls away. By default what the provider
            was registered with, or 8.
        privacy_mode: what happens when personal data is about to leave or comes back; see `un.chat`. Places, dates
            and companies are what seeds are about, and point at nobody by themselves: they do not count.
        ner: which statistical detector looks for names; see `un.scan`.
        on_progress: called in this thread after each conversation.

    Raises:
        SeedError: where two seeds have one id.
        PrivacyError: where a seed says that personal data was left in it.
        ProviderError: where the provider is unknown or refuses every call. A call that fails by itself is in
            `.failures`, and the other conversations are unaffected.
        KeyboardInterrupt: within a second; finished calls are kept.
    """
    return run(
        lambda post: agenerate(
            seeds,
            count=count,
            provider=provider,
            random_seed=random_seed,
            mode=mode,
            attempts=attempts,
            source=source,
            max_usd=max_usd,
            max_calls=max_calls,
            parameters=parameters,
            workspace=workspace,
            fresh=fresh,
            concurrency=concurrency,
            privacy_mode=privacy_mode,
            ner=ner,
            on_progress=on_progress and (lambda progress: post(partial(on_progress, progress))),
        )
    )


async def agenerate(  # noqa: PLR0913 - keyword-only options with defaults
    seeds: Seed | Iterable[Seed],
    *,
    count: int = 1,
    provider: str | ChatProvider | None = None,
    random_seed: int = 0,
    mode: Mode = "whole",
    attempts: int = 1,
    source: Iterable[Conversation] | None = None,
    max_usd: float | None = None,
    max_calls: int | None = None,
    parameters: Mapping[str, Any] | None = None,
    workspace: Workspace | None = None,
    fresh: bool = False,
    concurrency: int | None = None,
    privacy_mode: PrivacyMode = "block",
    ner: str = "auto",
    on_progress: OnProgress | None = None,
) -> GenerationRun:
    """`generate`, for a running event loop."""
    refuse_below_one(attempts=attempts, concurrency=1 if concurrency is None else concurrency)
    room = workspace or current_workspace()
    asked = order(
        seeds, count=count, provider=provider, random_seed=random_seed, mode=mode, parameters=parameters,
        workspace=room,
    )  # fmt: skip
    async with alone(room, asked.run_id, asked.provider):
        gateway = Gateway(
            room, asked.provider, privacy_mode=privacy_mode, ner=ner, types=IDENTIFYING, fresh=fresh,
            budget=Budget(max_usd=max_usd, max_calls=max_calls), run_id=asked.run_id,
        )  # fmt: skip
        wanted = asked.jobs()
        at_once = min(_at_once(asked.provider, concurrency), len(wanted))
        runner = Runner(gateway, asked.writer, Tally(total=len(wanted)), on_progress)
        async with gateway:
            if attempts == 1:
                await runner.run(iter(wanted), concurrency=at_once)
                return _run(asked, runner)
            rounds = Rounds(runner, judge(asked.seeds, source, ner), attempts=attempts, concurrency=at_once)
            await rounds.run(wanted)
            return _run(asked, runner, rounds)


def _at_once(provider: ChatProvider, wanted: int | None) -> int:
    calls = (limits_of(provider) or Limits()).concurrency if wanted is None else wanted
    return max(calls, _LOCAL_CONCURRENCY) if provider.simulated else calls


def _run(asked: Order, runner: Runner, rounds: Rounds | None = None) -> GenerationRun:
    results = [
        result for job in asked.jobs() if (result := runner.tally.results.get(job.conversation_id)) is not None
    ]  # in order of seed and index, whatever order they finished in
    progress = runner.tally.progress()
    return GenerationRun(
        run_id=asked.run_id,
        provider=asked.provider.name,
        conversations=[result for result in results if isinstance(result, Conversation)],
        failures=[result for result in results if isinstance(result, GenerationFailure)],
        rejected_attempts=rounds.rejected if rounds else [],
        pending=asked.count * len(asked.seeds) - len(results),
        paused=runner.paused,
        calls=progress.calls,
        reused=progress.reused,
        tokens=progress.tokens,
        cost_usd=progress.cost_usd,
    )
