"""`un.tokens`: what a model reads of a conversation, token by token, and what it is trained on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from uncase_nb.export.base_template import BaseTemplate
from uncase_nb.export.control_tokens import cut, marked
from uncase_nb.export.ids import with_ids
from uncase_nb.export.profiles import profile
from uncase_nb.export.refusal import refused
from uncase_nb.export.render import as_messages, as_tools
from uncase_nb.export.samples import How, drift
from uncase_nb.export.tokens_encode import check_knows, control_tokens, encoded, loaded
from uncase_nb.export.tokens_result import Tokens
from uncase_nb.export.tool_modes import ToolMode
from uncase_nb.schemas.conversation import Conversation


def tokens(  # noqa: PLR0913 - options are keywords
    conversation: Conversation,
    template: str,
    *,
    tokenizer: Any,
    tools: ToolMode = "native",
    today: date | None = None,
    roles: Mapping[str, str] | None = None,
) -> Tokens:
    """The tokens of `un.render(conversation, template)`, with labels.

    In a notebook the result shows each token as trained or ignored; `.save("tokens.html")` writes that as a page.
    A control token that stands in content is encoded as plain text, never as its id, and told in `.issues`.

    Args:
        conversation: any; it stays in memory, and the text of a raw one is not shown.
        template: a format's name, for example `chatml` or `llama:3.1`.
        tokenizer: a fast one of transformers, or the folder it lies in. Where its own chat template writes other
            bytes than `template`, `.issues` says so with the hashes of both.
        tools: `native`, `function_calling` or `inline`; see `un.export`.
        today: the date a template states; the vendor's fixed one by default.
        roles: the standard role of each role that is not `system`, `user`, `assistant` or `tool`.

    Raises:
        RefusedError: where the vendor's renderer refuses the conversation.
        ParameterError: for an unknown template or an unmapped role, or a tokenizer of another family.
    """
    form, reader = profile(template), loaded(tokenizer)
    _ = form.source  # a format without a chat template is refused here
    check_knows(reader, form)
    how = How(form, today=today, tools=tools, also=control_tokens(reader))
    messages, definitions = with_ids(as_messages(conversation, roles), form.ids), as_tools(conversation)
    messages, definitions, issues = marked(conversation.id, messages, definitions, how.tokens())
    whole = cut(how.render(messages, definitions))
    if whole is None:
        raise refused(form, "it writes control tokens of content in another way")
    compared = how._replace(base=BaseTemplate.of(reader, today=today))
    ids = encoded(whole.text, reader, whole.at)
    issues += drift(conversation.id, messages, definitions, compared)
    return Tokens(whole.text, ids, template=form.name, issues=issues, shown=conversation.privacy != "raw")
