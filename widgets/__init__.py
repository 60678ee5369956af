"""What you click: one Python module and one static JavaScript file a widget."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from uncase_nb.widgets.conversations import ConversationBrowser as ConversationBrowser

__all__ = ["ConversationBrowser"]


def __getattr__(name: str) -> Any:
    """Import a widget when it is first used."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module("uncase_nb.widgets.conversations"), name)
