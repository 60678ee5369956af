"""Loading adds magics and completion, unloading leaves no trace."""

from uncase_nb.magics.catalogue import MAGICS
from uncase_nb.magics.options import HELP, OUT

NAMES = {
    "uncase_import", "uncase_scan", "uncase_anonymize", "uncase_seed", "uncase_seeds", "uncase_extract",
    "uncase_provider", "uncase_chat", "uncase_compliance", "uncase_log", "uncase_tools", "uncase_costs",
    "uncase_generate", "uncase_evaluate", "uncase_judge", "uncase_export", "uncase_train", "uncase_run", "uncase_status",
}  # fmt: skip


def registered(shell) -> list[tuple[str, str]]:
    return [
        (kind, name) for kind, names in shell.ip.magics_manager.magics.items() for name in names if "uncase" in name
    ]


def matchers(shell) -> list[object]:
    return list(shell.ip.Completer.custom_matchers)


def test_every_magic_is_there_once(shell) -> None:
    assert {name for _, name in registered(shell)} == NAMES
    assert len(registered(shell)) == len(NAMES)
    assert len(matchers(shell)) == 1


def test_reloading_changes_nothing(shell) -> None:
    before = registered(shell)
    shell.value("%reload_ext uncase_nb")
    assert registered(shell) == before
    assert len(matchers(shell)) == 1


def test_unloading_leaves_no_trace(shell) -> None:
    shell.value("kept = 1")
    shell.value("%unload_ext uncase_nb")
    assert registered(shell) == []
    assert matchers(shell) == []
    assert not [name for name in vars(shell.ip.magics_manager.user_magics) if "uncase" in name]
    assert not [name for name in shell.ip.user_ns if "uncase" in name]
    assert shell.ip.user_ns["kept"] == 1
    shell.value("%load_ext uncase_nb")
    assert {name for _, name in registered(shell)} == NAMES


def test_one_spelling_for_one_thing() -> None:
    about: dict[str, set[str]] = {}
    for magic in MAGICS.values():
        for option in magic.parser.options:
            if not option.positional:
                about.setdefault(option.name, set()).add(option.parameter)
    assert OUT.name in about
    assert HELP.name in about
    assert {name for name, parameters in about.items() if len(parameters) > 1} <= {"--path"}  # what is written


def test_every_magic_prints_its_help(shell, capsys) -> None:
    for name, magic in MAGICS.items():
        capsys.readouterr()
        for line in ("--help", "?"):
            if magic.kind == "line":
                assert shell.ip.run_line_magic(name, line) is None
            else:
                assert shell.ip.run_cell_magic(name, line, "{}") is None
        printed = capsys.readouterr().out
        assert printed.count(magic.parser.magic + " ") >= 2
        assert shell.ip.magics_manager.magics[magic.kind][name].__doc__ == magic.parser.help()
