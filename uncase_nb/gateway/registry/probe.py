"""Ask a provider for one token, and say what to do where it does not answer."""

from __future__ import annotations

import re
from contextlib import closing
from socket import create_connection
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from uncase_nb.errors import UncaseError
from uncase_nb.gateway.gateway import Gateway
from uncase_nb.gateway.loop import run
from uncase_nb.gateway.providers import resolve
from uncase_nb.gateway.registry import store
from uncase_nb.gateway.registry.services import SERVICES
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.schemas.provider import Provider, ProviderTest
from uncase_nb.workspace.folder import Workspace

RUN_ID = "provider-test"
"""Under which run the costs of tests are counted."""

_CONNECT_S = 3.0
_PORTS = {"http": 80, "https": 443}
_STATUS = re.compile(r"\((\d{3})\)")
_QUESTION = "Hola"


def probe(workspace: Workspace, name: str) -> ProviderTest:
    """One real call, through the gateway.

    Raises:
        ProviderError: where there is no provider of that name.
    """
    provider = store.get(workspace, name)
    if problem := _unreachable(provider):
        fix = "start the server, or add the provider again with the right --api-base."
        return ProviderTest(provider=name, model=provider.model, ok=False, problem=problem, fix=fix)
    try:
        reply = run(lambda _: _ask(workspace, name))
    except UncaseError as error:
        return ProviderTest(
            provider=name, model=provider.model, ok=False, problem=error.problem, fix=_fix(provider, error)
        )
    return ProviderTest(
        provider=name,
        model=provider.model,
        ok=True,
        latency_s=round(reply.latency_s, 3),
        tokens=reply.tokens,
        price_known=reply.cost_usd is not None,
    )


async def _ask(workspace: Workspace, name: str) -> Reply:
    who = resolve(name, workspace=workspace)
    request = ChatRequest(
        provider=who.kind,
        model=who.model,
        messages=[{"role": "user", "content": _QUESTION}],
        parameters={"max_tokens": 1},
        run_id=RUN_ID,
    )
    # Nothing of anybody's is asked, so no detector needs to look at it; what comes back is not shown.
    async with Gateway(workspace, who, privacy_mode="audit", ner="off", fresh=True) as gateway:
        return (await gateway.call(request)).reply


def _unreachable(provider: Provider) -> str | None:
    """Whether nothing listens at the address, which is quicker to find out than by five attempts at a call."""
    parts = urlsplit(provider.api_base or SERVICES[provider.type].api_base or "")
    if not parts.hostname or (parts.scheme in getproxies() and not proxy_bypass(parts.hostname)):
        return None  # a vendor's own address, or one that only a proxy can reach
    try:
        with closing(create_connection((parts.hostname, parts.port or _PORTS[parts.scheme]), timeout=_CONNECT_S)):
            return None
    except OSError:
        return f"nothing answers at {parts.netloc}."


def _fix(provider: Provider, error: UncaseError) -> str:
    found = _STATUS.search(error.problem)
    return _FIXES.get(found[1] if found else "", error.fix).format(
        key=f"the variable {provider.key_env}" if provider.key_env else "the stored key",
        model=provider.model,
        name=provider.name,
    )


_FIXES = {
    "401": "{key} is wrong: set the right one, and add {name} again to store it (--ask types it in).",
    "403": "{key} may not use {model}: ask for access where the key was made, or add {name} with another model.",
    "404": "the server has no model {model!r}, or the address lacks its path (often /v1): add {name} again with the right one.",
}
"""What to do about the usual refusals, by status."""
