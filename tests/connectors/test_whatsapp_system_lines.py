"""What nobody wrote is left out, media leave a placeholder, and people's words stay."""

import pytest

from uncase_nb.connectors.read import read

GROUP = """Ana created group “Ventas”
Ana added Luis
Ana removed Luis
Luis left
You were added
Luis joined using this group's invite link
Ana changed the subject from “A” to “Promo: marzo”
Ana changed this group's icon
Ana changed the group description
You're now an admin
Ana changed their phone number to a new number. Tap to message or add the new number.
Ana turned on disappearing messages. New messages will disappear from this chat 24 hours after they're sent.
You blocked this contact. Tap to unblock.
Your security code with Ana changed. Tap to learn more.
Ana creó el grupo “Ventas”
Ana añadió a Luis
Ana agregó a Luis
Ana eliminó a Luis
Luis salió del grupo
Se te añadió al grupo
Luis se unió usando el enlace de invitación de este grupo
Ana cambió el asunto de “A” a “Promo: marzo”
Ana cambió el ícono de este grupo
Ana cambió la descripción del grupo
Ahora eres admin. del grupo
Ana cambió su número de teléfono
Tu código de seguridad con Ana cambió. Toca para obtener más información.
Ana activó los mensajes temporales
Ana criou o grupo “Vendas”
Ana adicionou Luis
Ana removeu Luis
Luis saiu
Luis entrou usando o link de convite deste grupo
Ana mudou o nome do grupo para “Promo”
Ana mudou a imagem deste grupo
Seu código de segurança com Ana mudou.
Ana hat die Gruppe „Verkauf“ erstellt
Ana hat Luis hinzugefügt
Ana hat Luis entfernt
Luis hat die Gruppe verlassen
Luis ist mit dem Einladungslink dieser Gruppe beigetreten
Ana hat den Betreff zu „Neu: März“ geändert
Ana hat das Gruppenbild geändert
Deine Sicherheitsnummer für Ana hat sich geändert.
Ana a créé le groupe « Ventes »
Ana a ajouté Luis
Ana a retiré Luis
Luis est parti
Luis a quitté le groupe
Luis a rejoint le groupe via le lien d'invitation
Ana a changé le sujet en « Promo : mars »
Ana a modifié l'image de ce groupe
Votre code de sécurité avec Ana a changé.
Ana ha creato il gruppo “Vendite”
Ana ha aggiunto Luis
Ana ha rimosso Luis
Luis ha abbandonato il gruppo
Luis si è unito usando il link d'invito del gruppo
Ana ha cambiato l'oggetto da “A” a “B”
Ana ha cambiato l'immagine del gruppo
Il tuo codice di sicurezza con Ana è cambiato.""".splitlines()

ALWAYS = """Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them.
Los mensajes y las llamadas están cifrados de extremo a extremo. Nadie fuera de este chat puede leerlos.
As mensagens e as chamadas são protegidas com a criptografia de ponta a ponta.
Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Niemand außerhalb dieses Chats kann sie lesen.
Les messages et les appels sont chiffrés de bout en bout.
I messaggi e le chiamate sono crittografati end-to-end.
This message was deleted.
You deleted this message
This message was deleted by admin Ana.
Se eliminó este mensaje.
Eliminaste este mensaje.
Esta mensagem foi apagada
Você apagou esta mensagem
Diese Nachricht wurde gelöscht.
Du hast diese Nachricht gelöscht.
Ce message a été supprimé
Vous avez supprimé ce message
Questo messaggio è stato eliminato
Hai eliminato questo messaggio
Missed voice call
Missed group video call
Llamada perdida
Llamada de voz perdida. Toca para devolver la llamada
Videollamada perdida
Chamada de voz perdida
Ligação de vídeo perdida
Verpasster Sprachanruf
Verpasster Videoanruf
Appel vocal manqué
Appel vidéo manqué
Chiamata vocale persa
Videochiamata persa
Waiting for this message. This may take a while.
Esperando el mensaje. Esto puede tomar tiempo.
This business is now using a secure service from Meta to manage this chat.""".splitlines()

MARKED = """Voice call. 12 min
Video call
Llamada de voz. 3 min
Videollamada
Chamada de voz. 5 min
Sprachanruf. 40 Sek
Appel vocal. 2 min
Chiamata vocale. 1 min""".splitlines()

