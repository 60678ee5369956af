"""Natural conversations, and seeded ways of damaging them. Nothing in the metrics knows of these."""

import json
import random
from pathlib import Path

import pytest

from uncase_nb.schemas.conversation import Conversation
from uncase_nb.schemas.message import Message
from uncase_nb.schemas.seed import Seed, SeedPrivacy

HERE = Path(__file__).parent
PEOPLE = HERE.parents[2] / "shared" / "data" / "sgd_dev.jsonl"
CHOOSING = 120  # the first dialogues choose constants, the others only measure


def spoken(conversation):
    return [m for m in conversation.messages if m.role in ("user", "assistant") and m.content]


def with_messages(conversation, messages):
    tools = [m for m in conversation.messages if m.role == "tool" or m.tool_calls]
    return conversation.model_copy(update={"messages": [*messages[:1], *tools, *messages[1:]]})


def say(message, text):
    return message.model_copy(update={"content": text})


def pair(seed, messages, results=(), language="es"):
    calls = [{"id": f"c{n}", "name": "lookup", "arguments": {}} for n in range(len(results))]
    tools = [{"role": "tool", "tool_call_id": f"c{n}", "content": json.dumps(r)} for n, r in enumerate(results)]
    asked = [{"role": "assistant", "content": "", "tool_calls": calls}, *tools] if results else []
    seed = Seed.model_validate(seed).model_copy(update={"privacidad": SeedPrivacy(metodo_anonimizacion="curated")})
    conversation = Conversation(
        messages=[*messages[:1], *asked, *messages[1:]], id=seed.seed_id, seed_id=seed.seed_id, language=language, privacy="synthetic",
    )  # fmt: skip
    return conversation, seed


def hand_written(use=None):
    rows = json.loads((HERE / "data" / "natural_es.json").read_text(encoding="utf-8"))
    return [pair(row["seed"], row["messages"]) for row in rows if use in (None, row["use"])]


def by_people():
    rows = [json.loads(line) for line in PEOPLE.read_text(encoding="utf-8").splitlines()]
    pairs = [pair(r["seed"], r["conversation"]["messages"], r["results"], "en") for r in rows]
    return pairs[CHOOSING:]


class Damages:
    """Each takes the pairs, a number and a random generator, and gives the damaged conversation of that number."""

    def steps_missing(self, pairs, number, rng):
        messages = spoken(pairs[number][0])
        gone = set(rng.sample(range(len(messages)), max(2, len(messages) // 3)))
        return with_messages(pairs[number][0], [m for n, m in enumerate(messages) if n not in gone])

    def turns_shuffled(self, pairs, number, rng):
        messages = spoken(pairs[number][0])
        rng.shuffle(messages)
        return with_messages(pairs[number][0], messages)

    def exchanges_shuffled(self, pairs, number, rng):
        messages = spoken(pairs[number][0])
        exchanges = [messages[n : n + 2] for n in range(0, len(messages), 2)]
        rng.shuffle(exchanges)
        return with_messages(pairs[number][0], [m for exchange in exchanges for m in exchange])

    def roles_swapped(self, pairs, number, _rng):
        other = {"user": "assistant", "assistant": "user"}
        messages = [m.model_copy(update={"role": other[m.role]}) for m in spoken(pairs[number][0])]
        return with_messages(pairs[number][0], messages)

    def reply_spliced(self, pairs, number, rng):
        messages = spoken(pairs[number][0])
        replies = [m for m in spoken(pairs[(number + 1) % len(pairs)][0]) if m.role == "assistant"]
        places = [n for n, m in enumerate(messages) if m.role == "assistant"]
        for place in rng.sample(places, max(1, len(places) // 3)):
            messages[place] = rng.choice(replies)
        return with_messages(pairs[number][0], messages)

    def fact_contradicted(self, pairs, number, rng):
        """A figure that the assistant states and the seed holds, changed in one place."""
        conversation, seed = pairs[number]
        messages = spoken(conversation)
        places = [
            (n, str(value))
            for value in seed.facts().values()
            if any(char.isdigit() for char in str(value))
            for n, m in enumerate(messages)
            if m.role == "assistant" and str(value) in m.content
        ]
        if not places:
            return None
        place, value = rng.choice(places)
        digit = rng.choice([char for char in value if char.isdigit()])
        changed = value.replace(digit, str((int(digit) + rng.randint(1, 8)) % 9 + 1 if digit != "9" else 4), 1)
        if changed == value:
            return None
        messages[place] = say(messages[place], messages[place].content.replace(value, changed))
        return with_messages(conversation, messages)

    def number_invented(self, pairs, number, rng):
        messages = spoken(pairs[number][0])
        place = rng.choice([n for n, m in enumerate(messages) if m.role == "assistant"])
        spanish = pairs[number][1].idioma == "es"
        amount = rng.randint(1013, 9887)
        extra = f" Además hay un cargo de ${amount}." if spanish else f" There is also a charge of ${amount}."
        messages[place] = say(messages[place], messages[place].content + extra)
        return with_messages(pairs[number][0], messages)

    def turns_repeated(self, pairs, number, rng):
        messages = spoken(pairs[number][0])
        start = rng.randrange(0, len(messages) - 1, 2)
        again = messages[start : start + 2] * 3
        return with_messages(pairs[number][0], [*messages[:start], *again, *messages[start + 2 :]])

    def word_salad(self, pairs, number, rng):
        conversation, seed = pairs[number]
        words = [w for step in seed.steps() for w in step.text.split()]
        words += [w for value in seed.facts().values() for w in str(value).split()]
        messages = [say(m, " ".join(rng.choice(words) for _ in m.content.split())) for m in spoken(conversation)]
        return with_messages(conversation, messages)

    def other_seed(self, pairs, number, _rng):
        return pairs[(number + 1) % len(pairs)][0].model_copy(update={"seed_id": pairs[number][1].seed_id})

    def names(self):
        return [name for name in vars(type(self)) if not name.startswith("_") and name not in ("names", "apply")]

    def apply(self, name, pairs, random_seed=7):
        rng = random.Random(f"{name} {random_seed}")
        return [getattr(self, name)(pairs, number, rng) for number in range(len(pairs))]


def area(good, bad):
    """AUC: how often a natural value lies above a damaged one; an unmeasured metric counts as 0."""
    good, bad = [g or 0.0 for g in good], [b or 0.0 for b in bad]
    return sum((g > b) + 0.5 * (g == b) for g in good for b in bad) / len(good) / len(bad)


@pytest.fixture(scope="session")
def damages():
    return Damages()


@pytest.fixture(scope="session")
def auc():
    return area


@pytest.fixture(scope="session")
def spanish():
    return hand_written()


@pytest.fixture(scope="session")
def people():
    if not PEOPLE.exists():
        pytest.skip("the dialogues by people are not here")
    return by_people()


@pytest.fixture
def message():
    return lambda role, text, **more: Message(role=role, content=text, **more)
