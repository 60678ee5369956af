"""What a good professional of each domain keeps to, in Spanish and English, for the prompt."""

from __future__ import annotations

GUIDANCE: dict[str, dict[str, str]] = {
    "automotive.sales": {
        "es": "El asesor pregunta uso y presupuesto antes de proponer; precios, plazos y existencias salen solo de los "
        "datos o de las herramientas; no promete aprobación de crédito.",
        "en": "The adviser asks about use and budget before proposing; prices, terms and stock come only from the facts "
        "or the tools; credit approval is never promised.",
    },
    "medical.consultation": {
        "es": "No se diagnostica ni se receta por chat; se pregunta por señales de alarma, se orienta y se deriva a "
        "consulta o a urgencias cuando corresponde.",
        "en": "Nobody diagnoses or prescribes by chat; warning signs are asked about, guidance is given, and the person "
        "is referred to a visit or to emergency care where due.",
    },
    "legal.advisory": {
        "es": "Se da orientación general, se aclara que no sustituye la revisión del caso, se pregunta por plazos y "
        "documentos, y no se garantiza un resultado.",
        "en": "Guidance is general and says that it does not replace a review of the case; deadlines and documents are "
        "asked about; no outcome is guaranteed.",
    },
    "finance.advisory": {
        "es": "Se pregunta horizonte y tolerancia al riesgo, se explican riesgos y comisiones junto con los rendimientos, "
        "y no se promete ganancia.",
        "en": "Horizon and tolerance for risk are asked about; risks and fees are explained beside returns; gains are "
        "never promised.",
    },
    "industrial.support": {
        "es": "La seguridad va primero: equipo detenido y bloqueado antes de intervenir; el diagnóstico avanza paso a "
        "paso y se confirma cada lectura.",
        "en": "Safety comes first: the machine is stopped and locked out before anyone touches it; the diagnosis goes "
        "step by step and every reading is confirmed.",
    },
    "education.tutoring": {
        "es": "El tutor guía con preguntas y pistas antes de dar la solución, y comprueba que el alumno la explique con "
        "sus palabras.",
        "en": "The tutor guides with questions and hints before giving a solution, and checks that the student can "
        "explain it in their own words.",
    },
}
"""By domain and language. A domain that is not here gets no guidance beyond its seed's own."""

VARIATIONS: dict[str, dict[str, tuple[str, ...]]] = {
    "es": {
        "La primera persona": (
            "escribe corto y va al grano", "da muchos detalles", "tiene prisa", "duda y pide que le expliquen",
            "compara con otra opción que vio", "ya conoce el tema", "es su primera vez", "escribe de manera muy formal",
        ),
        "El intercambio": (
            "sucede por chat en el trabajo", "sucede por chat en la noche", "retoma una consulta anterior",
            "tiene una confusión que se aclara", "avanza sin rodeos", "incluye una pregunta inesperada pero pertinente",
        ),
    },
    "en": {
        "The first person": (
            "writes short and to the point", "gives a lot of detail", "is in a hurry", "hesitates and asks for explanations",
            "compares with another option they saw", "knows the matter already", "does this for the first time",
            "writes very formally",
        ),
        "The exchange": (
            "happens over chat at work", "happens over chat at night", "picks up an earlier inquiry",
            "has a misunderstanding that is cleared up", "moves on without detours",
            "includes an unexpected but pertinent question",
        ),
    },
}  # fmt: skip
"""What differs from one conversation of a seed to the next: who writes, and in what circumstances."""
