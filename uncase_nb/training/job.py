"""A training, fully described."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from uncase_nb.export.profiles import Profile
from uncase_nb.training.base import Base
from uncase_nb.training.data import Example
from uncase_nb.training.settings import Settings
from uncase_nb.workspace.hashing import sha256_of


class Job(NamedTuple):
    """What to do."""

    examples: Sequence[Example]
    base: Base
    form: Profile | None
    """Null for the base's own template."""
    settings: Settings
    on_progress: Callable[[int, int], None]

    def data_sha256(self) -> str:
        """Of what is trained on, in order."""
        return sha256_of(self.examples)

    def key(self) -> str:
        """The same for the same data, base, template, options and random seed."""
        template = self.form.source if self.form else None
        settings = self.settings._asdict()
        return sha256_of([self.data_sha256(), self.base.name, self.base.fingerprint(), template, settings])
