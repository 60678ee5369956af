"""Where somebody lives, described instead of named: `the blue duplex behind the bakery`, `casa de portón negro frente al kínder`."""

from __future__ import annotations

from uncase_nb.privacy.rules.rule import Rule, compiled

LOOKS = (
    r"(?:red|blue|green|yellow|white|black|gr[ae]y|brown|pink|purple|orange|beige|tan|cream|brick|stone|wooden|log|big|little|small|old|new|tall|corner|end|last|first|second|third|only|abandoned|boarded"
    r"|two[- ]stor(?:e?y|ied)|one[- ]stor(?:e?y|ied)|single[- ]wide|double[- ]wide|semi|detached|terraced|painted|light|dark|bright)"
)
_BUILDING = r"(?:house|duplex|triplex|fourplex|trailer|cottage|bungalow|apartments?|flats?|building|cabin|farm|farmhouse|barn|place|condos?|townhouse|townhome|rowhouse|gate|door|shed|caravan|mobile[ ]home|home|rv|complex|brownstone)"
BESIDE_EN = (
    r"(?:behind|past|across(?:[ ]the[ ](?:street|road))?[ ]from|next[ ](?:door[ ])?to|opposite|beside|near|by|after|before|in[ ]front[ ]of|above|over|facing|(?:just[ ])?off|between|down[ ](?:the[ ]\w+[ ])?from"
    r"|(?:(?:one|two|three|\d)[ ](?:doors?|houses?|blocks?)[ ](?:down|up|over|past|before|from)(?:[ ]from)?)|on[ ]the[ ](?:left|right|corner)|at[ ]the[ ](?:end|corner|top|bottom)[ ]of|with[ ]the)"
)
LANDMARK_EN = r"[ ](?:the[ ]|a[ ]|that[ ]|our[ ]|my[ ])?(?!(?:and|but|so|is|it|please)\b)[a-z0-9'’&-]+(?:[ ](?!(?:and|but|so|is|are|was|please|thanks|thx|if|when|now|can|could|i|i'm|we|we're|you|it|they|he|she|til|till|until|for|around|that|which|who|because|just|call|text|ring)\b)[a-z0-9'’&-]+){0,4}"
_AT_EN = (
    r"(?:at[ ]ours|(?:i|we|she|he|they)[ ](?:live|lives|stay|stays|are[ ]staying|moved)|(?:house|place|home|apartment|flat|trailer|spot)(?:[ ]is|'s)|(?:i'?m|we'?re|i[ ]am|we[ ]are)|(?:drop|leave|left|deliver|delivered|bring)[ ](?:it|them|off)(?:[ ]off)?)"
    r",?[ ](?:right[ ]|just[ ]|now[ ]|in[ ]|at[ ])*"
)
LOOKS_ES = r"(?:azul|verde|roj[ao]|amarill[ao]|blanc[ao]|negr[ao]|gris|cafe|rosa|naranja|morad[ao]|beige|crema|dorad[ao]|vieja|nueva|grande|chica|alta|pintada)"
_GATE_ES = r"(?:porton|reja|zaguan|barda|fachada|techo|techito|puerta|cerca|malla|herreria|toldo|lona)"
BESIDE_ES = (
    r"(?:(?:por[ ])?(?:atras|detras|enfrente|contraesquina|arriba|abajo|cerquita|cerca|adelante|adelantito|antes|despues)[ ](?:de[ ]|del[ ])|(?:frente|junto|pegad[ao]|pegadit[ao]|contiguo|aun[ ]lado)[ ](?:a[ ]|al[ ]|de[ ]|del[ ])|(?:a[ ]un|al)[ ](?:lado|costado)[ ](?:de[ ]|del[ ])"
    r"|a[ ](?:media|una|dos|tres|cuatro|unas|\d)[ ](?:cuadras?|calles?|casas?)[ ](?:de[ ]|del[ ])|a[ ]la[ ](?:vuelta|altura|entrada|salida)[ ](?:de[ ]|del[ ])|en[ ]la[ ]esquina[ ](?:de[ ]|del[ ]|con[ ])|(?:pasando|bajando|subiendo|cruzando|saliendo[ ]de)[ ])"
)
LANDMARK_ES = r"(?:(?:el|la|los|las|un|una|mi|su)[ ])?(?!(?:que|y|pero|es)\b)[a-z0-9'’-]+(?:[ ](?!(?:y|e|o|pero|porque|que|si|es|esta|por|porfa|favor|gracias|me|te|le|lo|se|ya|no|mi|para|cuando|ahi|alli|hay|urge|puede|pueden|a[ ]las)\b)[a-z0-9'’-]+){0,4}"
_AT_ES = (
    r"(?:vivo|vivimos|vive|viven|(?:casa|vivienda|depa|departamento|domicilio|negocio|local|taller|tiendita|puesto)|entreg\w+|dej(?:a|e|en|ar)\w*|traig\w+|lleg(?:a|ue|uen|ar)[ ]a)"
    r",?[ ](?:(?:esta|queda|es|ahi|justo|mero|aqui|alla|en|cerca|lo|la|me|mas)[ ]){0,3}"
)
_NOT_A_STORY = r"(?![ ](?:schedule|on[ ]rent|on[ ]payments?|the[ ]wheel|the[ ]idea))"

