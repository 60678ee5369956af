"""South America: CPF, CNPJ, CUIT, RUT, RUC, NIT, RIF, cédulas and identity cards."""

from __future__ import annotations

from uncase_nb.privacy.rules.checks import only
from uncase_nb.privacy.rules.labels import digits, digits_at_least, labelled
from uncase_nb.privacy.rules.rule import ALWAYS, Rule, compiled

_PLAIN = 0.6
_CEDULA = (
    "cédula|céd|cédula de ciudadanía|cédula de identidad|cédula de extranjería|cc|c c|ci|c i|ti|t i|pesel|documento|documento de identidad|identificación"
    "|carnet de identidad|dni|run|id number|national id|identity card|identity number|número de identidad|doc"
)


RULES = (
    Rule("NATIONAL_ID", "cpf", compiled(r"(?<![\w.]) \d{3}\.\d{3}\.\d{3}-\d{2} (?!\w)"), back=(0,), run=(3, 3), more=ALWAYS),
    Rule("NATIONAL_ID", "cnpj", compiled(r"(?<![\w.]) \d{2}\.\d{3}\.\d{3}/\d{4}-\d{2} (?!\w)"), back=(0,), run=(2, 2), more=ALWAYS),
    labelled("NATIONAL_ID", "cpf-label", "cpf|cnpj", digits(11, 14)),
    Rule("NATIONAL_ID", "rut", compiled(r"(?<![\w.]) \d{1,2}\.\d{3}\.\d{3}-[\dk] (?!\w)"), back=(0,), run=(1, 2), more=ALWAYS),
    Rule("NATIONAL_ID", "rut-plain", compiled(r"(?<![\w.+-]) \d{7,8}-[\dk] (?![\w-])"), judge=only("cl.rut"),
         back=(0,), run=(7, 8)),
    Rule("NATIONAL_ID", "rut-misgrouped", compiled(r"(?<![\w.,$-]) \d{1,2}\.\d{3}\.\d{3}[\dk] (?![\w-]|[.,]\d|[ ]?%)"), 0.5, back=(0,), run=(1, 2), more=ALWAYS),
    labelled("NATIONAL_ID", "rut-label", "rut|run|rol único tributario|rol único nacional", r"\d{1,2}[.\ ]?\d{3}[.\ ]?\d{3}[\ -]{0,3}[\dk]|\d(?:[.\ ]?\d){6,7}[\ -]{1,3}[\dk]"),
    Rule("NATIONAL_ID", "cuit", compiled(r"(?<![\w-]) (?:20|2[3-7]|3[034])(?P<s>[ -])\d{8}(?P=s)\d (?![\w-])"), back=(0,), run=(2, 2), more=ALWAYS),
    labelled("NATIONAL_ID", "cuit-label", "cuit|cuil|cuit cuil|cuil cuit", digits(11, 11)),
    labelled("NATIONAL_ID", "ruc-label", "ruc|registro único de contribuyentes", digits(11, 13)),
    labelled("NATIONAL_ID", "nit-label", "nit|nrc|rtn", r"\d{3}\.?\d{3}\.?\d{3}(?:[\ -]?\d)?|\d{4}-\d{6}-\d{3}-\d"),
    Rule("NATIONAL_ID", "rif", compiled(r"(?<![\w.-]) [vejgp]-\d{7,8}(?:-\d)? (?![\w-])"), _PLAIN,
         back=(2,), run=(7, 8)),
    Rule("NATIONAL_ID", "cedula-ve", compiled(r"(?<![\w.-]) [ve]-\d{1,2}\.\d{3}\.\d{3} (?![\w-])"), 0.7, back=(2,), run=(1, 2), more=ALWAYS),
    labelled("NATIONAL_ID", "rif-label", "rif", r"[vejgpc][\ -]?\d{7,9}(?:-\d)?"),
    labelled("NATIONAL_ID", "cedula-label", _CEDULA, rf"(?:[ve]-?)?(?:\d{{1,3}}(?:[.’'´]\d{{3}}){{2,3}}|{digits(6, 13, ' -')})(?:-\d)?",
             judge=digits_at_least(6, 14), unless=r"[^\d\n]{0,30}(?:pasaporte|passport)|[^\w\n]{0,3}(?:prof|de[ ]compra|de[ ]cobro)"),
)  # fmt: skip
