"""Medicines and widely published interactions between them. The list is short on purpose, and says what it lacks."""

from __future__ import annotations

from typing import NamedTuple

from uncase_nb.tools.plain import plain

NAMES: dict[str, tuple[str, ...]] = {
    "paracetamol": ("acetaminofen", "acetaminophen"),
    "ibuprofeno": ("ibuprofen",),
    "naproxeno": ("naproxen",),
    "aspirina": ("aspirin", "acido acetilsalicilico"),
    "warfarina": ("warfarin",),
    "losartán": (),
    "enalapril": (),
    "espironolactona": ("spironolactone",),
    "potasio": ("potassium",),
    "metformina": ("metformin",),
    "insulina": ("insulin",),
    "amoxicilina": ("amoxicillin",),
    "claritromicina": ("clarithromycin",),
    "ciprofloxacino": ("ciprofloxacin",),
    "metronidazol": ("metronidazole",),
    "simvastatina": ("simvastatin",),
    "atorvastatina": ("atorvastatin",),
    "omeprazol": ("omeprazole",),
    "clopidogrel": (),
    "sildenafil": ("sildenafilo",),
    "nitroglicerina": ("nitroglycerin",),
    "levotiroxina": ("levothyroxine",),
    "calcio": ("calcium",),
    "litio": ("lithium",),
    "sertralina": ("sertraline",),
    "tramadol": (),
    "loratadina": ("loratadine",),
    "salbutamol": ("albuterol",),
    "alcohol": (),
}
"""Spanish names, with others."""
ALLERGY_GROUPS = {
    "penicilina": ("amoxicilina",), "penicillin": ("amoxicilina",),
    "aspirina": ("aspirina", "ibuprofeno", "naproxeno"), "aspirin": ("aspirina", "ibuprofeno", "naproxeno"),
    "aine": ("aspirina", "ibuprofeno", "naproxeno"), "nsaid": ("aspirina", "ibuprofeno", "naproxeno"),
}  # fmt: skip


class Interaction(NamedTuple):
    """Two medicines, how serious it may be, and what it may do."""

    pair: frozenset[str]
    grave: bool
    effect: str
    english: str


_BLEEDING = ("puede aumentar el riesgo de sangrado", "may increase the risk of bleeding")
_POTASSIUM = ("puede elevar el potasio en sangre", "may raise blood potassium")
_KIDNEY = (
    "puede restar efecto a la presión y exigir vigilar el riñón",
    "may blunt the blood pressure effect; kidney function is watched",
)
_LITHIUM = ("puede elevar la concentración de litio", "may raise lithium levels")
_LESS = ("puede reducir la absorción si se toman juntos", "may reduce absorption when taken together")
_DROWSY = ("puede aumentar la somnolencia y deprimir la respiración", "may add to drowsiness and slow breathing")


def _one(first: str, second: str, texts: tuple[str, str], *, grave: bool) -> Interaction:
    return Interaction(frozenset((first, second)), grave, *texts)


INTERACTIONS = (
    _one("warfarina", "ibuprofeno", _BLEEDING, grave=True),
    _one("warfarina", "naproxeno", _BLEEDING, grave=True),
    _one("warfarina", "aspirina", _BLEEDING, grave=True),
    _one("warfarina", "metronidazol", _BLEEDING, grave=True),
    _one("warfarina", "claritromicina", _BLEEDING, grave=True),
    _one("aspirina", "ibuprofeno", _BLEEDING, grave=False),
    _one("aspirina", "naproxeno", _BLEEDING, grave=False),
    _one("ibuprofeno", "naproxeno", _BLEEDING, grave=False),
    _one("losartán", "espironolactona", _POTASSIUM, grave=True),
    _one("enalapril", "espironolactona", _POTASSIUM, grave=True),
    _one("losartán", "potasio", _POTASSIUM, grave=True),
    _one("enalapril", "potasio", _POTASSIUM, grave=True),
    _one("losartán", "ibuprofeno", _KIDNEY, grave=False),
    _one("losartán", "naproxeno", _KIDNEY, grave=False),
    _one("enalapril", "ibuprofeno", _KIDNEY, grave=False),
    _one("enalapril", "naproxeno", _KIDNEY, grave=False),
    _one("litio", "ibuprofeno", _LITHIUM, grave=True),
    _one("litio", "losartán", _LITHIUM, grave=True),
    _one("litio", "enalapril", _LITHIUM, grave=True),
    _one(
        "sildenafil",
        "nitroglicerina",
        ("puede bajar mucho la presión", "may lower blood pressure severely"),
        grave=True,
    ),
    _one("simvastatina", "claritromicina", ("puede dañar el músculo", "may harm muscle tissue"), grave=True),
    _one("clopidogrel", "omeprazol", ("puede restar efecto al clopidogrel", "may weaken clopidogrel"), grave=False),
    _one("sertralina", "tramadol", ("puede causar exceso de serotonina", "may cause excess serotonin"), grave=True),
    _one("levotiroxina", "calcio", _LESS, grave=False),
    _one("ciprofloxacino", "calcio", _LESS, grave=False),
    _one("metronidazol", "alcohol", ("puede causar náusea y malestar", "may cause nausea and flushing"), grave=True),
    _one("tramadol", "alcohol", _DROWSY, grave=True),
    _one("paracetamol", "alcohol", ("puede exigir más al hígado", "may strain the liver"), grave=False),
    _one("insulina", "alcohol", ("puede bajar la glucosa", "may lower blood sugar"), grave=False),
)


def medicine(text: str) -> str | None:
    """The medicine a text names, `losartán de 50 mg`; None where it is not on the list."""
    words = f" {plain(text)} "
    for name, others in NAMES.items():
        if any(f" {plain(known)} " in words for known in (name, *others)):
            return name
    return None
