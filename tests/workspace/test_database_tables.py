"""Tables are made once an engine, and again where the database is another file."""

import shutil

from sqlalchemy import Engine, Integer, event, text
from sqlalchemy.orm import mapped_column

from uncase_nb.workspace.database import Base, session
from uncase_nb.workspace.folder import Workspace


def _tables(room: Workspace) -> set[str]:
    with session(room) as opened:
        return set(opened.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'")))


def test_a_second_session_makes_nothing(tmp_path):
    room, said = Workspace(tmp_path), []
    with session(room) as opened:
        engine = opened.get_bind()
    assert isinstance(engine, Engine)
    event.listen(engine, "before_cursor_execute", lambda *given: said.append(given[2]))
    session(room).close()
    assert said == []


def test_a_table_declared_later_is_made_too(tmp_path):
    room = Workspace(tmp_path)
    assert "declared_later" not in _tables(room)
    columns = {"__tablename__": "declared_later", "id": mapped_column(Integer, primary_key=True)}
    late = type("DeclaredLater", (Base,), columns)
    try:
        assert "declared_later" in _tables(room)
    finally:
        Base.metadata.remove(late.__table__)


def test_a_database_that_was_deleted_is_begun_anew(tmp_path):
    room = Workspace(tmp_path / "room")
    room.root.mkdir()
    before = _tables(room)
    shutil.rmtree(room.root)
    room.root.mkdir()
    assert _tables(room) == before
    assert (room.root / "uncase.db").is_file()
