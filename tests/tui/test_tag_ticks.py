"""What may matter is asked gently in the form: few at first, nothing ticked beforehand, only what is for this kind."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from evidence_log.casework.answer_circumstance import answer_circumstance, question_named
from evidence_log.casework.ask_tags import ask_tags
from evidence_log.casework.set_case import set_case
from evidence_log.records.case import Jurisdiction
from evidence_log.records.clock import Language
from evidence_log.records.incident import Kind
from evidence_log.rules.read_pack import shipped_pack
from evidence_log.tui.app import EvidenceLogApp
from evidence_log.tui.desk import Desk
from evidence_log.tui.draft import Draft, corrected_fields, tags_apart, words_of
from evidence_log.tui.screens.correct import CorrectScreen
from evidence_log.tui.screens.form import FormScreen
from evidence_log.tui.screens.incident import IncidentScreen
from evidence_log.tui.screens.locked_form import LockedFormScreen
from evidence_log.tui.screens.timeline import TimelineScreen
from evidence_log.tui.widgets.chips import Chips
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.tag_ticks import TagTick, TagTicks
from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
from tests.tui.at_rest import settled
from tests.tui.scenes import an_app, running, shows, type_words, until
from tests.tui.test_grid import fits
from tests.vaults import PASSPHRASE, log, new_vault

PACK = shipped_pack("cn")
LABELS = {each.id: each.label for each in PACK.tags}


@pytest.fixture
def folder(tmp_path: Path, clock: FixedClock) -> Path:
    """A vault of a case in China, nothing written yet."""
    with new_vault(tmp_path / "vault", clock).vault as vault:
        assert vault.case().jurisdiction is Jurisdiction.CN
    return tmp_path / "vault"


def ticks(app: EvidenceLogApp) -> dict[str, bool]:
    """Those in sight, and whether they are ticked."""
    return {each.tag.id: each.ticked for each in app.screen.query(TagTick)}


async def unfolded(app: EvidenceLogApp, pilot: Pilot[int]) -> None:
    """Open a form and the rest of it."""
    await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
    await pilot.press("c")
    await until(pilot, lambda: isinstance(app.screen, FormScreen) and app.screen.query("#unfold"))
    assert not ticks(app)
    app.screen.query_one("#unfold").focus()
    await pilot.press("enter")
    await until(pilot, lambda: bool(ticks(app)))


async def test_a_few_are_offered_none_ticked_and_what_is_ticked_is_saved_as_its_id(
    folder: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    app = an_app(folder, clock, language)
    async with running(app, size) as pilot:
        await unfolded(app, pilot)
        offered = ticks(app)
        assert len(offered) == 5
        assert not any(offered.values())
        assert all(Kind.CALL in each.kinds for each in PACK.tags if each.id in offered)
        first = app.screen.query(TagTick).first()
        first.focus()
        await pilot.press("space")
        await until(pilot, lambda: shows(app, first.tag.label(language)))
        assert shows(app, first.tag.question(language)[:12])
        assert fits(app)
        app.screen.query_one("#tags", LineInput).value = "深夜"
        app.screen.query_one("#account").focus()
        await type_words(pilot, "又打来")
        assert app.session.draft.ticked_tags == (first.tag.id,)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: not isinstance(app.screen, FormScreen) and not app.session.saving)
        await until(pilot, lambda: shows(app, "INC-0001"))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, IncidentScreen) and shows(app, "深夜"))
        assert shows(app, first.tag.label(language))
        assert not shows(app, first.tag.id)
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert vault.incident("INC-0001").incident.tags == ("深夜", first.tag.id)


async def test_the_rest_is_behind_a_line_and_another_kind_asks_for_other_things(
    folder: Path, clock: FixedClock
) -> None:
    app = an_app(folder, clock, Language.EN)
    async with running(app, (120, 36)) as pilot:
        await unfolded(app, pilot)
        app.screen.query_one("#more_ticks").focus()
        await pilot.press("enter")
        for_calls = {each.id for each in PACK.tags if Kind.CALL in each.kinds}
        await until(pilot, lambda: len(ticks(app)) > 5)
        assert set(ticks(app)) <= for_calls
        await until(pilot, lambda: app.screen.query_one("#more_ticks").has_focus)
        only_calls = next(
            each.id for each in PACK.tags if each.id in ticks(app) and Kind.FOLLOWING not in each.kinds
        )
        app.screen.query_one(f"#tag-{only_calls}").focus()
        await pilot.press("space")
        app.screen.query_one("#kind", Chips).choose("following")
        for_following = {each.id for each in PACK.tags if Kind.FOLLOWING in each.kinds}
        # between the old ones and the new there are none
        await until(
            pilot, lambda: only_calls in ticks(app) and set(ticks(app)) <= for_following | {only_calls}
        )
        await settled(pilot)
        assert [each for each, ticked in ticks(app).items() if ticked] == [only_calls]
        app.screen.query_one("#more_ticks").focus()
        await pilot.press("enter")
        await until(pilot, lambda: len(ticks(app)) <= 6)


async def test_what_is_ticked_outlives_the_program(folder: Path, clock: FixedClock) -> None:
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await unfolded(app, pilot)
        ticked = app.screen.query(TagTick).last().tag.id
        app.screen.query(TagTick).last().focus()
        await pilot.press("space")
        await until(pilot, lambda: app.session.draft.ticked_tags == (ticked,))
    app = an_app(folder, clock, Language.ZH)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("c")
        await until(pilot, lambda: isinstance(app.screen, FormScreen) and bool(ticks(app)))
        assert [each for each, marked in ticks(app).items() if marked] == [ticked]
        assert app.screen.query_one("#folded").display


async def test_the_form_of_the_locked_vault_asks_nothing_of_the_kind(folder: Path, clock: FixedClock) -> None:
    app = an_app(folder, clock, Language.ZH, passphrase=None)
    async with running(app, (80, 24)) as pilot:
        await pilot.press("f3")
        await until(pilot, lambda: isinstance(app.screen, LockedFormScreen) and app.screen.query("#unfold"))
        app.screen.query_one("#unfold").focus()
        await pilot.press("enter")
        await until(pilot, lambda: app.screen.query_one("#how_many", LineInput).has_focus)
        await pilot.pause(0.5)
        assert not ticks(app)
        assert app.screen.query_one(TagTicks).size.height == 0


async def test_a_correction_shows_them_ticked_and_touches_only_what_was_changed(
    folder: Path, clock: FixedClock
) -> None:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        log(vault, clock, "又打来", tags=("threat-person", "深夜", "no-such-tag"))
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0001"))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, IncidentScreen) and app.screen.filed is not None)
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, CorrectScreen) and bool(ticks(app)))
        await until(pilot, lambda: ticks(app).get("threat-person", False))
        line = app.screen.query_one("#tags", LineInput)
        assert line.value == "深夜, no-such-tag"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: shows(app, "Nothing is different"))
        app.screen.query_one("#tag-threat-person").focus()
        await pilot.press("space")
        app.screen.query_one("#reason", LineInput).value = "misheard"
        await pilot.pause()
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, IncidentScreen) and not app.session.saving)
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert vault.incident("INC-0001").incident.tags == ("深夜", "no-such-tag")


def test_what_was_answered_keeps_a_tag_from_being_asked(folder: Path, clock: FixedClock) -> None:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        before = {each.id for each in ask_tags(vault).asked}
        answer_circumstance(vault, question_named(PACK, "credit-kind"), "other", at=clock.read())
        after = ask_tags(vault)
        set_case(vault, {"jurisdiction": "other"}, at=clock.read())

        assert {each.id for each in after.asked} <= before
        assert {each.id for each in (*after.asked, *after.others)} == LABELS.keys()
        assert ask_tags(vault).asked == ()


def test_the_list_is_narrowed_down_by_a_label_in_either_language(folder: Path, clock: FixedClock) -> None:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        log(vault, clock, "又打来", tags=("threat-person", "深夜"))
        facets = Desk(vault, clock).facets()

    for label in (LABELS["threat-person"].zh, LABELS["threat-person"].en, "threat-person"):
        assert {each.value for each in facets.tags if each.shown == label} == {"threat-person"}
    assert len(facets.tags) == 4


def test_a_tag_is_the_same_written_or_ticked() -> None:
    written = Draft(account="x", tags="a, 深夜")
    ticked = Draft(account="x", tags="深夜", ticked_tags=("a",))

    assert tags_apart("a, 深夜", frozenset({"a"})) == ("深夜", ("a",))
    assert tags_apart("深夜,  晚", frozenset({"a"})) == ("深夜,  晚", ())
    assert corrected_fields(written, ticked) == frozenset()
    assert corrected_fields(written, written._replace(tags="a")) == {"tags"}
    assert words_of(ticked).tags == ("深夜", "a")
    assert not ticked.more_empty
