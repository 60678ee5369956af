"""Everyday cues of what people do when they speak, in Spanish and English, plain: lower case without accents."""

from __future__ import annotations

import re


def _cue(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


GREET = _cue(
    r"hola|buen(?:os|as)? (?:dias?|tardes?|noches?)|buenas|que tal|que onda|hi|hello|hey|(?:good )?(?:morning|afternoon|evening)|bienvenid\w+|welcome to"
)
THANK = _cue(r"gracias|(?:le|te|se lo) agradezco|agradecid\w+|thanks?|thank you|thx|appreciate (?:it|the|that|your)")
BYE = _cue(
    r"adios|chao|hasta (?:luego|pronto|manana|entonces)|nos vemos|que (?:tenga|tengas|este|le vaya|te vaya|pase|pases)\w*|(?:lo|la|te|le|los) esper(?:o|amos)|saludos|a (?:sus|tus) ordenes|bye|goodbye|see you|take care|have an? (?:\w+ )?(?:good|great|nice|wonderful|amazing|lovely|day|evening|night|one)|that(?:'s| is| will be) all|(?:eso )?es todo"
)
OBJECT = _cue(
    r"(?:muy|mas|bastante) (?:car[oa]s?|alt[oa]s?|elevad[oa]s?|lejos|tarde)|car[oa]|no me convence|pense que|esperaba (?:algo|menos|mas|otra)|demasiado|no se si|me preocupa|preocupa\w*|no entiendo|(?:too|very) (?:expensive|high|much|late|far)|expensive|not sure|worried|worries|concern\w*|i thought|hoping for (?:less|more)|that(?:'s| is) a lot|don't understand"
)
DECLINE = _cue(
    r"no gracias|no,? muchas gracias|prefiero no|no me interesa|mejor no|por (?:ahora|el momento) no|no thanks|no,? thank you|rather not|not interested|no,? that(?:'s| is| will be)? (?:all|it|everything)|nothing else|never ?mind|i(?:'m| am) (?:good|all set)"
)
AGREE = _cue(
    r"me parece(?: (?:muy )?bien)?|(?:esta|suena|muy) bien|de acuerdo|va|vale|perfecto|sale|acepto|cerramos|adelante|me sirve|me queda bien|me quedo con|lo tomo|la tomo|excelente|listo|hagamoslo|sounds? (?:really )?(?:good|great|fine|perfect|nice)|(?:that|it|works|works for me|that(?:'s| is)) (?:works|fine|good|perfect|great)|deal|i(?:'ll| will) (?:take|go with)|let'?s (?:do|go)|please do|go ahead|perfect|great|agreed|correct|ok(?:ay)?|claro|yes|yeah|yep|sure|si"
)
NEED = _cue(
    r"busco|buscando|necesito|me interesa\w*|quiero|quisiera|me gustaria|queria|tengo (?:una? )?(?:\w+ )?(?:duda|problema|dolor|pregunta|molestia|inconveniente)|(?:me|no me) (?:duele\w*|llego|ha llegado)|no (?:funciona|enciende|arranca|me sale|entiendo|me ha)\w*|desde (?:hace|ayer)|estoy (?:interesad\w+|pensando|buscando)|ayud\w+|looking (?:for|to)|searching for|in the mood|i wish|please help|i need|i want\w*|i(?:'d| would) like|i(?:'m| am) (?:interested|looking|trying|planning|going|hoping)|having (?:a )?(?:trouble|problem|issue)s?|i have an? (?:\w+ )?(?:question|problem|issue)|can you (?:help|find|book|search|get|show|check|play|make|reserve)|help me|find me|won't start|stopped working"
)
OFFER = _cue(
    r"(?:le|te|les) (?:ofrezco|ofrecemos|propongo|recomiendo|sugiero|puedo|podemos|conviene)|tenemos|tengo|podemos|podriamos|puedo|hay|manejamos|recomiendo|sugiero|conviene|we (?:have|offer|can|usually offer)|i (?:can|have|recommend|suggest|found|see|also have)|i(?:'ve| have) found|there(?:'s| is| are)|you (?:could|can)|how about|what about|would you like to"
)
SCHEDULE = _cue(
    r"agend\w+|qued(?:o|a|amos)(?: \w+)? (?:apartad\w|agendad\w|programad\w|reservad\w|registrad\w|para el|el)|apart(?:o|amos|ado|ada)|reserv(?:o|e|amos|ado|ada)|program(?:o|e|amos|ado|ada)|(?:lo|la|te|le) espero|anotad\w|book(?:ed)?|scheduled?|reserved|put you down|see you (?:on|at|then|there)|on hold until|get you in"
)
WARN = _cue(
    r"advierto|(?:tenga|ten|toma|tome) en cuenta|ojo|importante que|por seguridad|no (?:puedo|podemos) (?:diagnosticar|garantizar|prometer|asegurar)|acuda a urgencias|urgencias|riesgos?|precaucion|cuidado con|evite|no (?:tome|maneje|use|opere|mezcle)|keep in mind|please note|be careful|warning|emergency|(?:cannot|can't) (?:diagnose|guarantee|promise)|risks?|(?:please )?(?:don't|do not) (?:tow|drive|take|use|operate|mix)|avoid"
)
CONFIRM = _cue(
    r"(?:le |te |se )?confirm\w+|correcto|exacto|asi es|queda (?:confirmad\w|capturad\w)|para confirmar|entonces (?:seria|son|es|queda)|exactly|that's (?:right|correct)|all set|just to (?:confirm|verify)|please confirm|to recap"
)
SORRY = _cue(
    r"lamento|lo siento|disculp\w+|una disculpa|perdon|entiendo (?:su|tu|que)|comprendo|no se preocupe|no te preocupes|sorry|apologi\w+|i understand|unfortunately|lamentablemente"
)
REFER = _cue(
    r"(?:lo|la|le|te) (?:canalizo|transfiero|comunico con|paso con|derivo)|(?:consulte|acuda|vaya) (?:a|con) (?:un|una|su)|transfer you|refer you|put you through|see (?:a|your) (?:doctor|specialist|lawyer)"
)
REQUEST = _cue(
    r"(?:me|nos) (?:manda|mandas|envia|envias|puede|puedes|podria|podrias|pasa|pasas|comparte|compartes|ayuda|ayudas)\w*|por favor|pleas?e (?:send|give|show|find|book|make|check|hold|add|play|tell)|(?:could|can|would) you|can i (?:get|have|come|book|drive)|send me|hold it"
)
WANTS_CONTACT = _cue(
    r"(?:necesit\w+|compart\w+|indi(?:ca|que|queme)\w*|regal\w+|dame|deme|pas(?:a|e|eme|ame)|proporcion\w+|need|give me|share|send me|provide)"
)
ASKS_CONTACT = _cue(
    r"(?:su|tu|un|que) (?:nombre|nombre completo|correo|telefono|numero|celular|domicilio|direccion|rfc|curp)|(?:your|what|a) (?:full )?(?:name|e-?mail|phone|number|address|cell)"
)
MORE = _cue(
    r"(?:algo|alguna (?:otra )?(?:cosa|duda|pregunta)) mas|en que mas|alguna otra (?:duda|pregunta|cosa)|anything (?:else|more)|something else|any other (?:help|assistance|question)\w*|(?:any )?(?:further|more) (?:help|assistance)"
)
QUESTION = re.compile(
    r"\?|^(?:¿|(?:hola,? )?(?:que|cual|cuales|cuanto|cuanta|cuantos|cuando|donde|como) |what|which|how|when|where|do you|does it|can you|could you|is it|are there)"
)
YES = re.compile(
    r"^\W*(?:si|claro|por supuesto|asi es|correcto|exacto|yes|yeah|yep|sure|of course|it does|it is|we do|they do)\b"
)
NO = re.compile(r"^\W*(?:no|nope|tampoco|lamentablemente no|unfortunately not|it doesn't|we don't|it is not)\b")
_EVERYDAY_TEXT = """
si va claro ok okay great yes yeah yep sure listo perfect perfecto correct excelente vale sale
"""
EVERYDAY = frozenset(_EVERYDAY_TEXT.split())
"""Ways to agree that are said by the way as often."""
