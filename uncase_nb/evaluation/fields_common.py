"""Semantic fields that belong to every subject: prices, dates, documents, places, troubles, choices, changes.

They relate a step to the message that realizes it; they say nothing of the subject. Written as in `fields_service`.
"""

COMMON_FIELDS = {
    "price": (
        "price* precio* cost* coste* cuesta* cuanto expens* caro cara barat* cheap* charge* cobr* fee* tarifa* cuota* honorari* quote* cotiz* total* amount* monto* "
        "sum suma* cantidad* pay* pag* paid peso pesos dollar* euro* bucks money dinero* budget presupuest* gast* spend* rent* fare* instal* mensualid* afford* discount* descuent* "
        "figure* worth vale valuation valu*"
    ),
    "date": (
        "date* fecha* day* dia dias when cuando week* semana* month* mes meses year* ano anos deadline* plazo* term terms until hasta today hoy tomorrow manana monday lunes tuesday martes "
        "wednesday miercoles thursday jueves friday viernes saturday sabado sunday domingo january enero february febrero march marzo april abril may mayo june "
        "junio july julio august agosto september septiembre october octubre november noviembre december diciembre weekend* vigenc* vence* due expir* schedul* agend* cita* appoint* slot* visit*"
    ),
    "hour": (
        "hour* hora horas time times o'clock am pm morning manana* afternoon tarde tardes evening night* noche* noon mediodia minute* minut* schedul* horari* slot* appoint* cita* agend* half"
    ),
    "duration": "long last* dur* plazo* term terms period* mes meses month* year* ano anos week* semana* day* dia dias hour* hora horas minute* minut* wait* esper* tarda* take takes quick* soon pronto",
    "document": (
        "document* papel* paper* form forms formular* formato* certific* constanc* recibo* receipt* invoice* factur* id identific* ine passport* pasaport* licen* comprobante* "
        "contract* contrat* copy copia* scan* photo* foto* picture* letter carta* file expedient* proof prueba* evidenc* bring tra* lleve* llevar statement* nota escritur* ticket* folio* report*"
    ),
    "place": "where donde place* lugar* address* direccion* location* ubicac* city ciudad* street calle* branch* sucursal* office* oficina* near cerca* lejos here aqui come venir vengo ven pasa pase pasar visit* store tienda*",
    "trouble": (
        "problem* trouble* issue* wrong mal fail* fall* broke* rot* descompu* fault* defect* error* damage* dan* complain* quej* reclam* worr* preocup* afraid miedo* bad badly "
        "hurt* duel* dolor* stuck atora* lock* lost perd* noise* ruid* leak* fuga* knock* crash* strange raro* stop* para won't can't sorry lament* mistake* "
        "equivoc* urg* difficult* dificil* doubt* duda*"
    ),
    "cause": "why porque reason* motivo* razon* cause* causa* because due debido origin* origen* explain* explic* mean* signific*",
    "choice": "choose* chose choice* elig* elijo escog* prefer* prefier* option* opcion* pick* decid* decis* rather better mejor take tomo quedo stay other otro otra alternativ* one first primero primera second segund* between entre both dos",
    "change": "change* cambi* instead lugar move mover mueve correct* corrig* corrij* actual* switch* modif* resched* reagend* cancel* replace* reemplaz* swap*",
    "compare": "compar* differ* diferenci* versus than more mas menos less better mejor worse peor cheaper higher lower ventaja* advantage*",
    "safety": "safe* segur* danger* peligr* risk* riesg* careful cuidado* prevent* preven* protect* proteg* warn* advert* avis* emergency* urgenc* lock* bloque* alarm*",
    "booking": "book* reserv* apart* agend* schedul* appoint* cita* slot* confirm* regist* inscri* enrol* hold guard* folio* reference* referencia* ticket* turno*",
    "search": "search* busc* look* find* found encontr* check* revis* consult* verif* see ver ve let me deja dejeme permit* second segundo momento moment ahorita stock inventar* system sistema record* histor*",
    "measure": "measur* medi* mide* mido reading* lectur* value* valor* figure* result* test* prueb* level* nivel* gauge* count* conte* cuent* number* numero*",
    "repair": "repair* repar* fix* arregl* replac* cambi* mend clean* limpi* tighten* apriet* apret* adjust* ajust* install* instal* solder* maintenance mantenim*",
    "advice": "advi* aconsej* recom* recomi* suggest* sugier* should deber* debe conviene best mejor tip tips try intent* prueb*",
    "people": "who quien quienes person* people gente alone solo sola wife esposa husband esposo family famili* boss jef* partner soci* relative* pariente* compan* friend* amig* name nombre*",
    "contact": "call* llam* phone* telefono* email* correo* message* mensaj* whatsapp text write escrib* contact* send* envi* mand* avis* reply* respond* answer*",
    "experience": "before antes history histor* already ya ever never nunca previous* previ* last ultim* happened paso ocurr* since desde used began empez* start* comenz* comienz*",
    "quantity": "many cuantos cuantas number* numero* amount* cantidad* several vari* dos tres cuatro two three four couple par extra more each cada dozen docena",
    "permission": "allow* permit* permiso* can could puedo puede may valid* legal* oblig* must need* required requisit* condition* condici* rule* regla*",
    "insurance": "insur* segur* cover* cobert* cubr* warrant* garant* policy poliza* claim* deduc* excess",
    "method": "how como way manera forma modo step* paso* first primero then luego method* metod* process* proceso* procedimient* tramit*",
    "certainty": "sure segur* certain* guarantee* garant* promis* promet* exact* really verdad honest* depend* quiz* maybe probabl* possib* posib* likely",
    "agreeing": "agree* acuerdo accept* acept* ok okay fine bien perfect* deal trato vale va sale right correct* approv* autoriz* adelante listo sounds works go",
    "refusing": "no not never nunca refus* rechaz* declin* neg* niega deny denies without sin tampoco nada nadie nothing ningun* none won't don't",
    "thanking": "thank* gracias agradec* appreciat* cheers kind amable* grateful brilliant great genial",
    "feeling": "happy content* feliz glad gust* sad trist* angry enoj* molest* upset nerv* anxi* pena surpris* sorpre* laugh jaja haha calm* tranquil* hope* esper* relief alivi* disappoint* reassur* joke* brom*",
}  # fmt: skip
