"""The five tools of `automotive.sales`."""

from uncase_nb.tools.automotive.credit import consultar_financiamiento, credit_example
from uncase_nb.tools.automotive.customers import consultar_crm, crm_example
from uncase_nb.tools.automotive.inventory import (
    buscar_inventario,
    comparar_modelos,
    compare_example,
    search_example,
)
from uncase_nb.tools.automotive.quotes import cotizar_vehiculo, quote_example
from uncase_nb.tools.simulated import Pack

PACK = Pack(
    "automotive.sales",
    (buscar_inventario, search_example),
    (cotizar_vehiculo, quote_example),
    (consultar_financiamiento, credit_example),
    (comparar_modelos, compare_example),
    (consultar_crm, crm_example),
)
