"""The names under which files keep things, in English and Spanish."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

CONVERSATION = (
    "conversation_id", "id_conversacion", "conversacion_id", "conversation", "conversacion", "conversa", "chat_id",
    "id_chat", "chat", "ticket_id", "id_ticket", "ticket", "session_id", "id_sesion", "session", "sesion", "thread_id",
    "thread", "hilo", "hilo_id", "dialogue_id", "dialog_id", "case_id", "caso", "folio", "group_id",
)  # fmt: skip
ROLE = (
    "role", "rol", "from", "speaker", "sender_type", "author_type", "tipo_remitente", "hablante", "author_role",
    "direction", "direccion", "sentido", "papel", "sender", "remitente", "author", "autor", "emisor", "de", "quien",
)  # fmt: skip
CONTENT = (
    "content", "contenido", "value", "message", "mensaje", "text", "texto", "body", "cuerpo", "utterance",
    "message_text", "texto_mensaje", "mensagem", "nachricht", "turno", "comentario", "comment",
)  # fmt: skip
TIMESTAMP = (
    "timestamp", "created_at", "fecha_hora", "fecha_y_hora", "date_time", "fechahora", "fecha", "date", "datetime", "time", "hora", "sent_at",
    "enviado", "ts", "created", "marca_de_tiempo", "data", "datum",
)  # fmt: skip
NAME = (
    "name", "nombre", "sender_name", "display_name", "nombre_remitente", "participant", "participante", "username",
    "usuario_nombre", "full_name", "nombre_completo",
)  # fmt: skip
MESSAGES = ("messages", "mensajes", "conversations", "conversation", "turnos", "turns", "dialogue", "dialog", "chat")
CONTAINERS = ("conversations", "conversaciones", "data", "rows", "items", "records", "examples", "chats")
IDS = ("id", "conversation_id", "conversacion_id", "id_conversacion", "chat_id", "ticket_id", "session_id", "thread_id")
QUESTION = ("question", "pregunta", "prompt", "instruction", "input_text", "user_message", "query", "consulta")
ANSWER = ("answer", "respuesta", "completion", "response", "output", "assistant_message", "reply")


def plain(name: str) -> str:
    """A column's name without case, accents and separators: `Fecha y Hora` is `fecha_y_hora`."""
    letters = unicodedata.normalize("NFKD", str(name)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "_", letters.lower()).strip("_")


def first(record: Mapping[str, Any], keys: Iterable[str]) -> Any:
    """The value under the first of the keys that has one."""
    return next((record[key] for key in keys if record.get(key) is not None), None)


def match(names: Iterable[str], keys: Iterable[str]) -> str | None:
    """The first name, in order of the keys, that reads as one of them."""
    by_plain: dict[str, str] = {}
    for name in names:
        by_plain.setdefault(plain(name), name)
    return next((by_plain[key] for key in keys if key in by_plain), None)
