"""Verbs of a plan, which stands in the third person, in the person and mood somebody speaks in."""

from __future__ import annotations

import re
from functools import cache

from uncase_nb.generation.simulator.words import plain

_IRREGULAR = dict(
    pair.split(":")
    for pair in """
    pide:pedir sugiere:sugerir repite:repetir corrige:corregir elige:elegir sigue:seguir consigue:conseguir mide:medir
    resuelve:resolver vuelve:volver devuelve:devolver mueve:mover promueve:promover puede:poder quiere:querer
    prueba:probar comprueba:comprobar aprueba:aprobar muestra:mostrar demuestra:demostrar cuenta:contar cierra:cerrar
    recomienda:recomendar comienza:comenzar empieza:empezar piensa:pensar acuerda:acordar recuerda:recordar
    propone:proponer pone:poner expone:exponer dispone:disponer hace:hacer trae:traer dice:decir va:ir da:dar ve:ver
    obtiene:obtener mantiene:mantener tiene:tener contiene:contener previene:prevenir conviene:convenir viene:venir
    advierte:advertir invierte:invertir convierte:convertir transfiere:transferir refiere:referir prefiere:preferir
    atiende:atender entiende:entender extiende:extender defiende:defender enciende:encender pierde:perder
    produce:producir traduce:traducir conduce:conducir reduce:reducir introduce:introducir deduce:deducir
    une:unir reúne:reunir define:definir comparte:compartir parte:partir sirve:servir cumple:cumplir suple:suplir
    describe:describir inscribe:inscribir escribe:escribir recibe:recibir es:ser está:estar hay:haber sabe:saber
    revisa:revisar evalúa:evaluar continúa:continuar actúa:actuar sitúa:situar juega:jugar despierta:despertar
    niega:negar despliega:desplegar siembra:sembrar calienta:calentar sale:salir oye:oír cae:caer imprime:imprimir
    vive:vivir abre:abrir cubre:cubrir descubre:descubrir sube:subir interrumpe:interrumpir insiste:insistir
    asiste:asistir consiste:consistir persiste:persistir existe:existir añade:añadir acude:acudir discute:discutir
    percibe:percibir decide:decidir divide:dividir coincide:coincidir preside:presidir permite:permitir admite:admitir
    emite:emitir omite:omitir remite:remitir transmite:transmitir siente:sentir miente:mentir consiente:consentir
    """.split()  # noqa: SIM905 - a list of words reads better as text
)
_IR_ENDINGS = ("ige", "uye", "ume", "ime", "ugue", "ngue")
_ME = {
    "puede": "puedo", "debe": "debo", "tiene": "tengo", "necesita": "necesito", "quiere": "quiero", "requiere": "requiero",
    "va": "voy", "ha": "he", "prefiere": "prefiero", "busca": "busco", "usa": "uso", "toma": "tomo", "lleva": "llevo",
    "vive": "vivo", "trabaja": "trabajo", "sabe": "sé", "conoce": "conozco", "paga": "pago", "gana": "gano", "está": "estoy",
    "desea": "deseo", "podría": "podría", "tendría": "tendría", "califica": "califico", "cuenta": "cuento", "pierde": "pierdo",
    "hace": "hago", "sigue": "sigo", "estudia": "estudio", "siente": "siento", "consume": "consumo", "deja": "dejo",
}  # fmt: skip
_VOS = {
    "puede": "podés", "debe": "debés", "tiene": "tenés", "quiere": "querés", "requiere": "requerís", "va": "vas", "ha": "has",
    "prefiere": "preferís", "vive": "vivís", "sabe": "sabés", "conoce": "conocés", "está": "estás", "podría": "podrías",
    "tendría": "tendrías", "cuenta": "contás", "pierde": "perdés", "hace": "hacés", "sigue": "seguís", "siente": "sentís",
    "consume": "consumís",
}  # fmt: skip
_SUBJECT_FREE = re.compile(
    r"^(si|cómo|cuándo|dónde|por qué|qué|(?:qué|cuánt[oa]s?)\s[a-záéíóúñ]+|cuánto)\s(no\s)?(se\s)?([a-záéíóúñ]+)(?=\s|$)"
)
_TO_ONE = re.compile(
    r"^(no\s)?(se\s)?le(s)?\s|^(no\s)?()l[ao](s)?\s(?=han?\s|(?!est)[a-záéíóú]+(?:n|ó)\s|[a-záéíóú]+(?:n|ó)$)"
)
_OWN_SELF = re.compile(r"^(\s[a-záéíóúñ]+[aei]r)se\b")
_VERB_FIRST = re.compile(r"^()(no\s)?(se\s)?([a-záéíóúñ]+)(?=\s|$)")
_ENGLISH = re.compile(
    r"\b(?:he|she|they)\s(is|are|has|have|does|do|was|were|needs|wants|can|could|should|must|may|will|would|qualifies|[a-z]+s)?\b"
)
_ENGLISH_ME = {"is": "am", "are": "am", "has": "have", "does": "do", "were": "was", "needs": "need", "wants": "want"}


