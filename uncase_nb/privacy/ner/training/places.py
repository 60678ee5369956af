"""Places that chats name, and things that only look like places or people."""

from __future__ import annotations


def _list(text: str) -> list[str]:
    return text.split("|")


CITIES_ES = _list(
    "Ciudad de México|CDMX|Guadalajara|Monterrey|Puebla|Querétaro|Mérida|Tijuana|León|Toluca|Cancún|Saltillo|Hermosillo|"
    "Culiacán|Chihuahua|Morelia|Veracruz|Xalapa|Oaxaca|Aguascalientes|San Luis Potosí|Torreón|Mexicali|Zapopan|Tlaquepaque|"
    "Ecatepec|Naucalpan|Tlalnepantla|Coyoacán|Iztapalapa|Tampico|Villahermosa|Tuxtla Gutiérrez|Durango|Zacatecas|Celaya|"
    "Irapuato|Cuernavaca|Pachuca|Tepic|La Paz|Mazatlán|Los Mochis|Ciudad Juárez|Nuevo Laredo|Reynosa|Playa del Carmen|"
    "San Miguel de Allende|Santa Fe|Colima|Guanajuato|Tlaxcala|Madrid|Barcelona|Valencia|Sevilla|Zaragoza|Málaga|Murcia|"
    "Bilbao|Alicante|Córdoba|Valladolid|Vigo|Gijón|Granada|Oviedo|Pamplona|Almería|San Sebastián|Santander|Toledo|Badajoz|"
    "Salamanca|Getafe|Móstoles|Buenos Aires|Rosario|Mendoza|Córdoba|Mar del Plata|Bogotá|Medellín|Cali|Barranquilla|"
    "Cartagena|Santiago|Valparaíso|Concepción|Lima|Arequipa|Cusco|Quito|Guayaquil|Montevideo|Asunción|Caracas|Panamá"
)
REGIONS_ES = _list(
    "Jalisco|Nuevo León|Yucatán|Quintana Roo|Sonora|Sinaloa|Chiapas|Michoacán|Guerrero|Hidalgo|Tabasco|Tamaulipas|Coahuila|"
    "Baja California|Edomex|Estado de México|Morelos|Nayarit|Campeche|Andalucía|Cataluña|Galicia|Castilla y León|Asturias|"
    "Navarra|La Rioja|Extremadura|Canarias|País Vasco|Antioquia|Cundinamarca|México|España|Argentina|Colombia|Chile|Perú|"
    "Ecuador|Uruguay|Guatemala|Estados Unidos|Venezuela|Cuba|Honduras|El Salvador|Costa Rica"
)
NEIGHBOURHOODS = _list(
    "Roma Norte|Condesa|Narvarte|Del Valle|Polanco|Doctores|Portales|Nápoles|Centro|Las Américas|Lomas de Chapultepec|"
    "San Rafael|Santa María la Ribera|Jardines del Bosque|Providencia|Chapalita|Mitras Norte|Contry|Obispado|La Paz|"
    "El Mirador|Industrial|Lindavista|Agrícola Oriental|Vallarta Poniente|Cumbres|Fuentes del Valle|San Jerónimo|Juárez"
)
STREETS_ES = _list(
    "Insurgentes Sur|Reforma|Juárez|Hidalgo|Morelos|Benito Juárez|5 de Mayo|16 de Septiembre|20 de Noviembre|Madero|Zaragoza|"
    "Álvaro Obregón|Lázaro Cárdenas|Revolución|Patriotismo|Universidad|Vallarta|Chapultepec|Las Rosas|Los Pinos|Los Olivos|"
    "Río Lerma|Río Churubusco|Eje Central|Constitución|Independencia|Niños Héroes|Mayor|Gran Vía|Alcalá|Serrano|Goya|"
    "Real|del Sol|San Juan|Santa Ana|de la Paz|Cervantes|Colón|Corrientes|Rivadavia|Belgrano|San Martín|Sarmiento"
)
CITIES_EN = _list(
    "New York|NYC|Los Angeles|Chicago|Houston|Phoenix|Philadelphia|San Antonio|San Diego|Dallas|Austin|San Jose|Denver|"
    "Seattle|Boston|Nashville|Portland|Las Vegas|Detroit|Memphis|Baltimore|Milwaukee|Albuquerque|Tucson|Fresno|Sacramento|"
    "Atlanta|Miami|Oakland|Minneapolis|Tulsa|Tampa|Cleveland|Pittsburgh|St. Louis|Orlando|Boise|Omaha|El Paso|Brooklyn|"
    "Queens|Salt Lake City|London|Manchester|Birmingham|Leeds|Glasgow|Liverpool|Bristol|Edinburgh|Cardiff|Belfast|Dublin|"
    "Cork|Galway|Toronto|Vancouver|Montreal|Calgary|Ottawa|Sydney|Melbourne|Brisbane|Perth|Auckland|Mumbai|Delhi|Bangalore|"
    "Hyderabad|Chennai|Pune|Paris|Berlin|Tokyo|Rome|Amsterdam|Lisbon|Reading|Bath|Oxford|Cambridge|York|Leicester"
)
REGIONS_EN = _list(
    "California|Texas|Florida|Ohio|Oregon|Nevada|Arizona|Colorado|Utah|Georgia|Virginia|Michigan|Illinois|New Jersey|Iowa|"
    "Kansas|Washington|Montana|Maine|Vermont|Ontario|Quebec|Alberta|Queensland|Victoria|Kent|Essex|Surrey|Yorkshire|Wales|"
    "Scotland|Ireland|England|Canada|Australia|India|Mexico|Spain|France|Germany|Japan|China|Brazil|the US|the UK"
)

