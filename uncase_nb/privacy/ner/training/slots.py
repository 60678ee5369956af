"""What the slots of a chat line are: the label of each, and the forms of organizations."""

from __future__ import annotations

LABEL_OF_SLOT = {
    "per": "PERSON", "full": "PERSON", "first": "PERSON", "last": "PERSON", "nick": "PERSON",
    "loc": "LOCATION", "addr": "LOCATION", "col": "LOCATION", "org": "ORGANIZATION",
    "dim": "PERSON", "ini": "PERSON", "quote": "PERSON", "caps": "PERSON", "inv": "PERSON", "spoken": "LOCATION", "inst": "ORGANIZATION",
    "town": "LOCATION", "barrio": "LOCATION", "desc": "LOCATION", "emp": "ORGANIZATION", "school": "ORGANIZATION",
    "wfirst": "PERSON", "wlast": "PERSON", "spelt": "PERSON", "yrs": "AGE", "date": "DATE", "spokendate": "DATE", "age": "AGE", "id": "ID",
}  # fmt: skip
"""Slots that are missing here are filled but stay plain text: a car, a price, an order number names nobody."""
ORGS_ES = ("{l} y Asociados", "Grupo {l}", "Clínica {l}", "Hospital {l}", "Hospital General de {c}", "IMSS", "Banorte", "BBVA", "Universidad de {c}", "Despacho {l}", "Autos {l}", "{l} S.A. de C.V.", "Colegio {l}", "Secundaria {l}", "Pemex", "Bimbo", "UNAM", "Santander", "Notaría {l}", "ISSSTE")  # fmt: skip
ORGS_EN = ("{l} & Sons", "{l} Inc.", "{l} LLC", "{l} Clinic", "St. {f}'s Hospital", "University of {c}", "{c} General Hospital", "Bank of {c}", "{l}, {l} & {l}", "{c} High School", "Walmart", "Chase", "Kaiser", "Wells Fargo", "{l} Law Group", "{l} Motors", "NHS", "Barclays")  # fmt: skip

PLACES_ES = ["Hospital {l}", "Hospital General {c}", "Clínica {n} del IMSS", "la clínica {n}", "Hospital Ángeles {c}", "Sanatorio {l}", "Centro de Salud {c}", "Universidad Autónoma de {c}", "Tec de {c}", "Universidad {l}", "Preparatoria {n}", "la prepa {n}", "Secundaria Técnica {n}", "Primaria {f} {l}", "Colegio {l}", "Kinder {f} {l}", "Juzgado {n} Familiar", "Juzgado {n} Civil de {c}", "Notaría {n}", "Hospital San {f}", "Hospital de la Mujer", "ISSSTE {c}", "Despacho {l} y Asociados", "Transportes {l}", "Farmacia {l}", "Constructora {l}", "Laboratorios {l}", "Instituto Nacional de Cardiología", "Facultad de Medicina"]  # fmt: skip
PLACES_EN = ["{l} Hospital", "{c} General Hospital", "St. {f}'s Hospital", "Mercy General", "{c} Medical Center", "{l} Family Clinic", "{c} Urgent Care", "University of {c}", "{l} University", "{c} Community College", "{l} High School", "{f} {l} Elementary", "{c} Middle School", "{c} County Court", "{l} Law Office", "{l} & Sons", "{l} Trucking", "{c} Children's Hospital", "Ward {n}", "{l} Nursing Home", "{c} Police Department", "{l} Dental", "{c} VA", "{l} Foods", "{l} Construction"]  # fmt: skip
