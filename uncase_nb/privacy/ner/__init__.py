"""The compact network that names people, places, organizations, dates and ages in Spanish and English chats."""
