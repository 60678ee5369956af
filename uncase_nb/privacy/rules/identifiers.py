"""The rules for identifiers with a structure, joined."""

from __future__ import annotations

from uncase_nb.privacy.rules import (
    accounts,
    cards,
    columns,
    commonwealth,
    devices,
    documents,
    handles,
    iban,
    latin_america,
    mail,
    mail_loose,
    mexico,
    network,
    phone_parts,
    phones,
    plates_told,
    records,
    records_said,
    secrets,
    spain,
    spelled,
    typing_slips,
    united_states,
    vehicles,
    web,
)

RULES = (
    *mail.RULES, *mail_loose.RULES, *web.RULES, *handles.RULES, *network.RULES, *mexico.RULES, *spain.RULES, *united_states.RULES, *latin_america.RULES,
    *commonwealth.RULES, *documents.RULES, *records.RULES, *records_said.RULES, *cards.RULES, *iban.RULES, *accounts.RULES, *vehicles.RULES, *plates_told.RULES, *devices.RULES,
    *secrets.RULES, *phones.RULES, *phone_parts.RULES, *spelled.RULES, *columns.RULES, *typing_slips.RULES,
)  # fmt: skip
"""All of them, in no order that counts: overlaps are resolved afterwards."""
