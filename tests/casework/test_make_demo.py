"""The demo, run for real: what a stranger holds after one command."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest
from msgspec.structs import replace

from evidence_log.casework.demo.story_en.story import STORY as STORY_EN
from evidence_log.casework.demo.story_zh.story import STORY as STORY_ZH
from evidence_log.casework.find_pack import pack_of
from evidence_log.casework.make_demo import DemoResult, make_demo
from evidence_log.casework.open_vault import open_vault
from evidence_log.errors import FolderNotEmpty
from evidence_log.records.annotation import ConsentBasis
from evidence_log.records.assessment import Assessment, Outcome
from evidence_log.records.case_file import CaseFile, put_forward
from evidence_log.records.clock import Language, Reading
from evidence_log.records.exhibit import DerivativePurpose, MediaState
from evidence_log.records.instant import instant
from evidence_log.records.moment import Precision
from evidence_log.records.rule_pack import RulePack
from evidence_log.records.verification import Verdict
from evidence_log.rules.assess import assess_pack
from evidence_log.rules.facts import facts_of

NOW = Reading(
    wall=datetime(2026, 11, 24, 2, 0, tzinfo=UTC), boot="here", uptime_us=1_000_000_000, zone="Asia/Shanghai"
)

# Counted by hand from the stories: how often, and on which incidents and steps it rests.
_EXPECTED = {
    "cn": {
        "cn.time.quiet-hours": (6, ("0005", "0017", "0024", "0040")),
        "cn.freq.effective-calls-day": (1, ("0009",)),
        "cn.freq.burst": (31, ("0027",)),
        "cn.freq.autodialer": (54, ("0006", "0027")),
        "cn.third.disclosed": (
            9,
            ("0008", "0010", "0015", "0016", "0023", "0026", "0028", "0032", "0039"),
        ),
        "cn.stop.after-request": (5, ("0001", "0010", "0011", "0023", "0026", "0039")),
        "cn.pi.posted": (3, ("0013", "0015", "0028")),
        "cn.threat.child-elder": (6, ("0014", "0018", "0032", "0040")),
        "cn.escalation.after-warning": (7, ("0007", "0031", "0036", "0039", "0040", "0042")),
        "cn.visit.per-day": (1, ("0022", "0023")),
        "cn.visit.single": (1, ("0022",)),
        "cn.visit.no-id": (6, ("0012", "0021", "0022", "0023", "0025", "0039")),
        "cn.visit.follow": (3, ("0029", "0030", "0041")),
        "cn.doc.forged": (1, ("0020",)),
    },
    "uk": {
        "uk.time.unreasonable": (9, ("0005", "0015", "0017", "0024", "0033", "0038", "0040")),
        "uk.third.disclosed": (
            12,
            ("0008", "0010", "0015", "0016", "0023", "0026", "0028", "0032", "0033", "0037", "0039"),
        ),
        "uk.third.embarrassed": (4, ("0010", "0013", "0015", "0028")),
        "uk.authority.claimed": (2, ("0020", "0038")),
        "uk.threat.no-power": (3, ("0008", "0020", "0038")),
        "uk.pressure.pay": (4, ("0014", "0019", "0036", "0038")),
        "uk.visit.conduct": (3, ("0012", "0025", "0039")),
        "uk.aggressive.practice": (8, ("0005", "0008", "0012", "0020", "0025", "0031", "0038", "0039")),
        "uk.calls.persistent": (56, ("0004", "0006", "0024", "0027")),
        "uk.message.offensive": (1, ("0033",)),
    },
}


def demo(folder: Path, story: Language, *documents: Language) -> DemoResult:
    """Make it and return what it says at the end."""
    *_, result = make_demo(folder, story=story, documents=documents, now=NOW)
    assert isinstance(result, DemoResult)
    return result


def opened(made: DemoResult) -> CaseFile:
    """What its passphrase opens."""
    passphrase = Path(made.passphrase_file).read_text(encoding="utf-8").strip()
    with open_vault(Path(made.vault), passphrase=passphrase) as vault:
        return vault.case_file()


def playing(case_file: CaseFile, purpose: DerivativePurpose) -> list[str]:
    """The exhibits something of that kind was made of."""
    return [each.reference for each in case_file.exhibits if each.derivative(purpose)]


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


def test_its_passphrase_opens_some_forty_incidents_with_files_of_every_kind(made: DemoResult) -> None:
    case_file = opened(made)
    kinds = Counter(each.examination.media_type for each in case_file.exhibits if each.examination)

    assert len(case_file.incidents) == 42
    assert {each.state for each in case_file.exhibits} == {MediaState.OK}
    assert kinds.pop("audio/silk", 0) + kinds.pop("audio/opus", 0) == 1
    assert kinds == {
        "image/jpeg": 9,
        "image/png": 1,
        "image/heic": 1,
        "audio/amr": 2,
        "audio/mp4": 1,
        "video/mp4": 1,
        "application/pdf": 1,
        "message/rfc822": 3,
        "text/plain": 1,
    }
    assert len(playing(case_file, DerivativePurpose.ENVELOPE)) == 4
    assert len(playing(case_file, DerivativePurpose.CONTACT_SHEET)) == 1
    assert case_file.origin.demo
    assert case_file.clock_steps == ()


def test_its_times_are_as_honest_as_a_persons(made: DemoResult) -> None:
    """All of the past, to the minute, about, of a day only, and one that nobody knows."""
    occurred = [each.incident.occurred for each in opened(made).incidents]

    assert all(each.ends is None or each.ends < NOW.wall for each in occurred)
    assert [each.text for each in occurred if each.ends is None] in (["前阵子"], ["a while back"])
    assert {each.precision for each in occurred} == {
        Precision.MINUTE,
        Precision.ABOUT,
        Precision.DAY,
        Precision.UNKNOWN,
    }


def test_it_holds_what_goes_wrong_in_a_real_log(made: DemoResult) -> None:
    """One written down late, one corrected, one withdrawn, one from while the vault was locked."""
    incidents = opened(made).incidents
    late = [
        each.reference
        for each in incidents
        if each.incident.occurred.ends is not None
        and instant(each.recorded_at) - each.incident.occurred.ends > timedelta(days=7)
    ]

    assert late == ["INC-0026"]
    assert [each.reference for each in incidents if each.amendments] == ["INC-0036"]
    assert [each.reference for each in incidents if each.withdrawal] == ["INC-0035"]
    assert [each.reference for each in incidents if each.incident.capture] == ["INC-0017"]


def test_recordings_have_transcripts_and_what_is_intimate_is_marked(made: DemoResult) -> None:
    exhibits = opened(made).exhibits
    said = [each.annotation for each in exhibits if each.annotation]
    heard = [each for each in said if each.transcript]

    assert len(said) == len(exhibits)
    assert all(each.caption and each.proves and each.group for each in said)
    assert len(heard) == 4
    for each in heard:
        assert each.consent is ConsentBasis.TOOK_PART
        assert all(line.from_ms is not None and line.words for line in each.transcript)
        words = "".join(line.words for line in each.transcript)
        assert all(passage.words in words for passage in each.key_passages)
    assert sum(each.intimate is True for each in said) == 1


def test_the_incident_it_points_to_has_a_recording_with_a_transcript(made: DemoResult) -> None:
    """The last lines of the command name it, in either language."""
    shown = [each for each in opened(made).exhibits if each.exhibit.incident == "INC-0018"]

    assert [bool(each.annotation and each.annotation.transcript) for each in shown] == [True]


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
    for party in (*STORY_ZH.people, *STORY_EN.people):
        withheld += [each for each in (party.address, party.phone, party.workplace) if each]
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


def test_the_record_stands_beside_the_rules_of_its_country_and_each_number_resolves(made: DemoResult) -> None:
    """Withdrawn, one incident takes with it exactly the numbers that rest on it."""
    case_file = put_forward(opened(made))
    pack = pack_of(case_file.case.jurisdiction)
    counts = {each.reference: each.incident.count or 1 for each in case_file.incidents}
    steps = {each.reference for each in case_file.steps}
    before = {each.requirement: each for each in held_against(pack, case_file)}
    shown = [each for each in before.values() if each.outcome is Outcome.SHOWN]

    assert len(shown) >= 12
    assert len(case_file.steps) == 11
    expected = _EXPECTED[case_file.case.jurisdiction]
    found = {each: (before[each].count, tuple(row[-4:] for row in before[each].rows)) for each in expected}
    assert found == expected
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
