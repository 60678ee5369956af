"""What you click: one Python module and one static JavaScript file a widget."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from uncase_nb.widgets.conversations import ConversationBrowser as ConversationBrowser
    from uncase_nb.widgets.personal_data import PersonalDataPreview as PersonalDataPreview

_HOME = {"ConversationBrowser": "conversations", "PersonalDataPreview": "personal_data"}
__all__ = ["ConversationBrowser", "PersonalDataPreview"]


def __getattr__(name: str) -> Any:
    """Import a widget when it is first used."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"uncase_nb.widgets.{_HOME[name]}"), name)
