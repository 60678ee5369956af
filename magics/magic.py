"""One way to make a magic: options in, a public function called, its result returned."""

from __future__ import annotations

import keyword
from collections import ChainMap
from collections.abc import Callable, MutableMapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from IPython.core.magic import needs_local_scope, no_var_expand

from uncase_nb.errors import ParameterError
from uncase_nb.magics.interpolate import resolve_json
from uncase_nb.magics.options import Option
from uncase_nb.magics.parser import Parser

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

Kind = Literal["line", "cell"]


class Magic(NamedTuple):
    """A magic before a shell has it."""

    name: str
    """Without `%`."""
    kind: Kind
    """`%name` on a line, or `%%name` over a cell."""
    parser: Parser
    """Of its line."""
    function: Callable[..., Any]
    """Gets the options given as keywords, and `cell` where it is a cell magic."""

    def bound(self, shell: InteractiveShell) -> Callable[..., Any]:
        """The function IPython calls, in one shell."""

        def call(line: str, cell: str | None = None, *, local_ns: MutableMapping[str, Any] | None = None) -> Any:
            namespace = ChainMap(local_ns or {}, shell.user_ns)
            line, silent = _without_semicolon(line)
            given = self.parser.parse(line, namespace)
            if given is None:
                print(self.parser.help())  # noqa: T201 - help is what the user asked to read
                return None
            out = _checked_name(given.pop("out", None))
            if cell is not None:
                body, silenced = _without_semicolon(cell)
                silent |= silenced
                given["cell"] = resolve_json(body, namespace)
            result = self.function(**given)
            if out:
                shell.user_ns[out] = result
            return None if silent else result

        call.__name__ = self.name
        call.__doc__ = self.parser.help()
        bound: Callable[..., Any] = no_var_expand(needs_local_scope(call))
        return bound


def magic(name: str, *options: Option, kind: Kind = "line") -> Callable[[Callable[..., Any]], Magic]:
    """Make a function a magic. Its docstring's first line is the help's."""

    def made(function: Callable[..., Any]) -> Magic:
        about = (function.__doc__ or "").strip().partition("\n")[0]
        parser = Parser(("%" if kind == "line" else "%%") + name, about, options)
        return Magic(name, kind, parser, function)

    return made


def _checked_name(name: Any) -> str | None:
    """The variable `--out` names."""
    if name is None or (isinstance(name, str) and name.isidentifier() and not keyword.iskeyword(name)):
        return name
    raise ParameterError("--out does not name a variable.", "use letters, digits and _, for example --out seed")


def _without_semicolon(text: str) -> tuple[str, bool]:
    """A trailing `;` silences the result. IPython's own decorator reads the line as Python, which it is not."""
    bare = text.rstrip()
    return (bare[:-1], True) if bare.endswith(";") else (text, False)
