"""The demo, run for real: what a stranger holds after one command."""

from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest
from msgspec.structs import replace

from evidence_log.casework.demo.story import Story
from evidence_log.casework.demo.story_en import STORY as STORY_EN
from evidence_log.casework.demo.story_zh import STORY as STORY_ZH
from evidence_log.casework.find_pack import pack_of
from evidence_log.casework.make_demo import DemoResult, make_demo
from evidence_log.casework.open_vault import open_vault
from evidence_log.errors import FolderNotEmpty
from evidence_log.records.assessment import Assessment, Outcome
from evidence_log.records.case_file import CaseFile, put_forward
from evidence_log.records.clock import Language, Reading
from evidence_log.records.exhibit import DerivativePurpose, MediaState
from evidence_log.records.rule_pack import RulePack
from evidence_log.records.verification import Verdict
from evidence_log.rules.assess import assess_pack
from evidence_log.rules.facts import facts_of

NOW = Reading(
    wall=datetime(2026, 11, 24, 2, 0, tzinfo=UTC), boot="here", uptime_us=1_000_000_000, zone="Asia/Shanghai"
)


def demo(folder: Path, story: Language, *documents: Language) -> DemoResult:
    """Make it and return what it says at the end."""
    *_, result = make_demo(folder, story=story, documents=documents, now=NOW)
    assert isinstance(result, DemoResult)
    return result


def pages_of(path: str) -> list[str]:
    """The text of each page, as an independent reader extracts it."""
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


@pytest.fixture(scope="module", params=list(Language))
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> DemoResult:
    story: Language = request.param
    folder = tmp_path_factory.mktemp("demo") / "out"
    return demo(folder, story, *((Language.ZH, Language.EN) if story is Language.ZH else (Language.EN,)))


def test_it_ends_sound_with_documents(made: DemoResult) -> None:
    assert made.verification.verdict is Verdict.SOUND
    assert made.verification.notes == ()
    assert all(Path(each).read_bytes().startswith(b"%PDF") for each in made.documents)


def test_its_passphrase_opens_twelve_incidents_with_seven_readable_files(made: DemoResult) -> None:
    passphrase = Path(made.passphrase_file).read_text(encoding="utf-8").strip()
    with open_vault(Path(made.vault), passphrase=passphrase) as vault:
        case_file = vault.case_file()
    photos = [each for each in case_file.exhibits if each.derivative(DerivativePurpose.PREVIEW)]
    recordings = [each for each in case_file.exhibits if each.derivative(DerivativePurpose.ENVELOPE)]

    assert (len(case_file.incidents), len(photos), len(recordings)) == (12, 4, 3)
    assert {each.state for each in case_file.exhibits} == {MediaState.OK}
    assert all(each.examination and each.examination.captured_claims for each in photos)
    sizes = {(each.examination.width, each.examination.height) for each in photos if each.examination}
    assert sizes == {(4000, 3000), (3000, 4000)}
    assert case_file.origin.demo
    assert case_file.clock_steps == ()
    assert all(
        each.incident.occurred.ends is None or each.incident.occurred.ends < NOW.wall
        for each in case_file.incidents
    )
    assert sum(each.incident.occurred.ends is None for each in case_file.incidents) == 1


def test_every_page_says_that_it_is_invented_and_none_shows_the_private_note(made: DemoResult) -> None:
    notes = [told.note for story in (STORY_ZH, STORY_EN) for told in story.incidents if told.note]
    for path in made.documents:
        for text in pages_of(path):
            assert "示例 · 虚构 / INVENTED EXAMPLE" in text
            assert all(note[:12] not in text for note in notes)


def test_what_may_endanger_somebody_is_not_in_the_documents(made: DemoResult) -> None:
    withheld = [
        STORY_ZH.case["complainant_phone"],
        STORY_ZH.case["complainant_address"],
        STORY_EN.case["complainant_phone"],
        STORY_EN.case["complainant_address"],
        "Fictiphone",
        "31.0",
    ]
    for path in made.documents:
        text = "".join(pages_of(path))

        assert [each for each in withheld if each in text] == []


def test_a_folder_with_something_in_it_is_refused_and_not_touched(tmp_path: Path) -> None:
    mine = tmp_path / "mine.txt"
    mine.write_text("keep", encoding="utf-8")

    with pytest.raises(FolderNotEmpty):
        demo(tmp_path, Language.ZH, Language.ZH)
    assert list(tmp_path.iterdir()) == [mine]


def test_a_demo_stopped_half_way_leaves_nothing_that_looks_whole(tmp_path: Path) -> None:
    steps = make_demo(tmp_path / "out", story=Language.ZH, documents=(Language.ZH,), now=NOW)
    for _ in range(3):
        next(steps)
    steps.close()

    assert not (tmp_path / "out").exists()


def test_both_stories_have_the_same_shape() -> None:
    def shape(story: Story) -> list[tuple[object, ...]]:
        return [
            (
                each.kind,
                each.days_ago,
                each.clock,
                each.count,
                each.visitors,
                each.contacted,
                each.files,
                each.later_files,
            )
            for each in story.incidents
        ]

    assert shape(STORY_ZH) == shape(STORY_EN)


def test_the_record_stands_beside_the_rules_of_its_country_and_each_number_resolves(made: DemoResult) -> None:
    """Withdrawn, one incident takes with it exactly the numbers that rest on it."""
    passphrase = Path(made.passphrase_file).read_text(encoding="utf-8").strip()
    with open_vault(Path(made.vault), passphrase=passphrase) as vault:
        case_file, pack = vault.case_file(), pack_of(vault.case().jurisdiction)
    counts = {each.reference: each.incident.count or 1 for each in case_file.incidents}
    steps = {each.reference for each in case_file.steps}
    before = {each.requirement: each for each in held_against(pack, case_file)}
    shown = [each for each in before.values() if each.outcome is Outcome.SHOWN]

    assert len(shown) >= 5
    assert len(case_file.steps) == 3
    assert [each.debt.lender_kind is not None for each in case_file.debts] == [True]
    for each in before.values():
        assert {*each.rows, *each.possible_rows} <= counts.keys() | steps
        assert each.count <= each.most <= sum(counts.values())
    for gone in counts:
        left = replace(
            case_file, incidents=tuple(each for each in case_file.incidents if each.reference != gone)
        )
        for each in held_against(pack, left):
            stood = before[each.requirement]
            if gone not in named_by(stood):
                assert (each.count, each.most, each.rows) == (stood.count, stood.most, stood.rows)
            if gone in stood.rows and each.outcome is stood.outcome:
                assert (each.count, each.rows) != (stood.count, stood.rows)


def held_against(pack: RulePack, case_file: CaseFile) -> tuple[Assessment, ...]:
    """What the pack says on the day the demo was made."""
    return assess_pack(pack, facts_of(put_forward(case_file)), today=NOW.wall.date())


def named_by(each: Assessment) -> set[str]:
    """Everything its numbers rest on, for certain or perhaps."""
    return {
        *each.rows,
        *each.possible_rows,
        *each.peak_rows,
        *(row for need in each.needs for row in need.rows),
    }
