"""What conversations are about: a closed list of topics with the seed's own words for each."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from uncase_nb.seeds.plain import plain


class Topic(NamedTuple):
    """One topic."""

    key: str
    """Name of a fact about it, in the seed's language."""
    words: str
    """Noun phrase of the seed, in its language."""


# Cue (both languages, without accents) | Spanish key | Spanish words | English key | English words
_TABLE = """
mensualidad|pagos? mensual|monthly payment|instal+ment|mensualidad|la mensualidad|instalment|the instalment
enganche|anticipo|down ?payment|deposit\\w*|enganche|el anticipo|deposit|the deposit
financ\\w+|credito|prestamo|loan|financ\\w+|financiamiento|el financiamiento|financing|the financing
tasa|intereses|interest rate|apr|tasa|la tasa|rate|the rate
descuento|promocion\\w*|oferta|discount|deal|descuento|el descuento|discount|the discount
precio|cuesta|costo|cuanto sale|vale|presupuesto maximo|price|cost|how much|\\$|precio|el precio|price|the price
kilometraje|kilometros|km|mileage|miles|kilometraje|el kilometraje|mileage|the mileage
garantia|warranty|garantia|la garantía|warranty|the warranty
a cuenta|trade.?in|avaluo|valuador|a_cuenta|la toma a cuenta|trade_in|the trade-in
prueba de manejo|test drive|prueba_de_manejo|la prueba de manejo|test_drive|the test drive
sintoma\\w*|dolor|duele|fiebre|tos|symptom\\w*|pain|fever|cough|hurts?|sintoma|los síntomas|symptom|the symptoms
medicamento\\w*|medicina|dosis|tratamiento|pastillas?|receta|medic\\w+|dose|pills?|prescription|tratamiento|el tratamiento|treatment|the treatment
estudio\\w*|analisis|laboratorio|radiografia|lab|x-?ray|test results|estudio|los estudios|test|the tests
alergi\\w+|allerg\\w+|alergia|las alergias|allergy|the allergies
contrato|clausula\\w*|contract|clause|lease|contrato|el contrato|contract|the contract
demanda|juicio|demandar|lawsuit|claim|court|demanda|la demanda|claim|the claim
honorarios|fees?|honorarios|los honorarios|fee|the fees
inversion|invertir|rendimiento\\w*|fondo|invest\\w*|fund|return|inversion|la inversión|investment|the investment
comision\\w*|commission|comision|la comisión|commission|the commission
riesgo\\w*|risk\\w*|riesgo|el riesgo|risk|the risk
falla\\w*|error|alarma|codigo|averia|no (?:enciende|arranca|funciona)|fault|failure|alarm|code|falla|la falla|fault|the fault
refaccion\\w*|pieza|repuesto|spare|part|refaccion|la refacción|part|the spare part
mantenimiento|servicio de|revision|maintenance|service|inspection|revision|la revisión|inspection|the inspection
tarea|ejercicio\\w*|problema \\d|homework|exercise\\w*|ejercicio|el ejercicio|exercise|the exercise
examen|prueba del|exam|quiz|examen|el examen|exam|the exam
clase\\w*|sesion\\w*|tutoria|lessons?|class|session|clase|la clase|lesson|the lesson
calificacion\\w*|grade|calificacion|la calificación|grade|the grade
disponib\\w+|inventario|existencia|hay en|available|availability|in stock|inventory|disponibilidad|la disponibilidad|availability|the availability
entrega|envio|llega|deliver\\w*|shipping|entrega|la entrega|delivery|the delivery
factura|invoice|receipt|factura|la factura|invoice|the invoice
documento\\w*|papeles|requisitos|document\\w*|paperwork|requirements|documentos|los documentos|documents|the documents
pago|pagar|tarjeta|transferencia|efectivo|pay\\w*|card|transfer|cash|pago|la forma de pago|payment|the payment method
domicilio|direccion|ubicacion|donde (?:estan|queda)|address|location|where are you|ubicacion|la ubicación|location|the location
cita|agenda\\w*|visita|appointment|schedule|visit|booking|cita|la cita|appointment|the appointment
horario|a que hora|hora|hours|what time|horario|el horario|time|the time
fecha|que dia|cuando|date|what day|when|fecha|la fecha|date|the date
camioneta|auto|coche|carro|sedan|vehiculo|suv|car|truck|vehicle|modelo|vehiculo|el vehículo|vehicle|the vehicle
presupuesto|budget|presupuesto|el presupuesto|budget|the budget
color|colour|color|el color|color|the color
equipo|maquina|bomba|compresor|machine|pump|compressor|equipment|equipo|el equipo|equipment|the equipment
"""


@cache
def _cues() -> tuple[tuple[re.Pattern[str], Topic, Topic], ...]:
    rows = []
    for line in _TABLE.strip().splitlines():
        *cues, es_key, es_words, en_key, en_words = line.split("|")
        found = re.compile("|".join(cue if cue.startswith("\\$") else rf"\b(?:{cue})\b" for cue in cues))
        rows.append((found, Topic(es_key, es_words), Topic(en_key, en_words)))
    return tuple(rows)


def topics_of(text: str, language: str) -> list[Topic]:
    """Topics a sentence speaks of, in the order of the sentence."""
    bare = plain(text)
    found = []
    for cue, spanish, english in _cues():
        if match := cue.search(bare):
            found.append((match.start(), spanish if language == "es" else english))
    return list(dict.fromkeys(topic for _, topic in sorted(found, key=lambda item: item[0])))
