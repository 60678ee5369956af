"""Conversations are split by silence, roles are guessed or told, and nothing is capped."""

# ruff: noqa: DTZ001 - exports give local time without a zone

import tracemalloc
import zipfile
from datetime import datetime, timedelta

import pytest

from uncase_nb.connectors.read import iter_read, read
from uncase_nb.connectors.samples import samples
from uncase_nb.errors import ParameterError, ReadError


def chat(*rows):
    return "".join(f"{stamp} - {who}: {text}\n" for stamp, who, text in rows)


TWO_DAYS = chat(
    ("13/03/25, 10:00", "Ana", "hola"), ("13/03/25, 10:05", "Taller", "buenas"), ("14/03/25, 9:00", "Ana", "sigo aquí"),
    ("16/03/25, 10:00", "Ana", "otra cosa"), ("16/03/25, 10:01", "Taller", "dígame"),
)  # fmt: skip


def roles(conversations):
    return [[message.role[0] for message in conversation.messages] for conversation in conversations]


def test_split_by_silence_never_by_count():
    assert [len(c.messages) for c in read(TWO_DAYS)] == [3, 2]
    assert [len(c.messages) for c in read(TWO_DAYS, gap_hours=12)] == [2, 1, 2]
    busy = chat(*((f"13/03/25, {n // 60:02}:{n % 60:02}", "Ana" if n % 2 else "Eva", str(n)) for n in range(1440)))
    (one,) = read(busy)
    assert len(one.messages) == 1440


def test_everything_is_raw_and_ids_are_stable_and_nameless():
    first, second = read(TWO_DAYS), read(TWO_DAYS)
    assert [c.id for c in first] == [c.id for c in second]
    assert len({c.id for c in first}) == 2
    assert {c.privacy for c in first} == {"raw"}
    assert not any("ana" in c.id.lower() or "taller" in c.id.lower() for c in first)
    grown = read(TWO_DAYS + chat(("20/03/25, 10:00", "Ana", "más")))
    assert [c.id for c in grown][:2] == [c.id for c in first]


def test_the_one_who_answers_is_the_organization_and_it_can_be_told():
    assert roles(read(TWO_DAYS)) == [["u", "a", "u"], ["u", "a"]]
    assert roles(read(TWO_DAYS, assistant="ana")) == [["a", "u", "a"], ["a", "u"]]
    assert any("guessed" in note for note in read(TWO_DAYS).notes)
    assert not any("guessed" in note for note in read(TWO_DAYS, assistant="Ana").notes)
    with pytest.raises(ParameterError, match="nobody with the name") as error:
        read(TWO_DAYS, assistant="Eva")
    assert "Ana" not in str(error.value)


def test_a_number_or_an_unsaved_contact_is_the_customer():
    for contact in ("+52 55 5550 0101", "~\u202fAna", "\u202a+1\xa0(312)\xa0555‑0142\u202c"):
        text = chat(("13/03/25, 10:00", "Taller", "su auto está listo"), ("13/03/25, 10:01", contact, "gracias"))
        (conversation,) = read(text)
        assert [m.role for m in conversation.messages] == ["assistant", "user"]
    assert conversation.participants == ["Taller", "+1 (312) 555-0142"]


def test_a_group_with_several_of_the_organization():
    text = chat(*((f"13/03/25, 10:0{n}", who, "x") for n, who in enumerate(["Ana", "Taller", "Luis", "Caja"])))
    (conversation,) = read(text, assistant=["Taller", "Caja"])
    assert [m.role for m in conversation.messages] == ["user", "assistant", "user", "assistant"]


def test_notes_and_reprs_hold_no_names(tmp_path):
    path = tmp_path / "WhatsApp Chat with Ana Prueba.txt"
    path.write_text("basura de Ana Prueba\n" + TWO_DAYS, encoding="utf-8")
    got = read(path)
    shown = repr(got) + str(got.notes) + str(got.errors) + got._repr_mimebundle_()["text/html"]
    assert "Ana" not in shown
    assert got.errors[0].line == 1


def test_a_zip_is_read_without_unpacking(tmp_path):
    with zipfile.ZipFile(tmp_path / "export.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_chat.txt", (samples() / "whatsapp_es_ios.txt").read_text(encoding="utf-8"))
        archive.writestr("00000012-PHOTO.jpg", b"\xff\xd8\xff")
        archive.writestr("__MACOSX/._chat.txt", b"\0\0")
    got = read(tmp_path / "export.zip")
    assert [c.texts() and len(c.messages) for c in got] == [
        len(c.messages) for c in read(samples() / "whatsapp_es_ios.txt")
    ]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["export.zip"]


@pytest.mark.parametrize(
    ("inside", "match"), [({"a.jpg": "x"}, "holds no text"), ({"[Content_Types].xml": "x"}, "Office")]
)
def test_a_zip_without_a_chat(tmp_path, inside, match):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name, text in inside.items():
            archive.writestr(name, text)
    with pytest.raises(ReadError, match=match):
        read(tmp_path / "a.zip")


def test_samples_read_whole():
    got = read(samples(), domain="automotive.sales")
    assert got.errors == []
    assert len(got) == 19
    assert {c.language for c in got} == {"es", "en"}
    assert {c.domain for c in got} == {"automotive.sales"}
    assert all(8 <= len(c.messages) <= 16 for c in got)
    assert all({"user", "assistant"} <= {m.role for m in c.messages} for c in got)
    assert {c.source for c in got} >= {"whatsapp_es_ios.txt", "tickets_es.csv", "chats_en.jsonl"}
    everything = "\n".join(text for c in got for text in c.texts())
    for mark in "\u200e\u200f\u202a\u202f<":
        assert mark not in everything
    for planted in ("IAQF910714MJCBXR01", "55 5550 0142", "priya.raman@example.com", "Walter Brandt"):
        assert planted in everything
    assert len({c.id for c in got}) == 19


def write_export(path, count):
    moment = datetime(2015, 1, 1)
    with path.open("w", encoding="utf-8") as file:
        for n in range(count):
            moment += timedelta(hours=30) if n % 40 == 0 else timedelta(seconds=50)
            file.write(
                f"{moment:%d/%m/%Y, %H:%M} - {'Ana' if n % 2 else 'Taller'}: mensaje número {n} con algo más de texto\n"
            )


def peak_of(path):
    next(iter_read(path))  # imports and caches
    tracemalloc.start()
    count = sum(len(conversation.messages) for conversation in iter_read(path))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return count, peak


def test_memory_is_flat(tmp_path):
    small, large = tmp_path / "small.txt", tmp_path / "large.txt"
    write_export(small, 6_000)
    write_export(large, 14_000)
    (few, low), (many, high) = peak_of(small), peak_of(large)
    assert (few, many) == (6_000, 14_000)
    assert high < 1.1 * low + 200_000
