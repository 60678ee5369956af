"""Names by rules alone: cues, shapes, vocatives, hand-overs, words of no dictionary. All people are made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uncase_nb.privacy.acceptance import acceptance
from uncase_nb.privacy.fold import fold
from uncase_nb.privacy.rules.detector import RulesDetector
from uncase_nb.privacy.rules.names_cues import INTRODUCED, LABEL, RELATION, SAID, Cue

FOUND = """
te paso con Maricruz Olvera|Maricruz Olvera
le atiende Yahaira de cobranza|Yahaira
pregunta por la contadora Ofelia Rentería|Ofelia Rentería
Le habla el Lic. Gamaliel Ordaz|Gamaliel Ordaz
va de parte de Wilbert Canché|Wilbert Canché
mi esposa xochitl firma|xochitl
mi difunto esposo Pánfilo|Pánfilo
mi cuñado neto ya pagó|neto
el notario se apellida Zepeda|Zepeda
agéndame como Lauti Ferreyra|Lauti Ferreyra
Recibido, Nahuel. Mañana va|Nahuel
El técnico es Abdelkrim Bouzidi y ya va|Abdelkrim Bouzidi
listo, la hago con Benja|Benja
gracias beto!|beto
Dra. De la Garza, buenos días|De la Garza
Alumno: Castañeda Ruelas Braulio|Castañeda Ruelas Braulio
Elaboró: J. Arriaga|J. Arriaga
firmó J. Jesús Oropeza como testigo|J. Jesús Oropeza
Hortensia Villaseñor vda. de Lomelí|Hortensia Villaseñor vda. de Lomelí
ME LLAMO EVARISTO LUNA Y NECESITO FACTURA|EVARISTO LUNA
this is Ngozi Adeyemi-Clarke|Ngozi Adeyemi-Clarke
Kowalczyk speaking, who's calling?|Kowalczyk
Bartholomew here, just checking|Bartholomew
my late husband, Ronald "Ron" Haverstock|Ronald "Ron" Haverstock
somebody called Trent helped me|Trent
her name's Beatrix van der Linden|Beatrix van der Linden
ask for Luanne at the desk|Luanne
forward it to T. Nakagawa please|T. Nakagawa
Trent's account is locked|Trent
since Grant stepped down|Grant
I'm Blessing, the clerk|Blessing
coach O'Brien called|O'Brien
Witness: Dwayne McCullough|Dwayne McCullough
attn Sheryl re: invoice|Sheryl
the Hollis matter is closed|Hollis
Trabajador: Tzompantzi Cuapio, Ángel|Tzompantzi Cuapio, Ángel
Ma. Refugio Zepeda O., cama 12|Ma. Refugio Zepeda O.
a nombre de b. nieto|b. nieto
ESPINOZA SPOTTING AND VERNELL ON THE PRESS|ESPINOZA
it's t j a d e n, two words|t j a d e n
apellido: W-O-J-C-I-E-C-H|W-O-J-C-I-E-C-H
"""
CLEAN = """
Toledo es el modelo que busco
Busco un León o una Santa Fe
El Durango y la Sierra gastan mucho
¿Siemens o Danfoss?
Pagué con Remitly desde Zelle
síndrome de Budd-Chiari y test de Apgar
Bell's palsy or a stroke?
What's the rate? We'd like to know. I'm fine
Recapitulando: son tres pagos
mi mamá vende comida
señora, cayó el sistema
Merry Christmas from all of us
te paso con un asesor
el encargado es nuevo
Nombre y firma:
my name is on the account
here's the receipt
the APR vs the APY
doctora. Traigo los estudios
tell the manager
"""


def people(text: str) -> list[str]:
    ((*places,),) = RulesDetector().find([text])
    accepted = acceptance(0.85)
    return [text[p.start : p.end] for p in places if p.type == "PERSON" and accepted.accepts(p.type, p.score)]


@pytest.mark.parametrize("row", FOUND.strip().splitlines())
def test_names_are_found_whole(row: str) -> None:
    text, name = row.split("|")
    start = text.index(name)
    covered = {at for found in people(text) for at in range(text.index(found), text.index(found) + len(found))}
    missed = [at for at in range(start, start + len(name)) if at not in covered and text[at].isalpha()]
    assert not missed, people(text)


@pytest.mark.parametrize("text", CLEAN.strip().splitlines())
def test_look_alikes_name_nobody(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    ("cue", "phrase"),
    [
        (SAID, "mi nombre completo es "),
        (SAID, "her last name was "),
        (RELATION, "my late husband "),
        (RELATION, "su cunada "),
        (LABEL, "nombre y apellidos: "),
        (INTRODUCED, "le comunico con "),
    ],
)
def test_an_announcement_is_read_forward_and_backward(cue: Cue, phrase: str) -> None:
    assert cue.end(phrase + "x", 0) == len(phrase)
    assert cue.ends_at(f"bueno, {phrase}x", len(phrase) + 7)
    assert not cue.ends_at("bueno, pues x", 12)


@given(st.text(max_size=80))
def test_any_text_gives_places_inside_it(text: str) -> None:
    ((*places,),) = RulesDetector().find([text])
    assert all(0 <= place.start < place.end <= len(text) for place in places)
    assert len(fold(text)) == len(text)
