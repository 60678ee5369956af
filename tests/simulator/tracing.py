"""Where an argument comes from, told by other means than the simulator's: plain looking up in what was said."""

from __future__ import annotations

import json
import re
import unicodedata

from uncase_nb.tools.choices import meant

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
MONTHS = (
    "enero january", "febrero february", "marzo march", "abril april", "mayo may", "junio june", "julio july",
    "agosto august", "septiembre september", "octubre october", "noviembre november", "diciembre december",
)  # fmt: skip
YEARS = re.compile(r"(\d+)(?:\s(?:anos?|years?)|-year)")
DAYS = re.compile(r"(\d+)\s(?:dias?|days?)\b")


def fold(text):
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


def numbers(text):
    """Every number a text names, `1,500` and `1.500` in both readings."""
    found = set()
    for item in NUMBER.findall(text):
        for bare in (item.replace(",", ""), item.replace(".", "").replace(",", ".")):
            if bare.count(".") < 2:
                found.add(round(float(bare), 2))
    return found


def told_by(seed):
    """Every text of a seed but its tools and its ids."""
    facts = seed.facts()
    texts = [seed.objetivo, *seed.etiquetas, *seed.descripcion_roles.values(), *(step.text for step in seed.steps())]
    texts += [f"{name.replace('_', ' ')}: {value}" for name, value in facts.items()]
    parameters = seed.parametros_factuales
    if not isinstance(parameters, dict):
        texts += [parameters.contexto, *parameters.restricciones]
    return [fold(text) for text in texts]


def traces(value, schema, texts, results):
    """Whether a value is in the texts or in the results of earlier calls."""
    if isinstance(value, list):
        parts = [schema, *schema.get("anyOf", [])]
        items = next((part["items"] for part in parts if "items" in part), {})
        return bool(value) and all(traces(item, items, texts, results) for item in value)
    told = [*texts, *(fold(json.dumps(result, ensure_ascii=False)) for result in results)]
    if isinstance(value, bool):
        return any(str(value).lower() in text for text in told)
    if isinstance(value, int | float):
        return round(float(value), 2) in _amounts(told)
    if day := re.fullmatch(r"\d{4}-(\d\d)-(\d\d)", value):
        named = MONTHS[int(day[1]) - 1].split()
        said = re.compile(rf"\b{int(day[2])} (?:de )?(?:{'|'.join(named)})\b|\b(?:{'|'.join(named)}) {int(day[2])}\b")
        return any(said.search(text) or value in text for text in told)
    if any("enum" in part for part in (schema, *schema.get("anyOf", []))):
        words = {*meant(value), *([fold(value)[:7]] if len(value) > 7 and " " not in value else [])}
        return any(re.search(rf"\b{re.escape(word)}", text) for word in words for text in texts)
    return any(fold(json.dumps(value, ensure_ascii=False)[1:-1]) in text for text in told)


def _amounts(told):
    """Numbers said, and what follows from two that belong together."""
    said = set().union(*(numbers(text) for text in told))
    spans = {float(n) * 12 for text in told for n in YEARS.findall(text)}
    spans |= {float(n) / 30 for text in told for n in DAYS.findall(text)}
    prices = set().union(*(numbers(text) for text in told if re.match(r"(?:precio|valor|price|home)", text)))
    downs = set().union(
        *(numbers(text) for text in told if re.match(r"(?:enganche|entrada|anticipo|down|deposit)", text))
    )
    parts = {round(x, 2) for a in prices for b in downs for x in (a - b, a * b / 100, a - a * b / 100)}
    monthly = {round(n / 12, 2) for text in told if "anual" in text or "year" in text for n in numbers(text)}
    return said | spans | parts | monthly
