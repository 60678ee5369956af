"""CSV and frames: delimiter, header and columns are found; bad rows are reported and skipped."""

# ruff: noqa: DTZ001 - exports give local time without a zone

import codecs
import csv
import io
import tracemalloc
from datetime import UTC, datetime

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.connectors.read import iter_read, read
from uncase_nb.errors import ParameterError, ReadError

ROWS = [
    ("c1", "cliente", "hola; ¿qué tal, todo bien?", "2025-03-12 10:00"),
    ("c1", "asesor", 'dos "líneas"\n\ny un | palo\ty un tabulador', "2025-03-12 10:01"),
    ("c2", "cliente", "adiós", "2025-03-13 10:00"),
]
HEADERS = [
    ("conversation_id", "role", "content", "timestamp"), ("id_conversacion", "rol", "mensaje", "fecha"),
    ("ID Conversación", "Rol", "Texto", "Fecha y Hora"), ("Chat", "Sender", "Message", "Date"),
    ("ticket_id", "remitente", "contenido", "created_at"), ("session_id", "speaker", "text", "time"),
]  # fmt: skip


def table(header, rows, delimiter=",", end="\r\n", encoding="utf-8"):
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator=end)
    writer.writerows([header, *rows])
    return buffer.getvalue().encode(encoding)


@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_delimiter_mark_and_header(tmp_path, header, delimiter, encoding):
    path = tmp_path / "a.csv"
    path.write_bytes(table(header, ROWS, delimiter, encoding=encoding))
    got = read(path)
    assert got.errors == []
    assert [[(m.role, m.content) for m in c.messages] for c in got] == [
        [("user", ROWS[0][2]), ("assistant", ROWS[1][2])], [("user", ROWS[2][2])],
    ]  # fmt: skip
    assert got[0].messages[1].timestamp == datetime(2025, 3, 12, 10, 1)
    assert got[0].metadata.keys() <= {"roles"}


def test_utf16_without_a_mark_and_a_named_encoding(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(table(HEADERS[0], ROWS).decode().encode("utf-16-le"))
    assert len(read(path)) == 2
    path.write_bytes(table(HEADERS[0], [("c", "cliente", "mañana será otro día, señor", ""), *ROWS], encoding="cp1252"))
    with pytest.raises(ReadError, match="encoding='cp1252'"):
        read(path)
    assert read(path, encoding="cp1252")[0].messages[0].content == "mañana será otro día, señor"
    with pytest.raises(ParameterError, match="Unknown encoding"):
        read(path, encoding="cp99999")


def test_columns_can_be_told():
    text = "hilo,q,que,nota\n1,cliente,hola,x\n1,asesor,buenas,y\n"
    with pytest.raises(ReadError, match="columns="):
        read(text, format="csv")
    (conversation,) = read(text, columns={"conversation": "hilo", "role": "q", "content": "que"})
    assert [m.content for m in conversation.messages] == ["hola", "buenas"]
    with pytest.raises(ParameterError, match="Did you mean 'que'"):
        read(text, format="csv", columns={"role": "q", "content": "quee"})
    with pytest.raises(ParameterError, match="Did you mean 'role'"):
        read(text, columns={"rol": "q"})


def test_a_bad_row_is_reported_and_skipped():
    text = "conversation_id;role;content\nc1;user;hola\nc1;;sin rol\nc1;assistant;\nc1;assistant;a;b\n;user;x\nc1;assistant;bien\n"
    got = read(text)
    assert [m.content for c in got for m in c.messages] == ["hola", "bien"]
    assert [(issue.file, issue.line) for issue in got.errors] == [("<text>", line) for line in (3, 4, 5, 6)]
    assert "sin rol" not in str(got.errors)
    with pytest.raises(ReadError, match="line 3: has no role"):
        read(text, strict=True)


def test_bytes_that_do_not_decode_are_a_bad_row(tmp_path):
    path = tmp_path / "a.csv"
    rows = "".join(f"c1,user,mañana número {n}\n" for n in range(30)).encode()
    path.write_bytes(b"conversation_id,role,content\n" + rows + b"c1,user,ma\xf1ana\nc1,assistant,bien\n")
    got = read(path)
    assert sum(len(c.messages) for c in got) == 31
    assert [issue.line for issue in got.errors] == [32]


def test_a_quote_that_is_never_closed(tmp_path, monkeypatch):
    monkeypatch.setattr("uncase_nb.connectors.csv_file._LONGEST_CELL", 1)
    before = csv.field_size_limit(131_072)
    path = tmp_path / "a.csv"
    filler = "c1,user,hola hola hola\n" * 10_000
    path.write_text('conversation_id,role,content\nc1,user,"abierta\n' + filler, encoding="utf-8")
    got = read(path)
    csv.field_size_limit(before)
    assert [issue.reason for issue in got.errors][:1] == ["opens a quote that is never closed"]
    assert got.errors[0].line == 2
    assert sum(len(c.messages) for c in got) > 1_000


@settings(max_examples=30, deadline=None)
@given(
    order=st.permutations(range(12)),
    delimiter=st.sampled_from([",", ";", "\t", "|"]),
    texts=st.lists(
        st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip), min_size=12, max_size=12
    ),
)
def test_rows_of_conversations_may_be_mixed(order, delimiter, texts):
    rows = [(f"c{n % 3}", "user" if n % 2 else "assistant", f".{texts[n]}.") for n in range(12)]
    text = table(HEADERS[0][:3], [rows[n] for n in order], delimiter).decode()
    got = read(text)
    assert got.errors == []
    want = {}
    for n in order:
        want.setdefault(rows[n][0], []).append(rows[n][2])
    assert sorted([m.content for m in c.messages] for c in got) == sorted(want.values())


