"""One batch of requests through a model in memory, token by token."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any

from uncase_nb.errors import ProviderError
from uncase_nb.extras import require
from uncase_nb.gateway.local_calls import message_of
from uncase_nb.gateway.local_model import LocalModel
from uncase_nb.gateway.local_prompt import prompt_ids
from uncase_nb.gateway.local_sampling import Sampling
from uncase_nb.gateway.local_streaming import Telling
from uncase_nb.gateway.request import ChatRequest, Reply

_TAIL = 32  # tokens looked at for a text that ends the answer
_ROOM = 64  # tokens there must be for an answer


@dataclass
class Row:
    """One request in a batch."""

    request: ChatRequest
    future: Future[Reply]
    prompt: list[int] = field(default_factory=list)
    sampling: Sampling | None = None
    written: list[int] = field(default_factory=list)
    finish: str | None = None
    arrive: Callable[[str], None] | None = None
    """Told the text on its way, where somebody wants it."""
    telling: Telling | None = None

    def prepare(self, model: LocalModel) -> None:
        """Tokens of the prompt, and how to sample.

        Raises:
            ProviderError: where the request does not fit the model.
        """
        self.sampling = Sampling.of(self.request, model.habits)
        self.prompt = prompt_ids(model.tokenizer, self.request, name=model.name)
        room = model.context - len(self.prompt)
        if room < min(_ROOM, self.sampling.max_new_tokens):
            raise ProviderError(
                f"The prompt has {len(self.prompt)} tokens, and {model.name} holds {model.context}.",
                "shorten it, or take a model with a longer context.",
            )
        self.sampling.max_new_tokens = min(self.sampling.max_new_tokens, room)
        if self.arrive:
            self.telling = Telling(self.arrive, stops=self.sampling.stop, calls=bool(self.request.tools))

    def next(self, scores: Any, model: LocalModel) -> int:
        """Choose a token, and see whether the answer ends with it."""
        if self.finish or self.sampling is None:
            return model.padding
        token = self.sampling.choose(scores)
        self.written.append(token)
        if self.future.cancelled():
            self.finish = "cancelled"
        elif token in model.ends or self._stopped(model):
            self.finish = "stop"
        elif len(self.written) >= self.sampling.max_new_tokens:
            self.finish = "length"
        if self.telling and not self.finish:
            self.telling.text(model.tokenizer.decode(self.written, skip_special_tokens=True))
        return token

    def reply(self, model: LocalModel, latency_s: float) -> Reply:
        """The answer."""
        text = model.tokenizer.decode(self.written, skip_special_tokens=True)
        for stop in self.sampling.stop if self.sampling else ():
            text = text.partition(stop)[0]
        message = message_of(text) if self.request.tools else {"role": "assistant", "content": text.strip()}
        return Reply(
            message=message,
            prompt_tokens=len(self.prompt),
            completion_tokens=len(self.written),
            cost_usd=0.0,
            latency_s=latency_s,
            finish_reason="tool_calls" if "tool_calls" in message else self.finish,
        )

    def _stopped(self, model: LocalModel) -> bool:
        stops = self.sampling.stop if self.sampling else ()
        tail = model.tokenizer.decode(self.written[-_TAIL:]) if stops else ""
        return any(stop in tail for stop in stops)


class _Steps:
    """Chooses each row's next token, and ends the batch when all rows are finished."""

    def __init__(self, model: LocalModel, rows: Sequence[Row]) -> None:
        self._model = model
        self._rows = rows
        self._torch = require("torch", extra="train", what="A model in this process")

    def process(self, _ids: Any, scores: Any) -> Any:
        """As a logits processor: all but the chosen token out of question."""
        chosen = [[row.next(line, self._model)] for row, line in zip(self._rows, scores, strict=True)]
        places = self._torch.tensor(chosen, device=scores.device)
        return self._torch.full_like(scores, float("-inf")).scatter(1, places, 0.0)

    def stop(self, _ids: Any, _scores: Any, **_: Any) -> Any:
        """As a stopping criterion: which rows are finished."""
        return self._torch.tensor([row.finish is not None for row in self._rows], device=_ids.device)


def generate(model: LocalModel, rows: Sequence[Row]) -> None:
    """Fill in what each row's answer is. A row that is cancelled ends at the next token.

    Shorter prompts are padded in front, which changes sums in the last digit: in half precision on a GPU a rare
    token may come out otherwise in another batch. The ledger keeps the first answer.
    """
    torch = require("torch", extra="train", what="A model in this process")
    transformers = require("transformers", extra="train", what="A model in this process")
    width = max(len(row.prompt) for row in rows)
    steps = _Steps(model, rows)
    settings = transformers.GenerationConfig(
        max_new_tokens=max(row.sampling.max_new_tokens for row in rows if row.sampling),
        do_sample=False,  # the choice is made in `_Steps`
        pad_token_id=model.padding,
        eos_token_id=list(model.ends) or None,
    )
    model.model.generate(
        input_ids=_tensor(torch, model, ([model.padding] * (width - len(row.prompt)) + row.prompt for row in rows)),
        attention_mask=_tensor(torch, model, ([0] * (width - len(row.prompt)) + [1] * len(row.prompt) for row in rows)),
        generation_config=settings,
        logits_processor=transformers.LogitsProcessorList([steps.process]),
        stopping_criteria=transformers.StoppingCriteriaList([steps.stop]),
    )


def _tensor(torch: Any, model: LocalModel, lines: Iterable[list[int]]) -> Any:
    return torch.tensor(list(lines), device=model.model.device)
