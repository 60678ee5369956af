"""From seeds to synthetic conversations: `un.generate`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from uncase_nb.errors import EmptyResultError, ParameterError, PrivacyError, SeedError
from uncase_nb.gateway.gateway import Gateway
from uncase_nb.gateway.loop import run
from uncase_nb.gateway.providers import SIMULATOR, ChatProvider, resolve
from uncase_nb.generation.jobs import Writer, jobs
from uncase_nb.generation.model_writer import ModelWriter
from uncase_nb.generation.runner import Progress, Runner, Tally
from uncase_nb.generation.simulator_provider import SimulatorProvider, SimulatorWriter
from uncase_nb.privacy.interceptor import Mode
from uncase_nb.privacy.types import IDENTIFYING
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.run import GenerationFailure, GenerationRun
from uncase_nb.schemas.seed import Seed
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.folder import workspace as current_workspace
from uncase_nb.workspace.hashing import sha256_of

OnProgress = Callable[[Progress], None]

_LOCAL_CONCURRENCY = 64  # without a network to spare, more at once only means fewer, larger commits


def generate(  # noqa: PLR0913 - keyword-only options with defaults
    seeds: Seed | Iterable[Seed],
    *,
    count: int = 1,
    provider: str | ChatProvider = SIMULATOR,
    random_seed: int = 0,
    workspace: Workspace | None = None,
    fresh: bool = False,
    concurrency: int = 8,
    privacy_mode: Mode = "block",
    ner: str = "auto",
    on_progress: OnProgress | None = None,
) -> GenerationRun:
    """Make `count` synthetic conversations of each seed.

    Every call is in the ledger before its result is used. Interrupt it or kill it, call it again: the finished
    calls are not repeated, and the result is the same.

    Args:
        seeds: what the conversations are about.
        count: conversations of each seed.
        provider: `simulator` (offline, by rules, no model), `replay:<cassette>`, a LiteLLM model string, or a
            `ChatProvider`.
        random_seed: another one gives other conversations.
        workspace: whose ledger is used; by default that of the current folder.
        fresh: ask again what the ledger knows.
        concurrency: calls at once.
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
    provider: str | ChatProvider = SIMULATOR,
    random_seed: int = 0,
    workspace: Workspace | None = None,
    fresh: bool = False,
    concurrency: int = 8,
    privacy_mode: Mode = "block",
    ner: str = "auto",
    on_progress: OnProgress | None = None,
) -> GenerationRun:
    """`generate`, for a running event loop."""
    listed = _listed(seeds)
    _refuse_below_one(count=count, concurrency=concurrency)
    who, writer = _who(provider)
    run_id = sha256_of([[seed.to_wire() for seed in listed], who.kind, who.model, count, random_seed])[:16]
    tally = Tally(total=count * len(listed))
    asked = jobs(listed, count=count, random_seed=random_seed, run_id=run_id)
    room = workspace or current_workspace()
    async with Gateway(room, who, privacy_mode=privacy_mode, ner=ner, types=IDENTIFYING, fresh=fresh) as gateway:
        at_once = max(concurrency, _LOCAL_CONCURRENCY) if who.simulated else concurrency
        await Runner(gateway, writer, tally, on_progress).run(asked, concurrency=min(at_once, tally.total))
    return _run(run_id, who.name, listed, count, tally)


def _listed(seeds: Seed | Iterable[Seed]) -> list[Seed]:
    listed = [seeds] if isinstance(seeds, Seed) else list(seeds)
    if not listed:
        raise EmptyResultError(
            "There are no seeds to generate from.", "take some: un.seeds(domain), or un.extract_seeds(…)."
        )
    known: set[str] = set()
    for seed in listed:
        if seed.seed_id in known:
            raise SeedError(f"Two seeds have the id {seed.seed_id!r}.", "give each seed an id of its own.")
        known.add(seed.seed_id)
        if seed.privacidad is not None and not seed.privacidad.pii_eliminado:
            raise PrivacyError(
                f"Seed {seed.seed_id!r} says that personal data was left in it (privacidad.pii_eliminado).",
                "extract it again from anonymized conversations: un.extract_seeds(un.anonymize(conversations)).",
            )
    return listed


def _refuse_below_one(**numbers: int) -> None:
    for name, number in numbers.items():
        if number < 1:
            raise ParameterError(f"{name} is {number}.", f"{name} is 1 or more.")


def _who(provider: str | ChatProvider) -> tuple[ChatProvider, Writer]:
    who = SimulatorProvider() if provider == SIMULATOR else resolve(provider)
    return who, (SimulatorWriter() if isinstance(who, SimulatorProvider) else ModelWriter(who))


def _run(run_id: str, provider: str, seeds: list[Seed], count: int, tally: Tally) -> GenerationRun:
    results = [
        tally.results[job.conversation_id] for job in jobs(seeds, count=count, random_seed=0, run_id=run_id)
    ]  # in order of seed and index, whatever order they finished in
    progress = tally.progress()
    return GenerationRun(
        run_id=run_id,
        provider=provider,
        conversations=[result for result in results if isinstance(result, Conversation)],
        failures=[result for result in results if isinstance(result, GenerationFailure)],
        calls=progress.calls,
        reused=progress.reused,
        tokens=progress.tokens,
        cost_usd=progress.cost_usd,
    )
