"""A magic's line as keyword arguments. Mistakes are errors with the fix, and nothing ever exits."""

from __future__ import annotations

import argparse
import re
import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

from uncase_nb.errors import ParameterError, did_you_mean
from uncase_nb.magics.interpolate import resolve, tighten, visible
from uncase_nb.magics.options import HELP, OUT, Option

_LOOKS_LIKE_OPTION = re.compile(r"--?[A-Za-z][\w-]*")


class Parser:
    """Splits, resolves and converts the line of one magic."""

    def __init__(self, magic: str, about: str, options: Sequence[Option]) -> None:
        """Take the magic as typed (`%uncase_scan`), one sentence on it, and its own options."""
        self.magic = magic
        self.options = (*options, OUT, HELP)
        self._argparse = _Quiet(
            prog=magic, description=about, add_help=False, allow_abbrev=False, formatter_class=_wide
        )
        self._argparse.known = [
            name for option in self.options for name in (option.name, option.short) if name[:1] == "-"
        ]
        for option in self.options:
            self._add(option)

    def help(self) -> str:
        """What `--help` and `?` show."""
        return self._argparse.format_help().replace("usage: ", "", 1)

    def parse(self, line: str, namespace: Mapping[str, Any]) -> dict[str, Any] | None:
        """The arguments given, by parameter name; null where help was asked for. What is not given is absent.

        Raises:
            ParameterError: an unknown option, a missing or ill-typed value, an undefined variable.
        """
        words = self._split(line)
        if words == ["?"] or "--help" in words or "-h" in words:
            return None
        given = vars(self._argparse.parse_args(words))
        return {
            option.parameter: self._value(option, given[option.name], namespace)
            for option in self.options
            if option.name in given
        }

    def _split(self, line: str) -> list[str]:
        try:
            return shlex.split(tighten(line))
        except ValueError:
            raise ParameterError(
                f"A quotation mark in the line of {self.magic} is not closed.", "close it, or leave it out."
            ) from None

    def _add(self, option: Option) -> None:
        settings: dict[str, Any] = {"help": option.about.replace("%", "%%"), "default": argparse.SUPPRESS}
        if option.positional:
            nargs = {(True, False): "+", (True, True): "*", (False, False): None, (False, True): "?"}
            settings["nargs"] = nargs[option.many, not option.needed]
        elif option.flag:
            settings["action"] = "store_true"
        elif option.many:
            settings["action"] = "append"
        if not option.positional:
            settings["dest"] = option.name
            settings.setdefault("metavar", None if option.flag else option.name.lstrip("-").upper())
            if option.flag:
                settings.pop("metavar")
        self._argparse.add_argument(*filter(None, (option.short, option.name)), **settings)

    def _value(self, option: Option, given: Any, namespace: Mapping[str, Any]) -> Any:
        if option.flag:
            return True
        if isinstance(given, list) and option.positional:
            return self._words(option, given, namespace)
        if isinstance(given, list):
            return [option.value(resolve(word, namespace)) for word in given]
        return self._one(option, given, namespace)

    def _words(self, option: Option, words: list[str], namespace: Mapping[str, Any]) -> Any:
        """Several words are one text; a single one may be a variable."""
        if len(words) == 1:
            return self._one(option, words[0], namespace)
        return option.value(" ".join(str(resolve(word, namespace)) for word in words))

    def _one(self, option: Option, word: str, namespace: Mapping[str, Any]) -> Any:
        """A bare word is never looked up, and one that looks meant to be is an error."""
        if option.positional and _meant(option, word, namespace):
            raise ParameterError(
                f"{option.name} is the bare word {word!r}, not the variable of that name.",
                f"did you mean {{{{{word}}}}}?",
            )
        if option.variable and "{{" not in word:
            raise ParameterError(
                f"{option.name} must be a variable.",
                f"write its name in double braces: {self.magic} {{{{{option.name}}}}}",
            )
        return option.value(resolve(word, namespace))


def _wide(prog: str) -> argparse.HelpFormatter:
    """The same help whatever the terminal."""
    return argparse.HelpFormatter(prog, max_help_position=24, width=100)


def _meant(option: Option, word: str, namespace: Mapping[str, Any]) -> bool:
    """Whether a bare word looks like a variable: the user has one, and it is no value and no file."""
    known = option.values() if option.values else ()
    return word in visible(namespace) and word not in known and not Path(word).exists()


class _Quiet(argparse.ArgumentParser):
    """argparse whose mistakes are ours: two lines, no exit, no quoting of what may be someone's words."""

    known: list[str]

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Parse all of `args`, or say what is too much."""
        given, rest = self.parse_known_args(args, namespace)
        unknown = [word.partition("=")[0] for word in rest if _LOOKS_LIKE_OPTION.fullmatch(word.partition("=")[0])]
        if unknown:
            raise ParameterError(f"{self.prog} has no option {unknown[0]}.", did_you_mean(unknown[0], self.known))
        if rest:
            raise ParameterError(
                f"{self.prog} got {len(rest)} words too many.",
                f"put text with spaces in quotation marks; see {self.prog} --help",
            )
        return given

    def error(self, message: str) -> NoReturn:
        """Turn argparse's complaint into an error of ours."""
        if missing := re.search(r"arguments are required: (.*)", message):
            problem = f"{self.prog} needs {missing.group(1)}."
        elif option := re.search(r"argument (\S+?)(?:/\S+)?: expected", message):
            problem = f"{option.group(1)} needs a value."
        else:
            problem = f"{self.prog} cannot read its line."
        raise ParameterError(problem, f"see {self.prog} --help")
