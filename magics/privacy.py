"""`%uncase_scan` and `%uncase_anonymize`: personal data found, and replaced."""

from __future__ import annotations

from typing import Any

import uncase_nb as un
from uncase_nb.magics.magic import magic
from uncase_nb.magics.options import CONVERSATIONS, LANGUAGE, NER, STYLE, TYPES, Option

WHAT = Option("what", "{{name}} of conversations or of a text, or the text itself", many=True)
VAULT = Option("--vault", "keep what each pseudonym stands for, encrypted in the workspace", bool)


@magic("uncase_scan", WHAT, NER, TYPES, LANGUAGE)
def scan(what: Any, **options: Any) -> Any:
    """Find personal data in conversations or a text; changes nothing, and shows counts alone."""
    return un.scan(what, **options)


@magic("uncase_anonymize", CONVERSATIONS, STYLE, NER, VAULT)
def anonymize(conversations: Any, **options: Any) -> Any:
    """Replace personal data by consistent pseudonyms: the same person is the same everywhere."""
    return un.anonymize(conversations, **options)
