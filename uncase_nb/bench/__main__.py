"""`python -m uncase_nb.bench privacy`: the same as `python -m uncase_nb bench privacy`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from uncase_nb.bench.command import add_benches, run
from uncase_nb.errors import UncaseError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a benchmark; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m uncase_nb.bench", description=__doc__)
    add_benches(parser)
    try:
        run(parser.parse_args(arguments))
    except UncaseError as error:
        sys.stderr.write("\n".join(error._render_traceback_()) + "\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
