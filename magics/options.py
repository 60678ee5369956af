"""What a magic takes. Each option has one spelling, one meaning and one place, which is here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, get_args

from uncase_nb.errors import ParameterError, did_you_mean

Values = Callable[[], Iterable[str]]


class Option(NamedTuple):
    """One option, or a positional argument where the name does not begin with `-`."""

    name: str
    """As typed: `--domain`, or `conversations`."""
    about: str
    """One line for the help."""
    convert: Callable[[str], Any] = str
    """From the word typed; `bool` makes it a flag that takes no value."""
    to: str = ""
    """The parameter of the public function, where it is spelt differently."""
    values: Values | None = None
    """What completes on Tab."""
    strict: bool = False
    """Whether `values` are all there is."""
    kind: type | None = None
    """What `{{name}}` must hold; null where the public function judges."""
    many: bool = False
    """May be given several times (option), or takes all remaining words (positional)."""
    needed: bool = True
    """Positional only: whether it must be given."""
    variable: bool = False
    """Must be given as `{{name}}`: a bare word is not looked up."""
    short: str = ""
    """A second spelling of one letter, for example `-p`."""

    @property
    def parameter(self) -> str:
        """The keyword the magic's function gets."""
        return self.to or self.name.lstrip("-").replace("-", "_")

    @property
    def positional(self) -> bool:
        """Whether it is named by its place."""
        return not self.name.startswith("-")

    @property
    def flag(self) -> bool:
        """Whether it takes no value."""
        return self.convert is bool

    def value(self, given: Any) -> Any:
        """A word converted, or an object that came by `{{name}}` checked.

        Raises:
            ParameterError: it is not of the kind asked for. The value itself is never quoted.
        """
        if isinstance(given, str):
            return self._converted(given)
        if self.kind and not isinstance(given, self.kind):
            raise ParameterError(
                f"{self.name} got a {type(given).__name__}, and needs {_KINDS.get(self.kind, self.kind.__name__)}.",
                f"{self.name}: {self.about}",
            )
        return given

    def _converted(self, word: str) -> Any:
        if self.strict and self.values and word not in (known := list(self.values())):
            raise ParameterError(f"{self.name} does not know that value.", did_you_mean(word, known))
        try:
            return self.convert(word)
        except ValueError:
            kind = _KINDS.get(self.convert, "another value")
            raise ParameterError(f"{self.name} needs {kind}.", f"{self.name}: {self.about}") from None


def names(word: str) -> list[str]:
    """`PERSON,EMAIL_ADDRESS` as a list."""
    return [name.strip() for name in word.split(",") if name.strip()]


_KINDS: dict[Any, str] = {int: "a whole number", float: "a number", str: "a text", list: "a list", dict: "a mapping"}


def _domains() -> Iterable[str]:
    from uncase_nb.schemas.seed import DOMAINS

    return DOMAINS


def _templates() -> Iterable[str]:
    from uncase_nb.export.profiles import PROFILES

    return PROFILES


def _styles() -> Iterable[str]:
    from uncase_nb.schemas.anonymized import Style

    return get_args(Style)


def _providers() -> Iterable[str]:
    from uncase_nb.gateway.registry.names import provider_names

    return provider_names()


def _these(*known: str) -> Values:
    return lambda: known


CONVERSATIONS = Option("conversations", "{{name}} of a list of conversations", variable=True)
DOMAIN = Option("--domain", "a domain, for example automotive.sales", values=_domains)
LANGUAGE = Option("--language", "ISO 639-1, for example es; detected where not given", values=_these("es", "en"))
NER = Option(
    "--ner",
    "names and places: auto, off for rules alone, or the name of a spaCy model",
    values=_these("auto", "off"),
)
COUNT = Option("--count", "conversations a seed", int, kind=int)
PROVIDER = Option(
    "--provider",
    "a registered name, simulator (offline, no model), local:<folder>, replay:<cassette> or a model string",
    values=_providers,
)
SEED = Option("--seed", "random seed: the same gives the same result", int, to="random_seed", kind=int)
TEMPLATE = Option("--template", "chat template, for example chatml or llama:3.1", values=_templates)
FORMAT = Option(
    "--format",
    "format of the file; detected where not given",
    values=_these("whatsapp", "csv", "jsonl", "json", "webhook"),
)
STYLE = Option("--style", "token writes [PERSON_1], surrogate invents data of the same kind", values=_styles)
TYPES = Option("--types", "only these types, with commas: PERSON,EMAIL_ADDRESS", names)
PRIVACY = Option(
    "--privacy",
    "when personal data is about to leave: block refuses, warn reports, audit records",
    to="privacy_mode",
    values=_these("block", "warn", "audit"),
    strict=True,
)
OUT = Option("--out", "also keep the result in a variable of this name")
HELP = Option("--help", "show this and do nothing", bool)
