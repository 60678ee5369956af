"""What people say round a name: openings, requests, happenings, relatives, trades. None of it is personal."""

from __future__ import annotations


def _list(text: str) -> list[str]:
    return [phrase for line in text.strip().splitlines() for phrase in line.split("|")]


SPANISH: dict[str, list[str]] = {
    "open": _list("""oye|oiga|hola|buenas|buen día|buenos días|pues|bueno|mira|ah ok|ya|sí|si|no|claro|perfecto|entonces|y|pero|es que|fíjate que
disculpe|perdón|ayer|hoy|mañana|ahorita|resulta que|la verdad|creo que|entiendo|listo|gracias|Oiga|Hola|Pues|Sí|No|Claro|Entonces|Perdón|Mire|Ok|👋|jaja|uy|ay|órale"""),
    "ask": _list("""¿me ayudas?|¿me puede ayudar?|cuánto cuesta {thing}?|¿ya salió {thing}?|¿tienes un minuto?|necesito {thing}|quiero cotizar {thing}
mándame el comprobante|¿a qué hora abren?|busco un {car}|¿sigue disponible el {car}?|una pregunta|¿me marcas?|márcame cuando puedas|¿qué hago con {thing}?
¿cómo va lo de {thing}?|¿ya pagaste?|revisa tu correo|¿puedes venir el {day}?|páseme el precio|¿me confirma la cita?|me urge|¿dónde te veo?|¿qué pasó con {thing}?
tome asiento|pase por favor|¿me escucha?|¿cómo sigue?|¿cuándo me entregan?|no me ha llegado {thing}|¿me regala su folio?|busco información de {thing}|¿ya cayó el depósito?"""),
    "act": _list("""me dijo que sí|me dijo que no|ya firmó|no ha pagado|no contesta|no quiere|ya llegó|viene el {day}|llega a las {time}|quiere {thing}|pidió {thing}
me atendió|me lo prometió|mandó el correo|no me responde|se fue de vacaciones|está en junta|autorizó la compra|revisó {thing}|trae fiebre|tiene tos|está enfermo
sigue con mareos|compró un {car}|vendió su {car}|depositó {price}|debe {price}|firma el contrato|llevó los papeles|reportó la falla|cambió {thing}
no vino hoy|faltó ayer|pasó por {thing}|entregó {thing}|preguntó por {thing}|recoge el paquete|va a recibir el envío|es mi aval|no está de acuerdo|perdió su tarjeta
no pudo ir a clase|reprobó el examen|sacó diez|me explicó {thing}|dejó tarea|lleva el caso|presentó la demanda|no compareció|dejó testamento|se quedó con la casa
dice que no hay|dice que mañana|quedó de avisar|me bloqueó|me cobró {price}|nos ayudó mucho|tomó la llamada|hizo el traspaso|canceló la cita|está internado"""),
    "close": _list("""te aviso|le aviso|nos vemos el {day}|te espero el {day}|ya quedó|con mucho gusto|muy amable|gracias por todo|mañana entregamos|te marco al rato
ahorita te mando {thing}|lo reviso y te digo|me avisas|checa tu correo|eres un crack|la mando hoy mismo|queda en {price}|son {n} pesos|pase a ventanilla {n}
ya está el {car}|no hay problema|un placer|estamos en contacto|que descanse|venga a las {time}|no se preocupe|ya está agendado|tráigame sus papeles
cuide su presión|le mando el contrato|firme aquí|ya cayó el depósito|se lo agradezco|que tenga buen día|le confirmo más tarde"""),
    "state": _list("""sigue bloqueada|sigue bloqueado|no aparece|está listo|ya salió|quedó pendiente|venció en {month}|se cambió al {day}|trae un error|está a mi nombre|no prende|no pasa
fue rechazada|está en revisión|se perdió|está firmado|llegó incompleto|es para el {day}|cuesta {price}|sigue igual|está en el taller|no jala"""),
    "kinship": _list("""esposa|esposo|mamá|papá|hijo|hija|hermano|hermana|cuñado|cuñada|suegra|suegro|abuela|abuelo|nieta|nieto|tía|tío|prima|primo|sobrino|sobrina|novia|novio|pareja
vecina|vecino|socio|socia|compadre|comadre|jefe|jefa|amiga|amigo|compañera|compañero|madrina|padrino|ahijado|nuera|yerno|ex|roomie|asistente|padre|madre|bebé|niña|niño"""),
    "kin": _list("""mi esposa|mi esposo|mi mamá|mi papá|mi hijo|mi hija|mi hermano|mi hermana|mi cuñado|mi cuñada|mi suegra|mi suegro|mi abuela|mi abuelo|mi nieto|mi tía|mi tío|mi prima
mi primo|mi sobrino|mi novia|mi novio|mi pareja|mi vecina|mi vecino|mi socio|mi compadre|mi comadre|mi jefe|mi jefa|mi amiga|mi amigo|mi compañera|mi compañero|su esposa|su hijo|su mamá
la niña|el niño|la bebé|mi niño|mi niña|mi viejo|mi ex|tu hermana|tu primo|nuestro hijo|la señora|el señor|la muchacha|el muchacho|el chavo|mi contador|mi abogado|mi doctor"""),
    "title": _list("Sr.|Sra.|Srta.|Dr.|Dra.|Lic.|Ing.|Arq.|Mtra.|Mtro.|Prof.|don|doña|Don|Doña|señor|señora|señorita|doctor|doctora|licenciado|licenciada|ingeniero|dr|dra|lic|ing|sr|sra|inge|profe|el Dr.|la Dra.|la Sra.|el Sr.|el inge|el profe|la maestra|el licenciado|la Lic.|el C."),
    "title_alone": _list("el doctor|la doctora|el licenciado|la licenciada|el ingeniero|la maestra|el profe|el señor|la señora|el inge|doctora|doctor|licenciada|señor juez|el asesor|la señorita|el gerente"),
    "role": _list("""el contador|la contadora|el abogado|la abogada|el notario|el técnico|el operador|el supervisor|la supervisora|el gerente|la gerente|el mecánico|el vendedor|la vendedora|el asesor
la asesora|la enfermera|el enfermero|el anestesiólogo|la pediatra|el cirujano|el dentista|la psicóloga|el testigo|el perito|el juez|el demandado|la actora|el alumno|la alumna|el director|la directora
el coordinador|el chofer|el repartidor|la cajera|el ejecutivo|la ejecutiva|el plomero|el electricista|la secretaria|el encargado|la encargada|el jefe de turno|el residente|el maestro|la maestra
el inquilino|el arrendador|el dueño|el fiador|el aval|el beneficiario|la titular|la que atiende|el de {area}|la de {area}|la muchacha de {area}|el muchacho de {area}"""),
    "area": _list("ventas|cobranza|refacciones|almacén|mantenimiento|servicio|recepción|mostrador|urgencias|pediatría|soporte|sistemas|calidad|recursos humanos|contabilidad|caja|taller|sucursal|posgrado|control escolar|jurídico|atención a clientes|producción|turno B|Ventas|Cobranza|Calidad|créditos"),
}  # fmt: skip

