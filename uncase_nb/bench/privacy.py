"""Leak, precision, over-redaction and speed of several systems on labelled texts, in one run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from uncase_nb.bench.coverage import Coverage, cover
from uncase_nb.bench.labelled import DEFAULT_FILES, LANGUAGES, Labelled, read_labelled
from uncase_nb.bench.privacy_result import PrivacyBench, PrivacyScore
from uncase_nb.bench.systems import DEFAULT_SYSTEMS, Run, System, expanded, make_system
from uncase_nb.errors import EmptyResultError, MissingExtraError, MissingModelError, ParameterError
from uncase_nb.evaluation.dataset.resample import interval

Observer = Callable[[PrivacyScore, Sequence[Labelled], Run | None], None]
"""Is told each score as it is made, with the texts, and what was masked where the system could run."""


def bench_privacy(
    files: Sequence[str | Path] = DEFAULT_FILES,
    *,
    systems: Sequence[str] = DEFAULT_SYSTEMS,
    rows: tuple[int, int] | None = None,
    conversations: bool = False,
    observe: Observer | None = None,
) -> PrivacyBench:
    """Measure each system on the texts of each file and language.

    Args:
        files: labelled JSONL, `{"text", "lang", "spans"}` a line; by default the chats that come with the package.
        systems: `uncase`, `uncase:compact`, `uncase:off` or `uncase:` with any other `ner` of `un.scan`;
            `models:` with such a `ner`, without the rules;
            `presidio:` with a score threshold; `spacy:` with a model's name, or `spacy` for every installed one.
        rows: first and last row of each file to take, counted from 0; all by default.
        conversations: whether `uncase` sees the rows of one conversation together, as it does in use.
        observe: called with each score when it is there.

    Raises:
        ReadError: on a file that is no labelled JSONL, with its line.
        ParameterError: on an unknown system.
    """
    made = {
        name: make_system(name, conversations=conversations)
        for name in dict.fromkeys(each for language in LANGUAGES for each in expanded(systems, language))
    }
    scores = []
    for path in map(Path, files):
        for language, texts in _by_language(_chosen(path, rows)):
            for name in expanded(systems, language):
                score, run = _measured(path.name, language, name, made[name], texts)
                scores.append(score)
                if observe:
                    observe(score, texts, run)
    return PrivacyBench(scores=scores)


def _chosen(path: Path, rows: tuple[int, int] | None) -> list[Labelled]:
    first, last = rows or (0, None)
    chosen = read_labelled(path)[first : None if last is None else last + 1]
    if not chosen:
        raise EmptyResultError(f"{path.name} has no row {first}.", "rows are counted from 0; leave --rows out for all.")
    return chosen


def _by_language(rows: Sequence[Labelled]) -> Iterator[tuple[str, list[Labelled]]]:
    for language in dict.fromkeys(row.language for row in rows):
        yield language, [row for row in rows if row.language == language]


def _measured(
    file: str, language: str, name: str, system: System, texts: Sequence[Labelled]
) -> tuple[PrivacyScore, Run | None]:
    score = PrivacyScore(
        file=file, language=language, system=name, texts=len(texts), characters=sum(len(row.text) for row in texts)
    )
    try:
        run = system(texts, language)
    except (MissingExtraError, MissingModelError) as error:
        return score.model_copy(update={"missing": f"not installed: {error.fix}"}), None
    except ParameterError as error:
        return score.model_copy(update={"missing": error.problem}), None
    counts = [cover(row, ranges) for row, ranges in zip(texts, run.ranges, strict=True)]
    return score.model_copy(update=_figures(counts) | _speed(score, run)), run


def _speed(score: PrivacyScore, run: Run) -> dict[str, object]:
    return {"characters_a_second": score.characters / run.seconds, "detectors": run.detectors}


def _figures(counts: Sequence[Coverage]) -> dict[str, object]:
    personal, left = [each.personal for each in counts], [each.left for each in counts]
    masked = sum(personal) - sum(left)
    wrong = sum(each.clean_masked for each in counts)
    low, high = interval(left, personal)
    by_type = sum((each.by_type for each in counts), Counter[str]())
    left_by_type = sum((each.left_by_type for each in counts), Counter[str]())
    return {
        "personal": sum(personal),
        "leak": _share(sum(left), sum(personal)),
        "leak_low": low,
        "leak_high": high,
        "leak_names": _share(sum(each.named_left for each in counts), sum(each.named for each in counts)),
        "precision": _share(masked, masked + wrong),
        "over_redaction": _share(wrong, sum(each.clean for each in counts)),
        "texts_leaking": _share(sum(each.readable_left > 0 for each in counts), sum(map(bool, personal))),
        "leak_by_type": {kind: left_by_type[kind] / count for kind, count in by_type.most_common()},
    }


def _share(part: int, whole: int) -> float | None:
    """Null where there is nothing to have a share of."""
    return part / whole if whole else None
