"""The five tools of `education.tutoring`."""

from uncase_nb.tools.education.exercises import (
    answer_example,
    evaluar_respuesta,
    exercise_example,
    generar_ejercicio,
)
from uncase_nb.tools.education.progress import consultar_progreso, progress_example
from uncase_nb.tools.education.resources import buscar_recurso, resource_example
from uncase_nb.tools.education.sessions import programar_sesion, session_example
from uncase_nb.tools.simulated import Pack

PACK = Pack(
    "education.tutoring",
    (buscar_recurso, resource_example),
    (generar_ejercicio, exercise_example),
    (evaluar_respuesta, answer_example),
    (consultar_progreso, progress_example),
    (programar_sesion, session_example),
)
