"""What people say just before a name, in Spanish and English, as plain phrases; `[a/b/]` stands for any of them or nothing."""

from __future__ import annotations

from uncase_nb.privacy.vocabulary import listed

_KIN_ES = (
    "esposa/esposo/marido/mujer/hija/hijo/hijas/hijos/hermana/hermano/hermanas/hermanos/mama/papa/madre/padre/novia/novio/prima/primo/tia/tio/socia/socio/amiga/amigo/"
    "amigos/cunada/cunado/abuela/abuelo/suegra/suegro/nieta/nieto/sobrina/sobrino/nina/nino/companera/companero/jefa/jefe/vecina/vecino/compadre/comadre/pareja/nuera/"
    "yerno/padrino/madrina/ahijada/ahijado/prometida/prometido/asistente/contador/contadora/abogado/abogada/ex/casero/casera/roomie/viejo/vieja/senora/bebe/colega/"
    "maestra/maestro/doctor/doctora/hermanita/hermanito/hijita/hijito/cunis/secretaria/chofer/aval/viuda/viudo/gemela/gemelo/gemelas/gemelos/cuates/mellizos/hijastra/"
    "hijastro/padrastro/madrastra/hermanastra/hermanastro/bisabuela/bisabuelo/tata/nana/ninera/cuidadora/consuegra/consuegro/concuno/concuna/compa/cuate/carnal/carnala/"
    "patron/patrona/encargada/encargado/terapeuta/psicologa/psicologo/dentista/pediatra/nutriologa/nutriologo/entrenador/entrenadora/ginecologa/ginecologo/inquilina/"
    "inquilino/empleada/empleado/alumna/alumno/peque/nene/nena/chamaco/chamaca/morro/morra/pequena/pequeno/prometido/albacea/apoderado/ayudante/supervisor/supervisora"
)
_KIN_EN = (
    "wife/husband/son/sons/daughter/daughters/brother/sister/brothers/sisters/mother/mom/mum/father/dad/friend/boss/partner/assistant/colleague/cousin/aunt/auntie/uncle/"
    "classmate/nephew/niece/brother in law/sister in law/mother in law/father in law/brother-in-law/sister-in-law/mother-in-law/father-in-law/neighbor/neighbour/landlord/"
    "landlady/coworker/roommate/flatmate/girlfriend/boyfriend/fiance/fiancee/grandma/grandpa/grandson/granddaughter/grandmother/grandfather/stepson/stepdaughter/ex/"
    "ex-wife/ex-husband/buddy/kids/baby/lawyer/attorney/accountant/tutor/coach/spouse/tenant/client/doctor/teacher/supervisor/manager/widow/widower/mam/mammy/mommy/mama/"
    "gran/granny/nan/nana/papa/grandad/granddad/stepmom/stepdad/stepmother/stepfather/stepbrother/stepsister/twin/twins/nanny/babysitter/sitter/carer/caregiver/housemate/"
    "hubby/missus/lad/lads/lass/eldest/oldest/youngest/girl/girls/boy/boys/godson/goddaughter/godmother/godfather/bestie/mate/pal/foreman/caseworker/social worker/"
    "paralegal/solicitor/barrister/therapist/counselor/counsellor/dentist/nurse/barber/hairdresser/realtor/sis/bro/apprentice/intern/trainee/patient/student/pupil"
)
RELATION = f"""
[mi/su/tu/mis/sus/tus/nuestro/nuestra] [/difunto/difunta/querido/querida/hijo/hija] [{_KIN_ES}] [/mayor/menor/politica/politico/el/la/se llama/chiquita/chiquito]
[my/his/her/your/our/their] [/late/little/older/younger/big] [{_KIN_EN}] [/is/is called/named/'s name is]
[the] [twins/kids/boys/girls/baby/widow]
[la nina/el nino/la bebe/el bebe/the kid/aunt/auntie/uncle/grandma/grandpa/tia/tio]
"""
KIN_OF = """
[mama/papa/madre/padre/hija/hijo/hermana/hermano/esposa/esposo/marido/mujer/novia/novio/tia/tio/prima/primo/abuela/abuelo/viuda/nieta/nieto/sobrina/sobrino/cunada/cunado/suegra/suegro/tutor/tutora/amiga/amigo/companera/companero/vecina/vecino/maestra/maestro] [de/del] [/la/el/don/dona]
"""
HANDED = """
[pasalo/pasala/pasalos/pasaselo/pasasela/paselo/pasela/pasenlo/pasenme/paseme/pasame/comunicame/comuniqueme/comunicalo/transfiereme/transfierame/transfierelo/canalizalo/canalizala/turnalo/turnala/mandalo/mandala/mandamelo/dirijase/coordinate/coordinense/acercate/acerquese] con
[vea/veanlo/velo/checalo/chequelo/arreglalo/hablalo/platicalo/tratalo/agendalo] con
[pregunta por/pregunte por/pregunten por/preguntar por/preguntale a/busca a/busque a/buscar a/buscando a/avisenle a/avisa a/avise a/marquenle a/a cargo de/reporta a/reportale a/te manda/le manda/los manda/me manda/me mando]
[ask for/asked for/asking for/asks for/look for/looking for/hand it to/give it to/gave it to/left it with/leave it with/drop it with/spoke with/spoke to/talked to/talking with/speaking to/text/texted/emailed/lemme get/deal with/dealt with/cc/cc'd/copying/looping in/swap to/switch to/change to/report to/reports to/filled in for/filling in for/covering for/on behalf of]
[just me/soy yo] [/uh/um/eh/este/your/tu/su/the/el/la]
"""
SAID = """
[me llamo/me dicen/le dicen/les dicen/me apellido/se apellida/se llama/se llaman/se llamaba/de apellido] [/el/la]
[mi/su/el/tu] nombre [/completo] [es/seria/es el de]
[my/his/her/their/the] [/full/first/last] [name/names] [is/was/are/s]
[my/his/her/their] [/full/first/last] name's
[name is/name was/name's/call me/calls me/goes by/go by/known as/under the name/under the name of/in the name of/name of/last name/first name/full name]
a nombre [de/del/de la/de mi esposa/de mi esposo/de mi papa/de mi mama/de mi hijo/de mi hija/de una tal/de un tal]
[mis/mi/sus/su] [apellidos/apellido] [son/es]
[somebody/someone/a guy/a lady/a man/a woman/a person/guy/lady] [called/named]
[un tal/una tal/alias/apodado/apodada/la orden de/al nombre de]
[apuntame/agendame/anotame/registrame/registrado/registrada/aparezco/aparece/ponlo/ponla/firma/guardame] como
[put me down/put it/list me/registered/signed in/signs] [as/under]
[pay to the order of/made out to/spelled]
"""
TITLE = """
[sr/sra/sres/sras/srta/mr/mrs/ms/licda/mtra/mtro/senor/senora/senorita/dona]
"""
FORMAL = """
[dr/dra/lic/ing/arq/prof/profa/doc/inge/profe/licenciado/licenciada/ingeniero/ingeniera/profesor/profesora/doctor/doctora/don/miss/mister/maestra/maestro/professor/esq]
"""
TRADE = """
[abogado/abogada/contador/contadora/arquitecto/arquitecta/notario/enfermero/enfermera/tecnico/tecnica/operador/operadora/supervisor/supervisora/anestesiologo/pediatra/cirujano/dentista/psicologa/psicologo]
[gerente/ejecutivo/ejecutiva/vendedor/vendedora/asesor/asesora/chofer/conductor/conductora/mecanico/testigo/alumno/alumna/residente/perito/perita/encargado/encargada/senores/hermanos/familia/finado/difunto]
[nurse/coach/judge/officer/attorney/counselor/agent/captain/sergeant/technician/operator/plaintiff/defendant/witness/teacher/driver/principal/sir/dame/tech/foreman/inspector/uncle/aunt/late/padre/sor/fray]
[name/nombre/holder/surname/apellido/apellidos/witness is/driver is/paciente/patient/cliente/client/usuario/titular/beneficiario/actor/actora/demandado/demandada/the tenant/student/trabajador/trabajadora/huesped/el c/la c]
"""
LABEL = """
[nombre/nombres] [/completo/y apellidos/y apellido/y firma/del paciente/de la paciente/del cliente/del titular/del alumno/de la alumna/del solicitante/del tutor/del padre o tutor/del beneficiario]
[apellido/apellidos] [/paterno/materno]
[/full/first/last/given/customer/patient/account/legal/middle/cardholder/contact/preferred/english/chosen/birth/maiden/former/display/second/other/nick] name
[primer/segundo/1er/2do] [apellido/nombre]
[injured/deceased/complainant/claimant/respondent/petitioner/suspect/victim/borrower/co-borrower/lender/debtor/creditor/attending/nurse/surgeon/resident/occupant/decedent/executor/trustee/grantor/grantee/carer/mother/father/gp/pcp/consultant/keyworker/social worker/landlord/lessee/lessor]
[lesionado/lesionada/accidentado/victima/denunciante/finado/finada/compareciente/comparecientes/deudor/deudora/acreedor/heredero/heredera/fiador/aval/enfermera/acompanante/docente/quejoso/quejosa/ofendido/ofendida/imputado/acusado/empleador/patron/menor]
[surname/medico/medica/medico tratante/doctor/doctora/paciente/cliente/titular/contacto/contacto de emergencia/atendio/atendido por/atendida por/le atendio/responsable/remitido por/remitida por]
[customer/patient/client/attn/att/contact/emergency contact/solicitante/solicita/beneficiario/beneficiaria/firma/firmado/firmado por/firmo/alumno/alumna/testigo/testigos/operador/operadora/conductor/conductora]
[chofer/tecnico/tecnico asignado/tecnica/autoriza/autorizo/autorizado por/reporta/reporto/reportado por/recibe/recibi/recibio/recibido por/entrega/entrego/entregado por/remitente/destinatario/destinataria]
[tutor/tutora/asesor/asesora/agente/ejecutivo/ejecutiva/ejecutivo asignado/vendedor/vendedora/comprador/compradora/arrendador/arrendadora/arrendatario/arrendataria/actor/actora/demandado/demandada/demandante]
[notario/notaria/perito/apoderado/apoderada/otorgante/representante/representante legal/encargado/encargada/supervisor/supervisora/elaboro/reviso/aprobo/emitido por/asegurado/asegurada/pasajero/pasajera/huesped]
[student/teacher/witness/witnesses/guardian/driver/technician/operator/reported by/received by/prepared by/approved by/requested by/requester/signed/signed by/checked by/sender/recipient/tenant/landlord/buyer/seller]
[trabajador/trabajadora/colaborador/colaboradora/beneficiary/physician/provider/prescriber/agent/rep/manager/insured/employee/passenger/guest/applicant/plaintiff/defendant/who/usuario/usuaria/empleado/empleada/padre/madre/tutor legal/parent/spouse/next of kin]
[account holder/cardholder/card holder/sign-off/cc/de/from/para/to/attention/atencion/presente/quien reporta/quien recibe/user/caller/instructor/maestro/maestra/inquilino/propietario/propietaria/dueno/duena/owner/author/autor/by]
"""
INTRODUCED = """
[/yo/pues/hola/si/aqui] [soy/somos] [/el/la/yo/la senora/el senor/el hijo de/la hija de/la mama de/el papa de/la esposa de/el esposo de]
[habla/hablo con/le saluda/te saluda/le atiende/te atiende/les atiende/le atendera/te atendera/le atendio/me atendio/nos atendio/le habla/te habla/le escribe/te escribe/le marca/le llama/me recomendo/me lo recomendo/me vendio/lo recibe]
[i'm/im/i am/this is/it's/its/it is/speaking with/speaking to/spoke with/spoke to/talked to/talk to/talking to/speak with/speak to/estimado/estimada/estimados/apreciable/querido/querida/dear]
[firmado por/signed by/here's/here is/eres/es usted/quien recibe/recibe/dice/atte/att/atentamente/chatting with/helped by/sent by/referred by/recommended by/approved by/married to/c/o/attn/cc/re]
[te paso con/le paso con/te comunico con/le comunico con/lo comunico con/lo transfiero con/la transfiero con/transfer you to/put you through to/passing you to/de parte de/vengo de parte de/contra/versus/vs]
[pregunta por/pregunte por/preguntar por/preguntas por/pregunten por/ask for/asked for/asking for/se encuentra/esta/busco a/buscamos a/conoces a/conoce a/hablar con/hable con/habla con/hablas con/hablando con/quede con/ya hable con]
[the/my/your] [doctor/agent/manager/lawyer/attorney/tech/rep/teacher/advisor/nurse/driver/accountant/dentist/landlord/coach/boss] [is/was]
[el/la] [contador/abogado/abogada/tecnico/encargado/encargada/gerente/chofer/perito/notario/supervisor/operador/medico/doctor/doctora/vendedor/asesor/testigo/maestra/maestro] [es/fue/se llama]
"""
SIGNED = """
[atentamente/atte/att/saludos/saludos cordiales/un abrazo/abrazos/bendiciones/cordialmente/regards/best regards/kind regards/warm regards/sincerely/best/cheers/thanks/thx/love/gracias/yours/yours truly/muchas gracias/quedo atenta/quedo atento/quedo al pendiente]
"""
BEFORE_FIRST_NAME = listed(
    """
    hola dias dia tardes noches buenas buenos tal onda gracias saludos hi hello hey thanks thank you thx ty cheers bye sorry sure morning afternoon evening con para with for por a al
    dile digale avisale pidele preguntale mandale mandaselo marcale recuerdale pasale comentale dijo dije di dicho tell ask text ping call email told paid from by to met see oye oiga
    mira mire ok okay sale va listo claro perfecto si yes no ya ni perdon disculpa entiendo orale adios bienvenido bienvenida welcome listen look y e o and or de del conoces firmo llego
    es eres soy somos senora senor don dona como entre contra sobre segun is was like named called pa xfa porfa favor amigo amiga hermano hermana jefe jefa compadre
    """
)
"""Folded words after which a first name that is an ordinary word too is somebody, where the name ends the clause."""
