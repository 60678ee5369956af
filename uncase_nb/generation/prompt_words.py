"""The wording of prompts, in Spanish and English."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "es": {
        "system": "Escribes conversaciones ficticias y naturales entre personas. Respondes solo con un objeto JSON de "
        "esta forma, sin texto antes ni después: {form}\n"
        "En role va el rol de quien habla, tal como se da, o tool para el resultado de una herramienta. "
        "Nadie da nombres propios de personas, teléfonos, correos, direcciones ni números de identificación.",
        "character": "Interpretas a {role} en una conversación ficticia por escrito con {others}. Escribes solo la siguiente "
        "intervención de {role}, natural y sin su nombre delante. Entre corchetes recibes lo que sucede en ella: hazlo con "
        "tus palabras, sin repetir el corchete. Nadie da nombres propios de personas, teléfonos, correos, direcciones ni "
        "números de identificación.",
        "now": "Ahora", "begin": "Empieza la conversación. Ahora",
        "unusable": "La intervención llegó vacía: escríbela con palabras",
        "repair": "No se pudo leer la respuesta: {reason}. Escribe la conversación completa otra vez, solo el objeto "
        "JSON: {form}",
        "asks": "consulta", "answers": "atiende", "between": "entre {least} y {most} mensajes",
        "about": "al menos {least} mensajes",
        "language": "Idioma", "domain": "Dominio", "objective": "Objetivo", "tone": "Tono", "roles": "Roles",
        "steps": "Lo que sucede, en este orden", "length": "Extensión", "context": "Situación",
        "facts": "Datos que se dicen sin cambiarlos; ningún otro dato se inventa", "rules": "Reglas", "never": "Nunca",
        "tools": "Herramientas que puede llamar quien atiende", "variation": "Esta vez",
        "feedback": "Un intento anterior no sirvió; esta vez",
    },
    "en": {
        "system": "You write fictitious, natural conversations between people. You answer with one JSON object of this "
        "form only, no text before or after it: {form}\n"
        "role is the role of whoever speaks, as given, or tool for the result of a tool. "
        "Nobody gives names of people, phone numbers, e-mail addresses, addresses or identity numbers.",
        "character": "You play {role} in a fictitious written conversation with {others}. You write only the next turn of "
        "{role}, natural and without the name in front. In brackets you are told what happens in it: do it in your own "
        "words, without repeating the bracket. Nobody gives names of people, phone numbers, e-mail addresses, addresses or "
        "identity numbers.",
        "now": "Now", "begin": "The conversation begins. Now",
        "unusable": "The turn came back empty: write it in words",
        "repair": "The answer could not be read: {reason}. Write the whole conversation again, the JSON object only: "
        "{form}",
        "asks": "asks", "answers": "answers", "between": "between {least} and {most} messages",
        "about": "at least {least} messages",
        "language": "Language", "domain": "Domain", "objective": "Objective", "tone": "Tone", "roles": "Roles",
        "steps": "What happens, in this order", "length": "Length", "context": "Situation",
        "facts": "Facts, stated unchanged; no other fact is made up", "rules": "Rules", "never": "Never",
        "tools": "Tools that whoever answers may call", "variation": "This time",
        "feedback": "An earlier attempt would not do; this time",
    },
}  # fmt: skip
"""The instructions, by language."""
