"""The five tools of `industrial.support`."""

from uncase_nb.tools.industrial.manual import (
    consultar_manual,
    diagnosis_example,
    diagnosticar_falla,
    manual_example,
)
from uncase_nb.tools.industrial.parts import buscar_refaccion, part_example
from uncase_nb.tools.industrial.service import (
    consultar_historial_mantenimiento,
    history_example,
    programar_servicio,
    service_example,
)
from uncase_nb.tools.simulated import Pack

PACK = Pack(
    "industrial.support",
    (consultar_manual, manual_example),
    (diagnosticar_falla, diagnosis_example),
    (buscar_refaccion, part_example),
    (consultar_historial_mantenimiento, history_example),
    (programar_servicio, service_example),
)
