"""Answers while they arrive: scanned first, stored before their end, about pseudonyms where asked for."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
import time

import pytest

from uncase_nb.errors import ParameterError, PrivacyError, ProviderError
from uncase_nb.gateway import retry
from uncase_nb.gateway.chat import chat
from uncase_nb.gateway.ledger import Ledger
from uncase_nb.gateway.request import Reply
from uncase_nb.gateway.retry import TransientError
from uncase_nb.gateway.streaming import astream, stream

TEXT = "Claro que sí. Con gusto le explico.\n\n- El plazo es de un año.\n- La tasa es fija.\n\n¿Le parece?"
PIECES = [
    "Claro que sí. ", "Con gusto le explico.\n\n", "- El plazo es de un año.\n", "- La tasa es fija.\n\n", "¿Le parece?"
]  # fmt: skip
ASK = "¿Qué opciones hay?"

pytestmark = pytest.mark.usefixtures("room")


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    monkeypatch.setattr(retry, "FIRST_WAIT_S", 0.01)


class Talker:
    """Streams texts in chunks, in order; `cut` after so many characters."""

    kind, name, model, local, simulated = "talker", "talker", "m", False, False

    def __init__(self, *texts, chunk=7, cuts=(), on_chunk=lambda: None):
        self.texts, self.chunk, self.cuts, self.on_chunk = texts, chunk, list(cuts), on_chunk
        self.asked = 0
        self.closed = False

    async def complete(self, _request):
        raise AssertionError("it was asked for a stream")

    async def complete_streaming(self, request, arrive):
        text = self.texts[min(self.asked, len(self.texts) - 1)]
        text = text(request.messages[-1]["content"]) if callable(text) else text
        cut = self.cuts.pop(0) if self.cuts else None
        self.asked += 1
        try:
            for at in range(0, len(text), self.chunk):
                if cut is not None and at >= cut:
                    raise TransientError("cut")
                arrive(text[at : at + self.chunk])
                self.on_chunk()
                await asyncio.sleep(0)
        except asyncio.CancelledError:
            self.closed = True
            raise
        return Reply(message={"role": "assistant", "content": text}, prompt_tokens=3, completion_tokens=2, cost_usd=0.5)


def _stream(provider, messages=ASK, **options):
    return stream(messages, provider=provider, **({"ner": "off"} | options))


def test_sentences_come_one_by_one_and_the_reply_is_whole():
    answer = _stream(Talker(TEXT))
    with pytest.raises(ParameterError, match="not arrived"):
        _ = answer.reply
    assert list(answer) == PIECES
    assert (answer.reply.content, answer.shown, answer.reply.cost_usd, answer.reply.reused) == (TEXT, TEXT, 0.5, False)
    assert list(answer) == []
    assert "plazo" not in repr(answer)


def test_pieces_come_before_the_answer_is_whole():
    seen = []
    provider = Talker(TEXT, on_chunk=lambda: seen.append(len(answer.shown)))
    answer = _stream(provider)
    assert next(answer) == PIECES[0]
    assert answer._stream._work.done() is False
    assert list(answer) == PIECES[1:]


def test_the_whole_answer_is_stored_before_its_last_piece(room):
    answer = _stream(Talker(TEXT))
    address = None
    for _ in PIECES[:-1]:
        next(answer)
    assert next(answer) == PIECES[-1]
    address = answer.reply.call
    assert Ledger(room).lookup(address).text == TEXT
    assert Ledger(room).lookup(address).tokens == 5


def test_what_the_ledger_knows_streams_from_there_and_so_does_a_chat():
    provider = Talker(TEXT)
    list(_stream(provider))
    again = _stream(provider)
    assert list(again) == PIECES
    assert again.reply.reused
    assert chat(ASK, provider=provider, ner="off").content == TEXT
    assert provider.asked == 1


def test_block_withholds_from_the_first_finding_on_and_pays_once():
    personal = "Claro que sí. Llame al 55 1234 5678 hoy. Gracias por su tiempo. Adiós."
    provider = Talker(personal)
    for shown in (["Claro que sí. "], []):  # the second time the whole answer is known, and refused at once
        answer = _stream(provider)
        found = []
        with pytest.raises(PrivacyError, match="1 PHONE_NUMBER") as caught:
            found.extend(answer)  # keeps what came before the error
        assert found == shown
        assert ("What comes after the part shown is withheld" in str(caught.value)) is bool(shown)
        assert "1234" not in str(caught.value) + answer.shown
    assert provider.asked == 1


@pytest.mark.parametrize(("mode", "warned"), [("warn", True), ("audit", False)])
def test_warn_says_so_before_it_shows_and_audit_is_silent(mode, warned):
    answer = _stream(Talker("Claro que sí. Llame al 55 1234 5678 hoy. Adiós."), privacy_mode=mode)
    said = [(piece, bool(answer.warnings)) for piece in answer]
    assert [piece for piece, _ in said] == ["Claro que sí. ", "Llame al 55 1234 5678 hoy. ", "Adiós."]
    assert [known for _, known in said[1:]] == [warned, warned]
    assert bool(answer.reply.warnings) is warned


def test_personal_data_is_not_sent():
    provider = Talker(TEXT)
    with pytest.raises(PrivacyError, match="outgoing"):
        list(_stream(provider, "Mi cel es 55 1234 5678"))
    assert provider.asked == 0


@pytest.mark.parametrize("chunk", [1, 3, 50])
def test_pseudonyms_split_over_chunks_are_restored_and_never_shown_restored(room, chunk):
    provider = Talker(lambda _: "Hola [Person 1]. Le marco al [PHONE_NUMBER_1] hoy. Gracias, PERSON_1.", chunk=chunk)
    answer = _stream(provider, "Soy Tiburcio Zamudio, mi cel es 55 1234 5678", anonymize=True)
    text = "".join(answer)
    assert text == "Hola Tiburcio Zamudio. Le marco al 55 1234 5678 hoy. Gracias, Tiburcio Zamudio."
    assert "Tiburcio" not in answer.shown
    assert answer.reply.content == text
    assert Ledger(room).lookup(answer.reply.call).text == answer.shown


def test_a_stream_cut_before_anything_was_shown_is_tried_again():
    provider = Talker("Una respuesta que se corta", TEXT, cuts=[10])
    assert list(_stream(provider)) == PIECES
    assert provider.asked == 2


def test_a_stream_cut_after_something_was_shown_is_an_error_and_nothing_is_kept():
    provider = Talker(TEXT, "Otra respuesta. Distinta.", cuts=[40])
    answer = _stream(provider)
    with pytest.raises(ProviderError, match="was cut"):
        list(answer)
    assert (answer.shown, provider.asked) == ("".join(PIECES[:2]), 1)
    assert list(_stream(provider)) == ["Otra respuesta. ", "Distinta."]
    assert provider.asked == 2


def test_leaving_early_stops_asking_and_keeps_nothing():
    provider = Talker(TEXT * 50, "Nueva.")
    with _stream(provider) as answer:
        next(answer)
    assert provider.closed
    assert list(_stream(provider)) == ["Nueva."]


def test_a_provider_that_cannot_stream_is_shown_in_pieces(counting):
    provider = counting(answer=TEXT)
    assert list(_stream(provider)) == PIECES
    assert len(provider.asked) == 1


def test_many_streams_at_once_in_the_callers_own_loop():
    async def one(number):
        answer = astream(f"Pregunta número {number}", provider=provider, ner="off")
        return "".join([piece async for piece in answer]), answer.reply.content

    async def crowd():
        return await asyncio.gather(*(one(number) for number in range(20)))

    provider = Talker(lambda asked: f"{asked}. {TEXT}")
    for number, (text, whole) in enumerate(asyncio.run(crowd())):
        assert text == whole == f"Pregunta número {number}. {TEXT}"


def test_an_interrupt_stops_asking_within_a_second_and_keeps_nothing():
    class Stuck(Talker):
        async def complete_streaming(self, _request, arrive):
            arrive("Claro que sí. Con gusto")
            try:
                await asyncio.sleep(60)
            except asyncio.CancelledError:
                self.closed = True
                raise

    provider = Stuck(TEXT)
    answer = _stream(provider)
    next(answer)
    threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT)).start()
    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        next(answer)
    assert time.monotonic() - began < 1.5
    assert provider.closed
    assert list(_stream(Talker("Nueva."))) == ["Nueva."]
