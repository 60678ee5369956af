"""Names of fictitious people, written from memory of registers and school lists, apart from every detector's lists.

A quarter of the surnames is coined from syllables, because real people also carry names that are in no list.
"""

from __future__ import annotations

from random import Random
from typing import NamedTuple

COINED_SHARE = 0.25
"""Share of surnames that stand in no list."""


class Given(NamedTuple):
    """A first name and what friends make of it."""

    name: str
    nickname: str


def _given(text: str) -> tuple[Given, ...]:
    return tuple(Given(*entry.replace("_", " ").split("/")) for entry in text.split())


_SPANISH = _given("""
María_Fernanda/Mafer Guadalupe/Lupita Ximena/Xime José_Luis/Pepe Francisco/Paco Rosario/Chayo Ignacio/Nacho
Alejandra/Ale Eduardo/Lalo Consuelo/Chelo Jesús/Chuy Refugio/Cuca Roberto/Beto Graciela/Chela Enrique/Quique
Concepción/Concha Antonio/Toño Valentina/Vale Santiago/Santi Montserrat/Montse Itzel/Itz Citlali/Citla Yolanda/Yoli
Gerardo/Gera Leticia/Lety Arturo/Turo Socorro/Coco Genaro/Naro Brayan/Bray Dulce_María/Dul Leonel/Leo Hortensia/Tencha
Macarena/Maca Íñigo/Iñi Nerea/Nere Gonzalo/Gonza Candela/Cande Rodrigo/Rodri Milagros/Mili Facundo/Facu Agustina/Agus
Joaquín/Joaco Luz_Marina/Luzma Jhon_Jairo/Jairito Yesenia/Yesi Edilberto/Beto Nayeli/Naye Ramiro/Rami Estefanía/Fani
Ulises/Uli Amparo/Ampa Fabián/Fabi Rebeca/Beca Heriberto/Heri Samanta/Sam Mauricio/Mau Noelia/Noe Evaristo/Eva
""")
_ENGLISH = _given("""
Margaret/Peggy William/Billy Katherine/Kat Jonathan/Jonny Theodore/Teddy Abigail/Abby Bartholomew/Bart Josephine/Josie
Nathaniel/Nate Rebecca/Becky Dorothy/Dottie Frederick/Freddie Lakisha/Kisha DeShawn/Shawn Priya/Pri Mohammed/Mo
Chukwuemeka/Emeka Siobhan/Shiv Gwendolyn/Gwen Alasdair/Ally Xiulan/Lan Rajesh/Raj Caitlin/Cait Desmond/Des
Philippa/Pip Tyrone/Ty Imogen/Immy Zachary/Zach Winifred/Winnie Leopold/Leo Beatrix/Trixie Anthony/Tony Samantha/Sammie
Oluwaseun/Seun Mackenzie/Kenzie Gregory/Greg Harriet/Hattie Joaquin/Quin Ebony/Ebs Timothy/Timmy Florence/Flo
Dmitri/Dima Yasmin/Yaz Cornelius/Neil Annabelle/Belle Broderick/Brody Isadora/Izzy Kwame/Kwam
""")
_SURNAMES = {
    "es": """Hernández Tzompantzi Villaseñor Barrientos Zaldívar Xochitiotzin Quiñones Arredondo Ku_Chan Balderas Cázares
        Urrutia Etxeberria Puigdemont Iglesias Carmona Ferreyra Bianchi Lombardi Gauna Restrepo Echeverri Arboleda Zuluaga
        Pérez Ramírez Ochoa Nájera Peñaloza De_la_Torre Del_Río Sepúlveda Tovar Yáñez Covarrubias Montes Rosas Guerra
        Blanco Bravo Luna León Toledo Campos Ríos Flores Caballero Delgado Cuéllar Ibáñez Palomares Mondragón""",
    "en": """Whitcombe Okafor Nguyen Patel Abernathy O'Malley MacGregor Castellano Rosenbaum Kowalczyk Fitzgerald Hargreaves
        Venkataraman Al-Sayed Johansson Blackwood Pemberton Delacroix Washington Yamamoto Achterberg St._John Van_Houten
        Smith-Jones Thistlewood Adeyemi Brzezinski Lundqvist McAllister D'Angelo Young Brown Rose Hill Banks Church Page
        Mason Carter Hunter Long Price Stone Day Marsh Burns""",
}
_SYLLABLES = {
    "es": (("Tal", "Mer", "Bar", "Zu", "Gor", "Ibe", "Cal", "Ner", "Olv"), ("mon", "lan", "bri", "tur", "gue"), ("te", "dal", "zar", "ña", "queta", "rri")),
    "en": (("Hal", "Brad", "Thorn", "Wex", "Kel", "Ash", "Mur", "Fen", "Dun"), ("ber", "ling", "mer", "wick", "nis"), ("ton", "ley", "worth", "by", "sey", "croft")),
}  # fmt: skip


def given(rng: Random, language: str) -> Given:
    """A first name with its short form."""
    return rng.choice(_SPANISH if language == "es" else _ENGLISH)


def surname(rng: Random, language: str) -> str:
    """One surname, listed or coined."""
    if rng.random() < COINED_SHARE:
        return "".join(rng.choice(part) for part in _SYLLABLES[language])
    return rng.choice(_SURNAMES[language].split()).replace("_", " ")
