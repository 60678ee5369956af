"""Lines of WhatsApp's own, in Spanish, English, Portuguese, German, French and Italian."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

Kind = Literal["encryption", "group", "deleted", "call", "notice"]


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_DELETED = _any(
    r"(?:you deleted this message|this message was deleted(?: by .+)?)",
    r"(?:se eliminó este mensaje|eliminaste este mensaje|(?:este )?mensaje (?:fue )?eliminado)(?: por .+)?",
    r"(?:esta )?mensagem (?:foi )?(?:apagada|eliminada)(?: por .+)?|(?:você apagou|apagou|eliminou) esta mensagem",
    r"diese nachricht wurde (?:von .+ )?gelöscht|du hast diese nachricht gelöscht",
    r"ce message a été supprimé(?: par .+)?|vous avez supprimé ce message",
    r"questo messaggio è stato eliminato(?: da .+)?|hai eliminato questo messaggio",
    r"null",  # what Android writes for a photo that could be seen once
)
_TAIL = r"(?:[.,]?\s*(?:tap to call back|toca para devolver la llamada|toque para ligar de volta|.{0,12}\d.{0,24}|no answer|sin respuesta|sem resposta|keine antwort|pas de réponse|sans réponse|nessuna risposta))?"
_MISSED = _any(
    r"(?:missed|silenced) (?:group )?(?:voice |video )?call(?: at .+)?",
    r"(?:llamada (?:grupal |de grupo )?(?:de voz |de video )?perdida|videollamada (?:grupal )?perdida)",
    r"(?:chamada|ligação) (?:em grupo )?(?:de (?:voz|vídeo) )?perdida",
    r"verpasster (?:gruppen)?(?:sprach|video)?anruf|verpasster (?:sprach|video)-?gruppenanruf",
    r"appel (?:de groupe )?(?:vocal |vidéo )?manqué",
    r"(?:chiamata (?:vocale |video |di gruppo )?persa|videochiamata persa)",
)
_CALL = _any(
    r"(?:voice|video) call", r"llamada de (?:voz|video)|videollamada", r"(?:chamada|ligação) de (?:voz|vídeo)",
    r"sprachanruf|videoanruf", r"appel (?:vocal|vidéo)", r"chiamata (?:vocale|video)|videochiamata",
)  # fmt: skip
_ENCRYPTION = _any(
    r"messages (?:and calls|you send|to this).{0,120}end-to-end",
    r"los mensajes.{0,80}(?:cifrad|protegid).{0,40}(?:extremo a extremo|de extremo)",
    r"as (?:mensagens|chamadas|suas mensagens).{0,90}(?:ponta a ponta|ponto a ponto)",
    r"nachrichten.{0,60}ende-zu-ende",
    r"les messages.{0,80}(?:chiffré|bout en bout)",
    r"i messaggi.{0,80}crittograf\w+ end-to-end",
)
_NOTICE = _any(
    r"waiting for this message|this chat is with a business account|this business (?:is now using|uses|works with)",
    r"esperando (?:el|este) mensaje|este chat es con una cuenta de empresa|esta (?:empresa|cuenta de empresa) (?:utiliza|usa|trabaja)|este negocio (?:utiliza|usa|trabaja)",
    r"aguardando (?:esta )?mensagem|esta (?:conversa é com uma conta comercial|empresa (?:usa|utiliza|trabalha))",
    r"warte auf diese nachricht|dieser chat ist mit einem unternehmen|dieses unternehmen (?:nutzt|verwendet|arbeitet)",
    r"en attente de ce message|cette discussion est avec un compte professionnel|cette entreprise (?:utilise|travaille)",
    r"in attesa d(?:el|i questo) messaggio|questa chat è con un account business|quest(?:a azienda|'azienda) (?:usa|utilizza|lavora)",
    r"your security code with|(?:tu|su) código de seguridad con|cambió (?:tu|su) código de seguridad",
    r"(?:o )?seu código de segurança (?:com|de)|deine sicherheitsnummer|votre code de sécurité|il tuo codice di sicurezza",
)
_GROUP = _any(
    # English
    r"(?:.+ )?(?:created (?:this )?group|(?:added|removed) .+|left|was (?:added|removed)|were (?:added|removed))(?: .*)?",
    r".+ joined (?:using|via|from) .+|.+ (?:changed|updated|deleted) (?:the |this |their )(?:group|subject|phone|message timer|disappearing|settings).*",
    r".+ turned (?:on|off) .+|.+(?: is| are|'re|’re) (?:now|no longer) an admin|.+ changed to \+.+|you (?:un)?blocked this .+|.+ pinned a message",
    # Spanish
    r".+ (?:creó|ha creado) (?:el|este) grupo.*|.+ (?:te )?(?:añadió|agregó|eliminó|ha añadido|ha eliminado|añadiste|agregaste|eliminaste)(?: a)? .+|se te (?:añadió|agregó|eliminó).*",
    r"(?:añadiste|agregaste|eliminaste|creaste) .+|.+ te (?:añadió|agregó|eliminó).*|.+ (?:salió|ha salido|saliste)(?: del grupo)?|.+ se (?:unió|ha unido) .+|te uniste .+",
    r".+ (?:cambió|cambiaste|ha cambiado|actualizó) (?:el|la|los|su|este|las) (?:asunto|nombre|ícono|icono|imagen|foto|descripción|número|ajustes|configuración|temporizador|duración).*",
    r".+ (?:activó|desactivó|activaste|desactivaste) los mensajes .+|ahora (?:eres|ya no eres) .*admin.*|(?:des)?bloqueaste .+|.+ fijó un mensaje",
    # Portuguese
    r".+ (?:criou|criaste) (?:o|este) grupo.*|(?:.+ )?(?:adicionou|removeu) .+|.+ foi (?:adicionado|adicionada|removido|removida).*|.+ saiu(?: do grupo)?|.+ entrou usando .+",
    r".+ (?:mudou|alterou|atualizou) (?:o|a|as|os|de|para|seu) (?:assunto|nome|ícone|imagem|foto|descrição|número|configurações|duração).*|.+ (?:ativou|desativou) as mensagens .+|.+ agora é .*admin.*|.+ bloqueou este .+|.+ fixou uma mensagem",
    # German
    r".+ (?:hat|hast|wurde|wurdest) .*(?:gruppe|hinzugefügt|entfernt|betreff|gruppenbild|gruppenname|gruppenbeschreibung|einstellungen|telefonnummer|selbstlöschende|angeheftet|blockiert|freigegeben).*|.+ ist .*(?:beigetreten|admin).*|du bist jetzt .*admin.*",
    # French
    r".+ (?:a|avez) créé (?:le|ce) groupe.*|.+ (?:a|avez) (?:ajouté|retiré|supprimé) .+|.+ (?:a été|avez été) (?:ajouté|retiré|supprimé).*|.+ (?:est parti|a quitté|avez quitté).*|.+ (?:a|avez) rejoint .+",
    r".+ (?:a|avez) (?:changé|modifié) (?:le|la|l'|l’|de|les|l).*|.+ (?:a|avez) (?:activé|désactivé) les messages .+|.+ (?:êtes|est) (?:désormais|maintenant) .*admin.*|vous avez (?:dé)?bloqué .+|.+ a épinglé un message",
    # Italian
    r".+ (?:ha|hai) creato (?:il|questo) gruppo.*|(?:.+ )?(?:ha|hai) (?:aggiunto|rimosso) .+|.+ (?:è|sei) stat[oa] (?:aggiunt|rimoss).*|.+ (?:ha|hai) (?:abbandonato|lasciato).*|.+ è uscit[oa].*|.+ si è unit[oa] .+",
    r".+ (?:ha|hai) (?:cambiato|modificato|aggiornato) (?:l'|l’|il|la|le|i|numero).*|.+ (?:ha|hai) (?:attivato|disattivato) i messaggi .+|ora (?:sei|non sei più) .*amministra.*|hai (?:s)?bloccato .+|.+ ha fissato un messaggio",
)  # fmt: skip
_MISSED_LINE = re.compile(rf"(?:{_MISSED.pattern}){_TAIL}", re.IGNORECASE)
_CALL_LINE = re.compile(rf"(?:{_CALL.pattern}){_TAIL}", re.IGNORECASE)
_LONGEST = 400  # no line of WhatsApp's own is longer; spares long messages the search


def system_kind(text: str, *, marked: bool) -> Kind | None:
    """What kind of line of WhatsApp's own this is, or None for what a person wrote.

    Args:
        text: the line's text, without invisible marks.
        marked: WhatsApp's mark stood before it, or it has no sender. Only then is a line such as `Ana left` or
            `Video call` taken for WhatsApp's: people write such things, too.
    """
    if len(text) > _LONGEST:
        return None
    bare = text.rstrip(". ")
    if _DELETED.fullmatch(bare):
        return "deleted"
    if _MISSED_LINE.fullmatch(bare):
        return "call"
    if _ENCRYPTION.match(text):
        return "encryption"
    if _NOTICE.match(text):
        return "notice"
    return _marked_kind(bare) if marked else None


def is_group_event(text: str) -> bool:
    """Whether a line without a sender reads as a group event; such a line may hold a colon in a quoted name."""
    return len(text) <= _LONGEST and (_GROUP.fullmatch(text.rstrip(". ")) is not None)


def summary(counts: Iterable[tuple[str, int]]) -> str:
    """`3 group, 1 call`."""
    return ", ".join(f"{count} {kind}" for kind, count in sorted(counts))


def _marked_kind(bare: str) -> Kind | None:
    if _CALL_LINE.fullmatch(bare):
        return "call"
    return "group" if _GROUP.fullmatch(bare) else None
