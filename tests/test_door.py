"""Light at the door: importing and loading the extension cost little and show exactly the public names."""

import statistics
import subprocess
import sys

import uncase_nb as un

HEAVY = ("torch", "transformers", "litellm", "presidio_analyzer", "spacy", "mlflow", "opik", "e2b", "pandas")

PUBLIC = [
    "Conversation", "Seed", "UncaseError", "achat", "activity_log", "agenerate", "ajudge", "anonymize", "astream", "chat", "check_compliance", "costs", "dataset_report", "estimate", "evaluate", "export",
    "extract_seeds", "generate", "iter_anonymize", "iter_read", "judge", "k_anonymity", "plant", "providers", "read", "record", "render", "reply",
    "reveal", "review", "run_pipeline", "samples", "scan", "seeds", "stream", "tokens", "tool", "tools", "train",
]  # fmt: skip

TIMED = """
import sys, time
{before}
started = time.perf_counter()
{timed}
seconds = time.perf_counter() - started
heavy = sorted(set(sys.modules) & set({heavy!r}))
print(seconds, *heavy)
"""


def measured(timed: str, before: str = "") -> tuple[float, list[str]]:
    """The median of three processes: one slow start on a busy machine is no finding."""
    code = TIMED.format(before=before, timed=timed, heavy=HEAVY)
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True) for _ in range(3)]
    assert not any(run.stderr for run in runs)
    lines = [run.stdout.split() for run in runs]
    return statistics.median(float(line[0]) for line in lines), lines[0][1:]


def test_import_is_light() -> None:
    seconds, heavy = measured("import uncase_nb")
    assert heavy == []
    assert seconds < 0.3


def test_loading_the_extension_is_light_and_silent() -> None:
    before = "from IPython.core.interactiveshell import InteractiveShell as S\nshell = S.instance()"
    seconds, heavy = measured("shell.run_line_magic('load_ext', 'uncase_nb')", before)
    assert heavy == []
    assert seconds < 0.3


def test_the_public_names_are_these() -> None:
    assert un.__all__ == PUBLIC
    assert all(callable(getattr(un, name)) for name in PUBLIC)


def test_rooms_that_share_a_name_with_a_function_stay_callable() -> None:
    import uncase_nb.export.render
    import uncase_nb.seeds.parse  # noqa: F401

    assert callable(un.export)
    assert callable(un.seeds)


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(un, "anonymise")
