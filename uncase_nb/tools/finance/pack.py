"""The five tools of `finance.advisory`."""

from uncase_nb.tools.finance.credit import credit_example, simular_credito
from uncase_nb.tools.finance.investing import (
    evaluar_perfil_riesgo,
    profile_example,
    projection_example,
    proyectar_inversion,
)
from uncase_nb.tools.finance.rates import comparar_comisiones, consultar_tasas, fees_example, rates_example
from uncase_nb.tools.simulated import Pack

PACK = Pack(
    "finance.advisory",
    (simular_credito, credit_example),
    (consultar_tasas, rates_example),
    (evaluar_perfil_riesgo, profile_example),
    (proyectar_inversion, projection_example),
    (comparar_comisiones, fees_example),
)
