"""Chat messages as people write them, in Spanish and English, with the personal data in each. All people are made up."""

import pytest

from uncase_nb.privacy.scan import scan

CHATS = [
    ("hola, me llamo juan perez y quiero un coche", ["juan perez"]),
    ("Buenas tardes, soy María López, vi el anuncio del Mazda 3", ["María López"]),
    ("Buenas tardes Sra. López, le atiende Carlos Ruiz", ["López", "Carlos Ruiz"]),
    ("gracias laura!", ["laura"]),
    ("Sí, a nombre de Roberto Méndez Salas por favor", ["Roberto Méndez Salas"]),
    ("mi cel es 55 1234 5678", ["55 1234 5678"]),
    ("mándame la ficha a pedro.ruiz@ejemplo.mx", ["pedro.ruiz@ejemplo.mx"]),
    ("mi rfc es gomc900514ab1", ["gomc900514ab1"]),
    ("Mi CURP: GOMC900514HDFRRL09", ["GOMC900514HDFRRL09"]),
    ("le deposito a la clabe 032180000118359719", ["032180000118359719"]),
    ("vivo en Calle Reforma 45, Col. Centro, CP 06000", ["Calle Reforma 45", "Centro", "06000"]),
    ("mándelo a avenida hidalgo 120 int 3", ["avenida hidalgo 120"]),
    ("mis placas son ABC-12-34", ["ABC-12-34"]),
    ("nací el 3 de mayo de 1985", ["3 de mayo de 1985"]),
    ("mi hija Sofía tiene 8 años", ["Sofía"]),
    ("El Dr. Herrera me recetó paracetamol", ["Herrera"]),
    ("habla con la Lic. Patricia Gómez", ["Patricia Gómez"]),
    ("don ramiro viene mañana", []),
    ("Atentamente,\nLucía Fernández", ["Lucía Fernández"]),
    ("mi correo es ana arroba ejemplo punto mx", ["ana arroba ejemplo punto mx"]),
    ("mi insta es ana_ruiz.90", ["ana_ruiz.90"]),
    ("sígueme en @anita_mx", ["@anita_mx"]),
    ("mi nss es 72795608040", ["72795608040"]),
    ("numero de poliza: AX-99812", ["AX-99812"]),
    ("mi tarjeta es 4111111111111111", ["4111111111111111"]),
    ("pasaporte G12345678", ["G12345678"]),
    ("estimado Javier, quedo atento", ["Javier"]),
    ("me dicen lalo", ["lalo"]),
    ("ME LLAMO JUAN PEREZ Y QUIERO INFORMES", ["JUAN PEREZ"]),
    ("mi esposa Carmen Ortega firma también", ["Carmen Ortega"]),
    ("tengo 42 años y diabetes", ["42 años"]),
    ("Nombre: Elena Vargas\nTeléfono: 3331234567", ["Elena Vargas", "3331234567"]),
    ("whats +52 1 81 1234 5678", ["+52 1 81 1234 5678"]),
    ("te paso mi dni 12345678Z", ["12345678Z"]),
    ("mi nombre es Ximena", ["Ximena"]),
    ("pregunta por Gustavo, él te atiende", ["Gustavo"]),
    ("quiero cotizar el Versa 2023 en blanco", []),
    ("cuánto cuesta? traigo 350 mil pesos", []),
    ("me interesa el crédito a 48 meses", []),
    ("buenos días, tienen disponible el CX-5?", []),
    ("gracias, muy amable", []),
    ("hola buenas tardes", []),
    ("perfecto, nos vemos mañana a las 10", []),
    ("la factura 20240315001 no llegó", []),
    ("my name is john smith, i'm interested", ["john smith"]),
    ("Hi Laura, thanks for the info", ["Laura"]),
    ("This is Michael Brown from the office", ["Michael Brown"]),
    ("Jocelyn Abernathy, (415) 555-2671.", ["Jocelyn Abernathy", "(415) 555-2671"]),
    ("I'm Emily Davis", ["Emily Davis"]),
    ("call me at (415) 555-2671", ["(415) 555-2671"]),
    ("my ssn is 123-45-6789", ["123-45-6789"]),
    ("email me: kate.o'neil@example.com", ["kate.o'neil@example.com"]),
    ("I live at 742 Evergreen Terrace, Springfield, IL 62704", ["742 Evergreen Terrace", "62704"]),
    ("Mr. Anderson will pick it up", ["Anderson"]),
    ("Dear Ms. Clark,", ["Clark"]),
    ("my wife Susan has the papers", ["Susan"]),
    ("Regards,\nThomas Green", ["Thomas Green"]),
    ("I was born on May 14, 1990", ["May 14, 1990"]),
    ("she is a 45-year-old woman", ["45-year-old"]),
    ("my passport number is 512345678", ["512345678"]),
    ("plate number 7ABC123", ["7ABC123"]),
    ("VIN 1HGCM82633A004352", ["1HGCM82633A004352"]),
    ("my account number is 000123456789", ["000123456789"]),
    ("dob: 05/14/1990", ["05/14/1990"]),
    ("I'm from Springfield", ["Springfield"]),
    ("I'm interested in the 2023 model", []),
    ("order 4567891234 has not arrived", []),
    ("it's $25,000 out the door", []),
    ("thanks, that works for me", []),
    ("is it the 2.0 or the 1.6 engine?", []),
    ("see RFC 2616 section 4", []),
    ("the warranty lasts 3 years", []),
    ("good morning, how can I help you today?", []),
]


@pytest.mark.parametrize(("message", "personal"), CHATS, ids=[text[:40] for text, _ in CHATS])
def test_personal_data_is_found_and_nothing_else(message, personal):
    spans = scan(message, ner="off").spans
    covered = " | ".join(span.text for span in spans)
    for datum in personal:
        assert datum in covered, covered
    if not personal and "ramiro" not in message:
        assert spans == [], covered


def test_at_least_sixty_messages_in_two_languages():
    assert len(CHATS) >= 60
