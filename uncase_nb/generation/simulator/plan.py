"""A seed as turns to be acted out: who speaks, what it does, which facts and tools belong there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from uncase_nb.errors import ParameterError
from uncase_nb.generation.simulator.clauses import Clause, clauses
from uncase_nb.generation.simulator.facts import Fact, said_facts
from uncase_nb.generation.simulator.words import content, overlap
from uncase_nb.schemas.seed import Seed, TurnPlan
from uncase_nb.schemas.tool import ToolDefinition

LANGUAGES = ("es", "en")
_SAYS = frozenset(["give", "offer", "confirm", "schedule", "need", "check", "warn", "practice", "voice", "refer"])
_STATES = frozenset(["give", "offer", "schedule", "need", "warn", "practice"])
_CALLS_FOR = frozenset({"ask", "request", "object"})
_EMPTY = frozenset({"greet", "thank", "bye"})
_STEPS_IN_ONE = 2  # steps one role takes in a row share a message, so that roles alternate; more would be a speech


@dataclass
class Turn:
    """One turn of the plan."""

    role: str
    """The seed's role."""
    asks: bool
    """Whether it is the one who came with a need (`user`)."""
    text: str
    clauses: list[Clause]
    stems: frozenset[str]
    facts: list[Fact] = field(default_factory=list)
    tools: list[ToolDefinition] = field(default_factory=list)
    steps: int = 1
    """How many steps of the seed it takes."""

    @property
    def acts(self) -> set[str]:
        return {clause.act for clause in self.clauses}


@dataclass(frozen=True)
class Plan:
    """A seed, ready to be acted out any number of times."""

    seed: Seed
    language: str
    familiar: bool
    """Whether people are on first-name terms (`tú`)."""
    field: str
    """First part of the domain, where the phrase bank knows it; otherwise `other`."""
    turns: list[Turn]
    facts: list[Fact]
    tools: list[ToolDefinition]
    sides: int
    """Side exchanges (two messages each) needed to reach the seed's fewest messages."""


_FAMILIAR = frozenset(
    [
        "informal",
        "cercano",
        "cercana",
        "amigable",
        "coloquial",
        "casual",
        "familiar",
        "amistoso",
        "amistosa",
        "relajado",
        "relajada",
        "juvenil",
        "friendly",
    ]
)
_FIELDS = frozenset(["automotive", "medical", "legal", "finance", "industrial", "education"])


def plan_of(seed: Seed) -> Plan:
    """The plan of a seed.

    Raises:
        ParameterError: for a language other than Spanish and English.
    """
    return _plan(seed.model_dump_json(exclude_unset=True))


@lru_cache(maxsize=64)
def _plan(wire: str) -> Plan:
    seed = Seed.model_validate_json(wire)
    language = seed.idioma.lower().replace("_", "-").split("-")[0]
    if language not in LANGUAGES:
        raise ParameterError(
            f"the simulator speaks Spanish and English, not {seed.idioma!r}.",
            "set the seed's idioma to 'es' or 'en', or generate with a model: provider='…'.",
        )
    turns = _turns(seed, language)
    facts = said_facts(seed.facts(), language, words=" ".join([seed.objetivo, *(turn.text for turn in turns)]))
    _share(facts, turns, language)
    tools = seed.tools()
    _place(tools, turns, language)
    fewest = seed.pasos_turnos.turnos_min if isinstance(seed.pasos_turnos, TurnPlan) else 0
    return Plan(
        seed=seed,
        language=language,
        familiar=bool(set(seed.tono.lower().replace(",", " ").split()) & _FAMILIAR),
        field=domain if (domain := seed.dominio.split(".")[0]) in _FIELDS else "other",
        turns=turns,
        facts=facts,
        tools=tools,
        sides=max(0, -(-(fewest - len(turns)) // 2)),
    )


def _turns(seed: Seed, language: str) -> list[Turn]:
    """Steps as turns; two steps one role takes in a row are one turn."""
    turns: list[Turn] = []
    for step in seed.steps():
        if not step.text:
            continue
        role = step.role or _next_role(turns, seed.roles)
        asks = role == seed.roles[0]
        first = not any(turn.asks for turn in turns)
        said = [_described(clause, first=first) for clause in clauses(step.text, seed.roles, language, asks=asks)]
        stems = content(step.text, language)
        if turns and turns[-1].role == role and turns[-1].steps < _STEPS_IN_ONE:
            last = turns[-1]
            last.clauses += [clause for clause in said if clause not in last.clauses]
            last.stems |= stems
            last.text += f"; {step.text}"
            last.steps += 1
        else:
            turns.append(Turn(role, asks, step.text, said, stems))
    return turns


def _described(clause: Clause, *, first: bool) -> Clause:
    """To describe something is to state a need at the start, and to answer later."""
    return clause._replace(act="need" if first else "give") if clause.act == "describe" else clause


def _next_role(turns: Sequence[Turn], roles: Sequence[str]) -> str:
    return roles[0] if not turns or not turns[-1].asks else roles[1]


def _share(facts: Sequence[Fact], turns: Sequence[Turn], language: str) -> None:
    """Give every fact to the turn it belongs to. A fact nothing speaks for goes where its neighbour went."""
    covers = [[content(clause.topic, language) for clause in turn.clauses if clause.act in _STATES] for turn in turns]
    last = -1
    for fact in facts:
        if len(fact.text) > 2 and any(fact.text in turn.text for turn in turns):
            continue  # the plan's own words already say it
        own = frozenset(stem for stem in fact.stems if not stem.startswith("~"))
        scores = [_fit(fact, own, turns, at, covers[at]) + 2 * (at == last) for at in range(len(turns))]
        last = scores.index(max(scores))
        turns[last].facts.append(fact)


def _fit(fact: Fact, own: frozenset[str], turns: Sequence[Turn], at: int, covers: Sequence[frozenset[str]]) -> float:
    turn = turns[at]
    if turn.acts <= _EMPTY:
        return -50.0 - len(turn.facts)
    score = 2 * overlap(fact.stems, turn.stems) + 8 * any(own <= cover for cover in covers if own)
    before = turns[at - 1] if at else None
    if before is not None and before.acts & _CALLS_FOR and turn.asks != before.asks:
        score += overlap(fact.stems, before.stems) + 3 * (bool(own) and own <= before.stems)
    score += 4 if turn.acts & _SAYS else -12
    score += 2 if turn.asks == fact.asks else -2
    return score - 1.5 * len(turn.facts)


def _place(tools: Sequence[ToolDefinition], turns: Sequence[Turn], language: str) -> None:
    """Give every tool to the turn of the assistant that uses it; where there is no such turn it stays uncalled."""
    for tool in tools:
        stems = content(f"{tool.name} {tool.description}", language)
        free = [turn for turn in turns[1:] if not turn.asks and not turn.tools and not turn.acts <= _EMPTY]
        if free:
            max(free, key=lambda turn: _use(stems, turn)).tools.append(tool)


def _use(stems: frozenset[str], turn: Turn) -> float:
    known = frozenset[str]().union(turn.stems, *(fact.stems for fact in turn.facts))
    return overlap(stems, known) + 2 * bool(turn.acts & {"check", "offer", "give", "schedule"}) + bool(turn.facts)