MEDIA = {
    "[image]": "image omitted|imagen omitida|imagem ocultada|Bild weggelassen|image absente|immagine omessa",
    "[video]": "video omitted|Video omitido|vídeo omitido|Video weggelassen|vidéo absente|video omesso",
    "[audio]": "audio omitted|audio omitido|áudio ocultado|Audio weggelassen|audio omis|audio omesso",
    "[gif]": "GIF omitted|GIF omitido|GIF weggelassen|GIF retiré|GIF esclusa",
    "[sticker]": "sticker omitted|sticker omitido|figurinha omitida|Sticker weggelassen|sticker omis|sticker non incluso",
    "[document]": "document omitted|contrato.pdf • 3 páginas documento omitido|Dokument weggelassen|document manquant",
    "[contact]": "Contact card omitted|Tarjeta de contacto omitida|Kontaktkarte ausgelassen|scheda contatto omessa",
    "[media]": "<Media omitted>|<Multimedia omitido>|<Arquivo de mídia oculto>|<Medien ausgeschlossen>|<Médias omis>"
    "|<Media omessi>|<Mídia oculta>|<View once voice message omitted>",
}  # fmt: skip

ATTACHED = {
    "IMG-20250312-WA0001.jpg (file attached)": "[image]",
    "VID-20250312-WA0001.mp4 (archivo adjunto)\nmira": "[video]\nmira",
    "PTT-20250312-WA0001.opus (arquivo anexado)": "[audio]",
    "Vertrag Meier.pdf (Datei angehängt)": "[document]",
    "Juan.vcf (fichier joint)": "[contact]",
    "<attached: 00000012-PHOTO-2025-03-12.jpg>": "[image]",
    "<adjunto: 00000012-AUDIO-2025-03-12.opus>": "[audio]",
    "<allegato: 00000012-VIDEO.mp4>": "[video]",
    "<pièce jointe : 00000012-PHOTO.jpg>": "[image]",
    "Ubicación: https://maps.google.com/?q=19.4326,-99.1332": "[location]",
    "Live location shared": "[location]",
}

EDITED = """<This message was edited>
<Se editó este mensaje.>
<Mensagem editada>
<Diese Nachricht wurde bearbeitet.>
<Ce message a été modifié>
<Questo messaggio è stato modificato>""".splitlines()


def ios(body):
    return f"[13/03/25, 10:00:00] Ana: antes\n[13/03/25, 10:00:01] Luis: {body}\n[13/03/25, 10:00:02] Ana: después\n"


def android(body):
    return f"13/03/25, 10:00 - Ana: antes\n13/03/25, 10:01 - {body}\n13/03/25, 10:02 - Ana: después\n"


def contents(text, **options):
    return [message.content for conversation in read(text, **options) for message in conversation.messages]


@pytest.mark.parametrize("line", GROUP + ALWAYS + MARKED)
def test_left_out_with_a_mark_on_ios(line):
    got = read(ios("\u200e" + line))
    assert [m.content for c in got for m in c.messages] == ["antes", "después"]
    assert any("left out" in note for note in got.notes)


@pytest.mark.parametrize("line", GROUP + ALWAYS)
def test_left_out_without_a_sender_on_android(line):
    assert contents(android(line)) == ["antes", "después"]


@pytest.mark.parametrize("line", ALWAYS)
def test_left_out_under_a_sender_on_android(line):
    assert contents(android(f"Luis: {line}")) == ["antes", "después"]


@pytest.mark.parametrize(
    "line",
    [
        "Ana left",
        "Videollamada",
        "Luis salió",
        "I added a photo",
        "Ana added Luis",
        "deleted",
        "omitted",
        "the image omitted",
    ],
)
def test_people_write_such_things_too(line):
    assert contents(android(f"Luis: {line}")) == ["antes", line, "después"]


@pytest.mark.parametrize(
    ("shown", "line"), [(shown, line) for shown, lines in MEDIA.items() for line in lines.split("|")]
)
def test_media_leave_a_placeholder_or_nothing(shown, line):
    assert contents(ios("\u200e" + line)) == ["antes", shown, "después"]
    assert contents(ios("\u200e" + line), media="drop") == ["antes", "después"]


@pytest.mark.parametrize(("line", "shown"), ATTACHED.items())
def test_names_of_attachments_and_places_do_not_survive(line, shown):
    assert contents(android(f"Luis: {line}")) == ["antes", shown, "después"]


@pytest.mark.parametrize("mark", EDITED)
def test_edit_marks_are_removed(mark):
    assert contents(ios(f"son las 5 \u200e{mark}")) == ["antes", "son las 5", "después"]


def test_empty_messages_and_lines_before_the_first():
    got = read(
        "basura\n13/03/25, 10:00 - Ana:\n13/03/25, 10:01 - Ana: \n13/03/25, 10:02 - Ana: null\n14/03/25, 10:02 - Luis: hola\n"
    )
    assert [m.content for c in got for m in c.messages] == ["hola"]
    assert [issue.line for issue in got.errors] == [1]
