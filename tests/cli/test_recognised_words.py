"""The words of a screenshot in the shell: shown as a guess, ticked, shown as compared, in both languages."""

from pathlib import Path

import pytest

from evidence_log.records.clock import Language
from tests.casework.media_files import written
from tests.cli.shell import Shell
from tests.media.screens import screen

pytestmark = pytest.mark.recognises
GUESSED = {Language.EN: "compared with the picture by nobody", Language.ZH: "尚无人与图片核对"}
COMPARED = {Language.EN: "and ticked", Language.ZH: "核对并确认"}


@pytest.mark.parametrize("language", list(Language))
def test_it_is_a_guess_until_somebody_ticks_it(tmp_path: Path, language: Language) -> None:
    shell = Shell(tmp_path, language=language)
    shell.quick_vault()
    shell("log", "message", "x", "--attach", str(written(tmp_path / "a.png", screen(height=900))))
    before = shell("show", "EX-0001").out
    ticked = shell("annotate", "EX-0001", "--tick-ocr").out
    after = shell("show", "EX-0001").out

    assert "我就把通知发给你单位所有人" in before
    assert GUESSED[language] in before
    assert COMPARED[language] in ticked
    assert COMPARED[language] in after
    assert shell("find", "通知发给").out.startswith("INC-0001")


def test_in_json_it_has_its_lines_and_whether_it_may_be_quoted(tmp_path: Path) -> None:
    shell = Shell(tmp_path)
    shell.quick_vault()
    photo = written(tmp_path / "a.jpg", screen(height=900, width=1081, form="JPEG"))
    shell("log", "message", "x", "--attach", str(photo))
    nothing = shell("show", "EX-0001", "--json").json["text"]
    read = shell("annotate", "EX-0001", "--read-text", "--json").json["exhibit"]["text"]
    ticked = shell("annotate", "EX-0001", "--tick-ocr", "--json").json["exhibit"]

    assert nothing is None
    assert read["tool"] == "RapidOCR"
    assert (read["recognised"], read["ticked"], read["problem"]) == (True, False, None)
    assert list(read["lines"][0]) == ["words", "score", "x", "y", "width", "height"]
    assert ticked["text"]["ticked"]
    assert isinstance(ticked["annotation"]["ticked"], int)


def test_reading_says_what_was_read_and_what_to_do_next(tmp_path: Path) -> None:
    shell = Shell(tmp_path)
    shell.quick_vault()
    photo = written(tmp_path / "a.jpg", screen(height=900, width=1081, form="JPEG"))
    shell("log", "message", "x", "--attach", str(photo))
    said = shell("annotate", "EX-0001", "--read-text").out

    assert "the picture EX-0001 was read" in said
    assert "我就把通知发给你单位所有人" in said
    assert "--tick-ocr" in said
