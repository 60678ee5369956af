"""E-mail addresses that are written wrongly: broken domains, no domain at all, the at sign in brackets, a provider's name."""

from __future__ import annotations

import re

from uncase_nb.privacy.rules.rule import compiled
from uncase_nb.privacy.rules.searched import AnchoredRule
from uncase_nb.privacy.vocabulary import listed

_PROVIDERS = r"(?:gmail|hotmail|hot\ mail|outlook|yahoo|icloud|live|proton(?:mail)?|prodigy|aol|msn)"
_VERSIONS = listed("latest next beta alpha stable main master dev head")
"""After a package's name these are no host: `react@latest`."""


def _host(match: re.Match[str]) -> float | None:
    return None if match["host"] in _VERSIONS else 0.6


def _account(match: re.Match[str]) -> float | None:
    """A word alone may be one of the sentence (`entra en gmail`); with a mark or a figure inside it is an account."""
    return 0.6 if re.search(r"[._\d]", match["user"]) else None


RULES = (
    AnchoredRule("EMAIL_ADDRESS", "email-broken", compiled(
        r"(?<![\w.+@-]) (?=[\w.+-]*[a-z]) [\w.+-]{2,64} (?: @ | [^\S\n]?[(\[{](?:@|a|at)[)\]}][^\S\n]? ) (?P<host>[a-z][\w-]{2,60})"
        r" (?:(?:\.|[^\S\n]\.[^\S\n])[a-z]{2,24}(?![^\W_])){0,3}"), judge=_host, needs=("@", "(a)", "(at)", "[a]", "[at]", "{a}", "{at}")),
    AnchoredRule("EMAIL_ADDRESS", "email-at-provider", compiled(
        rf"(?<![\w.+@-]) (?P<user>[a-z][\w.+-]{{3,40}}) [^\S\n]{{1,2}}(?:en|de|at|in|arroba|@)?[^\S\n]{{0,2}} {_PROVIDERS}(?:[^\S\n]?(?:\.|punto|dot)?[^\S\n]?com)? (?!\w)"),
        judge=_account, needs=("gmail", "hotmail", "hot mail", "outlook", "yahoo", "icloud", "live", "proton", "prodigy", "aol", "msn")),
)  # fmt: skip
