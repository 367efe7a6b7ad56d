"""`report` on a terminal: what the other side may come to read is said before the document is made."""

from pathlib import Path

import pytest

from evidence_log.records.clock import Language
from tests.cli.shell import Shell
from tests.people import NEIGHBOUR_EN, NEIGHBOUR_ZH

SAID = {
    Language.EN: (f"who saw or heard it ({NEIGHBOUR_EN})", "kept out: ", "read the document before"),
    Language.ZH: (f"在场人（{NEIGHBOUR_ZH}）", "不写入：", "交出前请先通读"),
}


@pytest.fixture
def shell(tmp_path: Path, language: Language) -> Shell:
    shell = Shell(tmp_path, language=language)
    shell.quick_vault()
    neighbour = NEIGHBOUR_ZH if language is Language.ZH else NEIGHBOUR_EN
    shell("log", "visit", "x", "--witness", neighbour, "--place", "1st floor", "--note", "mine alone")
    return shell


@pytest.mark.parametrize("language", list(Language), ids=lambda each: each.value)
def test_who_sits_at_the_terminal_is_told_what_they_may_read(shell: Shell, language: Language) -> None:
    said = shell("report", "police-cn", "--out", str(shell.folder / "a.pdf"), terminal=True)

    assert said.code == 0
    assert [each for each in SAID[language] if each not in said.err] == []
    assert "mine alone" not in said.err


@pytest.mark.parametrize("language", [Language.EN], ids=["en"])
def test_a_script_is_told_nothing_besides(shell: Shell) -> None:
    said = shell("report", "police-cn", "--out", str(shell.folder / "a.pdf"))

    assert (said.code, said.err) == (0, "")


@pytest.mark.parametrize("language", [Language.EN], ids=["en"])
def test_a_page_that_is_not_for_them_is_to_be_kept_from_them(shell: Shell) -> None:
    said = shell("report", "contact", "--out", str(shell.folder / "a.pdf"), terminal=True)

    assert "they may read" not in said.err
    assert "never let the other side have it" in said.out
