"""`python -m uncase_nb`: the pipeline and the benchmarks from a shell.

Standard output is for the reader; an error is two lines on standard error and exit status 1.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import uncase_nb as un
from uncase_nb.bench.command import add_parser as add_bench
from uncase_nb.bench.command import run as run_bench
from uncase_nb.errors import ParameterError, UncaseError

if TYPE_CHECKING:
    from uncase_nb.pipelines.result import PipelineRun


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return the exit status."""
    options = _parser().parse_args(arguments)
    try:
        if options.command == "schema":
            _write_schemas(options.out)
        elif options.command == "bench":
            run_bench(options)
        elif options.command == "demo":
            _demo(options.parameter)
        else:
            _run(options.pipeline, options.parameter)
    except UncaseError as error:
        sys.stderr.write("\n".join(error._render_traceback_()) + "\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("Interrupted. Finished work is kept: the same command goes on from here.\n")
        return 130
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m uncase_nb", description=un.__doc__)
    parser.add_argument("--version", action="version", version=un.__version__)
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="run a pipeline", formatter_class=argparse.RawDescriptionHelpFormatter)
    run.description, run.epilog = "Run a pipeline; stages whose inputs are unchanged are not repeated.", _parameters()
    run.add_argument("pipeline", help="full, or the last stage to run: import, anonymize, extract, …")
    run.add_argument("-p", "--parameter", action="append", default=[], metavar="NAME=VALUE")
    demo = commands.add_parser("demo", help="the library, an estimate, a run with its cost, and the whole pipeline")
    demo.add_argument(
        "-p", "--parameter", action="append", default=[], metavar="NAME=VALUE", help="as those of `run full`"
    )
    schema = commands.add_parser("schema", help="write the JSON Schema of every contract")
    schema.add_argument("--out", type=Path, default=Path("schemas"), help="folder (default: schemas)")
    add_bench(commands)
    return parser


def _parameters() -> str:
    from uncase_nb.pipelines.stages import parameters_of

    rows = parameters_of("full").model_fields.items()
    lines = [f"  {name:<12} {field.description} (default: {field.default!r})" for name, field in rows]
    return "parameters of `full`:\n" + "\n".join(lines)


def _write_schemas(folder: Path) -> None:
    from uncase_nb.schemas.base import write_json_schemas

    for path in write_json_schemas(folder):
        print(path)  # noqa: T201 - the command's output


def _run(pipeline: str, given: list[str]) -> None:
    parameters = dict(_pair(item) for item in given)
    _tell(un.run_pipeline(pipeline, parameters, on_progress=_show))


def _demo(given: list[str]) -> None:
    from uncase_nb.pipelines.demo import demo

    _tell(demo(dict(_pair(item) for item in given), _show))


def _tell(run: PipelineRun) -> None:
    sys.stdout.write("\n".join(["", *_where(run)]) + "\n")


def _pair(item: str) -> tuple[str, str]:
    name, separator, value = item.partition("=")
    if not separator:
        raise ParameterError(f"-p {item} has no value.", "write -p NAME=VALUE, for example -p domain=automotive.sales")
    return name, value


def _show(stage: str, state: str) -> None:
    sys.stdout.write(f"{stage:<10} {state}\n")
    sys.stdout.flush()


def _where(run: PipelineRun) -> list[str]:
    """Where to look next."""
    lines = [run.headline(), f"  notebooks  {run.folder}/*/*.ipynb"]
    for what, place in (
        ("report", run.folder / "evaluate" / "report.html"),
        ("training", run.folder / "export" / "train.jsonl"),
        ("adapter", run.folder / "train" / "adapter"),
    ):
        if place.exists():
            lines.append(f"  {what:<10} {place}")
    return lines


if __name__ == "__main__":
    sys.exit(main())
