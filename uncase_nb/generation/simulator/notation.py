"""Phrases of the banks, read from their notation; see `grammar`."""

from __future__ import annotations

from uncase_nb.generation.simulator.grammar import BETWEEN, Choice, Parts, Phrase, Reference, Register, Slot


def compile_phrase(text: str) -> Phrase:
    """Read one phrase of the notation.

    Raises:
        ValueError: a bracket is not closed.
    """
    halves = []
    for half in text.split(BETWEEN):
        parts, end = _option(half, 0)
        if end != len(half):
            raise ValueError(f"unbalanced bracket at {end} of phrase {half!r}")
        halves.append(parts)
    whole = halves[0] if len(halves) == 1 else (*halves[0], BETWEEN, *halves[1])
    return Phrase(whole, _slots(whole))


def _option(text: str, at: int) -> tuple[Parts, int]:
    """One alternative: a sequence, or the forms of a register."""
    parts, at = _sequence(text, at)
    forms = [parts]
    while at < len(text) and text[at] == "~":
        parts, at = _sequence(text, at + 1)
        forms.append(parts)
    return (forms[0] if len(forms) == 1 else (Register(tuple(forms)),)), at


def _sequence(text: str, at: int) -> tuple[Parts, int]:
    parts: list[str | Slot | Reference | Choice | Register] = []
    start = at
    while at < len(text) and text[at] not in "|~]>":
        if text[at] not in "[<{":
            at += 1
            continue
        if start < at:
            parts.append(text[start:at])
        part, at = _part(text, at)
        parts.append(part)
        start = at
    if start < at:
        parts.append(text[start:at])
    return tuple(parts), at


def _part(text: str, at: int) -> tuple[Slot | Reference | Choice | Register, int]:
    if text[at] == "{":
        end = text.index("}", at)
        name = text[at + 1 : end]
        return (Reference(name[1:]) if name.startswith("@") else Slot(name)), end + 1
    close = "]" if text[at] == "[" else ">"
    options: list[Parts] = []
    while at < len(text) and text[at] != close:
        option, at = _option(text, at + 1)
        options.append(option)
    if at >= len(text):
        raise ValueError(f"no {close} in phrase {text!r}")
    if close == "]":
        return Choice(tuple(options), tuple(_slots(option) for option in options)), at + 1
    return (options[0][0] if isinstance(options[0][0], Register) else Register((options[0],))), at + 1


def _slots(parts: Parts) -> frozenset[str]:
    found: set[str] = set()
    for part in parts:
        if isinstance(part, Slot):
            found.add(part.name)
        elif isinstance(part, Register):
            found.update(*(_slots(form) for form in part.forms))
        elif isinstance(part, Choice) and all(part.needs):
            found.update(frozenset.intersection(*part.needs))
    return frozenset(found)
