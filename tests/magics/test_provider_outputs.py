"""In a real kernel: no stored key gets into a notebook's outputs, and nobody is asked where nobody sits."""

from __future__ import annotations

import os

import nbclient
import nbformat
import pytest
from jupyter_client.manager import start_new_kernel

KEY = "sk-proj-Zx9planted0key1234567890"
TYPED = 'tok&en"with-2-signs'

ADD = """
%load_ext uncase_nb
from uncase_nb.magics import key_filter
from uncase_nb.magics.provider import provider
key_filter.install(get_ipython())
get_ipython().magics_manager.register_function(provider.bound(get_ipython()), "line", "uncase_provider")
%uncase_provider add gpt --type openai --model gpt-4o-mini --key-env PLANTED_KEY
"""

SHOWN = [
    "import os; print('out', os.environ['PLANTED_KEY'])",
    "import sys; print('err', os.environ['PLANTED_KEY'], file=sys.stderr)",
    "{'key': os.environ['PLANTED_KEY']}",
    "from IPython.display import HTML, display\ndisplay(HTML('<b>' + os.environ['PLANTED_KEY'] + '</b>'))",
    "!echo $PLANTED_KEY",
    "print(repr(os.environ['OTHER_KEY']), os.environ['OTHER_KEY'])",
    "from ipywidgets import Label; Label(os.environ['PLANTED_KEY'])",
    f"# api_key = {KEY}",
    "raise ValueError('refused: ' + os.environ['PLANTED_KEY'])",
]

ADD_IN_PYTHON = """
import os
from uncase_nb.gateway.registry.public import providers
providers.add("other", type="custom", model="m", api_base="http://h/v1", api_key=os.environ["OTHER_KEY"])
"""


@pytest.fixture(scope="module")
def executed(tmp_path_factory):
    """A notebook with every way to show a key, run as papermill and nbconvert run one."""
    folder = tmp_path_factory.mktemp("keys")
    sources = [ADD, ADD_IN_PYTHON, *SHOWN, "%uncase_provider add asked --type groq --model m"]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    given = {"UNCASE_WORKSPACE": str(folder / ".uncase"), "IPYTHONDIR": str(folder), "PLANTED_KEY": KEY,
             "OTHER_KEY": TYPED, "GROQ_API_KEY": ""}  # fmt: skip
    client = nbclient.NotebookClient(
        notebook, allow_errors=True, kernel_name="python3", resources={"metadata": {"path": str(folder)}}
    )
    client.execute(env=os.environ | given)
    return notebook


def test_a_stored_key_is_nowhere_in_the_notebook(executed):
    for cell in executed.cells:
        cell.source = cell.source.replace(KEY, "typed by hand")
    saved = nbformat.writes(executed)
    assert KEY not in saved
    assert TYPED.replace('"', '\\"') not in saved
    assert "tok&amp;en" not in saved
    # Number 5 shows the other key, 7 only has a word for whoever ran it.
    counts = [str(cell.outputs).count("[key of gpt]") for cell in executed.cells[2:11]]
    assert [number for number, count in enumerate(counts) if not count] == [5, 7]
    assert "[key of other]" in str(executed.cells[7].outputs)
    assert "[key of gpt]" in str(executed.metadata.widgets)


def test_the_rest_of_the_output_is_left_alone(executed):
    [out] = executed.cells[2].outputs
    assert out.text == "out [key of gpt]\n"


def test_a_cell_that_holds_a_key_itself_is_told(executed):
    [told] = executed.cells[9].outputs
    assert told.text.startswith("The key of gpt stands in this cell")


def test_where_nobody_can_be_asked_the_variable_is_named(executed):
    [error] = executed.cells[-1].outputs
    assert error.output_type == "error"
    assert "GROQ_API_KEY" in "".join(error.traceback)
    assert "Fix:" in "".join(error.traceback)


def test_a_hidden_prompt_asks_for_the_key_in_a_kernel_with_somebody_before_it(tmp_path, monkeypatch):
    monkeypatch.setenv("UNCASE_WORKSPACE", str(tmp_path / ".uncase"))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    monkeypatch.setenv("GROQ_API_KEY", "")
    manager, client = start_new_kernel(cwd=str(tmp_path))
    asked: list[dict[str, object]] = []
    shown: list[str] = []

    def answer(message) -> None:
        asked.append(message["content"])
        client.input("gsk_typed_by_hand_12345")

    try:
        for code in (ADD.replace("%uncase_provider", "#"), "%uncase_provider add fast --type groq --model m"):
            client.execute_interactive(
                code, allow_stdin=True, timeout=30, stdin_hook=answer, output_hook=lambda one: shown.append(str(one))
            )
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    assert asked == [{"prompt": "API key of fast: ", "password": True}]
    assert "has_key=True" in "".join(shown)
    assert "typed_by_hand" not in "".join(shown)
