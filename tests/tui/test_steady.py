"""What a telephone writes is drawn as every terminal draws it, and the caret stands where it is seen to stand."""

from pathlib import Path

import pytest
from rich.cells import cell_len
from wcwidth import wcswidth

from evidence_log.records.clock import Language
from evidence_log.tui.screens.form import FormScreen
from evidence_log.tui.screens.timeline import TimelineScreen
from evidence_log.tui.steady import steady, steady_in_place
from evidence_log.tui.widgets.account_area import AccountArea
from evidence_log.tui.widgets.line_input import LineInput
from tests.conftest import FixedClock
from tests.tui.scenes import an_app, running, shows, until
from tests.vaults import PASSPHRASE, new_vault

SENT = (
    ("a heart", "❤\ufe0f!", "❤!"),
    ("a key", "1\ufe0f\u20e3", "1\u20e3"),
    ("a hand with a tone", "👍\U0001f3fd了", "👍了"),
    ("a family", "👨\u200d👩\u200d👧", "👨👩👧"),
    ("a shrug", "🤷\U0001f3fb\u200d♀\ufe0f", "🤷♀"),
    ("a flag", "🇨🇳", "CN"),
    ("half a flag", "🇨", "C"),
    ("a variant of a character", "葛\U000e0100", "葛"),
    ("a tone alone", "\U0001f3fd.", "."),
    ("a joiner within a word", "क्\u200dष", "क्ष"),
    ("marks that stand over letters", "e\u0301か\u3099", "e\u0301か\u3099"),
)


@pytest.mark.parametrize(("sent", "seen"), [each[1:] for each in SENT], ids=[each[0] for each in SENT])
def test_signs_about_which_terminals_differ_are_drawn_plainly(sent: str, seen: str) -> None:
    in_place = steady_in_place(sent)

    assert (steady(sent), len(in_place), in_place.replace("\u200b", "")) == (seen, len(sent), seen)
    assert cell_len(seen) == cell_len(in_place) == wcswidth(in_place)


async def test_the_caret_is_measured_by_what_is_drawn_and_the_words_are_kept(
    tmp_path: Path, clock: FixedClock
) -> None:
    new_vault(tmp_path / "vault", clock).vault.close()
    sent = "他❤\ufe0f👍\U0001f3fd👨\u200d👩\u200d👧 ok"
    app = an_app(tmp_path / "vault", clock, Language.EN, passphrase=PASSPHRASE)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("c")
        await until(pilot, lambda: isinstance(app.screen, FormScreen))
        area, line = app.screen.query_one(AccountArea), app.screen.query_one("#who", LineInput)
        area.insert(sent)
        line.value = sent
        line.cursor_position = len(sent)
        await until(pilot, lambda: shows(app, "👍"))
        begins = area.content_region.x, line.content_region.x

        assert (area.text, line.value) == (sent, sent)
        columns = area.cursor_screen_offset.x - begins[0], line.cursor_screen_offset.x - begins[1]
        assert columns == (cell_len("他❤👍👨👩👧 ok"),) * 2
