"""What a message does: dialogue acts by everyday cues, in Spanish and English."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from uncase_nb.privacy.tokens import TOKEN
from uncase_nb.seeds.plain import plain, sentences
from uncase_nb.seeds.topics import Topic, topics_of


class Move(NamedTuple):
    """One act and its topics."""

    act: str
    topics: tuple[Topic, ...] = ()


def _cue(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


_GREET = _cue(
    r"hola|buen(?:os|as)? (?:dias?|tardes?|noches?)|buenas|que tal|hi|hello|hey|good (?:morning|afternoon|evening)|bienvenid\w+|welcome"
)
_THANK = _cue(r"gracias|agradezco|agradecid\w+|thanks?|thank you|thx|appreciate it")
_BYE = _cue(
    r"adios|hasta (?:luego|pronto|manana|entonces)|nos vemos|que (?:tenga|tengas|este|le vaya|pase)\w*|aqui (?:lo|la|te|le) espero|saludos|bye|goodbye|see you|take care|have a (?:good|great|nice)"
)
_OBJECT = _cue(
    r"muy (?:caro|alto|elevado)|caro|no me convence|pense que|esperaba|demasiado|no se si|me preocupa|preocupa|too (?:expensive|high|much)|expensive|not sure|worried|worries|concern\w*|i thought|hoping for (?:less|more)|hmm+"
)
_DECLINE = _cue(r"no gracias|prefiero no|no me interesa|mejor no|no thanks|rather not|not interested")
_AGREE = _cue(
    r"me parece(?: bien)?|esta bien|de acuerdo|va|vale|perfecto|sale|acepto|cerramos|adelante|me sirve|me queda|me quedo con|sounds (?:good|great|fine)|works for me|that works|deal|i(?:'ll| will) take|let's do|perfect|great|agreed|go ahead|ok(?:ay)?|claro|si"
)
_NEED = _cue(
    r"busco|buscando|necesito|me interesa|quiero|quisiera|me gustaria|tengo (?:una? )?(?:duda|problema|dolor|pregunta)|desde (?:hace|ayer)|looking for|i need|i want|i(?:'d| would) like|i(?:'m| am) interested|having (?:a )?(?:trouble|problem|issue)s?|i have a (?:question|problem)"
)
_OFFER = _cue(
    r"(?:le|te) (?:ofrezco|propongo|recomiendo|sugiero|puedo)|tenemos|tengo|podemos|podriamos|hay|manejamos|recomiendo|sugiero|conviene|we (?:have|offer|can)|i (?:can|have|recommend|suggest)|there(?:'s| is| are)|you could|how about|what about"
)
_SCHEDULE = _cue(
    r"agend\w+|apart(?:o|e|ado|amos)|reserv\w+|program\w+|(?:le|te) queda|(?:lo|la|te|le) espero|quedamos|anotado|book(?:ed|ing)?|schedul\w+|reserv\w+|put you down|see you (?:on|at|then|there)"
)
_WARN = _cue(
    r"advierto|tenga en cuenta|recuerde|ojo|importante que|por seguridad|no puedo (?:diagnosticar|garantizar|prometer)|urgencias|riesgo|keep in mind|please note|warning|emergency|cannot (?:diagnose|guarantee|promise)|can't (?:diagnose|guarantee|promise)|risk"
)
_CONFIRM = _cue(
    r"confirm\w*|correcto|exacto|asi es|queda (?:confirmad\w|registrad\w|capturad\w)|quedo|right|exactly|correct|that's right|all set"
)
_ASKS_CONTACT = _cue(
    r"(?:su|tu) (?:correo|telefono|numero|nombre|domicilio|direccion)|your (?:e-?mail|phone|number|name|address)"
)
_QUESTION = re.compile(
    r"\?|^(?:¿|que |cual|cuanto|cuando|donde|como |what|which|how|when|where|do you|can you|could you|is it|are there)"
)
_CONTACT = frozenset({"PHONE_NUMBER", "EMAIL_ADDRESS", "LOCATION", "ADDRESS", "STREET_ADDRESS"})
_BOOKABLE_TEXT = """
cita appointment prueba_de_manejo test_drive revision inspection clase lesson entrega delivery
"""
_BOOKABLE = frozenset(_BOOKABLE_TEXT.split())
_SHORT = 6  # words up to which a bare `sí` or `ok` is all that is said
_MOST = 3  # acts a step names; a seed is a plan, not minutes
_RANK = (
    "greet",
    "need",
    "object",
    "decline",
    "agree",
    "schedule",
    "ask_contact",
    "ask",
    "contact",
    "offer",
    "warn",
    "confirm",
    "give",
    "thank",
    "bye",
)


def moves_of(text: str, *, asks: bool, language: str, first: bool) -> list[Move]:
    """The acts of one message, at most three, in the order a step names them."""
    found: dict[str, tuple[Topic, ...]] = {}
    for sentence in sentences(text):
        topics = tuple(topics_of(TOKEN.sub(" ", sentence), language))
        for act in _acts(sentence, asks=asks, first=first):
            known = found.get(act, ())
            found[act] = tuple(dict.fromkeys([*known, *topics]))[:3] if act not in ("greet", "thank", "bye") else ()
    if len(found) > 1 and not found.get("give", ("kept",)):
        del found["give"]  # a statement about nothing in particular beside an act that says what happens
    if "schedule" in found:
        found["schedule"] = tuple(topic for topic in found["schedule"] if topic.key in _BOOKABLE)
    chosen = sorted(found, key=lambda act: (act == "greet" and not first, _RANK.index(act)))[:_MOST]
    return [Move(act, found[act]) for act in sorted(chosen, key=_RANK.index)]


def _acts(sentence: str, *, asks: bool, first: bool) -> list[str]:
    bare = plain(sentence)
    if _QUESTION.search(bare):
        if _ASKS_CONTACT.search(bare):
            return ["ask_contact"]
        return ["schedule"] if not asks and _SCHEDULE.search(bare) else ["ask"]
    acts = [act for act, cue in (("greet", _GREET), ("thank", _THANK), ("bye", _BYE)) if cue.search(bare)]
    if {match[1] for match in TOKEN.finditer(sentence)} & _CONTACT and asks:
        acts.append("contact")
    acts += _asking_side(bare, first=first) if asks else _answering_side(bare)
    return acts or ["give"]


def _asking_side(bare: str, *, first: bool) -> list[str]:
    if _DECLINE.search(bare):
        return ["decline"]
    if _OBJECT.search(bare):
        return ["object"]
    if _NEED.search(bare):
        return ["need"] if first else ["give"]
    return ["agree"] if _agrees(bare) else []


def _answering_side(bare: str) -> list[str]:
    for act, cue in (("warn", _WARN), ("schedule", _SCHEDULE), ("offer", _OFFER), ("confirm", _CONFIRM)):
        if cue.search(bare):
            return [act]
    return []


def _agrees(bare: str) -> bool:
    match = _AGREE.search(bare)
    if match is None:
        return False
    return match.group() not in ("si", "va", "claro", "ok", "okay", "great") or len(bare.split()) <= _SHORT


def merged(moves: Iterable[Move]) -> tuple[Move, ...]:
    """Moves of one turn as a step names them: each act once, in order, at most three."""
    found: dict[str, tuple[Topic, ...]] = {}
    for move in moves:
        found[move.act] = tuple(dict.fromkeys([*found.get(move.act, ()), *move.topics]))[:3]
    chosen = list(found)[:_MOST]
    return tuple(Move(act, found[act]) for act in sorted(chosen, key=_RANK.index))
