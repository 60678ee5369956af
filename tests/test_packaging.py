"""The package is what pyproject says, and what is built from it works away from the checkout."""

import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SETUPTOOLS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]
OUTER = ("magics", "widgets", "pipelines")


def test_packages_are_the_folders_with_an_init() -> None:
    inner = {
        ".".join(path.parent.relative_to(ROOT).parts)
        for path in (ROOT / "uncase_nb").rglob("__init__.py")
        if path.relative_to(ROOT).parts[1] not in OUTER
    }
    outer = {
        "uncase_nb." + ".".join(path.parent.relative_to(ROOT).parts)
        for room in OUTER
        for path in (ROOT / room).rglob("__init__.py")
    }
    assert inner | outer == set(SETUPTOOLS["packages"])


@pytest.mark.parametrize("room", OUTER)
def test_links_lead_to_the_folders_beside(room: str) -> None:
    link = ROOT / "uncase_nb" / room
    assert link.is_symlink()
    assert str(link.readlink()) == f"../{room}"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(ROOT)],
        check=True,
        capture_output=True,
    )
    return out


IMPORT_ALL = """
import importlib, pkgutil, uncase_nb
names = [m.name for m in pkgutil.walk_packages(uncase_nb.__path__, "uncase_nb.")]
for name in names:
    if not name.endswith("__main__"):
        importlib.import_module(name)
from uncase_nb.pipelines.stages import STAGES
assert all(stage.notebook.exists() for stage in STAGES), STAGES
assert list(uncase_nb.samples().iterdir())
from pathlib import Path
from uncase_nb.generation.simulator.simulate import simulate
from uncase_nb.privacy.gazetteer import gazetteer
played = simulate(uncase_nb.seeds("automotive.sales")[0], random_seed=1, index=0)
assert uncase_nb.render(played, "chatml") and gazetteer().first
assert (Path(uncase_nb.__file__).parent / "privacy" / "ner" / "model" / "meta.json").exists()
assert list((Path(uncase_nb.__file__).parent / "widgets" / "static").glob("*.js"))
print(len(names), uncase_nb.__file__)
"""


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["wheel", "sdist"])
def test_every_module_imports_from_an_empty_folder(built: Path, tmp_path: Path, kind: str) -> None:
    pattern = "*.whl" if kind == "wheel" else "*.tar.gz"
    site = tmp_path / "site"
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*command, "--target", str(site), str(next(built.glob(pattern)))], check=True)
    empty = tmp_path / "empty"
    empty.mkdir()
    environment = os.environ | {"PYTHONPATH": str(site)}
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL], cwd=empty, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    count, home = done.stdout.split()
    assert int(count) > 40
    assert home.startswith(str(site))


def test_the_wheel_holds_no_tests_and_no_caches(built: Path) -> None:
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        names = wheel.namelist()
    tops = {name.split("/")[0] for name in names}
    assert tops == {"uncase_nb", next(top for top in tops if top.endswith(".dist-info"))}
    assert not [name for name in names if "__pycache__" in name]
