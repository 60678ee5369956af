"""Employers, schools and hospitals told by their place in a sentence: `laid off from Kestrel Freight`, `at the Firestone plant`, `Tuohy & Sons`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.lexicon import is_ordinary
from uncase_nb.privacy.places import place_at
from uncase_nb.privacy.rules.org_words import SMALL, UP, WORD
from uncase_nb.privacy.rules.rule import Rule, compiled, span
from uncase_nb.privacy.vocabulary import STOP, listed

_NAME = rf"{UP}[\w'’&.-]*[\w](?:[ ](?:(?:{SMALL}|&)[ ]){{0,2}}{UP}[\w'’&-]*){{0,4}}"
_SITE = r"(?:plant|warehouse|factory|mill|refinery|dealership|depot|mine|quarry|distribution[ ]center|dc|shipyard|cannery|brewery|foundry|facility|jobsite|campus|terminal)"
_LOOKBACK = 60
_BEFORE_FAMILY = re.compile(rf"(?<![\w@]){UP}[\w'’-]+(?:[ ]{UP}[\w'’-]+){{0,2}}[ ](?:&|and|y|e)[ ]\Z")
_FAMILY = r"(?:Sons?|Daughters?|Bros|Brothers|Co|Hijos|Hijas|Hermanos|Hnos|Asociados|Associates|Partners)\b\.?"
_LEFT = (
    r"(?:corrieron|despidieron|liquidaron|contrataron|descansaron|recortaron|jubilaron|pensionaron|rescindieron|reinstalaron)[ ](?:de[ ]la|de[ ]los|de[ ]las|de|del|en[ ]el|en[ ]la|en|por)"
    r"|(?:chambe[oa]|chambeaba|chambear|jalo|jalaba|renunci[eo]|renuncie|egresad[oa]|egrese|jubilad[oa]|pensionad[oa])[ ](?:en|de|del|a|al)(?:[ ](?:la|el|los|las))?"
    r"|(?:laid[ ]off|let[ ]go|fired|retired|transferred|resigned|sacked|dismissed|furloughed)[ ](?:from|by|at)(?:[ ]the)?|(?:quit|left)[ ](?:my[ ]job|work|working)[ ](?:at|for|with)(?:[ ]the)?"
)
_EMPLOYER = rf"(?:{WORD})(?:[ ](?:{SMALL}[ ]|&[ ]){{0,2}}{WORD}){{0,5}}(?![\w@])"
_KIND = r"(?:General|Regional|Occupational(?:[ ]Health)?|Memorial|Mercy|Methodist|Presbyterian|Baptist|Infirmary|County[ ]Hospital|Urgent[ ]Care|Care[ ]Home|Nursing[ ]Home|Rehab|Hospice|Surgery|Middle|Elementary|High)"
_NO_HOSPITAL = listed(
    "dollar attorney director secretary major brigadier surgeon solicitor postmaster inspector governor the in as junior senior"
)


def _named(match: re.Match[str]) -> float | None:
    """A name that is neither a place alone nor a word of every day."""
    start, end = span(match)
    name = fold(match.string[start:end])
    words = re.findall(r"[a-z0-9]+", name)
    town = place_at(name, 0)
    if not words or words[0] in STOP or (town and town.end >= len(name)):
        return None
    return 0.5 if not all(is_ordinary(word) for word in words) or len(words) > 1 else None


def _hospital(match: re.Match[str]) -> float | None:
    return None if fold(match["n"]).split()[-1] in _NO_HOSPITAL else 0.5


class FamilyFirmRule(Rule):
    """`Tuohy & Sons`, `Robles e Hijos`: read backwards from the word for the family."""

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The firm whose last word stands at a place."""
        del folded
        kind = self.pattern.match(text, place)
        name = _BEFORE_FAMILY.search(text, max(0, place - _LOOKBACK), place) if kind else None
        if kind and name and fold(name[0]).split()[0] not in STOP:
            yield Found(name.start(), kind.end(), self.type, self.score, self.name)


RULES = (
    Rule("ORGANIZATION", "former-employer", re.compile(rf"(?i:{_LEFT})[ ](?P<v>{_EMPLOYER})"), judge=_named, cased=True, first=(
        "corrieron despidieron liquidaron contrataron descansaron recortaron jubilaron pensionaron rescindieron reinstalaron chambeo chambea chambeaba chambear jalo jalaba renuncie renuncio egresado egresada "
        "egrese jubilado jubilada pensionado pensionada laid let fired retired transferred resigned sacked dismissed furloughed quit left")),
    Rule("ORGANIZATION", "works-site", re.compile(rf"(?:at|from|to|outside|in)[ ]the[ ](?P<v>{_NAME})[ ]{_SITE}(?!\w)"), judge=_named, cased=True, first="at from to outside in"),
    FamilyFirmRule("ORGANIZATION", "firm-family", re.compile(_FAMILY), 0.5, first="son sons daughter daughters bros brothers co hijos hijas hermanos hnos asociados associates partners", cased=True),
    Rule("ORGANIZATION", "hospital-short", re.compile(
        rf"(?:at|to|from|in|with|near|into)[ ](?P<v>(?P<n>(?:(?:St|Mt)\.?[ ]|Saint[ ]|Mount[ ])?{UP}[a-z'’]+(?:[ ]{UP}[a-z'’]+)?)[ ]{_KIND})(?![\w-]|[ ](?:{UP}[a-z]|street|road|manager|assembly))"),
        judge=_hospital, cased=True, first="at to from in with near into"),
    Rule("ORGANIZATION", "school-short", compiled(
        r"\b(?P<v>(?:cobach|cobaem|cobaeh|cobatab|cobay|cobaq|cobaev|cobaes|cecytem?|cecyt|cbtis|cbta|cetis|cetmar|conalep|cbach|telesecundaria|telebachillerato|plantel|campus)[ ](?:n[uº°o]m?(?:ero)?\.?[ ]?|\#)?\d{1,3})(?![\w%.,]\w)"), 0.5,
        first="cobach cobaem cobaeh cobatab cobay cobaq cobaev cobaes cecyte cecytem cecyt cbtis cbta cetis cetmar conalep cbach telesecundaria telebachillerato plantel campus"),
    Rule("ORGANIZATION", "university-short", re.compile(
        r"(?:la|el)[ ](?P<v>(?:U[TPI]|IT|ITS|TES|CU|UA|UTE)[A-ZÁ-Ú]?[a-zá-ú]{4,}\w*)(?![\w@.])"), 0.5, cased=True, first="la el"),
    Rule("ORGANIZATION", "popular-bank", re.compile(
        rf"(?i:caja)[ ](?:Popular|Solidaria|Rural|Campesina|Cooperativa|de[ ]Ahorro)(?:[ ](?:{SMALL}[ ]){{0,2}}{UP}[\w'’-]*){{1,4}}"), 0.5, cased=True, first="caja"),
)  # fmt: skip
