"""Media lines and edit marks. A photo becomes `[image]`: what is said about it afterwards stays understandable."""

from __future__ import annotations

import re

_NOUNS = {
    "image": "image|imagen|imagem|bild|immagine|photo|foto",
    "video": "video|vídeo|vidéo|video note|nota de vídeo|nota de video|videonachricht|note vidéo|videomessaggio",
    "audio": "audio|áudio|voice message|mensaje de voz|mensagem de voz|sprachnachricht|message vocal|messaggio vocale",
    "gif": "gif",
    "sticker": "sticker|figurinha|pegatina",
    "document": "document|documento|dokument",
    "contact": "contact card|tarjeta de contacto|tarjeta del contacto|cartão de contato|cartão do contato|cartão de contacto"
    "|kontaktkarte|carte de contact|carte du contact|fiche contact|scheda contatto|contatto",
    "media": "media|multimedia|archivo multimedia|archivo|archivos multimedia|medios|mídia|arquivo de mídia|multimédia"
    "|ficheiro|medien|médias|fichier|fichiers",
}
_GONE = (
    "omitted|omitid[oa]s?|ocult[oa]|ocultad[oa]|não revelado|weggelassen|ausgelassen|ausgeschlossen|ausgeblendet"
    "|absente?|omise?s?|manquante?|retirée?|omess[oaie]|esclus[oa]|non inclus[oa]"
)
_ATTACHED = "attached|adjunto|anexado|anexo|anhang|pièce jointe|allegato"
_FILE_ATTACHED = (
    "file attached|archivo adjunto|arquivo anexado|ficheiro anexado|datei angehängt|fichier joint|file allegato"
)
_EDITED = (
    "this message was edited|se editó este mensaje|este mensaje se editó|mensagem editada|esta mensagem foi editada"
    "|diese nachricht wurde bearbeitet|ce message a été modifié|questo messaggio è stato modificato"
)
_LOCATION = "location|ubicación|localização|standort|localisation|position|posizione"
_LIVE = (
    "live location shared|ubicación en tiempo real compartida|localização em tempo real compartilhada"
    "|live-standort (?:wird )?geteilt|position en direct partagée|localisation en direct partagée"
    "|posizione (?:attuale|in tempo reale) condivisa"
)
_OMITTED = re.compile(
    rf"(?P<name>[^\n]*• (?:[^\n]* )?)?<?(?P<noun>{'|'.join(sorted('|'.join(_NOUNS.values()).split('|'), key=len, reverse=True))})"
    rf" (?:{_GONE})\.?>?",
    re.IGNORECASE,
)
_VIEW_ONCE = re.compile(
    r"<(?:view once|visualización única|visualização única|einmalansicht|vue unique)[^<>\n]*>", re.IGNORECASE
)
_ATTACHMENT = re.compile(
    rf"<(?:{_ATTACHED})\s?: ?[^<>\n]+>|[^\n:<>]{{1,120}}\.\w{{2,5}} \((?:{_FILE_ATTACHED})\)", re.IGNORECASE
)
_PLACE = re.compile(rf"(?:(?:{_LOCATION})\s?: )?https://maps\.google\.com/\?q=[-\d.,]+", re.IGNORECASE)
_LIVE_LINE = re.compile(rf"(?:{_LIVE})\.?", re.IGNORECASE)
_EDIT_MARK = re.compile(rf"\s*<(?:{_EDITED})\.?>\s*$", re.IGNORECASE)
_KIND_OF_NOUN = {noun: kind for kind, nouns in _NOUNS.items() for noun in nouns.split("|")}
_KIND_OF_FILE = {
    "image": "jpg jpeg png webp heic", "video": "mp4 mov 3gp mkv", "audio": "opus ogg m4a mp3 aac wav amr",
    "document": "pdf doc docx xls xlsx ppt pptx txt csv zip", "contact": "vcf", "gif": "gif",
}  # fmt: skip
_KIND_OF_ENDING = {ending: kind for kind, endings in _KIND_OF_FILE.items() for ending in endings.split()}
_LONGEST = 60  # characters of a line that is nothing but a notice; spares longer messages the search
_LONGEST_NAMED = 320  # the same with a document's name and its number of pages
PLACEHOLDERS = frozenset(f"[{kind}]" for kind in (*_NOUNS, "location"))


def without_edit_mark(text: str) -> str:
    """The text without `<This message was edited>` at its end."""
    return _EDIT_MARK.sub("", text) if text.endswith((">", "> ")) else text


def with_placeholders(text: str) -> str:
    """Media lines and attachment names as `[image]`, `[video]`, `[audio]`, `[document]`…; a caption stays.

    A file's name and a place on the map are personal data that no detector expects, so they do not survive.
    """
    short = len(text) <= _LONGEST
    if (short or ("•" in text and len(text) <= _LONGEST_NAMED)) and (whole := _OMITTED.fullmatch(text)):
        return f"[{_KIND_OF_NOUN[whole['noun'].lower()]}]"
    if "<" in text or "(" in text:
        text = _VIEW_ONCE.sub("[media]", _ATTACHMENT.sub(_named, text))
    if "/?q=" in text:
        return _PLACE.sub("[location]", text)
    return "[location]" if short and _LIVE_LINE.fullmatch(text) else text


def _named(match: re.Match[str]) -> str:
    ending = re.search(r"\.(\w{2,5})(?:>| \()", match[0])
    return f"[{_KIND_OF_ENDING.get(ending[1].lower(), 'media') if ending else 'media'}]"
