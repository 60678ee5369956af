"""Let a room be called by the public function of the same name.

`un.export(...)` and the room `uncase_nb.export` share a name, and so do `un.seeds(...)` and
`uncase_nb.seeds`. Python sets the room as the attribute once anything in it is imported, so the room
itself has to be callable; otherwise `un.export(...)` would work only until then.
"""

from __future__ import annotations

import importlib
import inspect
import sys
from types import ModuleType
from typing import Any, ClassVar


class _CallableModule(ModuleType):
    _target: ClassVar[str]

    def _function(self) -> Any:
        home, _, name = self._target.rpartition(".")
        return getattr(importlib.import_module(home), name)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._function()(*args, **kwargs)

    @property
    def __signature__(self) -> inspect.Signature:
        return inspect.signature(self._function())


def make_callable(module: str, target: str) -> None:
    """Make `module` callable as the function whose dotted name is `target`."""
    sys.modules[module].__class__ = type("CallableModule", (_CallableModule,), {"_target": target})
