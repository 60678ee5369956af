"""Addresses, places and organizations as people write them are found whole. All are invented or belong to nobody."""

import pytest

from uncase_nb.privacy.scan import scan

ADDRESSES = [
    ("vivo en Xola 45 casi esquina con Medellín", "Xola 45 casi esquina con Medellín"),
    ("vivo en la calle 5 de mayo #12 int 3 col centro, puebla", "calle 5 de mayo #12 int 3 col centro, puebla"),
    ("mi direccion es av universidad 1200 depto 402", "av universidad 1200 depto 402"),
    ("Calle Gran Vía 28, 3º B, 28013 Madrid", "Calle Gran Vía 28, 3º B, 28013 Madrid"),
    ("C/. Piamonte, 7, 3.º B 28004 Madrid", "C/. Piamonte, 7, 3.º B 28004 Madrid"),
    ("Avda. Pío XII, s/n. 31008 Pamplona", "Avda. Pío XII, s/n. 31008 Pamplona"),
    ("Altos de Nava, s/n. 24071 León (España)", "Altos de Nava, s/n. 24071 León (España)"),
    ("Ctra. Madrid - Cartagena s/n 30120 Murcia", "Ctra. Madrid - Cartagena s/n 30120 Murcia"),
    ("quedamos en el km 14.5 de la carretera a Toluca", "km 14.5 de la carretera a Toluca"),
    ("es la manzana 3 lote 12", "manzana 3 lote 12"),
    ("Mz. 14, Lt. 8, Fracc. Los Encinos", "Mz. 14, Lt. 8, Fracc. Los Encinos"),
    ("col. Del Valle CP 03100", "Del Valle CP 03100"),
    ("Cra. 43A # 18 Sur-35, Medellín", "Cra. 43A # 18 Sur-35, Medellín"),
    ("Calle 60 No. 501 x 45 y 47, Mérida", "Calle 60 No. 501 x 45 y 47, Mérida"),
    ("Av. Corrientes 1234, piso 5 depto B", "Av. Corrientes 1234, piso 5 depto B"),
    ("está entre juarez y morelos", "juarez y morelos"),
    ("a media cuadra, esquina con Álvaro Obregón", "Álvaro Obregón"),
    ("I'm at 14 Beech Rd", "14 Beech Rd"),
    ("it's apt 4B, buzz twice", "apt 4B"),
    ("123 Main St Apt 4B\nSpringfield, IL 62704", "123 Main St Apt 4B\nSpringfield, IL 62704"),
    ("Flat 2, 18 Rosewood Close, Leeds LS6 2QB", "Flat 2, 18 Rosewood Close, Leeds LS6 2QB"),
    ("the house is 6 Carrick Drive, Clonmel, Co. Tipperary, E91 X2P7", "6 Carrick Drive, Clonmel, Co. Tipperary, E91 X2P7"),
    ("12 Acacia Ave, Parramatta NSW 2150", "12 Acacia Ave, Parramatta NSW 2150"),
    ("22 Linden Street W, Montreal QC H3B 1A7", "22 Linden Street W, Montreal QC H3B 1A7"),
    ("she owns a place on Poplar St in Allentown", "Poplar St"),
    ("ship it to basement apt, 44 Marlowe Ave, Brooklyn", "basement apt, 44 Marlowe Ave, Brooklyn"),
    ("my place is 408 e maple apt 3", "408 e maple apt 3"),
    ("lives at RR 3 Box 221, Dilley TX 78017", "RR 3 Box 221, Dilley TX 78017"),
    ("H.No. 4-7-22, Street No. 8, Habsiguda, Hyderabad 500007", "H.No. 4-7-22, Street No. 8, Habsiguda, Hyderabad 500007"),
    ("The Old Forge, Church Lane, Little Bedwyn", "The Old Forge, Church Lane, Little Bedwyn"),
    ("I live at 12 rue des Lilas, Laval QC H7N 2K1", "12 rue des Lilas, Laval QC H7N 2K1"),
    ("we are 2 miles north of FM 1093 on Settler Rd", "2 miles north of FM 1093 on Settler Rd"),
    ("AA.HH. Virgen del Carmen Mz. B Lt. 7, Ventanilla", "Virgen del Carmen Mz. B Lt. 7, Ventanilla"),
    ("barrio La Esmeralda, diagonal 40 bis 12-31", "La Esmeralda, diagonal 40 bis 12-31"),
    ("vive en la calle de mirtos número cuarenta y siete", "calle de mirtos número cuarenta y siete"),
    ("el depa era Dr. Lizardi 702 int 5", "Lizardi 702 int 5"),
    ("es Rinconada del Sol 18, Jardines del Lago, Mexicali", "Rinconada del Sol 18, Jardines del Lago, Mexicali"),
    ("it is twenty-two Cottonwood Street apartment five", "twenty-two Cottonwood Street apartment five"),
]  # fmt: skip
PLACES = [
    ("soy de xalapa y vivo en tlaxcala", ["xalapa", "tlaxcala"]),
    ("vivo por la narvarte", ["narvarte"]),
    ("soy de leon, guanajuato", ["leon, guanajuato"]),
    ("me mudé a Reading hace poco", ["Reading"]),
    ("i live in reading", ["reading"]),
    ("mi mamá está en Durango con mi tía", ["Durango"]),
    ("I moved from Leeds to Austin, TX last year", ["Leeds", "Austin, TX"]),
    ("radico en calpulalpan", ["calpulalpan"]),
    ("Ciudad: San Juan de los Platanales", ["San Juan de los Platanales"]),
    ("nací en Toledo, España", ["Toledo", "España"]),
    ("we're outside Kilbrannock most of the week", ["Kilbrannock"]),
]
ORGANIZATIONS = [
    ("trabajo en Aceros Huasteca", "Aceros Huasteca"),
    ("entro a la bodega El Puerto Chico a las 6", "bodega El Puerto Chico"),
    ("his employer is Kestrel Timber & Veneer", "Kestrel Timber & Veneer"),
    ("she is at oakmont middle now", "oakmont middle"),
    ("I work at Lakeside Dental Group", "Lakeside Dental Group"),
    ("soy maestra en la Primaria Niños Héroes", "Primaria Niños Héroes"),
    ("I'm a welder at Tidewater Marine Fabricators", "Tidewater Marine Fabricators"),
    ("va a la secundaria técnica 45", "secundaria técnica 45"),
    ('Hospital Universitario "Marqués de Valdecilla", planta 3', 'Hospital Universitario "Marqués de Valdecilla"'),
    ("my kids go to Rosewood Elementary School", "Rosewood Elementary School"),
    ("facturar a Plásticos Tenayuca S.A. de C.V.", "Plásticos Tenayuca S.A. de C.V."),
    ("our client is Fennimore & Wade LLP", "Fennimore & Wade LLP"),
    ("colirio (Lumifresh 0,5%, Oftalmia Norte, Madrid) cada 8 h", "Oftalmia Norte"),
]


