"""HTTP/1.1 as a model server on this machine speaks it: one body in, one answer or one stream of events out."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from uncase_nb.bench.generation_answers import Answer

_END = b"\r\n\r\n"


async def read_body(reader: asyncio.StreamReader) -> bytes:
    """The body of the next request; an empty object where it has none.

    Raises:
        IncompleteReadError: where the client has gone.
    """
    head = (await reader.readuntil(_END)).decode("latin-1").lower()
    lengths = [line.partition(":")[2] for line in head.splitlines() if line.startswith("content-length:")]
    return await reader.readexactly(int(lengths[0])) if lengths else b"{}"


async def send(answer: Answer, body: bytes, writer: asyncio.StreamWriter) -> None:
    """One answer, or its first half where it is cut."""
    headers = {"Content-Type": "application/json", "Content-Length": str(len(body))} | dict(answer.headers)
    writer.write(_head(answer.status, headers) + (body[: len(body) // 2] if answer.cut else body))
    await writer.drain()


async def send_events(answer: Answer, events: Sequence[str], writer: asyncio.StreamWriter) -> None:
    """A stream of server-sent events, or its first half where it is cut."""
    headers = {"Content-Type": "text/event-stream", "Transfer-Encoding": "chunked"} | dict(answer.headers)
    writer.write(_head(200, headers))
    for event in events[: len(events) // 2] if answer.cut else events:
        data = event.encode()
        writer.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
        await writer.drain()
        if answer.pause_s:
            await asyncio.sleep(answer.pause_s)
    if not answer.cut:
        writer.write(b"0\r\n\r\n")
        await writer.drain()


def _head(status: int, headers: dict[str, str]) -> bytes:
    lines = [f"HTTP/1.1 {status} X", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join(lines).encode("latin-1") + _END
