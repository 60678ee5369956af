"""Telephone numbers that only a word before them tells: extensions, and labels without a space."""

from __future__ import annotations

from uncase_nb.privacy.rules.labels import labelled
from uncase_nb.privacy.rules.rule import Rule, compiled

RULES = (
    labelled("PHONE_NUMBER", "extension", "ext|extension|extensión|anexo|interno", r"\d{3,6}", score=0.6, link=r"[^\w\n]{1,3}(?:(?:es|is|number|numero|no)[^\w\n]{1,3}){0,2}(?:(?:la|el|the)[^\w\n]{1,2})?"),
    Rule("PHONE_NUMBER", "phone-glued", compiled(
        r"(?:tel|cel|whats|whatsapp|wa|phone|mob|movil|fono|telefono|celular|cell)\.?(?P<v>\d(?:[ .-]?\d){7,12}) (?!\w)"), 0.7,
        first="tel cel whats whatsapp wa phone mob movil fono telefono celular cell"),
)  # fmt: skip
