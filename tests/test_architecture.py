"""Imports point one way, as the house plan says."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BASE = {"errors", "extras", "callable_module", "schemas"}
GROUND = BASE | {"workspace", "privacy"}
MAY_IMPORT = {
    "errors": set(),
    "extras": {"errors"},
    "callable_module": set(),
    "schemas": BASE | {"workspace"},  # results save themselves with the workspace's atomic writes
    "workspace": BASE | {"workspace"},
    "privacy": GROUND,
    "connectors": GROUND | {"connectors"},
    "seeds": GROUND | {"seeds", "tools"},
    "tools": BASE | {"tools", "workspace"},
    "gateway": GROUND | {"gateway"},
    "generation": GROUND
    | {"generation", "gateway", "tools", "evaluation", "seeds"},  # what the gates reject is made again
    "evaluation": GROUND | {"evaluation"},
    "export": GROUND | {"export"},
    "bench": GROUND | {"bench", "gateway", "generation", "seeds", "evaluation", "export"},  # it measures the others
    "sandbox": GROUND | {"sandbox", "gateway", "generation", "evaluation"},  # what others' services judge
    "training": GROUND | {"training", "export"},  # it trains on what the templates render
}
OUTER = {"magics", "widgets", "pipelines"}
UI = {"IPython", "ipywidgets", "papermill", "anywidget", "ipykernel"}


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def engine_files() -> list[Path]:
    inner = ROOT / "uncase_nb"
    return [path for path in inner.rglob("*.py") if path.relative_to(inner).parts[0] not in OUTER]


def room_of(path: Path) -> str:
    return path.relative_to(ROOT / "uncase_nb").parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", engine_files(), ids=lambda path: str(path.relative_to(ROOT)))
def test_an_engine_module_imports_only_what_its_room_may(path: Path) -> None:
    room = room_of(path)
    for name in imports(path):
        top, _, rest = name.partition(".")
        assert top not in OUTER, f"import uncase_nb.{top}"
        if room not in ("__init__", "__main__"):
            assert top not in UI, f"{name} is for magics, widgets and pipelines"
            if top == "uncase_nb" and rest and not rest.startswith("__version__"):
                assert rest.split(".")[0] in MAY_IMPORT[room], f"{room} may not import {name}"


def test_every_room_is_in_the_plan() -> None:
    assert {room_of(path) for path in engine_files()} - {"__init__", "__main__"} == set(MAY_IMPORT)
