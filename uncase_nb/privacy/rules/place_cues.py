"""What around the name of a place says that it is one, or that it is a car, a bank, a law, a dish or a team."""

from __future__ import annotations

import re

from uncase_nb.privacy.places import place_at
from uncase_nb.privacy.vocabulary import listed

_LOOKBACK = 48
_LOOKAHEAD = 24
_PREPOSITION = re.compile(
    r"(?:^|[^a-z0-9])(?:en|de|desde|a|hacia|hasta|por|in|from|near|at|around|outside|to|rumbo a|cerca de|within|across)"
    r"\s+(?:(?:la|el|los|las|the|downtown|central|north|south|east|west)\s+)?$"
)
HOME = (
    r"viv[oi]|vivimos|viven|vive|vivia|viviamos|vivir|radic[oa]|radicamos|reside?|resido|residimos|naci|nacio|nacid[oa]|crec[ií]"
    r"|soy|somos|son|eres|vengo|venimos|viene|originari[oa]s?|oriund[oa]s?|natural|procedente|estoy|estamos|ando|me\ mude|me\ cambie|nos\ mudamos|trabajo"
    r"|live|lives|lived|living|born|raised|based|reside|resides|residing|grew\ up|from|moved|moving|relocated|staying|settled"
)
"""Words of somebody's home, folded."""
_AT_HOME = re.compile(
    rf"(?:^|[^a-z0-9])(?:(?!from\b)(?:{HOME})\s+(?:aqui\s+|here\s+|back\s+|ahora\s+|cerca\s+|now\s+|alla\s+|muy\s+)?(?:en|de|a|por|in|near|at|to|around|from|outside)"
    r"|(?:i'?m|i\ am|we're|we\ are|s?he's|s?he\ is|comes?|came|family|people)\s+from)\s+(?:(?:la|el|los|las|the)\s+)?(?:ciudad\s+de\s+|city\s+of\s+)?$"
)
_BEFORE_HOME = (
    "en",
    "de",
    "a",
    "por",
    "in",
    "near",
    "at",
    "to",
    "around",
    "from",
    "outside",
    "la",
    "el",
    "los",
    "las",
    "the",
    "of",
)
"""How a text ends where that pattern matches: the quicker question."""
_LINKS = frozenset(["de", "del", "la", "los", "las"])
_OTHER_THINGS = listed(
    "banco banca banorte cuenta tarjeta style estilo receta rollo ensalada coctel queso cheese jamon turron cerveza tequila mezcal salsa agua flor "
    "perro perrito raza dog equipo atletico deportivo athletic fc cf liga copa naranja naranjas cafe mole pan chile chiles dulce dulces cajeta"
)
"""Before a name, `de` between or not: a bank, a dish, a breed, a team."""
_MAKES = listed(
    "seat hyundai chevrolet chevy kia ford dodge gmc toyota nissan jeep volkswagen vw chrysler opel buick cadillac pontiac mitsubishi fiat mercury "
    "ferrari real club"
)
"""Right before a name: a model, a team."""
_LAWS = ("codigo", "ley", "constituc", "gaceta", "periodico", "reglament", "congreso")
_LAW = re.compile(
    r"\b(?:codigo\ (?:civil|penal|fiscal|familiar|de\ \w+)|ley|leyes|constitucion|gaceta|periodico\ oficial|reglamento|congreso)\b[^.;\n]{0,40}$"
)
_LAW_AFTER = re.compile(r"\s+(?:civil\ code|penal\ code|code|constitution|law|state\ law|statutes?|act\b)")
_NOT_A_PLACE_AFTER = re.compile(
    r"[''’]?s?\s+(?:times|post\b|cheese|cheesecake|steak|style|hat|papers|dynamics|chiefs|yankees|marathon|bagels?|pizza|salsa|knicks|giants|jets|mets|lakers|dodgers|cubs|bulls|bears"
    r"|cowboys|rockets|texans|heat|dolphins|celtics|red\ sox|patriots|united|city\ fc|fc|roast|dog|puppy|toolbox|scientific|fried)\b"
    r"|@|\.(?:com|mx|es|org|net|gob|edu|io|co)\b|_"
)
_CARS = re.compile(
    r"\b(?:coches?|carros?|autos?|camionetas?|suv|pick-?ups?|trocas?|sedan|hatchback|modelos?|trucks?|cars?|vehiculos?|versione?s?|motor|llantas|refacciones"
    r"|trim|awd|4x4|hibrid[ao]|hybrid|turbo|seat|hyundai|chevrolet|chevy|kia|ford|dodge|gmc|toyota|nissan|jeep|mazda|honda|volkswagen|vw|chrysler"
    r"|buick|test\ drive|prueba\ de\ manejo|manejar|enganche|kilometraje|mileage|mpg|litros|cilindros)\b"
)
_YEAR_AFTER = re.compile(r"\s+(?:(?:19|20)\d\d\b|\d\.\d|modelo|model|turbo|style|fr\b|fx\b|sr\b|trd|lt\b|gls\b)")
_STATE_AFTER = re.compile(
    r",?[ ](?P<state>A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|ON|QC|BC|AB|MB|SK|NS|NB|NL|PEI?"
    r"|NSW|VIC|QLD|WA|TAS|ACT|NT|UK)(?![\w@])(?:[ ]\d{4,5}(?:-\d{4})?(?!\d))?"
    r"|,[ ](?:Mass|Calif|Penn|Conn|Wash|Ariz|Tex|Fla|Mich|Minn|Wis|Tenn|Okla|Colo|Kans?|Nebr?|Nev|Ore|Ala|Ill|Ind)(?![\w@])\.?"
    r"|\n[A-Z]{2}[ ]\d{5}(?:-\d{4})?(?!\w)|,?[ ](?:Ags|B\.?C\.?S|B\.?C|Camp|Chis|Chih|Coah|Col|Dgo|Gto|Gro|Hgo|Jal|M[eé]x|Mich|Mor|Nay|N\.?[ ]?L|Oax|Pue|Qro|Q\.?[ ]?Roo|S\.?L\.?P|Sin|Son|Tab|Tamps|Tlax|Ver|Yuc|Zac)(?![\w@])\.?"
)


