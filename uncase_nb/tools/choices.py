"""What people say when they mean one of the choices a tool offers: `vivienda` and `mortgage` mean `hipotecario`."""

from __future__ import annotations

from functools import cache

from uncase_nb.tools.education.subjects import SUBJECT_WORDS
from uncase_nb.tools.finance.products import CREDIT_WORDS, FUND_WORDS
from uncase_nb.tools.legal.requirements import PROCEDURE_WORDS
from uncase_nb.tools.medical.results import STUDIES
from uncase_nb.tools.plain import key_of, plain, words_of

_ALSO = """
sedán: sedan
SUV: camioneta
camioneta: suv pickup minivan truck
pickup: truck
minivan: van vans
nuevo: nueva nuevos brand_new
seminuevo: usado usada used certified pre_owned second_hand
automática: automatico automatic
medicina general: medico_general general_practitioner family_doctor check_up
pediatría: pediatra pediatric pediatrician nino nina bebe child toddler
cardiología: cardiologo cardiologa cardiologist cardiology
ginecología: ginecologo ginecologa gynecologist embarazo pregnancy prenatal
dermatología: dermatologo dermatologa dermatologist dermatology piel skin
traumatología: traumatologo fisioterapia rodilla knee sprain esguince
nutrición: nutriologo nutriologa nutricionista nutritionist dietitian
odontología: dentista odontologo odontologa dentist dental muela
oftalmología: oftalmologo oftalmologa ophthalmologist
psicología: psicologo psicologa psychologist therapist
tarde: afternoon evening
mañana: morning
laboral: despido patron trabajador employment dismissal
mercantil: pagare commercial
consumo: consumidor compra consumer purchase
propiedad industrial: marca trademark patent
videollamada: video_call videoconferencia
teléfono: llamada phone call
presencial: in_person
en línea: online videollamada video_call
hábiles: working business
naturales: calendar corridos
mixto: mezcla mix mixed balanced diversificada
crédito: prestamo loan credit hipoteca mortgage
inversión: fondo fund portfolio invest investment
ninguna: none beginner principiante
básica: basic some
amplia: extensive experienced
preventivo: preventive mantenimiento
correctivo: corrective reparacion repair falla fuga fault failure leak alarma alarm
inspección: inspection revision
arranque: start startup start_up
paro seguro: lockout bloqueo shutdown
lubricación: lubrication grease
limpieza: cleaning
alarmas: alarma alarm alarms
primaria: elementary
secundaria: middle_school
preparatoria: high_school bachillerato
universidad: college university universitario
lectura: reading
simulación: simulation
"""
"""Choices of the packs and other words for them, without accents; `_` joins words that stand together."""
_LOOSE = frozenset({"perfil", "examen", "general"})
"""Words of a study's name that alone name none."""


@cache
def meant(choice: str) -> frozenset[str]:
    """Words and phrases any of which names a choice, without accents; the choice itself is one."""
    return _table().get(plain(choice), frozenset()) | {plain(choice)}


@cache
def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _ALSO.strip().splitlines():
        name, _, words = line.partition(": ")
        found.setdefault(plain(name), set()).update(word.replace("_", " ") for word in words.split())
    for table in (SUBJECT_WORDS, PROCEDURE_WORDS):
        for name, known in table.items():
            found.setdefault(plain(name), set()).update(known)
    for known, name in (*CREDIT_WORDS, *FUND_WORDS):
        found.setdefault(plain(name), set()).update(known)
    for study, analytes in STUDIES.items():
        named = {name.replace("_", " ") for item in analytes for name in item.facts if len(key_of(name)) > 2}
        found.setdefault(plain(study), set()).update(named, words_of(study) - _LOOSE)
    return {name: frozenset(words) for name, words in found.items()}
