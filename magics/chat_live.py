"""An answer on the page while it arrives: one output that is replaced, and a widget for what must not be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from IPython.core.getipython import get_ipython
from IPython.display import DisplayHandle, clear_output, display

from uncase_nb.gateway.chat_html import answer_html

if TYPE_CHECKING:
    from uncase_nb.gateway.chat_reply import ChatReply
    from uncase_nb.gateway.streaming_sync import ChatStream

_clear: Any = clear_output  # untyped in IPython
_ENDS = "The answer ends here; the error below says why."


def live(stream: ChatStream) -> ChatReply:
    """Show what arrives, with pseudonyms where there are any, and return the reply, which takes the output's place.

    Where the stream fails, what was shown stays, and says that it is not whole.
    """
    shown = _Output()
    with stream:
        try:
            for _ in stream:
                shown.show(stream.shown, stream.warnings)
        except BaseException:
            shown.show(stream.shown, [*stream.warnings, _ENDS])
            raise
        shown.replaced()
        return stream.reply


def show_restored(reply: ChatReply) -> None:
    """The answer with originals, in a widget while the kernel runs; the notebook saves how many there are."""
    if reply.marked() and in_notebook():
        from uncase_nb.widgets.personal_data import PersonalDataPreview

        untyped: Any = display
        untyped(PersonalDataPreview(reply.marked()))


def cleared() -> None:
    """Take the cell's output away."""
    if in_notebook():
        _clear()


def in_notebook() -> bool:
    """Whether outputs can be replaced; a terminal cannot."""
    return hasattr(get_ipython(), "kernel")


class _Output:
    """One output of the cell, made with the first text and updated in place."""

    def __init__(self) -> None:
        self._handle: Any = None

    def show(self, text: str, warnings: list[str]) -> None:
        if not in_notebook() or not (text or self._handle):
            return
        bundle = {"text/plain": "\n".join([*warnings, text]), "text/html": answer_html(text, warnings)}
        if self._handle is None:
            untyped: Any = DisplayHandle
            self._handle = untyped()
            self._handle.display(bundle, raw=True)
        else:
            self._handle.update(bundle, raw=True)

    def replaced(self) -> None:
        """The next output of the cell takes its place."""
        if self._handle is not None:
            _clear(wait=True)
