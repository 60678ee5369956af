"""Names in any case by what follows or surrounds them: `chase from your office`, `me and priya`, `ask for will`, `keisha's daddy`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.gazetteer import is_name
from uncase_nb.privacy.lexicon import is_ordinary
from uncase_nb.privacy.names_not import is_brand, is_form_word, is_term
from uncase_nb.privacy.rules.names_words import WORD_NAMES
from uncase_nb.privacy.rules.reading import is_listed_first
from uncase_nb.privacy.rules.rule import Rule, compiled
from uncase_nb.privacy.vocabulary import BUSINESSES, ROLES, STOP, TITLES, listed

_CLAUSE = r"(?:^|[\n\x00.,;:!?¿¡(\"“]|\b(?:and|but|so|then|ok|okay|hi|hey|hello|yes|no|y|pero|que|entonces|si|hola|cuando|when|because|porque|said|says|dice|dijo)(?![a-z]))"
NAME_BEFORE = compiled(rf"{_CLAUSE}[^\S\n]*(?P<v>[a-z]{{2,}}(?:-[a-z]+)?)[ ]\Z")
_OWNER = compiled(r"(?<![\w@/.-])(?P<v>[a-z]{3,})(?:['’]s|(?P<plain>s))[ ]\Z")
_ASKED = compiled(
    r"(?:ask(?:ed|ing)?[ ]for|pregunt[ae]n?[ ]por|busca[ ]a|llama[ ]a|se[ ]llama|call[ ](?:him|her)|tell|ask|tell[ ]it[ ]to|dile[ ]a|avisale[ ]a)[ ](?P<v>[a-z]{3,})(?![\w'’@-])(?P<after>[ ](?:at|in|on|when|if|to|that|about|he|she|i|we|it'?s|en|que|cuando|si|el|ella)\b|[ ]?[,.!?;)\n]|[ ]?\Z)"
)
_LEAST_UNLISTED = 4
_LOOKBACK = 32
_NO_ONE = listed(
    "me you him her them us everyone everybody anyone somebody someone people they support sales management service reception corporate dispatch billing tech accounting "
    "payroll security yo tu ella ellos ustedes nosotros todos alguien nadie gente soporte ventas gerencia gps siri alexa google"
)
_HOUSEHOLD = (
    "mom mum mam dad daddy father mother wife husband son daughter brother sister kid kids baby aunt uncle cousin boyfriend girlfriend partner boss room house place desk laptop "
    "computer phone number email inbox account badge login password vpn car truck van locker cubicle office shift order file chart appointment meds prescription teacher class "
    "homework locker parents family lawyer attorney landlord address nurse carer doctor surgery"
)
_OFFICES = (
    r"(?:your|the|our|ur)[ ](?:office|team|dept|department|shop|store|branch|company|clinic|school|front[ ]desk|dealership|agency|firm|plant|warehouse|lab|bank)"
    r"|(?:hr|sales|accounting|billing|dispatch|payroll|reception|the[ ]front|parts|purchasing|procurement|legal|maintenance|engineering|receiving|shipping|admissions|finance|accounts)\b"
)
_SHIFTS = (
    r"(?:nights|days|earlies|lates|mornings|evenings|shift|line[ ]\d|reception|dispatch|the[ ](?:desk|front[ ]desk|counter|phones?|night[ ]shift|day[ ]shift|floor|ward)"
    r"|hr|it|stores|admin|marketing|support|security|cardiology|oncology|radiology|pharmacy|triage|icu|payments|collections|underwriting|claims)\b(?=[ ]?[,.;!?\n)]|[ ](?:i|has|had|have|is|was|said|says|can|needs|wants|will|and|or|who|for|to)\b|[ ]?\Z)"
)
_OFFICES_ES = (
    "agencia oficina sucursal tienda escuela clinica empresa planta equipo ventas cobranza contabilidad recepcion sistemas caja compras almacen nomina nominas calidad mantenimiento refacciones "
    "postventa rh credito mostrador farmacia enfermeria urgencias laboratorio admision direccion produccion logistica embarques"
)
_SAYING_ES = "dijo comento aviso prometio atendio recomendo vendio conto explico"


def could_be(word: str, *, unlisted: bool = True) -> bool:
    """Whether a folded word can be somebody's name where one is expected."""
    if word in _NO_ONE or word in TITLES or word in BUSINESSES or word in ROLES or is_form_word(word):
        return False
    if word in WORD_NAMES or (is_listed_first(word) and word not in STOP):
        return True
    if word in STOP or is_brand(word):
        return False
    return is_name(word) or (unlisted and len(word) >= _LEAST_UNLISTED and not is_ordinary(word) and not is_term(word))


