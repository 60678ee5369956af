"""Every error a user can mend, each with the fix in its second line.

```
UncaseError
├── MissingExtraError     a package of an optional extra is not installed
├── MissingModelError     a requested detector or model is not there
├── ParameterError        an unknown or ill-typed option, parameter or name
├── ReadError             an input file is not what it claims to be
├── SeedError             a seed does not validate
├── PrivacyError          raw or personal data was about to cross a border
├── ProviderError         a model provider refused, failed or is unknown
├── EmptyResultError      nothing is left to work on, for example no certified conversation
└── WorkspaceError        the workspace is damaged, locked or holds a different key
```
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable


class UncaseError(Exception):
    """A mistake the user can mend: what is wrong, and what to do next.

    In a notebook it shows as two lines instead of a traceback, and the cell still fails.
    """

    def __init__(self, problem: str, fix: str) -> None:
        super().__init__(f"{problem}\n{fix}")
        self.problem = problem
        self.fix = fix

    def _render_traceback_(self) -> list[str]:
        return [f"{type(self).__name__}: {self.problem}", f"  Fix: {self.fix}"]

    def __reduce__(self) -> tuple[Callable[..., UncaseError], tuple[object, ...]]:
        return _restored, (type(self), self.args, self.__dict__)  # so that it comes back whole from another process


def _restored(kind: type[UncaseError], args: tuple[object, ...], state: dict[str, object]) -> UncaseError:
    error = kind.__new__(kind)
    error.args = args
    error.__dict__.update(state)
    return error


class MissingExtraError(UncaseError):
    """A package of an optional extra is not installed."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(
            f"{what} needs the [{extra}] extra, which is not installed.",
            f'pip install "uncase_nb[{extra}]"',
        )
        self.extra = extra


class MissingModelError(UncaseError):
    """A requested detector or model is not there."""


class ParameterError(UncaseError):
    """An unknown or ill-typed option, parameter or name."""


class ReadError(UncaseError):
    """An input file is not what it claims to be."""


class SeedError(UncaseError):
    """A seed does not validate."""


class PrivacyError(UncaseError):
    """Raw or personal data was about to cross a border."""


class ProviderError(UncaseError):
    """A model provider refused, failed or is unknown."""


class EmptyResultError(UncaseError):
    """Nothing is left to work on."""


class WorkspaceError(UncaseError):
    """The workspace is damaged, locked or holds a different key."""


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A sentence that offers the nearest known spelling, or lists what is known."""
    names = sorted(known)
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    return f"Did you mean {near[0]!r}?" if near else f"Known: {', '.join(names)}."