CARS = _list(
    "Nissan Versa|Toyota Corolla|Honda Civic|Seat León|Seat Toledo|Seat Ibiza|Hyundai Santa Fe|Hyundai Tucson|Mercedes|"
    "Mercedes Clase A|Dodge Durango|Chevrolet Aveo|Kia Rio|Mazda 3|Mazda CX-5|Ford Ranger|Ford Lobo|Jeep Cherokee|"
    "VW Jetta|Volkswagen Vento|Toyota Hilux|Chevrolet Colorado|Kia Sorento|Renault Kwid|Audi A4|BMW Serie 3|Tesla Model 3|"
    "Suzuki Swift|Chevrolet Silverado|Toyota Tacoma|Nissan Sentra|Kia Seltos|Hyundai Creta|Chrysler Pacifica|Jetta|Tsuru|"
    "Corolla|Civic|Versa|Santa Fe|Tucson|Durango|Camry|Ford Escape|F-150|Ram 1500|Mustang|Leon|Ibiza|Ateca|Malibu|Murano"
)
THINGS_ES = _list(
    "crédito automotriz|seguro de auto|iPhone 15|Galaxy S24|laptop HP|paracetamol|ibuprofeno|metformina|losartán|amoxicilina|"
    "Netflix|WhatsApp|Excel|Python|álgebra|cálculo diferencial|tarjeta de débito|hipoteca|Afore|Infonavit|CETES|Buró de Crédito|"
    "válvula de alivio|bomba hidráulica|motor trifásico|PLC|banda transportadora|compresor|contrato de arrendamiento|demanda|"
    "juicio de amparo|pensión alimenticia|testamento|acta de nacimiento|rayos X|ultrasonido|resonancia|química sanguínea|"
    "Word|Zoom|Uber|Mercado Libre|Amazon|Telegram|la prueba de manejo|el enganche|la póliza|el expediente|Siri|Alexa"
)
THINGS_EN = _list(
    "car loan|auto insurance|iPhone 15|Galaxy S24|HP laptop|ibuprofen|metformin|amoxicillin|lisinopril|Netflix|WhatsApp|Excel|"
    "Python|algebra|calculus|debit card|mortgage|Roth IRA|401k|credit score|relief valve|hydraulic pump|three-phase motor|PLC|"
    "conveyor belt|compressor|lease agreement|lawsuit|child support|living will|X-ray|ultrasound|MRI|blood panel|Zoom|Uber|"
    "Amazon Prime|the test drive|the down payment|the policy|the file|Alexa|Siri|Word|Power BI|Jira|Grade 8 bolts|a refund"
)
MONTHS_ES = _list("enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre")
MONTHS_EN = _list("January|February|March|April|May|June|July|August|September|October|November|December")
DAYS_ES = _list("lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunes próximo")
DAYS_EN = _list("Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|tomorrow")
NICKNAMES_ES = _list(
    "Pepe|Lupita|Toño|Beto|Memo|Chuy|Paco|Nacho|Lalo|Mari|Conchita|Chayo|Lety|Fer|Dani|Ale|Caro|Vale|Sofi|Majo|Juanito|"
    "Luisito|Anita|Paty|Gaby|Tere|Güicho|Quique|Poncho|Rafa|Santi|Nico|Mine|Yola|Chela|Chabela|Kike|Javi|Marce|Lucha|Goyo"
)
NICKNAMES_EN = _list(
    "Mike|Liz|Beth|Bob|Bill|Jim|Jimmy|Tom|Tommy|Kate|Katie|Jen|Jenny|Sam|Alex|Nick|Matt|Dan|Danny|Steve|Tony|Meg|Maggie|"
    "Chris|Ben|Andy|Josh|Becky|Sue|Pam|Deb|Debbie|Ron|Rick|Ricky|Ted|Abby|Gabe|Zoe|Lexi|Nate|Drew|Cass|Vicky|Charlie"
)
BRANDS = _list(
    "aadhaar|abb|acadia|accord|acer|acura|adderall|advil|aetna|afore|ai|airbnb|airpods|aldi|aleve|alexa|alfa|"
    "aliexpress|allegra|allen|allianz|allstate|ally|altima|alzheimer|amarok|amazon|ambien|amex|amlodipino|amoxicilina|"
    "android|ansi|anthem|apa|api|apostille|aristoteles|asme|asperger|aspirin|aspirina|astra|asus|ateca|atorvastatina|"
    "atos|audi|avanza|aveo|axa|azitromicina|azteca|baldor|banamex|bancomer|bancoppel|bankinter|banorte|banregio|bayes|"
    "bbva|beat|benadryl|benz|berlingo|bernoulli|binance|bitcoin|bizum|blazer|bmw|bodega|bonddia|booking|bosch|bradley|"
    "bronco|btc|buick|bupa|buro|buscapina|byd|cabify|cadillac|caixabank|camry|canva|captiva|captur|cashapp|castrol|"
    "caterpillar|cayenne|cervantes|cetes|cetesdirecto|cfdi|chase|chatgpt|chedraui|cherokee|chevrolet|chevy|chrysler|"
    "cialis|cigna|ciprofloxacino|citi|citibanamex|citibank|citroen|civic|claritin|claro|classroom|clio|clip|"
    "clonazepam|cnbv|codi|colorado|compass|concerta|condusef|conekta|coppel|corolla|correos|corsa|costco|coursera|"
    "covid|crafter|creta|crohn|cruze|cummins|cupra|cvs|dacia|dacortin|danfoss|darwin|dell|denali|derby|desenfriol|"
    "dewalt|dhl|didi|dimo|dodge|dof|donaldson|doppler|dow|dropbox|duolingo|durango|duster|ebara|ebay|ecosport|"
    "einstein|elantra|elektra|eliquis|emerson|enalapril|endress|equifax|equinox|escape|estafeta|ethereum|ethernet|"
    "etrade|etsy|euler|euthyrox|excel|expedia|expedition|experian|explorer|f-150|facebook|fafsa|fanuc|faq|farxiga|"
    "fedex|ferrari|festo|fiat|fico|fidelity|fiesta|figo|fmla|focus|foley|ford|forester|fourier|fovissste|freud|"
    "frontier|fusion|galaxy|gauss|gdpr|geico|giemsa|github|giulia|gladiator|gleason|gls|gmail|gmat|gmc|gnp|gol|golf|"
    "google|goulds|gram|gre|groove|grundfos|haas|hauser|hiace|highlander|hilti|hilux|hipaa|hmi|hodgkin|holter|honda|"
    "honeywell|hotmail|hsbc|huawei|humalog|humana|hummer|hyundai|ia|ibuprofen|ibuprofeno|icloud|id|ielts|ikea|impala|"
    "impreza|imss|inbursa|infiniti|infonavit|instagram|ipad|iphone|iso|isr|issste|italika|iva|izzi|jaguar|januvia|"
    "jardiance|jeep|jetta|jira|kahoot|kaiser|kangoo|kant|keppra|keyence|khan|kia|kicks|kirchhoff|klar|klonopin|koleos|"
    "komatsu|kona|konfio|kroger|kueski|kuka|kutxabank|kwid|l200|lamborghini|lantus|laplace|lariat|leed|lenovo|"
    "levotiroxina|lexapro|lexus|libor|lidl|lincoln|linkedin|linux|lipitor|liverpool|logan|losartan|lowes|lyft|lyrica|"
    "macan|macbook|makita|malibu|mapfre|march|marx|maserati|mastercard|matiz|maverick|maxima|mazda|medicaid|medicare|"
    "megacable|megafon|megane|mercadolibre|mercedes|metformin|metformina|mg|micrologix|milwaukee|mirage|mitsubishi|"
    "mobil|mobilith|modbus|moneygram|monzo|moodle|motorola|motrin|movistar|murano|mustang|mxn|nasdaq|navara|nema|"
    "neomelubrina|netflix|neurontin|newton|nexium|nhs|nielsen|nintendo|nissan|nmls|nom|notion|np300|nubank|obamacare|"
    "ocr|octavia|odyssey|ofsted|ohm|ok|omeprazol|omron|onedrive|onix|opel|openai|oppo|optra|orange|oring|oroch|osha|"
    "outback|outlander|outlook|oxxo|ozempic|pacifica|palisade|paracetamol|parker|parkinson|partner|pascal|pathfinder|"
    "paypal|pdf|peugeot|pilot|pinterest|pitagoras|platon|plavix|playstation|plc|pointer|poisson|polo|pontiac|porsche|"
    "powerflex|prius|profeco|profibus|profinet|progressive|prozac|pythagoras|python|qualitas|ram|ranger|rappi|remitly|"
    "renault|renegade|revolut|riemann|ritalin|rivotril|robinhood|rockwell|rogue|rosemount|rubicon|sabadell|safeway|"
    "sams|samsung|sandero|santa|santander|sat|saveiro|scada|scenic|schneider|schwab|scotiabank|seat|seltos|sentra|"
    "sepa|seur|shakespeare|sharepoint|shein|shell|siemens|sienna|silverado|simatic|singulair|siri|skf|skoda|slack|"
    "snapchat|socrates|sonata|sonic|sony|sorento|soriana|spark|spei|sportage|spotify|sprint|sprinter|starlink|"
    "statefarm|stepway|stihl|stori|stripe|subaru|suburban|suburbia|sudafed|sulzer|suv|suzuki|swift|symbicort|tacoma|"
    "tafil|tahoe|taos|target|teams|teflon|telcel|telegram|telmex|tempra|temu|terrain|tesco|tesla|thinkpad|tiguan|tiie|"
    "tiktok|timken|tmobile|toefl|tornado|totalplay|tourette|toyota|tracker|trailblazer|transunion|traverse|trax|"
    "treasury|trello|trulicity|tsuru|tucson|tundra|twitter|tylenol|uber|ucas|unitedhealthcare|ups|url|urvan|usd|usmca|"
    "usps|vanguard|venmo|vento|ventolin|verizon|versa|viagra|virtus|visa|vito|viton|vodafone|volkswagen|volvo|vw|"
    "walgreens|walmart|weg|wegovy|whatsapp|wikipedia|windows|wise|word|wrangler|xanax|xarelto|xbox|xiaomi|yaris|"
    "yaskawa|yokogawa|youtube|yukon|zara|zelle|ziehl|zoloft|zoom|zurich|zyrtec"
)
"""Folded, for sentences without anybody; a list of its own, so that the same code gives the same weights."""
