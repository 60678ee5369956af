"""What around a number of years says that somebody is that old, or that it is a term, a warranty, an experience."""

from __future__ import annotations

from uncase_nb.privacy.rules.rule import compiled

PEOPLE = (
    r"varon|mujer|hombre|paciente|nin[oa]s?|senora?|hij[oa]s?|bebe|bebita|masculino|femenin[oa]|joven|adult[oa]|lactante|neonato|escolar|adolescente|anciana?|ancian[oa]|chic[oa]|chav[oa]"
    r"|muchach[oa]|viud[oa]|solter[oa]|casad[oa]|abuel[oa]|mama|papa|madre|padre|espos[oa]|herman[oa]s?|prim[oa]s?|ti[oa]s?|niet[oa]s?|sobrin[oa]s?|novi[oa]|pareja|suegr[oa]|cunad[oa]|marido|persona|gemel[oa]s|mellizos"
    r"|man|woman|boy|girl|male|female|patient|son|daughter|kid|child|baby|husband|wife|mother|father|mom|dad|brother|sister|toddler|infant|nephew|niece|grandson|granddaughter|grandmother|grandfather|uncle|aunt|lady|gentleman|guy|neonate|infante"
)
"""Who has an age."""
FOR_SURE = compiled(
    r"(?:[ ]|-)?(?:de[ ](?:edad|vida|nacid[oa]s?)|cumplidos|recien[ ]cumplidos|olds?|of[ ]age|de[ ]nacimiento|d[ ]edad)(?!\w)"
)
"""What follows an age and nothing else."""
LIFE = compiled(
    r"(?:\b(?:a|desde|hasta|de|con|sobre|por|entre|tras|y)[ ](?:los|mis|sus|tus)[ ](?:(?:casi|mas[ ]de)[ ])?|\b(?:edad|age|aged|ages)[ ](?:de|of)?[ ]?|\bat[ ](?:the[ ]age[ ]of[ ])?|\bfalleci\w*[ ]con[ ])$"
)
"""`a los 34 años`, `desde mis 15 años`."""
OF_A_PERSON = compiled(
    r"(?:(?<!\w)(?:tengo|tiene|tienes|tenia|tenian|tienen|teniendo|tenemos|cumpli\w*|cumpl[eoa]\w*|i'?m|i[ ]am|s?he'?s|s?he[ ]is|s?he[ ]was|i[ ]was|turn(?:ed|ing|s)|is|was|are|soy|eramos)[ ](?:ya[ ]|just[ ]|only[ ]|casi[ ]|apenas[ ]|almost[ ]|como[ ]|los[ ]|sus[ ]|mis[ ]|unos[ ])?"
    rf"|(?<!\w)(?:{PEOPLE})(?:[ ][^\W\d_]+){{0,3}}?(?:[ ]?,)?[ ](?:(?:de|con|of|aged|tiene|is|ya|unos|casi)[ ]){{0,2}})$"
)
"""What stands before somebody's age."""
WHOSE = compiled(
    rf"(?<!\w)(?:{PEOPLE})(?:[ ](?:varon|mujer|masculin[oa]|femenin[oa]|sano|sana|menor|mayor|actualmente))?(?:[ ]?,)?[ ](?:de|con|of|aged)[ ](?:(?:casi|unos|apenas|solo|about)[ ])?$"
)
"""`varón de`, `mi hija de`: a number of years after it is an age, whatever follows."""
THINGS = compiled(
    r"\b(?:coche|carro|auto|camioneta|troca|casa|equipo|recompra|enganche|mensualidad|pagos?|cuota|tasa|maquina\w*|motor|contrato|credito|prestamo|hipoteca|empresa|negocio|garantia|poliza|laptop|celular|telefono|refri\w*|lavadora|plazo|plazos|vigencia"
    r"|experiencia|licencia|modelo|bomba|valvula|mayor(?:es)?[ ]de|menor(?:es)?[ ]de|mas[ ]de|a[ ]partir[ ]de|minim[oa]|maxim[oa]|hace|durante|dentro[ ]de|cada|ultim[oa]s|proxim[oa]s|primer[oa]s|siguientes|por[ ]lo[ ]menos|van|llevo|lleva|llevamos|llevan"
    r"|car|truck|house|machine|warranty|loan|mortgage|policy|company|contract|lease|laptop|phone|pump|valve|plan|term|over[ ]the[ ]last|for[ ]the[ ]past|within|every|each|last|next|past|first|fixed|term|lease|months?|interest|rate|edificio|building|perro|perr[oa]|gat[oa]|dog|cat)\b"
)
"""What is counted in years and is nobody's age."""
NO_AGE_AFTER = compiled(
    r"[ ](?:sin[ ]|de[ ](?!edad|vida)|del[ ]|trabajando|viviendo|usando|pagando|esperando|siendo|manejando|conduciendo|dando|haciendo|tomando|fumando|estudiando|como[ ]|con[ ](?:ustedes|la[ ]|el[ ]|este|esta|mi|un|una|nosotros|tratamiento|diabetes|hipertension|dolor)"
    r"|en[ ](?:la|el|los|esta|este|mexico|el|ese|esa|una?|prision|tratamiento)\b|ago|atras|antes|despues|later|since|desde|of[ ]|in[ ]|with[ ](?:the|this|them|you|your|my)|working|driving|warranty|experience|fixed|free|term|contract|apart|casad|juntos|aqui|aca|ahi|fuera|mas\b|seguidos|consecutivos|tarde|completos|naturales|habiles|que[ ]|para[ ]|a[ ]plazos|pregnant|embarazada)"
)
"""What follows a span of time that is no age."""
ALONE = compiled(r"(?:\.?(?:[,;)\n]|$|[.!?](?:\s|$))|[ ]y[ ])")
"""The end of a clause."""

COPULA = compiled(r"(?<!\w)(?:is|was|are|were|tienen|tenian)[ ](?:(?:just|only|almost|casi|como)[ ])?$")
"""Words before a number of years that need somebody for a subject."""
SOMEBODY = compiled(rf"(?<!\w)(?:{PEOPLE}|s?he|they|who|ella|el)(?!\w)")
"""Somebody an age can belong to."""
WITH = compiled(
    r"(?:(?:^|[.,;][ ])con|[a-z],[ ]de|(?<!\w)(?:ingreso|debuto|murio|fallecio|empezo|comenzo|inicio|padre|madre|jubilo|caso)[ ]con)[ ](?:solo[ ]|apenas[ ])?$"
)
"""`Con cinco años presenta`, `murió con 80 años`."""
