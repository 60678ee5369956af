"""Every way an export writes a line gives the same chat."""

# ruff: noqa: DTZ001 - exports give local time without a zone

from datetime import datetime, timedelta
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.connectors.read import read

DATES = {
    "d/m/y": "{d:02}/{m:02}/{y:02}", "d/m/Y": "{d}/{m}/{Y}", "m/d/y": "{m}/{d}/{y:02}", "m/d/Y": "{m:02}/{d:02}/{Y}",
    "Y-m-d": "{Y}-{m:02}-{d:02}", "Y/m/d": "{Y}/{m}/{d}", "d.m.y": "{d:02}.{m:02}.{y:02}", "d.m.Y": "{d}.{m}.{Y}",
    "d-m-y": "{d}-{m}-{y:02}",
}  # fmt: skip
HALVES = {
    "24": None, "PM": ("\u202fAM", "\u202fPM"), " pm": (" am", " pm"), "p. m.": ("\u202fa.\u00a0m.", "\u202fp.\u00a0m."),
    "p.m.": (" a.m.", " p.m."), "p. m. plain": (" a. m.", " p. m."),
}  # fmt: skip
JOINS = (", ", " ", " à ", ",\u00a0", ", um ")
ALL = list(product(DATES, HALVES, JOINS, (True, False), (True, False), ("", "\u200e", "\u200f")))


def clock(moment, half, *, seconds):
    tail = f":{moment:%M}" + (f":{moment:%S}" if seconds else "")
    if half is None:
        return f"{moment:%H}{tail}"
    return f"{moment.hour % 12 or 12}{tail}{half[moment.hour >= 12]}"


def head(moment, form):
    date, half, join, brackets, seconds, mark = form
    day = DATES[date].format(d=moment.day, m=moment.month, y=moment.year % 100, Y=moment.year)
    stamp = f"{day}{join}{clock(moment, HALVES[half], seconds=seconds)}"
    return f"{mark}[{stamp}] " if brackets else f"{mark}{stamp} - "


def export(chat, form, end="\n"):
    return "".join(f"{head(moment, form)}{who}: {text}".replace("\n", end) + end for moment, who, text in chat)


def told(form):
    return {"day_first": not form[0].startswith("m")}


def said(conversations, *, seconds):
    return [
        (message.timestamp if seconds else message.timestamp.replace(second=0), message.name, message.content)
        for conversation in conversations
        for message in conversation.messages
    ]


CHAT = [
    (datetime(2025, 3, 4, 0, 5, 9), "Ana Prueba", "Hola: ¿precio?"),
    (datetime(2025, 3, 4, 12, 0, 0), "Taller Norte", "Son $1,200.\n\n- aceite\n- filtro"),
    (datetime(2025, 3, 25, 23, 59, 59), "Ana Prueba", "Nota: 10:30 - confirmo"),
]


@pytest.mark.parametrize("form", [*ALL[::31], ("d/m/y", "p. m.", ", ", True, True, "\u200e")])
def test_header_variants(form):
    got = read(export(CHAT, form))
    want = [(moment if form[4] else moment.replace(second=0), who, text) for moment, who, text in CHAT]
    assert said(got, seconds=form[4]) == want
    assert got.errors == []
    assert len(got) == 2
    assert not any("day and month" in note for note in got.notes)


NAMES = st.sampled_from(["Ana Prueba", "+52 55 5550 0101", "Taller Norte", "José Ñandú", "李雷"])
WORDS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Cf", "Zs"], exclude_characters="<>[]()"),
    min_size=1,
    max_size=12,
)
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=3).map("\n\n".join)
CHATS = st.lists(st.tuples(st.integers(0, 200_000), NAMES, TEXTS), min_size=1, max_size=12)


