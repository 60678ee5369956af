"""Towns, quarters, employers, schools and the words of described homes; true is Spanish. Slots are of `ties`."""

from __future__ import annotations


def _list(text: str) -> tuple[str, ...]:
    return tuple(piece.strip() for piece in text.replace("\n", "|").split("|") if piece.strip())


TOWNS = {
    True: _list("""San {f}|San {f} {l}|Santa {f}|San {f} del Monte|San {f} de los {l}|Santa María {l}|Villa {l}|Villa de {l}|Puerto {l}|Ciudad {l}|Real de {l}|{l} de Abajo|Los {l}
Cuautla|Atlixco|Tehuacán|Zitácuaro|Uruapan|Lagos de Moreno|Tepatitlán|Ocotlán|Autlán|Jojutla|Ixmiquilpan|Tulancingo|Huejutla|Papantla|Coatepec|Orizaba|Martínez de la Torre|Juchitán|Tehuantepec
Pinotepa|Huajuapan|Comitán|Tapachula|Ocosingo|Palenque|Macuspana|Paraíso|Ticul|Tizimín|Valladolid|Progreso|Chetumal|Felipe Carrillo Puerto|Navojoa|Guaymas|Agua Prieta|Cananea|Caborca|Ensenada|Tecate|Guasave
El Fuerte|Parral|Delicias|Ojinaga|Sabinas|Monclova|Piedras Negras|Linares|Montemorelos|Matehuala|Río Verde|Ciudad Valles|Jerez|Fresnillo|Calvillo|Dolores Hidalgo|Pénjamo|Salvatierra|Acámbaro|Tequisquiapan
Amealco|Atlacomulco|Valle de Bravo|Tenancingo|Chalco|Texcoco|Zumpango|Huixquilucan|Chilpancingo|Iguala|Taxco|Zihuatanejo|Tlapa|Apizaco|Huamantla|Lerdo|Antequera|Lucena|Écija|Ronda|Motril|Calatayud|Tudela
Mollerussa|Vic|Reus|Manresa|Zarautz|Durango|Barakaldo|Lalín|Cangas|Ponferrada|Astorga|Aranda de Duero|Plasencia|Zafra|Villarrobledo|Xàtiva|Torrelavega|Rafaela|Venado Tuerto|Tandil|Olavarría|Chivilcoy|Pergamino
Villa Carlos Paz|Esquel|Río Gallegos|Fusagasugá|Girardot|Sogamoso|Palmira|Tuluá|Ocaña|Sincelejo|Chillán|Curicó|Linares|Ovalle|Quillota|Castro|Juliaca|Huaraz|Jaén|Chincha|Sullana|Ambato|Latacunga|Otavalo"""),
    False: _list("""{l}ville|{l}ton|{l} Falls|{l} Springs|Fort {l}|Mount {l}|Port {l}|New {l}|East {l}|{l} Creek|{l} County|Lake {l}|{l} Heights|St. {f}|{l}burg|{l} Grove|{l}field|{l}ham|{l} Bay
Yuma|Waco|Laredo|Lubbock|Amarillo|Odessa|Abilene|Brownsville|McAllen|Eagle Pass|Bakersfield|Modesto|Stockton|Visalia|Salinas|Merced|Redding|Yakima|Spokane|Tacoma|Olympia|Bend|Medford|Eugene|Pocatello|Provo|Ogden
Billings|Missoula|Casper|Fargo|Bismarck|Sioux Falls|Rapid City|Duluth|Eau Claire|Appleton|Kenosha|Racine|Rockford|Peoria|Decatur|Gary|Muncie|Kokomo|Flint|Saginaw|Lansing|Toledo|Akron|Youngstown|Dayton|Erie|Scranton
Allentown|Utica|Elmira|Ithaca|Poughkeepsie|Yonkers|Camden|Trenton|Dover|Lowell|Worcester|Bangor|Concord|Roanoke|Norfolk|Durham|Wilmington|Macon|Augusta|Mobile|Biloxi|Natchez|Shreveport|Lake Charles|Texarkana
Bentonville|Joplin|Wichita|Topeka|Hoboken|Paterson|Compton|Fremont|Reno|Sparks|Flagstaff|Gallup|Las Cruces|Pueblo|Boulder|Croydon|Luton|Slough|Swindon|Stockport|Oldham|Wigan|Bolton|Preston|Hull|Grimsby|Corby|Rugby
Derby|Stoke|Crewe|Barnsley|Rotherham|Wrexham|Swansea|Merthyr|Llanelli|Paisley|Perth|Dundee|Inverness|Newry|Derry|Lisburn|Ennis|Tralee|Sligo|Athlone|Dundalk|Clonmel|Naas|Barrie|Guelph|Moncton|Red Deer|Saskatoon
Ballarat|Geelong|Dubbo|Wagga Wagga|Cairns|Toowoomba|Rotorua|Nagpur|Indore|Surat|Kochi|Mysuru|Ludhiana|Lagos|Accra|Nairobi|Manila|Cebu|Lahore|Karachi|Dhaka|Kathmandu"""),
}
QUARTERS = {
    True: _list("""Villas del {w}|Lomas de {l}|Jardines de {l}|Valle {w}|Infonavit {l}|Fraccionamiento {l}|San {f}|Santa {f}|Barrio de {l}|Bosques de {l}|Residencial {l}|Unidad {l}|Ejido {l}|La {w}|El {w}|Los {w}s|Las {w}s
Tepito|La Lagunilla|Santa Julia|Escandón|Anzures|Mixcoac|Copilco|Coapa|Xotepingo|La Merced|Analco|Huentitán|Oblatos|Independencia|San Bernabé|La Estanzuela|Pensiones|Chuburná|Cholul|Itzimná|Lavapiés|Vallecas|Carabanchel
Gràcia|El Raval|Triana|Ruzafa|Deusto|Caballito|Almagro|Boedo|Flores|Once|Kennedy|Suba|Usaquén|Laureles|El Poblado|Ñuñoa|Maipú|La Florida|Puente Alto|Breña|Barranco|Comas|San Juan de Lurigancho|Villa El Salvador"""),
    False: _list("""{l} Park|{l} Heights|{l} Hill|{w} Estates|{w} Meadows|{l} Terrace|the {l} projects|East {l}|Old {l}|{w} Ridge|{l} Village|{l} Gardens|{w} Hollow|the {w} apartments|{w} Creek|Little {l}
Astoria|Flushing|Harlem|Bushwick|Bed-Stuy|Washington Heights|Corona|Jackson Heights|Pilsen|Logan Square|Englewood|Hyde Park|Boyle Heights|Echo Park|Koreatown|Silver Lake|Fruitvale|the Mission|the Tenderloin|Oak Cliff
Montrose|East End|Dorchester|Roxbury|Southie|Fishtown|Germantown|Anacostia|Capitol Hill|Five Points|Buckhead|Little Haiti|Hialeah|Brixton|Peckham|Hackney|Tooting|Moss Side|Chorlton|Headingley|Handsworth|Toxteth
Leith|Govan|Splott|Finglas|Tallaght|Rathmines|Scarborough|Kitsilano|Footscray|Parramatta|Bandra|Andheri|Koramangala|Indiranagar|Dwarka"""),
}
EMPLOYERS = {
    True: _list("""Grupo {l}|{l} Hermanos|Maquiladora {l}|Aceros {l}|Plásticos {l}|Empacadora {l}|Muebles {l}|Textiles {l}|Tortillería {l}|Panadería {l}|Refaccionaria {l}|Ferretería {l}|Constructora {l}|Transportes {l}|Autotransportes {l}
Abarrotes {l}|Despacho {l}|Laboratorios {l}|Clínica {l}|Restaurante {f}|Estética {f}|Taquería {l}|Agroindustrias {l}|Inmobiliaria {l}|Consultores {l}|Seguridad {l}|Lácteos {l}|{l} y Cía|{l} Logística|{l} S.A.|Soluciones {l}
Femsa|Cemex|Nemak|Alpura|Lala|Gruma|Vitro|Softtek|Kavak|Ternium|Grupo Modelo|Grupo México|la planta de {c}|Ingenio {l}|Minera {w} {l}|Refrigeración {l}|Transportes Hermanos {l} SA de CV|Agrícola {w} {w}|Comercializadora {l} S.A. de C.V.|Ingenio El {w}|Caja Solidaria {l}|Caja Popular {l}|Cooperativa {l}|Aserradero {l}|Rancho {l}|Granja {l}|Gasolinera {l}|Cobach {n}|la maquila de {l}|el taller de {l}|los almacenes {l}|la fábrica de {c}|Hotel {l}|Banca {l}|Viñedos {l}|Calzado {l}"""),
    False: _list("""{l} Foods|{l} Trucking|{l} Logistics|{l} & Co|{l} Brothers|{l} Manufacturing|{l} Plumbing|{l} Electric|{l} Roofing|{l} Farms|{l} Dental|{l} Realty|{l} Auto Body|{l} Packaging|{l} Steel|{l} Textiles|{l} Bakery|{l}'s Diner|{l}'s
{c} Transit|{c} Water|{c} School District|{c} Fire Department|{l} Partners|{l} Capital|{l} Group|{l} Systems|{l} Tech|{l} Landscaping|{l} Care Home|{l} Daycare|{l} Pharmacy|{l} Lumber|{l} Meats|{l} Pipeline|{f}'s Salon
Tyson|Sysco|Deere|Cargill|Lockheed|Boeing|Raytheon|Wegmans|Publix|Meijer|the {c} plant|{l} Cold Storage|{l} Credit Union|{c} Credit Union|the {l} plant|{l} Casino|{l} Freight|{l} Concrete|{l} Poultry|{l} Hotels|{l} Marine|{l} Dairy|{l} Elevator|{w} {w} Roofing|{w} {w} Cold Storage|{w} {w} Unified|{w} {w} ISD|{w} & {l}|{w} and {w} Cafe|{l} Die & Tool|{w} {w} Poultry|{w} {w} Holdings|{l} Eye Institute|{w} {w} Farms LLC|{l} Foam|the {l} mill|the {l} ranch|the {c} depot|the {c} warehouse|the shipyard in {c}|{l} Shipping|{l} Consulting|{l} Security|{l} Nurseries"""),
}
SCHOOLS = {
    True: _list("""primaria {f} {l}|la primaria {f} {l}|la secundaria {n}|Secundaria Técnica {n}|Secundaria General {l}|la prepa {l}|Prepa {n}|CBTIS {n}|CETIS {n}|Conalep {c}|Cobach {n}|CCH {w}|Kínder {f}|Jardín de Niños {f} {l}|Colegio {l}|Colegio {w}
Instituto {l}|Instituto {w}|Liceo {l}|Escuela {f} {l}|Tecnológico de {c}|Universidad {l}|Universidad del {w}|Politécnica de {c}|UAM {c}|UPN {n}|Escuela Rural {l}|Instituto Básico {l}|UT {c}|la UT de {c}|la Tecno de {c}|el cobach {n}|el conalep {n}|Facultad de Derecho|la Facultad de Química|IES {l}|CEIP {f} {l}|la normal de {c}|guardería {w}|Colegio San {f}"""),
    False: _list("""{l} Elementary|{l} Middle|{l} High|{f} {l} High School|St. {f}'s|St {f}'s Primary|{c} High|{c} Prep|{c} State|{c} Tech|{l} College|{l} Academy|{w} Montessori|{w} Charter|{l} Community College|{c} Community College
PS {n}|{l} University|University of {c}|UC {c}|Cal State {c}|{l} School of Nursing|Our Lady of {w}|Sacred Heart|Holy {w}|{l} Comp|{l} Grammar|{l} Sixth Form|{w} Preschool|{w} Day School|the {l} school|{l} Law School|{c} Polytechnic|{w} Elementary"""),
}
WORDS = {
    True: _list(
        "Rosa|Sol|Pino|Roble|Águila|Palma|Fuente|Sauce|Bosque|Paraíso|Esperanza|Mirador|Encino|Laguna|Monte|Alameda|Jacaranda|Gaviota|Cantera|Loma|Nogal|Parque|Llano|Real|Lago|Cedro"
    ),
    False: _list(
        "Oak|Maple|Cedar|Willow|Sunset|Meadow|Pine|River|Fox|Deer|Eagle|Stone|Valley|Lake|Birch|Spring|Orchard|Whispering|Rolling|Hickory|Peach|Magnolia|Harbor|Prairie|Mill|Grace|Hope|Trinity"
    ),
}
THING = {
    True: _list(
        "la iglesia|la tortillería|el kínder|la primaria|el panteón|el mercado|la farmacia|el tanque de agua|la vía del tren|el puente|la gasolinera|el deportivo|la cancha|el molino|la clínica|la antena|el crucero|el lavado de autos|la purificadora|el oxxo|la panadería|el parque|la delegación|la barda del rastro|el arroyo|la papelería de doña {f}|la tienda de {f}|la casa de los {l}"
    ),
    False: _list(
        "the church|the gas station|the elementary school|the water tower|the laundromat|the fire station|the cemetery|the train tracks|the feed store|the post office|the bridge|the old mill|the Dollar General|the bus stop|the park|the ball field|the pub|the chip shop|the mosque|the library|the barber's|the silo|the creek|{f}'s garage|the {l} place|the liquor store|the car wash"
    ),
}
HOUSE = {
    True: _list(
        "la casa azul|la casa verde|una casa de dos pisos|el zaguán negro|el portón café|la vecindad|el edificio gris|la casa de la esquina|el local de cortina roja|la casa sin pintar|el departamento de arriba|la bodega amarilla|la puerta blanca|los departamentos rosas|el rancho|la tercera casa|una casita de lámina|la última casa"
    ),
    False: _list(
        "the yellow house|the blue trailer|the brick house|the white house with the porch|the basement apartment|the second house|the double-wide|the duplex|the gray building|the flat above the shop|the last house|the corner house|the red door|the green gate|a little white house|the upstairs unit|the farmhouse|the cabin"
    ),
}
WHERE = {
    True: _list(
        "frente a|atrás de|a un lado de|junto a|enfrente de|a dos cuadras de|pasando|antes de llegar a|a espaldas de|subiendo por|bajando|saliendo de|en contraesquina de|como a media cuadra de"
    ),
    False: _list(
        "across from|behind|next to|next door to|two doors down from|past|just past|down the road from|opposite|a block from|up the hill from|around the corner from|over|right by"
    ),
}
NUMBERED = {
    True: _list("número {n}|interior {n}|depto {n}|lote {n}|manzana {n}|casa {n}|local {n}"),
    False: _list("number {n}|unit {n}|lot {n}|apartment {n}|flat {n}|apt {n}|#{n}"),
}
