"""Chat templates held to the vendors' own renderers, beside the copies that other trainers carry.

Each cell says of how many outcomes (every conversation of the suite, without and with the head of the assistant's next
turn) the bytes, or the refusal, are the vendor's. What the vendors say is written down and checked by the tests.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from uncase_nb.bench.columns import aligned

HELP = "templates: bytes equal to the vendors', ours and peers', and render speed"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("--fetch", action="store_true", help="download what no wheel installs, and stop")
    parser.add_argument(
        "--write", action="store_true", help="write down anew what the vendors' renderers say, and stop"
    )
    parser.add_argument("--save", type=Path, metavar="PATH", help="the matrix as CSV, HTML or JSON")


def run(options: argparse.Namespace) -> None:
    """Do what was asked, and print."""
    if options.fetch:
        from uncase_nb.bench.templates_fetch import fetch

        _write(*fetch())
    elif options.write:
        from uncase_nb.bench.templates_expected import write

        _write(*write())
    else:
        from uncase_nb.bench.templates import bench_templates

        report = bench_templates()
        _write(report.headline(), *aligned(report.table()))
        if options.save:
            report.save(options.save)


def _write(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
