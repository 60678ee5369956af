"""How well the metrics of layer 2 tell natural conversations from damaged ones, and how fast.

Natural conversations come with seeds that describe them: the suite's own in Spanish (es) and English (en), and by choice
dialogues of the Schema-Guided Dialogue corpus (--sgd FILE). From each a damaged partner is made for every damage.
Development parts may choose constants; held-out parts only measure.

AUC         how often a natural conversation's metric lies above a damaged one's, a tie counting half, with its 95 %
            interval over conversations; shown for the best of the metrics that are there to see the damage, then for all
Q above     natural conversations whose composite lies above that of their own damaged partner
certified   damaged conversations that pass every gate

What is copied from a source is measured with the other half of the data set as the source, and so is the memorization
gate; everything else with nothing real behind it. Speed is of one core's time, on simulated conversations of ten turns.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from uncase_nb.bench.columns import aligned
from uncase_nb.bench.damages.catalogue import DAMAGES
from uncase_nb.errors import ParameterError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from uncase_nb.bench.metrics_data import Split
    from uncase_nb.bench.metrics_result import MetricsBench, SetScore, SpeedScore

HELP = "quality metrics: AUC of natural against damaged conversations, pass rates, speed"
_SPEEDS = ("off", "auto")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("--split", choices=("dev", "held", "all"), default="all", help="default: all, each part apart")
    parser.add_argument("--data", choices=("es", "en", "sgd"), help="one data set alone")
    parser.add_argument("--sgd", type=Path, metavar="FILE", help="dialogues by people, rows 0-119 development")
    parser.add_argument("--damages", metavar="A,B", help=f"default: all of {', '.join(DAMAGES)}")
    parser.add_argument(
        "--ner", choices=("off", "auto"), default="off", help="detection in the privacy gate; default off"
    )
    parser.add_argument("--failures", type=int, default=0, metavar="N", help="show up to N failures; with --split dev")
    parser.add_argument("--speed", type=int, default=1_000, metavar="N", help="conversations to time; 0 for none")
    parser.add_argument("--json", type=Path, metavar="PATH", help="write every figure")
    parser.add_argument(
        "--markdown", type=Path, metavar="PATH", help="write the tables, and the map beside them (.svg)"
    )


def run(options: argparse.Namespace) -> None:
    """Measure, and print.

    Raises:
        UncaseError: on a bad file or option.
    """
    from uncase_nb.bench.metrics_result import MetricsBench
    from uncase_nb.workspace.files import write_text

    sets = _sets(options)
    bench = MetricsBench(ner=options.ner, sets=sets, speeds=_speeds(options.speed))
    _write(*_speed_lines(bench.speeds), bench.headline())
    if options.json:
        write_text(options.json, bench.model_dump_json(indent=2) + "\n")
    if options.markdown:
        _write_tables(bench, options.markdown)


def _sets(options: argparse.Namespace) -> list[SetScore]:
    from uncase_nb.bench.metrics import bench_set
    from uncase_nb.bench.metrics_data import SPLITS, data_sets
    from uncase_nb.bench.metrics_failures import Failures, refuse_held

    splits: Sequence[Split] = SPLITS if options.split == "all" else (options.split,)
    if options.failures:
        refuse_held(splits)
    names = _names(options.damages)
    scores = []
    for data in data_sets(splits, options.sgd):
        if options.data in (None, data.name):
            watch = Failures(data.name, options.failures, _write).observe if options.failures else None
            scores.append(bench_set(data, ner=options.ner, names=names, observe=watch))
            _show(scores[-1])
    if not scores:
        raise ParameterError(f"There is no data set {options.data} here.", "give its file, for example --sgd FILE.")
    return scores


def _names(given: str | None) -> Sequence[str]:
    names = [name.strip() for name in given.split(",") if name.strip()] if given else list(DAMAGES)
    for name in names:
        if name not in DAMAGES:
            raise ParameterError(f"There is no damage {name}.", did_you_mean(name, DAMAGES))
    return names


def _show(score: SetScore) -> None:
    from uncase_nb.bench.metrics_result import rows_of

    gates = ", ".join(f"{name} {100 * share:.0f}" for name, share in score.gates.items())
    interval = f"{100 * score.passed_low:.0f} to {100 * score.passed_high:.0f}"
    _write(
        f"{score.label}: {score.conversations} natural conversations",
        f"pass % all {100 * score.passed:.0f} ({interval}); {gates}",
        *(aligned(rows_of(score), without=("data", "split")) if score.damages else ()),
        "",
    )


def _speeds(conversations: int) -> list[SpeedScore]:
    from uncase_nb.bench.metrics_speed import measure_speed

    return [measure_speed(ner, conversations) for ner in _SPEEDS] if conversations else []


def _speed_lines(speeds: Sequence[SpeedScore]) -> list[str]:
    return [
        f"ner={speed.ner}: {speed.missing}"
        if speed.missing
        else f"ner={speed.ner}: {speed.conversations:,} conversations of ten turns in {speed.seconds:.1f} s of one core, "
        f"{speed.a_second:.0f} a second, peak memory {speed.peak_mb:.0f} MiB"
        for speed in speeds
    ]


def _write_tables(bench: MetricsBench, path: Path) -> None:
    from uncase_nb.bench.metrics_map import svg
    from uncase_nb.bench.metrics_markdown import markdown
    from uncase_nb.workspace.files import write_text

    picture = path.with_suffix(".svg")
    write_text(picture, svg(bench))
    write_text(path, markdown(bench, picture.name))


def _write(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()
