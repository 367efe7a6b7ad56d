"""One incident as lines."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace
from rich.cells import cell_len

from evidence_log.i18n.texts import Texts
from evidence_log.records.annotation import Annotation, KeyPassage, TranscriptLine
from evidence_log.records.capture import CaptureReview
from evidence_log.records.case_file import (
    FiledAmendment,
    FiledCustodyEvent,
    FiledExhibit,
    FiledIncident,
    FiledWithdrawal,
    Status,
)
from evidence_log.records.clock import Language
from evidence_log.records.decision import Because, Decision
from evidence_log.records.exhibit import (
    CustodyAct,
    CustodyEvent,
    Delivery,
    DeliveryPath,
    Examination,
    Exhibit,
    KeptObject,
    MediaState,
    Oddity,
    OddityKind,
)
from evidence_log.records.incident import Contacted, Direction, Effect, Incident, Kind
from evidence_log.records.moment import Moment, Precision, TimeSource, moment_of, unknown_moment
from evidence_log.tui.look import Look
from evidence_log.tui.signs import FINE, PLAIN, Signs
from evidence_log.tui.story import Picture, Piece, Story
from evidence_log.tui.telling import told
from evidence_log.tui.theme import DARK
from tests.people import COLLECTOR_ZH, NUMBERS_ZH

AT = datetime(2026, 11, 23, 14, 34, tzinfo=UTC)


def minute(at: datetime = AT) -> Moment:
    return moment_of(
        at, at.replace(second=59), Precision.MINUTE, zone="Asia/Shanghai", source=TimeSource.TYPED
    )


def story(incident: Incident, *pieces: Piece) -> Story:
    filed = FiledIncident(
        reference="INC-0001", seq=3, recorded_at="2026-11-23T22:46:10+08:00", incident=incident, exhibits=()
    )
    return Story(filed=filed, pieces=pieces, zone="Asia/Shanghai")


def lines(
    shown: Story, *, language: Language = Language.EN, width: int = 60, signs: Signs = FINE
) -> list[str]:
    look = Look(Texts(language), signs, DARK)
    return ["".join(segment.text for segment in row) for row in told(shown, look, width)]


def test_facts_stand_before_the_words_and_the_delay_is_said() -> None:
    incident = Incident(
        kind=Kind.CALL, account="He hung up.", occurred=minute(), who=COLLECTOR_ZH, numbers=NUMBERS_ZH[:2]
    )
    shown = lines(story(incident))

    assert shown[2:6] == [
        "Happened      Mon 23 Nov 2026 22:34",
        "Written down  22:46  (12 min later)",
        f"Who           {COLLECTOR_ZH}",
        f"Numbers       {NUMBERS_ZH[0]}, {NUMBERS_ZH[1]}",
    ]
    assert shown[-1] == "He hung up."


@pytest.mark.parametrize("language", list(Language))
def test_all_values_begin_in_one_column(language: Language) -> None:
    incident = Incident(
        kind=Kind.CALL, account="They called.", occurred=minute(), who="Nobody", contacted=Contacted.FAMILY
    )
    values = ("Nobody", Texts(language)("words.contacted.family"))
    shown = lines(story(incident), language=language)
    begins = {cell_len(line.partition(value)[0]) for line in shown for value in values if value in line}

    assert len(begins) == 1


def test_a_time_that_could_not_be_read_stands_as_typed() -> None:
    incident = Incident(kind=Kind.OTHER, account="x", occurred=unknown_moment("那天月亮很圆"))

    assert "那天月亮很圆" in lines(story(incident), language=Language.ZH)[2]


def test_on_the_widest_screen_no_line_is_longer_than_an_eye_follows() -> None:
    long = "他把门砸了四分钟 and shouted " * 20
    incident = Incident(kind=Kind.VISIT, account=long, occurred=minute(), place=long, who=long, note=long)

    assert max(cell_len(each) for each in lines(story(incident), width=190)) in range(90, 101)


@pytest.mark.parametrize("language", list(Language), ids=lambda each: each.value)
@pytest.mark.parametrize("width", [20, 44, 76, 120])
def test_no_line_is_wider_than_the_pane(language: Language, width: int) -> None:
    incident = Incident(
        kind=Kind.VISIT,
        account="两名男子挨家按门铃，问我住哪一户。" * 9,
        occurred=minute(),
        said="“敢报警你等着”" * 5,
        impact="didn't sleep " * 20,
        effects=tuple(Effect),
        direction=Direction.IN,
        answered=False,
        duration_ms=48_000,
        place="虚构市青禾路 12 号 3 栋 302" * 3,
        who="x" * 200,
        numbers=NUMBERS_ZH,
        contacted=Contacted.FAMILY,
        visitors=2,
        count=23,
        first=minute(),
        last=minute(),
        tags=("a", "b"),
        witnesses=("楼下周姨",),
        debt="DEBT-0001",
        note="private",
    )

    shown = lines(story(incident), language=language, width=width)
    assert max(cell_len(line) for line in shown) <= width


def piece(state: MediaState, *, peaks: tuple[int, ...] = ()) -> Piece:
    kept = KeptObject(name="a" * 64, sha256="b" * 64, size=1_100_000, salt="c" * 32)
    exhibit = Exhibit(incident="INC-0001", original=kept, source_name="<b>../../x\u202e.jpg\x1b[2J")
    examination = Examination(
        exhibit="EX-0001",
        tool="t",
        tool_version="1",
        media_type="image/jpeg",
        state=state,
        width=4000,
        height=3000,
        oddities=(
            Oddity(kind=OddityKind.NAME_DISAGREES, detail=".jpg\x1b[2J"),
            Oddity(kind=OddityKind.TIMES_DISAGREE, detail="file.name container.creation_time 270"),
        ),
        delivery=Delivery(guess=DeliveryPath.CHAT_COPY, reasons=("name-of-chat",)),
    )
    filed = FiledExhibit(
        reference="EX-0001", seq=4, recorded_at="2026-11-23T22:46:11+08:00", exhibit=exhibit, examination=examination,
        derivatives=(), custody=(),
    )  # fmt: skip
    return Piece(exhibit=filed, picture=Picture(2, 2, bytes(12)), peaks=peaks)


def test_an_exhibit_says_its_name_as_it_was_its_size_and_its_state() -> None:
    incident = Incident(kind=Kind.THREAT, account="x", occurred=minute())
    shown = lines(story(incident, piece(MediaState.TRUNCATED, peaks=(10, 900))))

    assert "▣ EX-0001  <b>../../x⟨U+202E⟩.jpg⟨U+001B⟩[2J" in shown
    assert "  1.1 MB  4000 x 3000  cut short" in shown


def test_what_is_odd_about_an_exhibit_and_how_it_came_to_be_is_said() -> None:
    incident = Incident(kind=Kind.THREAT, account="x", occurred=minute())
    shown = " ".join(line.strip() for line in lines(story(incident, piece(MediaState.OK))))

    assert "the name ends in .jpg⟨U+001B⟩[2J, the content is something else" in shown
    assert "the file's name and container: written are 4:30 apart" in shown
    assert "probably a copy that went through a chat program" in shown


def test_plain_signs_draw_nothing_a_terminal_may_draw_wide() -> None:
    incident = Incident(kind=Kind.THREAT, account="“a” … — ·", occurred=minute())
    shown = "".join(lines(story(incident, piece(MediaState.OK)), signs=PLAIN))

    assert not set(shown) & set("“”…—·▣▌▘⟨⟩")


def test_what_became_of_it_stands_under_the_words() -> None:
    """Why it was withdrawn, each correction with what it said before, and that it was captured while locked."""
    first = Incident(kind=Kind.CALL, account="He rang twice.", occurred=minute(), place="home")
    now = replace(first, account="He rang three times.", place=None)
    at = "2026-11-24T09:10:00+08:00"
    review = CaptureReview(
        capture="CAP-7Q2F9K", number=1, item_sha256="0" * 64, captured_at=at, because=Because.LOCKED,
        decision=Decision.ACCEPTED, incident="INC-0001",
    )  # fmt: skip
    filed = replace(
        story(now).filed,
        status=Status.WITHDRAWN,
        written=first,
        amendments=(FiledAmendment(seq=5, recorded_at=at, reason="one\nforgotten\x1b[2J", incident=now),),
        withdrawal=FiledWithdrawal(seq=6, recorded_at=at, reason="written down twice"),
        captured=review,
    )
    shown = lines(Story(filed=filed, pieces=(), zone="Asia/Shanghai"), width=90)

    assert [each for each in shown[shown.index("He rang three times.") + 1 :] if each] == [
        "Withdrawn: Tue 24 Nov 2026 09:10, because: written down twice",
        "Corrected: Tue 24 Nov 2026 09:10, because: one⏎forgotten⟨U+001B⟩[2J",
        "  What happened: He rang twice.",
        "  Place: home",
    ]
    assert all(cell_len(each) <= 24 for each in lines(Story(filed, (), "Asia/Shanghai"), width=24))


def test_what_is_said_in_a_recording_and_what_was_done_with_it_is_told_unless_it_is_covered() -> None:
    told_of = Annotation(
        exhibit="EX-0001",
        caption="门口的录音",
        proves="威胁",
        key_passages=(KeyPassage(from_ms=12_000, to_ms=31_000, words="你等着"),),
        transcript=(
            TranscriptLine(words="谁啊", from_ms=0, speaker="我"),
            TranscriptLine(words="\x1b[2J开门"),
        ),
    )
    at = "2026-11-23T22:46:00+08:00"
    custody = tuple(
        FiledCustodyEvent(
            seq=5, recorded_at=at, event=CustodyEvent(exhibit="EX-0001", act=act, document=document)
        )
        for act, document in ((CustodyAct.ACQUIRED, None), (CustodyAct.DISCLOSED, "DOC-0001"))
    )
    exhibit = replace(piece(MediaState.OK).exhibit, annotation=told_of, custody=custody)
    incident = Incident(kind=Kind.CALL, account="x", occurred=minute())
    shown, hidden = (
        "\n".join(lines(story(incident, Piece(exhibit=exhibit, picture=None, peaks=(), covered=covered))))
        for covered in (False, True)
    )

    for words in ("门口的录音", "Shows: 威胁", "0:12-0:31  你等着", "0:00  我: 谁啊", "⟨U+001B⟩[2J开门"):
        assert words in shown
    assert "put into a document  Mon 23 Nov 2026 22:46  DOC-0001" in shown
    assert "你等着" not in hidden
    assert "开门" not in hidden
    assert "门口的录音" in hidden