def _covered(text: str) -> str:
    return "¦".join(span.text for span in scan(text, ner="off").spans)


@pytest.mark.parametrize(("text", "address"), ADDRESSES, ids=[address for _, address in ADDRESSES])
def test_an_address_is_covered_to_its_end(text, address):
    spans = scan(text, ner="off").spans
    start = text.index(address)
    cover = {place for span in spans for place in range(span.start, span.end)}
    bare = [text[place] for place in range(start, start + len(address)) if text[place].isalnum() and place not in cover]
    assert not bare, [(span.type, span.text) for span in spans]


@pytest.mark.parametrize(("text", "places"), PLACES, ids=[text for text, _ in PLACES])
def test_a_place_tied_to_somebody_is_found_in_any_case(text, places):
    for place in places:
        assert place in _covered(text), _covered(text)


@pytest.mark.parametrize(("text", "organization"), ORGANIZATIONS, ids=[name for _, name in ORGANIZATIONS])
def test_an_organization_that_narrows_a_person_is_found(text, organization):
    assert organization in _covered(text), _covered(text)


def test_kinship_is_covered_in_a_clinical_record_only():
    record = (
        "Paciente remitido por hematuria. Antecedentes familiares: su hermano mayor padece nefropatía y un primo materno "
        "fue trasplantado. Exploración física normal. Analítica sin hallazgos. Diagnóstico de presunción y tratamiento "
        "médico pautado durante el ingreso. Ecografía renal sin dilatación de la vía, con buena diferenciación de la "
        "corteza en ambos lados y vejiga de paredes lisas. Se comenta con la familia y se cita a revisión en consulta."
    )
    assert "hermano mayor" in _covered(record)
    assert "primo materno" in _covered(record)
    assert _covered("mi hermano mayor y un primo materno quieren el mismo plan") == ""
