"""Semantic fields of the things people talk about with those who serve them: vehicles, health, law, money, machines, study.

A word ending in `*` stands for all words that begin so. Spanish and English stand together, accents folded.
"""

SERVICE_FIELDS = {
    "vehicle": (
        "car cars auto autos automovil* automotriz coche* carro* camioneta* vehicul* vehicle* sedan* suv hatchback* estate pickup truck* van vans moto "
        "motocicleta* motorcycle* motor* dealer* agencia seminuev* mileage kilometraj* odomet* transmission* transmision* gearbox caja automatic* estandar "
        "clutch embrague* brake* freno* balata* pastilla* tyre* tire tires llanta* neumatic* suspension* amortiguador* diesel gasolin* petrol fuel combustib* "
        "hybrid* hibrid* electric* range boot cajuela* maletero trunk seat* asiento* windscreen windshield parabrisas wheel* rueda* rin rines steering volante "
        "taller* mechanic* mecanic* garage belt correa* banda afinacion service* servicio oil aceite engine* spark bujia* inyector* injector* exhaust escape "
        "driving manejo manejar conducir drive driver* test licence license placas plates tenencia verificacion matricula* registration motorway highway carretera "
        "owner* dueno* propietari* keepers warranty garantia* battery bateria* charg* alternador alternator coolant radiador radiator headlight* faro* parked "
        "parking estacion* rental renta* hatch cabin interior* exterior* color colour paint pintura* dent* golpe* scratch* rayon* airbag* horsepower caballos cilindr*"
    ),
    "health": (
        "doctor* medic* nurse* enfermer* patient* pacient* clinic* hospital* consult* symptom* sintoma* pain* dolor* duele* ache* hurt* fever* fiebre* "
        "temperatur* cough* tos throat garganta* head cabeza* stomach estomago* belly panza vientre back espalda* lumba* knee* rodilla* leg legs pierna* foot "
        "pie pies arm brazo* hand mano manos shoulder hombro* chest pecho heart corazon cardi* lung* pulmon* breath* respir* blood sangr* pressure presion "
        "sugar azucar glucos* diabet* insulin* hypertens* hipertens* cholesterol colesterol* allerg* alerg* rash* roncha* skin piel itch* comezon swell* swollen "
        "hinch* inflam* infect* infecc* antibiotic* virus* vaccin* vacun* flu gripe* gripa covid dizz* mareo* mareado nausea* vomit* diarr* gastr* migrain* "
        "migran* headache* jaqueca* pill* pastilla* tablet* tableta* capsul* dose* dosis medicin* medicament* paracetamol ibuprof* aspirin* amoxicil* omeprazol "
        "antiinflam* analges* painkill* prescri* receta* pharmac* farmac* diagnos* treatment* tratamiento* surger* cirug* operacion fracture* fractur* sprain* "
        "esguince* bone* hueso* x-ray* radiograf* ultraso* ecograf* resonanc* mri scan* tomograf* lab* laboratori* urine orina* pregnan* embaraz* baby* bebe "
        "pediatr* dentist* dental* diente* muela* tooth teeth gum* encia* eye* ojo ojos ear ears oido* sleep* dormir sueno insomn* anxi* ansiedad estres stress "
        "therap* terap* psic* physio* fisio* rehab* rest reposo sick enferm* cramp* calambr* bruis* moret* bleed* sangrado wound* herida* stitches puntadas "
        "urgenc* emergency* ambulanc* ayuno fasting diet* dieta* salt weight peso* exercise ejercicio* tired cansancio* fatig* thyroid tiroid* hormon* mg warfarin"
    ),
    "law": (
        "lawyer* attorney* solicitor* abogad* licenciad* notari* notary* juez juzgad* judge* court* tribunal* juici* lawsuit* trial* sue sued suing demand* "
        "plaintiff* defendant* contract* contrato* agreement* convenio* clause* clausul* sign signed signature firm* legal* law laws ley leyes articul* article "
        "derecho* right rights rescis* breach* incumpl* penal* crime* delito* denunc* police policia* fiscal* prosecut* testi* witness* evidenc* prueba* "
        "will testament* heir* hered* herenc* inherit* estate* sucesi* divorc* custod* pension* alimony aliment* matrimoni* marriage marital landlord* tenant* "
        "arrend* inquilin* caser* rent renta deposit* evict* desaloj* lease* despid* dismiss* fired finiquit* liquid* indemniz* severanc* redundan* "
        "conciliac* mediat* mediac* arbitr* settlement* appeal* apelac* amparo* recurso* trademark* marca* patent* copyright registro* regist* partner* socio* "
        "sociedad* company empresa* statut* estatut* power poder escritur* deed* title titulo* property propiedad* predial* catastr* boundary lindero* neighbor* "
        "neighbour* vecin* noise ruido* fine multa* visa* migra* permit* permiso* citizenship* nacionalid* complaint* queja* debt* deuda* fraud* fraude* "
        "consumer* profeco whistlebl* harass* acoso* employer* patron* labor* laboral* employee* emplead* trabajad* honorari* fee fees retainer* deadline* plazo* audienc* hearing*"
    ),
    "money": (
        "bank* banco* bancari* account* cuenta* card cards tarjeta* credit* debit* loan* prestam* mortgage* hipotec* interest* interes* rate rates tasa* tasas apr cat "
        "instal* mensualid* cuota* payment* pago* pagos pagar pagaba paid pay pays payday transfer* spei wire deposit* withdraw* retir* cash efectivo atm cajero* "
        "balance* saldo* statement* estado invest* inver* fund* fondo* share* accion acciones bond bonds bono* stock* portfolio* cartera* cetes return* rendimient* "
        "yield* risk* riesgo* saving* ahorr* budget* presupuest* debt* deuda* adeudo* consolid* refinanc* insur* segur* premium* prima* policy poliza* claim* "
        "siniestr* coverage cobertura* deductib* deducib* excess tax taxes impuest* iva isr sat vat deduc* invoice* factur* refund* reembols* devoluc* cargo* "
        "charge* charged comision* commission* fee fees pension* afore retire* jubil* salary sueldo* salari* nomina* payroll income ingreso* earn* gano* gasto* "
        "expens* spend* cost* dollar* peso pesos euro euros currency divisa* exchange cambio fraud* fraude* aclarac* chargeback dispute* nip pin token anual* yearly "
        "plazo* term terms capital* buró buro score historial aval equity leverage dividend* crypt* cripto* broker* adviser advisor asesor*"
    ),
    "machine": (
        "machine* maquin* equipo* motor* pump* bomba* valve* valvul* compress* compres* hydraul* hidraul* pneumat* neumat* piston* cylinder* cilindr* bearing* "
        "balero* rodamient* shaft* flecha* eje gear* engrane* belt* banda* conveyor* transportad* chain cadena* sensor* plc variador* drive* vfd inverter "
        "contactor* relay* relevador* relay termic* fuse* fusible* breaker* interruptor* voltage* voltaj* volt* amp* amper* current corriente* phase* fase* "
        "cable* wire* wiring terminal* tablero* panel* display* pantalla* alarm* alarma* error* codigo* code codes reset* fault* falla* fallo* failure* leak* fuga* vibra* noise* ruido* "
        "knock* overheat* calient* calent* temperatur* pressure* presion* bar psi flow caudal flujo oil aceite* grease* grasa* lubric* filter* filtro* seal* sello* "
        "retén reten gasket* empaque* bolt* tornill* torque* apriete* nut tuerca* weld* sold* lathe* torno* mill fresadora* cnc press* prensa* mold* molde* inject* "
        "inyect* boiler* caldera* steam vapor chiller* refrig* ventilador* fan fans tank* tanque* rodillo* roller* spindle* husillo* tool herramient* calibr* "
        "lockout candado* bloqueo* loto maintenance mantenimient* prevent* correctiv* spare* refaccion* repuesto* pieza* part parts shift turno* line linea "
        "operator* operador* technic* tecnic* engineer* ingenier* plant planta* production produccion* downtime paro paros stop* shutdown arranque* start-up "
        "robot* servo* encoder* hmi firmware hour* rpm newton metro desgast* worn wear align* alinea* micrometer* tolerance* toleranc* scrap merma* batch lote*"
    ),
    "study": (
        "tutor* teach* maestr* profe profes* student* alumn* estudi* study* studying school* escuela* universi* college* colegi* prepa* secundaria* primaria* class classes "
        "clase* lesson* leccion* course* curso* exam* examen* test tests prueba* quiz* grade* calific* nota notas homework* tarea* assign* essay* ensayo* thesis "
        "tesis paragraph* parraf* write writing escrib* redact* read reading lee leer lectur* book* libro* chapter* capitul* page pagina* math* matemat* algebra* geometr* "
        "calcul* equation* ecuacion* fraction* fraccion* formula* deriv* integral* function funcion* variable* probabil* statist* estadist* media mediana mean median "
        "percent* porcent* number numero* denominator numerator factor* root raiz square cuadrad* triangl* triangul* angle* angul* physics fisic* force fuerza* "
        "velocity velocidad* mass masa* chemis* quimic* mole mol molar molecul* atom* reacti* reacc* biolog* cell* celula* history histori* geogra* grammar "
        "gramatic* verb* tense* subjunct* subjuntiv* pronunc* vocabul* english ingles french frances spanish espanol* spelling ortograf* word words palabra* sentence* oracion* program* "
        "python code codigo* loop bucle* array algorithm* exercise* ejercicio* problem* example* ejemplo* practice* practic* explain* concept* theory teoria* "
        "scholarship* beca* inscrip* enrol* semester* semestr* degree carrera* career diploma* certific* toefl ielts question pregunta* answer* respuesta* "
        "mistake* error* understand* entend* solve* resolv* resuelv* result* resultado* flashcard* revision repas* session* sesion* learn* aprend*"
    ),
}  # fmt: skip
