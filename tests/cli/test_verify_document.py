"""What `verify FILE` says of a file that is not as it was made, in both languages, with its exit code."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_log.records.clock import Language
from tests.cli.shell import Shell

FIRST_LINES = {
    "added": {
        Language.EN: "it begins with DOC-0001, whole and unaltered; then 5 bytes were added by another program",
        Language.ZH: "它以 DOC-0001 开头，那一部分完整且未改动；后面被其他软件加上了 5 个字节",
    },
    "cut": {
        Language.EN: "it breaks off: its {left} bytes are the beginning of DOC-0001, whose last 100 are missing",
        Language.ZH: "它不完整：这 {left} 个字节是 DOC-0001 的开头，缺了最后 100 个字节",
    },
    "altered": {
        Language.EN: "it is DOC-0001 with 1 byte changed, the first of them byte 2001 of {size}",
        Language.ZH: "它是被改动过的 DOC-0001：有 1 个字节不同，第一处在第 2001 个字节（共 {size} 个）",
    },
}
VERDICTS = {Language.EN: "not as it was made here", Language.ZH: "与在这里生成时不同"}
CANNOT = {Language.EN: "cannot mean: ", Language.ZH: "不能说明: "}


def flipped(pdf: bytes) -> bytes:
    return pdf[:2000] + bytes([pdf[2000] ^ 1]) + pdf[2001:]


@pytest.fixture(params=list(Language), ids=lambda each: each.value)
def shell(request: pytest.FixtureRequest, tmp_path: Path) -> Shell:
    """A vault with a document made from it: a.pdf."""
    shell = Shell(tmp_path, language=request.param)
    shell.quick_vault()
    shell("log", "call", "-", typed="他又打来 / he rang again".encode())
    assert shell("report", "police", "--out", str(tmp_path / "a.pdf")).code == 0
    return shell


@pytest.mark.parametrize(
    ("match", "change"),
    [("added", lambda pdf: pdf + b"hello"), ("cut", lambda pdf: pdf[:-100]), ("altered", flipped)],
    ids=["added", "cut", "altered"],
)
def test_how_it_differs_is_said_first_and_what_that_cannot_mean_last(
    shell: Shell, match: str, change: Callable[[bytes], bytes]
) -> None:
    pdf = (shell.folder / "a.pdf").read_bytes()
    (shell.folder / "b.pdf").write_bytes(change(pdf))

    said = shell("verify", str(shell.folder / "b.pdf"))
    told = shell("verify", str(shell.folder / "b.pdf"), "--json")

    first = FIRST_LINES[match][shell.language].format(left=len(pdf) - 100, size=len(pdf))
    assert said.out.startswith(first)
    assert (said.code, said.err) == (1, "")
    lines = said.out.splitlines()
    assert lines[-1] == VERDICTS[shell.language]
    assert lines[-2].strip().startswith(CANNOT[shell.language].strip()[:-1])
    assert (told.code, told.json["match"], told.json["reference"]) == (1, match, "DOC-0001")
    assert told.json["verdict"] == "discrepancies"
    assert told.json["document"]["edition"] == "police"


def test_a_file_with_a_hostile_name_is_told_on_one_line(shell: Shell) -> None:
    name = shell.folder / "x\x1b[31m\nDOC-0001.pdf"
    name.write_bytes(b"%PDF-1.7\nnothing of ours\n")

    said = shell("verify", str(name))

    assert said.code == 1
    assert "\x1b" not in said.out
    assert "⏎" in said.out.splitlines()[0]


def test_what_it_answers_has_every_name_of_the_format(shell: Shell) -> None:
    page = (Path(__file__).parents[2] / "docs/formats/json.md").read_text(encoding="utf-8")
    answered = shell("verify", str(shell.folder / "a.pdf"), "--json").json

    named = "file match reference bytes first says document changes witnessed"
    assert f"a verification with `{named}`" in page
    assert list(answered) == ["verdict", "checks", "notes", "discrepancies", *named.split()]
    members = (
        "reference edition language made_at entries root declared sha256 size signed pages to redacts redact only "
        "since until fitted volume copies exhibits handed_over"
    )
    assert f"**Document** `{members} recorded_at`" in page
    assert list(answered["document"]) == [*members.split(), "recorded_at"]
    assert json.dumps(answered)
