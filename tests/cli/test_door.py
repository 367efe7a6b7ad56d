"""The door: exit codes, nothing but a sentence and a hint on standard error, words that survive exactly."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from evidence_log.cli.arguments import Command, Option, Takes, parse
from evidence_log.cli.table import COMMANDS
from evidence_log.errors import UsageRefusal
from evidence_log.i18n.texts import Texts
from evidence_log.records.clock import Language
from tests.casework.media_files import amr, jpeg, written
from tests.cli.shell import Shell
from tests.people import RARE_CHARACTERS
from tests.vaults import PASSPHRASE

HOSTILE = [
    "<b>bold</b>",
    "<img src=/etc/passwd>",
    "../../x",
    "=cmd()",
    "[bold]red[/bold]",
    "\x1b[31mred\x1b[0m",
    "a\u202eb",
    "-5 people",
    "--said nothing",
    "滚" * 100_000,
    RARE_CHARACTERS,
    "'; DROP TABLE entries; --",
    "%s %d {0} {name}",
    "\u0000nul",
]


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    shell = Shell(tmp_path)
    shell.quick_vault()
    return shell


@pytest.mark.parametrize("words", HOSTILE, ids=lambda words: ascii(words[:12]))
def test_hostile_words_come_back_exactly_in_json_and_harmless_on_the_screen(shell: Shell, words: str) -> None:
    assert shell("log", "message", "-", typed=words.encode()).code == 0

    assert shell("show", "INC-0001", "--json").json["account"] == words
    for seen in (shell("show", "INC-0001").out, shell("list").out):
        assert not set(seen) & {"\x1b", "\u202e", "\x00"}


def test_bytes_that_are_no_text_are_kept_visibly(shell: Shell) -> None:
    shell("log", "call", "-", typed=b"caf\xe9 \xff\xfe")
    shell("log", "call", "argument \udcff \ud800")

    accounts = [each["account"] for each in shell("list", "--json").json["incidents"]]
    assert accounts == ["caf⟨0xE9⟩ ⟨0xFF⟩⟨0xFE⟩", "argument ⟨0xFF⟩ ⟨U+D800⟩"]


def test_a_byte_order_mark_is_not_part_of_the_words(shell: Shell) -> None:
    shell("log", "call", "-", typed="\ufeff他说“滚”\r\n".encode())

    assert shell("show", "INC-0001", "--json").json["account"] == "他说“滚”"


def test_an_incident_in_json_has_every_name_of_the_format(shell: Shell, tmp_path: Path) -> None:
    call = written(tmp_path / "19900000001_20261122224005.amr", amr())
    receipt = shell(
        "log", "call", "x", "--at", "昨晚十点四十", "--duration", "1m30s", "--attach", str(call), "--json"
    )
    incident = shell("show", "INC-0001", "--json").json

    assert list(receipt.json)[:5] == ["reference", "seq", "recorded_at", "head", "hints"]
    assert list(incident) == [
        "reference",
        "kind",
        "occurred",
        "recorded_at",
        "account",
        "said",
        "impact",
        "effects",
        "direction",
        "answered",
        "duration_s",
        "place",
        "who",
        "numbers",
        "contacted",
        "visitors",
        "count",
        "first",
        "last",
        "tags",
        "witnesses",
        "debt",
        "note",
        "exhibits",
        "capture",
        "status",
        "amendments",
        "withdrawal",
    ]
    assert list(incident["occurred"]) == ["earliest", "latest", "precision", "zone", "source", "text"]
    assert (incident["duration_s"], incident["status"], incident["exhibits"]) == (90, "stands", ["EX-0001"])


def test_an_exhibit_in_json_has_every_name_of_the_format(shell: Shell, tmp_path: Path) -> None:
    shell("log", "visit", "x")
    attached = shell("attach", "INC-0001", str(written(tmp_path / "a.jpg", jpeg())), "--json").json[
        "attached"
    ][0]
    exhibit = shell("show", "EX-0001", "--json").json

    beside = {name: exhibit.pop(name) for name in ("same_as", "looks_like", "contains", "handed_over")}
    assert beside == {"same_as": [], "looks_like": [], "contains": [], "handed_over": []}
    assert [each["act"] for each in exhibit.pop("custody")] == ["acquired", "derived"]
    assert exhibit == attached
    assert list(exhibit) == [
        "reference",
        "incident",
        "sha256",
        "size",
        "name",
        "source_path",
        "inside",
        "media_type",
        "state",
        "captured",
        "captured_claims",
        "duration_s",
        "duration_declared_s",
        "width",
        "height",
        "gps",
        "device",
        "codecs",
        "channels",
        "sample_rate",
        "pages",
        "members",
        "numbers",
        "contact",
        "oddities",
        "problem",
        "delivery",
        "text",
        "annotation",
        "withdrawal",
    ]
    assert exhibit["captured"]["field"] == "exif.DateTimeOriginal"
    assert exhibit["captured"]["zone"] is None


def test_a_verification_in_json_says_its_verdict_and_what_differs(shell: Shell, tmp_path: Path) -> None:
    shell("log", "visit", "x")
    shell("attach", "INC-0001", str(written(tmp_path / "a.bin", b"bytes")))
    assert shell("verify", "--read-data", "--json").json["verdict"] == "sound"

    next((shell.vault / "objects").glob("*/*.age")).unlink()
    said = shell("verify", "--json")

    assert (said.code, said.json["verdict"]) == (1, "discrepancies")
    assert list(said.json["discrepancies"][0]) == ["step", "reference", "expected", "found", "meaning"]
    assert "EX-0001" in shell("verify").out


def test_a_refusal_in_json_names_its_class(shell: Shell) -> None:
    said = shell("show", "INC-0009", "--json")

    assert (said.code, said.json["error"]) == (2, "UnknownReference")
    assert said.err.count("\n") == 2


def test_with_nobody_at_the_terminal_nothing_is_asked(shell: Shell) -> None:
    said = shell("list", passphrase=False)

    assert (said.code, said.out) == (2, "")
    assert "locked" in said.err
    assert "--passphrase-file" in said.err


def test_the_hint_about_the_history_is_given_once(shell: Shell) -> None:
    hints = [shell("log", "call", "words", "--json").json["hints"] for _ in range(2)]

    assert [len(each) for each in hints] == [1, 0]


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("language", list(Language))
def test_every_command_explains_itself_in_both_languages(
    tmp_path: Path, command: str, language: Language
) -> None:
    shell = Shell(tmp_path, language=language)
    said = shell(command, "--help")

    assert said.code == 0
    assert said.out.startswith(f"evidence-log {command}")
    assert Texts(language)("cli.option.json") in said.out


LOG = Command(
    "log", "KIND [WORDS]", 1, None, (Option("--who"), Option("--flag", Takes.NOTHING)), free_after=1
)


@given(
    st.lists(st.text(max_size=8) | st.sampled_from(["--who", "--flag", "-", "--", "-x", "--who=", "--json"]))
)
@settings(max_examples=400)
def test_any_arguments_are_parsed_or_refused_and_no_word_is_lost(arguments: list[str]) -> None:
    try:
        parsed = parse(LOG, ["call", *arguments])
    except UsageRefusal:
        return

    kept = [*parsed.words, *(value for values in parsed.values.values() for value in values)]
    words = [
        each
        for each in arguments
        if each.partition("=")[0]
        not in ("--who", "--flag", "--json", "--", "-h", "--help", "--vault", "--passphrase-file")
    ]
    assert all(each in kept for each in words)


@given(st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_words_come_back_as_they_were_typed(shell: Shell, words: str) -> None:
    said = shell("log", "other", "-", "--json", typed=words.encode())
    expected = words.removeprefix("\ufeff").rstrip("\r\n")
    if not expected.strip():
        assert said.code == 2
        return

    assert shell("show", said.json["reference"], "--json").json["account"] == expected


def program(shell: Shell, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the real program in a process of its own."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("EVIDENCE_LOG")}
    own = {"HOME": str(shell.folder), "LANG": "C", "LC_ALL": "C", "EVIDENCE_LOG_VAULT": str(shell.vault)}
    return subprocess.run(
        [sys.executable, "-m", "evidence_log", *arguments],
        env=inherited | own | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        check=False,
        cwd=shell.folder,
    )


def test_a_wrong_passphrase_is_one_sentence_and_a_hint(shell: Shell) -> None:
    wrong = shell.folder / "wrong.txt"
    wrong.write_text("not it\n", encoding="utf-8")
    done = program(shell, "list", "--passphrase-file", str(wrong))

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "evidence-log: this passphrase does not open the vault\n"
        "hint: check capitals, blanks and the input method, and try again; nothing was changed\n"
    )


def test_the_program_speaks_chinese_when_asked_to_even_on_a_plain_console(shell: Shell) -> None:
    done = program(shell, "list", "--passphrase-file", str(shell.passphrase_file), EVIDENCE_LOG_LANG="zh")

    assert (done.returncode, done.stdout, done.stderr) == (0, "0 条记录\n", "")


def test_the_passphrase_may_be_named_in_the_environment(shell: Shell) -> None:
    done = program(shell, "list", "--json", EVIDENCE_LOG_PASSPHRASE_FILE=str(shell.passphrase_file))

    assert json.loads(done.stdout) == {"incidents": []}


@pytest.mark.parametrize("arguments", [("--help",), ("when", "yesterday"), ("log", "--help"), ("lgo",)])
def test_what_needs_no_vault_loads_nothing_heavy(shell: Shell, arguments: tuple[str, ...]) -> None:
    done = program(shell, *arguments, PYTHONVERBOSE="", PYTHONPROFILEIMPORTTIME="1")
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if "import time" in line}

    assert loaded
    assert not loaded & {"textual", "reportlab", "PIL", "av", "numpy"}
    if arguments[0] != "log":
        assert not loaded & {"sqlmodel", "sqlalchemy", "pydantic"}


def test_a_fault_of_ours_is_one_sentence_too(shell: Shell) -> None:
    (shell.vault / "VAULT.json").write_text('{"format": 1}', encoding="utf-8")
    done = program(shell, "list", "--passphrase-file", str(shell.passphrase_file))

    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 2


def test_the_passphrase_is_one_line_of_the_file_whatever_its_ending(shell: Shell) -> None:
    shell.passphrase_file.write_bytes(f"\ufeff{PASSPHRASE}\r\nsecond line\r\n".encode())

    assert shell("list").code == 0
