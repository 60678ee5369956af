"""The `bench` command and its benchmarks."""

from __future__ import annotations

import argparse
from typing import Any

from uncase_nb.bench import generation_command, metrics_command, privacy_command, templates_command

_BENCHES = {
    "privacy": privacy_command,
    "generation": generation_command,
    "metrics": metrics_command,
    "templates": templates_command,
}
"""By name: a module with `add_options(parser)` and `run(options)`."""


def add_parser(commands: Any) -> None:
    """Add `bench` to the sub-commands of `python -m uncase_nb`."""
    add_benches(commands.add_parser("bench", help="measure on labelled data, beside other tools"))


def add_benches(parser: argparse.ArgumentParser) -> None:
    """Add each benchmark as a sub-command."""
    benches = parser.add_subparsers(dest="bench", required=True)
    for name, bench in _BENCHES.items():
        bench.add_options(
            benches.add_parser(
                name, help=bench.HELP, description=bench.__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
            )
        )


def run(options: argparse.Namespace) -> None:
    """Run the benchmark that was asked for."""
    _BENCHES[options.bench].run(options)
