"""What a stressed person, a shell or a full disk can do to the command line: nothing is lost, nothing crashes."""

import ast
import io
import os
import subprocess
import sys
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

import evidence_log
from evidence_log import errors
from evidence_log.cli.arguments import Command, Option, Takes, command_first, parse, path_of
from evidence_log.cli.door import run
from evidence_log.cli.invocation import Surroundings
from evidence_log.cli.table import COMMANDS
from evidence_log.errors import ContradictingOptions, GivenTwice, MissingValue, Refusal
from evidence_log.i18n.catalog.errors import TEXTS
from evidence_log.records.clock import Language
from tests.cli.shell import Shell

LOG = Command(
    "log",
    "KIND [WORDS]",
    1,
    None,
    (
        Option("--at"),
        Option("--who"),
        Option("--number", Takes.SEVERAL),
        Option("--yes", Takes.NOTHING),
        Option("--no", Takes.NOTHING),
    ),
    free_after=1,
    either=("--yes", "--no"),
)


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    shell = Shell(tmp_path)
    shell.quick_vault()
    return shell


def test_an_option_is_no_value_of_the_one_before_it() -> None:
    """Otherwise `--at --number 5` would keep '--number' as the time and 5 as words."""
    with pytest.raises(MissingValue):
        parse(LOG, ["call", "--at", "--number", "5"])

    assert parse(LOG, ["call", "--at=--number", "--who", "-5 people"]).values == {
        "--at": ["--number"],
        "--who": ["-5 people"],
    }


def test_of_two_values_none_is_dropped_silently() -> None:
    with pytest.raises(GivenTwice):
        parse(LOG, ["call", "--who", "a", "--who", "b"])
    with pytest.raises(ContradictingOptions):
        parse(LOG, ["call", "--yes", "--no"])

    assert parse(LOG, ["call", "--number", "1", "--number", "2"]).several("--number") == ("1", "2")
    assert parse(LOG, ["call", "--vault", "a", "--vault", "b"]).text("--vault") == "b"


def test_a_call_is_answered_or_not(shell: Shell) -> None:
    said = shell("log", "call", "x", "--answered", "--unanswered")

    assert (said.code, shell("list").out) == (2, "0 incidents\n")


def test_a_file_may_be_called_like_a_home_folder(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(shell.folder))
    monkeypatch.chdir(shell.folder)
    (shell.folder / "~$letter.docx").write_bytes(b"x")
    shell("log", "visit", "x")

    assert path_of("~/a") == shell.folder / "a"
    assert shell("attach", "INC-0001", "~$letter.docx").code == 0
    assert shell("show", "EX-0001", "--json").json["name"] == "~$letter.docx"


def test_options_may_stand_before_the_command(shell: Shell) -> None:
    assert command_first(["--vault", "x", "--json", "list", "--kind", "call"]) == [
        "list",
        "--vault",
        "x",
        "--json",
        "--kind",
        "call",
    ]
    assert command_first(["--vault", "x"]) == ["--vault", "x"]
    assert shell("--json", "--vault", str(shell.vault), "list").json == {"incidents": []}


def test_words_after_the_double_dash_ask_for_nothing(shell: Shell) -> None:
    said = shell("log", "shout", "--", "--json")

    assert (said.code, said.out) == (2, "")


@pytest.mark.parametrize("name", ["missing/x.pdf", f"{'x' * 300}.pdf"], ids=["no folder", "too long"])
def test_a_document_that_cannot_be_written_is_not_entered(shell: Shell, name: str) -> None:
    shell("log", "call", "x")
    said = shell("report", "police", "--out", str(shell.folder / name), "--json")

    assert (said.code, said.json["error"]) == (2, "NotWritable")
    assert shell("show", "DOC-0001").code == 2