RULES = (
    Rule("ADDRESS", "house-described", compiled(
        rf"\b(?P<v>(?:the|a|our|my)[ ](?:{LOOKS}[ ,]{{1,2}}){{1,3}}(?:(?:brick|wooden|corner|log)[ ])?{_BUILDING}(?:[ ](?:right[ ]|just[ ])?{BESIDE_EN}{LANDMARK_EN})(?:[ ]{BESIDE_EN}{LANDMARK_EN})?|(?:the|our|my)[ ]{LOOKS}[ ]{_BUILDING}(?=,[ ](?:lot|unit|apt|space|spc|number|no|\#)\.?[ ]?\#?\d))"),
        0.45, first="the a our my"),
    Rule("ADDRESS", "home-beside", compiled(
        rf"\b{_AT_EN}(?P<v>(?:the[ ](?:{LOOKS}[ ])*{_BUILDING}[ ])?(?:behind|past|across(?:[ ]the[ ](?:street|road))?[ ]from|next[ ](?:door[ ])?to|opposite|above)[ ](?:the|a|that)(?={_NOT_A_STORY}){LANDMARK_EN})"),
        0.45, first="at i we she he they house place home apartment flat trailer spot im drop leave left deliver delivered bring"),
    Rule("ADDRESS", "casa-descrita", compiled(
        rf"\b(?P<v>(?:casa|casita|edificio|depa|vecindad|local|bodega|vivienda|puerta|porton|zaguan)[ ](?:(?:color[ ])?{LOOKS_ES}[ ,]{{1,2}}|de[ ](?:adobe|block|tabique|ladrillo|madera|lamina|palma|piedra)[ ,]{{1,2}}|de[ ](?:un|dos|tres|\d)[ ](?:pisos?|plantas?)[ ,]{{1,2}}|(?:de|del|con)[ ](?:el[ ]|la[ ]|un[ ]|una[ ])?{_GATE_ES}(?:[ ](?:de[ ])?(?:color[ ])?(?:{LOOKS_ES}|lamina|madera|fierro|metal))?[ ,]{{1,2}}){{1,3}}"
        rf"(?:esta[ ]|que[ ]esta[ ]|justo[ ])?{BESIDE_ES}{LANDMARK_ES})"),
        0.45, first="casa casita edificio depa vecindad local bodega vivienda puerta porton zaguan"),
    Rule("ADDRESS", "casa-con-reja", compiled(
        rf"\b(?P<v>casa[ ](?:(?:color[ ])?{LOOKS_ES}[ ,]{{1,2}})?(?:de|del|con)[ ](?:el[ ]|la[ ]|un[ ]|una[ ])?{_GATE_ES}(?:[ ](?:de[ ])?(?:color[ ])?(?:{LOOKS_ES}|lamina|madera|fierro)))(?!\w)"),
        0.45, first="casa"),
    Rule("ADDRESS", "vivo-junto", compiled(rf"\b{_AT_ES}(?P<v>{BESIDE_ES}{LANDMARK_ES})"), 0.45,
         first="vivo vivimos vive viven casa vivienda depa departamento domicilio negocio local taller tiendita puesto entregar entreguen entrega entregue entregalo entregas dejar deja deje dejen dejalo dejenlo traiganlo traigan llegar llega llegue lleguen"),
)  # fmt: skip
