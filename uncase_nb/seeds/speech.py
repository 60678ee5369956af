"""How people speak: the tone of a conversation and the region of its Spanish, by everyday cues."""

from __future__ import annotations

import re
from collections.abc import Sequence

from uncase_nb.seeds.plain import plain

_TONES = {
    "es": {
        "formal": r"usted\w*|disculpe|permitame|estimad[oa]s?|cordialmente|atentamente|con gusto|a sus ordenes|le (?:informo|comento|confirmo|agradezco)|quedo (?:atent[oa]|a sus)",
        "informal": r"tu|te|tienes|puedes|quieres|oye|va|sale|jaja\w*|neta|ahorita|che|dale|vos|tenes|podes|vale|guay|parce\w*|chido|bro|amig[oa]|porfa|grax",
        "empático": r"lamento|lo siento|entiendo (?:su|tu|que|como)|comprendo|no se preocupe|no te preocupes|tranquil[oa]|animo|siento mucho|estamos para (?:ayudar|apoyar)\w*",
        "técnico": r"psi|bar|rpm|volts?|amperes|kw|hz|sensor\w*|variador|plc|firmware|encoder|codigo|parametro\w*|torque|valvula\w*|presion|calibr\w+|diagnostic\w+",
    },
    "en": {
        "formal": r"sir|madam|ma'am|kindly|certainly|would you|may i|please be advised|sincerely|regards|at your service",
        "informal": r"hey|yeah|yep|nope|awesome|cool|gonna|wanna|haha\w*|lol|guys|dude|mate|thx|nah",
        "empathetic": r"sorry to hear|i understand|don't worry|no worries|take your time|that must be|i(?:'m| am) sorry|you're not alone|hang in there",
        "technical": r"psi|bar|rpm|volts?|amps?|kw|hz|sensors?|drive|plc|firmware|encoder|code|parameters?|torque|valves?|pressure|calibrat\w+|diagnos\w+",
    },
}
_PLAIN = {"es": "profesional", "en": "professional"}
_DIRECT = {"es": "directo", "en": "direct"}
_CURT = 6.0
"""Words a message below which nobody wastes any."""
_EVERY = {"formal": 0.3, "informal": 0.3, "empático": 0.2, "empathetic": 0.2, "técnico": 0.8, "technical": 0.8}
"""Cues a message from which a tone is heard."""
_COURTESY = re.compile(r"\b(?:gracias|por favor|hola|buen\w+|thanks?|please|hello|hi)\b")

_REGIONS = {
    "es-ES": r"vosotr[oa]s|\w{2,}(?:áis|éis)|os (?:parece|viene|va|paso|envío)|vale|€|euros?|móvil|ordenador|guay|DNI|\[ES_(?:DNI|NIE)_\d+\]|aparcar|piso|burofax|finca",
    "es-AR": r"vos|sos|(?:ten|quer|pod|sab|ven|hac|dec)[éí]s|che|dale|ARS|pesos argentinos|acá|0 ?km|patente|celu|CUIT|CBU|monotribut\w+|laburo|nafta",
    "es-CO": r"COP|pesos colombianos|sumercé|cédula|le colaboro|me colabora\w*|parce\w*|qué pena con usted|SOAT|tecnomecánica|arriendo|EPS|afán",
    "es-MX": r"MXN|pesos mexicanos|RFC|CURP|INE|CFDI|IMSS|INFONAVIT|SAT|Profeco|\[MX_\w+_\d+\]|ahorita|mande|órale|enganche|refacci\w+|platic\w+|chec(?:o|as|ar|amos)|tenencia|meses sin intereses|cel|colonia|llantas?",
}
_HEARD, _CLEARLY = 2, 2  # different cues of a region, and how many times those of the next one


def tone(messages: Sequence[str], language: str) -> str:
    """The tone that prevails; `profesional` where none does."""
    bare = [plain(message) for message in messages]
    text, count = "\n".join(bare), max(len(bare), 1)
    heard = {
        name: len(re.findall(rf"(?<!\w)(?:{cues})(?!\w)", text)) / count / _EVERY[name]
        for name, cues in _TONES[language].items()
    }
    strongest = max(heard, key=lambda name: heard[name])
    if heard[strongest] >= 1:
        return strongest
    words = sum(len(message.split()) for message in bare) / count
    curt = words < _CURT and not _COURTESY.search(text)
    return _DIRECT[language] if curt else _PLAIN[language]


def region(text: str) -> str:
    """`es-MX`, `es-ES`, `es-AR` or `es-CO` where several cues agree; otherwise `es`."""
    heard = {
        code: len({match.casefold() for match in re.findall(rf"(?<!\w)(?:{cues})(?!\w)", text)})
        for code, cues in _REGIONS.items()
    }
    first, second = sorted(heard, key=lambda code: -heard[code])[:2]
    return first if heard[first] >= _HEARD and heard[first] >= _CLEARLY * heard[second] else "es"
