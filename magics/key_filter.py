"""No stored API key in a notebook's outputs: each is replaced by `[key of NAME]` before a message leaves the kernel.

Everything a notebook saves, streams, displays, results, tracebacks, widget states, goes through the kernel session's
`pack`. It is wrapped here, so there is one place and nothing passes beside it.
"""

from __future__ import annotations

import html
import json
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from uncase_nb.errors import UncaseError

if TYPE_CHECKING:
    from IPython.core.interactiveshell import ExecutionResult, InteractiveShell

_ECHOES = frozenset({"execution_state", "code", "msg_id"})  # statuses, the cell itself, headers: nothing new in them
_IN_CELL = "stands in this cell and is saved with it: change it where it was made, and read it from the environment."
_SHOWN = ("data", "payload", "user_expressions")  # parts of a reply that holds more than "ok"


class KeyFilter:
    """A session's `pack` that writes no key."""

    def __init__(self, pack: Callable[[Any], bytes]) -> None:
        """Wrap `pack`."""
        self.pack = pack
        self._known: dict[str, str] = {}
        self._stale = True

    def forget(self, *_: Any) -> None:
        """Read the keys again at the next output: another kernel may have added one."""
        self._stale = True

    def __call__(self, content: Any) -> bytes:
        """Pack a part of a message, without the keys in it."""
        packed = self.pack(content)
        if not isinstance(content, Mapping) or not _shows(content):
            return packed
        self._refresh()
        if not any(json.dumps(form)[1:-1].encode() in packed for form in self._known):
            return packed
        return self.pack(self._clean(content))

    def watch(self, result: ExecutionResult) -> None:
        """Say so where a cell itself holds a key: it is saved with the notebook, whatever its outputs show."""
        cell = str(getattr(result.info, "raw_cell", None) or "")
        if "api_key" not in cell:
            return
        self._refresh()
        for form, mask in self._known.items():
            if form in cell:
                print(f"The {mask[1:-1]} {_IN_CELL}", file=sys.stderr)  # noqa: T201 - for whoever ran the cell
                return

    def _refresh(self) -> None:
        if not self._stale:
            return
        from sqlalchemy.exc import SQLAlchemyError

        with suppress(SQLAlchemyError, UncaseError, OSError):  # an output must go out; the next one tries again
            self._known, self._stale = _masks(), False

    def _clean(self, value: Any) -> Any:
        if isinstance(value, str):
            for form, mask in self._known.items():
                value = value.replace(form, mask)
            return value
        if isinstance(value, Mapping):
            return {self._clean(key): self._clean(item) for key, item in value.items()}
        return [self._clean(item) for item in value] if isinstance(value, list | tuple) else value


def _shows(content: Mapping[str, Any]) -> bool:
    """Whether it may hold what a cell wrote; most messages do not, and the keys need not be read for them."""
    if not content or _ECHOES & content.keys():
        return False
    return content.get("status") != "ok" or any(content.get(part) for part in _SHOWN)


def install(shell: InteractiveShell) -> None:
    """Filter what the shell's kernel sends. A shell without a kernel saves no outputs."""
    session = _session(shell)
    if session is not None and not isinstance(session.pack, KeyFilter):
        session.pack = KeyFilter(session.pack)
        shell.events.register("pre_run_cell", session.pack.forget)
        shell.events.register("post_run_cell", session.pack.watch)


def remove(shell: InteractiveShell) -> None:
    """Take the filter away."""
    session = _session(shell)
    if session is not None and isinstance(session.pack, KeyFilter):
        shell.events.unregister("pre_run_cell", session.pack.forget)
        shell.events.unregister("post_run_cell", session.pack.watch)
        session.pack = session.pack.pack


def _session(shell: InteractiveShell) -> Any:
    return getattr(getattr(shell, "kernel", None), "session", None)


def _masks() -> dict[str, str]:
    """Each key as it may be written, longest first, with what stands in its place."""
    from uncase_nb.gateway.registry.known_keys import known_keys
    from uncase_nb.gateway.registry.secret import masked

    forms = {
        form: masked(name) for key, name in known_keys().items() for form in (key, html.escape(key), repr(key)[1:-1])
    }
    return dict(sorted(forms.items(), key=lambda item: -len(item[0])))
