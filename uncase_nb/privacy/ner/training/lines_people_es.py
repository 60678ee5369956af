"""Spanish chat lines in which a name stands without a strong cue, or in an unusual shape; slots as in `templates_es`."""

LINES = """
{open} {per} {act}
{per} {act}
{per} {act}, {close}
{open} {per}, {ask}
{per}, {ask}
{ask}, {per}
{ask} {dim}
{open} {dim} {ask}
{dim} {act}
{kin} {per} {act}
{kin}, {per}, {act}
{kin} {dim} {act}
{kin} se llama {per} y tiene {age}
{title} {per}, {ask}
{title} {last}, {ask}
{title} {last} {act}
{title} {per} {act}
{role} {per} {act}
{role} {last} {act}
{role} es {per}
{role} se llama {per}
{role} se apellida {last}
el {last} {act}
se apellida {last}, no recuerdo el nombre
{act} {per}
{act} {role} {per}
quien {act} fue {per}
el que {act} es {per}
se lo di a {per}
se lo pedí a {dim} de {area}
se lo dejé con {per} en {area}
eso lo ve {per} de {area}
le mandé el correo a {per} y a {per}
ya le dije a {dim}
ya quedó {dim}, {close}
ya quedó {per}
listo {dim}, {close}
va {dim}, {close}
ok {first}, {close}
sale {dim}
órale {dim}, {close}
claro {per}, {close}
con gusto {first}, {close}
si gracias {first}, {close}
gracias {first} {close}
gracias {dim}, {close}
muchas gracias {title} {last}
mil gracias {per}
a sus órdenes {title} {last}
quedo al pendiente {first}
buenas {first}, {ask}
buen día {title} {per}, {ask}
hola {title} {last}, {ask}
qué onda {dim}
oye {first}, {ask}
oiga {first}, {ask}
mira {first}, {close}
disculpa {first}, {ask}
perdón {per}, {close}
fíjate {dim} que {kin} {act}
{dim}, acuérdate que {close}
te paso con {per}
te paso con {dim} que es {role}
le comunico con {per} de {area}
lo transfiero con {title} {last}
te va a atender {per}
le va a llamar {per} de {org}
le atendió {per} del área de {area}
me atendió un tal {per}
me atendió una señorita {first}
habla {per} de {area} de {org}
le habla {title} {per} de {area}
te habla {dim}
soy {dim}, {kin} {act}
soy {dim} de {area}
soy la mamá de {per}
soy el papá de {first} y {first}
soy {kinship} de {per}
yo soy {per}, {kinship} de {per}
sí soy su {kinship}, {per}
con {per}, {ask}
con {per} de {area} por favor
¿con quién hablo? con {per}
¿quién recibe? {per}, mi {kinship}
¿Quién autorizó? {per}
¿eres {dim}?
¿es usted {per}?
¿conoces a {per}?
¿Ya llegó {per}?
¿{per} todavía trabaja ahí?
¿y {dim} qué dijo?
¿le puedes avisar a {per}?
avísale a {dim} que {close}
dile a {per} que {close}
dígale a {title} {last} que {close}
mándaselo a {per}
márcale a {dim} al {phone}
pregúntale a {dim}
pregunte por {title} {last} en {area}
pregunta por {per}, {close}
recuérdale a {first} lo de {thing}
invita a {dim} y a {dim}
salúdame a {dim}
un abrazo a {dim} y a {first}
de parte de {per}
vengo de parte de {per}, {ask}
me lo recomendó {per}
me recomendó {dim} con ustedes
me la vendió {per} en {price}
me depositó {per} desde {loc}
el depósito lo hizo {per}
la transferencia es para {per}
transfiere a la cuenta de {per}
la cuenta de {per} {state}
la cita de {per} {state}
el expediente de {per} {state}
el coche de {per} {state}
el pedido de {per} {state}
la tarjeta de {kin} {per} {state}
los papeles de {per} {state}
el caso de {per} contra {per}
la custodia de {first} y {first}
mis hijos {first}, {first} y {first}
mis hijas {first} y {first}
{first}, {first} y {first} van en el mismo grupo
somos {first}, {dim} y yo
{first} y yo {close}
{dim} y {dim} {close}
{per} y {kin} {close}
entre {per} y {per}
junto con {per}
ni {dim} ni {dim} contestan
{per} no, {per}
no es {per}, es {per}
no soy {per}, ese es mi {kinship}
se escribe {first}, no {first}
aparece como {per} pero es {per}
firmó {ini} como testigo
{ini} {act}
el reporte lo hizo {ini}
soy {ini}, {close}
{title} {ini} {act}
elaboró: {ini}
revisó: {ini}, autorizó: {ini}
Reporta: {ini}. Autoriza: {per}
Recibí: {per}
Entregó {per}, recibió {per}
Turno: {per}
Técnico asignado: {per}
Operador: {ini}
Conductor: {per}
Alumno: {inv}
El alumno {inv} {act}
Asesor: {per}
Atendido por {per}
Emisor: {per} Receptor: {per}
Remitente: {per}
Destinatario: {per}, {addr}
Testigo: {full}
Tutor: {per}
Contacto de emergencia: {per} ({kinship}) {phone}
Médico tratante: {title} {per}
Firmado por {inv}
{inv}
{inv} {id}
{full} {date}
{per} - {area}
{per} ({area})
{per} / {org}
{per}, {role}
{per}{nl}{area}{nl}{phone}
Atte.{nl}{per}
Atentamente{nl}{title} {full}{nl}{area}
Saludos,{nl}{per}{nl}{org}
saludos{nl}{dim}
quedo atenta. {ini}
gracias de antemano, {per}
saludos {first}
saludos de {dim}
bendiciones, {title} {first}
Att: {per}
cc: {per}, {per}
Nombre: {full}{nl}Edad: {age}{nl}Domicilio: {addr}{nl}Tel: {phone}
Paciente: {full}{nl}Fecha de nacimiento: {date}{nl}Médico: {full}
Nombre del cliente: {per}{nl}Correo: {mail}
NOMBRE: {caps}
A NOMBRE DE {caps}
la factura a nombre de {caps} por favor
PACIENTE {caps} DE {age}
soy {caps}
EL LIC. {caps} {close}
la póliza dice {caps} y debe decir {caps}
el C. {full} {act}
la C. {full}, {close}
el actor {full} demanda a {full}
el finado {full}
la señora {full} viuda de {last}
{full} vs {full}
ante el notario {full}
los hermanos {last}
la familia {last}
los {last} viven en {loc}
el matrimonio {last} {last}
el bebé de {per}
la niña {first} {state}
mi perro no, mi hijo {first}
el ingeniero {last} y la contadora {last}
la maestra {dim} {act}
el profe {dim} {act}
la miss {dim} {act}
el doc {last} {act}
la doctora {last}, {close}
{title} {last} buenos días, {close}
paciente {full}, {age}, originario de {loc}
{full} de {age} con dolor de pecho
ingresa {per} por urgencias
dan de alta a {per}
la receta de {first}
le toca a {dim} el {day}
cumple años {dim} el {day}
mañana viene {per} por {thing}
{per} llega a las {time}
quedé con {per} a las {time}
con {dim} ya vi lo de {thing}
me dijo {per} que {close}
según {per} sale en {price}
{per} cobra {price}
el técnico {per} cambió {thing}
mi {kinship} tiene {age}
{kin} tiene {age} y vive en {loc}
tengo {age} y soy de {loc}
voy a cumplir {age}
con {age} ¿puedo sacar {thing}?
mi {kinship} murió a los {age}
vivo por {spoken}
estoy en {spoken}
mi casa está en {spoken}
es en {spoken}
entreguen en {spoken}
me cambié a {loc}
antes vivía en {loc}, ahora en {loc}
mi {kinship} está en {loc}
soy de {loc}
voy para {loc}
mi {kinship} trabaja en {inst}
mi {kinship} está internado en {inst}
mi {kinship} estudia en {inst}
me atienden en {inst}
estoy dado de alta en {inst}
doy clases en {inst}
me operaron en {inst}
la audiencia es en {inst}
soy jubilado de {inst}
nací el {spokendate}
mi cumpleaños es el {spokendate}
el accidente fue el {spokendate}
desde el {spokendate} {state}
De: {per} <{mail}>{nl}Para: {area}{nl}Asunto: {thing}
De: {per}{nl}Para: {per}
agéndame como {dim}
apúntame como {first}
aparezco como {per}
me tienen como {per} y soy {per}
recibe {first} o {first}
lo de {first} o {first} se resuelve
ella es {quote}
soy {quote}
yo {full}, {id}, {close}
yo, {full}, de {age}, con domicilio en {addr}
Suscribe {full}
alias el {dim}
le dicen el {dim}
los dos {last} {act}
los niños {last} y {last}
el acta dice {caps}, falleció el {date}
{caps} Y {caps}
OTORGANTE: {caps}, NACIDO EL {date} EN {loc}
{full} vda. de {last}
{full} viuda de {last}
gracias {first} ❤️
gracias {first} 🙏
listo {first} 👍
recibido, {first}. {Close}
de acuerdo, {first}. {Close}
lo lleva {first}, {role}
lo vio {role} {first}
{first} {last} {last}, le marco?
{thing}{nl}{nl}{full}{nl}{org}, {loc}
{close}{nl}{nl}{ini}{nl}{org}
{close}{nl}{ini}
{close}. {ini}
{first}: {close}{nl}{first}: {ask}
{ask} es para {first}, de {age}
{kin} tiene {n} y está sordo
una paciente de {age} con {thing}
trabajo en {org} y factúrenme a {org}
la escuela es {inst}, en {loc}
desde {loc} les escribo
vivimos por la zona de {loc}, {addr}
ella está en {loc}
la casa de {loc}
""".strip().splitlines()
