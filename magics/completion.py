"""Tab after `%uncase_…`: options, their values, and variables after `{{`. Also behind `x = %uncase_…`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from IPython.core.completer import CompletionContext, SimpleCompletion, SimpleMatcherResult, context_matcher

from uncase_nb.magics.interpolate import visible
from uncase_nb.magics.options import Option

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

    from uncase_nb.magics.magic import Magic

Matcher = Callable[[CompletionContext], SimpleMatcherResult]

IDENTIFIER = "uncase_nb"
"""What the matcher is called among the shell's own, so that it can be found again."""

_LINE = re.compile(r"^\s*(?:[\w.,\s]+=\s*)?%{1,2}(?P<name>uncase_\w+)\s+(?P<rest>.*)$")
_NOTHING = SimpleMatcherResult(completions=[], suppress=False)


def matcher_for(shell: InteractiveShell, magics: Mapping[str, Magic]) -> Matcher:
    """The matcher to append to `shell.Completer.custom_matchers`."""

    def match(context: CompletionContext) -> SimpleMatcherResult:
        line = _LINE.match(context.text_until_cursor)
        if line is None or line["name"] not in magics:
            return _NOTHING
        *before, word = line["rest"].split(" ")
        found, kind = _candidates(magics[line["name"]].parser.options, before, word, shell.user_ns)
        skip = len(word) - len(context.token) if word.endswith(context.token) else 0
        completions = [SimpleCompletion(text[skip:], type=kind) for text in found if text.startswith(word)]
        return SimpleMatcherResult(completions=completions, suppress=bool(completions))

    matcher: Matcher = context_matcher(identifier=IDENTIFIER)(match)
    return matcher


def _candidates(
    options: Iterable[Option], before: list[str], word: str, namespace: Mapping[str, Any]
) -> tuple[list[str], str]:
    """Whole words that could stand here, and what they are."""
    if word.startswith("{{"):
        return [f"{{{{{name}}}}}" for name in visible(namespace)], "instance"
    last = before[-1] if before else ""
    asked = next((option for option in options if last and last in (option.name, option.short)), None)
    if asked and not asked.positional and not asked.flag:
        return list(asked.values()) if asked.values else [], "value"
    if word.startswith("-"):
        used = {name for name in before if name.startswith("-")}
        return [
            option.name for option in options if not option.positional and (option.many or option.name not in used)
        ], "param"
    place = next((option for option in options if option.positional and option.values), None)
    return (list(place.values()) if place and place.values else []), "value"
