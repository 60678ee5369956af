"""Names of people by what stands before them: `me llamo`, `Sra.`, `my name is`, form labels, signatures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.fold import words
from uncase_nb.privacy.rules import names_listed
from uncase_nb.privacy.rules.forms import starts_field
from uncase_nb.privacy.rules.names_listed import AskedRule, FullNameRule
from uncase_nb.privacy.rules.names_venues import is_venue
from uncase_nb.privacy.rules.reading import Accept, name_at
from uncase_nb.privacy.rules.rule import compiled
from uncase_nb.privacy.vocabulary import BUSINESSES, FIRST_NAMES, STOP, listed

_HESITANT = listed(
    "alba aurora blanca carol concepcion consuelo cruz dolores german gloria guadalupe israel lourdes lucero mercedes "
    "milagros olivia paloma patricio perla pilar rocio roman rosa santiago sierra victoria virginia violeta axel "
    "christian magdalena salvador frank mark leon dante paris angela norma mar consuelo carmen"
)
"""First names that are also words, saints, towns or cars: alone they are no name."""
_ATTACHED = frozenset("@#/.-_")


@dataclass(frozen=True)
class CueRule:
    """What announces a name."""

    name: str
    """The recognizer's name in reports."""
    pattern: re.Pattern[str]
    """Matches the announcement, on the folded text; the name begins where it ends."""
    first: str
    """The words an announcement can begin with."""
    score: float
    """How sure the name is."""
    accept: Accept
    """What counts as a name after it."""
    back: tuple[int, ...] = ()
    """No announcement begins with a number."""
    run: tuple[int, int] = (0, 0)
    """Likewise."""

    def find(self, text: str, folded: str) -> Iterator[Found]:
        """Names anywhere in a text."""
        for match in self.pattern.finditer(folded):
            yield from self.at(text, folded, match.start())

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The name announced at a place, if there is one."""
        match = self.pattern.match(folded, place)
        if match and (self.name != "label" or starts_field(folded, place)):
            start, end = name_at(text, folded, match.end(), self.accept)
            if end:
                yield Found(start, end, "PERSON", self.score, self.name)


class FirstNameRule:
    """A capitalised first name of the list, with the capitalised words after it."""

    first = " ".join(sorted(FIRST_NAMES))
    back: tuple[int, ...] = ()
    run = (0, 0)

    def find(self, text: str, folded: str) -> Iterator[Found]:
        """Names anywhere in a text."""
        for match in re.finditer(r"[a-z]+", folded):
            if match[0] in FIRST_NAMES:
                yield from self.at(text, folded, match.start())

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The name that begins at a place, if there is one."""
        if not text[place].isupper() or (place and (text[place - 1].isalnum() or text[place - 1] in _ATTACHED)):
            return
        _, end = name_at(text, folded, place, "capital")
        written = text[place:end]
        several = " " in written.strip()
        acronym = written.isupper() and len(written) < 6
        if is_venue(folded, place, end):
            return
        if end and (several or not (acronym or folded[place:end] in _HESITANT)):
            yield Found(place, end, "PERSON", 0.7 if several else 0.5, "first-name")


