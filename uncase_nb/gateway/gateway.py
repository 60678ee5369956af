"""The one door to any model: ledger, border, provider, ledger, border.

A call that is in the ledger is answered from it. Otherwise the request passes the interceptor, the provider
answers, the reply is stored, and only then it passes the interceptor on its way in: a reply that is withheld
was paid for, and asking again would pay again. Stored replies pass the interceptor each time they are used.

A request to a `local` provider crosses no border, so it is not checked on its way out. A `simulated` reply is
made from the seed alone, without a model, so it is not checked on its way in; the privacy gate of the
evaluation judges the conversation.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from types import TracebackType
from typing import NamedTuple, Self
from weakref import WeakValueDictionary

from uncase_nb.gateway.account import Account, Paid
from uncase_nb.gateway.budget import Budget
from uncase_nb.gateway.checking import Border
from uncase_nb.gateway.claims import Claims
from uncase_nb.gateway.ledger import Entry, Ledger
from uncase_nb.gateway.line import Line
from uncase_nb.gateway.providers import ChatProvider
from uncase_nb.gateway.recorder import Recorder
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.privacy.interceptor import Interception, Interceptor, Known, Mode
from uncase_nb.workspace.folder import Workspace


class Outcome(NamedTuple):
    """What a call through the gateway gives."""

    reply: Reply
    reused: bool
    """Whether the ledger answered, so that nobody was asked."""
    interceptions: tuple[Interception, ...]
    """What was found on the way out and in; empty where no border was crossed."""


class Gateway:
    """Calls to one provider from one workspace. Use it as an asynchronous context manager, in one event loop."""

    def __init__(  # noqa: PLR0913 - keyword-only options with defaults
        self,
        workspace: Workspace,
        provider: ChatProvider,
        *,
        privacy_mode: Mode = "block",
        ner: str = "auto",
        types: Iterable[str] | None = None,
        fresh: bool = False,
        budget: Budget | None = None,
        run_id: str | None = None,
        pseudonyms: Known | None = None,
    ) -> None:
        """Open the door.

        Args:
            workspace: whose ledger is used.
            provider: who answers.
            privacy_mode: what happens when personal data is found: `block`, `warn` or `audit`.
            ner: which statistical detector looks for names; see `un.scan`.
            types: which types of personal data count; all by default.
            fresh: ask again also what the ledger knows. Each request is still asked only once by this gateway.
            budget: caps on what the run spends. A provider on this machine is never held back.
            run_id: the run all calls belong to, and whose earlier sessions count against the budget.
            pseudonyms: where invented data stands in a text, which is nobody's; see `Interceptor`.
        """
        self.provider = provider
        self._fresh = fresh
        self._asked: set[str] = set()
        self._claims = Claims(workspace)
        self._ledger = Ledger(workspace)
        self._recorder = Recorder(workspace, self._ledger)
        chosen = None if types is None else frozenset(types)
        self._border = Border(
            provider,
            self._recorder,
            lambda language: Interceptor(
                privacy_mode, ner=ner, language=language, types=chosen, workspace=workspace, pseudonyms=pseudonyms
            ),
        )
        self._run_id = run_id
        self._line = Line(provider)
        held = budget is not None and budget != Budget() and not provider.local
        self._account = Account(budget, self._ledger, provider, run_id) if budget and held else None
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def call(self, request: ChatRequest) -> Outcome:
        """Answer one request, from the ledger or from the provider.

        Raises:
            PrivacyError: in the mode `block`, before anything is sent, or when the reply is withheld.
            BudgetReachedError: where the call would pass the budget. It is raised when nothing is in flight any more.
            ProviderError: where the provider cannot answer.
        """
        lock = self._locks.setdefault(request.address, asyncio.Lock())
        async with lock, self._claimed(request.address):  # the same request twice at once is asked once
            stored = self._known(request.address)
            reply, sent = (stored, ()) if stored else await self._ask(request)
        return Outcome(reply, stored is not None, sent + await self._border.incoming(reply, request))

    def _claimed(self, address: str) -> AbstractAsyncContextManager[None]:
        """Among all who ask on this machine. Who asks afresh waits for nobody, and rules cost nothing."""
        return nullcontext() if self._fresh or self.provider.simulated else self._claims.hold(address)

    def _known(self, address: str) -> Reply | None:
        return None if self._fresh and address not in self._asked else self._ledger.lookup(address)

    async def _ask(self, request: ChatRequest) -> tuple[Reply, tuple[Interception, ...]]:
        async with self._paid(request) as paid, self._border.outgoing(request) as sent:
            reply = await self._line.ask(request)
            paid(reply)
            return await self._stored(request, reply), sent

    @asynccontextmanager
    async def _paid(self, request: ChatRequest) -> AsyncIterator[Paid]:
        if self._account is None:
            yield lambda _: None
        else:
            async with self._account.call(request) as paid:
                yield paid

    async def _stored(self, request: ChatRequest, reply: Reply) -> Reply:
        if request.run_id is None and self._run_id is not None:
            request = request.model_copy(update={"run_id": self._run_id})
        stored = await self._recorder.store(Entry(request, reply, self._fresh, self.provider.local))
        self._asked.add(request.address)
        return stored

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        """Finished calls reach the disk, also when the work was cancelled."""
        await self._recorder.drain()
