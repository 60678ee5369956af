"""Provisions of Mexican federal law, each summed up in our own words. An article is named only where it is certain."""

from __future__ import annotations

from typing import Literal, NamedTuple

Subject = Literal["laboral", "civil", "mercantil", "consumo", "constitucional", "propiedad industrial"]


class Provision(NamedTuple):
    """One provision."""

    law: str
    article: str | None
    """None where only the law is cited."""
    subject: Subject
    summary: str
    english: str
    words: str
    """What it is found by, beside its summary."""


LFT, CCOM, LGTOC = "Ley Federal del Trabajo", "Código de Comercio", "Ley General de Títulos y Operaciones de Crédito"
CCF, LFPC = "Código Civil Federal", "Ley Federal de Protección al Consumidor"
CPEUM = "Constitución Política de los Estados Unidos Mexicanos"
LFPPI = "Ley Federal de Protección a la Propiedad Industrial"


def _p(law: str, article: str | None, subject: Subject, summary: str, english: str, words: str) -> Provision:  # noqa: PLR0913, PLR0917 - the columns of the table below
    return Provision(law, article, subject, summary, english, words)


PROVISIONS = (
    _p(LFT, "47", "laboral", "Enumera las causas por las que el patrón puede rescindir sin responsabilidad, y el aviso que debe dar.",
       "Lists the causes for which the employer may terminate without liability, and the notice required.", "despido rescisión patrón dismissal"),
    _p(LFT, "48", "laboral", "El trabajador despedido puede pedir reinstalación o indemnización de tres meses de salario.",
       "A dismissed worker may ask for reinstatement or compensation of three months' wages.", "despido injustificado indemnización unfair dismissal severance"),
    _p(LFT, "50", "laboral", "Fija los componentes de la indemnización, como veinte días por año en relaciones por tiempo indeterminado.",
       "Sets the parts of the compensation, such as twenty days a year in open-ended employment.", "indemnización veinte días despido severance"),
    _p(LFT, "51", "laboral", "Enumera las causas por las que el trabajador puede rescindir sin responsabilidad para él.",
       "Lists the causes for which the worker may terminate without liability.", "rescisión renuncia trabajador resignation"),
    _p(LFT, "61", "laboral", "Jornada máxima: ocho horas la diurna, siete la nocturna y siete y media la mixta.",
       "Longest working day: eight hours by day, seven by night, seven and a half mixed.", "jornada horario horas working hours"),
    _p(LFT, "74", "laboral", "Enumera los días de descanso obligatorio.", "Lists the mandatory rest days.", "descanso festivos días inhábiles holidays"),
    _p(LFT, "76", "laboral", "Tras un año de servicio corresponden al menos doce días laborables de vacaciones pagadas, que aumentan con la antigüedad.",
       "After one year of service at least twelve paid working days of leave are due, growing with seniority.", "vacaciones antigüedad leave"),
    _p(LFT, "80", "laboral", "La prima vacacional es de al menos 25 % sobre los salarios del periodo de vacaciones.",
       "The leave bonus is at least 25 % of the wages of the leave period.", "prima vacacional vacaciones bonus"),
    _p(LFT, "87", "laboral", "El aguinaldo es de al menos quince días de salario y se paga antes del 20 de diciembre.",
       "The year-end bonus is at least fifteen days' wages, paid before 20 December.", "aguinaldo navidad bonus christmas"),
    _p(LFT, "162", "laboral", "La prima de antigüedad es de doce días de salario por año de servicios, con sus reglas de pago.",
       "The seniority bonus is twelve days' wages a year of service, with rules on when it is due.", "prima antigüedad seniority"),
    _p(LFT, "518", "laboral", "Las acciones de los trabajadores separados prescriben en dos meses.",
       "Claims of separated workers lapse after two months.", "prescripción despido plazo demanda deadline limitation"),
    _p(CCF, "1796", "civil", "Los contratos se perfeccionan por el consentimiento, salvo los que exigen forma, y obligan a lo pactado y sus consecuencias.",
       "Contracts are formed by consent, save those that need a form, and bind to what was agreed and what follows from it.", "contrato consentimiento contract"),
    _p(CCF, "1843", "civil", "La pena convencional no puede exceder la obligación principal en valor ni en cuantía.",
       "A penalty clause may not exceed the main obligation.", "pena convencional cláusula penal penalty clause contract"),
    _p(CCF, "1910", "civil", "Quien obra ilícitamente y causa daño está obligado a repararlo, salvo culpa inexcusable de la víctima.",
       "Whoever acts unlawfully and causes harm must repair it, save inexcusable fault of the victim.", "daño responsabilidad hecho ilícito liability damage"),
    _p(CCF, "1949", "civil", "En las obligaciones recíprocas, el perjudicado puede exigir el cumplimiento o la resolución, con daños y perjuicios.",
       "In reciprocal obligations the injured party may demand performance or termination, with damages.", "incumplimiento resolución contrato breach termination"),
    _p(CCF, "2104", "civil", "Quien incumple una obligación responde por los daños y perjuicios.",
       "Whoever fails to perform is liable for damages.", "incumplimiento daños perjuicios breach"),
    _p(CCF, "2398", "civil", "Hay arrendamiento cuando una parte concede el uso de una cosa y la otra paga por él un precio cierto.",
       "There is a lease when one party grants the use of a thing and the other pays a certain price.", "renta arrendamiento depósito casa lease rent deposit"),
    _p(CCOM, "75", "mercantil", "Enumera los actos que la ley reputa de comercio.", "Lists the acts deemed commercial.", "actos comercio commerce"),
    _p(CCOM, "78", "mercantil", "En los contratos mercantiles cada quien se obliga en la forma y términos en que quiso obligarse.",
       "In commercial contracts each is bound in the manner and terms intended.", "contrato servicios mercantil contract"),
    _p(CCOM, "362", "mercantil", "El deudor en mora paga el interés pactado o, en su defecto, el seis por ciento anual.",
       "A debtor in default pays the agreed interest or, failing it, six per cent a year.", "mora interés deuda préstamo interest debt"),
    _p(CCOM, "1047", "mercantil", "Salvo plazo más corto en la ley, la prescripción ordinaria mercantil es de diez años.",
       "Unless a shorter term is set, ordinary commercial limitation is ten years.", "prescripción plazo deuda limitation"),
    _p(CCOM, "1391", "mercantil", "El juicio ejecutivo mercantil procede con documento que traiga aparejada ejecución, y enumera cuáles.",
       "Summary commercial proceedings need an enforceable document; it lists which.", "juicio ejecutivo pagaré cobro debt collection"),
    _p(LGTOC, "5", "mercantil", "Son títulos de crédito los documentos necesarios para ejercer el derecho literal que consignan.",
       "Negotiable instruments are the documents needed to exercise the right they state.", "título crédito pagaré cheque instrument"),
    _p(LGTOC, "170", "mercantil", "Enumera lo que debe contener el pagaré.", "Lists what a promissory note must contain.", "pagaré requisitos promissory note"),
    _p(LGTOC, "165", "mercantil", "La acción cambiaria prescribe en tres años.", "The action on the instrument lapses after three years.", "prescripción pagaré plazo limitation"),
    _p(LFPC, "7", "consumo", "El proveedor debe informar y respetar precios, garantías, plazos y demás condiciones ofrecidas.",
       "The supplier must state and honour prices, warranties, terms and other conditions offered.", "precio garantía oferta proveedor consumidor warranty price"),
    _p(LFPC, "24", "consumo", "Enumera las atribuciones de la Procuraduría Federal del Consumidor.",
       "Lists the powers of the federal consumer agency.", "profeco queja consumidor complaint"),
    _p(LFPC, "56", "consumo", "En ventas a domicilio, el consumidor puede revocar su consentimiento en cinco días hábiles.",
       "In doorstep sales the consumer may withdraw within five working days.", "revocar cancelar venta domicilio withdrawal refund"),
    _p(LFPC, "76 bis", "consumo", "Regula las obligaciones del proveedor en transacciones por medios electrónicos.",
       "Governs the supplier's duties in electronic transactions.", "internet en línea electrónica online"),
    _p(LFPC, None, "consumo", "Protege los derechos del consumidor en la compra de bienes y servicios.",
       "Protects consumers who buy goods and services.", "devolución reembolso defecto refund consumer"),
    _p(CPEUM, "8", "constitucional", "Derecho de petición: la autoridad debe contestar por escrito en breve término.",
       "Right of petition: the authority must answer in writing within a short time.", "petición autoridad respuesta petition"),
    _p(CPEUM, "14", "constitucional", "Irretroactividad de la ley y garantía de audiencia.", "No retroactive laws, and the right to be heard.", "audiencia retroactividad hearing"),
    _p(CPEUM, "16", "constitucional", "Nadie puede ser molestado sino por mandamiento escrito, fundado y motivado; protege los datos personales.",
       "No interference without a written, reasoned order; protects personal data.", "legalidad datos personales privacidad privacy"),
    _p(CPEUM, "123", "constitucional", "Bases del derecho del trabajo.", "Foundations of labour law.", "trabajo laboral labour"),
    _p(LFPPI, None, "propiedad industrial", "Regula el registro de marcas, patentes y otros signos ante el IMPI.",
       "Governs the registration of trademarks, patents and other signs.", "marca registro logotipo patente impi trademark brand"),
)  # fmt: skip
