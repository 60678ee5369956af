"""How a model in this process chooses its next token: by the request's own random numbers, whoever is in the batch."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from uncase_nb.errors import did_you_mean
from uncase_nb.gateway.providers import FatalProviderError
from uncase_nb.gateway.request import ChatRequest

MAX_NEW_TOKENS = 512
"""Where the request sets no limit."""

_KNOWN = ("max_tokens", "max_completion_tokens", "temperature", "top_p", "top_k", "stop", "seed", "timeout")


@dataclass
class Sampling:
    """The sampling of one request. Each token takes one random number, drawn from the request's address."""

    max_new_tokens: int
    """The answer ends there."""
    temperature: float
    """0 takes the likeliest token."""
    top_p: float
    """Share of the probability that is chosen from."""
    top_k: int
    """Tokens that are chosen from; 0 for all."""
    stop: tuple[str, ...]
    """Texts that end the answer."""
    rng: random.Random = field(repr=False)

    @classmethod
    def of(cls, request: ChatRequest, habits: Mapping[str, Any]) -> Sampling:
        """What a request asks for; what it leaves open is as the model's own generation_config.json has it.

        Raises:
            FatalProviderError: for a parameter that is unknown here, or out of its range.
        """
        given = {name: value for name, value in request.parameters.items() if value is not None}
        if unknown := [name for name in given if name not in _KNOWN]:
            raise FatalProviderError(
                f"A model in this process has no parameter {unknown[0]!r}.", did_you_mean(unknown[0], _KNOWN)
            )
        usual = {"temperature": 1.0, "top_p": 1.0, "top_k": 0} | {k: v for k, v in habits.items() if v is not None}
        caps = [given[name] for name in ("max_tokens", "max_completion_tokens") if name in given]
        stop = given.get("stop", ())
        return cls(
            max_new_tokens=int(_within("max_tokens", min(caps, default=MAX_NEW_TOKENS), 1, 1 << 20)),
            temperature=_within("temperature", given.get("temperature", usual["temperature"]), 0, 100),
            top_p=_within("top_p", given.get("top_p", usual["top_p"]), 0, 1),
            top_k=int(_within("top_k", given.get("top_k", usual["top_k"]), 0, 1 << 20)),
            stop=(stop,) if isinstance(stop, str) else tuple(stop),
            rng=random.Random(request.address),  # noqa: S311 - sampling, not secrecy
        )

    def choose(self, scores: Any) -> int:
        """The next token, from the model's scores of all tokens."""
        if self.temperature == 0:
            return int(scores.argmax())
        shares = (scores.double() / self.temperature).softmax(-1)
        if self.top_k or self.top_p < 1:
            shares = self._likeliest(shares)
        sums = shares.cumsum(-1)
        drawn = self.rng.random() * float(sums[-1])
        return min(int((sums <= drawn).sum()), len(sums) - 1)

    def _likeliest(self, shares: Any) -> Any:
        ordered, places = shares.sort(descending=True, stable=True)
        before = ordered.cumsum(-1) - ordered  # the first is always kept
        kept = before < self.top_p if self.top_p < 1 else before >= 0
        kept[0] = True
        if self.top_k:
            kept[self.top_k :] = False
        return shares.new_zeros(shares.shape).scatter(-1, places[kept], ordered[kept])


def _within(name: str, number: Any, least: float, most: float) -> float:
    if isinstance(number, bool) or not isinstance(number, int | float) or not least <= number <= most:
        raise FatalProviderError(f"{name} is out of its range.", f"give a number from {least} to {most}.")
    return number
