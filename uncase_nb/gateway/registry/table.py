"""The table `provider` of the workspace's database."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, Boolean, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from uncase_nb.workspace.database import Base


class ProviderRow(Base):
    """One registered provider."""

    __tablename__ = "provider"

    name: Mapped[str] = mapped_column(String(64), primary_key=True)
    settings: Mapped[dict[str, Any]] = mapped_column(JSON)
    """A `Provider` as JSON, without its key."""
    key: Mapped[bytes | None] = mapped_column(LargeBinary)
    """Encrypted with the workspace's key, purpose `providers`."""
    is_default: Mapped[bool] = mapped_column(Boolean)
