"""What a run is asked to make: seeds checked, provider and writer chosen, the run's id worked out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from uncase_nb.errors import EmptyResultError, ParameterError, PrivacyError, SeedError, did_you_mean
from uncase_nb.gateway.chat_parameters import refuse_reserved
from uncase_nb.gateway.providers import SIMULATOR, ChatProvider, resolve
from uncase_nb.gateway.registry import store
from uncase_nb.generation.jobs import Job, Writer, jobs
from uncase_nb.generation.model_writer import ModelWriter
from uncase_nb.generation.simulator_provider import SimulatorProvider, SimulatorWriter
from uncase_nb.generation.turn_writer import TurnWriter
from uncase_nb.schemas.seed import Seed
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.hashing import sha256_of

Mode = Literal["whole", "turns"]
"""`whole` asks for a conversation in one call, `turns` plays it turn by turn."""
MODES = ("whole", "turns")


@dataclass(frozen=True)
class Order:
    """Everything that decides what a run makes."""

    seeds: tuple[Seed, ...]
    count: int
    random_seed: int
    provider: ChatProvider
    writer: Writer
    run_id: str
    """The same for the same order; budget and attempts are not part of it, so raising them goes on with the run."""

    def jobs(self) -> list[Job]:
        """Every conversation to be made, seed by seed."""
        return list(jobs(self.seeds, count=self.count, random_seed=self.random_seed, run_id=self.run_id))


def order(  # noqa: PLR0913 - keyword-only options of the published function
    seeds: Seed | Iterable[Seed],
    *,
    count: int,
    provider: str | ChatProvider | None,
    random_seed: int,
    mode: Mode,
    parameters: Mapping[str, Any] | None,
    workspace: Workspace,
) -> Order:
    """Check what is asked for.

    Raises:
        EmptyResultError: where there is no seed.
        SeedError: where two seeds have one id.
        PrivacyError: where a seed says that personal data was left in it.
        ParameterError: where the count, the mode or a parameter cannot be, or something is no seed.
        ProviderError: where the provider is unknown.
    """
    listed = _listed(seeds)
    refuse_below_one(count=count)
    refuse_reserved(parameters)
    if mode not in MODES:
        raise ParameterError(f"There is no mode {mode!r}.", did_you_mean(str(mode), MODES))
    who = _who(provider, workspace)
    made_of: list[Any] = [[seed.to_wire() for seed in listed], who.kind, who.model, count, random_seed]
    if not isinstance(who, SimulatorProvider) and (mode != "whole" or parameters):
        made_of += [mode, dict(parameters or {})]
    return Order(tuple(listed), count, random_seed, who, _writer(who, mode, parameters), sha256_of(made_of)[:16])


def refuse_below_one(**numbers: int) -> None:
    """Refuse a number below one by its name.

    Raises:
        ParameterError: where there is one.
    """
    for name, number in numbers.items():
        if not isinstance(number, int) or number < 1:
            raise ParameterError(f"{name} is {number!r}.", f"{name} is a whole number, 1 or more.")


def _who(provider: str | ChatProvider | None, workspace: Workspace) -> ChatProvider:
    """Whoever is named; otherwise the workspace's default, and the simulator where it has none."""
    if provider == SIMULATOR or (provider is None and store.default(workspace) is None):
        return SimulatorProvider()
    return resolve(provider, workspace=workspace)


def _writer(who: ChatProvider, mode: Mode, parameters: Mapping[str, Any] | None) -> Writer:
    if isinstance(who, SimulatorProvider):
        return SimulatorWriter()  # it plays turn by turn in one go, and samples nothing
    return TurnWriter(who, parameters) if mode == "turns" else ModelWriter(who, parameters)


def _listed(seeds: Seed | Iterable[Seed]) -> list[Seed]:
    listed = [seeds] if isinstance(seeds, Seed) else _all_seeds(seeds)
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


def _all_seeds(given: Any) -> list[Seed]:
    """What is inside, where all of it is seeds. A text may be somebody's words, so it is not quoted."""
    items = list(given) if isinstance(given, Iterable) and not isinstance(given, str | bytes | Mapping) else [given]
    for item in items:
        if not isinstance(item, Seed):
            raise ParameterError(
                f"A {type(item).__name__} is not a seed.",
                'give seeds: un.seeds("automotive.sales"), un.extract_seeds(…), or un.Seed(…).',
            )
    return items
