"""Train, save and hash the compact network. One thread, fixed seeds: the same machine gives the same weights."""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from uncase_nb.privacy.ner.training.data import examples
from uncase_nb.privacy.ner.training.example import LABELS, Example

SEED = 7
STEPS = 10_000
WORDS_A_BATCH = 600
PEAK_RATE, WARM_UP = 0.0015, 250
SAVED_EVERY = 1_000
"""Steps; what there is by then lies in the folder if the training is cut off."""
MAX_BYTES = 10_000_000
MODEL_CONFIG: dict[str, Any] = {
    "@architectures": "spacy.TransitionBasedParser.v2",
    "state_type": "ner",
    "extra_state_tokens": False,
    "hidden_width": 64,
    "maxout_pieces": 2,
    "use_upper": True,
    "tok2vec": {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": 96,
            "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
            "rows": [6000, 1500, 3000, 2500],
            "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": 96,
            "depth": 4,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    },
}


def train(data: Path, out: Path, *, steps: int = STEPS, log: Any = sys.stderr) -> dict[str, str]:
    """Train on `data`, write the model folder `out`, and return the SHA-256 of each of its files.

    Raises:
        FileNotFoundError: when the corpora are not in `data`.
    """
    import spacy
    from thinc.api import Adam, fix_random_seed

    fix_random_seed(SEED)
    nlp = spacy.blank("xx")
    ner: Any = nlp.add_pipe("ner", config={"model": MODEL_CONFIG})
    for label in LABELS:
        ner.add_label(label)
    texts = examples(data, SEED)
    print(f"{len(texts)} texts", file=log, flush=True)
    ready = [to_spacy(nlp, text) for text in texts]
    nlp.initialize(lambda: ready[:200])
    optimizer = Adam(learn_rate=PEAK_RATE, L2=0.01, grad_clip=1.0, use_averages=True)
    rng, began, loss = random.Random(SEED), time.monotonic(), 0.0  # noqa: S311 - batches, not secrets
    for step, batch in zip(range(1, steps + 1), batches(ready, rng), strict=False):
        optimizer.learn_rate = rate(step, steps)
        loss += nlp.update(batch, sgd=optimizer, drop=0.15)["ner"]
        if step % 250 == 0:
            print(f"{step} loss {loss:.0f} {time.monotonic() - began:.0f} s", file=log, flush=True)
            loss = 0.0
        if step % SAVED_EVERY == 0 or step == steps:
            with nlp.use_params(optimizer.averages):
                save(nlp, out)
    return hashes(out)


def to_spacy(nlp: Any, example: Example) -> Any:
    """A spaCy example; a span that does not fall on tokens is widened to them, or left open where two meet."""
    from spacy.training import Example as SpacyExample
    from spacy.util import filter_spans

    doc = nlp.make_doc(example.text)
    gold = doc.copy()
    spans = (gold.char_span(s.start, s.end, label=s.label, alignment_mode="expand") for s in example.spans)
    gold.set_ents(filter_spans([s for s in spans if s is not None]))
    return SpacyExample(doc, gold)


def batches(ready: list[Any], rng: random.Random) -> Iterator[list[Any]]:
    """Endless batches of about `WORDS_A_BATCH` tokens, reshuffled every epoch."""
    while True:
        rng.shuffle(ready)
        batch, words = [], 0
        for example in ready:
            batch.append(example)
            words += len(example.predicted)
            if words >= WORDS_A_BATCH:
                yield batch
                batch, words = [], 0


def rate(step: int, steps: int) -> float:
    """Linear warm-up, then linear decay to a twentieth of the peak."""
    if step < WARM_UP:
        return PEAK_RATE * step / WARM_UP
    return PEAK_RATE * max(0.05, 1 - (step - WARM_UP) / (steps - WARM_UP))


def save(nlp: Any, out: Path) -> None:
    """Write the folder without the vocabulary: the words of the training texts have no business in the package."""
    nlp.meta.update(name="uncase_compact", version="3", license="Apache-2.0", spacy_version=">=3.8.7,<4")
    nlp.to_disk(out, exclude=["vocab"])


def hashes(folder: Path) -> dict[str, str]:
    """SHA-256 of every file of the folder, by relative path."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".md")
    size = sum(path.stat().st_size for path in files)
    if size > MAX_BYTES:
        raise ValueError(f"The model takes {size:,} bytes; the package allows {MAX_BYTES:,}.")
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def main() -> None:
    """Parse the command line and train."""
    parser = argparse.ArgumentParser(prog="python -m uncase_nb.privacy.ner.training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the two corpora as JSONL")
    parser.add_argument("--out", type=Path, required=True, help="folder for the model")
    parser.add_argument("--steps", type=int, default=STEPS)
    arguments = parser.parse_args()
    digests = train(arguments.data, arguments.out, steps=arguments.steps)
    sys.stdout.write(json.dumps(digests, indent=1) + "\n")
