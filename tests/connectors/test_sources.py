"""What can be given as a source, what each file is taken for, and one clear error for what cannot be read."""

import datasets
import pytest

from uncase_nb.connectors.detect import detect
from uncase_nb.connectors.options import Options
from uncase_nb.connectors.read import iter_read, read
from uncase_nb.connectors.samples import samples
from uncase_nb.errors import ParameterError, ReadError
from uncase_nb.schemas.conversations import Conversations

ROWS = [
    {"messages": [{"role": "user", "content": "hola", "tool_calls": None}, {"role": "assistant", "content": None, "tool_calls": [
        {"id": "c1", "type": "function", "function": {"name": "f", "arguments": '{"a": 1}'}}]}]},
    {"messages": [{"role": "user", "content": "adiós", "tool_calls": None}]},
]  # fmt: skip


@pytest.mark.parametrize(("name", "form"), [
    ("whatsapp_es_ios.txt", "whatsapp"), ("whatsapp_es_android.txt", "whatsapp"), ("whatsapp_en_ios.txt", "whatsapp"),
    ("whatsapp_en_android.txt", "whatsapp"), ("tickets_es.csv", "csv"), ("chats_en.jsonl", "jsonl"), ("README.md", None),
])  # fmt: skip
def test_the_content_decides(tmp_path, name, form):
    data = (samples() / name).read_bytes()
    assert detect(data.decode(), Options()) == form
    (tmp_path / "export.bin").write_bytes(data)
    if form:
        assert [c.texts() and len(c.messages) for c in read(tmp_path / "export.bin")] == [
            len(c.messages) for c in read(samples() / name)
        ]
    else:
        with pytest.raises(ReadError, match="none of the formats"):
            read(tmp_path / "export.bin")


@pytest.mark.parametrize(("data", "match"), [
    (b"", "is empty"), (b"\xef\xbb\xbf\r\n", "is empty"), (b"%PDF-1.7 x", "a PDF"), (b"\x89PNG\r\n", "an image"),
    (b"\x00\x01\x02\xff" * 100, "binary file"), (b"\x1f\x8b\x08", "gzip"), (b"PK\x03\x04garbage", "damaged zip"),
    (b"SQLite format 3\0", "SQLite"), ("a\xf1o nuevo, \xbfqu\xe9 tal est\xe1s?\n".encode("latin-1") * 9, "not UTF-8"),
    (b"just some words\nand more words\n", "none of the formats"),
])  # fmt: skip
def test_one_clear_error(tmp_path, data, match):
    path = tmp_path / "chat.txt"
    path.write_bytes(data)
    with pytest.raises(ReadError, match=match) as error:
        read(path)
    assert error.value.fix


@pytest.mark.parametrize("form", ["whatsapp", "csv", "jsonl", "json", "webhook"])
def test_a_file_that_is_not_the_format_told(form):
    with pytest.raises(ReadError):
        read("esto no es nada\nde eso\n", format=form)


def test_unknown_names_get_their_near_match():
    with pytest.raises(ParameterError, match="Did you mean 'whatsapp'"):
        read("x\n", format="whatsap")
    with pytest.raises(ParameterError, match="Did you mean 'gap_hours'"):
        read("x\n", gap_hour=3)
    for wrong in ({"gap_hours": 0}, {"media": "keep"}):
        with pytest.raises(ParameterError):
            read("x\n", **wrong)
    for source in (3, b"x", None):
        with pytest.raises(ParameterError, match="Cannot read"):
            read(source)
    with pytest.raises(ReadError, match="no such file"):
        read("nowhere.txt")
    with pytest.raises(ReadError, match="never goes to the network"):
        read("someone/dataset", format="huggingface")


