"""Chat lines without anybody in them: look-alikes, capitals, brands, sentence starts, so that the network stays calm."""

SPANISH = """
{open} {ask}
{ask}
{close}
{open} {close}
{kin} {act}
{role} {act}
{title_alone} {act}
{Act}
{thing} {state}
el {car} {state}
LA UNIDAD YA ESTÁ LISTA, PUEDE PASAR POR ELLA
FAVOR DE ENVIAR EL COMPROBANTE DE PAGO
NO FUNCIONA NADA, YA REINICIÉ TRES VECES
Buenas Tardes, Quisiera Informes Del {car}
Estimado Cliente: Su Pago Fue Recibido
Ojalá se resuelva pronto
Quizá mañana tenga respuesta
Lástima que no alcanzó
Híjole, está carísimo
Ándele pues, ahí le encargo
Oiga disculpe, ¿a qué hora abren?
Fíjese que no me llegó el correo
Mire, la verdad ya me cansé de esperar
Checa el manual, página {n}
Reinicie el equipo y espere {n} segundos
Adjunte su identificación y comprobante
Favor de confirmar recepción
Prefiero el plan de {n} meses
Necesito una refacción para {car}
Cotízame {n} piezas
La Durango, la Tacoma o la Sierra, ¿cuál conviene?
¿El Toledo o el León?
Cambié la Colorado por una Frontier
la mercedes está en el taller
el jetta y el versa
un derby o un chevy barato
La bomba Grundfos y el variador Siemens
motor Cummins, filtro Donaldson, aceite Mobil
Sube la presión a {n} psi
El sensor Keyence marca error {order}
Teorema de Pitágoras, ¿lo vemos?
la ley de Ohm y las leyes de Newton
El enfermo de Parkinson toma levodopa
síndrome de Down, mal de Alzheimer, enfermedad de Crohn
Amparo directo e indirecto
La Suprema Corte ya resolvió
El Código Civil y la Ley Federal del Trabajo
el Infonavit me descuenta cada quincena
el SAT me pide la constancia de situación fiscal
Banamex, Banorte o BBVA, el que sea
Pásate al chat de WhatsApp
Uber Eats no llegó
Compré en Mercado Libre y en Coppel
mi Galaxy no prende
Tomar una cápsula de omeprazol cada {n} horas
Losartán de {n} mg por la noche
Prueba de embarazo positiva
Radiografía de tórax sin alteraciones
Dolor abdominal, náusea y vómito
El paciente niega alergias
La paciente acude acompañada de su {kinship}
Se realiza biometría hemática
El juez no ha dictado sentencia
La audiencia se difiere
el demandado no compareció
Semana Santa, Día de Muertos y Navidad cerramos
Feliz Año Nuevo
Feliz Navidad a todos
Dios lo bendiga
Gracias a Dios
Virgen de Guadalupe
San Judas me hizo el milagro
Jesús dijo en la Biblia
la calle está cerrada
la avenida tiene {n} carriles
Vivo lejos
trabajo en casa
mi jefe no quiere
mi esposa no puede
mi hijo está enfermo
dile a mi jefe que no
avísale al gerente
pregunta por el supervisor
con mi hermana
te paso con un asesor
le comunico con el área de cobranza
habla con el encargado
soy el encargado
soy el dueño
soy maestra de primaria
soy estudiante
soy mexicano
somos cuatro personas
somos una empresa chica
me llamo después
me dicen que no
se llama transferencia interbancaria
el producto se llama {thing}
a nombre de quién sale
a nombre de la empresa
a nombre del titular
de parte de la empresa
hola buenas
hola, una consulta
gracias igualmente
gracias por esperar
gracias, excelente servicio
saludos
quedo atento
atentamente
Firma:
Nombre:
Nombre y firma
Titular de la cuenta:
Sí señor
sí señora, claro
no joven
pues sí verdad
jajaja qué risa
ay no inventes
Rosa mexicano o azul rey
Mar y sol todo el año
la paz del hogar
luz roja encendida
La Esperanza muere al último
tiene {n} años de garantía
con {n} años de experiencia
crédito a {n} años
hace {n} años
en {n} días
el {n}% de enganche
de {n} a {n} meses
prefiero {brand} que {brand}
¿{brand} o {brand}?
mi {brand} no prende
toma {brand} y {brand} diario
{brand} me lo rechazó
pagué con {brand}
el {brand} está descompuesto
la {brand} gasta mucho
por {brand} o {brand} llega directo
con {brand} no hay comisión
le puedo dar {brand}?
modelo {order} marca {brand}
Turné su caso al área
Agendado, gracias
Bloqueamos el plástico
Depositaríamos mañana
Podría los lunes
Sobrina del dueño
mi mamá vende comida
síndrome de Budd-Chiari
enfermedad de Parkinson
test de Apgar
{Thing} {state}
""".strip().splitlines()

