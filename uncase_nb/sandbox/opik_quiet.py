"""Opik without its reports home: no usage events, no error tracker, no traces, and no model's text in its log.

Opik sends usage events and error reports over the network by default, and logs what it cannot parse together with
the answer. Its switches are read from the environment when it is imported and when a metric is made. Who has set them
otherwise keeps that.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from uncase_nb.extras import require
from uncase_nb.gateway.registry.litellm_release import refuse_stolen_release

_SWITCHES = {
    "OPIK_ANALYTICS_ENABLE": "false",
    "OPIK_SENTRY_ENABLE": "false",
    "LITELLM_LOCAL_MODEL_COST_MAP": "True",  # Opik imports LiteLLM, whose import otherwise asks the network
}
_PARSERS = "opik.evaluation.metrics.llm_judges"


def quiet_opik() -> Any:
    """The package `opik`, imported with its switches off. It takes seconds.

    Raises:
        MissingExtraError: where it is not installed.
    """
    for name, value in _SWITCHES.items():
        os.environ.setdefault(name, value)
    refuse_stolen_release()
    return require("opik", extra="judge", what="Judging with Opik's metrics")


@contextmanager
def unlogged_answers() -> Iterator[None]:
    """Within it, Opik's parsers log nothing: their messages quote the answer, and go to its console and its tracker."""
    logger = logging.getLogger(_PARSERS)
    before, nothing = logger.propagate, logging.NullHandler()
    logger.addHandler(nothing)
    logger.propagate = False
    try:
        yield
    finally:
        logger.propagate = before
        logger.removeHandler(nothing)
