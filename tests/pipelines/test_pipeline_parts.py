"""What a pipeline refuses before it runs, and what it keeps out of sight when a stage fails."""

import json
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

import uncase_nb as un
from uncase_nb.errors import ParameterError
from uncase_nb.pipelines.cache import finished, hashes, record_done
from uncase_nb.pipelines.execute import StageError, execute
from uncase_nb.pipelines.parameters import Parameters, validated
from uncase_nb.pipelines.source import recall, remember
from uncase_nb.pipelines.stages import PIPELINES, STAGES, Stage, parameters_of, stages_of
from uncase_nb.schemas.manifest import StageRecord
from uncase_nb.workspace.folder import Workspace, workspace


@pytest.mark.parametrize(
    ("parameters", "hint"),
    [
        ({"domian": "x"}, "Did you mean 'domain'"),
        ({"count": "many"}, "count: Input should be a valid integer"),
        ({"count": 0}, "count: Input should be greater"),
        ({"style": "tokens"}, "style: Input should be 'token' or 'surrogate'"),
        ({"input": "/nowhere/at/all"}, "names no file"),
    ],
)
def test_wrong_parameters_are_refused_before_anything_runs(
    parameters: dict[str, object], hint: str, tmp_path: Path
) -> None:
    place = workspace(tmp_path)
    with pytest.raises(ParameterError, match=hint):
        un.run_pipeline("full", parameters, within=place)
    assert not place.runs.exists()


def test_an_unknown_pipeline_is_refused_with_its_near_match(tmp_path: Path) -> None:
    with pytest.raises(ParameterError, match="Did you mean 'full'"):
        un.run_pipeline("ful", within=workspace(tmp_path))


def test_values_of_a_shell_are_coerced() -> None:
    assert validated(parameters_of("full"), {"count": "3"}).model_dump()["count"] == 3


@pytest.mark.parametrize("pipeline", PIPELINES)
def test_a_pipeline_runs_what_it_stands_on_in_order(pipeline: str) -> None:
    names = [stage.name for stage in stages_of(pipeline)]
    assert names[-1] == pipeline
    for stage in stages_of(pipeline):
        assert set(stage.needs) <= set(names[: names.index(stage.name)])


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)
def test_a_notebook_declares_exactly_the_parameters_of_its_stage(stage: Stage) -> None:
    book = nbformat.read(stage.notebook, as_version=4)
    (cell,) = [cell for cell in book.cells if "parameters" in cell.metadata.get("tags", [])]
    declared: dict[str, object] = {}
    exec(cell.source, declared)
    declared.pop("__builtins__")
    assert set(declared) == {"run_id", *stage.parameters.model_fields}
    defaults = stage.parameters().model_dump()
    assert all(declared[name] == (defaults[name] or declared[name]) for name in defaults)
    assert not any(cell.get("outputs") for cell in book.cells)


def test_a_path_that_names_a_person_stays_in_the_vault(tmp_path: Path) -> None:
    place = Workspace(tmp_path / ".uncase")
    chat = tmp_path / "Chat con Ximena Inventada.txt"
    chat.write_text("x\n")
    digest = remember(place, str(chat))
    assert recall(place, digest) == str(chat)
    assert not [
        path for path in place.root.rglob("*") if b"Inventada" in (path.read_bytes() if path.is_file() else b"")
    ]
    assert not list(place.root.rglob("*Inventada*"))


def failing(tmp_path: Path, code: str) -> tuple[StageError, str]:
    class Failing(Stage):
        @property
        def notebook(self) -> Path:
            return tmp_path / "failing.ipynb"

    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code)])
    book.cells[0].metadata["tags"] = ["parameters"]
    nbformat.write(book, tmp_path / "failing.ipynb")
    output = tmp_path / "out.ipynb"
    with pytest.raises(StageError) as caught:
        execute(Failing("failing", Parameters, ()), output, {}, cwd=tmp_path)
    return caught.value, output.read_text()


def test_an_error_that_quotes_a_conversation_is_withheld(tmp_path: Path) -> None:
    error, shown = failing(tmp_path, "who = 'Inventada'.upper()\nraise ValueError('la clienta ' + who)")
    assert "INVENTADA" not in shown + str(error) + repr(error)
    assert "ValueError" in str(error)


def test_our_own_error_keeps_its_two_lines(tmp_path: Path) -> None:
    error, shown = failing(tmp_path, "from uncase_nb.errors import ReadError\nraise ReadError('Bad file.', 'mend it.')")
    assert "Bad file." in error.problem
    assert error.fix == "mend it."
    assert "Bad file." in shown


def test_a_result_counts_as_finished_only_whole_and_under_its_key(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("{}\n")
    record = StageRecord(stage="extract", key="k", status="done", outputs=hashes(tmp_path))
    assert finished(tmp_path, "k") is None
    record_done(tmp_path, record)
    assert finished(tmp_path, "k") == record
    assert finished(tmp_path, "other") is None
    (tmp_path / "a.jsonl").write_text("{} \n")
    assert finished(tmp_path, "k") is None


def shell(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "uncase_nb", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def test_the_shell_says_two_lines_and_fails(tmp_path: Path) -> None:
    done = shell("run", "full", "-p", "domian=x", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "ParameterError: Unknown parameter 'domian'.",
        "  Fix: Did you mean 'domain'?",
    ]


def test_help_lists_every_parameter(tmp_path: Path) -> None:
    text = shell("run", "--help", cwd=tmp_path).stdout
    assert all(f"\n  {name}" in text for name in parameters_of("full").model_fields)


def test_schemas_are_written_out(tmp_path: Path) -> None:
    shell("schema", "--out", "contracts", cwd=tmp_path)
    assert json.loads((tmp_path / "contracts" / "RunManifest.schema.json").read_text())["title"] == "RunManifest"
