"""What training accepts, before any heavy package is imported."""

from __future__ import annotations

import json

import pytest

from uncase_nb.errors import EmptyResultError, MissingExtraError, ParameterError, PrivacyError, ReadError
from uncase_nb.export.export import export
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.training import packages
from uncase_nb.training.base import Base
from uncase_nb.training.data import examples
from uncase_nb.training.job import Job
from uncase_nb.training.settings import settings
from uncase_nb.training.template import named
from uncase_nb.training.train import train

CHAT = [{"role": "user", "content": "¿Cuánto?"}, {"role": "assistant", "content": "Mil pesos."}]
SAFE = Conversation(messages=CHAT, privacy="synthetic", id="c1")
OPTIONS = {
    "method": "lora", "epochs": 1, "max_steps": None, "batch_size": 4, "learning_rate": 1e-3, "rank": 8,
    "max_length": 64, "random_seed": 0,
}  # fmt: skip


def write(path, *rows: object):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_an_exported_file_and_its_conversations_are_the_same_data(tmp_path):
    export([SAFE], path=tmp_path / "t.jsonl")
    assert examples(tmp_path / "t.jsonl") == examples(str(tmp_path / "t.jsonl")) == examples([SAFE]) == examples(SAFE)


def test_rendered_text_keeps_its_spans_and_template(tmp_path):
    export([SAFE], path=tmp_path / "t.jsonl", form="text")
    [example] = examples(tmp_path / "t.jsonl")
    [(start, end)] = example.text.spans
    assert example.text.text[start:end] == "Mil pesos.<|im_end|>"
    assert named(None, [example], tiny=True).name == named("chatml", [example], tiny=False).name == "chatml"
    with pytest.raises(ParameterError, match="holds text of chatml"):
        named("llama", [example], tiny=True)


def test_raw_data_is_refused(tmp_path):
    with pytest.raises(PrivacyError, match="Training refuses raw"):
        examples([Conversation(messages=CHAT)])
    export([SAFE], path=tmp_path / "openai.jsonl", template="openai_api")
    for path in (write(tmp_path / "hand.jsonl", {"messages": CHAT}), tmp_path / "openai.jsonl"):
        with pytest.raises(PrivacyError, match=r"row 1 .* counts as raw"):
            examples(path)


def test_files_that_are_no_export(tmp_path):
    (tmp_path / "bad.jsonl").write_text("{nope\n")
    with pytest.raises(ReadError, match=r"bad\.jsonl is not JSON Lines"):
        examples(tmp_path / "bad.jsonl")
    with pytest.raises(ReadError, match=r"no file none\.jsonl"):
        examples(tmp_path / "none.jsonl")
    with pytest.raises(ReadError, match=r"row 1 .* neither messages nor text"):
        examples(write(tmp_path / "other.jsonl", {"prompt": "x"}))
    with pytest.raises(ReadError, match=r"row 1 .* not as un.export writes it"):
        examples(write(tmp_path / "odd.jsonl", {"messages": [{"no": "role"}], "privacy": "synthetic"}))
    for nothing in (write(tmp_path / "empty.jsonl"), []):
        with pytest.raises(EmptyResultError, match="no conversation to train on"):
            examples(nothing)
    with pytest.raises(ParameterError, match="got dict"):
        examples({"a": 1})


def test_wrong_options_are_refused_before_anything_is_imported(tmp_path):
    for wrong, said in (
        ({"method": "qlora"}, r"no method 'qlora'"),
        ({"rank": 0}, "rank=0 is not positive"),
        ({"learning_rate": 0}, "learning_rate=0 is not positive"),
        ({"max_steps": -1}, "max_steps=-1 is not positive"),
        ({"base": "nowhere"}, "no model folder 'nowhere'"),
        ({"template": "lama"}, r"(?s)no template 'lama'.*Did you mean 'llama"),
        ({"template": "openai_api"}, "has no chat template"),
    ):
        with pytest.raises(ParameterError, match=said):
            train([SAFE], output=tmp_path / "out", **wrong)
    assert not (tmp_path / "out").exists()


def test_a_missing_extra_names_its_command(monkeypatch):
    monkeypatch.setattr(packages, "installed", lambda name: name != "trl")
    with pytest.raises(MissingExtraError, match=r'pip install "uncase_nb\[train\]"'):
        train([SAFE])


def test_the_run_id_is_the_contents():
    def key(chat: list, **changes: object) -> str:
        rows = examples(Conversation(messages=chat, privacy="synthetic"))
        return Job(rows, Base.of("tiny"), None, settings(**OPTIONS | changes), print).key()

    assert key(CHAT) == key(CHAT)
    assert len({key(CHAT), key(CHAT[::-1]), key(CHAT, random_seed=1), key(CHAT, rank=4)}) == 4


def test_a_base_is_named_without_its_path(tmp_path):
    folder = tmp_path / "ana" / "model"
    folder.mkdir(parents=True)
    write(folder / "config.json", {})
    (folder / "model.safetensors").write_bytes(b"12345")
    base = Base.of(folder)
    assert base.name == "model"
    assert base.fingerprint()["model.safetensors"] == "5"
    assert "ana" not in str(base.fingerprint())
