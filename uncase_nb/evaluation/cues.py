"""What a turn does to the one before it, by its words: questions it asks, answers it gives, which side it speaks from."""

from __future__ import annotations

import re
from functools import lru_cache

from uncase_nb.evaluation.text import fold

_ASKS = {
    "time": r"what time|at what hour|when|a que hora|cuando|what date|which day|what day|que dia|que fecha|for how long",
    "place": r"where|which city|what city|which area|donde|que ciudad|a que (?:ciudad|lugar)",
    "number": r"how many|how much|how long|cuant[oa]s?|number of|what(?:'s| is) the (?:price|cost|fare|rent)",
    "which": r"what|which|who|whose|que|cual(?:es)?|quien",
    "yes": r"(?:do|does|did|is|are|was|can|could|will|would|should|shall|may|have|has) (?:you|i|it|that|this|there|the|they|we|my|everything|any)|right|correct|ok|okay|le parece|te parece|desea|deseas|gusta|quiere|quieres|prefiere|confirma\w*|puede|podria|tiene|tienes|hay|es|esta|correcto",
}
_QUESTION = {kind: re.compile(rf"\b(?:{cues})\b") for kind, cues in _ASKS.items()}
_ANSWER_WORDS = re.compile(
    r"^\W*(?:yes|yeah|yep|yup|no|nope|nah|sure|ok|okay|correct|right|that(?:'s| is| works| sounds| one| would| will)|sounds|perfect|great|fine|"
    r"good|absolutely|exactly|please|it's|any|i don't (?:care|mind)|doesn't matter|si|claro|correcto|asi es|exacto|de acuerdo|vale|perfecto|"
    r"por supuesto|me parece|no,|bueno)\b"
)
_SORRY = re.compile(
    r"\b(?:sorry|unfortunately|couldn't|could not|unable|lo siento|disculp\w+|lamentablemente|no (?:pude|tengo|cuento))\b"
)

SERVICE = re.compile(
    r"how (?:can|may) i (?:help|assist)|(?:help|assist) (?:you )?(?:with )?any|anything else (?:i|you|that)|will there be any|any(?:thing)? (?:other|more|further) (?:help|assist\w*)|"
    r"\bi(?:'ve| have)? found\b|\bi (?:was able|have \d)\b|please confirm|"
    r"confirm (?:the|that|these|if|your)|would you (?:like|prefer)|do you (?:want|need)|(?:is|are) (?:that|this|it|these) (?:right|correct)|"
    r"\byour? (?:\w+ ){1,3}(?:has|have) been|(?:has|have) been (?:booked|reserved|scheduled|made|added|confirmed|set)|"
    r"\bhave a (?:good|great|nice|wonderful|lovely|fantastic|pleasant|safe)|\benjoy (?:your|the)|what (?:city|date|kind|type|day) (?:would|do|should|are)|"
    r"\bwhere (?:would|do|are|should) you|\bwhen (?:would|do|are|should|will) you|\bhow many \w+ (?:do|would|will|are|should)|\bwhich \w+ (?:do|would|are|should) you|"
    r"you(?:'re| are) welcome|would you|shall i|should i|"
    r"en que (?:puedo|le puedo|te puedo)|le (?:ofrezco|recomiendo|sugiero|puedo|confirmo|informo|agendo|envio|comparto|comento|parece|gustaria|explico)|"
    r"te (?:ofrezco|recomiendo|sugiero|puedo|confirmo|agendo|envio|comparto|comento|parece|gustaria|explico)|"
    r"con (?:mucho )?gusto|a (?:sus|tus) ordenes|algo mas en|(?:desea|prefiere|quiere|requiere|necesita) (?:que|alg|un|el|la)|que (?:tenga|pase|este) (?:un|muy|buen|excelente)|"
    r"(?:digame|cuenteme|indiqueme|permitame|podria (?:decirme|indicarme|confirmarme))|bienvenid"
)
"""Sentences of the side that serves."""

CLIENT = re.compile(
    r"\bi (?:want|need|would like|'d like|wish|am looking|prefer|plan|am planning|have to|'m going|am going|'m looking)\b|\bi'd (?:like|prefer)|\bi'm (?:looking|interested|trying|planning|going|in the)|"
    r"(?:can|could|would|will) you (?:please )?(?:help|find|book|check|search|give|reserve|get|make|look|play|add|show|schedule|do|see|pull|buy|transfer|send|recommend|suggest)|"
    r"\bthank(?!s? (?:you )?for (?:calling|contacting|waiting|your patience|the information|sharing))|that(?:'s| is| was| will be)? (?:all|it|everything)|\b(?:please )?(?:find|book|get|show|search|reserve|play) me|\bi(?:'ll| will) (?:take|go)|\bmy (?:trip|calendar|wife|friend|family)|"
    r"sounds (?:good|great|nice|perfect|fine|like)|that works|do they|does (?:it|that) (?:have|cost|include|allow|serve)|how much (?:is|does|will|would)|"
    r"\b(?:necesito|quiero|quisiera|busco|me gustaria|me interesa|me duele|tengo (?:una duda|dolor|un problema|fiebre|problemas))|gracias(?! por (?:el|la|su|tu|avis\w+|esper\w+|compartir|comunic\w+|contact\w+|llam\w+))|"
    r"me (?:puede|podria|puedes|podrias) (?!dar|decir|indicar|confirmar|compartir|proporcionar)|me (?:ayuda|dice|da)\b|cuanto (?:cuesta|sale|vale|seria|es|me)|(?:eso es|es|seria) todo|mi (?:cuenta|hijo|hija|equipo|maquina|contrato|casero|jefe|presupuesto|examen)|lo (?:tomo|quiero|acepto)|me quedo|me sirve|me parece bien"
)
"""Sentences of the side that is served."""


@lru_cache(maxsize=16384)
def asks(text: str) -> frozenset[str]:
    """Kinds of question a turn leaves open: those of its last question, when nothing much follows it."""
    folded = fold(text)
    if "?" not in folded:
        return frozenset()
    question = re.split(r"[.!?¿]\s*", folded.rpartition("?")[0])[-1]
    return frozenset(kind for kind, cue in _QUESTION.items() if cue.search(question)) or frozenset({"which"})


@lru_cache(maxsize=16384)
def replies(text: str) -> bool:
    """Whether a turn begins as a reply does: yes, no, a judgement, an excuse."""
    folded = fold(text)
    return _ANSWER_WORDS.search(folded) is not None or _SORRY.search(folded) is not None


@lru_cache(maxsize=16384)
def sides(text: str) -> tuple[int, int]:
    """How many cues of the serving and of the served side a turn holds."""
    folded = fold(text)
    return len(SERVICE.findall(folded)), len(CLIENT.findall(folded))
