"""The quasi-identifiers of seeds and conversations: what narrows down who somebody is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from uncase_nb.privacy.examine import examine
from uncase_nb.privacy.fields import TextField
from uncase_nb.privacy.fold import fold, words
from uncase_nb.privacy.propose import Document, document
from uncase_nb.privacy.risk.generalize import Record
from uncase_nb.privacy.risk.when import age_of, date_of
from uncase_nb.privacy.tokens import TOKEN
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.seed import FactualParameters, Seed

ATTRIBUTES = ("age", "sex", "place", "organization", "date", "occupation", "domain")
"""Those looked for unless others are named."""
_BY_TYPE = {
    "AGE": "age", "DATE_OF_BIRTH": "date", "DATE_TIME": "date", "LOCATION": "place", "ADDRESS": "place",
    "ORGANIZATION": "organization",
}  # fmt: skip
_NAMED = {
    "age": "edad age",
    "sex": "sexo genero sex gender",
    "place": "ciudad lugar municipio colonia barrio region zona pais ubicacion sucursal localidad provincia domicilio "
    "city town place location country county state branch address",
    "organization": "empresa organizacion compania empleador escuela universidad colegio hospital clinica institucion "
    "banco company employer organization organisation school university college clinic firm bank",
    "date": "fecha nacimiento date birth birthday day dia",
    "occupation": "ocupacion profesion puesto cargo oficio occupation profession job position",
}
_ATTRIBUTE = {word: attribute for attribute, listed in _NAMED.items() for word in listed.split()}
_SEXES = {
    "f": "mujer femenino femenina senora nina f woman female girl",
    "m": "hombre masculino masculina senor nino m man male boy",
}
_SEX = {word: sex for sex, listed in _SEXES.items() for word in listed.split()}
_SEX_IN_TEXT = frozenset(word for word in _SEX if len(word) > 2)
_TAG = re.compile(r"([^\W\d]\w*)\s*[:=]\s*(\S.*)")


def records_of(items: Sequence[Seed | Conversation], *, ner: str, custom: Iterable[str]) -> list[Record]:
    """Values by attribute of each item; `custom` names facts or metadata that count as attributes too."""
    own = {fold(name): name for name in custom}
    documents = [_document(item) for item in items]
    found, _ = examine(documents, ner=ner, types=frozenset(_BY_TYPE))
    records: list[Record] = []
    for item, text, rows in zip(items, documents, found, strict=True):
        record: dict[str, set[str]] = {}
        english = (text.language or "es").startswith("en")
        stated = [
            (field.text[p.start : p.end], p.type) for field, row in zip(text.fields, rows, strict=True) for p in row
        ]
        for attribute, value in _all(item, text, stated, own):
            if normal := _normal(attribute, value, english=english):
                record.setdefault(attribute, set()).add(normal)
        records.append({attribute: frozenset(values) for attribute, values in record.items()})
    return records


def _all(
    item: Seed | Conversation, text: Document, stated: Iterable[tuple[str, str]], own: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Attribute and value: from the domain, from named facts, from places found, from tokens, from words."""
    domain = item.dominio if isinstance(item, Seed) else item.domain
    if domain:
        yield "domain", domain
    for key, value in _facts(item):
        if fold(key) in own:
            yield own[fold(key)], str(value)
        elif attribute := next((_ATTRIBUTE[word] for word in words(key.replace("_", " ")) if word in _ATTRIBUTE), None):
            yield attribute, str(value)
    for value, kind in stated:
        yield _BY_TYPE[kind], value
    for field in text.fields:
        yield from ((_BY_TYPE[token[1]], token[0]) for token in TOKEN.finditer(field.text) if token[1] in _BY_TYPE)
        yield from (("sex", word) for word in words(field.text) if isinstance(item, Seed) and word in _SEX_IN_TEXT)


def _facts(item: Seed | Conversation) -> Iterator[tuple[str, Any]]:
    if isinstance(item, Conversation):
        yield from _leaves(item.metadata)
        return
    yield from _leaves(item.facts())
    yield from (match.groups() for tag in item.etiquetas if (match := _TAG.fullmatch(tag)))  # type: ignore[misc]


def _leaves(value: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for key, item in value.items():
        if isinstance(item, Mapping):
            yield from _leaves(item)
        elif isinstance(item, str | int | float) and not isinstance(item, bool):
            yield str(key), item


def _document(item: Seed | Conversation) -> Document:
    if isinstance(item, Conversation):
        return document(item, None)
    facts = item.parametros_factuales
    texts = [item.objetivo, *item.etiquetas, *(str(value) for _, value in _leaves(item.facts()))]
    texts += [facts.contexto] if isinstance(facts, FactualParameters) else []
    language = item.idioma.partition("-")[0]
    return Document([TextField(-1, f"text[{n}]", text, True) for n, text in enumerate(texts)], language)


def _normal(attribute: str, value: str, *, english: bool) -> str:
    """The value in one form; empty where it says nothing."""
    if TOKEN.fullmatch(value.strip()):
        return value.strip()
    if attribute == "age":
        return age_of(value)
    if attribute == "date":
        return date_of(value, month_first=english)
    folded = " ".join(fold(value).split())
    return _SEX.get(folded, "") if attribute == "sex" else folded
