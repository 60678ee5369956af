"""Spanish chat lines over the six domains, one a line. Slots in braces are filled; `values.py` says which carry a label."""

LINES = """
hola buenas tardes
buenas tardes, ¿me puede ayudar?
Buenos días
Buenas noches, una pregunta
Hola, ¿cómo está?
Hola, buen día. ¿En qué puedo ayudarle?
Gracias
Muchas gracias, muy amable
Gracias por su ayuda, que tenga buen día
Claro que sí, con mucho gusto
Perfecto, quedo al pendiente
De acuerdo, muchas gracias
Ok, perfecto
Sí, por favor
No, gracias
Disculpe la molestia
Entiendo, déjeme revisar
Un momento por favor
Con gusto le ayudo
Estimado cliente, su solicitud fue recibida
Bienvenido a nuestro servicio de atención, ¿en qué le puedo servir?
Soy nuevo en esto
Soy cliente desde hace años
Soy yo otra vez
Soy alérgico a la penicilina
Estoy interesado en el {car}
¿Tienen disponible el {car} en color rojo?
Busco un {car} {year} automático
¿Cuánto cuesta el {car}? Vi que estaba en {price}
El {car} sale en {price} de contado
El {car} y el {car} están en promoción todo {month}
Tengo un {car} {year} y quiero darlo a cuenta
Me interesa más el {car} que el {car}
Quiero cotizar {thing}
¿Qué documentos necesito para {thing}?
Tengo dudas sobre {thing}
No me funciona {thing} desde el {day}
El pago vence en {month}
La promoción es válida hasta fin de {month}
Nos vemos el {day} a las {time}
La cita quedó para el {day} a las {time}
Mi pedido es el {order}
El folio de su reporte es {order}
Su número de ticket es {order}, guárdelo
Son {n} mensualidades de {price}
La tasa es de {n}% anual
El modelo {order} ya no se fabrica
La pieza {order} tiene {n} meses de garantía
Mi correo es {mail}
Mi teléfono es {phone}
Márqueme al {phone} por favor
Le escribo desde {mail}
Me pueden contactar en {url}
Soy {handle} en Instagram
Tomar {thing} cada {n} horas por {n} días
Tengo dolor de cabeza y fiebre desde el {day}
Me duele la espalda desde hace {n} semanas
El paciente refiere dolor abdominal
¿Qué es {thing}?
¿Me explica {thing} otra vez?
No entiendo el ejercicio {n} de {thing}
El examen es en {month}
El error {order} aparece en la pantalla
La máquina se detuvo a las {time}
Se requiere cambiar {thing} en la línea {n}
Según el artículo {n} del código civil, procede
El plazo es de {n} días hábiles
¿Aceptan tarjeta de crédito?
La Licenciada me dijo que sí
El Doctor no vino hoy
La Señora de la limpieza ya pasó
El Cliente debe firmar el Contrato
Adjunto el comprobante. Saludos
Saludos cordiales
Atentamente, el equipo de ventas
Servicio al Cliente
Datos del cliente
Nombre del producto: {thing}
Nombre completo:
Apellidos:
Domicilio:
Fecha: {date}
Hola, soy {per}
Hola, soy {per}, {thing} por favor
hola soy {per} y busco un {car}
Buenas tardes, me llamo {per}
Me llamo {per} y tengo {age}
Mi nombre es {per}
Mi nombre completo es {full}
Mi nombre es {per}, vivo en {loc}
soy {per} de {loc}
Habla {per}
Le habla {per} de {org}
Le atiende {per}, ¿en qué le puedo ayudar?
Buenos días, {per}, ¿cómo le va?
Hola {first}, ¿cómo estás?
hola {nick} ya llegaste?
oye {nick} me mandas el archivo
Gracias, {first}
gracias {per}!!
muchas gracias {first}, muy amable
Claro que sí, {first}. Con gusto le ayudo
Perfecto {first}, te espero el {day}
Sí, {first}, el {car} está disponible
Entiendo, {per}. Déjeme revisar
Sr. {last}, su trámite está listo
Señor {last}, ¿me escucha?
Estimada Sra. {last}: su póliza vence el {date}
Estimado {per}, le confirmamos su cita
La Sra. {last} viene el {day}
Don {first} ya pasó por el {car}
doña {first} no ha pagado
El Dr. {last} lo atiende a las {time}
La doctora {per} me recetó {thing}
El doctor {last} está en {org}
Lic. {full}, abogada
El licenciado {last} lleva el caso
Ing. {per}, supervisor de planta
La maestra {first} dejó tarea de {thing}
El profe {last} no vino
La factura va a nombre de {full}
A nombre de {per}
a nombre de quien? de {per}
La cuenta está a nombre de mi esposa {per}
Mi esposo se llama {per}
Mi hija {first} tiene {age}
Mi hijo {per} va en primaria
mi mamá {first} está internada en {org}
Mi hermano {per} también quiere {thing}
Mi jefe, {per}, autorizó la compra
pregunta por {nick} cuando llegues
Quiero hablar con {per}
¿Puedo hablar con {per}?
¿Se encuentra {first}?
Le paso con {first}
Me atendió {per} la última vez
{per} me dijo que {thing} tardaba {n} días
{first} y {first} van a firmar
{per} y {per} son los avales
Los testigos son {full} y {full}
La demanda contra {full} se presentó en {loc}
El paciente {full}, de {age}, acude por dolor
Paciente: {full}
Nombre: {full}
Nombre: {first}
Apellidos: {last}
Cliente: {full}
cliente: {per}
Titular: {full}
Beneficiario: {full}
Atentamente, {full}
Saludos, {per}
Saludos
Atte. {per}
Firma: {full}
- {per}
{full}
{per}
{first}: hola, ¿cómo van?
{per}: sí, ya quedó
Contacto: {per}, {phone}, {mail}
{per} {phone}
Soy {per}, mi teléfono es {phone} y mi correo {mail}
Mi nombre es {full}, CURP {id}
{full}, RFC {id}
Me llamo {per} y mi número de expediente es {id}
Expediente {id}
Mi número de seguro social es {id}
Póliza número {id} a nombre de {full}
NSS: {id}
cédula profesional {id}
Vivo en {loc}
vivo en {addr}
Vivo en {addr}, {loc}
Mi dirección es {addr}
Mi domicilio es {addr}
Domicilio: {addr}
Dirección: {addr}
Envíelo a {addr}
El envío es a {addr}, con {per}
la entrega es en {addr}
estamos en {addr}
Pueden pasar a {addr} de {time} a {time}
Nací en {loc} el {date}
Nací el {date}
Fecha de nacimiento: {date}
Mi fecha de nacimiento es {date}
nacido el {date} en {loc}
Cumplo {age} el {date}
Tengo {age}
tengo {age} y vivo con mis papás
Mi mamá tiene {age}
El accidente fue el {date} en {loc}
El contrato se firmó el {date}
Me operaron el {date} en {org}
Me mudé de {loc} a {loc} en {month}
Viajo a {loc} el {day}
¿Hacen envíos a {loc}?
¿Tienen sucursal en {loc}?
La sucursal de {loc} cierra a las {time}
Estoy en {loc} ahorita
soy de {loc} pero vivo en {loc}
Llamo desde {loc}
Colonia {col}, {loc}
en la col. {col}
Trabajo en {org}
Trabajo en {org} desde hace {n} años
Soy gerente en {org}
Mi empresa es {org}
Facturen a {org}
Estudio en {org}
Me atendieron en {org} de {loc}
{first}, le comento que el {car} cuesta {price}
¿Entonces {first} ya firmó?
Dile a {nick} que me marque al {phone}
Te paso el número de {per}: {phone}
{nick} quiere saber si el {car} sigue en {price}
con {first} por favor
No soy {first}, soy {first}
no soy yo, es mi vecino {per}
ya hablé con {per} y con {per}
le dije a {first} que no
{first} dice que no le sirve {thing}
la cita es para {per}
Agende a {per} el {day} a las {time}
la receta es para {per}, {age}
Quedó registrado como {full}
Se confirma la identidad de {full}, nacido el {date}
Mayo es buen mes
La Paz sea contigo
Rosa o azul, da igual el color
Es una rosa muy bonita
No hay mar en calma
Ya pasó la luz
Es un ángel
Julio y agosto son caros
La victoria fue nuestra
El Toledo gasta mucha gasolina
¿La Durango es de gasolina?
El León FR tiene {n} caballos
La Santa Fe del {year} en {price}
Semana Santa
Banco, seguro y gestoría incluidos
Kilometraje: {n} mil
Transmisión automática, aire acondicionado
Enganche del {n}% y {n} meses
""".strip().splitlines()
