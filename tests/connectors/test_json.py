"""JSON Lines and JSON: every shape, decided row by row; bad rows are skipped; any size."""

import io
import json
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.connectors import json_stream
from uncase_nb.connectors.json_stream import BrokenJsonError, records_in
from uncase_nb.connectors.read import iter_read, read
from uncase_nb.errors import ReadError

OPENAI = {"id": "a", "messages": [{"role": "user", "content": "hola"}, {"role": "assistant", "content": "buenas"}]}
SHAREGPT = {"conversations": [{"from": "human", "value": "hola"}, {"from": "gpt", "value": "buenas"}]}
UNCASE = {"conversation_id": "x", "seed_id": "s1", "dominio": "automotive.sales", "idioma": "es", "turnos": [
    {"turno": 1, "rol": "cliente", "contenido": "hola"},
    {"turno": 2, "rol": "asesor", "contenido": "buenas", "herramientas_usadas": ["buscar"]},
]}  # fmt: skip
WEBHOOK = {"conversations": [
    {"conversation_id": "w1", "turns": [{"role": "user", "content": "hola"}, {"role": "agent", "content": "buenas"}]},
    {"conversation_id": "w2", "turns": [{"role": "user", "text": "hola"}, {"role": "agent", "text": "buenas"}]},
]}  # fmt: skip
SHAPES = [OPENAI, SHAREGPT, UNCASE, WEBHOOK]
SAID = [("user", "hola"), ("assistant", "buenas")]


def said(got):
    return [[(m.role, m.content) for m in c.messages] for c in got]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("indent", [None, 2])
def test_each_shape_alone(shape, indent):
    got = read(json.dumps(shape, indent=indent) + "\n")
    assert said(got) == [SAID] * (2 if shape is WEBHOOK else 1)
    assert got.errors == []


def test_mixed_rows_bad_rows_and_separators_inside_strings(tmp_path):
    path = tmp_path / "a.jsonl"
    odd = {"messages": [{"role": "user", "content": "uno\u2028dos\u2029tres\x85cuatro"}]}
    rows = [OPENAI, "{broken", SHAREGPT, {"messages": []}, odd, UNCASE, "[1]", '"text"', {"otra": 1}, WEBHOOK,
            {"messages": [{"content": "sin rol"}]}, {"messages": [{"role": "user"}]}, {"messages": ["x"]},
            '{"messages": [{"role": "user", "content": "\\ud83d"}]}']  # fmt: skip
    lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
    path.write_bytes(b"\xef\xbb\xbf" + "\r\n\n".join(lines).encode())
    got = read(path)
    assert said(got) == [SAID, SAID, [("user", "uno\u2028dos\u2029tres\x85cuatro")], SAID, SAID, SAID]
    assert [issue.line for issue in got.errors] == [2 * n + 1 for n in (1, 3, 6, 7, 8, 10, 11, 12, 13)]
    assert "sin rol" not in str(got.errors)
    with pytest.raises(ReadError, match=r"a\.jsonl, line 3"):
        read(path, strict=True)


def test_uncase_keeps_what_it_says():
    (conversation,) = read(json.dumps(UNCASE), format="jsonl")
    assert (conversation.seed_id, conversation.domain, conversation.language) == ("s1", "automotive.sales", "es")
    assert [tool.name for tool in conversation.tools] == ["buscar"]
    assert conversation.metadata == {"roles": {"user": "cliente", "assistant": "asesor"}}
    assert read(json.dumps(UNCASE), format="jsonl", domain="d", language="en")[0].language == "en"


def test_tools_calls_results_and_parts():
    row = {
        "tools": [{"type": "function", "function": {"name": "find", "parameters": {"type": "object"}, "strict": True}}],
        "messages": [
            {"role": "developer", "content": "reglas"},
            {"role": "user", "content": [{"type": "text", "text": "mira"}, {"type": "image_url", "image_url": {"url": "x"}}]},
            {"role": "assistant", "content": None, "reasoning": "pienso", "refusal": None, "weight": 1,
             "tool_calls": [{"id": "c1", "type": "function", "function": {"name": "find", "arguments": '{"a": 1}'}}]},
            {"role": "tool", "tool_call_id": "c1", "content": {"n": 1}},
            {"role": "assistant", "function_call": {"name": "find", "arguments": "{}"}, "content": None},
            {"role": "function", "name": "find", "content": "2"},
        ],
    }  # fmt: skip
    (conversation,) = read(json.dumps(row), format="jsonl")
    system, user, call, result, older, answer = conversation.messages
    assert (system.role, user.content) == ("system", "mira\n[image]")
    assert (call.tool_calls[0].arguments, call.reasoning_content) == ({"a": 1}, "pienso")
    assert (result.content, result.tool_call_id) == ('{"n": 1}', "c1")
    assert (answer.role, answer.tool_call_id) == ("tool", older.tool_calls[0].id)
    assert [tool.name for tool in conversation.tools] == ["find"]


