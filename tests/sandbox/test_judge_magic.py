"""`%uncase_judge` in a shell."""

from __future__ import annotations

import json

import pytest
from IPython.core.interactiveshell import InteractiveShell

from uncase_nb.errors import ProviderError
from uncase_nb.magics.judge import judge
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.costs import Estimate
from uncase_nb.schemas.judge import JudgeReport
from uncase_nb.schemas.seed import Seed

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]


@pytest.fixture
def shell(monkeypatch, tmp_path):
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    InteractiveShell.clear_instance()
    ip = InteractiveShell.instance()
    ip.history_manager.enabled = False
    ip.register_magic_function(judge.bound(ip), "line", "uncase_judge")
    yield ip
    InteractiveShell.clear_instance()


def test_the_magic_estimates_judges_and_keeps_to_its_budget(shell, server, model):
    server.behave = lambda _: json.dumps({"score": 1, "reason": "Se entiende."})
    turns = [{"role": "user", "content": "¿Qué horario?"}, {"role": "assistant", "content": "De nueve a seis."}]
    shell.user_ns |= {
        "model": model,
        "talks": [Conversation(id="c1", seed_id="s", language="es", privacy="synthetic", messages=turns)],
        "seed": Seed(
            seed_id="s", dominio="x", objetivo="Saber el horario", roles=["cliente", "asesor"],
            pasos_turnos=["cliente: pregunta", "asesor: responde"],
        ),
    }  # fmt: skip
    line = "%uncase_judge {{talks}} {{seed}} --provider {{model}} --runs 2 --ner off "
    foreseen = shell.run_cell(line + "--estimate").result
    assert isinstance(foreseen, Estimate)
    assert server.received == []
    paused = shell.run_cell(line + "--max-calls 2").result
    assert (paused.calls, paused.pending > 0) == (2, True)
    one = shell.run_cell(line + "--metrics hallucination").result
    assert [row.metric for row in one.rows] == ["hallucination"]
    whole = shell.run_cell(line).result
    assert isinstance(whole, JudgeReport)
    assert len(server.received) == foreseen.calls == whole.calls + whole.reused == 10
    with pytest.raises(ProviderError, match="max_usd cannot hold"):  # its price is not known
        shell.run_cell(line + "--seed 3 --max-usd 1").raise_error()
    assert len(server.received) == 10
