"""A key that shows itself to nobody but the server it is for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self


class Key(str):
    """An API key. A request header takes it as text; its repr, its copies in pickles and a log's `%r` are masked.

    It is a `str` because HTTP clients take nothing else, and whatever shows local variables shows them by `repr`.
    """

    __slots__ = ("owner",)

    owner: str
    """The provider it belongs to."""

    def __new__(cls, value: str, owner: str) -> Self:
        """The key `value` of the provider `owner`."""
        key = super().__new__(cls, value)
        key.owner = owner
        return key

    def __repr__(self) -> str:
        return masked(self.owner)

    def __reduce_ex__(self, _protocol: Any) -> tuple[Callable[[str], str], tuple[str]]:
        return str, (masked(self.owner),)  # a pickle is a file, and files are shared

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, _memo: Any) -> Self:
        return self


def masked(owner: str) -> str:
    """What is shown in place of a key."""
    return f"[key of {owner}]"
