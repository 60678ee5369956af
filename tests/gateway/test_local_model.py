"""A real model in this process: a tiny one, and the adapter `un.train` makes for it."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path

import pytest

from uncase_nb.errors import ProviderError
from uncase_nb.gateway.chat import chat
from uncase_nb.gateway.local_sampling import Sampling
from uncase_nb.gateway.providers import resolve
from uncase_nb.gateway.request import ChatRequest
from uncase_nb.gateway.streaming import stream
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.workspace.folder import workspace

# torch, peft and mlflow use names that they themselves call deprecated; sqlite connections of mlflow's pool are
# closed by the garbage collector.
pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings(
        "ignore::DeprecationWarning", "ignore::FutureWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
    ),
]

CARS = ("Aurora", "Brisa", "Cumbre", "Delta")
QUESTION = [{"role": "user", "content": "Hola, ¿tienen el Brisa?"}]
ANSWER = "Sí, el Brisa cuesta doscientos mil pesos."


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    """A tiny base with an adapter that has learnt one answer a car."""
    from uncase_nb.training.train import train

    folder = tmp_path_factory.mktemp("local")
    talks = [
        Conversation(
            messages=[
                {"role": "user", "content": f"Hola, ¿tienen el {car}?"},
                {"role": "assistant", "content": f"Sí, el {car} cuesta doscientos mil pesos."},
            ],
            privacy="synthetic",
        )
        for car in CARS * 3
    ]
    return train(talks, max_steps=40, output=folder / "out", workspace=workspace(folder))


@pytest.fixture
def adapted(trained) -> str:
    return f"local:{trained.base_folder}?adapter={trained.adapter}"


def requests(who, count: int, **parameters) -> list[ChatRequest]:
    return [
        ChatRequest(
            provider=who.kind,
            model=who.model,
            messages=[{"role": "user", "content": f"Hola, ¿tienen el {CARS[number % 4]}? " * (1 + number % 3)}],
            parameters={"max_tokens": 24} | parameters,
            sample_index=number,
        )
        for number in range(count)
    ]


def test_a_trained_adapter_says_what_it_learnt_and_its_base_does_not(trained, adapted, room, capfd, monkeypatch):
    asked: list[object] = []
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *_, **__: asked.append(host) or [])
    reply = chat(QUESTION, provider=adapted, temperature=0, ner="off", workspace=room)
    assert (reply.content, reply.cost_usd, reply.finish_reason) == (ANSWER, 0.0, "stop")
    assert reply.tokens > 10
    base = chat(QUESTION, provider=f"local:{trained.base_folder}", temperature=0, max_tokens=24, ner="off")
    assert base.content != ANSWER
    assert not base.reused
    again = chat(QUESTION, provider=adapted, temperature=0, ner="off")
    assert (again.reused, again.content) == (True, ANSWER)
    assert asked == []
    assert capfd.readouterr() == ("", "")


def test_the_same_request_gives_the_same_text_alone_and_in_a_batch(adapted, room):
    who = resolve(adapted, workspace=room)
    asked = requests(who, 12, temperature=1.5)

    async def together():
        return await asyncio.gather(*map(who.complete, asked))

    async def alone():
        return [await who.complete(request) for request in reversed(asked)]

    at_once, one_by_one = asyncio.run(together()), asyncio.run(alone())
    assert [reply.message for reply in at_once] == [reply.message for reply in reversed(one_by_one)]
    assert [reply.tokens for reply in at_once] == [reply.tokens for reply in reversed(one_by_one)]
    assert len({reply.text for reply in at_once}) > 6  # the samples do differ


def test_the_loop_stays_free_and_a_cancelled_answer_ends_at_once(adapted, room):
    who = resolve(adapted, workspace=room)
    [endless] = requests(who, 1, max_tokens=4000, temperature=100.0)
    [short] = requests(who, 1, max_tokens=1)

    async def work():
        await who.complete(short)  # the weights are in memory now
        task = asyncio.create_task(who.complete(endless))
        ticks = 0
        while ticks < 30:
            await asyncio.sleep(0.01)
            ticks += 1
        assert not task.done()
        task.cancel()
        began = time.perf_counter()
        await who.complete(short)
        return time.perf_counter() - began

    began = time.perf_counter()
    assert asyncio.run(work()) < 1.0
    assert time.perf_counter() - began < 10


def test_an_interrupt_of_the_kernel_is_quick_and_the_model_answers_again(adapted, room):
    chat(QUESTION, provider=adapted, max_tokens=1, ner="off", workspace=room)
    began = time.perf_counter()
    threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGINT)).start()
    with pytest.raises(KeyboardInterrupt):
        chat(QUESTION, provider=adapted, max_tokens=4000, temperature=100.0, ner="off", workspace=room)
    assert time.perf_counter() - began < 1.5
    assert chat(QUESTION, provider=adapted, temperature=0, ner="off", workspace=room).content == ANSWER


def test_a_text_may_end_the_answer(adapted, room):
    who = resolve(adapted, workspace=room)
    asked = ChatRequest(
        provider=who.kind, model=who.model, messages=QUESTION, parameters={"temperature": 0, "stop": ["doscientos"]}
    )
    reply = asyncio.run(who.complete(asked))
    assert (reply.text, reply.finish_reason) == ("Sí, el Brisa cuesta", "stop")
    cut = asyncio.run(who.complete(asked.model_copy(update={"parameters": {"temperature": 0, "max_tokens": 3}})))
    assert (cut.completion_tokens, cut.finish_reason) == (3, "length")


def test_one_that_does_not_fit_leaves_the_others_alone(adapted, room):
    who = resolve(adapted, workspace=room)
    good = requests(who, 2)
    long = good[0].model_copy(update={"messages": [{"role": "user", "content": "palabra " * 5000}]})
    odd = good[0].model_copy(update={"parameters": {"n": 2}})

    async def work():
        return await asyncio.gather(*map(who.complete, [long, *good, odd]), return_exceptions=True)

    too_long, one, two, refused = asyncio.run(work())
    assert "holds 4096" in str(too_long)
    assert "palabra" not in str(too_long)
    assert one.text
    assert two.text
    assert "no parameter 'n'" in str(refused)


def test_a_model_without_a_chat_template_says_what_to_take(trained, room, tmp_path):
    bare = tmp_path / "bare"
    shutil.copytree(trained.base_folder, bare)
    (bare / "chat_template.jinja").unlink()
    with pytest.raises(ProviderError, match="no chat template") as refused:
        chat(QUESTION, provider=f"local:{bare}", workspace=room, ner="off")
    assert "instruction-tuned" in refused.value.fix


def test_damaged_weights_are_said_and_mended_weights_answer(trained, room, tmp_path):
    damaged = tmp_path / "damaged"
    shutil.copytree(trained.base_folder, damaged)
    weights = damaged / "model.safetensors"
    whole = weights.read_bytes()
    weights.write_bytes(whole[:1000])
    with pytest.raises(ProviderError, match="cannot be loaded") as refused:
        chat(QUESTION, provider=f"local:{damaged}", workspace=room, ner="off")
    assert str(tmp_path) not in str(refused.value)
    weights.write_bytes(whole)
    assert chat(QUESTION, provider=f"local:{damaged}", workspace=room, ner="off", max_tokens=2).tokens


def test_the_end_of_a_turn_is_known_from_the_template(trained, room, tmp_path):
    """The tokenizer's own end of text is another token than the template's end of turn, as after un.train on a base."""
    other = tmp_path / "other"
    shutil.copytree(trained.adapter, other)
    path = other / "tokenizer_config.json"
    config = json.loads(path.read_text())
    path.write_text(json.dumps(config | {"eos_token": "<|im_start|>"}))
    provider = f"local:{trained.base_folder}?adapter={other}"
    assert chat(QUESTION, provider=provider, temperature=0, ner="off", workspace=room).content == ANSWER


def test_tokens_are_drawn_as_often_as_they_are_likely():
    import torch

    scores = torch.tensor([0.5, 0.3, 0.15, 0.05]).log()
    draws = {
        name: Counter(_draws(scores, **parameters))
        for name, parameters in {
            "all": {}, "cold": {"temperature": 0}, "nucleus": {"top_p": 0.75}, "two": {"top_k": 2},
        }.items()
    }  # fmt: skip
    for token, share in enumerate((0.5, 0.3, 0.15, 0.05)):
        assert abs(draws["all"][token] / 3000 - share) < 0.03
    assert set(draws["cold"]) == {0}
    assert set(draws["nucleus"]) == set(draws["two"]) == {0, 1}
    assert abs(draws["two"][0] / 3000 - 0.625) < 0.03


def _draws(scores, **parameters) -> list[int]:
    request = ChatRequest(provider="local", model="m", messages=[], parameters=parameters)
    sampling = Sampling.of(request, {})
    return [sampling.choose(scores) for _ in range(3000)]


def test_importing_and_naming_it_loads_no_torch(trained):
    code = (
        "import sys; from uncase_nb.gateway.providers import resolve; from uncase_nb.workspace.folder import workspace\n"
        "resolve('local:' + sys.argv[1], workspace=workspace(sys.argv[2])).model; print('torch' in sys.modules)"
    )
    made = [sys.executable, "-c", code, trained.base_folder, str(Path(trained.output).parents[0])]
    assert subprocess.run(made, capture_output=True, text=True, check=True).stdout == "False\n"


def test_tools_calls_and_results_reach_the_template(trained):
    """Arguments come as JSON text and templates want a mapping; a call has no content."""
    from transformers import AutoTokenizer

    from uncase_nb.gateway.local_prompt import prompt_ids

    tokenizer = AutoTokenizer.from_pretrained(trained.adapter)
    tokenizer.chat_template = (
        "{{ tools[0].function.name }}{% for message in messages %}|{{ message.content }}"
        "{% for call in message.tool_calls or [] %}{{ call.function.arguments.precio + 1 }}{% endfor %}{% endfor %}"
    )
    call = {"id": "c", "type": "function", "function": {"name": "cotizar", "arguments": '{"precio": 41}'}}
    asked = ChatRequest(
        provider="local",
        model="m",
        messages=[{"role": "assistant", "content": None, "tool_calls": [call]}, {"role": "tool", "content": "listo"}],
        tools=[{"type": "function", "function": {"name": "cotizar"}}],
    )
    assert tokenizer.decode(prompt_ids(tokenizer, asked, name="m")) == "cotizar|42|listo"
    tokenizer.chat_template = "{{ raise_exception('no tools: ' + messages[1].content) }}"
    with pytest.raises(ProviderError, match="refuses this conversation") as refused:
        prompt_ids(tokenizer, asked, name="m")
    assert "listo" not in str(refused.value)


def test_a_model_in_this_process_streams_through_the_same_border(adapted, room):
    answer = stream(QUESTION, provider=adapted, temperature=0, ner="off", workspace=room)
    assert "".join(answer) == answer.reply.content == ANSWER
    long = stream(QUESTION, provider=adapted, temperature=3.0, max_tokens=300, ner="off", privacy_mode="audit")
    first = next(long)
    assert not long._stream._work.done()
    assert (first + "".join(long)) == long.reply.content
    assert stream(QUESTION, provider=adapted, temperature=0, ner="off").__next__() == ANSWER  # from the ledger


def test_bits_on_their_way_begin_the_answer_whatever_ends_it(adapted, room):
    who = resolve(adapted, workspace=room)
    asked = [
        request.model_copy(update={"parameters": request.parameters | more, "tools": tools})
        for request in requests(who, 6, temperature=2.0, max_tokens=60)
        for more in ({}, {"stop": ["a", "doscientos mil"]})
        for tools in ([], [{"type": "function", "function": {"name": "f"}}])
    ]

    async def work():
        told = [[] for _ in asked]
        replies = await asyncio.gather(
            *(who.complete_streaming(request, bits.append) for request, bits in zip(asked, told, strict=True))
        )
        return (
            ["".join(bits) for bits in told],
            [reply.text for reply in replies],
            [(await who.complete(request)).text for request in asked],
        )

    bits, answers, plain = asyncio.run(work())
    assert answers == plain
    assert all(answer.startswith(told) for told, answer in zip(bits, answers, strict=True))
    assert sum(map(bool, bits)) > 12


def test_the_prompt_carries_the_schema_of_the_answer(trained):
    from transformers import AutoTokenizer

    from uncase_nb.gateway.local_prompt import prompt_ids

    tokenizer = AutoTokenizer.from_pretrained(trained.adapter)
    schema = {"type": "object", "properties": {"rol": {"enum": ["cliente", "asesor"]}}}
    asked = ChatRequest(provider="local", model="m", messages=QUESTION, answer_schema=schema)
    written = tokenizer.decode(prompt_ids(tokenizer, asked, name="m"))
    assert json.dumps(schema, separators=(",", ":")) in written
    assert QUESTION[0]["content"] in written
    assert asked.messages == QUESTION
