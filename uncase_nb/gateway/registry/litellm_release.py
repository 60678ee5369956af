"""Releases of LiteLLM that are never run."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from uncase_nb.errors import ProviderError

STOLEN = frozenset({"1.82.7", "1.82.8"})
"""They carried a stealer of credentials. The [models] extra excludes them; an environment may have them all the same."""


def refuse_stolen_release() -> None:
    """Look at the version before the package is imported.

    Raises:
        ProviderError: where a release with the stealer is installed.
    """
    try:
        installed = version("litellm")
    except PackageNotFoundError:
        return
    if installed in STOLEN:
        raise ProviderError(
            f"litellm {installed} is installed, a release that steals credentials: it is not imported.",
            'pip install -U "uncase_nb[models]", then change every key this machine has held.',
        )
