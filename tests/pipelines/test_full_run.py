"""The main job on real input: complete, private, repeatable, and safe against being killed."""

import contextlib
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from uncase_nb.connectors.samples import samples

pytestmark = pytest.mark.slow

NAME, PHONE, MAIL, CURP = (
    "Ximena Inventada Robles",
    "55 5550 0147",
    "ximena.inventada@correo.example",
    "IARX900412MDFNBM08",
)
PLANTED = (
    NAME, "Inventada", "inventada", "Ximena", "ximena", PHONE, "5555500147", MAIL, CURP, CURP.lower(),
    "Brandon Madeup", "Madeup", "madeup", "(555) 555-0123", "5555550123", "bmadeup@mail.example",
)  # fmt: skip

SPANISH_IOS = f"""[03/05/24, 10:02:11 a.\u202fm.] {NAME}: Hola, buenas tardes, soy Ximena Inventada
[03/05/24, 10:02:40 a.\u202fm.] Agencia Ficticia: Buenas tardes, ¿en qué le puedo ayudar?
[03/05/24, 10:03:05 a.\u202fm.] {NAME}: Quiero saber el precio del Versa 2023
[03/05/24, 10:04:00 a.\u202fm.] Agencia Ficticia: El Versa 2023 cuesta $350,000 MXN con enganche del 20%
[03/05/24, 10:05:00 a.\u202fm.] {NAME}: ¿Y a cuántos meses?
[03/05/24, 10:05:30 a.\u202fm.] Agencia Ficticia: A 48 meses. ¿Me comparte sus datos, señora Ximena?
[03/05/24, 10:06:30 a.\u202fm.] {NAME}: Claro, mi celular es {PHONE}, mi correo {MAIL} y mi CURP {CURP}
[03/05/24, 10:07:00 a.\u202fm.] Agencia Ficticia: Gracias, Ximena. La esperamos el sábado a las 11:00
[03/05/24, 10:07:40 a.\u202fm.] {NAME}: Muchas gracias, hasta luego
"""
ENGLISH_ANDROID = """5/16/24, 3:10 PM - Brandon Madeup: Hi, I'm interested in the 2022 Corolla
5/16/24, 3:11 PM - Imaginary Motors: Hello! It is $21,500 with 5.9% financing
5/16/24, 3:12 PM - Brandon Madeup: Can I see it on Saturday?
5/16/24, 3:13 PM - Imaginary Motors: Sure, Brandon. What is your phone number?
5/16/24, 3:14 PM - Brandon Madeup: It's (555) 555-0123, or bmadeup@mail.example
5/16/24, 3:15 PM - Imaginary Motors: Thank you, see you on Saturday at 10:00 am
5/16/24, 3:16 PM - Brandon Madeup: Thanks, bye
"""


def environment() -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("UNCASE")}
    return kept | {"HF_HUB_OFFLINE": "1", "OMP_WAIT_POLICY": "PASSIVE", "PYTHONHASHSEED": "random"}