def test_utf16(tmp_path):
    for name in ("whatsapp_es_ios.txt", "tickets_es.csv", "chats_en.jsonl"):
        text = (samples() / name).read_bytes().decode("utf-8-sig")
        (tmp_path / name).write_bytes(text.encode("utf-16"))
        assert [list(c.texts()) for c in read(tmp_path / name)] == [list(c.texts()) for c in read(samples() / name)]


def test_a_folder_and_a_glob_report_what_they_cannot_read(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "b.jsonl").write_text('{"messages": [{"role": "user", "content": "hola"}]}\n')
    (tmp_path / "in" / "c.txt").write_bytes(b"%PDF-1.7")
    (tmp_path / "a.txt").write_text("13/03/25, 10:00 - Ana: hola\n")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / ".hidden.txt").write_text("x")
    got = read(tmp_path, assistant="Taller")
    assert isinstance(got, Conversations)
    assert [c.source for c in got] == ["a.txt", "b.jsonl"]
    assert [(issue.file, issue.line) for issue in got.errors] == [("c.txt", None)]
    assert any("passed over 1 files" in note for note in got.notes)
    assert len(read(str(tmp_path / "**" / "*.*l"))) == 1
    with pytest.raises(ReadError, match="a PDF"):
        read(tmp_path, strict=True)
    with pytest.raises(ReadError, match="No file matches"):
        read(str(tmp_path / "*.nothing"))
    (tmp_path / "empty").mkdir()
    with pytest.raises(ReadError, match="nothing to read"):
        read(tmp_path / "empty")


def test_a_dataset_object_its_splits_and_its_folder(tmp_path):
    data = datasets.Dataset.from_list(ROWS)
    want = [[("user", "hola"), ("assistant", None)], [("user", "adiós")]]
    data.save_to_disk(tmp_path / "one")
    datasets.DatasetDict({"train": data, "test": data}).save_to_disk(tmp_path / "two")
    for source in (data, data.to_iterable_dataset(), tmp_path / "one", ROWS, iter(ROWS)):
        got = read(source)
        assert [[(m.role, m.content) for m in c.messages] for c in got] == want
        assert got[0].messages[1].tool_calls[0].arguments == {"a": 1}
    assert len(read(tmp_path / "two", format="huggingface")) == 4
    assert {c.source for c in read(tmp_path / "two")} == {"two:train", "two:test"}
    assert len(read(tmp_path)) == 6
    with pytest.raises(ReadError, match="save_to_disk"):
        read(samples() / "chats_en.jsonl", format="huggingface")


def test_iter_read_streams_and_checks_at_once():
    with pytest.raises(ParameterError):
        iter_read("x\n", format="nothing")
    issues, notes = [], []
    first = next(iter_read("13/03/25, 10:00 - Ana: hola\nx\n31/02/25, 10:00 - A: b\n14/03/25, 10:01 - B: c\n" * 2,
                           on_error=issues.append, on_note=notes.append))  # fmt: skip
    assert first.privacy == "raw"
    assert issues
    assert notes


def test_a_single_dict_and_a_literal_of_one_line():
    assert len(read(ROWS[1])) == 1
    assert len(read('{"messages": [{"role": "user", "content": "hola"}]}', format="jsonl")) == 1
    assert read([3, "x", {}]).errors[0].reason == "is not an object"


@pytest.mark.parametrize(("text", "language"), [
    ("hola, buenos días, ¿cuánto cuesta el coche que tienen en la página?", "es"),
    ("hi, how much is the car you have on the site?", "en"),
    ("olá, bom dia, você tem esse carro? quanto é? obrigado", "pt"),
    ("guten Tag, was kostet das Auto und ist es noch da? Danke", "de"),
    ("bonjour, combien coûte la voiture qui est sur le site? merci", "fr"),
    ("buongiorno, quanto costa la macchina che è sul sito? grazie", "it"),
    ("12345", None), ("ok", None),
])  # fmt: skip
def test_language(text, language):
    got = read([{"messages": [{"role": "user", "content": text}]}])
    assert got[0].language == language
