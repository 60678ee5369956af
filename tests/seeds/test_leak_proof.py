"""No seed holds its source's words or anybody's data, whatever field they stood in."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from uncase_nb.errors import EmptyResultError, PrivacyError
from uncase_nb.privacy.anonymize import anonymize
from uncase_nb.privacy.vault import Vault
from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.seed import Seed
from uncase_nb.seeds.extract import extract_seeds
from uncase_nb.seeds.guarded import Guarded, guarded_by
from uncase_nb.seeds.leak import GRAM, leaks, strings
from uncase_nb.seeds.plain import content_words
from uncase_nb.workspace.folder import Workspace

TALK = [
    ("user", "Hola, busco un sedán Nissan Versa 2024, ¿qué precio tiene?"),
    ("assistant", "Buenas tardes. El precio es de $365,900 MXN y el enganche del 20 %."),
    ("user", "¿Tiene garantía?"),
    ("assistant", "Sí, la garantía es de 36 meses."),
    ("user", "Perfecto, muchas gracias."),
]
PLANTED = ["Zorvatinda", "Quelbrunio Ästervall", "5587342190", "QX99ZT8842KLM", "zorva.quel@ejemplo.invalid"]
FIELDS = (
    "content", "reasoning", "argument", "argument_key", "nested", "tool_name", "tool_description", "result", "name", "role",
    "participant", "metadata", "metadata_key", "source", "id", "system",
)  # fmt: skip


def message(role, content, **more):
    return {"role": role, "content": content} | more


def planted_in(places, said=TALK):  # noqa: C901, PLR0912 - a branch a field
    """The talk with a value in each of the named fields."""
    messages = [message(*line) for line in said]
    options = {"language": "es", "domain": "automotive.sales", "privacy": "anonymized"}
    call = {"id": "c1", "name": "buscar_inventario", "arguments": {"tipo": "sedan"}}
    for field, value in places:
        match field:
            case "content":
                messages.insert(
                    2, message("user", f"Me interesa, soy {value} y mi modelo es Nissan {value}, código {value}.")
                )
            case "reasoning":
                messages[1]["reasoning_content"] = f"El cliente {value} busca financiamiento"
            case "argument":
                call["arguments"]["cliente"] = value
            case "argument_key":
                call["arguments"][value] = 1
            case "nested":
                call["arguments"]["filtros"] = {"dueños": [{"nombre": value}]}
            case "tool_name":
                call["name"] = f"buscar {value}"
            case "tool_description":
                options["tools"] = [{"name": "ficha", "description": f"La ficha de {value}, escriba a {value}"}]
            case "result":
                messages.insert(1, message("tool", json.dumps({"cliente": value}), tool_call_id="c1"))
            case "name":
                messages[1]["name"] = value
            case "role":
                messages = [item | {"role": value if item["role"] == "user" else item["role"]} for item in messages]
            case "participant":
                options["participants"] = [value, "Asesor"]
            case "metadata":
                options["metadata"] = {"nota": [value]}
            case "metadata_key":
                options["metadata"] = {value: "nota"}
            case "source" | "id":
                options[field] = value
            case "system":
                messages.insert(0, message("system", f"You are the sales assistant of {value}, called {value}."))
    messages.insert(1, message("assistant", None, tool_calls=[call]))
    return Conversation(messages=messages, **options)


def folded(text):
    return "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if c.isalnum())


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(FIELDS), st.sampled_from(PLANTED)), min_size=1, max_size=8))
def test_a_value_planted_in_any_field_is_in_no_seed(places):
    try:
        (seed,) = extract_seeds(planted_in(places), ner="off")
    except (EmptyResultError, PrivacyError):
        return
    wire = folded(json.dumps(seed.to_wire(), ensure_ascii=False))
    for _, value in places:
        assert all(folded(word) not in wire for word in value.split())


@pytest.mark.parametrize("field", [field for field in FIELDS if field not in ("role", "tool_name")])
def test_a_planted_value_does_not_cost_the_seed(field):
    (seed,) = extract_seeds(planted_in([(field, PLANTED[0])]), ner="off")
    assert seed.facts()["precio"] == "$365,900 MXN"


SENTENCE = "Mañana revisamos aquellos tractores oxidados, después llegarán cuatro camiones azules desde Durango"


def disguised(words, kind):
    """The same words as a trivial edit leaves them."""
    match kind:
        case "upper":
            return " ".join(words).upper()
        case "plural":
            return " ".join(f"{word}s" if word[-1] in "aeo" else word for word in words)
        case "accents":
            return " ".join(word.replace("a", "á").replace("o", "ó") for word in words)
        case "punctuation":
            return " -- ".join(f"«{word}»," for word in words)
        case "function words":
            return " de la ".join(words)
        case "invisible":
            return " ".join("\u200b".join(word) for word in words)
    raise AssertionError(kind)


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(("content", "reasoning", "argument", "nested", "result", "metadata", "participant")),
    st.integers(0, 3),
    st.sampled_from(("upper", "plural", "accents", "punctuation", "function words", "invisible")),
    st.sampled_from(("objetivo", "tono", "pasos_turnos", "etiquetas", "descripcion_roles", "parametros_factuales")),
)
def test_wording_of_any_field_is_caught_however_it_is_dressed(field, at, kind, place):
    source = planted_in([(field, SENTENCE)])
    words = [word for word in SENTENCE.replace(",", "").split() if content_words(word)][at : at + GRAM]
    text = disguised(words, kind)
    value = {"pasos_turnos": [f"a: {text}"], "etiquetas": [text], "descripcion_roles": {"a": text}}
    value["parametros_factuales"] = {"dato": text}
    wire = {"seed_id": "s", "dominio": "d", "objetivo": "o", "roles": ["a", "b"], "pasos_turnos": ["a: saluda"]}
    seed = Seed.model_validate(wire | {place: value.get(place, text)})
    assert [path.split(".")[0].split("[")[0] for path in leaks(seed, [source])] == [place]


def test_a_sentence_cut_over_several_steps_is_still_a_sentence():
    words = SENTENCE.replace(",", "").split()
    steps = [f"a: {' '.join(words[:4])}", " ".join(words[4:8]), " ".join(words[8:])]
    wire = {"seed_id": "s", "dominio": "d", "objetivo": "o", "roles": ["a", "b"], "pasos_turnos": steps}
    assert leaks(Seed.model_validate(wire), [planted_in([("content", SENTENCE)])]) == ["pasos_turnos"]


WIRE = {"seed_id": "s", "dominio": "d", "objetivo": "o", "roles": ["a", "b"], "pasos_turnos": ["a: saluda"]}


@pytest.mark.parametrize(
    "text", ["la señora QUELBRUNIO astervall", "Quelbrunio,  Ästervall", "tel. 55-8734-2190", "5587342190"]
)
def test_a_value_of_the_vault_is_found_however_it_is_written(text):
    guarded = Guarded(PLANTED)
    assert leaks(Seed.model_validate(WIRE | {"tono": text}), [], guarded) == ["tono"]
    assert leaks(Seed.model_validate(WIRE | {"tono": "quelbrunios sin nada"}), [], guarded) == []
    named = leaks(Seed.model_validate(WIRE | {"descripcion_roles": {text: "x"}}), [], guarded)
    assert named == ["descripcion_roles"]  # a path that would show the value is cut
    assert "Zorva" not in repr(guarded)


@pytest.mark.parametrize("style", ["token", "surrogate"])
def test_no_original_and_no_pseudonym_of_the_workspace_vault_stands_in_a_seed(style, tmp_path, monkeypatch):
    monkeypatch.setenv("UNCASE_WORKSPACE", str(tmp_path / ".uncase"))
    raw = [
        Conversation(
            messages=[
                message("user", f"Hola, soy {name}, mi teléfono es {phone}. Busco un auto."),
                *(message(*line) for line in TALK[1:]),
            ],
            language="es",
            domain="automotive.sales",
        )
        for name, phone in (
            ("Rosalba Quintanar Cepeda", "55 8734 2190"),
            ("Eleuterio Bracamontes Ruiz", "81 2345 6789"),
        )
    ]
    anonymous = anonymize(raw, style=style, vault=True, ner="off")
    vault = Vault(Workspace(tmp_path / ".uncase"))
    issued = [text for entity in vault.read() for pair in entity.originals.items() for text in pair if text]
    assert len(issued) >= 4 * (1 + (style == "surrogate"))
    seeds = extract_seeds(anonymous, ner="off")
    texts = [text for seed in seeds for _, text in strings(seed.to_wire())]
    assert not any(guarded_by(vault).holds(text) for text in texts)
    assert not any(folded(value) in folded(text) for value in issued for text in texts)


class Known:
    """A vault somebody else keeps."""

    def __init__(self, *values):
        self._values = values

    def values(self):
        return self._values


def test_a_fact_the_vault_knows_is_left_out_and_own_wording_it_knows_is_refused():
    source = planted_in([])
    (seed,) = extract_seeds(source, ner="off", vault=Known("Nissan Versa 2024", "Ana"))
    assert "modelo" not in seed.facts()
    assert "precio" in seed.facts()
    with pytest.raises(PrivacyError, match="objetivo") as caught:
        extract_seeds(source, ner="off", vault=Known("Orientar"))
    assert "Orientar" not in str(caught.value)
    other = Conversation(messages=source.messages, language="en", domain="hotels.service", privacy="anonymized")
    assert "1 seeds would repeat" in repr(extract_seeds([source, other], ner="off", vault=Known("Orientar")))


def test_looking_for_a_vault_makes_no_workspace(tmp_path, monkeypatch):
    monkeypatch.delenv("UNCASE_WORKSPACE", raising=False)
    monkeypatch.chdir(tmp_path)
    assert extract_seeds(planted_in([]), ner="off")
    assert list(tmp_path.iterdir()) == []
