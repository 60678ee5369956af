"""The rules for identifiers with a structure, joined."""

from __future__ import annotations

from uncase_nb.privacy.rules import (
    accounts,
    cards,
    commonwealth,
    devices,
    documents,
    handles,
    iban,
    latin_america,
    mail,
    mexico,
    network,
    phones,
    records,
    secrets,
    spain,
    united_states,
    vehicles,
    web,
)

RULES = (
    *mail.RULES, *web.RULES, *handles.RULES, *network.RULES, *mexico.RULES, *spain.RULES, *united_states.RULES, *latin_america.RULES,
    *commonwealth.RULES, *documents.RULES, *records.RULES, *cards.RULES, *iban.RULES, *accounts.RULES, *vehicles.RULES, *devices.RULES,
    *secrets.RULES, *phones.RULES,
)  # fmt: skip
"""All of them, in no order that counts: overlaps are resolved afterwards."""
