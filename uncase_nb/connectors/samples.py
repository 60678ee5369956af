"""The sample exports that come with the package. Every person in them is invented."""

from __future__ import annotations

from pathlib import Path


def samples() -> Path:
    """The folder of sample exports: WhatsApp in Spanish and English from iOS and Android, CSV and JSON Lines."""
    return Path(__file__).parent / "sample_exports"
