"""Kinds of machines that exist everywhere, with alarm codes that are invented."""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    """An alarm, what is behind it, and the part that mends it."""

    code: str
    sign: tuple[str, str]
    cause: tuple[str, str]
    check: tuple[str, str]
    part: tuple[str, str]
    pesos: int
    """What the part costs."""


def _f(code: str, *texts: str, pesos: int) -> Fault:
    sign, cause, check, part = (tuple(text.split(" | ")) for text in texts)
    return Fault(code, (sign[0], sign[1]), (cause[0], cause[1]), (check[0], check[1]), (part[0], part[1]), pesos)


FAULTS: dict[str, tuple[Fault, ...]] = {
    "compresor": (
        _f("E-101", "temperatura alta | high temperature", "flujo de aire restringido | restricted air flow",
           "revisar el filtro de aire | check the air filter", "filtro de aire AF-100 | air filter AF-100", pesos=890),
        _f("E-132", "presión baja | low pressure", "fuga en la línea de descarga | leak in the discharge line",
           "buscar la fuga con espuma | find the leak with foam", "junta de descarga JD-22 | discharge gasket JD-22", pesos=340),
        _f("E-150", "sobrecarga del motor | motor overload", "banda de transmisión floja | slack drive belt",
           "medir la tensión de la banda | measure belt tension", "banda de transmisión BT-8 | drive belt BT-8", pesos=760),
    ),
    "bomba": (
        _f("B-201", "fuga por el sello | seal leak", "sello mecánico gastado | worn mechanical seal",
           "revisar el sello y la flecha | inspect seal and shaft", "sello mecánico SM-50 | mechanical seal SM-50", pesos=4_300),
        _f("B-214", "ruido de cavitación | cavitation noise", "succión obstruida | blocked suction",
           "limpiar el filtro de succión | clean the suction strainer", "filtro de succión FS-12 | suction strainer FS-12", pesos=1_250),
        _f("B-230", "corriente alta | high current", "rodamiento dañado | damaged bearing",
           "escuchar y medir vibración | listen and measure vibration", "rodamiento RB-6305 | bearing RB-6305", pesos=680),
    ),
    "banda transportadora": (
        _f("C-301", "vibración alta | high vibration", "rodamiento gastado | worn bearing",
           "medir la vibración en el rodamiento | measure vibration at the bearing", "rodamiento RT-205 | bearing RT-205", pesos=520),
        _f("C-315", "banda desalineada | belt off track", "rodillo tensor fuera de posición | take-up roller out of place",
           "alinear el rodillo tensor | align the take-up roller", "rodillo tensor TR-40 | take-up roller TR-40", pesos=2_150),
        _f("C-322", "paro activado | stop engaged", "relevador de seguridad abierto | safety relay open",
           "revisar el circuito de paro | check the stop circuit", "relevador de seguridad RS-24 | safety relay RS-24", pesos=1_980),
    ),
    "controlador": (
        _f("P-401", "sin comunicación | no communication", "módulo de red sin respuesta | network module not answering",
           "probar cable y puerto | test cable and port", "módulo de red MR-1 | network module MR-1", pesos=6_400),
        _f("P-410", "batería baja | low battery", "batería de memoria agotada | memory battery flat",
           "respaldar el programa antes del cambio | back up the program first", "batería de memoria BM-3 | memory battery BM-3", pesos=410),
        _f("P-423", "entrada sin señal | input without signal", "fusible de la tarjeta abierto | open card fuse",
           "medir la tensión de la entrada | measure the input voltage", "fusible de tarjeta FT-2 | card fuse FT-2", pesos=95),
    ),
    "etiquetadora": (
        _f("L-501", "pierde etiquetas | misses labels", "sensor fuera de distancia | sensor gap out of range",
           "ajustar la distancia del sensor | adjust the sensor gap", "sensor de etiqueta SE-12 | label sensor SE-12", pesos=2_700),
        _f("L-512", "impresión tenue | faint print", "cabezal gastado | worn print head",
           "limpiar el cabezal y comparar | clean the head and compare", "cabezal de impresión CI-4 | print head CI-4", pesos=8_900),
        _f("L-520", "rollo atorado | jammed roll", "rodillo de arrastre sucio | dirty drive roller",
           "limpiar el rodillo de arrastre | clean the drive roller", "rodillo de arrastre RA-7 | drive roller RA-7", pesos=1_340),
    ),
    "equipo": (
        _f("G-101", "alarma activa | active alarm", "por confirmar en sitio | to be confirmed on site",
           "revisar el componente que señala la alarma | inspect the component the alarm points at",
           "componente CG-1 | component CG-1", pesos=1_900),
        _f("G-114", "funcionamiento irregular | irregular running", "ajuste fuera de tolerancia | adjustment out of tolerance",
           "comparar los ajustes con la placa | compare the settings with the plate",
           "kit de ajuste KA-2 | adjustment kit KA-2", pesos=980),
        _f("G-126", "desgaste visible | visible wear", "vida útil cumplida | end of service life",
           "medir el desgaste | measure the wear", "kit de servicio KS-3 | service kit KS-3", pesos=2_600),
    ),
}  # fmt: skip
KIND_WORDS = {
    "compresor": ("compresor", "compressor"),
    "bomba": ("bomba", "pump", "etanorm"),
    "banda transportadora": ("banda", "conveyor", "transportador", "transportadora"),
    "controlador": ("plc", "controlador", "firmware", "controller"),
    "etiquetadora": ("etiquetadora", "label", "labels", "printer", "impresora", "labeler"),
    "equipo": (
        "caldera",
        "variador",
        "montacargas",
        "torno",
        "camara",
        "inversor",
        "prensa",
        "ascensor",
        "sembradora",
        "generador",
        "empacadora",
        "detector",
        "chiller",
        "robot",
        "forklift",
        "boiler",
        "press",
        "elevator",
        "lathe",
        "equipo",
        "machine",
    ),
}
ENGLISH = {
    "compresor": "compressor",
    "bomba": "pump",
    "banda transportadora": "conveyor",
    "controlador": "controller",
    "etiquetadora": "labelling machine",
    "equipo": "machine",
}
