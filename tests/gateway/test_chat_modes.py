"""Three privacy modes that differ, before a real server and in the workspace's records."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from uncase_nb.errors import PrivacyError
from uncase_nb.gateway.chat import chat
from uncase_nb.gateway.litellm_provider import LiteLLMProvider
from uncase_nb.privacy.interceptions import InterceptionRecord
from uncase_nb.workspace.database import session

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]

PHONE = "55 1234 5678"
ASK, ANSWER = f"Mi cel es {PHONE}", "Le marco al 81 8765 4321"
OUT = {"field": "messages[0].content", "type": "PHONE_NUMBER", "count": 1}
IN = {"field": "reply.content", "type": "PHONE_NUMBER", "count": 1}


@pytest.fixture
def ask(room, server):
    server.behaviours = [ANSWER]
    model = LiteLLMProvider("openai/m", api_base=server.api_base, api_key="not-a-key")
    return lambda text, **options: chat(text, provider=model, ner="off", workspace=room, **options)


def _records(room):
    with session(room) as database:
        rows = list(database.scalars(select(InterceptionRecord).order_by(InterceptionRecord.id)))
    return [(row.mode, row.direction, row.findings) for row in rows]


def test_audit_lets_through_says_nothing_and_records(room, server, ask):
    reply = ask(ASK, privacy_mode="audit")
    assert (reply.content, reply.warnings) == (ANSWER, [])
    assert PHONE.encode() in server.received[0]
    assert _records(room) == [("audit", "outgoing", [OUT]), ("audit", "incoming", [IN])]
    assert "⚠" not in reply._repr_mimebundle_()["text/html"]


def test_warn_lets_through_and_reports_in_the_result(room, server, ask):
    reply = ask(ASK, privacy_mode="warn")
    assert reply.warnings == [
        "1 PHONE_NUMBER in outgoing messages[0].content",
        "1 PHONE_NUMBER in incoming reply.content",
    ]
    assert PHONE.encode() in server.received[0]
    assert _records(room) == [("warn", "outgoing", [OUT]), ("warn", "incoming", [IN])]
    assert reply._repr_mimebundle_()["text/html"].count("⚠") == 2


def test_block_refuses_before_sending(room, server, ask):
    with pytest.raises(PrivacyError, match="outgoing"):
        ask(ASK)
    assert server.received == []
    assert _records(room) == [("block", "outgoing", [OUT])]


def test_block_withholds_before_showing_and_keeps_what_was_paid_for(room, server, ask):
    for _ in range(2):
        with pytest.raises(PrivacyError, match="incoming"):
            ask("¿Quién me llama?")
    assert len(server.received) == 1
    assert _records(room) == [("block", "outgoing", []), ("block", "incoming", [IN]), ("block", "incoming", [IN])]


def test_no_record_holds_a_text(room, ask):
    ask(ASK, privacy_mode="audit")
    kept = b"".join(path.read_bytes() for path in room.root.rglob("*") if path.is_file())
    assert b"1234 5678" not in kept
    assert b"8765" not in kept
