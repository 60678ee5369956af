"""Semantic fields of everyday life: travel, lodging, food, music, films, events, home, weather, devices, shopping.

Written as in `fields_service`.
"""

LIFE_FIELDS = {
    "travel": (
        "flight* vuelo* fly flying volar airline* aerolinea* airport* aeropuert* plane avion* boarding abordar seat* asiento* window aisle pasillo* economy "
        "layover* escala* stop stops transfers nonstop departure* depart* sale salida* arriv* llega* leave leaves leaving return* regreso* trip* viaje* viajar travel* "
        "ticket* boleto* passenger* pasajer* luggage equipaje* baggage bag bags maleta* bus buses autobus* camion* coach station* estacion* terminal* train* tren trenes rail* metro subway "
        "taxi* cab cabs ride rides uber lyft shared pool driver* chofer* destination* destino* origin* origen* tour* itinera* passport* pasaporte* round-trip roundtrip one-way international domestic "
        "american united delta southwest alaska rental renta* pickup drop-off dropoff city ciudad*"
    ),
    "lodging": (
        "hotel* motel* hostel* hostal* room rooms habitacion* cuarto* bed beds cama camas suite* check-in checkin check-out checkout lodging hosped* alojam* stay stays "
        "staying estancia* night nights noche noches guest* huesped* reception* recepcion* breakfast desayuno* wifi wi-fi pool alberca* piscina* star stars estrella* "
        "airbnb smoking smoke house houses casa* apartment* depa* departamento* flat bedroom* recamara* bathroom* bath baths bano* kitchen cocina* furnished amueblad* garden jardin* "
        "balcony balcon* laundry lavander* pet pets mascota* property unit visit* rent renta"
    ),
    "food": (
        "restaurant* food* comida* comer eat eating dinner* cena* cenar lunch* almuerz* breakfast desayun* menu* dish* plat* cuisine cocina* chef* table mesa* "
        "party reserv* reservation* wine vino* beer cerveza* coffee cafe bar bars drink* bebida* tea te pizza* taco* sushi burger* hamburg* seafood marisco* chicken pollo* meat "
        "carne* fish pescado* vegetarian* vegan* salad* ensalada* dessert* postre* bread pan soup sopa* italian* mexican* chinese indian thai asian japanese spicy pican* "
        "serve serves alcohol hungry hambre waiter* meser* seating outdoor live spices tasty delicious sabor*"
    ),
    "music": (
        "music* song* cancion* tune* track* album* artist* singer* cantante* band* banda* concert* concierto* guitar* piano* playlist* listen* escuch* play playing "
        "plays reproduc* speaker* bocina* genre* genero* rock pop jazz reggae hip-hop country playback sing sung bedroom soundtrack lyrics melody"
    ),
    "film": (
        "movie* film* pelicul* cine cinema* theater* theatre* teatro* show shows showing* showtime* funcion* actor* actress* actriz director* directed starring "
        "cast subtitle* subtitul* comedy comedia* drama* horror* terror thriller* animated animacion* documentary documental* watch watching ver stream* screen* "
        "imax 3d screening* trailer* season* temporad* episode* episodi* series tv play plays ticket* boleto* fantasy mystery romance* genre* genero* regal amc"
    ),
    "event": (
        "event* evento* concert* concierto* game games juego* match partido* festival* sport* deport* baseball beisbol football futbol soccer basketball basquet* team* equipo* "
        "venue* stadium* estadio* arena* ticket* boleto* band bands perform* tour show shows attend* asist* wedding* boda* birthday* cumple* party parties fiesta* celebr* "
        "yankees giants dodgers vs versus league liga* exhibit* exposic* museum* museo* attraction* gallery park parque*"
    ),
    "appointment": (
        "calendar* calendario* agenda* schedul* appoint* cita citas meeting* reunion* event* free available* disponib* slot* reminder* recordat* stylist* "
        "salon* hair* cabello* pelo haircut* corte barber* beauty spa massag* masaj* dentist* therapist* psycholog* psychiatr* doctor* clinic* gynec* general practitioner"
    ),
    "home": (
        "plumb* plomer* leak* fuga* pipe* tuber* drain* electricist* electric* paint* pint* roof* techo* wall* pared* floor* piso* door* puerta* window* ventana* "
        "furniture mueble* kitchen cocina* fridge refri* wash* lavad* stove estufa* garden* jardin* clean* limpi* move moving mudanza* builder* albanil* carpint* "
        "lock cerradura* key keys llave* gas agua water heating calefac* boiler aire"
    ),
    "weather": (
        "weather clima rain* lluvi* llover llueve sunny sol snow* nieve* cloud* nub* wind* viento* humid* storm* tormenta* forecast* pronostic* degrees grados "
        "temperatur* hot cold calor frio warm celsius fahrenheit precipit*"
    ),
    "device": (
        "phone* telefono* celular* movil mobile smartphone* laptop* portatil* comput* ordenador* pc app apps aplicacion* software* update* actualiz* password* "
        "contrasena* login internet wifi router* modem* network red signal senal* screen* pantalla* battery bateria* charger cargador* printer* impresora* "
        "camera* camara* server* servidor* backup* respald* file* archivo* data datos cable* usb virus install* instal* restart* reinici* sim plan tablet* email* correo*"
    ),
    "shopping": (
        "shop* tienda* store stores buy buying bought compr* order* pedido* deliver* entrega* ship* envio* enviar package* paquete* courier* paqueteria* tracking rastreo* "
        "return* devol* refund* reembols* exchange* size talla* colour color cloth* ropa shirt* camisa* shoe* zapato* dress* vestido* discount* descuent* sale oferta* "
        "promo* coupon* cupon* stock existencia* cart carrito* customer* brand marca* product* producto* catalog*"
    ),
    "family": (
        "wife esposa husband marido esposo kid kids child* hijo* hija* nino* nina* baby bebe mother mom mum mama madre father dad papa padre brother* hermano* "
        "sister* hermana* grand* abuel* nieto* nephew sobrin* uncle tio tia aunt cousin* prim* family famili* friend* amig* compadre suegr* dog dogs perro* cat cats gato* pet mascot*"
    ),
}  # fmt: skip
