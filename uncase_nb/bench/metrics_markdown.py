"""The published figures as Markdown tables."""

from __future__ import annotations

from collections.abc import Iterator

from uncase_nb.bench.metrics_result import METRICS, DamageScore, MetricsBench, SetScore
from uncase_nb.evaluation.dataset.area import Area

_HEAD = """# How well the metrics tell good from bad

`python -m uncase_nb bench metrics --sgd FILE --markdown FILE` wrote this page. Natural conversations come with seeds that describe them:
the suite's own, written by hand in Spanish (es) and English (en), and dialogues by people from the Schema-Guided Dialogue corpus (sgd).
From each a damaged partner is made for every damage (`uncase_nb/bench/damages`), which no metric knows of. *Development* parts
may choose constants; *held out* parts only measure.

*AUC* is how often a natural conversation's metric lies above a damaged one's, a tie counting half, with its 95 % bootstrap
interval over conversations, for the best of the metrics that are there to see the damage. *Q above*: natural conversations whose composite
lies above that of their own damaged partner. *Certified*: damaged conversations that pass every gate. What is copied from a source is
measured with the other half of the data set as the source, and so is the memorization gate; everything else with nothing real behind it.
The privacy gate ran with `ner="{ner}"`. A bar that is not reached is marked ✗.
"""


def markdown(bench: MetricsBench, picture: str) -> str:
    """The page."""
    parts = [_HEAD.format(ner=bench.ner), f"![Area by damage and data set]({picture})\n", *_natural(bench)]
    parts += _speeds(bench)
    for part in bench.sets:
        parts += [f"## {part.label}\n", *_damages(part)]
    return "\n".join(parts)


def _natural(bench: MetricsBench) -> Iterator[str]:
    yield "## Natural conversations that pass, %\n"
    yield _line("Conversations", "Number", "All gates", *METRICS)
    yield _rule(3 + len(METRICS))
    for part in bench.sets:
        passed = f"{_percent(part.passed)} ({_percent(part.passed_low)} to {_percent(part.passed_high)})"
        yield _line(part.label, str(part.conversations), passed, *(_percent(part.gates[name]) for name in METRICS))
    yield ""


def _speeds(bench: MetricsBench) -> Iterator[str]:
    if not bench.speeds:
        return
    yield "## Speed, of one core's time, on simulated conversations of ten turns\n"
    yield _line("`ner`", "Conversations", "Seconds", "A second", "Peak memory, MiB")
    yield _rule(5)
    for speed in bench.speeds:
        if speed.missing:
            yield _line(f"`{speed.ner}`", speed.missing, "–", "–", "–")
        else:
            figures = (
                f"{speed.conversations:,}",
                f"{speed.seconds:.1f}",
                f"{speed.a_second:.0f}",
                f"{speed.peak_mb:.0f}",
            )
            yield _line(f"`{speed.ner}`", *figures)
    yield ""


def _damages(part: SetScore) -> Iterator[str]:
    names = (*METRICS, "q")
    yield _line("Damage", "Pairs", "Metric", "AUC", "Bar", "Q above %", "Certified %", *names)
    yield _rule(7 + len(names))
    for score in part.damages:
        yield _line(
            score.title,
            str(score.conversations),
            score.metric,
            _area(score.areas[score.metric]),
            _bar(score),
            _percent(score.q_above),
            _percent(score.certified),
            *(f"{score.areas[name].value:.2f}" for name in names),
        )
    yield ""


def _area(area: Area) -> str:
    return f"{area.value:.3f} ({area.low:.2f} to {area.high:.2f})"


def _bar(score: DamageScore) -> str:
    return "–" if score.bar is None else f"{score.bar:.2f}{'' if score.reached else ' ✗'}"


def _percent(share: float) -> str:
    return f"{100 * share:.0f}"


def _line(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _rule(columns: int) -> str:
    return "|" + "---|" * columns
