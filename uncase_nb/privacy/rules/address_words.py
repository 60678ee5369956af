"""The words that addresses are made of, folded."""

from __future__ import annotations

from uncase_nb.privacy.vocabulary import listed

STREETS_ES = (
    "calle cll carrera cra kra cr av avd avda ave avenida avenido aven blvd bulevar bvd bvar boulevard calz calzada carretera carr ctra "
    "paseo pso plaza pza plza andador privada priv prol prolongacion camino cam cno cerrada cda callejon cjon ronda rda travesia "
    "trav glorieta gta circuito cto periferico anillo pje pasaje jiron jr urb urbanizacion rambla rbla viaducto vialidad libramiento "
    "autopista diagonal diag transversal tv calleja cuesta alameda carrer passeig placa avinguda rua praza kalea corredor retorno rtno eje circunvalacion malecon costanera"
)
"""What a Spanish or Latin American street begins with."""
SPOKEN = listed(
    "calle carrera cra av avda ave avenida blvd bulevar boulevard calz calzada privada priv andador cerrada cda callejon prolongacion prol "
    "carretera paseo plaza camino jiron pasaje diagonal retorno carrer rua"
)
"""Those that begin an address in lower case too; the others are ordinary words or abbreviations."""
NUMBERED = listed("calle cll carrera cra kra cr av avenida ave diagonal diag transversal tv eje")
"""Streets that may be called by a number: `Calle 60`, `Cra 7`."""
STREETS_EN = (
    "street st avenue ave av road rd boulevard blvd drive dr lane ln court ct way place pl parkway pkwy terrace ter circle cir highway hwy "
    "square sq close crescent cres grove gardens gdns mews hill row walk trail trl loop quay parade pde esplanade mount rise view park nagar "
    "marg alley cct crt garth ginnel boreen broadway turnpike pike plaza expressway xing crossing hollow ridge bend pass landing heights villas estates spur wynd cove glen"
)
"""What an English street ends with."""
COLONIES = (
    "col colonia fracc fraccionamiento fracto barrio bo bario alcaldia delegacion unidad uh residencial conjunto ejido rancheria poblado "
    "urbanizacion urb parcelamiento comuna vereda reparto colonias municipio mpio distrito parroquia localidad partida pedania"
)
"""What the name of a quarter follows."""
UNITS = (
    r"int|interior|ext|exterior|depto?|dpto|dto|departamento|apto|apt|apartment|apartamento|piso|puerta|pta|pt|mz|mza|manzana|lt|lte|lote"
    r"|edif|ed|edificio|torre|esc|escalera|portal|planta|pl|local|loc|bloque|blq|bl|casa|nave|oficina|of|consultorio|suite|ste|unit|flat"
    r"|floor|fl|block|blk|house|room|rm|bldg|building|tower|no|num|numero|nro|super\ ?manzana|sm|villa|bodega|quinta|lot|space|spc|trailer|andador|condominio|cond|seccion|secc|km|kilometro"
)
"""What the number of a door, a block or a plot follows."""
RELATIONS = (
    r"(?:casi\ )?(?:esquina|esq)\b\.?(?:\ con|\ de)?|casi\ con|entre(?:\ calles?)?|e/|frente\ al?|enfrente\ del?|a\ un\ lado\ del?|al\ lado\ del?|junto\ al?|atras\ del?"
    r"|detras\ del?|cerca\ del?|a\ (?:una|dos|tres|\d)\ (?:cuadras?|calles?)\ del?|a\ la\ vuelta\ del?|a\ la\ altura\ del?|y\ casi|por\ el\ metro|metro"
    r"|corner\ of|corner\ with|between|near|opposite|next\ to|across\ from|off|cnr"
)
"""What places an address beside something else."""
KNOWN_STREETS = listed(
    "insurgentes reforma juarez hidalgo morelos zaragoza madero allende guerrero independencia revolucion constitucion universidad patriotismo "
    "tlalpan xola division chapultepec obregon cuauhtemoc bucareli balderas pino taxquena ermita churubusco viaducto periferico vallarta "
    "lopez cardenas carranza villa zapata aldama abasolo matamoros galeana bravo ocampo degollado alcala serrano goya velazquez castellana "
    "diagonal corrientes rivadavia belgrano sarmiento mitre callao alameda providencia arequipa larco javier brasil cervantes colon real "
    "constituyentes ferrocarril acueducto aviacion camelinas lazaro heroes ninos"
)
"""Names of streets that need no number after `calle` or `esquina con`."""
NOT_STREETS = listed(
    "nivel paso semana pagina etapa fase capitulo grado grupo turno ticket version seccion linea sala modulo unidad leccion clase tema "
    "ejercicio ano mes quincena modelo talla posicion lugar caja mesa menos mas total aproximadamente casi unos unas solo level step week "
    "page stage phase chapter grade group line room module lesson class unit year month size position place table total about around almost "
    "only just over under least most risk age dosis fila asiento vuelo puerta sucursal plan paquete opcion option reparto entrega casa proyecto "
    "tiempo cuota pago mensualidad renta cuenta folio pedido order case hora horas minutos minuto dias dia trabajo bloque promedio"
) | listed("mazda versa corolla civic jetta aveo sentra march vento tsuru model tesla iphone galaxy windows office")
"""Words before a number that no street is called."""
LABELS = (
    r"e-?mail|email|correo|tel|tlf|tlfno|tfno|telefono|telf|fax|mail|movil|servicio|hospital|departamento|nhc|nass|cipa|sexo|edad|fecha|medico|no\.?|num|numero|nro|int|ext|interior|depto|mz|lt|col|colonia|fracc|s/n|km|esq|esquina|entre|c\.p|cp|apdo|apartado"
    r"|remitido|nombre|apellidos|localidad|phone|mobile|web|www|http|unidad|seccion|complejo|facultad|universidad|centro|instituto|complexo|mi|yo|soy|gracias|saludos"
    r"|y|o|si|pero|que|es|el\ \d|i|my|the|please|thanks|call|tambien|hola|ok"
)
"""Words that end the name of a street or a town, however they are written."""
