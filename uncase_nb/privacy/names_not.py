"""Words that name nobody though they are written with a capital: greetings, form labels, months, brands, eponyms."""

from __future__ import annotations

import re
from functools import lru_cache

from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.gazetteer import is_name


def _folded_words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())


NOT_NAMES = _folded_words(
    """
    hola buenas buenos buen buena tardes tarde dias dia noches noche gracias saludos cordiales atentamente atte att estimado
    estimada estimados bienvenido bienvenida disculpe disculpa perdon claro perfecto excelente listo ok okay vale sale
    si no bueno pues oye oiga mire mira favor gusto encantado encantada jaja jajaja jeje lol adios bye hasta luego
    hello hi hey dear thanks thank you thx please sure yes yeah yep nope great perfect sorry welcome regards sincerely
    best cheers good morning afternoon evening night awesome cool right well so and but
    nombre nombres apellido apellidos domicilio direccion telefono tel celular cel correo email mail fecha edad sexo
    cliente paciente usuario titular asesor asesora agente vendedor vendedora soporte bot folio pedido orden factura
    pais localidad provincia ciudad colonia col calle cp nhc nss nass cipa curp rfc clabe ine dni nie nif poliza expediente
    name surname address phone customer patient user agent advisor support order invoice date age sex city state zip
    enero febrero marzo junio agosto septiembre setiembre octubre noviembre diciembre lunes martes observaciones
    miercoles jueves viernes sabado hoy manana ayer january february march july september numero num no nro
    october november december monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday
    sr sra srta dr dra lic ing mr mrs ms miss señor senor senora don dona doctor doctora licenciado licenciada arq
    doc counselor technician tecnico tecnica señorita seniorita excuse chapter capitulo temprano sir madam profe coach
    laboratorio area descripcion medicina unidad servicio hospital clinica valoracion diagnostico residente especialista
    mi mis tu su la los las un una de del al a en con por para y o que es soy me le lo se the my your his her a an
    of to in on at for with is it i am im i'm this that
    mon tue wed thu fri sat sun lun mar mie jue vie sab dom jan feb apr jun jul aug sep oct nov dec ene abr ago dic
    sundays mondays tuesdays wednesdays thursdays fridays saturdays sabados domingos lunes fwd rx dx tx hx re cc atencion pharmacy hora wo po
    christmas easter thanksgiving halloween hanukkah diwali ramadan eid navidad pascua pentecostes english spanish french german italian portuguese
    irish scottish welsh british american mexican canadian chinese japanese korean indian european hawaiian african asian latino latina hispanic
    pacific eastern central mountain atlantic thurs tues autopay internet wifi bluetooth
    tfno mija mijo psic rp psych emerg handover che dale wey oe tia tio steward
    it its i'm i'll don't what's who's that's there's he's she's we're they're you're let's dios
    centroamerica latinoamerica sudamerica norteamerica suramerica iberoamerica hispanoamerica mesoamerica
    entendido understood buenisimo genial whatsapp dob ssn vin mrn rut cuit cpf iban swift plate patient's episodio ncol col nº n°
    """
)
"""Folded. A find made of nothing else is dropped, and such words are cut off its ends. Months and days that are also
names (Julio, Abril, Domingo, June) are left to the model."""

