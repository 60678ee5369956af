"""Dialogue acts in Spanish and English: which one a step of a plan names, and which ones a turn performs.

Both vocabularies are closed lists of everyday cues. A turn may perform several acts.
"""

from __future__ import annotations

import re
from functools import lru_cache

from uncase_nb.evaluation.text import fold, stems

_STEP_CUES = {
    "greet": r"greet\w*|salud\w*|bienvenid\w*|welcom\w*|present(?:a|arse|ación|acion|s itself)",
    "ask": r"asks?|asking|inquir\w*|request\w*|pregunt\w*|pide|pedir|solicit\w*|consult\w*|indag\w*",
    "need": r"states? the need|need|necesi\w*|plantea|describ\w*|explic\w* (?:su|el) (?:problema|caso|situaci[oó]n)|motivo|interes\w*",
    "inform": r"gives?|provid\w*|inform\w*|states?|explain\w*|says?|tells?|shares?|da|dice|indica|explica|proporciona|comparte|comenta|responde|aclara|detalla|describe|menciona|answers?",
    "offer": r"offers?|suggest\w*|propos\w*|recommend\w*|present\w*|ofrec\w*|propon\w*|sugier\w*|recomiend\w*|presenta",
    "confirm": r"confirm\w*|verif\w*|resum\w*|repeats?|recap\w*|summari\w*",
    "agree": r"agrees?|accepts?|acept\w*|chooses?|elig\w*|conform\w*|approv\w*|est[aá] de acuerdo",
    "decline": r"declin\w*|refus\w*|rechaz\w*|disagree\w*",
    "report": r"reports?|it was done|was done|failed|registr\w*|agenda|programa",
    "alternative": r"alternative\w*|alternativ\w*|otra opci[oó]n|otras opciones",
    "more": r"anything else|algo m[aá]s|more help",
    "thanks": r"thanks?|thank\w*|agradec\w*|gracias",
    "bye": r"goodbye|farewell|says bye|closes?|se despiden?|despide|despedida|despedirse|cierra|concluy\w*|ends the",
    "price": r"price|cost|precio|costo|coste|cuota|mensualidad|tarifa|honorarios|fare|rent|fee|cotiza\w*",
}
_TURN_CUES = {
    "greet": r"hi|hello|hey|good (?:morning|afternoon|evening)|welcome|hola|buen[oa]s|buen d[ií]a|bienvenid\w+",
    "ask": r"\?|can you|could you|what|which|how|when|where|do you|would you|please (?:tell|find|check)|me (?:puede|podr[ií]a)|quisiera|me gustar[ií]a|tell me",
    "need": r"i(?:'m| am)? (?:want|need|looking|would like|wish|going|in the mood|interested)|i'd like|i like|can you|could you|please|help|find|search|need|necesito|quiero|quisiera|busco|buscando|me gustar[ií]a|tengo (?:un|una|el|la|dolor|problema)|estoy|me interesa|ayuda|duda",
    "offer": r"i found|i've found|i have found|i have|there (?:is|are|'s)|there's|how about|what about|would you (?:like|prefer)|do you want|want me|shall i|should i|do you like|you (?:can|could|have)|i (?:can|recommend|suggest)|le (?:ofrezco|propongo|recomiendo|sugiero|puedo)|te (?:ofrezco|propongo|recomiendo|sugiero|puedo)|podemos|puede|tenemos|tengo|hay|le parece|te parece|qu[eé] tal|recomiendo|sugiero|conviene|lo mejor|the \w+ is|is (?:good|nice|a)",
    "confirm": r"confirm\w*|so (?:you|that|it|i)|you (?:want|would like|'d like)|is (?:that|this|it|everything) (?:right|correct|ok\w*|all right|good)|right\?|correct|just to|to (?:verify|recap)|okay|ok|entonces|qued[ao]\w*|correcto|perfecto|de acuerdo|resum\w*|verifi\w*|double check|details|following|going to|i(?:'ll| will)",
    "agree": r"yes|yeah|yep|yup|sure|ok|okay|alright|great|good|perfect|fine|correct|right|sounds|works?|cool|awesome|excellent|that(?:'s| is) (?:it|right|good|fine|correct)|please do|go ahead|let's|i(?:'ll| will) (?:take|go)|i like|nice|love|absolutely|definitely|exactly|s[ií]|claro|vale|de acuerdo|perfecto|bueno|bien|acepto|me parece|conforme|est[aá] bien|adelante|me (?:queda|va|sirve|quedo|interesa)|listo|correcto|excelente|genial|muy bien|that one|book it|interested",
    "decline": r"no|nope|not|don't|nothing|nah|that(?:'s| is| was| will be)? (?:all|it|everything|perfect)|that's all|all set|i'm good|never ?mind|instead|ninguno|nada|tampoco|prefiero|as[ií] est[aá] bien|es todo|eso es todo|i'm done|something else|later|change|actually",
    "report": r"been|booked|scheduled|reserved|confirmed|done|success\w*|sorry|unable|fail\w*|couldn't|could not|unfortunately|made|purchased|started|playing|added|set|sent|is now|enjoy|complete\w*|problem|went through|got it|have your|i have|transferred|your \w+ (?:is|has|are)|you're all|agend\w+|reserv\w+|registr\w+|program\w+|list[oa]|hecho|confirmad\w+|qued[oóa]\w*|enviad\w+|env[ií]o|lo siento|no (?:pude|fue posible)",
    "alternative": r"other|others|another|else|different|anything|something|more options|instead|otr[oa]s?|alternativ\w*|diferente|m[aá]s opciones|m[aá]s econ[oó]mic\w+",
    "more": r"anything|something else|else|more|further|any other|other|assist\w*|help|need|want|algo m[aá]s|otra (?:cosa|duda|pregunta)|alguna otra|en qu[eé] m[aá]s|m[aá]s",
    "thanks": r"thanks?|thank|thx|appreciat\w*|great(?:ful)?|grateful|helpful|you've been|gracias|agradezco|agradecid\w+|muy amable",
    "bye": r"bye|goodbye|good ?night|have (?:a|an)|take care|see you|enjoy|you(?:'re| are)(?: very| most)? welcome|anytime|any time|my pleasure|pleasure|good (?:day|luck|one)|great (?:day|evening|time|night|one)|wonderful|nice day|that(?:'s| is| will be)? all|glad|no problem|welcome|adi[oó]s|hasta (?:luego|pronto|ma[nñ]ana|la)|nos vemos|que (?:est[eé]|tenga|le vaya|te vaya|pase|tengas)|buen[oa]? (?:d[ií]a|tarde|noche|fin)|un placer|a la orden|a (?:sus|tus) [oó]rdenes|de nada|con gusto|cu[ií]d\w+|saludos|quedo|que se mejore|aqu[ií] (?:estamos|estoy|l[oae] esper\w+|te esper\w+)|l[oae]s? espero?|te espero|suerte|[aá]nimo|avisa\w*|[eé]xito|all i need\w*|need\w*",
    "price": r"price|cost\w*|fare|rent|fee|charge|expensive|cheap\w*|how much|precio|cuesta|costo|coste|vale|cu[aá]nto|cuota|mensualidad|tarifa|honorarios|pesos|euros|dollars?|barat\w+|car[oa]",
}  # fmt: skip
_STEP = {act: re.compile(rf"\b(?:{cues})\b", re.IGNORECASE) for act, cues in _STEP_CUES.items()}
_TURN = {act: re.compile(rf"(?:(?<!\w)(?:{cues})(?!\w))", re.IGNORECASE) for act, cues in _TURN_CUES.items()}
_TURN["ask"] = re.compile(rf"\?|(?<!\w)(?:{_TURN_CUES['ask'].removeprefix(chr(92) + '?|')})(?!\w)", re.IGNORECASE)
_EVERY_STEP_CUE = re.compile(rf"\b(?:{'|'.join(_STEP_CUES.values())})\b", re.IGNORECASE)
_NO_TOPIC = frozenset(
    {"option", "opcion", "customer", "agent", "client", "ases", "usuari", "user", "assistant", "whether"}
)


@lru_cache(maxsize=16384)
def step_acts(text: str) -> frozenset[str]:
    """The acts the text of a step names."""
    acts = {act for act, cue in _STEP.items() if cue.search(text)}
    if acts & {"ask", "confirm", "offer", "agree", "decline", "thanks", "bye", "report", "need", "greet"}:
        acts.discard("inform")
    if acts & {"alternative", "more", "bye", "thanks"}:
        acts -= {"ask", "price", "need", "inform"}
    return frozenset(acts - {"price"} if acts - {"price"} and "ask" not in acts else acts)


def step_topic(text: str, language: str) -> tuple[str, ...]:
    """Stems of what a step is about, without the words that name its acts."""
    bare = _EVERY_STEP_CUE.sub(" ", text)
    return tuple(dict.fromkeys(stem for stem in stems(bare, language) if stem not in _NO_TOPIC))


@lru_cache(maxsize=16384)
def turn_acts(text: str, *, figures: bool) -> frozenset[str]:
    """The acts a turn performs. Anything that is more than a question informs."""
    acts = {act for act, cue in _TURN.items() if cue.search(text)}
    bare = fold(text).strip(" .!")
    if not bare.endswith("?") or figures or ". " in bare:
        acts.add("inform")
    return frozenset(acts)
