"""Passwords, access numbers, one-time codes and keys."""

from __future__ import annotations

import re

from uncase_nb.privacy.rules.labels import SHORT_LINK, labelled
from uncase_nb.privacy.rules.rule import Rule, value
from uncase_nb.privacy.rules.searched import SearchedRule
from uncase_nb.privacy.vocabulary import listed

_ORDINARY = listed(
    "incorrecta incorrecto correcta correcto invalida invalido valida valido mala malo nueva nuevo segura seguro corta corto larga"
    " largo debil fuerte obligatoria requerida necesaria diferente distinta igual esta este muy mas una unas cual cuando para pero"
    " siempre nunca privada secreta personal facil dificil wrong incorrect correct invalid valid required weak strong short long new"
    " safe secure private secret different expired needed missing blank empty null none string text this that with from here there"
    " about what when very must should could would aqui alguna ninguna solo temporal temporary reset protected manager field"
)
_PASSWORDS = (
    "contraseña|password|passwd|pwd|passphrase|passcode|clave de acceso|clave del wifi|clave del wi fi|clave de internet|clave secreta"
    "|clave de la cuenta|contrasena|api key|clave de api|secret key|access key|access token|token|bearer token|clave de aws|aws key|secret"
    "|respuesta secreta|security answer"
)
_CODES = (
    "pin|nip|nip del cajero|código que me llegó|código de confirmación que me llegó|otp|cvv|cvc|cvv2|código de seguridad|código de verificación|código de confirmación|código de acceso|código otp|código sms"
    "|código|código de atrás|clave dinámica|clave|token|verification code|security code|confirmation code|one time code|access code|login code"
    "|fa code|passcode|auth code|authentication code|sms code|pin code|door code|gate code|código de la puerta|código de desbloqueo|unlock code"
)
_CLAUSE_END = re.compile(r"[^\w\n]*(?:$|\n|\x00)|[\"',;.)]")
_TOLD = r"(?:(?:[ ][^\W\d_]{1,20}){0,3}[^\w\n]{0,3}[:=][^\w\n]{0,3}\n?|[^\w\n]{1,2}(?:[^\W\d_]+[ ]){0,5}?(?:es|is|sera|was)[^\w\n]{1,3}(?:la[ ]|el[ ]|the[ ])?(?:siguiente|following)?[: ]{0,2})"


def _password(match: re.Match[str]) -> float | None:
    """Not a word about the password: `my password is wrong`."""
    secret = value(match)
    plain = secret.strip(".,;:!?)('\"*").lower()
    if len(plain) < 3 or plain in _ORDINARY:
        return None
    varied = not secret.rstrip(".,;:!?)").isalpha()
    ends = _CLAUSE_END.match(match.string, match.end("v"))
    return 0.6 if varied or ends else None


RULES = (
    labelled("OTHER", "password-label", _PASSWORDS, r"[^\s\"'<>«»“”]{2,79}[^\s\"'<>«».,;)\]}?]", judge=_password, link=_TOLD, figures=False),
    labelled("OTHER", "password-bare-label", f"{_PASSWORDS}|jwt|clave",
             r"(?=[^\s\d]*\d)(?=[^\s]*[^\W\d])[^\s\"'<>«»“”]{5,400}[^\s\"'<>«».,;)\]}?]", score=0.5, link=SHORT_LINK, figures=False),
    labelled("OTHER", "code-label", _CODES, r"(?:[a-z]-)?\d{4,8}|\d{3}[\ -]\d{3}", score=0.6,
             unless=r"[^\w\n]{0,3}(?:postal|de[ ]producto|de[ ]barras|de[ ]error|error|cie|icd)"),
    labelled("OTHER", "card-code-label", "cvv|cvc|cvv2|código de seguridad|security code|código de atrás|pin|nip", r"\d{3,4}", score=0.6),
    SearchedRule("OTHER", "key-aws", re.compile(r"(?<![\w-])a[ks]ia[0-9a-z]{16}(?!\w)"), 0.9, needs=("akia", "asia")),
    SearchedRule("OTHER", "key-jwt", re.compile(r"(?<![\w-])eyj[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?"), 0.9, needs=("eyj",)),
    Rule("OTHER", "key-github", re.compile(r"(?<![\w-])(?:gh[pousr]_|github_pat_)[0-9a-z_]{20,}"), 0.9, first="ghp gho ghu ghs ghr github"),
    Rule("OTHER", "key-vendor", re.compile(r"(?<![\w-])(?:sk|pk|rk)[-_](?:[a-z]+[-_]){0,2}[0-9a-z_-]{16,}"), 0.9, first="sk pk rk"),
    SearchedRule("OTHER", "key-google", re.compile(r"(?<![\w-])aiza[\w-]{35}(?!\w)"), 0.9, needs=("aiza",)),
    SearchedRule("OTHER", "key-slack", re.compile(r"(?<![\w-])xox[abprs]-[\w-]{10,}"), 0.9, needs=("xox",)),
)  # fmt: skip
