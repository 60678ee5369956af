"""Tools an assistant may call, each with a simulator. `un.tools` is this room, called."""

from uncase_nb.callable_module import make_callable

make_callable(__name__, "uncase_nb.tools.toollist.tools")
