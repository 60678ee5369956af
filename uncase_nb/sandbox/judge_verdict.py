"""One job becomes one verdict: Opik's metric asks and reads, and an answer nobody can read is that run's failure."""

from __future__ import annotations

from uncase_nb.errors import PrivacyError, ProviderError
from uncase_nb.gateway.budget import BudgetReachedError
from uncase_nb.gateway.providers import FatalProviderError
from uncase_nb.gateway.request import ChatRequest, Reply
from uncase_nb.sandbox.judge_material import material
from uncase_nb.sandbox.judge_metrics import opik_metric, public_texts
from uncase_nb.sandbox.judge_model import Ask, judge_model
from uncase_nb.sandbox.judge_order import Job, JudgeOrder
from uncase_nb.schemas.verdict import Verdict

NO_SEED = "Its seed is not among those given, so there are no facts to judge it against."
UNREADABLE = "The judge's answer could not be read: no score in its range, or no reason."


async def verdict(order: JudgeOrder, job: Job, ask: Ask) -> Verdict:
    """Ask for one score.

    Raises:
        BudgetReachedError: where a call would pass the budget.
        FatalProviderError: where every further call would fail too.
    """
    blank = Verdict(
        conversation_id=job.conversation.id, seed_id=job.conversation.seed_id, metric=job.metric, run=job.run
    )
    if job.seed is None:
        return blank.model_copy(update={"failure": NO_SEED})
    last: list[str] = []

    async def asked(request: ChatRequest) -> Reply:
        last[:] = [request.address]
        return await ask(request)

    from opik.exceptions import MetricComputationError

    metric = opik_metric(job.metric, judge_model(order.asking(job, public_texts()), asked))
    try:
        result = await metric.ascore(**material(job.metric, job.conversation, job.seed))
    except (FatalProviderError, BudgetReachedError):
        raise
    except (PrivacyError, ProviderError) as error:
        return blank.model_copy(update={"failure": error.problem})
    except MetricComputationError:
        return blank.model_copy(update={"failure": UNREADABLE, "call": last[0]})
    return blank.model_copy(update={"score": float(result.value), "reason": result.reason, "call": last[0]})
