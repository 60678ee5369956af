"""Towns on no list, told by a preposition of place and a capital: `soy panadero en Potes`, `Markinch, Fife`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from uncase_nb.privacy.detector import Found
from uncase_nb.privacy.lexicon import is_ordinary
from uncase_nb.privacy.names_not import is_brand, is_form_word
from uncase_nb.privacy.places import place_at
from uncase_nb.privacy.rules.place_cues import among_cars, is_something_else
from uncase_nb.privacy.rules.rule import Rule, compiled
from uncase_nb.privacy.vocabulary import STOP, listed

_CUE = re.compile(r"(?:en|desde|cerca de|rumbo a|in|near|from|around|outside)[^\S\n]")
_NAME = re.compile(
    r"(?:(?:San|Santa|St\.|Saint|Villa|El|La|Los|Las|Ciudad|Puerto|Mount|Fort|Lake|Port|New)[^\S\n])?[A-ZÀ-ÖØ-Þ][a-zà-ÿ'’-]{2,}"
    r"(?:[^\S\n](?:(?:de|del|la|las|los|of|upon)[^\S\n]){0,2}[A-ZÀ-ÖØ-Þ][a-zà-ÿ'’-]{2,}){0,2}(?![\w@&+])(?!\.\w)"
)
_KINDS = listed(
    "springs falls creek hills city valley beach grove heights ridge rapids junction lake harbor harbour bay island mills crossing forks bend bluff bluffs prairie rock hollow cove ferry landing"
)
"""The last word of a town whose words are all ordinary: `Yellow Springs`."""
_SCORE = 0.42


class UnlistedPlaceRule:
    """A capitalised name that is no ordinary word and no brand, after a preposition of place in lower case."""

    name = "place-unlisted"
    first = "en desde cerca rumbo in near from around outside"
    pattern, cased = _CUE, True

    def at(self, text: str, folded: str, place: int) -> Iterator[Found]:
        """The place after the preposition that begins here, if there is one."""
        cue = _CUE.match(text, place)
        name = _NAME.match(text, cue.end()) if cue else None
        if not name:
            return
        start, end = name.span()
        words = re.findall(r"[a-z]+", folded[start:end])
        if any(word in STOP or is_form_word(word) for word in words) or (
            all(is_ordinary(word) for word in words) and not (len(words) > 1 and words[-1] in _KINDS)
        ):
            return
        if is_brand(folded[start:end]) or place_at(folded, start) or among_cars(folded, start, end):
            return
        if not is_something_else(folded, start, end):
            yield Found(start, end, "LOCATION", _SCORE, self.name)


_STATES = "ak az ar ca co ct de fl ga ia il ks ky ma md mi mn mo ms mt nc nd ne nh nj nm nv ny oh pa ri sc sd tn tx ut va vt wa wi wv wy"
"""Two letters that are no word after `is`."""
RULES = (
    UnlistedPlaceRule(),
    Rule("LOCATION", "state-said", compiled(rf"\bstate[ ]?(?:is|was|:|=)[ ]?(?P<v>{_STATES.replace(' ', '|')})(?!\w)"), 0.5, first="state"),
)  # fmt: skip
