"""A gateway that knows which invented data stands in its requests, so that its guard does not take it for real."""

from __future__ import annotations

from typing import Any

from uncase_nb.gateway.gateway import Gateway
from uncase_nb.gateway.providers import ChatProvider
from uncase_nb.privacy.interceptor import Interceptor, Known
from uncase_nb.workspace.folder import Workspace


class MaskingGateway(Gateway):
    """Calls whose personal data was replaced before; without pseudonyms a gateway like any other."""

    def __init__(
        self, workspace: Workspace, provider: ChatProvider, *, pseudonyms: Known | None, **options: Any
    ) -> None:
        """Open the door; `pseudonyms` says where they stand in a text, the options are those of `Gateway`."""
        self._pseudonyms = pseudonyms
        super().__init__(workspace, provider, **options)

    def _guard(self, language: str | None) -> Interceptor:
        if language not in self._guards:
            self._guards[language] = Interceptor(
                self._mode,
                ner=self._ner,
                language=language,
                types=self._types,
                workspace=self._workspace,
                pseudonyms=self._pseudonyms,
            )
        return self._guards[language]
