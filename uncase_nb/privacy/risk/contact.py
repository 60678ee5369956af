"""Ways to reach a fictitious person, and where they are."""

from __future__ import annotations

from random import Random

from uncase_nb.privacy.risk.digits import filled
from uncase_nb.privacy.risk.names import surname
from uncase_nb.privacy.risk.person import Person, ascii_letters

_MAIL_HOSTS = ("correo.example", "buzon.example.com", "mail.example.org", "oficina.example.net")
_PHONES = {
    "es_MX": ("55 50## ####", "+52 33 3%## ####", "(81) 8%## ####", "22250#####", "+52 1 55 50## ####", "55-50##-####"),
    "es_ES": ("6## ### ###", "+34 6########", "9%# ## ## ##", "6##-##-##-##"),
    "es_AR": ("11 5%##-####", "+54 9 11 5%## ####", "(0351) 4%#-####"),
    "es_CO": ("30# %## ####", "+57 31########", "(601) 7%# ####"),
    "en_US": ("(212) 555-01##", "415-555-01##", "+1 312 555 01##", "617.555.01##", "70255501##"),
    "en_GB": ("020 7946 0###", "07700 900###", "+44 7700 900###", "0161 496 0###"),
}  # the British and American ones are kept for fiction
_ADDRESSES = {
    "es_MX": ("Calle {street} {n}, Col. {quarter}, C.P. 0{n4}, {city}", "Av. {street} #{n} int. {k}, {quarter}", "Privada {street} {n}, {quarter}, {city}"),
    "es_ES": ("C/ {street} {k}, {k}º B, 28{n3} {city}", "Avenida de {street}, {n}, bajo izquierda", "Plaza {street} {k}, {city}"),
    "es_AR": ("{street} {n4}, piso {k}, depto. C, {city}", "Av. {street} {n4}, {quarter}"),
    "es_CO": ("Cra. {k} # {k}-{n} apto {n3}, {city}", "Calle {n} # {k}A-{k}, barrio {quarter}"),
    "en_US": ("{n4} {street} Street, Apt {k}B, {city}, IL 62{n3}", "{n} {street} Ave", "PO Box {n4}, {city}, OR 97{n3}"),
    "en_GB": ("{k} {street} Road, {city} LS{k} 4QT", "Flat {k}, {n} {street} Gardens, {city}"),
}  # fmt: skip
_STREETS = {
    "es": "Laurel,Los Encinos,Nogales,Doctor Mora,Niños Héroes,Fresno,Camino Real,Benito Juárez,San Hipólito,16 de Septiembre,La Alameda",
    "en": "Birchwood,Maple,Old Mill,Kingsland,Harborview,St. Clement's,Willow Creek,Juniper,Chapel,Jefferson",
}  # fmt: skip
_QUARTERS = "Las Flores,El Mirador,Santa Úrsula,Lomas Verdes,Jardines del Sur,La Huerta,Villa Olmos"
_CITIES = {
    "es_MX": "Tlaxcala,Ciudad Obregón,San Juan del Río,Apizaco,Zacatecas,Tapachula,Ecatepec,Cuautla",
    "es_ES": "Albacete,Getafe,Sant Cugat,Lugo,Talavera de la Reina,Elche", "es_AR": "Villa Urquiza,Río Cuarto,Tandil,Posadas",
    "es_CO": "Envigado,Tuluá,Soacha,Manizales", "en_US": "Duluth,Chattanooga,Boise,Eau Claire,Fort Wayne,Yonkers",
    "en_GB": "Huddersfield,Swindon,Stoke-on-Trent,Kilmarnock,Wrexham",
}  # fmt: skip
_FIRMS = {
    "es": ("Grupo {0}", "Talleres {0} y Asociados", "{0} Logística S.A. de C.V.", "Clínica {0}", "Ferretera {0}", "Despacho {0}"),
    "en": ("{0} & Sons", "{0} Logistics Inc.", "{0} Millworks Ltd", "{0} Family Clinic", "{0} Partners LLP"),
}  # fmt: skip


def email(rng: Random, person: Person) -> str:
    """At a host that cannot exist, sometimes spelled out."""
    user = rng.choice(
        (person.account, person.account.replace(".", "_"), ascii_letters(person.nickname) + f"{person.born:%y}")
    )
    host = rng.choice(_MAIL_HOSTS)
    if rng.random() < 0.15:
        at, dot = ("arroba", "punto") if person.language == "es" else ("at", "dot")
        return f"{user} {rng.choice((at, f'({at})'))} {host}".replace(".", f" {dot} ")
    return f"{user}@{host}"


def url(rng: Random, person: Person) -> str:
    """Of an account, or with a key in it."""
    key = filled(rng, "%#@#@##@")
    return rng.choice((
        f"https://www.example.com/u/{person.account}", f"https://portal.example.org/login?user={person.account}&token={key}",
        f"http://example.net/clientes/{filled(rng, '%######')}/perfil", f"https://{person.account.replace('.', '')}.example.com/cv",
    ))  # fmt: skip


def handle(rng: Random, person: Person) -> str:
    """Account name with its at sign."""
    return "@" + rng.choice(
        (person.account.replace(".", "_"), ascii_letters(person.nickname) + filled(rng, "_##"), person.account + "mx")
    )


def phone(rng: Random, person: Person) -> str:
    """In a written form of the person's country."""
    return filled(rng, rng.choice(_PHONES[person.locale]))


def address(rng: Random, person: Person) -> str:
    """Postal address in the country's order."""
    numbers = {
        "n": rng.randrange(10, 300),
        "n3": rng.randrange(100, 999),
        "n4": rng.randrange(1000, 9999),
        "k": rng.randrange(2, 40),
    }
    street, quarter = rng.choice(_STREETS[person.language].split(",")), rng.choice(_QUARTERS.split(","))
    return rng.choice(_ADDRESSES[person.locale]).format(
        street=street, quarter=quarter, city=city(rng, person), **numbers
    )


def city(rng: Random, person: Person) -> str:
    """A town of the person's country."""
    return rng.choice(_CITIES[person.locale].split(","))


def firm(rng: Random, person: Person) -> str:
    """An employer that carries somebody's name."""
    return rng.choice(_FIRMS[person.language]).format(surname(rng, person.language))
