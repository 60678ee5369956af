"""Scores to an Opik server, where the user names one: numbers and ids, no text of anybody's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from uncase_nb.errors import ParameterError
from uncase_nb.sandbox.opik_quiet import quiet_opik
from uncase_nb.schemas.judge import JudgeReport
from uncase_nb.schemas.verdict import JudgeRow

_PROJECT = "uncase"
_PATIENCE_S = 30


@dataclass(frozen=True)
class OpikServer:
    """Where scores go."""

    address: str | None
    """Null for the one Opik is configured for."""

    @classmethod
    def of(cls, given: bool | str) -> Self | None:
        """The server meant; null for none.

        Raises:
            ParameterError: where it is no address, or none is configured.
        """
        if given is False or given is None:
            return None
        if isinstance(given, str):
            if not given.startswith(("http://", "https://")):
                raise ParameterError("opik is no address.", 'for example opik="http://localhost:5173/api".')
            return cls(given)
        quiet_opik()
        from opik.config import OpikConfig

        if not OpikConfig().model_fields_set & {"url_override", "api_key"}:
            raise ParameterError(
                "No Opik server is configured.",
                'set OPIK_URL_OVERRIDE, run opik.configure(), or give the address: opik="http://localhost:5173/api".',
            )
        return cls(None)

    def deliver(self, report: JudgeReport) -> JudgeReport:
        """Send one trace a conversation with its mean scores; the report says what became of it."""
        opik = quiet_opik()
        rows: dict[str, list[JudgeRow]] = {}
        for row in report.rows:
            rows.setdefault(row.conversation_id, []).append(row)
        client = opik.Opik(host=self.address, project_name=_PROJECT, _show_misconfiguration_message=False)
        for conversation_id, scored in rows.items():
            client.trace(
                name=conversation_id,
                metadata=_about(report, scored),
                tags=["uncase", "judge"],
                feedback_scores=[{"name": row.metric, "value": row.mean} for row in scored if row.mean is not None],
            )
        whole = client.flush(timeout=_PATIENCE_S)
        client.end(timeout=_PATIENCE_S)
        said = "scores sent to the Opik server" if whole else "the Opik server did not take the scores; run it again"
        return report.model_copy(update={"opik": said})


def _about(report: JudgeReport, rows: list[JudgeRow]) -> dict[str, Any]:
    """Where the numbers come from."""
    spreads = {row.metric: row.spread for row in rows}
    failed = {row.metric: row.failed for row in rows}
    return {
        "run_id": report.run_id, "judge": report.provider, "runs": report.runs, "seed_id": rows[0].seed_id,
        "spread": spreads, "failed": failed,
    }  # fmt: skip
