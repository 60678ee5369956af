"""`%uncase_compliance`: a run held against a law."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from uncase_nb.errors import ParameterError
from uncase_nb.magics.magic import magic
from uncase_nb.magics.options import Option


def _runs() -> Iterable[str]:
    from uncase_nb.workspace.folder import workspace

    return sorted(path.parent.name for path in workspace().runs.glob("*/manifest.json"))


def _profiles() -> Iterable[str]:
    from uncase_nb.seeds.compliance.profiles import PROFILES

    return PROFILES


RUN = Option("run", "a run's id or folder, or {{name}} of what running returned", values=_runs)
PROFILE = Option("--profile", "the law: hipaa, gdpr, sox, lfpdppp or eu-ai-act", values=_profiles)
PLANT = Option("--plant", "{{name}} of what un.plant returned: the measured residual risk", variable=True)
STRICT = Option("--strict", "fail where a requirement is not met", bool)


@magic("uncase_compliance", RUN, PROFILE, PLANT, STRICT)
def compliance(run: Any, profile: str | None = None, *, strict: bool = False, **options: Any) -> Any:
    """Hold a run against a compliance profile: each requirement, its article, finding and fix. Not legal advice."""
    from uncase_nb.seeds.compliance.check import check_compliance

    if profile is None:
        raise ParameterError("--profile is missing.", f"write --profile and one of {', '.join(_profiles())}.")
    report = check_compliance(run, profile, **options)
    if strict:
        report.raise_for_failure()
    return report
