"""`report`: what a document shows by its number is said when it is made, and counted for programs."""

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