def test_what_was_attached_is_told_when_another_file_is_refused(shell: Shell) -> None:
    (shell.folder / "a.bin").write_bytes(b"x")
    shell("log", "visit", "x")
    said = shell("attach", "INC-0001", str(shell.folder / "a.bin"), str(shell.folder / "b.bin"), "--json")

    assert [each["reference"] for each in said.json["attached"]] == ["EX-0001"]
    assert [each["error"] for each in said.json["not_attached"]] == ["NoSuchFile"]
    assert said.code == 2


def test_init_says_that_a_folder_is_taken_before_it_asks_anything(tmp_path: Path) -> None:
    shell = Shell(tmp_path)
    shell.vault.mkdir()
    (shell.vault / "letter").touch()

    assert "not an empty folder" in shell("init", passphrase=False).err


def test_the_recovery_line_goes_to_the_terminal_and_into_no_redirected_answer(tmp_path: Path) -> None:
    shell = Shell(tmp_path)
    out, err = io.StringIO(), io.StringIO()
    around = Surroundings(
        language=Language.EN,
        clock=shell.clock,
        vault=shell.vault,
        passphrase_file=shell.passphrase_file,
        zone="Asia/Shanghai",
        stdin=io.StringIO("\nmars\nUK\n\n"),
        stdin_bytes=io.BytesIO(),
        stdout=out,
        stderr=err,
        terminal=True,
        plain=False,
        program="evidence-log",
        words_hint_due=False,
        words_hint_told=lambda: None,
    )

    assert run(["init"], around) == 0
    assert "AGE-SECRET-KEY-1" in err.getvalue()
    assert "AGE-SECRET-KEY-1" not in out.getvalue()
    assert shell("case", "show", "--json").json["jurisdiction"] == "uk"


JUNK = st.sampled_from(
    [
        *(
            "",
            " ",
            "-",
            "--",
            "-5",
            "~x",
            "~",
            "\x1b[0m",
            "\udcff",
            "x" * 5000,
            "../..",
            "INC-0001",
            "EX-0001",
        ),
        *("INC-", "DOC-9", "set", "show", "police", "call", "visit", "yesterday", "明天", "--json", "--help"),
        *(
            "--at",
            "--since",
            "--kind=call",
            "--who",
            "--read-data",
            "--title",
            "--zone",
            "--lang",
            "zh",
            "--out",
        ),
        *(
            "--save",
            "--duration",
            "1:99",
            "--count",
            "9" * 30,
            "--declare",
            "--now",
            "--attach",
            "--direction=in",
        ),
        "2026-11-23T22:47:00+05:17",
    ]
)


@given(
    st.sampled_from([name for name in COMMANDS if name not in ("demo", "init")]), st.lists(JUNK, max_size=5)
)
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_command_line_ends_in_anything_but_an_answer_or_a_refusal(
    shell: Shell, command: str, words: list[str]
) -> None:
    here = Path.cwd()
    os.chdir(shell.folder)
    try:
        said = shell(command, *words, typed=b"\xff\n")
    finally:
        os.chdir(here)

    assert said.code in (0, 1, 2)
    assert (said.err == "") == (said.code < 2 or "not_attached" in said.out or "  ! " in said.out)


