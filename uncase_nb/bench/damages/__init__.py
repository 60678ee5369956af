"""Seeded ways of damaging a natural conversation, one file a kind. No metric knows of them."""
