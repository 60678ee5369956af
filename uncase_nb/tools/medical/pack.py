"""The five tools of `medical.consultation`."""

from uncase_nb.tools.medical.appointments import agenda_example, agendar_cita, booking_example, consultar_agenda
from uncase_nb.tools.medical.interactions import interactions_example, verificar_interacciones
from uncase_nb.tools.medical.patients import consultar_historial_clinico, record_example
from uncase_nb.tools.medical.results import consultar_resultados, results_example
from uncase_nb.tools.simulated import Pack

PACK = Pack(
    "medical.consultation",
    (consultar_agenda, agenda_example),
    (agendar_cita, booking_example),
    (consultar_resultados, results_example),
    (verificar_interacciones, interactions_example),
    (consultar_historial_clinico, record_example),
)
