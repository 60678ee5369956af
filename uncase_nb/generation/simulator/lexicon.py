"""Gender, number and accents of words: what the seed's own text shows first, the rules of the language otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable

from uncase_nb.generation.simulator.words import plain

_SEEN = re.compile(
    r"\b(el|la|los|las|un|una|unos|unas|del|al|este|esta|estos|estas)\s+([a-záéíóúñü]{3,})", re.IGNORECASE
)
_FEMININE_ARTICLES = frozenset({"la", "las", "una", "unas", "esta", "estas"})
_WORD = re.compile(r"[^\W\d_]+")

_MASCULINE = frozenset(
    """dia problema sistema tema programa idioma clima mapa planeta esquema diagrama trauma sintoma drama poema teorema
    dilema aroma diploma panorama crucigrama cronograma organigrama telegrama agua area aula arma pez juez ajedrez
    pie cobertizo analisis oasis enfasis tenis chasis doctor paciente cliente agente mes coche viaje informe""".split()  # noqa: SIM905 - a list of words reads better as text
)
_FEMININE = frozenset(
    """mano foto moto radio clase base llave calle parte serie fase fiebre leche noche tarde sangre clave fuente suerte
    imagen orden senal piel sal miel red pared ley vez voz luz cruz paz raiz nariz carne nieve nube sede gente muerte
    frase torre nave sangre costumbre lumbre catedral carcel flor labor tos crisis tesis dosis hipotesis sintesis
    diabetes caries especie variable vertiente pendiente corriente mente interfaz matriz hoz""".split()  # noqa: SIM905 - a list of words reads better as text
)
_FEMININE_ENDINGS = ("a", "cion", "sion", "gion", "dad", "tad", "tud", "sis", "ez", "umbre", "triz", "itis", "xion")
_SINGULAR_S = frozenset(
    """mes gas tos lunes martes miercoles jueves viernes interes pais estres autobus bus analisis tesis crisis dosis
    virus bonus campus estatus status plus iris cosmos caries oasis chasis tenis ingles frances portugues""".split()  # noqa: SIM905 - a list of words reads better as text
)
_ADJECTIVES = frozenset(
    """primer primera segundo segunda tercer tercera ultimo ultima ultimos ultimas proximo proxima proximos proximas nuevo
    nueva nuevos nuevas mejor mejores peor peores mayor menor gran buen buena posible posibles otro otra otros otras
    siguiente siguientes pequeno pequena breve simple doble""".split()  # noqa: SIM905 - a list of words reads better as text
)
"""Adjectives that stand before their noun."""

_SPELLED = """
garantía crédito créditos día días vehículo vehículos síntoma síntomas teléfono número números código códigos máximo
mínimo médico médica ubicación línea área técnico técnica interés antigüedad última último próxima próximo página
análisis diagnóstico diagnósticos cálculo cálculos índice método métodos básico básica jurídico jurídica público pública
tamaño año años niño niña señal señales español trámite trámites término términos cláusula cláusulas póliza pólizas
cobranza batería kilómetros género público física química matemáticas álgebra gráfica estadística inglés francés país
clínica clínico historial crónico alérgico electrónico mecánico mecánica eléctrico eléctrica hidráulica automático
automática depósito depósitos préstamo préstamos éxito límite límites fórmula ejercicio lógica gramática vacío presión
"""
_ACCENTED = {plain(word): word for word in _SPELLED.split() if plain(word) != word}
_ENDINGS = (("cion", "ción"), ("sion", "sión"), ("xion", "xión"), ("gion", "gión"), ("logia", "logía"))


class Lexicon:
    """Words as one seed uses them."""

    def __init__(self, texts: Iterable[str], language: str) -> None:
        """Read the seed's texts; keys of facts are written without accents and get theirs from here."""
        text = " ".join(texts)
        self.language = language
        self._feminine: dict[str, bool] = {}
        for article, noun in _SEEN.findall(text) if language == "es" else ():
            self._feminine.setdefault(plain(noun), article.lower() in _FEMININE_ARTICLES)
        self._text, self._plain = text, plain(text)
        self._accents = {plain(word): word for word in _WORD.findall(text.lower()) if not word.isascii()}

    def spelled(self, word: str) -> str:
        """The word with its accents, as the seed writes it or as Spanish does."""
        if self.language != "es" or not word.isascii():
            return word
        if known := self._accents.get(word) or _ACCENTED.get(word):
            return known
        if word.endswith("s") and (known := _ACCENTED.get(word[:-1])):
            return f"{known}s"
        return next((word[: -len(end)] + right for end, right in _ENDINGS if word.endswith(end)), word)

    def phrase(self, words: str) -> str:
        """Several words as the seed writes them: `trade in value` is `trade-in value`, `compact suv` is `compact SUV`."""
        found = re.search(r"[\s-]".join(re.escape(plain(word)) for word in words.split()), self._plain)
        if found and len(self._plain) == len(self._text):
            start, end = found.span()
            written = self._text[start:end]
            if (
                (written[:1].islower() or written[:2].isupper())
                and not self._text[start - 1 : start].isalnum()
                and not self._text[end : end + 1].isalnum()
            ):
                return written
        return " ".join(self.spelled(word) for word in words.split())

    def feminine(self, noun: str) -> bool:
        """Whether a Spanish noun is feminine."""
        word = plain(noun)
        single = _singular(word)
        for form in (word, single, single + "s"):
            if form in self._feminine and form not in _MASCULINE:
                return self._feminine[form]
        if single in _FEMININE:
            return True
        return single not in _MASCULINE and single.endswith(_FEMININE_ENDINGS)


def plural_es(noun: str) -> bool:
    """Whether a Spanish noun is plural."""
    word = plain(noun)
    accented_end = noun[-2:-1] in "áéíóú"
    return (
        word.endswith("s")
        and len(word) > 3
        and word not in _SINGULAR_S
        and not accented_end
        and word[-2:] not in ("is", "us")
    )


def before_noun(word: str) -> bool:
    """Whether a Spanish word is an adjective that precedes its noun (`primer`, `última`)."""
    return plain(word) in _ADJECTIVES


def _singular(word: str) -> str:
    if not word.endswith("s") or word in _SINGULAR_S:
        return word
    if word.endswith("ces"):
        return word[:-3] + "z"
    return word[:-2] if word.endswith(("nes", "res", "des", "les", "ses", "jes", "yes")) else word[:-1]
