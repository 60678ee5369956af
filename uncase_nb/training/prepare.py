"""Base, tokenizer, template and data, made ready for the trainer."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from uncase_nb.training.encode import Encoded, encode
from uncase_nb.training.job import Job
from uncase_nb.training.packages import package
from uncase_nb.training.template import Chat, chat, ours
from uncase_nb.training.tiny import build


class Prepared(NamedTuple):
    """What the trainer takes."""

    base: Path
    """The base model's folder."""
    tokenizer: Any
    """The base's, with the template trained on."""
    template: Chat
    """The same template, as it was chosen."""
    data: Encoded
    """Token ids and labels."""
    gpu: bool
    """Whether to train on one; the tiny base stays on the CPU, where bytes repeat."""


def prepare(job: Job, folder: Path) -> Prepared:
    """Build the tiny base in `folder` where it is asked for, and encode the data."""
    base = job.base.folder or _tiny(job, folder)
    tokenizer = package("transformers").AutoTokenizer.from_pretrained(base, local_files_only=True)
    template = chat(job.form, tokenizer)
    tokenizer.chat_template = template.source
    texts = [template.render(example) for example in job.examples]
    data = encode(texts, tokenizer, max_length=job.settings.max_length)
    gpu = job.base.folder is not None and package("torch").cuda.is_available()
    return Prepared(base, tokenizer, template, data, gpu)


def _tiny(job: Job, folder: Path) -> Path:
    assert job.form is not None  # `tiny` has no template of its own
    template = ours(job.form)
    texts = [template.render(example).text for example in job.examples]
    return build(folder / "base", texts, job.form, random_seed=job.settings.random_seed)
