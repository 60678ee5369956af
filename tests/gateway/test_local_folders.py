"""`local:` names: folders checked, paths unseen, contents hashed once."""

from __future__ import annotations

import json
import os
import random
import shutil

import pytest

from uncase_nb.errors import ProviderError
from uncase_nb.gateway import local_folders
from uncase_nb.gateway.local_calls import message_of
from uncase_nb.gateway.local_sampling import MAX_NEW_TOKENS, Sampling
from uncase_nb.gateway.providers import ChatProvider, resolve
from uncase_nb.gateway.request import ChatRequest


@pytest.fixture
def folders(tmp_path):
    """A model's folder and an adapter's, as far as names go."""
    base, adapter = tmp_path / "ana-gomez" / "base", tmp_path / "ana-gomez" / "adapter"
    for folder, name in ((base, "config.json"), (adapter, "adapter_config.json")):
        folder.mkdir(parents=True)
        (folder / name).write_text("{}")
        (folder / "weights.safetensors").write_bytes(random.Random(name).randbytes(2000))
    return base, adapter


def test_a_name_shows_folders_and_no_paths(folders, room):
    base, adapter = folders
    who = resolve(f"local:{base}?adapter={adapter}", workspace=room)
    assert isinstance(who, ChatProvider)
    assert (who.name, who.kind, who.local, who.simulated) == ("local:base?adapter=adapter", "local", True, False)
    assert "ana-gomez" not in repr(who)
    assert resolve(f"local:{base}", workspace=room).name == "local:base"


def test_the_model_is_its_contents_wherever_they_lie(folders, room, tmp_path):
    base, adapter = folders
    whole = resolve(f"local:{base}?adapter={adapter}", workspace=room).model
    moved = tmp_path / "moved"
    shutil.copytree(base.parent, moved)
    (moved / "base" / "README.md").write_text("a card is not the model")
    assert resolve(f"local:{moved / 'base'}?adapter={moved / 'adapter'}", workspace=room).model == whole
    others = {resolve(f"local:{base}", workspace=room).model}
    for folder in (base, adapter):
        path = folder / "weights.safetensors"
        kept, times = path.read_bytes(), path.stat()
        path.write_bytes(kept[:-1] + bytes([kept[-1] ^ 1]))
        os.utime(
            path, ns=(times.st_atime_ns, times.st_mtime_ns)
        )  # same size, same time: the change is seen all the same
        others.add(resolve(f"local:{base}?adapter={adapter}", workspace=room).model)
        path.write_bytes(kept)
    assert len(others | {whole}) == 4


def test_contents_are_read_once(folders, room, monkeypatch):
    base, _ = folders
    read: list[str] = []
    real = local_folders.sha256_file
    monkeypatch.setattr(local_folders, "sha256_file", lambda path: read.append(path.name) or real(path))
    first = resolve(f"local:{base}", workspace=room).model
    assert resolve(f"local:{base}", workspace=room).model == first
    assert read == ["config.json", "weights.safetensors"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("local:{0}/none", "no model folder 'none'"),
        ("local:{1}", "is an adapter"),
        ("local:{0}?adapter={0}", "no adapter folder 'base'"),
        ("local:", "names no folder"),
        ("lokal:{0}", "did you mean 'local:<folder>'"),
    ],
)
def test_a_folder_that_does_not_fit_says_so(folders, room, name, said):
    with pytest.raises(ProviderError, match=r".*" + said.replace("?", r"\?")) as refused:
        resolve(name.format(*folders).replace("lokal:" + str(folders[0]), "lokal:base"), workspace=room)
    assert "ana-gomez" not in str(refused.value)


def asked(**parameters):
    return ChatRequest(provider="local", model="m", messages=[], parameters=parameters)


def test_a_request_says_how_to_sample_and_the_folder_the_rest():
    usual = Sampling.of(asked(), {"temperature": 0.6, "top_p": 0.9, "top_k": None})
    assert (usual.temperature, usual.top_p, usual.top_k, usual.max_new_tokens) == (0.6, 0.9, 0, MAX_NEW_TOKENS)
    given = Sampling.of(asked(temperature=0, max_tokens=9, max_completion_tokens=5, stop="\n\n", top_p=None), {})
    assert (given.temperature, given.max_new_tokens, given.stop, given.top_p) == (0, 5, ("\n\n",), 1.0)
    assert usual.rng.random() == Sampling.of(asked(), {}).rng.random() != given.rng.random()


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"temprature": 1}, "Did you mean 'temperature'"), ({"temperature": -1}, "temperature"),
        ({"top_p": 1.5}, "top_p"), ({"max_tokens": 0}, "max_tokens"), ({"top_k": "many"}, "top_k"),
        ({"temperature": float("nan")}, "temperature"), ({"n": 3}, "no parameter 'n'"),
    ],
)  # fmt: skip
def test_what_cannot_be_sampled_is_refused(parameters, said):
    with pytest.raises(ProviderError, match=said):
        Sampling.of(asked(**parameters), {})


def test_calls_of_tools_are_read_from_the_text_and_nothing_else_is():
    text = 'Un momento. <tool_call>\n{"name": "cotizar", "arguments": {"precio": {"tope": 3}}}\n</tool_call>'
    message = message_of(text)
    [call] = message["tool_calls"]
    assert (message["content"], call["id"], call["function"]["name"]) == ("Un momento.", "call_1", "cotizar")
    assert json.loads(call["function"]["arguments"]) == {"precio": {"tope": 3}}
    for odd in ("<tool_call>{no json}</tool_call>", '<tool_call>{"arguments": {}}</tool_call>', "<tool_call>"):
        assert message_of(odd) == {"role": "assistant", "content": odd}
