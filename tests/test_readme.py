"""Every command and every example of the README runs as printed."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from IPython.core.interactiveshell import InteractiveShell

from uncase_nb.bench.generation_answers import Answer
from uncase_nb.bench.generation_server import ModelServer
from uncase_nb.connectors.samples import samples

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text()
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", README, re.DOTALL)
SHELL = [line for kind, text in BLOCKS if kind == "bash" for line in text.splitlines() if line.strip()]
PYTHON = [text for kind, text in BLOCKS if kind == "python"]
MAKE = [line for line in SHELL if line.startswith("make ")]
RUNS = [line for line in SHELL if line.startswith("python -m uncase_nb")]
PIP = [line for line in SHELL if line.startswith("pip install")]


def test_no_command_escapes_these_tests() -> None:
    assert sorted(MAKE + RUNS + PIP) == sorted(SHELL)
    assert MAKE == ["make demo", "make test", "make lab"]


@pytest.mark.parametrize("command", MAKE)
def test_a_make_target_exists(command: str) -> None:
    done = subprocess.run([*command.split(), "-n"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_the_demo_runs_and_says_where_things_are(tmp_path_factory: pytest.TempPathFactory) -> None:
    if not (ROOT / ".venv" / ".installed-demo").exists():
        assert "CI" not in os.environ
        pytest.skip("make demo would install first: run make test")
    project = tmp_path_factory.mktemp("demo")
    place = project / ".uncase"
    output = run(["make", "demo"], ROOT, UNCASE_WORKSPACE=str(place))
    told = dict(line.split(maxsplit=1) for line in output.splitlines()[-4:])
    assert set(told) == {"notebooks", "report", "training", "adapter"}
    assert all(list(place.glob(str(Path(path).relative_to(place)))) for path in told.values())
    for command in RUNS:
        run([sys.executable, *command.split()[1:]], project)
    assert list((project / "schemas").iterdir())


@pytest.mark.parametrize("command", PIP)
def test_the_install_command_resolves(command: str) -> None:
    words = [word.strip('"') for word in command.split()]
    run([sys.executable, "-m", *words, "--dry-run", "--quiet", "--no-build-isolation"], ROOT)


def run(command: list[str], cwd: Path, **variables: str) -> str:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("UNCASE", "MAKE", "MFLAGS"))}
    done = subprocess.run(
        command, cwd=cwd, env=environment | variables, capture_output=True, text=True, check=False, timeout=900
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
@pytest.mark.parametrize("code", PYTHON[:2], ids=["magics", "python"])
def test_an_example_runs_as_printed(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = names_after(code, tmp_path, monkeypatch)
    assert (tmp_path / "train.jsonl").read_text().count("\n") == len(names["report"].certified) > 0


@pytest.mark.slow
def test_the_example_of_personal_data_runs_as_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = names_after(PYTHON[2], tmp_path, monkeypatch)
    assert len(names["found"].spans) > 100
    assert "[PERSON_1]" in str([message.content for item in names["tokens"] for message in item.messages])
    said = [[message.content for message in item.messages] for item in names["conversations"]]
    assert [[message.content for message in item.messages] for item in names["originals"]] == said
    assert [[message.content for message in item.messages] for item in names["invented"]] != said
    assert names["recall"].overall.recall > 0.9
    assert names["queue"].items


@pytest.mark.slow
def test_the_example_of_models_runs_as_printed_but_shorter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = PYTHON[3]
    with ModelServer(lambda _request, _number: Answer("Claro, con gusto le ayudo con eso.")) as server:
        here = code.replace("http://localhost:8000/v1", server.api_base).replace('language="es")', 'language="es")[:2]')
        assert here.count(server.api_base) == here.count("[:2]") == 1
        names = names_after(here.replace("count=20", "count=1"), tmp_path, monkeypatch)
    assert names["run"].calls > len(names["run"].conversations) == 2
    assert names["un"].costs(names["run"]).total.calls == names["run"].calls


def test_the_example_of_quality_runs_as_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (code,) = PYTHON[4:]
    names = names_after(code, tmp_path, monkeypatch)
    assert len(names["report"].certified) >= len(names["run"].conversations) / 2
    assert "Lexical diversity" in (tmp_path / "quality.html").read_text("utf-8")
    assert names["whole"].conversations == len(names["run"].conversations)


def names_after(code: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The variables of a shell that ran the code beside the sample exports."""
    monkeypatch.chdir(folder)
    monkeypatch.delenv("UNCASE_WORKSPACE", raising=False)
    shutil.copytree(samples(), folder / "chats")
    InteractiveShell.clear_instance()
    shell = InteractiveShell.instance()
    shell.history_manager.enabled = False
    shell.run_cell(code).raise_error()
    if "uncase_nb" in shell.extension_manager.loaded:
        shell.run_line_magic("unload_ext", "uncase_nb")
    InteractiveShell.clear_instance()
    return dict(shell.user_ns)


def test_every_magic_of_the_table_is_registered_and_none_is_missing() -> None:
    shell = InteractiveShell()
    shell.run_line_magic("load_ext", "uncase_nb")
    registered = {name for names in shell.magics_manager.magics.values() for name in names if name.startswith("uncase")}
    shell.run_line_magic("unload_ext", "uncase_nb")
    assert registered == set(re.findall(r"^\| `%{1,2}(uncase_\w+)", README, re.MULTILINE))
