"""Try a rejected conversation again, telling the model what was wrong with it in plain words.

The words say what to do better, never how it is measured: a generator that knows the metrics writes for them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.quality import QualityReport
from uncase_nb.schemas.seed import Seed

Judge = Callable[[Sequence[Conversation]], Sequence[QualityReport]]
"""Judges conversations; a report for each, in order."""


class Verdict(NamedTuple):
    """What the judge said of one attempt, as far as another attempt can mend it."""

    report: QualityReport
    advice: tuple[str, ...]
    """What to do better, in the seed's language; empty where nothing can be done."""


def judge(seeds: Sequence[Seed], source: Iterable[Conversation] | None, ner: str) -> Judge:
    """`un.evaluate` as a judge: the gates of the evaluation, and no others."""
    real = None if source is None else list(source)

    def judged(conversations: Sequence[Conversation]) -> Sequence[QualityReport]:
        from uncase_nb.evaluation.evaluate import evaluate

        return evaluate(conversations, seeds, source=real, ner=ner).rows

    return judged


def verdict(report: QualityReport, language: str) -> Verdict:
    """What can be done better about a report. A metric without evidence is nothing the model can mend."""
    advice = _ADVICE["es" if language == "es" else "en"]
    return Verdict(report, tuple(advice[name] for name in report.failed))


def better(first: QualityReport, second: QualityReport) -> bool:
    """Whether the second attempt is to be kept: it passes more, or as much with a higher composite."""
    return (second.passed, -len(second.failed), second.q) > (first.passed, -len(first.failed), first.q)


_ADVICE: Mapping[str, Mapping[str, str]] = {
    "es": {
        "rouge_l": "Faltaron pasos o quedaron en otro orden: que suceda cada paso de la lista, en su orden y dicho por "
        "su rol, de modo que se reconozca.",
        "fidelity": "Se dijeron datos que no están en la lista o que la contradicen: usa solo esos datos, sin cambiarlos, "
        "y no inventes cantidades, fechas ni nombres.",
        "diversity": "Se repitieron las mismas palabras: que cada intervención diga algo nuevo con otras palabras.",
        "coherence": "Hubo respuestas que no contestan lo anterior: que cada intervención responda a la que le precede.",
        "privacy": "Aparecieron datos que identifican a alguien: quita nombres de personas, teléfonos, correos, "
        "direcciones e identificaciones.",
        "memorization": "Se parece demasiado a otra conversación: cuéntalo con palabras y giros propios.",
    },
    "en": {
        "rouge_l": "Steps were missing or out of order: let every step of the list happen, in its order, by its role, "
        "so that it can be recognized.",
        "fidelity": "Facts were stated that are not in the list or contradict it: use only those facts, unchanged, and "
        "make up no amounts, dates or names.",
        "diversity": "The same words came again and again: let every turn say something new in other words.",
        "coherence": "Some replies did not answer what came before: let every turn respond to the one before it.",
        "privacy": "There was data that identifies somebody: leave out people's names, phone numbers, e-mail addresses, "
        "addresses and identity numbers.",
        "memorization": "It is too close to another conversation: tell it in words and turns of its own.",
    },
}