def test_newest_first_is_turned_round_and_order_of_day_and_month_inferred():
    text = "chat_id,rol,texto,fecha\n1,asesor,dos,03/13/2025 10:05\n1,cliente,uno,03/12/2025 10:00\n"
    (conversation,) = read(text)
    assert [(m.content, m.timestamp.day) for m in conversation.messages] == [("uno", 12), ("dos", 13)]
    ambiguous = read("chat_id,rol,texto,fecha\n1,asesor,dos,03/04/2025 10:05\n")
    assert any("day_first" in note for note in ambiguous.notes)
    unread = read("chat_id,rol,texto,fecha\n1,asesor,dos,ayer\n")
    assert unread[0].messages[0].timestamp is None
    assert "1 timestamps" in unread.notes[0]


def test_without_conversation_ids_silence_splits():
    text = (
        "rol,texto,fecha\ncliente,a,2025-03-12T10:00:00\nasesor,b,2025-03-12T10:01:00\ncliente,c,2025-03-20T10:00:00\n"
    )
    assert [len(c.messages) for c in read(text)] == [2, 1]


def test_names_in_the_role_column_and_in_their_own():
    named = read("chat_id,remitente,mensaje\n1,Ana Prueba,hola\n1,Taller,buenas\n")
    assert [(m.role, m.name) for m in named[0].messages] == [("user", "Ana Prueba"), ("assistant", "Taller")]
    assert "Ana" not in str(named.notes)
    told = read("chat_id,remitente,mensaje\n1,Ana Prueba,hola\n1,Taller,buenas\n", assistant="ana prueba")
    assert [m.role for m in told[0].messages] == ["assistant", "user"]
    own = read("chat_id,rol,nombre,mensaje\n1,cliente,Ana Prueba,hola\n1,asesor,Taller,buenas\n")
    assert own[0].participants == ["Ana Prueba", "Taller"]


def test_excels_hint_questions_with_answers_and_a_column_of_json():
    assert len(read("sep=;\nrol;texto\ncliente;hola\n")[0].messages) == 1
    pairs = read("Pregunta,Respuesta\n¿hora?,las 5\n¿día?,lunes\n")
    assert [[m.role for m in c.messages] for c in pairs] == [["user", "assistant"]] * 2
    cell = '"[{""role"": ""user"", ""content"": ""hola""}]"'
    assert read(f"id,messages\n1,{cell}\n", format="csv")[0].messages[0].content == "hola"


def test_a_frame():
    frame = pd.DataFrame(
        {
            "conversation_id": [7, 7, 8], "rol": ["cliente", "asesor", "cliente"], "texto": ["hola", "buenas", None],
            "fecha": pd.to_datetime(["2025-03-12 10:00", None, "2025-03-13 10:00"]), "otra": [1.5, float("nan"), 2],
        }
    )  # fmt: skip
    got = read(frame)
    assert [[m.content for m in c.messages] for c in got] == [["hola", "buenas"]]
    assert got[0].messages[0].timestamp == datetime(2025, 3, 12, 10)
    assert [issue.reason for issue in got.errors] == ["has no text"]
    nested = pd.DataFrame({"messages": [[{"role": "user", "content": "hola"}], None], "score": [1.0, 2.0]})
    got = read(nested, format="dataframe")
    assert (len(got), len(got.errors), got[0].metadata) == (1, 1, {"score": 1.0})
    with pytest.raises(ParameterError, match="DataFrame"):
        read([{"messages": []}], format="dataframe")


def test_epoch_times():
    got = read("chat_id,role,text,ts\n1,user,a,1741773600\n1,user,b,1741773600000\n")
    assert {m.timestamp for m in got[0].messages} == {datetime(2025, 3, 12, 10, tzinfo=UTC)}


def peak_of(path):
    next(iter_read(path))
    tracemalloc.start()
    count = sum(1 for _ in iter_read(path))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return count, peak


def test_memory_is_flat(tmp_path):
    peaks = []
    for size in (800, 3_200):
        path = tmp_path / f"{size}.csv"
        with path.open("wb") as file:
            file.write(codecs.BOM_UTF8 + b"conversation_id,role,content\n")
            for n in range(size):
                file.write(f"c{n // 8},{'user' if n % 2 else 'assistant'},mensaje {n} {'x' * 80}\n".encode())
        count, peak = peak_of(path)
        assert count == size // 8
        peaks.append(peak)
    assert peaks[1] < 1.1 * peaks[0] + 200_000
