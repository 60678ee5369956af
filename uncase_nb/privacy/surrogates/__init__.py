"""Invented data that looks like what it stands for: same type, shape, language and gender, and nobody's."""
