"""UNCASE for Jupyter: real conversations in, certified synthetic training data out.

Everything public is a name of this module, imported when it is first used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

    from uncase_nb.connectors.read import iter_read as iter_read
    from uncase_nb.connectors.read import read as read
    from uncase_nb.connectors.samples import samples as samples
    from uncase_nb.errors import UncaseError as UncaseError
    from uncase_nb.evaluation.dataset.report import dataset_report as dataset_report
    from uncase_nb.evaluation.evaluate import evaluate as evaluate
    from uncase_nb.export.export import export as export
    from uncase_nb.export.render import render as render
    from uncase_nb.export.tokens import tokens as tokens
    from uncase_nb.gateway.chat import achat as achat
    from uncase_nb.gateway.chat import chat as chat
    from uncase_nb.gateway.costs import costs as costs
    from uncase_nb.gateway.registry.public import providers as providers
    from uncase_nb.gateway.replay_record import record as record
    from uncase_nb.gateway.stored import reply as reply
    from uncase_nb.gateway.streaming import astream as astream
    from uncase_nb.gateway.streaming import stream as stream
    from uncase_nb.generation.estimating import estimate as estimate
    from uncase_nb.generation.generate import agenerate as agenerate
    from uncase_nb.generation.generate import generate as generate
    from uncase_nb.pipelines.run import run_pipeline as run_pipeline
    from uncase_nb.privacy.anonymize import anonymize as anonymize
    from uncase_nb.privacy.reveal import reveal as reveal
    from uncase_nb.privacy.risk.anonymity import k_anonymity as k_anonymity
    from uncase_nb.privacy.risk.planting import plant as plant
    from uncase_nb.privacy.risk.reviewing import review as review
    from uncase_nb.privacy.scan import scan as scan
    from uncase_nb.privacy.streaming import iter_anonymize as iter_anonymize
    from uncase_nb.sandbox.judge import ajudge as ajudge
    from uncase_nb.sandbox.judge import judge as judge
    from uncase_nb.schemas.conversation import Conversation as Conversation
    from uncase_nb.schemas.seed import Seed as Seed
    from uncase_nb.seeds.compliance.check import check_compliance as check_compliance
    from uncase_nb.seeds.extract import extract_seeds as extract_seeds
    from uncase_nb.seeds.library import seeds as seeds
    from uncase_nb.tools.registry import tool as tool
    from uncase_nb.tools.toollist import tools as tools
    from uncase_nb.training.train import train as train
    from uncase_nb.workspace.activity import activity_log as activity_log

__version__ = "0.1.0"

_HOME = {
    "Conversation": "uncase_nb.schemas.conversation",
    "Seed": "uncase_nb.schemas.seed",
    "UncaseError": "uncase_nb.errors",
    "achat": "uncase_nb.gateway.chat",
    "activity_log": "uncase_nb.workspace.activity",
    "agenerate": "uncase_nb.generation.generate",
    "astream": "uncase_nb.gateway.streaming",
    "ajudge": "uncase_nb.sandbox.judge",
    "anonymize": "uncase_nb.privacy.anonymize",
    "chat": "uncase_nb.gateway.chat",
    "check_compliance": "uncase_nb.seeds.compliance.check",
    "costs": "uncase_nb.gateway.costs",
    "dataset_report": "uncase_nb.evaluation.dataset.report",
    "estimate": "uncase_nb.generation.estimating",
    "evaluate": "uncase_nb.evaluation.evaluate",
    "export": "uncase_nb.export.export",
    "extract_seeds": "uncase_nb.seeds.extract",
    "generate": "uncase_nb.generation.generate",
    "iter_anonymize": "uncase_nb.privacy.streaming",
    "iter_read": "uncase_nb.connectors.read",
    "judge": "uncase_nb.sandbox.judge",
    "k_anonymity": "uncase_nb.privacy.risk.anonymity",
    "plant": "uncase_nb.privacy.risk.planting",
    "providers": "uncase_nb.gateway.registry.public",
    "read": "uncase_nb.connectors.read",
    "record": "uncase_nb.gateway.replay_record",
    "render": "uncase_nb.export.render",
    "reply": "uncase_nb.gateway.stored",
    "reveal": "uncase_nb.privacy.reveal",
    "review": "uncase_nb.privacy.risk.reviewing",
    "run_pipeline": "uncase_nb.pipelines.run",
    "samples": "uncase_nb.connectors.samples",
    "scan": "uncase_nb.privacy.scan",
    "seeds": "uncase_nb.seeds.library",
    "stream": "uncase_nb.gateway.streaming",
    "tokens": "uncase_nb.export.tokens",
    "tool": "uncase_nb.tools.registry",
    "tools": "uncase_nb.tools.toollist",
    "train": "uncase_nb.training.train",
}

__all__ = sorted(_HOME)  # noqa: PLE0605 - the table is the one list of public names


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]


def load_ipython_extension(shell: InteractiveShell) -> None:
    """`%load_ext uncase_nb`."""
    from uncase_nb.magics.extension import load

    load(shell)


def unload_ipython_extension(shell: InteractiveShell) -> None:
    """`%unload_ext uncase_nb`."""
    from uncase_nb.magics.extension import unload

    unload(shell)
