"""`%uncase_tools`: the table, one tool with a simulated call, and its mistakes."""

from collections.abc import Callable, Iterator

import pytest
from IPython.core.interactiveshell import InteractiveShell

import uncase_nb.tools
from uncase_nb.errors import ParameterError
from uncase_nb.magics.tools import tools as tools_magic
from uncase_nb.tools.toolcard import describe


@pytest.fixture
def line(tmp_path, monkeypatch) -> Iterator[Callable]:
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    InteractiveShell.clear_instance()
    shell = InteractiveShell.instance()
    shell.history_manager.enabled = False
    yield tools_magic.bound(shell)
    InteractiveShell.clear_instance()


def test_it_shows_all_of_a_domain_or_those_found(line) -> None:
    assert callable(uncase_nb.tools)
    assert len(line("")) == 30
    assert set(line("--domain finance.advisory").domains.values()) == {"finance.advisory"}
    assert next(tool.name for tool in line("--find refacción --domain industrial.support")) == "diagnosticar_falla"


def test_a_name_shows_its_schema_and_a_call_its_simulator_answered(line) -> None:
    card = line("simular_credito")
    assert [row["argument"] for row in card.table()] == ["tipo", "monto", "plazo", "con_tabla"]
    assert "hipotecario" in card.table()[0]["allowed"]
    assert "≥ 3" in card.table()[2]["allowed"]
    shown = card._repr_mimebundle_()
    assert '"mensualidad"' in shown["text/plain"]
    assert "&quot;mensualidad&quot;" in shown["text/html"]
    assert shown == describe("simular_credito")._repr_mimebundle_()


def test_mistakes_say_what_to_do(line) -> None:
    with pytest.raises(ParameterError, match="Did you mean 'simular_credito'"):
        line("simular_creditos")
    with pytest.raises(ParameterError, match="every domain"):
        line("simular_credito --domain finance.advisory")
