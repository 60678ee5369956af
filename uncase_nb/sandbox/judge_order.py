"""What a judge is asked to do, checked before anybody is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from uncase_nb.errors import EmptyResultError, ParameterError, PrivacyError, did_you_mean
from uncase_nb.gateway.chat_parameters import refuse_reserved
from uncase_nb.gateway.providers import ChatProvider, resolve
from uncase_nb.generation.known_texts import known_texts
from uncase_nb.sandbox.judge_model import Asking
from uncase_nb.schemas.conversation import Conversation, refuse_raw
from uncase_nb.schemas.seed import Seed
from uncase_nb.schemas.verdict import JUDGE_METRICS, JudgeMetric
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.hashing import sha256_of


class Job(NamedTuple):
    """One answer wanted."""

    conversation: Conversation
    seed: Seed | None
    metric: JudgeMetric
    run: int


@dataclass(frozen=True)
class JudgeOrder:
    """Everything that decides what is asked."""

    conversations: tuple[Conversation, ...]
    seeds: Mapping[str, Seed]
    metrics: tuple[JudgeMetric, ...]
    runs: int
    provider: ChatProvider
    parameters: Mapping[str, Any]
    random_seed: int
    run_id: str
    """The same for the same order, however many runs, so that more of them go on with the first."""

    def jobs(self) -> Iterator[Job]:
        """In order of conversation, metric and run."""
        for conversation in self.conversations:
            seed = self.seeds.get(conversation.seed_id or "")
            for metric in self.metrics:
                yield from (Job(conversation, seed, metric, run) for run in range(self.runs))

    def asking(self, job: Job, known: tuple[str, ...]) -> Asking:
        """What is the same for all calls of a job."""
        seed = job.seed
        stated = known_texts(seed) if seed is not None else ()
        language = job.conversation.language or (seed.idioma.partition("-")[0].lower() if seed else None)
        return Asking(
            self.provider, self.parameters, self.random_seed, job.run, self.run_id, job.conversation.seed_id, language,
            (*known, *stated),
        )  # fmt: skip


def judge_order(  # noqa: PLR0913 - the options of `judge`
    conversations: Conversation | Iterable[Conversation],
    seeds: Seed | Iterable[Seed],
    *,
    provider: str | ChatProvider | None,
    runs: int,
    metrics: Sequence[str],
    parameters: Mapping[str, Any] | None,
    random_seed: int,
    workspace: Workspace,
) -> JudgeOrder:
    """Check what is asked for; see `judge` for the errors."""
    batch = [conversations] if isinstance(conversations, Conversation) else list(conversations)
    if not batch:
        raise EmptyResultError(
            "There is no conversation to judge.", "generate some first: un.generate(seeds, count=…)."
        )
    refuse_raw(batch, stage="the judge")
    _refuse_same([item.id for item in batch], "conversations", "id")
    listed = [seeds] if isinstance(seeds, Seed) else list(seeds)
    _refuse_same([seed.seed_id for seed in listed], "seeds", "seed_id")
    _refuse_personal(listed)
    if not isinstance(runs, int) or runs < 1:
        raise ParameterError(f"runs is {runs!r}.", "runs is a whole number, 1 or more; 3 show a spread.")
    refuse_reserved(parameters)
    chosen = _metrics(metrics)
    who = resolve(provider, workspace=workspace)
    given = dict(parameters or {})
    made_of = [
        "judge", [item.model_dump(mode="json") for item in batch], [seed.to_wire() for seed in listed],
        sorted(chosen), who.kind, who.model, given, random_seed,
    ]  # fmt: skip
    by_id = {seed.seed_id: seed for seed in listed}
    return JudgeOrder(tuple(batch), by_id, chosen, runs, who, given, random_seed, sha256_of(made_of)[:16])


def _metrics(given: Sequence[str]) -> tuple[JudgeMetric, ...]:
    named = [given] if isinstance(given, str) else list(dict.fromkeys(given))
    for name in named:
        if name not in JUDGE_METRICS:
            raise ParameterError(f"The judge has no metric {name!r}.", did_you_mean(str(name), JUDGE_METRICS))
    if not named:
        raise ParameterError("No metric is given.", f"Known: {', '.join(JUDGE_METRICS)}.")
    return tuple(metric for metric in JUDGE_METRICS if metric in named)


def _refuse_same(ids: Sequence[str], what: str, key: str) -> None:
    if len(set(ids)) < len(ids):
        raise ParameterError(f"Two {what} have the same {key}.", "give each an id of its own.")


def _refuse_personal(seeds: Iterable[Seed]) -> None:
    for seed in seeds:
        if seed.privacidad is not None and not seed.privacidad.pii_eliminado:
            raise PrivacyError(
                f"Seed {seed.seed_id!r} says that personal data was left in it (privacidad.pii_eliminado).",
                "extract it again from anonymized conversations: un.extract_seeds(un.anonymize(conversations)).",
            )
