"""People told by a nickname, by initials, or between words that only stand around a person: `alias el güero`, `menor N. R. T.`, `hi grace its`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.gazetteer import is_name
from uncase_nb.privacy.lexicon import is_ordinary
from uncase_nb.privacy.names_not import is_form_word
from uncase_nb.privacy.rules.names_frames import NAME_BEFORE, AroundRule, BeforeRule, could_be
from uncase_nb.privacy.rules.reading import is_listed_first
from uncase_nb.privacy.rules.rule import Rule, compiled
from uncase_nb.privacy.vocabulary import PARTICLES, ROLES, STOP, TITLES

_UP = "[A-ZÀ-ÖØ-Þ]"
_NICKS = (
    "flaco flaca flaquito flaquita gordo gorda gordito gordita guero guera guerito guerita chato chata pelon pelona peloncito chaparro chaparra chaparrito chaparrita "
    "zurdo zurda prieto prietito prietita tuerto tuerta cojo coja nono nona cachetes cacheton cachetona grenas pecas bigotes canelo colocho chapulin pirata chuky chino china negro negra negrito negrita moreno morena morenito morenita oso gato pollo toro tigre raton "
    "topo conejo chango burro cuervo gringo indio turco ruso gallego abuelo nene profe inge patron"
)
"""Folded. Nicknames where they have an article and a capital of their own."""
_SPOKEN_NICKS = "flaco flaca gordo gorda guero guera guerito guerita chato chata pelon pelona peloncito chaparro chaparra chaparrito chaparrita zurdo zurda tuerto tuerta cojo coja nono cachetes cacheton cachetona grenas chuky canelo colocho"
"""Those that are one in lower case too: no colours, no animals."""
_ALIAS = r"(?:alias|apodad[oa]|apodo|dicen|decimos|conocid[oa][ ]como|mejor[ ]conocid[oa][ ]como|aka|nicknamed|nickname[ ]is|better[ ]known[ ]as|calls?[ ](?:him|her|me))"
_HELPERS = (
    r"(?:will|can|could|is[ ]gonna|is[ ]going[ ]to|should)[ ](?:call|email|text|meet|bring|pick|drop|draft|sign|contact|drive|reach[ ]out)\b"
    r"|is[ ](?:here|out|off|back|at|your|our|my|running|coming|calling|waiting|sick|late|home|not[ ]in)\b|has[ ](?:been|the|your|them|his|her|to|an?|it)\b|(?:wants|needs|used|asked)[ ](?:to|me|for|a|the)\b|at[ ](?:checkout|reception|the[ ](?:front|desk|counter|register|gate|door|bar)|front[ ]desk|security)\b"
)
_FIRST_HELPERS = "will can could is should has wants needs used asked at"
_INITIALS = rf"(?:{_UP}\.[ ]?){{2,4}}"


class ClauseRule(BeforeRule):
    """A listed name that begins a clause: `Faith will call the clinic`. A word of no dictionary may be a thing here."""

    def _found(self, match: re.Match[str]) -> Iterator[Found]:
        for found in super()._found(match):
            word = match.string[found.start : found.end]
            if is_listed_first(word) or is_name(word):
                yield found


class BedRule(Rule):
    """The name before a bed in a hand-over: `De La Cruz, bed 14`."""

    def _found(self, match: re.Match[str]) -> Iterator[Found]:
        name = _PATIENT.search(match.string, max(0, match.start() - _LOOKBACK), match.start())
        if name and any(word not in _NO_PATIENT and not is_form_word(word) for word in fold(name["v"]).split()):
            yield Found(*name.span("v"), self.type, self.score, self.name)


class CalledRule(Rule):
    """One or two words after `alias`, with or without an article."""

    def _found(self, match: re.Match[str]) -> Iterator[Found]:
        if match["v"].split()[0] not in STOP:
            yield Found(*match.span("v"), self.type, self.score, self.name)


class OneRule(Rule):
    """`the Zbigniew one`: of several, the one with that name."""

    def _found(self, match: re.Match[str]) -> Iterator[Found]:
        name = _THE.search(match.string, max(0, match.start() - _LOOKBACK), match.start())
        if name and could_be(fold(name["v"])):
            yield Found(*name.span("v"), self.type, self.score, self.name)


def _with_epithet(match: re.Match[str]) -> float | None:
    return 0.45 if is_listed_first(match["n"]) and not is_ordinary(match["n"]) else None


_NO_PATIENT = STOP | ROLES | PARTICLES | TITLES
_LOOKBACK = 48
_THE = re.compile(rf"\b[Tt]he[ ](?P<v>{_UP}[a-zà-ÿ]{{2,}})[ ]\Z")
_PATIENT = re.compile(rf"(?:^|[\n\x00.;:]|[-•*])[ ]?(?P<v>{_UP}[\w'’-]+(?:[ ]{_UP}[\w'’.-]*){{0,3}}),?[ ]\Z")

RULES = (
    CalledRule("PERSON", "alias", compiled(rf"\b{_ALIAS}[ ,:]{{1,2}}[\"“'«]?(?:el[ ]|la[ ]|los[ ]|the[ ])?[\"“'«]?(?P<v>[a-z'’-]{{3,}})(?=[\"”'».,;:!?)\n]|$|[ ](?:y|and|que|de|se|dijo|because|but|pero)\b)"), 0.5,
               first="alias apodado apodada apodo dicen decimos conocido conocida mejor aka nicknamed nickname better call calls"),
    Rule("PERSON", "nickname", re.compile(rf"(?:(?<=[Ee]l[ ])|(?<=[Ll]a[ ])|(?<=[Aa]l[ ]))(?P<v>{_UP}[a-zà-ÿ]+)(?![\w-]|[ ](?:de|del)\b|[ ]{_UP})"), 0.45, first=_NICKS, cased=True),
    Rule("PERSON", "nickname-spoken", compiled(rf"(?:(?<=\bel[ ])|(?<=\bla[ ])|(?<=\bal[ ]))(?P<v>{_SPOKEN_NICKS.replace(' ', '|')})(?=[ ](?:se|ya|dice|dijo|anda|trae|viene|vino|no|me|le|les|que|quiere|va|cubre|sabe|llego|maneja|lo|la)\b)"), 0.45, first=_SPOKEN_NICKS),
    Rule("PERSON", "epithet", compiled(r"(?<![\w-])(?P<v>(?:lil'?|li'l|big|wee|young|old)[ ](?P<n>[a-z]{2,}))(?![\w'’-])"), judge=_with_epithet, first="lil li big wee young old"),
    Rule("PERSON", "initials", re.compile(
        rf"(?:(?i:menor|paciente|patient|pt|pte|sra?|srta|alumn[oa]|ni[ñn][oa]|hij[oa]|client|cliente|mr|mrs|ms|student|resident|menores|victima|v[ií]ctima|minor|child)\.?|(?i:atte?|atentamente|regards|saludos|firma|signed|initials|iniciales)[.,:]{{0,2}})[ \n](?P<v>{_INITIALS})(?![\w])"), 0.55, cased=True,
        first="menor paciente patient pt pte sr sra srta alumno alumna nino nina hijo hija client cliente mr mrs ms student resident menores victima minor child att atte atentamente regards saludos firma signed initials iniciales"),
    OneRule("PERSON", "the-one", re.compile(r"one\b"), 0.5, first="one", cased=True),
    AroundRule("PERSON", "the-person", compiled(r"(?:is|was|es|era)[ ](?P<v>[a-z]{3,})[ ](?:the|el|la)[ ](?:guy|fella|lady|person|one|man|woman|dude|girl|tech|manager|rep|agent|bloke|chap|chava|chavo|muchacho|muchacha|senor|senora|que)[ ](?:i|who|that|from|you|at|we|que|con|de|me|nos)\b"), 0.5, first="is was es era", unlisted=False),
    AroundRule("PERSON", "greeted", compiled(r"(?:hi|hello|hey|hola|thanks|thx|gracias|morning|afternoon)[ ](?P<v>[a-z]{3,})[ ](?:its|it's|this[ ]is|i'm|im|i[ ]|soy|habla|le[ ]|te[ ]|quer|buen|can[ ]|could[ ]|sorry|yes|ok)"), 0.5, first="hi hello hey hola thanks thx gracias morning afternoon", unlisted=False),
    AroundRule("PERSON", "greets-as", compiled(r"(?:hi|hello|hey|hola|buenas|tardes|dias|noches|morning|afternoon|evening)[ ,.!]{1,3}(?:i'?m|i[ ]am|this[ ]is|it'?s|soy|habla|me[ ]llamo)[ ](?:uh[ ]|um[ ])?(?P<v>[a-z]{4,})(?=[ ]?[,.\n]|[ ](?:from|de|del|and|y|your|again|otra)\b|$)"), 0.5,
               first="hi hello hey hola buenas tardes dias noches morning afternoon evening"),
    ClauseRule("PERSON", "name-helps", compiled(_HELPERS), 0.45, first=_FIRST_HELPERS, before=NAME_BEFORE),
    BedRule("PERSON", "in-bed", re.compile(r"(?i:bed|cama|room|rm|hab|bay|cub[ií]culo)\.?[ ]?#?[A-Z]?\d"), 0.5, first="bed cama room rm hab bay cubiculo", cased=True),
)  # fmt: skip
