"""A server that breaks a stream is reported as what it did, with what to do; what was shown is never called whole."""

from __future__ import annotations

import pytest

from uncase_nb.bench.generation_answers import Answer
from uncase_nb.errors import ProviderError
from uncase_nb.gateway import retry
from uncase_nb.gateway.ledger import Ledger
from uncase_nb.gateway.litellm_provider import LiteLLMProvider
from uncase_nb.gateway.streaming import stream

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]

TEXT = "Claro que sí. Con gusto le explico las opciones. El plazo es de un año. ¿Le parece bien?"
PAGE = "<!DOCTYPE html><html><body>SECRET sign in</body></html>"
WHOLE = Answer(TEXT).text("m")
ERROR = 'data: {"error": {"message": "SECRET-OF-THE-VENDOR", "type": "server_error", "code": 500}}\n\n'


class Events(Answer):
    """A stream whose events are changed on their way."""

    def __init__(self, change, content=TEXT):
        super().__init__(content)
        vars(self)["change"] = change  # an answer is frozen

    def events(self, model):
        return self.change(super().events(model))


ENDS_EARLY = Events(lambda events: events[:5])
EVENT_ENDS_EARLY = Events(lambda events: [*events[:6], events[6][:40]])
JUNK = Events(lambda events: [*events[:5], "data: {not json\n\n", *events[5:]])
REPORTS = Events(lambda events: [*events[:6], ERROR])
CUT = Answer(TEXT, cut="within")


@pytest.fixture(autouse=True)
def _quick(room, monkeypatch):  # noqa: ARG001 - the workspace is where the ledger goes
    monkeypatch.setattr(retry, "FIRST_WAIT_S", 0.01)


@pytest.fixture
def model(server):
    return LiteLLMProvider("openai/m", api_base=server.api_base, api_key="not-a-key")


def _failed(model):
    answer = stream("¿Qué horario tienen?", provider=model, ner="off")
    with pytest.raises(ProviderError) as caught:
        list(answer)
    assert "SECRET" not in str(caught.value)
    assert "ConnectionError" not in str(caught.value)
    return answer, caught.value


@pytest.mark.parametrize(
    ("answered", "said", "fix"),
    [
        (Answer(body=PAGE, headers={"Content-Type": "text/html"}), "a web page instead of JSON", "api base"),
        (Answer(body=WHOLE), "JSON instead of a stream", "un.chat"),
        (Answer(body=WHOLE[:80]), "JSON instead of a stream", "un.chat"),
        (Answer(body='{"error": {"message": "SECRET"}}'), "JSON instead of a stream", "un.chat"),
    ],
)
def test_what_is_no_stream_is_called_so_and_asked_for_once(server, model, answered, said, fix):
    server.behaviours = [answered]
    answer, error = _failed(model)
    assert said in error.problem
    assert fix in error.fix
    assert answer.shown == ""
    assert len(server.received) == 1


@pytest.mark.parametrize("change", [lambda _: [], lambda _: [PAGE], lambda _: ["data: [DONE]\n\n"]])
def test_a_stream_without_an_answer_is_tried_again_and_called_so(server, model, change):
    server.behaviours = [Events(change)]
    _, error = _failed(model)
    assert "the stream held no answer" in error.problem
    assert len(server.received) == retry.ATTEMPTS


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        (ENDS_EARLY, "the stream ended before the answer did"),
        (EVENT_ENDS_EARLY, "the stream ended before the answer did"),
        (JUNK, "not JSON, or ends early"),
        (REPORTS, "reported an error of its own"),
        (CUT, "the connection ended in the middle of the answer"),
    ],
)
def test_a_stream_that_breaks_after_a_part_was_shown_says_how(server, model, room, trouble, said):
    server.behaviours = [trouble]
    answer, error = _failed(model)
    assert "was cut" in error.problem
    assert "not the whole answer" in error.problem
    assert said in error.problem
    assert answer.shown == "Claro que sí. "
    assert len(server.received) == 1
    assert Ledger(room).stored([answer._stream._call.request.address]) == set()


@pytest.mark.parametrize("change", [ENDS_EARLY.change, JUNK.change, REPORTS.change])
def test_one_that_breaks_before_anything_is_shown_is_tried_again(server, model, change):
    server.behaviours = [Events(change, "Una sola frase que es bastante larga y no termina"), Answer(TEXT)]
    assert "".join(stream("hola", provider=model, ner="off")) == TEXT
    assert len(server.received) == 2


def test_a_stream_whose_last_line_is_missing_is_whole(server, model):
    server.behaviours = [Events(lambda events: events[:-1])]
    assert "".join(stream("hola", provider=model, ner="off")) == TEXT