ENGLISH: dict[str, list[str]] = {
    "open": _list("""hey|hi|hello|so|well|ok|okay|yes|no|sure|and|but|also|btw|actually|just fyi|yesterday|today|last week|good morning|sorry|thanks|listen|right|I think|I heard|it seems
Hey|Hi|So|Well|Yes|No|Sure|Sorry|Actually|Good morning|Okay|Oh|ugh|lol|👋|oh wait|perfect|great"""),
    "ask": _list("""can you help me?|can you call me?|how much is {thing}?|do you have a minute?|I need {thing}|is the {car} still available?|quick question|what about {thing}?
send me the receipt|what time do you open?|I'm looking for a {car}|please check your email|can you come {day}?|did the payment go through?|where is {thing}?|who's calling?
how may I help?|any update on {thing}?|could you resend the link?|are you there?|can you confirm the appointment?|it's urgent|when will {thing} arrive?|got a sec?|how are you?
have a seat please|is {thing} ready?|can you look at {thing}?|what do I owe?|did you get my message?|please see me after class|I'm calling about {thing}"""),
    "act": _list("""said yes|said no|already signed|hasn't paid|won't answer|called me back|is coming {day}|gets in at {time}|wants {thing}|asked for {thing}|helped me
promised a refund|sent the email|never replied|is on vacation|is in a meeting|approved it|checked {thing}|has a fever|takes {thing}|is sick|feels dizzy|bought a {car}
sold the {car}|wired {price}|owes {price}|will sign the lease|dropped off the papers|reported the leak|replaced {thing}|didn't show up|missed class|picked up {thing}
delivered {thing}|asked about {thing}|is my co-signer|lost the card|failed the exam|got an A|explained {thing}|handles the case|filed the suit|left a will|got the house
says tomorrow works|blocked me|charged me {price}|took the call|canceled the appointment|is in the hospital|totaled the {car}|stopped paying|denies chest pain|moved out in {month}
told me to message here|both saw it|reset the breaker|made the transfer|won't return the deposit|is the one who signs"""),
    "close": _list("""I'll let you know|see you {day}|talk soon|it's done|happy to help|thanks for everything|call you later|sending {thing} now|let me check|check your email
you're the best|that'll be {price}|the {car} is ready|no problem|my pleasure|have a great day|come at {time}|don't worry|it's booked|bring your ID|sign here|payment received
just checking on {thing}|I called about the {car}|thanks for confirming|appreciate the help|give me a minute|I'm on it|the loan was approved|be there at {time}|please advise"""),
    "state": _list("""is locked|is missing|is ready|went out|is pending|expired in {month}|moved to {day}|shows an error|is in my name|won't start|was declined|is under review|got lost
is signed|arrived incomplete|is for {day}|costs {price}|is the same|is in the shop|doesn't work|is late|is on hold"""),
    "kinship": _list("""wife|husband|mom|dad|mother|father|son|daughter|brother|sister|grandma|grandpa|grandson|granddaughter|aunt|uncle|cousin|niece|nephew|girlfriend|boyfriend|partner
neighbor|roommate|boss|coworker|friend|fiancée|stepson|mother-in-law|brother in law|ex|ex-wife|assistant|landlord|baby|twin|spouse"""),
    "kin": _list("""my wife|my husband|my mom|my dad|my mother|my father|my son|my daughter|my brother|my sister|my grandma|my grandpa|my grandson|my aunt|my uncle|my cousin|my niece|my nephew
my girlfriend|my boyfriend|my partner|my neighbor|my roommate|my boss|my coworker|my friend|my buddy|my fiancé|my mother-in-law|my brother in law|my ex|my ex-wife|my landlord|his wife|her son
your sister|our daughter|the baby|the kid|our accountant|my lawyer|my doctor|my client|my tenant|my classmate|my tutor|my supervisor"""),
    "title": _list("Mr.|Mrs.|Ms.|Miss|Dr.|Prof.|Professor|Doctor|Coach|Nurse|Officer|Judge|Attorney|Sir|Captain|mr|mrs|ms|dr|miss|professor|coach|nurse|Mr|Ms|Dr"),
    "title_alone": _list("the doctor|doctor|the nurse|the professor|the judge|the attorney|the officer|the manager|sir|ma'am|Your Honor|the agent|the coach|Professor|Counselor"),
    "role": _list("""the accountant|the lawyer|the attorney|the notary|the technician|the operator|the supervisor|the manager|the mechanic|the salesman|the seller|the agent|the advisor|the nurse
the surgeon|the dentist|the therapist|the witness|the judge|the defendant|the plaintiff|the student|the teacher|the principal|the driver|the courier|the cashier|the plumber|the electrician
the tenant|the landlord|the owner|the co-signer|the beneficiary|the patient|the caregiver|the tutor|my advisor|the guy from {area}|the lady in {area}|the rep from {area}|the shift lead|the inspector"""),
    "area": _list("sales|billing|collections|maintenance|service|reception|the front desk|pediatrics|support|IT|quality|QA|HR|accounting|the parts counter|shipping|night shift|the warehouse|admissions|radiology|the branch|claims|underwriting|Sales|Billing|section 2|the office"),
}  # fmt: skip
