"""A process that has imported everything and forks a kernel for each line it reads, so that no kernel imports again.

A line is `{"workspace", "port", "out", "count"}`; it answers with the kernel's process id, then with how it ended.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from pathlib import Path

from uncase_nb.gateway.litellm_provider import LiteLLMProvider
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.generation.generate import generate
from uncase_nb.privacy.scan import scan
from uncase_nb.schemas.seed import Seed
from uncase_nb.workspace.files import write_jsonl

AT_ONCE = 8
SEED = Seed.model_validate(
    {
        "seed_id": "auto",
        "dominio": "automotive.sales",
        "objetivo": "Comprar un auto familiar",
        "roles": ["cliente", "asesor"],
        "pasos_turnos": ["cliente: pide precio", "asesor: pregunta presupuesto", "cliente: da presupuesto"],
        "parametros_factuales": {"modelo": "Versa", "precio": 350000},
    }
)


class OverHttp:
    """The least that speaks to a model server: what it is killed in takes no seconds to import."""

    kind = name = model = "http"
    local = simulated = False

    def __init__(self, port: int) -> None:
        self.port = port

    async def complete(self, request: ChatRequest) -> Reply:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        body = json.dumps({"messages": request.messages, "seed": request.sample_index}).encode()
        writer.write(b"POST / HTTP/1.1\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        answer = json.loads(await reader.readexactly(int(head.partition("content-length:")[2].split()[0])))
        writer.close()
        return Reply(message=answer["choices"][0]["message"], prompt_tokens=11, completion_tokens=7)


class OverLiteLLM(LiteLLMProvider):
    """LiteLLM as it is; the server is told which sample it answers, to count by."""

    def __init__(self, port: int) -> None:
        super().__init__("openai/m", api_base=f"http://127.0.0.1:{port}/v1", api_key="not-a-key")

    async def complete(self, request: ChatRequest) -> Reply:
        return await super().complete(request.model_copy(update={"parameters": {"seed": request.sample_index}}))


def main(provider: type[OverHttp | OverLiteLLM]) -> None:
    scan("Quiero un Versa.", ner="off")  # what a first text loads is loaded before the forks
    if provider is OverLiteLLM:
        OverLiteLLM(0).prepare()
    tell("ready")
    for line in sys.stdin:
        order = json.loads(line)
        kernel = os.fork()
        if kernel == 0:
            live(order, provider(order["port"]))
            os._exit(0)
        tell(kernel)
        tell(os.waitstatus_to_exitcode(os.waitpid(kernel, 0)[1]))


def live(order: dict, provider: OverHttp | OverLiteLLM) -> None:
    os.environ["UNCASE_WORKSPACE"] = order["workspace"]
    run = generate(SEED, count=order["count"], provider=provider, concurrency=AT_ONCE, random_seed=3, ner="off")
    write_jsonl(order["out"], (item.model_dump(mode="json") for item in run.conversations))
    Path(order["out"] + ".calls").write_text(f"{run.calls} {run.reused} {len(run.failures)}")


def tell(what: object) -> None:
    print(what, flush=True)  # noqa: T201 - it is a process that is spoken to by lines


if __name__ == "__main__":
    main({"http": OverHttp, "litellm": OverLiteLLM}[sys.argv[1]])