def test_sharegpt_calls_and_uncase_results():
    share = {"system": "reglas", "tools": '[{"name": "find", "description": "x", "parameters": {"type": "object"}}]', "conversations": [
        {"from": "human", "value": "hola"},
        {"from": "function_call", "value": '{"name": "find", "arguments": {"a": 1}}'},
        {"from": "observation", "value": "3"}, {"from": "gpt", "value": "tres"},
    ]}  # fmt: skip
    (got,) = read(json.dumps(share), format="jsonl")
    assert [m.role for m in got.messages] == ["system", "user", "assistant", "tool", "assistant"]
    assert got.messages[3].tool_call_id == got.messages[2].tool_calls[0].id
    turn = {"rol": "asesor", "contenido": "veo", "tool_calls": [{"tool_name": "f", "arguments": {}, "call_id": "k"}],
            "tool_results": [{"tool_name": "f", "result": {"n": 2}, "call_id": "k"}]}  # fmt: skip
    (got,) = read(json.dumps({"turnos": [{"rol": "cliente", "contenido": "hola"}, turn]}), format="jsonl")
    assert [(m.role, m.tool_call_id) for m in got.messages] == [("user", None), ("assistant", None), ("tool", "k")]


def test_equal_rows_get_ids_of_their_own_and_no_id_shows_what_the_source_says():
    row = json.dumps({**OPENAI, "id": "Ana Prueba 5550101"})
    got = read(f"{row}\n{row}\n")
    assert len({c.id for c in got}) == 2
    assert not any("Ana" in c.id or "555" in c.id for c in got)


def test_flat_rows():
    rows = [{"chat_id": n % 2, "rol": "cliente" if n < 2 else "asesor", "texto": f"m{n}"} for n in range(4)]
    got = read("\n".join(map(json.dumps, rows)))
    assert said(got) == [[("user", "m0"), ("assistant", "m2")], [("user", "m1"), ("assistant", "m3")]]
    assert said(read(iter([rows[0], rows[2], rows[1], rows[3]]))) == said(got)
    assert said(read(rows)) == said(got)


def test_a_document_broken_in_the_middle():
    text = json.dumps([OPENAI, SHAREGPT], indent=1)
    got = read(text[:-40], format="json")
    assert said(got) == [SAID]
    assert ["what follows" in issue.reason for issue in got.errors] == [True]
    with pytest.raises(ReadError, match="line"):
        read(text[:-40], format="json", strict=True)


def test_bytes_that_do_not_decode_are_a_bad_row(tmp_path):
    row = '{"messages": [{"role": "user", "content": "mañana"}]}'
    good, bad = row.encode(), row.encode("latin-1")
    for name, form, data in (("a.jsonl", "jsonl", b"\n".join([good, bad, *[good] * 20])),
                             ("a.json", "json", b"[" + b",\n".join([good, bad, *[good] * 20]) + b"]")):  # fmt: skip
        (tmp_path / name).write_bytes(data)
        got = read(tmp_path / name, format=form)
        assert (len(got), [issue.line for issue in got.errors]) == (21, [2])


def test_deep_nesting_is_a_bad_row():
    deep = "[" * 200_000 + "]" * 200_000
    got = read(f'{json.dumps(OPENAI)}\n{{"messages": {deep}}}\n{json.dumps(SHAREGPT)}\n')
    assert (len(got), [issue.line for issue in got.errors]) == (2, [2])


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=60, deadline=None)
@given(
    values=st.lists(VALUES, max_size=6),
    size=st.integers(1, 40),
    indent=st.sampled_from([None, 1]),
    ascii_only=st.booleans(),
)
def test_the_stream_reads_what_json_reads(values, size, indent, ascii_only):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_stream, "_CHUNK", size)
        text = json.dumps(values, indent=indent, ensure_ascii=ascii_only)
        assert [value for _, value in records_in(io.StringIO(text))] == values
        whole = {"meta": values, "turns": values}
        assert [value for _, value in records_in(io.StringIO(json.dumps(whole, indent=indent)))] == [whole]


@settings(max_examples=25, deadline=None)
@given(cut=st.integers(1, 200))
def test_a_cut_document_never_hangs_and_gives_what_came_before(cut):
    text = json.dumps([OPENAI, SHAREGPT, UNCASE])
    found = []
    with pytest.raises(BrokenJsonError):
        found.extend(value for _, value in records_in(io.StringIO(text[:-cut])))
    assert found == [OPENAI, SHAREGPT, UNCASE][: len(found)]


@pytest.mark.parametrize(("kind", "head", "between", "tail"), [
    ("json", "[", ",", "]"), ("webhook", '{"conversations": [', ",", "]}"), ("jsonl", "", "\n", ""),
])  # fmt: skip
def test_memory_is_flat(tmp_path, kind, head, between, tail):
    row = {"turns": [{"role": "user", "content": "x" * 500}, {"role": "agent", "content": "y" * 500}]}
    peaks = []
    for size in (200, 1_200):
        path = tmp_path / f"{size}.json"
        path.write_text(head + between.join(json.dumps({"id": n, **row}) for n in range(size)) + tail, encoding="utf-8")
        next(iter_read(path, format=kind))
        tracemalloc.start()
        assert sum(1 for _ in iter_read(path, format=kind)) == size
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.2 * peaks[0] + 600_000
