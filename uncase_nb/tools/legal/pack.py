"""The five tools of `legal.advisory`."""

from uncase_nb.tools.legal.deadlines import calcular_plazo, deadline_example
from uncase_nb.tools.legal.files import consultar_expediente, file_example
from uncase_nb.tools.legal.legislation import buscar_legislacion, legislation_example
from uncase_nb.tools.legal.meetings import agendar_asesoria, meeting_example
from uncase_nb.tools.legal.requirements import requirements_example, verificar_requisitos
from uncase_nb.tools.simulated import Pack

PACK = Pack(
    "legal.advisory",
    (buscar_legislacion, legislation_example),
    (consultar_expediente, file_example),
    (calcular_plazo, deadline_example),
    (verificar_requisitos, requirements_example),
    (agendar_asesoria, meeting_example),
)
