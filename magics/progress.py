"""One line of progress that updates in place and leaves only its last state behind."""

from __future__ import annotations

import html
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from IPython.core.getipython import get_ipython
from IPython.display import DisplayHandle

_EVERY_S = 0.1  # a page that is redrawn more often only flickers


class Progress:
    """`progress(done, total, text)` shows how far a task is. Without a notebook it shows nothing."""

    def __init__(self, task: str) -> None:
        """Take what is done, for example `Generating`. Nothing is shown before the first call."""
        self.task = task
        self._handle: Any = None
        self._last = 0.0
        self._state: tuple[int, int, str] = (0, 0, "")

    def __call__(self, done: int, total: int, text: str = "") -> None:
        """Show that `done` of `total` are done; `text` says what was."""
        self._state = (done, total, text)
        now = time.monotonic()
        if now - self._last >= _EVERY_S:
            self._last = now
            self._show()

    def finish(self) -> None:
        """Leave the last state in the output."""
        if self._handle:
            self._show()

    def _show(self) -> None:
        if not hasattr(get_ipython(), "kernel"):
            return  # a terminal cannot replace what it has shown
        bundle = self._bundle()
        if self._handle is None:
            untyped: Any = DisplayHandle
            self._handle = untyped()
            self._handle.display(bundle, raw=True)
        else:
            self._handle.update(bundle, raw=True)

    def _bundle(self) -> dict[str, Any]:
        done, total, text = self._state
        words = f"{self.task}: {done} of {total}" + (f", {text}" if text else "")
        shown = html.escape(words)
        bar = f'<progress value="{done}" max="{total}" aria-label="{html.escape(self.task)}"></progress>'
        return {"text/plain": words, "text/html": f'<div class="uncase-progress">{bar} {shown}</div>'}


@contextmanager
def progress(task: str) -> Iterator[Progress]:
    """A progress line whose last state stays, also where the task fails."""
    shown = Progress(task)
    try:
        yield shown
    finally:
        shown.finish()