@dataclass(frozen=True)
class BeforeRule(Rule):
    """A phrase after a name: `chase from your office`, `karime me dijo`. The pattern is that of the phrase."""

    before: re.Pattern[str] = field(default=NAME_BEFORE, kw_only=True)
    """The name and what it begins after, as the group `v`."""

    def _found(self, match: re.Match[str]) -> Iterator[Found]:
        folded, place = match.string, match.start()
        name = self.before.search(folded, max(0, place - _LOOKBACK), place)
        if name and could_be(name["v"]) and (not name.groupdict().get("plain") or is_name(name["v"])):
            yield Found(*name.span("v"), self.type, self.score, self.name)


@dataclass(frozen=True)
class AroundRule(Rule):
    """A phrase with a name in it, as the group `v`: `me and priya`, `ask for will at the gate`."""

    unlisted: bool = field(default=True, kw_only=True)
    """Whether a word of no dictionary counts."""

    def _found(self, match: re.Match[str]) -> Iterator[Found]:
        if could_be(match["v"], unlisted=self.unlisted):
            yield Found(*match.span("v"), self.type, self.score, self.name)


@dataclass(frozen=True)
class AsideRule(BeforeRule):
    """What somebody is called elsewhere, between brackets and with a capital: any word can be a name there."""

    def _found(self, match: re.Match[str]) -> Iterator[Found]:
        name = self.before.search(match.string, max(0, match.start() - _LOOKBACK), match.start())
        if name and fold(name["v"]) not in STOP:
            yield Found(*name.span("v"), self.type, self.score, self.name)


_SAYS = compiled(
    rf"(?:from|at|in)[ ](?:{_OFFICES})|(?:in|on)[ ](?:{_SHIFTS})|(?:said|says|told|mentioned|texted|emailed|promised|wants|needs|asked[ ]me|called[ ]me)\b(?=[ ](?:me|us|he|she|that|to|i|it|the|you|we|they|something|my|someone|is|about|not|his|her)\b)"
)
_ASIDE = re.compile(r"\([ ]?(?:[Oo]r? )?(?P<v>[A-ZÀ-Þ][a-zà-ÿ]+) \Z")
"""`Seo-yeon (Sunny at school)`: what else somebody is called."""
_OF_OFFICE = compiled(NAME_BEFORE.pattern.removesuffix("\\Z") + r"(?:de|en)[ ](?:la[ ]|tu[ ])?\Z")
_TO_ME = compiled(NAME_BEFORE.pattern.removesuffix("\\Z") + r"(?:(?:me|nos|le|les)[ ])?\Z")
RULES = (
    BeforeRule("PERSON", "name-speaks", _SAYS, 0.5, first="from at in on said says told mentioned texted emailed promised wants needs asked called"),
    BeforeRule("PERSON", "name-of-office", re.compile(rf"(?:{_OFFICES_ES.replace(' ', '|')})(?!\w)"), 0.5, first=_OFFICES_ES, before=_OF_OFFICE),
    BeforeRule("PERSON", "name-told-me", re.compile(rf"(?:{_SAYING_ES.replace(' ', '|')})(?!\w)"), 0.5, first=_SAYING_ES, before=_TO_ME),
    BeforeRule("PERSON", "name-owns", re.compile(rf"(?<=s )(?:{_HOUSEHOLD.replace(' ', '|')})(?!\w)"), 0.5, first=_HOUSEHOLD, before=_OWNER),
    BeforeRule("PERSON", "name-and-me", compiled(
        r"(?:and[ ](?:i|me|my[ ](?:wife|husband|mom|dad|sister|brother|kids))|y[ ](?:yo|mi[ ](?:espos[oa]|mama|papa|herman[oa]|hij[oa])))(?!\w)"), 0.5, first="and y"),
    AsideRule("PERSON", "name-elsewhere", compiled(
        r"(?:(?:at|in)[ ](?:school|home|work|church|class|the[ ]office)|to[ ](?:(?:his|her|my|their|our|the)[ ](?:friends|family|mates|team|kids)|everyone|friends|us)|for[ ]short|en[ ](?:la[ ]escuela|la[ ]casa|el[ ]trabajo)|para[ ]los[ ](?:amigos|cuates|compas))(?=[ ]?[,.;)\n])"), 0.5,
        first="at in to for en para", before=_ASIDE, cased=True),
    AroundRule("PERSON", "name-with-me", compiled(r"(?:me|yo)[ ](?:and|y|&|n)[ ](?P<v>[a-z]{3,})(?![\w'’@-])"), 0.5, first="me yo"),
    AroundRule("PERSON", "name-asked-for", _ASKED, 0.5, first="ask asked asking pregunta pregunte preguntan pregunten busca llama call tell dile avisale"),
)  # fmt: skip
