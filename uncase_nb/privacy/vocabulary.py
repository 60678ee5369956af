"""Words that decide what is a name: roles, businesses, titles, particles, common first names."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(words.split())


ROLES = listed("""
    admin administrador administradora advisor agent agente alumna alumno asesor asesora asistente assistant ayuda
    bot buyer caller chat chatbot client cliente cliente_potencial clienta clinica comprador compradora consultor
    contact contacto coordinador coordinadora customer desconocido developer doctor doctora ejecutiva ejecutivo
    familiar relative enfermera enfermero estudiante function gerente group grupo human ingeniera ingeniero instructor lawyer
    abogada abogado manager maestra maestro me medica medico mechanic mecanico nurse operador operadora operator
    paciente patient persona private profesor profesora prospecto recepcion recepcionista representante sales
    salesperson seller senior servicio soporte speaker student supervisor supervisora support system sistema taller
    teacher tecnica tecnico technician tool tutor tutora unknown user usuario usuaria vendedor vendedora ventas you yo
    tu usted familia papa mama hermano hermana tia tio abuela abuelo jefe jefa amor mom dad boss office oficina casa
    trabajo work home virtual automatico automatica respuesta
    """)
"""Who speaks without being anybody."""

BUSINESSES = listed("""
    agencia asociados auto autos automotriz banco bank bbva banamex banorte bufete bmw centro chevrolet clinica
    colegio company compania corp corporativo despacho dealer departamento empresa escuela farmacia fiat financiera
    ford gmbh grupo hospital honda hotel hyundai inc inmobiliaria instituto jeep kia law llc ltd mazda mercado
    motors nissan peugeot ram refacciones renault restaurante santander school seat seguros servicios store suzuki
    taller tesla tienda toyota universidad university volkswagen volvo
    """)
"""Words that make a speaker's name a business."""

TITLES = listed("""
    arq c cp dn don dona dr dra doctor doctora ing lic licda licenciada licenciado miss mister mr mrs ms mtra mtro
    mx prof profa profesor profesora sr sra sres srita srta senor senora senorita sir madam
    """)
"""Titles before a name; they tell no one apart."""

PARTICLES = listed("de del la las los y e da das do dos di van von der den san santa mac mc bin al el")
"""Small words inside a name."""

STOP = listed("""
    english spanish french german italian portuguese ingles espanol frances aleman italiano portugues
    a al ahi ahora algo alguien alla amigo amiga antes aqui asi aun ayer bien bueno buena buenas buenos cada casi como
    con conmigo contigo creo cual cuando cuanto de del desde despues dice dime dinos disculpa donde dos el ella ellos
    en encantada encantado entonces era es esa ese eso esta estaba estamos estan estar estas este esto estoy favor fue
    gracias gusto ha hace hacia hasta hay haber hola hoy igual interesa interesada interesado ir la las le les lo los
    luego mas me mejor mi mio mis mucha mucho muy nada ni no nos nosotros nuestro nueva nuevo o otra otro para pero
    poco por porque puede puedo pues que queria quien quiero quisiera se sea ser si sin sobre solo somos son soy su sus
    tal tambien tan te tengo tenemos tiene toda todo tu tuya tuyo un una uno usted va vale vamos ver vengo vez vi vivo
    voy y ya yo deme dame dime den digame deje dejame acabo valio queda quedo numero telefono correo cel celular whatsapp necesito busco llamo escribo contacto atentamente saludos
    cordiales numeros nombre apellido apellidos aunque mientras excelente perfecto claro listo tarde tardes dia dias
    noche noches senor senora
    about after again all also am an and any are as at back be because been before but by call can could day do does
    doing done down email even fine for from get go going good great had has have he hello help her here hi him his how
    i if in interested into is it its just know let like looking make maybe me mine more morning most my need new nice
    no not now number of off ok okay on one only or our out over phone please pretty quite really regards right said
    same see she should since so some sorry still sure than thank thanks that the their them then there they thing this
    those though to today tomorrow too trying two under until up us very want was we well were what when where which
    while who why will with would yes yet you your calling writing happy glad afternoon evening
    lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre
    octubre noviembre diciembre monday tuesday wednesday thursday friday saturday sunday january february march april
    may june july august september october november december
    """) | (ROLES - {"tutor", "amor"})
