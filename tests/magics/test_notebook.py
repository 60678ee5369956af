"""What a saved notebook holds after magics ran in a kernel: results, one line of progress, real errors."""

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

TOY = """
import time
from uncase_nb.magics.progress import progress
with progress("Toying") as show:
    for step in range(1, 41):
        show(step, 40, "<b>")
        time.sleep(0.01)
"""
FAILING = """
from uncase_nb.magics.progress import progress
with progress("Toying") as show:
    show(1, 9)
    show(2, 9)
    raise KeyError("passes through")
"""
CELLS = [
    "%load_ext uncase_nb",
    "conversations = [1]\n%uncase_generate {{conversatons}}",
    "%%uncase_seed\n{",
    TOY,
    FAILING,
    "%uncase_status",
    "%uncase_status ;",
]


@pytest.fixture(scope="module")
def executed(tmp_path_factory: pytest.TempPathFactory) -> NotebookNode:
    return run(CELLS, tmp_path_factory.mktemp("notebook"), allow_errors=True)


def run(cells: list[str], folder: Path, *, allow_errors: bool) -> NotebookNode:
    notebook = new_notebook(cells=[new_code_cell(cell) for cell in cells])
    client = NotebookClient(
        notebook, kernel_name="python3", allow_errors=allow_errors, resources={"metadata": {"path": str(folder)}}
    )
    client.execute()
    nbformat.validate(notebook)
    return notebook


def test_loading_prints_nothing(executed: NotebookNode) -> None:
    assert executed.cells[0].outputs == []


def test_a_mistake_is_an_error_output_of_two_lines(executed: NotebookNode) -> None:
    (output,) = executed.cells[1].outputs
    assert output.output_type == "error"
    assert output.ename == "ParameterError"
    assert output.traceback == [
        "ParameterError: There is no variable 'conversatons'.",
        "  Fix: Did you mean 'conversations'?",
    ]


def test_a_broken_seed_is_an_error_output_of_two_lines(executed: NotebookNode) -> None:
    (output,) = executed.cells[2].outputs
    assert (output.output_type, output.ename, len(output.traceback)) == ("error", "SeedError", 2)


def test_a_mistake_stops_the_notebook(tmp_path: Path) -> None:
    with pytest.raises(CellExecutionError):
        run(["%load_ext uncase_nb", "%uncase_status --nothing"], tmp_path, allow_errors=False)


def test_progress_leaves_its_last_state_and_nothing_else(executed: NotebookNode) -> None:
    (output,) = executed.cells[3].outputs
    assert output.data["text/plain"] == "Toying: 40 of 40, <b>"
    assert '<progress value="40" max="40"' in output.data["text/html"]
    assert "<b>" not in output.data["text/html"]


def test_progress_stays_where_a_task_failed_and_other_errors_keep_their_traceback(executed: NotebookNode) -> None:
    shown, error = executed.cells[4].outputs
    assert shown.data["text/plain"] == "Toying: 2 of 9"
    assert error.ename == "KeyError"
    assert len(error.traceback) > 2


def test_results_show_as_a_table_and_a_semicolon_silences(executed: NotebookNode) -> None:
    (output,) = executed.cells[5].outputs
    assert output.output_type == "execute_result"
    assert "<table>" in output.data["text/html"]
    assert str(Path.home()) not in str(output.data)
    assert executed.cells[6].outputs == []
