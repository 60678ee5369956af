"""Our gateway as the model Opik's metrics ask: each of their prompts is one call, with a sample for each run."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from uncase_nb.gateway.providers import ChatProvider
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.sandbox.opik_quiet import quiet_opik

Ask = Callable[[ChatRequest], Awaitable[Reply]]
"""One call through the gateway."""


class Asking(NamedTuple):
    """What is the same for all calls about one conversation in one run."""

    provider: ChatProvider
    parameters: Mapping[str, Any]
    random_seed: int
    run: int
    run_id: str
    seed_id: str | None
    language: str | None
    known: tuple[str, ...]

    def request(self, messages: Sequence[Mapping[str, Any]], form: Any) -> ChatRequest:
        """The request for a prompt; `form` is the pydantic model of the answer, where it has one."""
        return ChatRequest(
            provider=self.provider.kind,
            model=self.provider.model,
            messages=[dict(message) for message in messages],
            answer_schema=None if form is None else _schema(form),
            parameters=dict(self.parameters),
            random_seed=self.random_seed,
            sample_index=self.run,
            language=self.language,
            known=self.known,
            run_id=self.run_id,
            seed_id=self.seed_id,
        )


def _schema(form: Any) -> dict[str, Any]:
    """The form's JSON Schema without its titles, which say nothing and look like names to a detector."""
    made = form.model_json_schema()
    fields = {
        name: {key: value for key, value in field.items() if key != "title"}
        for name, field in made["properties"].items()
    }
    return {"type": "object", "properties": fields, "required": sorted(fields), "additionalProperties": False}


def judge_model(asking: Asking, ask: Ask) -> Any:
    """An `OpikBaseModel` that asks through the gateway."""
    return _model_class()(asking, ask)


@lru_cache(maxsize=1)
def _model_class() -> Any:
    quiet_opik()
    from opik.evaluation.models import OpikBaseModel

    class GatewayModel(OpikBaseModel):
        """Only the asynchronous chat form is used by the metrics; the others say so."""

        def __init__(self, asking: Asking, ask: Ask) -> None:
            super().__init__(asking.provider.name)
            self._asking = asking
            self._ask = ask

        def cache_fingerprint(self) -> object:
            """Opik keeps GEval's steps for the process by this; ours stand in the ledger, so it must find none."""
            return object()

        async def agenerate_chat_completion(self, messages: Any, response_format: Any = None, **_: Any) -> Any:
            reply = await self._ask(self._asking.request(messages, response_format))
            return {"role": "assistant", "content": reply.text}

        def generate_string(self, *_: Any, **__: Any) -> str:
            raise NotImplementedError

        def generate_provider_response(self, *_: Any, **__: Any) -> Any:
            raise NotImplementedError

    return GatewayModel
