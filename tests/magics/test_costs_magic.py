"""What calls cost, in a notebook."""

from __future__ import annotations

import pytest

from uncase_nb.gateway.ledger import Entry, Ledger
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.magics.costs import costs
from uncase_nb.workspace.folder import workspace


@pytest.mark.usefixtures("shell")
def test_the_magic_counts_and_filters():
    asked = [ChatRequest(provider="litellm", model="m", messages=[], sample_index=i, run_id=f"r{i}") for i in range(3)]
    Ledger(workspace()).store([Entry(request, Reply(message={}, cost_usd=0.5)) for request in asked])
    assert costs.function(by="provider", plot=True).total.cost_usd == 1.5
    line = costs.parser.parse("--run r1 --by seed", {})
    assert line == {"run": "r1", "by": "seed"}
    assert costs.function(**line).total.calls == 1
    assert "--by" in costs.parser.help()
