"""`report`: what is said when a document is made, and what is refused before anything is entered."""

from pathlib import Path

import pytest

from evidence_log.records.clock import Language
from tests.cli.shell import Said, Shell

SAID = {
    Language.EN: "places it shows a character by its number, because its fonts have no picture of it (U+1FAEA)",
    Language.ZH: "处文字字体中没有字形，以编码代替显示（U+1FAEA）",
}


@pytest.mark.parametrize("language", list(Language))
def test_what_is_shown_by_its_number_is_said(tmp_path: Path, language: Language) -> None:
    shell = Shell(tmp_path, language=language)
    shell.quick_vault()
    shell("log", "message", "x")

    def report(name: str, *options: str) -> Said:
        return shell("report", "police", "--out", str(tmp_path / f"{name}.pdf"), *options)

    before = report("before", "--json").json
    shell("log", "message", "\U0001faea")
    said = report("said").out
    told = report("told", "--json").json

    assert before["spelled"] == {"places": 0, "codes": [], "rows": []}
    assert SAID[language] in said
    assert told["spelled"]["places"] >= 2
    assert (told["spelled"]["codes"], told["spelled"]["rows"]) == (["U+1FAEA"], ["INC-0002"])


@pytest.mark.parametrize(
    ("taken", "command"),
    [
        ("police-DOC-0001-en.pdf", "police"),
        ("police-DOC-0001-en.pdf.sha256", "police --sidecar"),
        ("police-DOC-0002-en-redacted.pdf", "police --redact numbers"),
        ("contact-DOC-0003-en.pdf", "police --redact numbers --contact"),
        ("lender-complaint-DOC-0001-en.pdf.sha256", "lender-complaint --sidecar"),
    ],
)
def test_a_place_that_is_taken_is_refused_before_anything_is_entered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, taken: str, command: str
) -> None:
    """The file would be called so by itself."""
    monkeypatch.chdir(tmp_path)
    shell = Shell(tmp_path)
    shell.quick_vault()
    shell("log", "message", "x")
    (tmp_path / taken).write_text("mine")

    said = shell("report", *command.split())

    assert (said.code, said.err.splitlines()[0]) == (
        2,
        f"evidence-log: {taken} is there already, and nothing is ever written over",
    )
    assert shell("documents", "--json").json == {"documents": []}
    assert (tmp_path / taken).read_text() == "mine"


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("answer", ["no", "", "y"])
def test_nothing_is_declared_that_was_not_shown_and_agreed_to(
    tmp_path: Path, language: Language, answer: str
) -> None:
    """One yes is enough; anything else makes nothing."""
    shell = Shell(tmp_path, language=language)
    shell.quick_vault()
    shell("log", "message", "x")

    def declare(name: str, typed: str) -> Said:
        out = str(tmp_path / name)
        return shell(
            "report", "police", "--declare", "--out", out, typed=f"{typed}\n".encode(), terminal=True
        )

    words = {Language.EN: "is true to the best of my knowledge", Language.ZH: "据本人所知属实"}[language]
    declined = declare("declined.pdf", answer)
    assert (declined.code, (tmp_path / "declined.pdf").exists()) == (2, False)
    assert shell("documents", "--json").json == {"documents": []}
    agreed = declare("agreed.pdf", "yes")
    assert agreed.code == 0
    assert words in declined.out
    assert words in agreed.out
    assert shell("show", "DOC-0001", "--json").json["declared"]
