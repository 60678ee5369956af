"""Devices and lines that belong to somebody, by their label."""

from __future__ import annotations

from uncase_nb.privacy.rules.checks import holds, luhn
from uncase_nb.privacy.rules.labels import digits, digits_at_least, labelled
from uncase_nb.privacy.rules.rule import ALWAYS, Rule, compiled

RULES = (
    labelled("OTHER", "imei-label", "imei|meid|iccid|imsi|sim number|sim card", digits(14, 22)),
    Rule("OTHER", "imei", compiled(r"(?<![\w.+-]) \d{2}-\d{6}-\d{6}-\d (?![\w-])"), judge=holds(luhn), back=(0,), run=(2, 2), more=ALWAYS),
    labelled("OTHER", "serial-label", "número de serie de mi laptop|número de serie|no de serie|n de serie|serial|serial number|serial no|s n|serie",
             r"(?=[a-z-]{0,9}\d)[a-z0-9](?:-?[a-z0-9]){7,19}", judge=digits_at_least(3, 20, 0.5), unless=r"[^\w\n]{0,3}(?:part|port)"),
)  # fmt: skip
