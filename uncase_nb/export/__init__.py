"""Layer 4, input: chat templates, the renderer and the loss audit. `un.export` is this room, called."""

from uncase_nb.callable_module import make_callable

make_callable(__name__, "uncase_nb.export.export.export")
