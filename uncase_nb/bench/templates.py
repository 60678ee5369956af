"""Conformity of chat templates with the vendors' bytes, ours and the peers', and the speed of ours."""

from __future__ import annotations

from collections.abc import Iterator
from time import process_time
from typing import NamedTuple

from uncase_nb.bench.templates_cases import cases
from uncase_nb.bench.templates_expected import expected
from uncase_nb.bench.templates_oracle import outcome
from uncase_nb.bench.templates_oracle_jinja import rendered
from uncase_nb.bench.templates_oracles import ORACLES, ours, posed
from uncase_nb.bench.templates_peers import Copy, copies
from uncase_nb.bench.templates_turns import assistant, user
from uncase_nb.export.profiles import profile
from uncase_nb.export.render import render
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.result import Row, Table

SPEED = ("llama:3.1", 1_000, 10)
"""Profile, conversations and turns that are timed."""


class Conformity(NamedTuple):
    """How often one template writes what the vendor's renderer writes, refusals included."""

    profile: str
    who: str
    equal: int
    asked: int


class TemplatesReport(Table):
    """The matrix, and the seconds."""

    def __init__(self, found: list[Conformity], seconds: float) -> None:
        self.found, self.seconds = found, seconds

    def headline(self) -> str:
        name, conversations, turns = SPEED
        mine = [one for one in self.found if one.who == "ours"]
        equal = f"{sum(one.equal for one in mine)} of {sum(one.asked for one in mine)} outcomes equal the vendors'"
        return f"{equal}; {conversations:,} conversations of {turns} turns as {name} in {self.seconds:.3f} s"

    def table(self) -> list[Row]:
        """A row a profile, a column a template."""
        columns = list(dict.fromkeys(one.who for one in self.found))
        rows: dict[str, Row] = {}
        for one in self.found:
            row = rows.setdefault(one.profile, {"profile": one.profile, **dict.fromkeys(columns)})
            rows[one.profile] = {**row, one.who: f"{one.equal}/{one.asked}"}
        return [{**row, "truth": ORACLES[name].source} for name, row in rows.items()]


def bench_templates() -> TemplatesReport:
    """Ask every template about every conversation, and time ours."""
    return TemplatesReport([*_ours(), *map(_peers, copies())], seconds())


def _ours() -> Iterator[Conformity]:
    for name, outcomes in expected().items():
        pairs = [
            (said, ours(name, case, prompt=bool(at))) for case, both in outcomes.items() for at, said in enumerate(both)
        ]
        yield Conformity(name, "ours", sum(said == mine for said, mine in pairs), len(pairs))


def _peers(copy: Copy) -> Conformity:
    form = profile(copy.profile)
    tokens = {"bos_token": form.begin, "eos_token": form.end_of_turn, "today": form.today} if form.today else {
        "bos_token": form.begin, "eos_token": form.end_of_turn}  # fmt: skip
    equal = 0
    for case, both in expected()[copy.profile].items():
        messages, tools = posed(copy.profile, cases()[case])
        for at, said in enumerate(both):
            equal += said == outcome(lambda: rendered(copy.source, messages, tools, bool(at), tokens))  # noqa: B023
    return Conformity(copy.profile, copy.peer, equal, 2 * len(cases()))


def seconds() -> float:
    """Of one core, for rendering `SPEED`."""
    name, count, turns = SPEED
    told = [
        Conversation(
            messages=[turn for at in range(turns // 2) for turn in (user(f"{n} ¿{at}?"), assistant(f"Es {at}, sí."))],
            privacy="synthetic",
        )
        for n in range(count)
    ]
    render(told[0], name)  # compiled once
    before = process_time()
    for conversation in told:
        render(conversation, name)
    return process_time() - before
