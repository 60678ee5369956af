"""What a run would cost, before anybody is asked: tokens counted, the answer's length assumed, the price looked up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from uncase_nb.gateway.ledger import Ledger
from uncase_nb.gateway.pricing import ASSUMED_COMPLETION, FREE, Price, completion_cap, price_of, prompt_tokens
from uncase_nb.gateway.providers import ChatProvider
from uncase_nb.gateway.request import ChatRequest
from uncase_nb.gateway.spending import usual_completion
from uncase_nb.schemas.costs import Estimate
from uncase_nb.workspace.folder import Workspace
from uncase_nb.workspace.folder import workspace as current_workspace


def estimate(
    requests: Iterable[ChatRequest],
    provider: ChatProvider,
    *,
    workspace: Workspace | None = None,
    fresh: bool = False,
) -> Estimate:
    """What these requests would cost if they were asked now. Nobody is asked.

    Args:
        requests: what would be asked.
        provider: who would answer.
        workspace: whose ledger is looked into; by default that of the current folder.
        fresh: count also what the ledger knows, as `fresh=True` of a run would ask it again.
    """
    ledger = Ledger(workspace or current_workspace())
    asked = {request.address: request for request in requests}  # the same request twice is asked once
    known = set() if fresh else ledger.stored(asked)
    new = [request for address, request in asked.items() if address not in known]
    read = _read(provider, new)
    usual = usual_completion(ledger, provider.kind, provider.model)
    written = sum(_written(request, usual) for request in new)
    return Estimate(
        provider=provider.name,
        calls=len(new),
        reused=len(known),
        prompt_tokens=read,
        completion_tokens=written,
        assumption=_assumption(new, usual),
        cost_usd=_cost(price_of(provider), read, written),
    )


def _read(provider: ChatProvider, requests: Sequence[ChatRequest]) -> int | None:
    counts = [prompt_tokens(provider, request) for request in requests]
    return None if None in counts else sum(count or 0 for count in counts)


def _written(request: ChatRequest, usual: int | None) -> int:
    cap = completion_cap(request)
    assumed = usual or ASSUMED_COMPLETION
    return assumed if cap is None else min(cap, assumed) if usual else cap


def _assumption(requests: Sequence[ChatRequest], usual: int | None) -> str:
    if usual:
        return f"{usual} tokens an answer, the mean of what this model wrote before"
    if requests and all(completion_cap(request) is not None for request in requests):
        return "as many tokens an answer as max_tokens allows"
    return f"{ASSUMED_COMPLETION} tokens an answer: this model has not been asked before"


def _cost(price: Price | None, read: int | None, written: int) -> float | None:
    if price == FREE:
        return 0.0
    return None if price is None or read is None else price.of(read, written)