@settings(max_examples=80, deadline=None)
@given(chat=CHATS, form=st.sampled_from(ALL), end=st.sampled_from(["\n", "\r\n"]), bom=st.booleans())
def test_any_chat_in_any_format_comes_back(chat, form, end, bom):
    moment, planted = datetime(2024, 1, 1, 8), []
    for gap, who, text in chat:
        moment += timedelta(seconds=gap)
        planted.append((moment if form[4] else moment.replace(second=0), who, f"x {text} x"))
    text = ("\ufeff" if bom else "") + export(planted, form, end) + "\n"
    got = read(text, format="whatsapp", **told(form))
    assert got.errors == []
    assert said(got, seconds=form[4]) == planted


@pytest.mark.parametrize(
    "line",
    [
        "12/03/2025 à 14:05 - Ana: hola",
        "12/03/2025 às 14:05 - Ana: hola",
        "12.03.25 um 14:05 Uhr - Ana: hola",
        "12/03/25, 2:05 p. m. - Ana: hola",
        "12.03.25, 2:05 nachm. - Ana: hola",
        "12/03/25 14.05 – Ana: hola",
        "[12.03.25, 14:05:00] Ana: hola",
        "[12/03/25 14:05:00] ~\u202fAna: hola",
        "[12/03/25, 14:05:00] \u202aAna\u202c: hola",
        "\u200f12\u200f/3\u200f/25, 14:05 - ~ Ana: hola",
        "2025-03-12 14:05 - Ana: hola",
        "[2025/03/12, 2:05:00 PM] Ana: hola",
    ],
)
def test_locales(line):
    (conversation,) = read(line + "\n", day_first=True)
    (message,) = conversation.messages
    assert (message.name, message.content) == ("Ana", "hola")
    assert message.timestamp == datetime(2025, 3, 12, 14, 5)


def test_order_from_a_date_over_twelve_far_down():
    lines = [f"{1 + n // 30}/{1 + n % 12}/25, 10:00 - Ana: x" for n in range(3)] + ["1/28/25, 10:00 - Ana: y"]
    got = read("\n".join(lines))
    assert {message.timestamp.month for c in got for message in c.messages} == {1}


def test_order_from_the_direction_of_time():
    got = read("1/2/25, 10:00 - Ana: a\n2/2/25, 10:30 - Eva: b\n1/3/25, 10:00 - Ana: c\n")
    assert [c.messages[0].timestamp.month for c in got] == [2, 2, 3]
    assert not any("day and month" in note for note in got.notes)


def test_ambiguous_order_is_noted_and_can_be_told():
    text = "3/4/25, 10:00 - Ana: a\n3/4/25, 10:01 - Eva: b\n"
    got = read(text)
    assert got[0].messages[0].timestamp == datetime(2025, 4, 3, 10)
    assert any("day and month" in note and "day_first=False" in note for note in got.notes)
    told_so = read(text, day_first=False)
    assert told_so[0].messages[0].timestamp == datetime(2025, 3, 4, 10)
    assert not any("day and month" in note for note in told_so.notes)


def test_a_chat_pasted_into_a_message_stays_in_it():
    lines = [f"12/03/25, 10:{n:02} - {'Ana' if n % 2 else 'Eva'}: mensaje {n}" for n in range(30)]
    lines.insert(5, "[12/03/25, 9:15:00 p. m.] Luis: esto lo dijo Luis")
    got = read("\n".join(lines))
    assert sum(len(c.messages) for c in got) == 30
    assert got[0].messages[4].content == "mensaje 4\n[12/03/25, 9:15:00 p. m.] Luis: esto lo dijo Luis"


def test_a_date_that_does_not_exist_is_a_bad_row():
    got = read("12/03/25, 10:00 - Ana: a\n31/02/25, 10:00 - Ana: b\n13/03/25, 10:00 - Ana: c\n")
    assert [(issue.line, issue.file) for issue in got.errors] == [(2, "<text>")]
    assert [m.content for c in got for m in c.messages] == ["a", "c"]