@cache
def infinitive(verb: str) -> str | None:
    """`revisa` -> `revisar`, `propone` -> `proponer`; None where the word cannot be such a verb."""
    low = verb.lower()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low.endswith("a") and len(low) > 3:
        return f"{_plainer(low[:-1])}ar"
    if low.endswith("e") and len(low) > 3:
        return f"{low[:-1]}{'ir' if low.endswith(_IR_ENDINGS) else 'er'}"
    return None


def spoken_by(clause: str, language: str, *, asks: bool, register: int) -> str:
    """A clause whose verb is the asking side's: `si puede pagar` -> `si puedo pagar`, or `si puedes pagar`.

    Args:
        clause: begins with `si` or a question word.
        language: of the seed.
        asks: whether the one who came with a need says it.
        register: 0 polite, 1 familiar, 2 familiar with `vos`.
    """
    if language == "en":
        return _ENGLISH.sub(lambda match: _english(match[1], asks=asks), clause)
    if asks:
        clause = _TO_ONE.sub(_to_me, clause)
    match = _SUBJECT_FREE.match(clause) or _VERB_FIRST.match(clause)
    if match is None or match[3] or match[4] not in _ME:
        return clause
    verb = match[4]
    if asks:
        said = _ME[verb]
    elif register == 0:
        return clause
    else:
        said = (_VOS.get(verb) or f"{verb[:-1]}ás") if register == 2 else "has" if verb == "ha" else f"{verb}s"
    rest = _OWN_SELF.sub(lambda found: f"{found[1]}{'me' if asks else 'te'}", clause[match.end(4) :], count=1)
    return f"{clause[: match.start(4)]}{said}{rest}"


def _to_me(found: re.Match[str]) -> str:
    """`le negaron` -> `me negaron`, `la han despedido` -> `me han despedido`."""
    return f"{found[1] or found[4] or ''}{found[2] or ''}{'nos' if found[3] or found[6] else 'me'} "


def _english(verb: str | None, *, asks: bool) -> str:
    if verb is None:
        return "I " if asks else "you "
    bare = _ENGLISH_ME.get(verb) or (
        verb[:-1] if verb.endswith("s") and not verb.endswith("ss") and verb != "was" else verb
    )
    if not asks:
        return f"you {'are' if bare == 'am' else 'were' if bare == 'was' else bare}"
    return f"I {bare}"


def base_en(verb: str) -> str:
    """`negotiates` -> `negotiate`, `tries` -> `try`, `passes` -> `pass`."""
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    return verb[:-2] if verb.endswith(("sses", "shes", "ches", "xes", "zes", "oes")) else verb[:-1]


def _plainer(stem: str) -> str:
    """The stem without the accent of the stressed form (`evalú` -> `evalu`)."""
    return stem[:-1] + plain(stem[-1:]) if stem[-1:] in "íú" else stem