def start(folder: Path, pipeline: str, *parameters: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "uncase_nb", "run", pipeline, "-p", "domain=automotive.sales"]
    return subprocess.Popen(
        [*command, *(word for item in parameters for word in ("-p", item))],
        cwd=folder,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def run(folder: Path, pipeline: str, *parameters: str) -> str:
    process = start(folder, pipeline, *parameters)
    output, _ = process.communicate(timeout=600)
    assert process.returncode == 0, output
    return output


def hashes(folder: Path) -> dict[str, dict[str, str]]:
    (manifest,) = folder.glob(".uncase/runs/*/manifest.json")
    return {stage["stage"]: stage["outputs"] for stage in json.loads(manifest.read_text())["stages"]}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A project whose exports hold planted people, run once; and what the run printed."""
    folder = tmp_path_factory.mktemp("project")
    chats = folder / "chats"
    shutil.copytree(samples(), chats)
    (chats / f"Chat de WhatsApp con {NAME}.txt").write_text(SPANISH_IOS)
    (chats / "WhatsApp Chat with Brandon Madeup.txt").write_text(ENGLISH_ANDROID)
    return folder, run(folder, "full", f"input={chats}", "count=2", "max_steps=5")


def test_every_stage_leaves_its_notebook_and_its_result(project: tuple[Path, str]) -> None:
    folder, output = project
    (place,) = (folder / ".uncase" / "runs").iterdir()
    for stage in ("import", "anonymize", "extract", "generate", "evaluate", "export", "train", "full"):
        assert (place / stage / f"{stage}.ipynb").exists()
        assert f"{stage:<10} done" in output
    assert (place / "evaluate" / "report.html").exists()
    assert (place / "train" / "adapter" / "adapter_model.safetensors").exists()
    rows = (place / "generate" / "conversations.jsonl").read_text().splitlines()
    languages = {json.loads(row)["language"][:2] for row in rows}
    assert languages == {"es", "en"}
    assert json.loads((place / "evaluate" / "summary.json").read_text())["certified"] > 0


def test_what_was_planted_is_nowhere_but_in_the_vault(project: tuple[Path, str]) -> None:
    folder, output = project
    leaks = [
        (path.relative_to(folder), planted)
        for path in (folder / ".uncase").rglob("*")
        if path.is_file()
        for planted in PLANTED
        for form in {planted.encode(), planted.encode("utf-16-le"), json.dumps(planted)[1:-1].encode()}
        if form in path.read_bytes()
    ]
    assert leaks == []
    assert not [planted for planted in PLANTED if planted in output]


def test_no_notebook_shows_a_warning(project: tuple[Path, str]) -> None:
    folder, _ = project
    books = [json.loads(path.read_text()) for path in folder.glob(".uncase/runs/*/*/*.ipynb")]
    outputs = [output for book in books for cell in book["cells"] for output in cell.get("outputs", [])]
    assert outputs
    assert [output["text"] for output in outputs if output.get("name") == "stderr"] == []


def test_what_was_planted_is_in_the_exports(project: tuple[Path, str]) -> None:
    folder, _ = project
    assert all(planted in SPANISH_IOS + ENGLISH_ANDROID for planted in (NAME, PHONE, MAIL, CURP, "Madeup"))
    assert NAME in next(iter((folder / "chats").glob("Chat de*"))).read_text()


def test_a_second_run_repeats_nothing(project: tuple[Path, str]) -> None:
    folder, _ = project
    before = hashes(folder)
    started = time.perf_counter()
    output = run(folder, "full", f"input={folder / 'chats'}", "count=2", "max_steps=5")
    assert time.perf_counter() - started < 10
    assert output.count("unchanged") == 8
    assert "running" not in output
    assert hashes(folder) == before


def test_another_run_adopts_the_stages_it_shares(project: tuple[Path, str]) -> None:
    folder, _ = project
    output = run(folder, "generate", f"input={folder / 'chats'}", "count=1")
    assert [line.split() for line in output.splitlines()[:3]] == [
        ["import", "unchanged"],
        ["anonymize", "unchanged"],
        ["extract", "unchanged"],
    ]
    assert "generate   done" in output
    shutil.rmtree(next(folder.glob(".uncase/runs/generate-*")))


def test_a_damaged_result_is_made_again(project: tuple[Path, str]) -> None:
    folder, _ = project
    before = hashes(folder)
    (report,) = folder.glob(".uncase/runs/full-*/full/full.ipynb")
    (seeds,) = folder.glob(".uncase/runs/full-*/extract/seeds.jsonl")
    assert report.exists()
    seeds.write_text("")
    output = run(folder, "full", f"input={folder / 'chats'}", "count=2", "max_steps=5")
    assert "extract    done" in output
    assert "generate   unchanged" in output
    assert hashes(folder) == before


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    folder = tmp_path_factory.mktemp("undisturbed")
    run(folder, "generate", "count=100", "ner=off")
    return hashes(folder)


@pytest.mark.parametrize("calls", [1, 500])
def test_killed_in_the_middle_of_generation_it_ends_in_the_same_bytes(
    tmp_path: Path, undisturbed: dict[str, dict[str, str]], calls: int
) -> None:
    process = start(tmp_path, "generate", "count=100", "ner=off")
    wait_for_calls(tmp_path, calls)
    kill(process)
    kept = stored_calls(tmp_path)
    assert calls <= kept < 1900
    assert not list(tmp_path.glob(".uncase/runs/*/generate/*.jsonl"))
    run(tmp_path, "generate", "count=100", "ner=off")
    assert hashes(tmp_path) == undisturbed
    assert stored_calls(tmp_path) == 1900


def kill(process: subprocess.Popen[str]) -> None:
    """The run and its kernel, which is a process of its own."""
    for one in [*psutil.Process(process.pid).children(recursive=True), process]:
        one.send_signal(signal.SIGKILL)
    process.wait()
    assert process.stdout
    process.stdout.close()


def wait_for_calls(folder: Path, calls: int) -> None:
    deadline = time.monotonic() + 300
    while stored_calls(folder) < calls:
        assert time.monotonic() < deadline
        time.sleep(0.01)


def stored_calls(folder: Path) -> int:
    """Calls in the ledger; none before its table is there."""
    database = folder / ".uncase" / "uncase.db"
    if not database.exists():
        return 0
    with contextlib.closing(sqlite3.connect(database, timeout=30)) as connection:
        try:
            return int(connection.execute("select count(*) from ledger_call").fetchone()[0])
        except sqlite3.OperationalError:
            return 0
