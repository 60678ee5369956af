"""What `%load_ext uncase_nb` adds to a shell, and `%unload_ext` takes away again."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from uncase_nb.magics import key_filter
from uncase_nb.magics.catalogue import MAGICS
from uncase_nb.magics.completion import IDENTIFIER, matcher_for

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell


def load(shell: InteractiveShell) -> None:
    """Register every magic and their completion. Nothing is printed, and no variable is set."""
    unload(shell)
    for magic in MAGICS.values():
        shell.magics_manager.register_function(magic.bound(shell), magic.kind, magic.name)
    if shell.Completer is not None:
        shell.Completer.custom_matchers.append(matcher_for(shell, MAGICS))
    key_filter.install(shell)


def unload(shell: InteractiveShell) -> None:
    """Remove magics and completion. Variables that `--out` made are the user's and stay."""
    manager = shell.magics_manager
    for name, magic in MAGICS.items():
        manager.magics[magic.kind].pop(name, None)
        with suppress(AttributeError):
            delattr(manager.user_magics, name)
    if shell.Completer is not None:
        matchers = shell.Completer.custom_matchers
        matchers[:] = [matcher for matcher in matchers if getattr(matcher, "matcher_identifier", "") != IDENTIFIER]
    key_filter.remove(shell)