def environment(shell: Shell) -> dict[str, str]:
    """An environment in which only this test's vault is known."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("EVIDENCE_LOG")}
    return inherited | {
        "HOME": str(shell.folder),
        "EVIDENCE_LOG_VAULT": str(shell.vault),
        "LC_ALL": "C.UTF-8",
    }


@pytest.mark.skipif(os.name != "posix", reason="closed streams and /dev/full are POSIX")
@pytest.mark.parametrize(("ends", "code"), [("<&-", 0), (">&-", 0), ("2>&-", 0), ("> /dev/full", 2)], ids=str)
def test_a_closed_or_full_stream_is_no_crash(shell: Shell, ends: str, code: int) -> None:
    command = f"'{sys.executable}' -m evidence_log list --passphrase-file passphrase.txt {ends}"
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=shell.folder,
        env=environment(shell),
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == code
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == code


@pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are POSIX")
def test_the_end_of_input_where_the_passphrase_is_asked_is_no_crash(shell: Shell) -> None:
    import pty  # noqa: PLC0415 -- POSIX only

    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "evidence_log", "list"],
        cwd=shell.folder,
        env=environment(shell),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    ) as program:
        os.close(theirs)
        seen = b""
        while b"passphrase: " not in seen:
            seen += os.read(ours, 4096)
        os.write(ours, b"\x04")
        while b"hint:" not in seen:
            seen += os.read(ours, 4096)
        code = program.wait()
    os.close(ours)

    assert code == 2
    assert b"stopped before it was finished" in seen


def test_a_line_the_terminal_cut_is_told_while_it_can_still_be_mended(shell: Shell) -> None:
    """A terminal hands over 4095 bytes of a line and drops the rest without a word."""
    out, err = io.StringIO(), io.StringIO()
    around = Surroundings(
        language=Language.EN,
        clock=shell.clock,
        vault=shell.vault,
        passphrase_file=shell.passphrase_file,
        zone="Asia/Shanghai",
        stdin=io.StringIO(f"{'滚' * 1365}\nand the rest\n\n"),
        stdin_bytes=io.BytesIO(),
        stdout=out,
        stderr=err,
        terminal=True,
        plain=False,
        program="evidence-log",
        words_hint_due=False,
        words_hint_told=lambda: None,
    )

    assert run(["log", "call", "--at", "yesterday"], around) == 0
    assert f"it ends with '{'滚' * 20}'" in err.getvalue()
    assert shell("show", "INC-0001", "--json").json["account"].endswith("滚\nand the rest")


def raised() -> list[tuple[str, str, frozenset[str]]]:
    """Every `raise Refusal(...)` of the program: file and line, class, and the values it is given."""
    found = []
    for path in sorted(Path(evidence_log.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Raise) or node.exc is None:
                continue
            call = node.exc
            name = call.func if isinstance(call, ast.Call) else call
            if not isinstance(name, ast.Name) or not isinstance(getattr(errors, name.id, None), type):
                continue
            keywords = call.keywords if isinstance(call, ast.Call) else []
            given = frozenset(each.arg for each in keywords if each.arg)
            found.append((f"{path.name}:{node.lineno}", name.id, given))
    return found


@pytest.mark.parametrize(
    ("place", "name", "given_values"),
    raised(),
    ids=lambda each: each if isinstance(each, str) else " ".join(sorted(each)),
)
def test_a_refusal_is_raised_with_every_value_its_words_need(
    place: str, name: str, given_values: frozenset[str]
) -> None:
    refusal: type[Refusal] = getattr(errors, name)
    identifier = refusal().id
    needed = {
        field
        for key, text in TEXTS.items()
        if key in (identifier, f"{identifier}.hint", f"{identifier}-alone", f"{identifier}.hint-alone")
        for template in text
        for _, field, _, _ in Formatter().parse(template)
        if field
    }

    assert needed <= given_values, place


@pytest.mark.parametrize(
    "words",
    [
        ("backup",),
        ("restore", "--vault", "elsewhere"),
        ("attach", "INC-0001"),
        ("log", "call", "he rang at noon", "--attach"),
        ("demo", "--out"),
        ("report", "police", "--out"),
        ("verify",),
        ("inbox", "accept"),
    ],
    ids=" ".join,
)
def test_a_name_no_disk_has_room_for_is_refused_and_nothing_is_lost(
    shell: Shell, words: tuple[str, ...]
) -> None:
    said = shell(*words, str(shell.folder / ("x" * 300)))

    assert "hint: " in said.out + said.err
    assert "inside the program" not in said.err
    # Words that came with it are kept all the same.
    assert ("he rang at noon" in shell("list", "--json").out) == ("log" in words)
