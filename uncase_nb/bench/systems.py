"""The systems that are measured, by the names they are asked for."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from uncase_nb.bench.coverage import Range
from uncase_nb.bench.labelled import Labelled
from uncase_nb.errors import ParameterError, did_you_mean
from uncase_nb.privacy.statistical_models import models_for

DEFAULT_SYSTEMS = ("uncase", "uncase:compact", "uncase:off", "presidio:0", "presidio:0.85", "spacy")
_KINDS = ("uncase", "models", "presidio", "spacy")
_SPACY_MODEL = {"es": "es_core_news_sm", "en": "en_core_web_sm"}
"""What to install where a language has no model."""
_Result = TypeVar("_Result")


class Run(NamedTuple):
    """What a system did with some texts."""

    ranges: list[list[Range]]
    """What it would mask in each text."""
    seconds: float
    """Time it took, its models loaded before."""
    detectors: list[str]
    """What ran, with versions."""


System = Callable[[Sequence[Labelled], str], Run]
"""Texts of one language, and the language."""


def make_system(name: str, *, conversations: bool = False) -> System:
    """The system of a name as `expanded` gives it; nothing heavy is imported before it is called.

    Raises:
        ParameterError: on an unknown name.
    """
    kind, _, setting = name.partition(":")
    if kind == "uncase":
        from uncase_nb.bench.system_uncase import Uncase

        return Uncase(setting or "auto", together=conversations)
    if kind == "models":
        from uncase_nb.bench.system_models import NameModels

        return NameModels(setting or "auto")
    if kind == "presidio":
        from uncase_nb.bench.system_presidio import Presidio

        return Presidio(_threshold(name, setting))
    if kind == "spacy" and setting:
        from uncase_nb.bench.system_spacy import BareSpacy

        return BareSpacy(setting)
    raise ParameterError(f"There is no system {name!r} to measure.", did_you_mean(kind, _KINDS))


def expanded(systems: Sequence[str], language: str) -> list[str]:
    """`spacy` alone stands for every installed model of the language; if there is none, for the one to install."""
    names: list[str] = []
    for name in systems:
        models = models_for(language) or [_SPACY_MODEL[language]]
        names += [f"spacy:{model}" for model in models] if name == "spacy" else [name]
    return list(dict.fromkeys(names))


def no_model(language: str) -> str:
    """The command that installs a model of a language."""
    return f"python -m spacy download {_SPACY_MODEL[language]}"


def timed(work: Callable[[], _Result]) -> tuple[_Result, float]:
    """The result of some work, and the seconds it took."""
    began = time.perf_counter()
    result = work()
    return result, time.perf_counter() - began


def _threshold(name: str, setting: str) -> float:
    try:
        value = float(setting or 0)
    except ValueError:
        value = -1
    if not 0 <= value <= 1:
        raise ParameterError(f"{name!r} has no threshold between 0 and 1.", "write for example presidio:0.85")
    return value
