"""Seeds as people write them who do not know the library: odd shapes, other domains, few or strange facts."""

from __future__ import annotations

from uncase_nb.schemas.seed import Seed


def _seed(name, language, tone, roles, steps, facts, domain="otro.tema", **more):  # noqa: PLR0913, PLR0917 - the parts of a seed
    wire = {
        "seed_id": name, "dominio": domain, "idioma": language, "objetivo": "atender", "tono": tone, "roles": roles,
        "pasos_turnos": steps, "parametros_factuales": facts, "privacidad": {"metodo_anonimizacion": "curated"},
    }  # fmt: skip
    return Seed.model_validate(wire | more)


ODD = [
    _seed(
        "hotel", "es-MX", "cordial", ["huésped", "recepción"],
        ["huésped: saluda y pide una habitación doble", "recepción: pregunta por las fechas y el número de personas",
         "huésped: indica las fechas y el número de personas", "recepción: ofrece una habitación y explica la tarifa",
         "huésped: pregunta si el desayuno está incluido", "recepción: aclara el desayuno y solicita un anticipo",
         "huésped: acepta la tarifa", "recepción: confirma la reserva y agradece la preferencia", "huésped: se despide"],
        {"fechas": "del 4 al 7 de julio", "numero_de_personas": 3, "habitacion": "doble con vista al mar",
         "tarifa": "$2,450 MXN por noche", "desayuno": True, "anticipo": "$1,000 MXN"}, "turismo.hoteles",
    ),
    _seed(
        "sin-roles", "es", "profesional", ["cliente", "agente"],
        ["Saludo inicial", "Identificación de la necesidad", "Presentación de opciones", "Negociación del precio",
         "Cierre de la venta", "Despedida"],
        {"producto": "Lavadora Eco 9 kg", "precio": "499 €", "garantia": "3 años"}, "retail.ventas",
    ),
    _seed(
        "sin-hechos", "es-CO", "formal", ["ciudadana", "funcionario"],
        ["ciudadana: saluda y pregunta cómo renovar el pasaporte", "funcionario: explica los requisitos",
         "ciudadana: pregunta cuánto tarda el trámite", "funcionario: aclara que depende de la sede",
         "ciudadana: agradece y se despide"], {},
    ),
    _seed(
        "tres-roles", "es-AR", "informal", ["vecino", "administradora", "plomero"],
        ["vecino: avisa que hay una pérdida de agua en el baño", "administradora: pide el número de departamento y avisa al plomero",
         "vecino: indica el número de departamento", "plomero: pregunta desde cuándo pierde", "vecino: informa el tiempo",
         "plomero: revisa la cañería y propone cambiar la llave", "vecino: acepta el arreglo",
         "administradora: coordina la visita y agradece"],
        {"departamento": "4B", "tiempo": "desde el lunes", "llave": "llave de paso de bronce", "visita": "jueves a las 9:00"},
        "hogar.reparaciones",
    ),
    _seed(
        "hechos-raros", "es-ES", "cercano", ["usuaria", "técnica"],
        ["usuaria: comenta que no puede entrar en su cuenta", "técnica: solicita el código de error",
         "usuaria: facilita el código de error", "técnica: restablece el acceso y explica los pasos",
         "usuaria: comprueba el acceso y da las gracias"],
        {"codigo_error": "0x80070005", "pasos": ["borrar la caché", "reiniciar", "entrar de nuevo"], "limites": {"intentos_maximos": 5, "espera_minutos": 15},
         "nota": None, "url": "soporte interno"}, "software.soporte",
    ),
    _seed(
        "un-paso", "es-MX", "neutral", ["a", "b"], ["a: pregunta por el horario"], {"horario": "9:00 a 18:00"},
    ),
    _seed(
        "clinica-veterinaria", "es-MX", "empático", ["dueño de la mascota", "veterinaria"],
        {"turnos_min": 12, "turnos_max": 18, "flujo_esperado": ["saluda", "pregunta"],
         "flujo_con_roles": ["dueño de la mascota: saluda y explica que su perro no come", "veterinaria: pregunta la edad y el peso",
                             "dueño de la mascota: responde la edad y el peso", "veterinaria: sugiere una revisión y advierte que no se receta por chat",
                             "dueño de la mascota: pregunta el costo", "veterinaria: informa el costo y agenda la cita",
                             "dueño de la mascota: agradece"]},
        {"contexto": "Clínica de barrio", "restricciones": ["La revisión es presencial"], "herramientas": ["buscar_turno"],
         "herramientas_definidas": [{"name": "buscar_turno", "description": "Busca un turno libre", "parameters": {
             "type": "object", "properties": {"motivo": {"type": "string"}, "urgencia": {"type": "string", "enum": ["alta", "media", "baja"]}},
             "required": ["motivo", "urgencia"]}}],
         "metadata": {"edad": "4 años", "peso": "12.5 kg", "costo": "$450 MXN", "cita": "viernes a las 17:00"}}, "mascotas.clinica",
    ),
    _seed(
        "flight-change", "en", "friendly", ["traveler", "airline agent"],
        ["traveler: greets and asks to change a flight", "airline agent: requests the booking reference and the new date",
         "traveler: provides the booking reference and the new date", "airline agent: looks up flights and quotes the change fee",
         "traveler: complains about the change fee", "airline agent: waives the fee and reissues the ticket",
         "traveler: thanks the airline agent and ends the chat"],
        {"booking_reference": "QX7T2L", "new_date": "May 14", "change_fee": "$75", "flight": "departing at 7:45 am", "seat": "14C"}, "travel.airline",
    ),
    _seed(
        "booleans", "en-GB", "professional", ["tenant", "agent"],
        ["tenant: says hello and asks about a flat", "agent: describes the flat and mentions the rent", "tenant: asks whether pets are allowed",
         "agent: clarifies the pets and the parking", "tenant: decides to visit the flat", "agent: arranges a viewing"],
        {"rent": "£1,150 a month", "pets_allowed": False, "parking": True, "bedrooms": 2, "viewing": "Saturday at 11:00 am"}, "housing.rental",
    ),
    _seed(
        "long-steps", "en", "technical", ["engineer", "reviewer"],
        ["engineer: opens with a summary of the incident, the impact and the timeline",
         "reviewer: challenges the timeline; asks for the root cause",
         "engineer: admits the gap, explains the root cause and proposes a fix",
         "reviewer: approves the fix, assigns an owner and closes the review"],
        {"impact": "312 failed orders", "timeline": "14:05 to 14:52", "root_cause": "an expired certificate", "fix": "automatic renewal", "owner": "platform team"},
        "software.review",
    ),
    _seed(
        "tool-only", "es-MX", "amable", ["comprador", "vendedor"],
        ["comprador: busca un sedán", "vendedor: consulta el inventario y recomienda una unidad", "comprador: pide la cotización",
         "vendedor: cotiza el vehículo", "comprador: agradece"],
        {"contexto": "Agencia", "herramientas": ["buscar_inventario", "cotizar_vehiculo"], "metadata": {}}, "automotive.sales",
    ),
    _seed(
        "nombres", "es", "neutral", ["chef", "aprendiz"],
        ["chef: enseña a preparar una salsa", "aprendiz: repite los ingredientes", "chef: corrige la cantidad", "aprendiz: prueba otra vez", "chef: felicita"],
        {"ingredientes": "tomate, ajo y albahaca", "cantidad": "200 g", "tiempo": 25, "fuego": "lento"}, "cocina.clases",
    ),
]  # fmt: skip
