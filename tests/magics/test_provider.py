"""`%uncase_provider`: keys never from the line, names on Tab, errors with the fix."""

from __future__ import annotations

import getpass

import pytest

from uncase_nb.magics.provider import provider

BASE = "--api-base http://127.0.0.1:9/v1"


@pytest.fixture
def known(shell, monkeypatch):
    """The shell, with the magic in it, and an environment without keys."""
    for name in ("OPENAI_API_KEY", "ANTHROPIC_API_KEY", "GROQ_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    shell.ip.magics_manager.register_function(provider.bound(shell.ip), "line", "uncase_provider")
    return shell


def test_add_list_default_remove(known):
    added = known.value(f"%uncase_provider add mine --type vllm --model m {BASE} --concurrency 2 --timeout 1.5")
    assert (added.name, added.default, added.concurrency, added.timeout_s) == ("mine", True, 2, 1.5)
    known.value("%uncase_provider add second --type ollama --model llama3.2")
    assert known.value("%uncase_provider default second").default
    assert repr(known.value("%uncase_provider")) == "2 providers, default: second"
    assert [left.name for left in known.value("%uncase_provider remove second")] == ["mine"]


def test_test_shows_what_to_do(known):
    known.value(f"%uncase_provider add mine --type vllm --model m {BASE}")
    found = known.value("x = %uncase_provider test mine\nx")
    assert not found.ok
    assert "start the server" in repr(found)


@pytest.mark.parametrize(
    "line",
    [
        "add p --type openai --model m --api-key sk-ant-planted0000000001",
        "add p --type openai --model m --api-key=sk-planted00000001",
        "add p --type openai --model m --key hunter2hunter2",
        "add sk-planted00000001 --type openai --model m",
        "add p --type groq --model gsk_planted00000001",
        "add p --type google --model m 'AIzaPlanted0000000001",
        "add p --type custom --model m --api-base http://h/v1 --key-env sk-planted00000001",
        "test 0123456789abcdef0123456789abcdef",
    ],
)
def test_a_key_in_the_line_is_refused_and_not_repeated(known, capsys, line):
    error = known.error(f"%uncase_provider {line}")
    assert "change it" in str(error)
    secrets = ("planted", "Planted", "hunter2", "0123456789abcdef")
    shown = "\n".join(error._render_traceback_()) + str(error) + "".join(capsys.readouterr())
    assert not [secret for secret in secrets if secret in shown]
    assert repr(known.value("%uncase_provider list")).startswith("No providers")


def test_the_key_is_asked_for_unseen(known, monkeypatch, capsys):
    asked: list[str] = []
    monkeypatch.setattr(getpass, "getpass", lambda prompt: asked.append(prompt) or "sk-typed-1234567890")
    added = known.value("%uncase_provider add gpt --type openai --model gpt-4o-mini")
    assert (added.has_key, added.key_env, asked) == (True, None, ["API key of gpt: "])
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-the-environment-1")
    assert known.value("%uncase_provider add gpt --type openai --model m").key_env == "OPENAI_API_KEY"
    assert known.value("%uncase_provider add gpt --type openai --model m --ask").key_env is None
    assert len(asked) == 2
    assert "typed" not in "".join(capsys.readouterr())


def test_a_variable_may_have_the_name_of_a_provider(known):
    known.value("gpt = 1")
    assert known.value(f"%uncase_provider add gpt --type custom --model m {BASE}").name == "gpt"
    assert known.value("%uncase_provider default gpt").name == "gpt"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("ad mine", "Did you mean 'add'"),
        ("add", "needs a name"),
        ("add mine --model m", "needs --type"),
        ("add mine --type opena --model m", "Did you mean 'openai'"),
        ("remove mine", "no provider of that name"),
        ("add mine --type openai --modle m", "Did you mean '--model'"),
    ],
)
def test_mistakes_are_two_lines_with_the_fix(known, line, said):
    assert said in str(known.error(f"%uncase_provider {line}"))


def test_types_actions_and_options_complete(known):
    from uncase_nb.magics import completion

    known.value(f"%uncase_provider add mine --type vllm --model m {BASE}")
    shell_matcher = completion.matcher_for(known.ip, {"uncase_provider": provider})
    known.ip.Completer.custom_matchers.append(shell_matcher)
    assert known.completions("%uncase_provider add x --type anth") == ["%uncase_provider add x --type anthropic"]
    assert known.completions("%uncase_provider rem") == ["%uncase_provider remove"]
    assert known.completions("%uncase_provider add x --api-b") == ["%uncase_provider add x --api-base"]