class BesideContactRule:
    """`Jocelyn Abernathy, (555) 123-4567`: the name somebody gives with their number or address."""

    first = ""
    back: tuple[int, ...] = ()
    run = (0, 0)

    def find(self, text: str, folded: str) -> Iterator[Found]:
        """Names anywhere in a text."""
        for match in _CONTACT.finditer(folded):
            before = _NAMES.search(text, max(0, match.start() - _LONGEST), match.start())
            if before and not any(word in STOP or word in BUSINESSES for word in words(before[0])):
                yield Found(*before.span(), "PERSON", 0.65, "beside-contact")

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The name that begins at a place, if there is one."""
        return (found for found in self.find(text, folded) if found.start == place)


_LONGEST = 60
_CONTACT = re.compile(
    r"[,:;–-][^\S\n]{0,2}(?:(?:mi|my|al|at)[^\S\n])?"
    r"(?=(?:cel|tel|phone|mobile)\b|[+(]?\d{2,4}[ ).-][\d ().-]{6}|\+?\d{9}|[\w.+-]{2,64}@)"
)
_NAMES = re.compile(r"(?<![\w@#/.-])[A-ZÁÉÍÓÚÑ][^\W\d_]+(?:[^\S\n][A-ZÁÉÍÓÚÑ][^\W\d_]+){1,3}[^\S\n]?$")


RULES: tuple[CueRule | FirstNameRule | BesideContactRule | FullNameRule | AskedRule, ...] = (
    CueRule("name-said", compiled(
        r"\b(?:me\ llamo|(?:mi|su|el|tu)\ nombre(?:\ completo)?\ (?:es|seria)|my\ (?:full\ |first\ |last\ )?name(?:\ is|'?s)|name\ is|a\ nombre\ de"
        r"|mis?\ apellidos?\ (?:es|son)|me\ dicen|se\ llama|call\ me|under\ the\ name(?:\ of)?|in\ the\ name\ of)[^\S\n]*[:,]?[^\S\n]*"),
        "me mi su el tu my name a mis under in se call", 0.9, "any"),
    CueRule("title", compiled(r"\b(?:(?:sra?s?|srta|mrs?|ms|licda|mtra|mtro)\b\.?|(?:senor|senora|senorita|dona)\b)[^\S\n]+"),
        "sr sra sres sras srta senor senora senorita dona mr mrs ms licda mtra mtro", 0.85, "any"),
    CueRule("title-formal", compiled(r"\b(?:(?:dra?|lic|ing|arq|profa?)\b\.?|(?:licenciad[oa]|ingenier[oa]|profesora?|doctora?|don|abogad[oa]|miss|mister)\b)[^\S\n]+"),
        "dr dra lic licenciado licenciada ing ingeniero ingeniera arq prof profa profesor profesora doctor doctora don abogado abogada miss mister", 0.8, "capital"),
    CueRule("label", compiled(
        r"\b(?:nombres?(?:\ completo|\ y\ apellidos?|\ del\ (?:paciente|cliente|titular))?|apellidos?|name|full\ name|first\ name|last\ name|surname"
        r"|medic[oa]|doctora?|paciente|cliente|titular|contacto|atendio|responsable|remitido\ por|customer|patient|client|attn|contact|solicitante|beneficiario|firma(?:do)?)[^\S\n]*:[*_]{0,2}[^\S\n]*"),
        "nombre nombres apellido apellidos name full first last surname medico medica doctor doctora paciente cliente titular contacto atendio responsable remitido customer patient client attn contact solicitante beneficiario firma firmado", 0.85, "any"),
    CueRule("introduced", compiled(
        r"\b(?:soy|somos|habla|hablo\ con|le\ saluda|te\ saluda|le\ atiende|te\ atiende|aqui|i'?m|i\ am|this\ is|it'?s|speaking\ with|estimad[oa]s?|apreciable|querid[oa]|dear"
        r"|mi\ (?:espos[oa]|hij[oa]|herman[oa]|mama|papa|madre|padre|novi[oa]|prim[oa]|ti[oa]|jef[ea]|soci[oa]|asistente|amig[oa]|cunad[oa]|abuel[oa])"
        r"|my\ (?:wife|husband|son|daughter|brother|sister|mother|mom|father|dad|friend|boss|partner|assistant|colleague)|firmado\ por|signed\ by)[^\S\n]*,?[^\S\n]+"),
        "soy somos habla hablo le te aqui i im this it its speaking estimado estimada estimados estimadas apreciable querido querida dear mi my firmado signed", 0.7, "known"),
    CueRule("greeted", compiled(
        r"\b(?:hola|buen(?:os|as)?\ (?:dias?|tardes?|noches?)|que\ tal|gracias|saludos|hi|hello|hey|thanks|thank\ you|good\ (?:morning|afternoon|evening)|con|para|with|for|dile\ a|pregunta\ por|ask\ for)[^\S\n]*,?[^\S\n]+"),
        "hola buen buenos buenas que gracias saludos hi hello hey thanks thank good con para with for dile pregunta ask", 0.65, "known"),
    CueRule("signed", compiled(r"\b(?:atentamente|atte|saludos(?:\ cordiales)?|un\ abrazo|regards|sincerely|best|cheers|thanks|gracias)[^\S\n]*[,.!:]?[^\S\n]*\n+[^\S\n]*[-–—~]?[^\S\n]*"),
        "atentamente atte saludos un regards sincerely best cheers thanks gracias", 0.75, "capital"),
    FirstNameRule(),
    BesideContactRule(),
    *names_listed.RULES,
)  # fmt: skip
