"""A model server in a process of its own, so that its work is not measured with the client's."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO

from uncase_nb.bench.generation_answers import Answer
from uncase_nb.bench.generation_server import ModelServer

_PATIENCE_S = 30


@dataclass
class Served:
    """A running server; its counts are known when it has ended."""

    api_base: str
    peak: int = 0
    mean_in_flight: float = 0.0


@contextmanager
def serving(delay_s: float) -> Iterator[Served]:
    """A server that answers after so many seconds, until the context is left."""
    command = [sys.executable, "-m", __name__, str(delay_s)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - this very file
        stdin, stdout = _pipes(process)
        served = Served(stdout.readline().strip())
        try:
            yield served
        finally:
            stdin.close()
            counts = json.loads(stdout.readline())
            process.wait(_PATIENCE_S)
    served.peak, served.mean_in_flight = counts


def _pipes(process: subprocess.Popen[str]) -> tuple[IO[str], IO[str]]:
    assert process.stdin is not None
    assert process.stdout is not None
    return process.stdin, process.stdout


def _main(delay_s: float) -> None:
    answer = Answer(delay_s=delay_s)
    with ModelServer(lambda _request, _number: answer) as server:
        _tell(server.api_base)
        sys.stdin.read()
        _tell(json.dumps([server.peak, server.mean_in_flight]))


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    _main(float(sys.argv[1]))
