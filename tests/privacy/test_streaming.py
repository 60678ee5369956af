"""A stream is anonymized like a list, in flat memory, and only as far as it is read."""

import tracemalloc
from collections.abc import Iterator

import pytest

import uncase_nb as un
from uncase_nb.errors import ParameterError
from uncase_nb.privacy import streaming
from uncase_nb.privacy.rules import dispatch_digits
from uncase_nb.privacy.streaming import iter_anonymize

NAMES = ("Fidencio Barragán", "Ana Olvera", "Jocelyn Abernathy")


def stream(count: int, taken: list[int] | None = None) -> Iterator[un.Conversation]:
    for number in range(count):
        if taken is not None:
            taken.append(number)
        text = (
            f"Soy {NAMES[number % 3]}, mi correo es c{number % 7}@example.com. " + "Quiero cotizar refacciones. " * 60
        )
        yield un.Conversation(id=f"c{number}", language="es", messages=[{"role": "user", "content": text}])


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "CHARACTERS", 10_000)


@pytest.mark.parametrize("style", ["token", "surrogate"])
def test_an_entity_keeps_its_pseudonym_over_batches(style: str) -> None:
    texts = [item.messages[0].content for item in iter_anonymize(stream(42), style=style, ner="off")]
    assert len(texts) == 42
    assert len(set(texts)) == 21  # 3 names by 7 addresses
    assert not [name for name in NAMES for text in texts if name in text]


def test_a_stream_gives_what_a_list_gives() -> None:
    assert list(iter_anonymize(stream(30), ner="off")) == list(un.anonymize(list(stream(30)), ner="off"))


def test_nothing_is_read_before_it_is_needed() -> None:
    taken: list[int] = []
    results = iter_anonymize(stream(1000, taken), ner="off")
    assert not taken
    next(results)
    assert len(taken) < 20


def test_memory_stays_flat(monkeypatch: pytest.MonkeyPatch) -> None:
    # Patterns are put together at once, and not while memory is measured.
    monkeypatch.setattr(dispatch_digits, "WORTH_A_GUARD", 1)

    def peak(count: int) -> int:
        tracemalloc.start()
        for _ in iter_anonymize(stream(count), ner="off"):
            pass
        _, highest = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return highest

    list(iter_anonymize(stream(150), ner="off"))  # what is loaded and compiled once
    assert peak(150) - peak(30) < 150 * 60 * 28 / 5  # a fifth of the text that flows through


def test_anything_but_conversations_is_refused() -> None:
    with pytest.raises(ParameterError, match="iter_read"):
        list(iter_anonymize(["text"], ner="off"))  # type: ignore[list-item]
