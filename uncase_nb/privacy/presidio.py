"""The detectors of this package as recognizers of Presidio, to add to an AnalyzerEngine of your own.

```python
registry = RecognizerRegistry(supported_languages=["es", "en"])
add_to(registry, names="presidio")
analyzer = AnalyzerEngine(registry=registry, nlp_engine=nlp_engine, supported_languages=["es", "en"])
```
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from uncase_nb.errors import ParameterError, did_you_mean
from uncase_nb.extras import require
from uncase_nb.privacy.acceptance import Acceptance, acceptance
from uncase_nb.privacy.detector import Detector, Found
from uncase_nb.privacy.detectors import OFF, rules, statistical
from uncase_nb.privacy.presidio_names import Names, entity_names
from uncase_nb.privacy.presidio_recognizer import make_recognizer
from uncase_nb.privacy.scan import scan
from uncase_nb.privacy.statistical import LANGUAGES
from uncase_nb.privacy.statistical_presidio import PresidioIdentifiers
from uncase_nb.privacy.types import IDENTIFIERS

if TYPE_CHECKING:
    from presidio_analyzer import EntityRecognizer, RecognizerRegistry

Confidence = float | Mapping[str, float] | None


def recognizers(
    language: str, *, ner: str = "auto", names: Names = "uncase", confidence: Confidence = None
) -> list[EntityRecognizer]:
    """Recognizers of one language: the rules, and the name models beside them.

    The rules' recognizer finds what `un.scan(text, ner="off")` finds, with every later mention of a name that a text
    introduces; overlaps between recognizers are Presidio's to resolve.

    Args:
        language: `es` or `en`. Presidio keeps one instance a language.
        ner: as in `un.scan`, Presidio's own recognizers excepted. `compact` is enough beside an engine that runs a
            spaCy model itself; `off` is the rules alone.
        names: whose entity names the results carry: `uncase` for the published types, `presidio` for Presidio's
            where it has the type (`ES_NIF` for `ES_DNI`, `LOCATION` for `ADDRESS`, …).
        confidence: the lowest score that counts, as in `un.scan`; 0 lets candidates through to a threshold of yours.

    Raises:
        MissingExtraError: without the [privacy] extra.
        MissingModelError: where `ner` asks for a model that is not there.
        ParameterError: on another language, or unknown `names`.
    """
    if language not in LANGUAGES:
        raise ParameterError(f"No detector reads the language {language!r}.", did_you_mean(language, LANGUAGES))
    if names not in ("uncase", "presidio"):
        raise ParameterError(f"There are no entity names {names!r}.", did_you_mean(names, ("uncase", "presidio")))
    require("presidio_analyzer", extra="privacy", what="A recognizer of Presidio")
    accept, entity = acceptance(confidence), entity_names(names)
    ruled = partial(_ruled, language=language, confidence=confidence)
    made = [make_recognizer(ruled, detector=rules().name, language=language, entities=entity)]
    described = {kind: name for kind, name in entity.items() if kind not in IDENTIFIERS}
    for detector in statistical(language, ner):
        if not isinstance(detector, PresidioIdentifiers):
            find = partial(_modelled, detector=detector, language=language, accept=accept)
            made.append(make_recognizer(find, detector=detector.name, language=language, entities=described))
    return made


def add_to(
    registry: RecognizerRegistry,
    languages: Sequence[str] = LANGUAGES,
    *,
    ner: str = "auto",
    names: Names = "uncase",
    confidence: Confidence = None,
) -> list[EntityRecognizer]:
    """Add the recognizers of each language to a registry of Presidio; return them.

    The registry itself says which languages it serves: `RecognizerRegistry(supported_languages=["es", "en"])`.

    Raises:
        MissingExtraError, MissingModelError, ParameterError: as `recognizers`.
    """
    added = [
        made
        for language in dict.fromkeys(languages)
        for made in recognizers(language, ner=ner, names=names, confidence=confidence)
    ]
    for recognizer in added:
        registry.add_recognizer(recognizer)
    return added


def _ruled(text: str, wanted: Collection[str], *, language: str, confidence: Confidence) -> list[Found]:
    report = scan(text, language=language, ner=OFF, types=wanted, confidence=confidence)
    return [Found(span.start, span.end, span.type, span.score, span.recognizer) for span in report.spans]


def _modelled(
    text: str, wanted: Collection[str], *, detector: Detector, language: str, accept: Acceptance
) -> list[Found]:
    (found,) = detector.find([text], language=language)
    return [place for place in found if place.type in wanted and accept.accepts(place.type, place.score)]