def is_home(folded: str, start: int) -> bool:
    """Whether the words before a place make it somebody's home."""
    before = folded[max(0, start - _LOOKBACK) : start]
    return before.rstrip().endswith(_BEFORE_HOME) and _AT_HOME.search(before) is not None


def after_preposition(folded: str, start: int) -> bool:
    """Whether a preposition of place stands before."""
    return bool(_PREPOSITION.search(folded[max(0, start - 24) : start]))


def is_something_else(folded: str, start: int, end: int) -> bool:
    """A bank, a dish, a law, a team, a domain name."""
    if _NOT_A_PLACE_AFTER.match(folded, end) or _LAW_AFTER.match(folded, end):
        return True
    before = folded[max(0, start - _LOOKBACK) : start]
    words = before.split()[-4:]
    if words and words[-1] in _MAKES:
        return True
    while words and words[-1] in _LINKS:
        words.pop()
    if words and words[-1] in _OTHER_THINGS:
        return True
    return any(map(before.__contains__, _LAWS)) and bool(_LAW.search(before))


def among_cars(folded: str, start: int, end: int) -> bool:
    """Whether the talk is of cars: half of the towns of the Americas are models."""
    if _YEAR_AFTER.match(folded, end):
        return True
    before = folded[max(0, start - _LOOKBACK) : start].rpartition("\n")[2]
    after = folded[end : end + _LOOKAHEAD].partition("\n")[0]
    return bool(_CARS.search(before) or _CARS.search(after))


def state_after(text: str, end: int) -> int:
    """Where the abbreviated state after a town ends: `Austin, TX`, `León, Gto.`; zero where there is none."""
    match = _STATE_AFTER.match(text, end)
    return match.end() if match else 0


def place_follows(folded: str, end: int) -> bool:
    """Whether another place stands after a comma or a bracket."""
    gap = _GAP.match(folded, end)
    return bool(gap and place_at(folded, gap.end()))


_GAP = re.compile(r"[^\S\n]?[,(/–-][^\S\n]?")
