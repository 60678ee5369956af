"""`un.render`: the exact text a model of a family is trained on."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from jinja2 import TemplateError

from uncase_nb.export.ids import with_ids
from uncase_nb.export.plain_rows import plain_row
from uncase_nb.export.profiles import Profile, profile
from uncase_nb.export.refusal import RefusedError, refused
from uncase_nb.export.roles import standard_roles
from uncase_nb.export.sandbox import Rendered, TemplateRaisedError, run
from uncase_nb.schemas.conversation import Conversation

__all__ = ["RefusedError", "as_messages", "as_tools", "day", "prepared", "render", "rendered"]

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def render(
    conversation: Conversation,
    template: str,
    *,
    add_generation_prompt: bool = False,
    today: date | None = None,
    roles: Mapping[str, str] | None = None,
) -> str:
    """A conversation as the text a model reads.

    Args:
        conversation: any; it stays in memory.
        template: a format's name, for example `chatml` or `llama:3.1`. `openai_api`, `sharegpt` and
            `alpaca` are one line of JSON.
        add_generation_prompt: end with the head of the assistant's next turn.
        today: the date a template states. Without it the vendor's fixed one stands, never the clock's.
        roles: the standard role of each role that is not `system`, `user`, `assistant` or `tool`.

    Raises:
        RefusedError: where the vendor's renderer refuses the conversation.
        ParameterError: for an unknown template or an unmapped role.
    """
    form = profile(template)
    if form.file is None:
        return json.dumps(plain_row(form, conversation, standard_roles(conversation, roles)), ensure_ascii=False)
    messages = as_messages(conversation, roles)
    return rendered(form, messages, as_tools(conversation), prompt=add_generation_prompt, today=today).text


def rendered(
    form: Profile,
    messages: list[dict[str, Any]],
    tools: list[dict[str, Any]] | None,
    *,
    prompt: bool = False,
    today: date | None = None,
) -> Rendered:
    """Messages in the OpenAI form as text with assistant spans.

    Raises:
        RefusedError: where the format refuses them.
    """
    if not messages:
        raise RefusedError(f"{form.name} cannot write a conversation without messages.", "leave it out.")
    try:
        messages, variables = prepared(form, messages, tools, prompt=prompt, today=today)
        return run(form.source, {"messages": messages, "add_generation_prompt": prompt, **variables})
    except TemplateRaisedError as refusal:
        raise refused(form, refusal.message or "") from None
    except (TemplateError, TypeError, RecursionError) as error:  # the template's own, for example text added to nothing
        raise RefusedError(
            f"{form.name} cannot write this conversation ({type(error).__name__}).", "use another template."
        ) from None


def prepared(
    form: Profile,
    messages: list[dict[str, Any]],
    tools: list[dict[str, Any]] | None,
    *,
    prompt: bool = False,
    today: date | None = None,
) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """The messages, and everything else that the format's template reads, for our sandbox or for transformers."""
    stated = today or form.today
    messages = with_ids(messages, form.ids)
    if form.arrange:
        messages = form.arrange(messages, tools, prompt=prompt)
    return messages, {
        "tools": tools,
        "bos_token": form.begin,
        "eos_token": form.end_of_turn,
        "date_string": day(stated) if stated else None,
        "iso_date": stated.isoformat() if stated else None,
    }


def as_messages(conversation: Conversation, roles: Mapping[str, str] | None = None) -> list[dict[str, Any]]:
    """Messages as chat templates take them: standard roles, no empty keys, arguments as mappings."""
    standard = standard_roles(conversation, roles)
    return [
        {key: value for key, value in message.to_openai().items() if value is not None} | {"role": role}
        for message, role in zip(conversation.messages, standard, strict=True)
    ]


def as_tools(conversation: Conversation) -> list[dict[str, Any]] | None:
    """Tool definitions in the OpenAI form; null where there are none, as templates test for that."""
    return [tool.to_openai() for tool in conversation.tools] or None


def day(today: date) -> str:
    """`26 Jul 2024`, in English whatever the locale."""
    return f"{today.day:02d} {_MONTHS[today.month - 1]} {today.year}"