BRANDS = _folded_words(
    """
    nissan toyota honda seat hyundai mercedes benz dodge chevrolet chevy kia mazda ford jeep vw volkswagen renault audi
    bmw tesla suzuki chrysler gmc ram fiat peugeot volvo mitsubishi subaru lexus infiniti byd mg cupra versa corolla
    civic tucson durango aveo jetta vento hilux colorado sorento kwid swift silverado tacoma sentra seltos creta tahoe
    pacifica dolphin tsuru camry escape mustang ateca malibu murano sportage cherokee wrangler tiguan polo golf kicks lariat
    taos virtus onix tracker groove captiva trax yaris prius avanza sienna tundra highlander accord pilot odyssey elantra
    sonata santa palisade kona corsa duster stepway sandero oroch frontier navara altima maxima rogue pathfinder np300
    mirage outlander l200 forester outback impreza cayenne macan f-150 ranger maverick bronco explorer expedition fusion
    focus fiesta ecosport figo impala suburban equinox blazer trailblazer traverse acadia terrain yukon denali sprinter
    clio megane kangoo captur koleos scenic partner berlingo citroen dacia skoda octavia opel astra alfa
    sierra dakota jaguar porsche maserati ferrari lamborghini cadillac buick acura pontiac hummer derby pointer gol saveiro amarok
    crafter atos matiz spark beat sonic cruze optra tornado urvan hiace gladiator compass renegade rubicon italika
    whatsapp instagram facebook telegram google gmail hotmail outlook excel word python netflix amazon uber zoom paypal
    visa mastercard amex iphone samsung galaxy xiaomi motorola android windows linux github openai chatgpt siri alexa
    ipad macbook airpods huawei oppo lenovo thinkpad asus acer dell sony playstation xbox nintendo spotify youtube tiktok
    twitter snapchat linkedin pinterest teams slack trello jira notion canva dropbox icloud onedrive sharepoint moodle
    classroom duolingo coursera kahoot wikipedia rappi cabify lyft airbnb booking expedia ebay etsy shein temu
    aliexpress walmart costco target walgreens cvs kroger safeway aldi lidl tesco soriana chedraui bodega coppel elektra
    liverpool suburbia zara ikea sams lowes ups fedex dhl estafeta usps correos gls seur mercadolibre telcel telmex movistar
    izzi totalplay megacable verizon tmobile sprint vodafone orange claro megafon starlink
    infonavit fovissste afore cetes buro banamex citibanamex bbva banorte hsbc oxxo santander scotiabank inbursa bancoppel banregio
    azteca bancomer nubank stori klar kueski konfio bonddia cetesdirecto spei codi dimo bizum zelle venmo cashapp remitly wise
    moneygram revolut monzo stripe conekta sepa fidelity vanguard schwab robinhood etrade citi citibank chase
    caixabank sabadell bankinter kutxabank progressive geico allstate statefarm axa gnp qualitas mapfre zurich allianz aetna
    cigna humana medicare medicaid anthem obamacare unitedhealthcare bupa nhs equifax experian transunion fico nmls
    treasury libor tiie nasdaq dow btc bitcoin ethereum binance
    paracetamol ibuprofeno ibuprofen metformina metformin tempra tylenol advil motrin aleve aspirina aspirin eliquis xarelto
    lipitor plavix nexium ozempic wegovy trulicity januvia jardiance farxiga humalog lantus ventolin symbicort singulair
    zyrtec claritin allegra benadryl sudafed prozac zoloft lexapro xanax klonopin ambien adderall ritalin concerta viagra
    cialis keppra lyrica neurontin tafil rivotril buscapina neomelubrina desenfriol aspirina clonazepam losartan amlodipino
    omeprazol amoxicilina azitromicina ciprofloxacino enalapril atorvastatina levotiroxina euthyrox dacortin
    siemens fanuc keyence rockwell abb danfoss grundfos cummins mobil mobilith shell
    castrol skf timken caterpillar komatsu bosch festo omron mitsubishi yaskawa kuka honeywell
    endress hauser yokogawa weg baldor goulds sulzer ebara siemens simatic micrologix powerflex scada hmi modbus profibus
    profinet ethernet nema ansi asme iso nom oring viton teflon dewalt makita milwaukee hilti stihl
    covid ia ai api pdf usd mxn iva isr suv plc ok faq url id cfdi sat imss issste profeco condusef cnbv dof ocr apa
    pythagoras pitagoras ohm kirchhoff euler gauss laplace fourier poisson bernoulli bayes riemann
    parkinson alzheimer crohn hodgkin asperger tourette gleason ziehl gram giemsa doppler holter
    shakespeare einstein freud marx kant platon aristoteles socrates
    aeromexico volaris vivaaerobus iberia ryanair easyjet vueling delta united lufthansa emirates avianca latam copa jetblue eurostar eurotunnel amtrak
    michelin bridgestone goodyear pirelli firestone tornel continental hankook kumho uniroyal casio oster mabe whirlpool samsonite lego playmobil
    nike adidas puma reebok levis gucci prada rolex epson canon xerox kodak nikon philips stilson swagelok wago phoenix
    grainger fastenal mcmaster traeger oracle salesforce zendesk hubspot shopify wordpress figma canvas blackboard copilot gemini
    pemex cfe bimbo sabritas coca pepsi gatorade nescafe alpura herdez maruchan jumex pinol fabuloso zote vitacilina clavulanato augmentin
    mirena synthroid levothyroxine dulcolax pepto imodium nyquil mucinex doordash grubhub instacart ubereats starbucks mcdonalds wendy wendys
    chipotle subway dominos costa ofgem ofcom ofsted hmrc dvla ssa cra irs fbi dea cia dmv tsa precheck uscis maruti baleno mahindra bajaj vespa
    yamaha kawasaki ducati elsevier glargina sertralina fluoxetina ryzen intel nvidia pentium geforce pokemon
    minecraft fortnite roblox disney pixar marvel hulu hbo eiffel mercurio jupiter saturno neptuno titanic
    aadhaar apostille ielts toefl gmat gre ucas fafsa ofsted leed osha fmla hipaa gdpr usmca
    """
)
"""Folded. A find that contains one of these is a product, a company or a method, unless a listed name stands by it."""

