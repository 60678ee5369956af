"""What the words of a key or of a question announce: a label the rules know, and a type."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from uncase_nb.privacy.fold import fold


class Label(NamedTuple):
    """What stands before a value in a form."""

    text: str
    """As the rules know it."""
    type: str
    """Of the value."""


_NOUNS = {
    Label("nombre", "PERSON"): "nombre nombres name names cliente client customer paciente patient titular contacto contact attn solicitante "
    "beneficiario apellido apellidos surname medico physician doctor asesor agente responsable quien",
    Label("nombre completo", "PERSON"): "nombre_completo full_name first_name last_name firstname lastname fullname given_name family_name "
    "customer_name client_name patient_name nombre_cliente nombre_paciente approved_by signed_by authorized_by received_by autorizado_por "
    "recibido_por firmado_por attending_physician medico_tratante apodo nickname primer_nombre segundo_nombre maiden_name emergency_contact "
    "contacto_emergencia tutor guardian",
    Label("edad", "AGE"): "edad edades age ages anos_tiene cuantos_anos cuantos_anitos years_old how_old",
    Label("fecha de nacimiento", "DATE_OF_BIRTH"): "nacimiento nacio birth dob birthdate birthday date_of_birth fecha_nacimiento born",
    Label("teléfono", "PHONE_NUMBER"): "telefono tel celular cel movil whatsapp phone mobile cell cellphone telephone phone_number callback",
    Label("correo", "EMAIL_ADDRESS"): "correo email mail e_mail correo_electronico",
    Label("domicilio", "ADDRESS"): "domicilio direccion address street calle entrega shipping_address home_address deliver delivery",
    Label("ciudad", "LOCATION"): "ciudad city town municipio localidad poblacion",
    Label("empresa", "ORGANIZATION"): "empresa company employer empleador trabaja trabajas work workplace",
    Label("póliza", "MEDICAL_RECORD"): "poliza policy policy_number numero_poliza",
    Label("expediente", "MEDICAL_RECORD"): "expediente medical_record mrn historia_clinica chart_number numero_expediente record_number "
    "patient_number patient_id numero_paciente numero_de_paciente medical_record_number expediente_clinico file_number file_no",
    Label("número de expediente", "OTHER"): "carpeta_de_investigacion carpeta numero_de_carpeta folio_de_denuncia denuncia case_number police_report report_number "
    "incident_number crime_reference docket cause_number numero_de_caso",
    Label("número de afiliado", "MEDICAL_RECORD"): "afiliado member_id member_number insurance_id insurance_number subscriber_id group_number medicare medicaid card_id subscriber beneficiary_id claim siniestro claim_number",
    Label("número de empleado", "OTHER"): "employee_number employee_id employee_no emp_no emp_id numero_de_empleado numero_empleado clave_de_trabajador empleado nomina payroll_number staff_id badge badge_number gafete legajo",
    Label("matrícula escolar", "OTHER"): "student_number student_id student_no matricula matricula_escolar numero_de_control numero_control boleta numero_de_alumno candidate_number roll_number",
    Label("número de cliente", "OTHER"): "customer_number customer_id client_number client_id numero_de_cliente numero_de_socio numero_socio loyalty_number membership_number account_id contract_number numero_de_contrato contrato",
    Label("nss", "MX_NSS"): "nss imss seguro_social",
    Label("ssn", "US_SSN"): "ssn social social_security social_security_number itin",
    Label("curp", "MX_CURP"): "curp",
    Label("rfc", "MX_RFC"): "rfc",
    Label("clabe", "MX_CLABE"): "clabe",
    Label("ine", "MX_INE"): "ine ife elector clave_elector credencial voter_key voter_id",
    Label("cuenta bancaria", "BANK_ACCOUNT"): "cuenta account bank_account account_number cuenta_bancaria numero_cuenta acct",
    Label("routing number", "BANK_ACCOUNT"): "routing aba routing_number",
    Label("tarjeta", "CREDIT_CARD"): "tarjeta card card_number credit_card tarjeta_credito",
    Label("pasaporte", "PASSPORT"): "pasaporte passport passport_number",
    Label("licencia de conducir", "DRIVER_LICENSE"): "licencia driver_license driving_licence driver_s_license licencia_conducir drivers_license "
    "driving_license driver_licence driver_s_licence licencia_de_conducir",
    Label("cédula profesional", "PROFESSIONAL_LICENSE"): "cedula_profesional professional_license colegiado npi bar_number license_number professional_licence",
    Label("documento", "NATIONAL_ID"): "cedula dni nie nif cuit cuil rut cpf cnpj identificacion documento national_id id_number ni_number medical_card pps ppsn nino nhs sin tfn aadhaar",
    Label("placas", "LICENSE_PLATE"): "placa placas plate plates license_plate patente registration numberplate reg rego",
    Label("vin", "VIN"): "vin niv chassis",
    Label("ip", "IP_ADDRESS"): "ip ip_address",
    Label("usuario", "HANDLE"): "usuario username handle user_name usr login",
}  # fmt: skip
_BY_NOUN = {noun: label for label, nouns in _NOUNS.items() for noun in nouns.split()}
_LONGEST = 3


def labels_in(words: Sequence[str]) -> Iterator[Label]:
    """The labels that a row of words names; a longer noun hides those inside it (`patient number`)."""
    listed = [fold(word) for word in words]
    taken: set[int] = set()
    named: dict[Label, None] = {}
    for size in range(_LONGEST, 0, -1):
        for start in range(len(listed) - size + 1):
            label = _BY_NOUN.get("_".join(listed[start : start + size]))
            if label and taken.isdisjoint(range(start, start + size)):
                taken.update(range(start, start + size))
                named[label] = None
    return iter(named)


def is_label(word: str) -> bool:
    """Whether a folded word names a kind of value."""
    return word in _BY_NOUN
