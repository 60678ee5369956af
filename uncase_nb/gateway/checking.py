"""Checks at the border in a thread of their own: the record of each waits for the disk, and other calls need not."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache, partial

from uncase_nb.gateway.fields import Field
from uncase_nb.privacy.interceptor import Direction, Interception, Interceptor


async def checked(
    guard: Interceptor, fields: Sequence[Field], direction: Direction, public: Sequence[str] = ()
) -> Interception:
    """What the guard finds.

    Raises:
        PrivacyError: in the mode `block`, where it finds anything.
    """
    check = partial(guard.check, fields, direction=direction, public=public)
    return await asyncio.get_running_loop().run_in_executor(_thread(os.getpid()), check)


@lru_cache(maxsize=1)
def _thread(_of: int) -> ThreadPoolExecutor:
    """One thread a process: a detector is not asked by two at once. A forked child has none of its parent's."""
    return ThreadPoolExecutor(1, thread_name_prefix="uncase-border")