_MODELS = re.compile(
    r"\b(?:santa fe|clase [abcegs]|model [3sxy]\b|serie \d|cx-\d+|seat (?:leon|toledo|ibiza)|blue cross|state farm|wells fargo|charles schwab|fannie mae|freddie mac|capital one"
    r"|john deere|john crane|home depot|best buy|dollar general|apple pay|google pay|power bi|mercado (?:libre|pago)|roth ira)\b"
)
_EDGE = ".,;:!?¡¿'\"«»“”‘’()[]{}<>*_~|/\\-–—•#=+…"


_MEASURES = frozenset({"maximo", "maxima", "minimo", "minima"})
_EPONYM_BEFORE = re.compile(
    r"\b(?:sindrome|enfermedad|tumor|tumores|test|signo|maniobra|tecnica|escala|prueba|hiato|tincion|tinciones|metodo|ley|teorema|clasificacion|grado|bacilo|ganglio|"
    r"drenajes?|incision|cirugia|mal|foramen|conducto|criterios|indice|formula|efecto|escuela|reaccion|celulas|cuerpos?|factor|virus|sonda|pinza|protesis|fractura|"
    r"enfermo|syndrome|disease|test|method|law|theorem|scale|score|sign|maneuver)(?:[^\S\n]+\w+)?[^\S\n]+(?:de|del|tipo|segun|of)[^\S\n]+(?:la[^\S\n]|los[^\S\n])?(?:\w+[- ](?:y[^\S\n])?)?$"
)
_EPONYM_LINKS = frozenset(["de", "del", "tipo", "segun", "of"])
_EPONYM_AFTER = re.compile(
    r"['’]s[^\S\n](?:disease|syndrome|palsy|laws?|test|modulus|theorem|criteria|exercises|rule|equation|score|sign|scale)\b"
    r"|[^\S\n](?:disease|syndrome|palsy|modulus|theorem|criteria|exercises|equation|negativ[oa]|positiv[oa])\b"
)


def eponym(folded: str, start: int, end: int) -> bool:
    """Whether a name is that of a disease, a test, a law or a method: `síndrome de Budd-Chiari`, `Bell's palsy`."""
    if _EPONYM_AFTER.match(folded, end):
        return True
    before = folded[max(0, start - 48) : start]
    linked = not _EPONYM_LINKS.isdisjoint(before.rsplit(maxsplit=4)[-4:])  # `de la Budd y`: four words at most
    return linked and _EPONYM_BEFORE.search(before) is not None


def is_measure(word: str) -> bool:
    """Whether a folded word says how much, though some people have it for a name: `Máximo: 20 palabras`."""
    return word in _MEASURES


def is_form_word(word: str) -> bool:
    """Whether a folded word is a greeting, a form label, a day or a month."""
    return word in NOT_NAMES


@lru_cache(maxsize=20_000)
def is_brand(folded: str) -> bool:
    """Whether folded words are a product or a company; `Mercedes Salgado` and `Ram Prasad` are somebody."""
    if (" " in folded or "cx-" in folded) and _MODELS.search(folded):
        return True
    words = [word.strip(_EDGE) for word in folded.split()]
    if BRANDS.isdisjoint(words):
        return False
    others = [word for word in words if word not in BRANDS]
    return not any(map(is_name, others))


_TERM = re.compile(
    r"\w{2,}(?:oma|omas|itis|osis|ismos?|emias?|patias?|cion|ciones|mente|idad|idades|grafias?|gramas?|scopias?|ectomias?|logias?|metrias?|cocc?us|coli|azepam|micina|sartan|statinas?|"
    r"ness|tions?|ments?|ities|amos|iamos|aron|ieron|aremos|iremos|are|adas?|ados?|ando|iendo|emos|aba|ated|ized|ised|ify|able|ible)"
)
"""Endings of terms and verbs: a single word in none of the dictionaries that ends so is no name."""


@lru_cache(maxsize=20_000)
def is_term(word: str) -> bool:
    """Whether a folded word has the ending of a term or a verb: `nefroblastoma`, `recapitulando`."""
    return _TERM.fullmatch(word) is not None
