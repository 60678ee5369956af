"""Our templates write the vendors' bytes for conversations that nobody thought of."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from uncase_nb.bench.templates_cases_tools import PING, PRICE, SEARCH
from uncase_nb.bench.templates_oracle import KIND, VendorRefusedError
from uncase_nb.bench.templates_oracles import ORACLES, oracle, our_text, posed
from uncase_nb.schemas.conversation import Conversation

PRESENT = [name for name, known in ORACLES.items() if known.present()]
# SentencePiece writes a space as ▁, so what its tokens say of that sign is ambiguous.
signs = st.characters(exclude_characters="▁", exclude_categories=["Cs"])
text = st.one_of(
    st.text(signs, max_size=30),
    st.sampled_from(
        ["", " ", "\n", "hola", "<think>a</think>b", "</think>", "<think>", "/think", "/no_think", "{}", "[1]"]
    ),
)
name = st.sampled_from(["cotizar", "ping", "consultar_inventario"])
value = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9**9) | st.floats(allow_nan=False, allow_infinity=False) | text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=3),
    max_leaves=6,
)
call = st.fixed_dictionaries({"name": name, "arguments": st.dictionaries(text.filter(bool), value, max_size=3)})
turn = st.one_of(
    st.fixed_dictionaries({"role": st.sampled_from(["user", "user", "system"]), "content": text}),
    st.fixed_dictionaries({"role": st.just("assistant"), "content": text}),
    st.fixed_dictionaries({"role": st.just("assistant"), "content": text, "reasoning_content": text}),
    st.fixed_dictionaries(
        {"role": st.just("assistant"), "content": text, "calls": st.lists(call, min_size=1, max_size=2)}
    ),
    st.fixed_dictionaries({"role": st.just("tool"), "content": text, "name": name}),
)


def conversation(turns: list[dict], tools: list[dict]) -> Conversation:
    """Calls get ids in order, and each result answers the oldest call not yet answered."""
    messages, open_calls, made = [], [], 0
    for line in turns:
        message = {key: item for key, item in line.items() if key != "calls"}
        for one in line.get("calls", []):
            made += 1
            open_calls.append(f"call_{made}")
            message.setdefault("tool_calls", []).append({"id": open_calls[-1], **one})
        if line["role"] == "tool":
            message["tool_call_id"] = open_calls.pop(0) if open_calls else "call_0"
        messages.append(message)
    return Conversation(messages=messages, tools=tools, privacy="synthetic")


def said(render) -> tuple[str, str]:
    try:
        return "writes", render()
    except VendorRefusedError as refusal:
        return "refuses", str(refusal)[:KIND]


@pytest.mark.parametrize("profile", PRESENT)
@settings(derandomize=True, max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    turns=st.lists(turn, min_size=1, max_size=7),
    tools=st.sampled_from([[], [PRICE], [SEARCH, PING]]),
    prompt=st.booleans(),
)
def test_bytes_and_refusals_are_the_vendors_for_any_conversation(profile, turns, tools, prompt):
    drawn = conversation(turns, tools)
    ours = said(lambda: our_text(profile, drawn, prompt))
    assert ours == said(lambda: oracle(profile)(*posed(profile, drawn), prompt))
