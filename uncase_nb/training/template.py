"""Which chat template a training reads its conversations with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from jinja2 import TemplateError

from uncase_nb.errors import ParameterError
from uncase_nb.export.control_tokens import injected
from uncase_nb.export.profiles import Profile, profile
from uncase_nb.export.render import RefusedError, rendered
from uncase_nb.export.sandbox import Rendered, run
from uncase_nb.training.data import Example
from uncase_nb.training.packages import package

OWN = "the base's own"
_TINY = "chatml"  # the plainest format; the tiny base has no habits to respect


class Chat(NamedTuple):
    """A chat template, ready to render."""

    name: str
    source: str
    form: Profile | None
    """Ours, or null for the base's own."""
    control: re.Pattern[str]
    """Finds control tokens, which no message may hold."""
    variables: dict[str, Any]
    """What the base's own sees beside messages and tools: its special tokens."""

    def render(self, example: Example) -> Rendered:
        """Text with assistant spans.

        Raises:
            RefusedError: where the template refuses the conversation.
        """
        if example.text is not None:
            return example.text
        if issue := next(injected("", example.messages, example.tools, self.control), None):
            raise ParameterError(
                f"The {issue.field} of a conversation {issue.reason}, which steers this model.",
                "export with the template you train with: un.export sets such conversations aside.",
            )
        if self.form is not None:
            return rendered(self.form, example.messages, example.tools)
        lines = {"messages": example.messages, "tools": example.tools, "add_generation_prompt": False}
        try:
            return run(self.source, self.variables | lines)
        except (TemplateError, TypeError):  # a TypeError is the template's own
            raise RefusedError("The base's own chat template refuses a conversation.", "leave it out.") from None


def named(template: str | None, data: Sequence[Example], *, tiny: bool) -> Profile | None:
    """The format asked for or written in the data; null for the base's own.

    Raises:
        ParameterError: where they differ.
    """
    written = {example.template for example in data if example.template}
    wanted = {profile(template).name} if template else written
    if len(wanted | written) > 1:
        raise ParameterError(
            f"The file holds text of {', '.join(sorted(written))}.",
            'train with that template, or export form="messages", which suits any.',
        )
    if wanted:
        form = profile(wanted.pop())
        _ = form.source  # a format without a chat template is refused here
        return form
    return profile(_TINY) if tiny else None


def chat(form: Profile | None, tokenizer: Any) -> Chat:
    """The template with its source.

    Raises:
        ParameterError: where the tokenizer does not know the format's tokens, or the base's own template
            does not mark what the assistant says.
    """
    if form is not None:
        _knows(tokenizer, form)
        return ours(form)
    control = re.compile("|".join(map(re.escape, tokenizer.all_special_tokens)) or "(?!)")
    return Chat(OWN, _marked(tokenizer), None, control, dict(tokenizer.special_tokens_map))


def ours(form: Profile) -> Chat:
    """One of our templates."""
    return Chat(form.name, form.source, form, form.control_tokens(), {})


def _knows(tokenizer: Any, form: Profile) -> None:
    """An end of turn in several tokens would train, and never stop the model."""
    if len(tokenizer.encode(form.end_of_turn, add_special_tokens=False)) != 1:
        raise ParameterError(
            f"The base's tokenizer has no token {form.end_of_turn}, which {form.name} ends turns with.",
            "leave template out to use the base's own.",
        )


def _marked(tokenizer: Any) -> str:
    """The base's own template with `{% generation %}`; TRL knows the marked form of the common ones."""
    own = tokenizer.chat_template
    marked = package("trl.chat_template_utils").get_training_chat_template
    try:
        return str((marked(tokenizer) or own) if isinstance(own, str) else own["default"])
    except (ValueError, TypeError, KeyError):
        raise ParameterError(
            "The base has no chat template that marks what the assistant says ({% generation %}).",
            'name the format its tokenizer knows, for example template="chatml".',
        ) from None
