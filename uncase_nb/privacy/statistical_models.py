"""Which spaCy models find names, and how to load one with nothing in it but its names."""

from __future__ import annotations

import importlib
import importlib.util
import json
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any

from uncase_nb.errors import MissingModelError, did_you_mean
from uncase_nb.extras import require
from uncase_nb.privacy.statistical_installed import Places, installed_models, places

_MODEL = re.compile(r"^(en_core_web|es_core_news|es_dep_news|xx_ent_wiki)_")
"""Families that spaCy publishes for the two languages. A private model is used by naming it."""
_NER_PIPES = frozenset({"ner", "entity_ruler", "tok2vec", "transformer", "curated_transformer"})
_PLUGIN_PIPES = frozenset({"transformer", "curated_transformer"})
"""Parts that other packages bring."""


@contextmanager
def quiet_spacy(what: str) -> Iterator[ModuleType]:
    """spaCy, with its remarks on versions (W095) kept from the user, who cannot act on them.

    Raises:
        MissingExtraError: without the [privacy] extra.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield require("spacy", extra="privacy", what=what)


@contextmanager
def without_plugins(spacy: ModuleType) -> Iterator[None]:
    """Pipelines of spaCy's own parts only.

    spaCy imports every installed package that offers it a part before it makes any pipeline; Presidio is one, and
    brings transformers with it, some nine seconds that no name model here needs.
    """
    factories = spacy.util.registry._entry_point_factories  # noqa: SLF001 - spaCy has no public switch
    before = factories.entry_points
    factories.entry_points = False
    try:
        yield
    finally:
        factories.entry_points = before


def models_for(language: str | None) -> list[str]:
    """Published name models of a language, or of both; multilingual ones serve every language."""
    return [name for name in _with_ner(places()) if language is None or name[:2] in {language, "xx"}]


@lru_cache(maxsize=2)
def _with_ner(_of: Places) -> list[str]:
    return [name for name in installed_models() if _MODEL.match(name) and _has_ner(name)]


def language_of(model: str) -> str | None:
    """The language a published model reads, from its name; null for any other name."""
    return model[:2] if _MODEL.match(model) and model[:2] != "xx" else None


def model_version(name: str) -> str:
    """The version of an installed model.

    Raises:
        MissingModelError: with the command that installs it, or the near-match spelling.
    """
    known = installed_models()
    if name in known:
        return known[name]
    if Path(name).is_dir():
        return ""
    if _MODEL.match(name):
        fix = f"python -m spacy download {name}"
    else:
        fix = did_you_mean(name, {"auto", "compact", "off", *known})
    raise MissingModelError(f"The spaCy model {name!r} is not installed.", fix)


@lru_cache(maxsize=4)
def load_model(name: str) -> Any:
    """A pipeline that only finds names, loaded once a process.

    Raises:
        MissingExtraError: without the [privacy] extra.
        MissingModelError: when the model is not installed, or finds no names.
    """
    model_version(name)
    with quiet_spacy(f"The model {name!r}") as spacy:
        pipes = importlib.import_module("spacy.util").load_config(_folder(name) / "config.cfg")["nlp"]["pipeline"]
        if "ner" not in pipes:
            raise MissingModelError(f"The spaCy model {name!r} finds no names.", 'Choose one with NER, or ner="auto".')
        own = _PLUGIN_PIPES.isdisjoint(pipes)
        with without_plugins(spacy) if own else nullcontext():
            nlp = spacy.load(name, exclude=[pipe for pipe in pipes if pipe not in _NER_PIPES])
        if "tok2vec" in nlp.pipe_names and not _listens(nlp):
            nlp.remove_pipe("tok2vec")
        return nlp


def _listens(nlp: Any) -> bool:
    """Whether the name finder reads the shared `tok2vec` pipe; most small models bring their own."""
    return "Listener" in nlp.config["components"]["ner"]["model"]["tok2vec"]["@architectures"]


def _has_ner(name: str) -> bool:
    meta = _folder(name) / "meta.json"
    return meta.is_file() and "ner" in json.loads(meta.read_text(encoding="utf-8")).get("pipeline", [])


def _folder(name: str) -> Path:
    """Where the model's data lies: the folder itself, or `package/package-version`."""
    if Path(name).is_dir():
        return Path(name)
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise MissingModelError(
            f"The spaCy model {name!r} is damaged.", f"Install it again: pip install --force-reinstall {name}"
        )
    package = Path(spec.origin).parent
    return next((path.parent for path in sorted(package.glob("*/config.cfg"))), package)
