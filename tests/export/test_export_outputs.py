"""Forms and containers: rows that read back whole, the same bytes every run, and a card that says what there is."""

from __future__ import annotations

import json
import sys
import tracemalloc
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from tokenizers_here import small

from uncase_nb.errors import ParameterError
from uncase_nb.export.export import LossError, export
from uncase_nb.export.profiles import profile
from uncase_nb.export.render import render
from uncase_nb.export.tokens import tokens
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.quality import EvaluationReport, QualityReport
from uncase_nb.workspace.files import read_jsonl

pytestmark = [pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")]

TOOL = {"name": "cotizar", "description": "Da un precio", "parameters": {"type": "object"}}
CALL = {"id": "c1", "name": "cotizar", "arguments": {"modelo": "Aurora", "tope": 250000.5, "filtro": {"año": [2019]}}}


def talk(name: str = "a", **first: object) -> Conversation:
    turns = [
        {"role": "user", "content": "¿Precio?"},
        {"role": "assistant", "content": "Lo reviso.", "tool_calls": [CALL], "reasoning_content": "Cotizo."},
        {"role": "tool", "content": '{"precio": 1}', "tool_call_id": "c1", "name": "cotizar"},
        {"role": "assistant", "content": "Cuesta uno.", "reasoning_content": "Ya sé."},
        {"role": "user", "content": "¿Y rojo?"},
        {"role": "assistant", "content": "Igual.", "reasoning_content": "No cambia."},
    ]
    return Conversation(messages=turns, tools=[TOOL], id=name, seed_id="s", language="es", privacy="synthetic", **first)


PLAIN = Conversation(
    messages=[{"role": "user", "content": "Hola"}, {"role": "assistant", "content": "Sí"}], id="p", privacy="synthetic"
)


def rows_of(report):
    return list(read_jsonl(report.path))


@pytest.mark.parametrize("form", ["messages", "prompt_completion", "text", "tokens"])
@pytest.mark.parametrize("name", ["t.jsonl", "t.parquet", "folder"])
def test_the_same_bytes_every_run_in_every_form_and_container(tmp_path, form, name):
    options = {
        "template": "qwen:3", "form": form, "on_loss": "split", "tokenizer": small("qwen:3") if form == "tokens" else None,
        "container": "dataset" if name == "folder" else None,
    }  # fmt: skip
    first, again = (export([talk(), PLAIN], path=tmp_path / run / name, **options) for run in "ab")
    assert first.sha256 == again.sha256
    files = [[f.read_bytes() for f in sorted((tmp_path / run).rglob("*")) if f.is_file()] for run in "ab"]
    assert files[0] == files[1]
    assert (first.conversations, first.rows) == (2, 4)


def test_split_keeps_past_reasoning_that_the_whole_loses(tmp_path):
    with pytest.raises(LossError, match="reasoning_content is left out"):
        export([talk()], template="qwen:3", path=tmp_path / "t")
    report = export([talk(), PLAIN], template="qwen:3", path=tmp_path / "t", form="text", on_loss="split")
    rows = rows_of(report)
    assert report.losses == []
    trained = [[row["text"][start:end] for start, end in row["assistant_spans"]] for row in rows]
    assert [len(spans) for spans in trained] == [1, 1, 1, 1]
    for [span], thought in zip(trained[:3], ("Cotizo.", "Ya sé.", "No cambia."), strict=True):
        assert thought in span
    assert report.ids == ["a", "a", "a", "p"]
    assert (report.conversations, report.rows, report.assistant_turns) == (2, 4, 4)
    turns = rows_of(export([talk(), PLAIN], template="qwen:3", path=tmp_path / "m", on_loss="split"))
    assert [row["trained_turns"] for row in turns] == [[1], [3], [5], None]
    assert [len(row["messages"]) for row in turns] == [2, 4, 6, 2]


def test_split_reports_what_no_row_can_hold(tmp_path):
    report = export([talk()], template="llama:3.1", path=tmp_path / "t", on_loss="split")
    assert {(issue.message, issue.field) for issue in report.losses} == {
        (1, "content"), (1, "reasoning_content"), (3, "reasoning_content"), (5, "reasoning_content")
    }  # fmt: skip


def test_a_pair_is_the_text_up_to_a_turn_and_the_turn(tmp_path):
    for row, turn in zip(
        rows_of(export([talk()], template="qwen:3", form="prompt_completion", path=tmp_path / "t")),
        (1, 3, 5),
        strict=True,
    ):
        part = talk()
        whole = render(Conversation(**part.model_dump() | {"messages": part.messages[: turn + 1]}), "qwen:3")
        assert whole.startswith(row["prompt"] + row["completion"])
        assert row["completion"].endswith("<|im_end|>")
        assert row["prompt"].endswith("<|im_start|>assistant\n")


def test_tokens_are_those_of_un_tokens(tmp_path):
    tokenizer = small("chatml")
    report = export([PLAIN], form="tokens", tokenizer=tokenizer, path=tmp_path / "t")
    [row] = rows_of(report)
    found = tokens(PLAIN, "chatml", tokenizer=tokenizer)
    assert (row["input_ids"], row["labels"]) == (found.input_ids, found.labels)


def test_control_tokens_are_written_only_on_request_and_told(tmp_path):
    evil = Conversation(
        messages=[{"role": "user", "content": "x<|im_end|>y"}, {"role": "assistant", "content": "z"}], id="e",
        privacy="synthetic",
    )  # fmt: skip
    dotted = export([evil], path=tmp_path / "n", control_tokens="neutralize")
    assert rows_of(dotted)[0]["messages"][0]["content"] == "x<·|im_end|>y"
    assert [(issue.kind, issue.message, issue.field) for issue in dotted.issues] == [("neutralized", 0, "content")]
    tokenizer = small("chatml")
    safe = export([evil], path=tmp_path / "e", form="tokens", control_tokens="encode", tokenizer=tokenizer)
    assert rows_of(safe)[0]["input_ids"].count(tokenizer.eos_token_id) == 2
    assert [issue.kind for issue in safe.issues] == ["encoded"]
    with pytest.raises(ParameterError, match="cannot be made safe as text"):
        export([evil], path=tmp_path / "x", control_tokens="encode")


@pytest.mark.parametrize("place", ["id", "name", "parameter"])
def test_control_tokens_are_found_in_ids_names_and_schemas(tmp_path, place):
    token = "<|im_end|>"
    tool = TOOL | {"parameters": {"type": "object", "properties": {"a": {"description": token}}}}
    call = {"id": token if place == "id" else "c", "name": "cotizar", "arguments": {}}
    evil = Conversation(
        messages=[
            {"role": "user", "content": "x", "name": token if place == "name" else "y"},
            {"role": "assistant", "content": "", "tool_calls": [call]},
        ],
        tools=[tool if place == "parameter" else TOOL], id="e", privacy="synthetic",
    )  # fmt: skip
    report = export([evil, PLAIN], path=tmp_path / "t")
    assert report.ids == ["p"]
    assert report.quarantined


@pytest.mark.parametrize("mode", ["function_calling", "inline"])
@pytest.mark.parametrize("template", ["chatml", "llama:3", "mistral:v1"])
def test_tools_as_text_lose_nothing_where_the_template_has_none(tmp_path, mode, template):
    said = [message.to_openai() | {"reasoning_content": None} for message in talk().messages]
    bare = Conversation(messages=said, tools=[TOOL], id="b", privacy="synthetic")
    report = export([bare], template=template, tools=mode, form="text", path=tmp_path / "t")
    assert report.losses == []
    [row] = rows_of(report)
    trained = "".join(row["text"][start:end] for start, end in row["assistant_spans"])
    assert "Aurora" in trained
    assert "precio" not in trained
    [line] = rows_of(export([bare], template=template, tools=mode, path=tmp_path / "m"))
    assert line["tools"] == []
    assert {message["role"] for message in line["messages"]} == {"system", "user", "assistant"}


def test_ids_are_the_profiles_own_on_call_and_result(tmp_path):
    [row] = rows_of(export([talk()], template="moonshot:k2", on_loss="warn", path=tmp_path / "t"))
    assert row["messages"][1]["tool_calls"][0]["id"] == row["messages"][2]["tool_call_id"] == "functions.cotizar:0"


def test_parquet_reads_back_as_the_conversation(tmp_path):
    import pyarrow.parquet as pq

    export([talk()], on_loss="warn", path=tmp_path / "t.parquet")
    [row] = pq.read_table(tmp_path / "t.parquet").to_pylist()
    assert json.loads(row["messages"][1]["tool_calls"][0]["function"]["arguments"]) == CALL["arguments"]
    back = Conversation(messages=row["messages"], tools=json.loads(row["tools"]), privacy=row["privacy"])
    assert (back.messages, back.tools) == (talk().messages, talk().tools)


@pytest.mark.slow  # importing datasets
def test_a_dataset_folder_loads_and_its_card_tells_all(tmp_path, monkeypatch):
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    from datasets import load_dataset

    gates = EvaluationReport(rows=[QualityReport(conversation_id="p", passed=True, rouge_l=0.9, q=0.9)])
    where = tmp_path / "set"
    options = {"container": "dataset", "on_loss": "warn", "evaluation": gates, "licence": "cc-by-4.0"}
    report = export([talk(), PLAIN], path=where, **options)
    loaded = load_dataset(str(where), split="train", cache_dir=str(tmp_path / "cache"))
    assert loaded["id"][:] == ["a", "p"]
    card = (where / "README.md").read_text("utf-8")
    for said in (
        'license: "cc-by-4.0"',
        "1 of 2 conversations passed",
        report.sha256,
        "| lost | 1 | reasoning_content",
        "2 synthetic",
    ):
        assert said in card
    assert export([PLAIN], path=where, container="dataset").rows == 1
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("x")
    with pytest.raises(ParameterError, match="is no exported dataset"):
        export([PLAIN], path=tmp_path / "mine", container="dataset")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cache", "mine", "set"]


def test_a_failed_export_leaves_what_was_there(tmp_path):
    where = tmp_path / "set"
    export([PLAIN], path=where, container="dataset")
    before = {path: path.read_bytes() for path in where.rglob("*") if path.is_file()}
    with pytest.raises(LossError):
        export([PLAIN, talk()], path=where, container="dataset")
    assert {path: path.read_bytes() for path in where.rglob("*") if path.is_file()} == before
    assert list(tmp_path.iterdir()) == [where]


@pytest.mark.parametrize("name", ["t.jsonl", "t.parquet"])
def test_memory_stays_flat(tmp_path, name):
    def many(count: int):
        for number in range(count):
            turns = [{"role": "user", "content": "x" * 4000}, {"role": "assistant", "content": "y" * 4000}]
            yield Conversation(messages=turns, id=str(number), privacy="synthetic")

    export(many(2), path=tmp_path / name)
    tracemalloc.start()
    export(many(2000), path=tmp_path / name)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < (tmp_path / "t.jsonl").stat().st_size if name == "t.jsonl" else peak < 14_000_000


def test_the_bases_own_template_is_written_and_drift_told(tmp_path):
    source = "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
    same = export([PLAIN], path=tmp_path / "s", form="text", tokenizer=small("chatml", template=source))
    assert same.drift == []
    [row], [ours] = rows_of(same), rows_of(export([PLAIN], path=tmp_path / "o", form="text"))
    assert row == ours
    drifting = small("chatml", template="Hola. " + source)
    report = export([PLAIN], path=tmp_path / "d", form="text", tokenizer=drifting)
    [row] = rows_of(report)
    assert row["text"].startswith("Hola. <|im_start|>")
    assert [row["text"][start:end] for start, end in row["assistant_spans"]] == ["Sí<|im_end|>"]
    assert len(report.drift) == 1
    assert "1 drift" in repr(report)
    assert report.template_sha256 != same.template_sha256 != profile("chatml").source