ENGLISH = """
{open} {ask}
{ask}
{close}
{open} {close}
{kin} {act}
{role} {act}
{title_alone} {act}
{Act}
{thing} {state}
the {car} {state}
PLEASE SEND THE RECEIPT ASAP
NOTHING WORKS, I RESTARTED IT THREE TIMES
YOUR ORDER HAS SHIPPED
Dear Customer, Your Payment Was Received
Hopefully it gets solved soon
Unfortunately that is not possible
Honestly I am tired of waiting
Whatever works best
Restart the machine and wait {n} seconds
Attach your ID and proof of address
Kindly confirm receipt
Grace period is over
Chase declined my card
Wells Fargo and Chase both said no
Capital One sent me a letter
Mark my words
Mark it paid
Bill me at the end of the month
Will you ship on {day}?
Will do
Rob banks? no thanks
May is busy, so is June
April works better than August
Sue the landlord? can i
Pat the surface dry
Jack up the car first
Dodge or Ford, whichever is cheaper
the Sierra, the Colorado or the Tacoma
I'd take the Malibu over the Sonata
my Lincoln is in the shop
the mercedes needs brakes
the Santa Fe has {n} miles
Fanuc robot, Siemens drive, Keyence sensor
the Cummins engine and the Allison transmission
Error {order} on the Haas
Raise pressure to {n} psi
Newton's second law
the Pythagorean theorem
Ohm's law and Kirchhoff's rules
Shakespeare essay due {day}
Parkinson's, Alzheimer's and Crohn's run in the family
Take Tylenol or Advil
Lisinopril {n} mg nightly
Chest X-ray is clear
Denies allergies
Patient tolerated the procedure
Supreme Court ruling
Roe was overturned
The defendant did not appear
the judge continued the case
Merry Christmas and Happy New Year
God bless
Jesus, that's expensive
St. Patrick's Day sale
Labor Day hours
Apple Pay or Google Pay
my iPhone won't turn on
Alexa, play music
Siri can't hear me
Uber was late
Costco, Walmart or Target
Home Depot has it
tell me more
tell the manager
ask the front desk
ask for a refund
ask for the supervisor
this is ridiculous
this is great
this is the third time
it's broken again
it's me
I'm the owner
I'm a nurse
I'm from the office
I'm good thanks
I'm calling about {thing}
my boss said no
my wife can't make it
my son is sick
my name is on the account
name on the card
under my name
here's the receipt
here is my number
who's speaking
nobody here
transferring you to an agent
I'll get the manager
you're chatting with support
thanks so much
thanks again
thanks, appreciate it
hi there
hey guys
hello team
good morning everyone
sir, please hold
yes ma'am
no sir
lol
omg same
Best regards
Sincerely
Name:
Signature:
First name, last name
the street is closed
work from home
live chat
live in fear
{n} years of warranty
{n} years ago
{n} year loan
in {n} days
{n}% down
{n} to {n} months
{Thing} {state}
I'd pick {brand} over {brand}
{brand} or {brand}?
my {brand} won't turn on
takes {brand} and {brand} daily
{brand} declined it
paid with {brand}
the {brand} is broken
{brand} {order} torque to {n}
Bell's palsy or a stroke?
contributory negligence in {n} states
Rates follow the 10-year Treasury
the yearly limit at {brand}, {brand} and {brand}
Apostille takes {n} weeks
Affidavit attached
Impound is {n} dollars a day
Prescriber line please
Pharmacy here, can I help?
Blue Cross PPO
Model Y Long Range
color Cyber Orange or Oxford White
a loaner, whichever is cheaper
Don't use Loctite
We're open Mon-Fri
""".strip().splitlines()
