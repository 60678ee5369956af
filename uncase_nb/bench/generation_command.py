"""Speed of generation, offline: the simulator, the gateway beside bare LiteLLM, calls in flight, resuming.

conversations/s   of one core's time, so that what else the machine does does not count
overhead          median milliseconds that checking both ways, encrypting and storing add to a call to a model server
                  on this machine, and the ratio; both are asked in turn in the same run
in flight         calls a slow server holds at once, where 200 are wanted
resume            seconds until a finished run has its results again, without a call
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TextIO

from uncase_nb.bench.columns import aligned

HELP = "generation: conversations a second, gateway overhead, calls in flight, resuming"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("--calls", type=int, default=1_000, metavar="N", help="calls of the run; 1000 by default")
    parser.add_argument("--json", type=Path, metavar="PATH", help="write every figure")


def run(options: argparse.Namespace) -> None:
    """Measure, and print."""
    from uncase_nb.bench.generation import bench_generation
    from uncase_nb.workspace.files import write_text

    found = bench_generation(calls=options.calls, say=lambda what: _write(sys.stderr, f"measuring {what} …"))
    _write(sys.stdout, found.headline(), *aligned(found.table()))
    if options.json:
        write_text(options.json, found.model_dump_json(indent=2) + "\n")


def _write(stream: TextIO, *lines: str) -> None:
    stream.write("".join(f"{line}\n" for line in lines))
    stream.flush()
