"""A whole training on the tiny base: it learns, repeats to the byte, says nothing, and stays on the machine."""

from __future__ import annotations

import json
import os
import random
import socket
import warnings
from pathlib import Path

import pytest

from uncase_nb.export.export import export
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.training.train import train
from uncase_nb.workspace.folder import workspace
from uncase_nb.workspace.hashing import sha256_file

# torch, peft and mlflow use names that they themselves call deprecated; sqlite connections of mlflow's pool are
# closed by the garbage collector.
pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings(
        "ignore::DeprecationWarning", "ignore::FutureWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
    ),
]

CARS = ("Aurora", "Brisa", "Cumbre", "Delta")
TALKS = [
    Conversation(
        messages=[
            {"role": "user", "content": f"Hola, ¿tienen el {CARS[number % 4]} {2015 + number}?"},
            {"role": "assistant", "content": f"Sí, el {CARS[number % 4]} cuesta {200 + number} mil pesos."},
            {"role": "user", "content": "¿Puedo verlo el sábado?"},
            {"role": "assistant", "content": "Claro, lo espero el sábado a las diez."},
        ],
        privacy="synthetic",
        id=f"c{number}",
        seed_id="s1",
    )
    for number in range(12)
]


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    """Two trainings with the same data in two workspaces, without a network."""
    folder = tmp_path_factory.mktemp("training")
    export(TALKS, path=folder / "train.jsonl")
    calls: list[object] = []
    watched = pytest.MonkeyPatch()
    # Noted rather than raised: what calls home does so in a thread of its own, where an error is lost.
    watched.setattr(socket, "getaddrinfo", lambda host, *_, **__: calls.append(host) or [])
    told: list[tuple[int, int]] = []
    random.seed(5)
    before = random.getstate(), dict(os.environ)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            one = train(folder / "train.jsonl", max_steps=20, workspace=workspace(folder / "one"),
                        on_progress=lambda done, total: told.append((done, total)))  # fmt: skip
            two = train(folder / "train.jsonl", max_steps=20, workspace=workspace(folder / "two"))
    finally:
        watched.undo()
    assert calls == []
    assert random.getstate() == before[0]
    assert dict(os.environ) == before[1] | {"OMP_WAIT_POLICY": os.environ["OMP_WAIT_POLICY"]}
    return one, two, told


def test_it_learns(trained):
    run, _, told = trained
    assert run.loss_last < 0.5 * run.loss_first
    assert told == [(step, 20) for step in range(1, 21)]
    assert (run.steps, run.examples, run.truncated, run.dropped, run.device) == (20, 12, 0, 0, "cpu")
    assert 0 < run.trainable_parameters < run.total_parameters


def test_the_same_input_gives_the_same_bytes(trained):
    one, two, _ = trained
    names = sorted(path.relative_to(one.output) for path in Path(one.output).rglob("*") if path.is_file())
    assert [str(name) for name in names if name.parts[0] == "adapter"]
    for name in names:
        assert sha256_file(Path(one.output) / name) == sha256_file(Path(two.output) / name), name
    assert (one.adapter_sha256, one.run_id, repr(one)) == (two.adapter_sha256, two.run_id, repr(two))
    assert one.table() == two.table()
    assert one.mlflow_run_id != two.mlflow_run_id


def test_the_adapter_loads_and_changes_the_base(trained):
    import torch
    from peft import PeftModel
    from transformers import AutoModelForCausalLM, AutoTokenizer

    run = trained[0]
    tokenizer = AutoTokenizer.from_pretrained(run.adapter)
    ids = torch.tensor([tokenizer.encode("¿Puedo verlo el sábado?")])
    with torch.no_grad():
        base = AutoModelForCausalLM.from_pretrained(run.base_folder)
        before = base(ids).logits
        after = PeftModel.from_pretrained(base, run.adapter)(ids).logits
    assert (before - after).abs().max() > 0.1


def test_mlflow_keeps_figures_in_the_workspace_and_no_text_or_path(trained):
    from mlflow.tracking import MlflowClient

    run = trained[0]
    root = Path(run.output).parents[1]
    client = MlflowClient(tracking_uri=workspace(root.parent).mlflow_url)
    tracked = client.get_run(run.mlflow_run_id)
    assert tracked.info.status == "FINISHED"
    losses = [point.value for point in client.get_metric_history(run.mlflow_run_id, "loss")]
    assert losses == run.losses
    said = json.dumps(tracked.data.params) + json.dumps(tracked.data.tags)
    assert tracked.data.params["base"] == "tiny"
    assert str(Path.home()) not in said
    assert str(root) not in said
    assert "Aurora" not in said
    [artifact] = (root / "mlflow").rglob("training.json")
    assert "Aurora" not in artifact.read_text()


def test_a_folder_is_a_base_with_its_own_template(trained, tmp_path, capfd):
    first = trained[0]
    run = train(TALKS, base=first.base_folder, max_steps=2, output=tmp_path / "out", workspace=workspace(tmp_path))
    assert (run.template, run.base, run.steps) == ("the base's own", "base", 2)
    assert run.trained_tokens == first.trained_tokens
    assert not (tmp_path / "out" / "base").exists()
    assert capfd.readouterr() == ("", "")


def test_rendered_text_trains_like_its_messages(trained, tmp_path):
    export(TALKS, path=tmp_path / "text.jsonl", form="text")
    run = train(tmp_path / "text.jsonl", max_steps=20, workspace=workspace(tmp_path))
    assert run.adapter_sha256 == trained[0].adapter_sha256
