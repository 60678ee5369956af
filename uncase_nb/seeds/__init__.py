"""Seeds: extracted from conversations, or from the curated library. `un.seeds` is this room, called."""

from uncase_nb.callable_module import make_callable

make_callable(__name__, "uncase_nb.seeds.library.seeds")