"""Words that end a name or cannot start one."""

FUNCTION_WORDS = listed("a al an de del do el en go he i in is it la las lo los may me mi mas no o on or se si so su te the to tu un us we will y ya yo you")  # fmt: skip
"""Never a mention of somebody in lower case, even where a participant has that name."""

FIRST_NAMES = listed("""
    aaron abel abigail abraham adam adan adela adolfo adrian adriana agustin agustina aida aidan aitana alan alba
    alberto aldo alejandra alejandro alexa alexander alexandra alexis alfonso alfredo alice alicia alison alma alonso
    alvaro amanda amelia amparo amy ana anabel andrea andres andrew angela angelica angelina anita ann anna anne
    anthony antonia antonio araceli ariadna ariana ariel armando arturo ashley aurelio aurora axel barbara beatriz
    belen benito benjamin bernardo berta blanca brandon brenda brian bruno camila camilo carina carla carlos carmen
    carol carolina caroline catalina catherine cecilia celia cesar charles charlotte chloe christian christina
    christine christopher cintia clara claudia claudio concepcion consuelo cristian cristina cristobal cynthia damian
    daniel daniela danielle dante dario david deborah debra denis denise dennis diana diego dolores domingo donald
    dorothy dylan eddie edgar edith eduardo edward efrain elena elias elisa elizabeth eloisa elsa elvira emilia
    emiliano emilio emily emma enrique eric erica ernesto esteban estefania esteban estela esther ethan eugenia
    eugenio eva evelyn fabian fabiola fatima federico felipe felix fermin fernanda fernando fidel florencia
    francisca francisco frank frida gabriel gabriela gael gary genaro george gerardo german gilberto gina gisela
    gladys gloria gonzalo gregorio greg guadalupe guillermo gustavo hannah harold harry hector heather helen helena
    henry heriberto hilda hugo humberto ian ignacio iker ines ingrid irene iris irma isaac isabel isabella isaias
    ismael israel itzel ivan ivette jacob jacobo jacqueline jaime james jane janet jason javier jazmin jeffrey
    jennifer jenny jeremy jerry jessica jesus jimena joan joaquin joel john jonathan jorge jose josefa josefina
    joseph joshua josue juan juana juanita judith julia julian juliana julieta justin karen karina karla kate
    katherine kathleen katia kelly ken kenneth kevin kimberly laila larry laura lauren leandro leila leo leonardo
    leonel leonor leticia liam lidia liliana linda lisa lorena lorenzo lourdes lucas lucero lucia luciana luciano
    lucy luis luisa lupita madison magdalena maite manuel manuela marcela marcelo marco marcos margaret margarita
    maria mariana mariano maribel marina mario marisol marta martha martin maryjose mary mateo mateo matthew matias
    mauricio maximiliano maximo megan melanie melissa mercedes mia micaela michael michelle miguel milagros mireya
    miriam mitchell moises monica montserrat nadia nancy natalia nathan nayeli nelly nestor nicholas nicolas noah
    noelia noemi nora norma octavio ofelia olga oliver olivia omar oscar osvaldo pablo paloma pamela paola patricia
    patricio patrick paul paula paulina pedro peter perla pilar rachel rafael ramiro ramon raquel raul rebeca rebecca
    regina renata rene ricardo richard robert roberto rocio rodolfo rodrigo rogelio roger roman romina ronald rosa
    rosalia rosario roxana ruben ruth ryan sabrina salma salvador samantha samuel sandra santiago sara sarah saul
    sebastian sergio sharon silvia simon sofia sonia sophia stephanie stephen steven susan susana tadeo tamara tania
    tatiana teodoro teresa thomas timothy tomas tyler ulises valentin valentina valeria vanessa veronica vicente
    victor victoria vincent violeta virginia viviana walter wendy william xavier ximena yadira yesenia yolanda zoe
    """)
"""Common first names in Mexico, Spain and English-speaking countries, folded. Written by hand, far from complete."""
