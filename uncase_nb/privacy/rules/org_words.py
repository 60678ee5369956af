"""The pieces that names of organizations are made of, as patterns over text as written."""

from __future__ import annotations

UP = r"[A-ZÀ-ÖØ-Þ]"
_LABEL = r"(?!(?:E-?mail|Email|Correo|Tel|Fax|Tlf|Avda?|Av|Calle|Ctra|Carretera|Paseo|Plaza|C/|Servicio|Urolog|Planta|Mail|Departamento)\b)"
SMALL = r"(?:de|del|la|las|los|y|e|d'|of|the|and|for|i|el|para|en|al|da|do|dos)"
WORD = rf"{_LABEL}(?:Dr\.|Dra\.|St\.|Sta\.|Sto\.|Gral\.|Univ\.|Lic\.|Ing\.|Prof\.|No\.|Núm\.|{UP}[\w'’&-]*|\d{{1,4}}(?=[^\S\n]+de[^\S\n]))"
