"""Slips a careful reader would mark in what the simulator says: a checker, and the text it checks."""

from __future__ import annotations

import re

SLIPS = {
    "es": {
        "contraction": r"\b(?:a|de) el (?=[a-záéíóúñ])",
        "articles": r"\b(?:el|la|los|las|un|una) (?:el|la|los|las|un|una|mi|su|tu|este|esta)\b",
        "gender": r"\b(?:el|un|del|este) (?:[a-záéíóú]+(?:ción|sión|dad|tud))\b|\b(?:la|una|esta) (?:problema|sistema|tema|día|programa|síntoma|plazo|precio|modelo)\b",
        "number": r"\b(?:el|la|un|una) [a-záéíóúñ]{4,}(?:ciones|dades|entos)\b|\b(?:los|las) [a-záéíóúñ]+(?:ción|dad|ento)\b",
        "prepositions": r"\b(?:de de|a a|en en|con con|por por|para para|sobre sobre|sobre de|por de|de por|a de|en de)\b",
        "verb": r"\b(?:es son|son es|está están|es está|es hay|es falta|es puede|es tiene|es es)\b",
        "voseo": r"\b(?:podés|querés|tenés|sabés) (?:usted)\b",
    },
    "en": {
        "articles": r"\b(?:the|a|an) (?:the|a|an|my|your|this|these)\b",
        "an": r"\ba (?:[aeio][a-z]+)\b(?<!\ba one)(?<!\ba once)|\ban (?:[bcdfgjklmnpqrstvwz][a-z]+)\b",
        "prepositions": r"\b(?:of of|to to|in in|for for|about about|with with|about to the|for to)\b",
        "verb": r"\b(?:is are|are is|is is|are are|is has|is covers|is requires|is comes|be is|to is|does does)\b",
        "agreement": r"\b(?:these|those) (?:is|was)\b|\bI (?:is|are|has|does)\b|\byou (?:is|am|has)\b",
    },
}
COMMON = {
    "slot": r"[{}\[\]<>~|@_]",
    "repeated word": r"\b([^\W\d_]{2,}) \1\b",
    "two spaces": r"  |\t",
    "space before a mark": r" [,.;:?!](?:\s|$)",
    "marks": r"[,;:]\s?[.?!]|\.\.(?!\.)|,,|[?!]\.|:\s?:|[¿¡]\s|\?\?",
    "small start": r"(?:^|(?<=[?!] )|(?<=[a-záéíóúñ%)]\. ))[¿¡]?[a-záéíóúñ]",
    "two colons": r":[^.?!:]*: (?=[a-z])",
}
ALLOWED = ("p.m.", "a.m.", " Hope you", "vs.")


def slips(text: str, language: str, values: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """Every slip of a message as (kind, the words around it). What the seed states is taken as it is."""
    for value in sorted(values, key=len, reverse=True):
        if len(value) > 3:
            text = text.replace(value, "Valor 9" if value[:1].isupper() else "valor 9")
    found = []
    for kind, pattern in (COMMON | SLIPS[language]).items():
        for match in re.finditer(pattern, text):
            around = text[max(0, match.start() - 30) : match.end() + 30]
            if not any(word in around for word in ALLOWED):
                found.append((kind, around))
    if text.count("¿") != text.count("?") and language == "es":
        found.append(("question marks", text[-60:]))
    if not text.endswith((".", "?", "!", "…")):
        found.append(("no last mark", text[-40:]))
    return found
