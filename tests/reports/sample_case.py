"""A small invented case for the documents, in each language: every kind of incident, exhibit and state once."""

import hashlib
import io
import math
from collections.abc import Callable
from datetime import datetime

import msgspec
from msgspec.structs import replace
from PIL import Image, ImageDraw

from evidence_log.records.capture import CaptureReview
from evidence_log.records.case import Case, Jurisdiction
from evidence_log.records.case_file import (
    CaseFile,
    FiledAmendment,
    FiledClockStep,
    FiledCustodyEvent,
    FiledErasure,
    FiledExhibit,
    FiledIncident,
    FiledWithdrawal,
    Status,
)
from evidence_log.records.changes import Erasure
from evidence_log.records.clock import Language
from evidence_log.records.decision import Because, Decision
from evidence_log.records.exhibit import (
    CapturedClaim,
    CustodyAct,
    CustodyEvent,
    Derivative,
    DerivativePurpose,
    Envelope,
    Examination,
    Exhibit,
    HowAcquired,
    KeptObject,
    MediaState,
)
from evidence_log.records.incident import Contacted, Direction, Effect, Incident, Kind
from evidence_log.records.instant import instant_text, zone_named
from evidence_log.records.ledger import Checkpoint
from evidence_log.records.moment import Moment, Precision, TimeSource, unknown_moment
from evidence_log.records.vault_facts import ClockStep, Origin
from tests import people
from tests.reports.sample_matter import debts_of, parties_of, steps_of

MADE_AT = {Language.ZH: "2026-11-23T22:46:00+08:00", Language.EN: "2026-11-23T14:46:00+00:00"}
ZONE = {Language.ZH: "Asia/Shanghai", Language.EN: "Europe/London"}
WITHDRAWN = "withdrawn-words-in-no-document"
ERASED = "why-it-was-erased-in-no-document"
PRIVATE_NOTE = "private-note-only-for-myself"
SECRETS = ("302-secret-plate", "Handset Q9 SN-77120", "31.2304")

NARRATIVE_ZH = (
    "晚上十点四十，自称“老五”的男子用 199 0000 0001 打来，说今天不还钱就到我单位拉横幅。我请他书面说明委托关系，"
    "他不肯，只反复说“㛃姐，你妈的号码我也有”。通话中背景里还有一人在笑（听起来像在车里）。我告诉他以后只通过书面联系，"
    "他说：“书面？明天就给你贴门上！”随后挂断；两分钟后换了一个号码 199 0000 0002 又打来，没有说话，只有敲桌子的声音，"
    "约二十秒。我手抖得拿不住手机，当晚没有睡着。楼下周姨第二天早上说，夜里十一点多有人在楼道里敲过三楼的门，没有看清脸。"
    "名字里有生僻字的两位同事（𠮷某、䶮某）也收到了同样的短信 🔥，他们把截图转给了我，我按收到的先后都存了下来。"
    "以上按当晚十一点二十分写下的原话整理，没有删改，时间以手机显示为准。"
)
NARRATIVE_EN = (
    "At twenty to eleven at night a man who called himself Mr Grey rang from +44 7700 900118 and said that unless I "
    "paid that day “somebody will come and stand outside your work”. I asked him to write to me instead, and he said "
    "he didn't do letters. He then read my mother's telephone number out to me, slowly, twice. There was another "
    "voice laughing in the background, as if in a car. Two minutes later a second number rang; nobody spoke, there "
    "was only a tapping noise for about twenty seconds. I did not sleep. My colleague 林晓禾 had a message that "
    "evening with the same words in Chinese (“叫她马上还钱”) 🔥 and passed the screenshot on to me."
)


def kept(name: str, size: int) -> KeptObject:
    """A kept object whose hashes come from its name."""
    digest = hashlib.sha256(name.encode()).hexdigest()
    return KeptObject(name=digest[::-1], sha256=digest, size=size, salt=digest[:32])


def picture(seed: int, width: int = 830, height: int = 622) -> bytes:
    """A drawn door or screenshot as JPEG, the same bytes each time."""
    image = Image.new("RGB", (width, height), (188 - 9 * seed, 196, 202))
    draw = ImageDraw.Draw(image)
    for step in range(width // 60):
        shade = 120 + 8 * ((step + seed) % 9)
        draw.rectangle((step * 60, 0, step * 60 + 54, height), fill=(shade, shade, shade + 12))
    draw.rectangle((width // 3, height // 4, width * 2 // 3, height - 30), fill=(124, 76, 52))
    draw.ellipse(
        (width * 2 // 3 - 50, height // 2, width * 2 // 3 - 20, height // 2 + 30), fill=(220, 190, 90)
    )
    out = io.BytesIO()
    image.save(out, "JPEG", quality=80)
    return out.getvalue()


def envelope(steps: int) -> bytes:
    """A loudness envelope: two voices and a pause."""
    peaks = tuple(
        int(
            40
            + 820
            * abs(math.sin(i / 17))
            * (0.25 if steps * 0.4 < i < steps * 0.55 else 1.0)
            * abs(math.sin(i / 3.1))
        )
        for i in range(steps)
    )
    return msgspec.json.encode(Envelope(step_ms=100, peaks=peaks))


class SampleCase:
    """A case file in one language, with the bytes of its derivatives."""

    def __init__(self, language: Language, *, demo: bool = False, station: bool = True) -> None:
        self.language = language
        self.zone = ZONE[language]
        self._bytes: dict[str, bytes] = {}
        zh = language is Language.ZH
        self.exhibits = _exhibits(self, zh=zh)
        self.incidents = _incidents(self, zh=zh)
        self.case_file = CaseFile(
            origin=Origin(
                vault_id="4f1c9a2e77d04b6b",
                format=1,
                recipient="age1",
                verifier="v",
                demo=demo,
                opened_by=(),
            ),
            case=_case(self.zone, zh=zh, station=station),
            incidents=self.incidents,
            exhibits=self.exhibits,
            documents=(),
            clock_steps=(
                FiledClockStep(
                    seq=9,
                    recorded_at=self.instant("2026-11-02T09:00:00"),
                    step=ClockStep(wall_delta_ms=3_600_000, uptime_delta_ms=60_000),
                ),
            ),
            erasures=(
                FiledErasure(
                    seq=40,
                    recorded_at=self.instant("2026-11-22T08:00:00"),
                    erasure=Erasure(erases="INC-0010", reason=ERASED, erased=(38, 39), handed_over=False),
                    references=("INC-0010", "EX-0008", "DOC-0002"),
                ),
            ),
            head=Checkpoint(origin="o", size=41, root=hashlib.sha256(b"sample root").hexdigest()),
            parties=parties_of(self, zh=zh),
            debts=debts_of(self, zh=zh),
            steps=steps_of(self, zh=zh),
        )

    @property
    def preview(self) -> Callable[[KeptObject], bytes]:
        """Reads the bytes of a derivative."""
        return lambda kept_object: self._bytes[kept_object.name]

    def keep(self, name: str, data: bytes) -> KeptObject:
        """Keep bytes for `preview`."""
        kept_object = kept(name, len(data))
        self._bytes[kept_object.name] = data
        return kept_object

    def instant(self, local: str) -> str:
        """A local time of the case's zone with its offset."""
        return instant_text(datetime.fromisoformat(local).replace(tzinfo=zone_named(self.zone)))

    def at(self, day: str, clock: str, words: str, precision: Precision = Precision.MINUTE) -> Moment:
        """A moment of that day, to the minute or about."""
        ends = {Precision.MINUTE: (f"{clock}:00", f"{clock}:59"), Precision.DAY: ("00:00:00", "23:59:59")}
        hour = int(clock[:2])
        first, last = ends.get(precision, (f"{hour:02}:00:00", f"{hour:02}:59:59"))
        return Moment(
            earliest=self.instant(f"{day}T{first}"),
            latest=self.instant(f"{day}T{last}"),
            precision=precision,
            zone=self.zone,
            source=TimeSource.TYPED,
            text=words,
        )


def _case(zone: str, *, zh: bool, station: bool) -> Case:
    if zh:
        return Case(
            zone=zone,
            jurisdiction=Jurisdiction.CN,
            title="网贷催收电话、上门与威胁",
            complainant=people.COMPLAINANT_ZH,
            complainant_phone="199 0000 0909",
            complainant_address=people.ADDRESS_ZH,
            respondent=people.COLLECTOR_ZH,
            agency=people.AGENCY_ZH,
            lender=people.LENDER_ZH,
            contract="SH-虚构-20260114",
            amount_claimed="人民币 18,600 元",
            police_station="虚构市公安局青禾派出所" if station else None,
        )
    return Case(
        zone=zone,
        jurisdiction=Jurisdiction.UK,
        title="Calls, visits and threats by a debt collector",
        complainant=people.COMPLAINANT_EN,
        complainant_phone="01632 960 999",
        complainant_address=people.ADDRESS_EN,
        respondent=people.COLLECTOR_EN,
        agency=people.AGENCY_EN,
        lender=people.LENDER_EN,
        contract="QF-INV-20260114",
        amount_claimed="GBP 2,150",
        police_station="Testham Police Station" if station else None,
    )


def _filed(
    sample: SampleCase, number: int, recorded: str, incident: Incident, *exhibits: str
) -> FiledIncident:
    return FiledIncident(
        reference=f"INC-{number:04}",
        seq=2 * number,
        recorded_at=sample.instant(recorded),
        incident=incident,
        exhibits=exhibits,
    )


def _incidents(sample: SampleCase, *, zh: bool) -> tuple[FiledIncident, ...]:
    numbers = people.NUMBERS_ZH if zh else people.NUMBERS_EN
    collector = people.COLLECTOR_ZH if zh else people.COLLECTOR_EN
    neighbour = people.NEIGHBOUR_ZH if zh else people.NEIGHBOUR_EN

    def say(chinese: str, english: str) -> str:
        return chinese if zh else english

    night = Incident(
        kind=Kind.CALL,
        account=NARRATIVE_ZH if zh else NARRATIVE_EN,
        occurred=sample.at("2026-09-14", "22:40", say("昨晚十点四十", "last night 22:40")),
        said=say(
            "㛃姐，你妈的号码我也有。书面？明天就给你贴门上！",
            "Somebody will come and stand outside your work.",
        ),
        impact=say("整夜没睡，第二天请了假。", "I did not sleep and took the next day off."),
        effects=(Effect.ALARMED, Effect.DISTRESSED),
        direction=Direction.IN,
        answered=True,
        duration_ms=131_000,
        who=collector,
        numbers=numbers[:2],
        contacted=Contacted.SELF,
        tags=(say("夜间", "night"),),
        note=PRIVATE_NOTE,
    )
    missed = Incident(
        kind=Kind.CALL,
        account=say(
            "一天之内未接来电 23 个，都是同一个固话。",
            "Twenty-three missed calls in one day from one landline.",
        ),
        occurred=sample.at("2026-10-03", "00:00", say("10月3日", "3 October"), Precision.DAY),
        direction=Direction.IN,
        answered=False,
        numbers=(numbers[2],),
        count=23,
        first=sample.at("2026-10-03", "08:05", "08:05"),
        last=sample.at("2026-10-03", "21:51", "21:51"),
    )
    visit = Incident(
        kind=Kind.VISIT,
        account=say(
            "两名男子到家门口敲门、用手拍门约一刻钟，其中一人把一张写有我姓名的纸贴在门上。我没有开门，在屋里打了 110。",
            "Two men knocked and beat on the door for about a quarter of an hour; one of them taped a sheet with my "
            "name on it to the door. I did not open and rang the police from inside.",
        ),
        occurred=sample.at(
            "2026-10-17",
            "19:30",
            say("周六晚上七点半左右", "Saturday about half past seven"),
            Precision.ABOUT,
        ),
        said=say("躲得了今天躲不了明天。", "You can hide today, not tomorrow."),
        impact=say("之后不敢一个人回家，绕路走。", "I no longer walk home alone."),
        effects=(Effect.FEARED_VIOLENCE, Effect.CHANGED_ROUTINE),
        who=collector,
        visitors=2,
        place=say("家门口楼道", "the landing outside my front door"),
        witnesses=(neighbour,),
        contacted=Contacted.NEIGHBOUR,
    )
    message = Incident(
        kind=Kind.MESSAGE,
        account=say(
            "群发短信给我的同事，附有我的照片。", "A text message with my picture went to people I work with."
        ),
        occurred=sample.at("2026-10-20", "07:12", say("早上七点十二分", "07:12")),
        said=say(
            "请转告林晓禾：<b>马上还钱</b>，否则后果自负。",
            "Tell Alex Marlow: <b>pay now</b> or live with what follows.",
        ),
        numbers=(numbers[1],),
        contacted=Contacted.COLLEAGUE,
    )
    threat = Incident(
        kind=Kind.THREAT,
        account=say(
            "下班路上电话里威胁要找人“收拾”我弟弟。",
            "On the way home he said on the phone that my brother would be “dealt with”.",
        ),
        occurred=sample.at("2026-10-28", "18:20", say("下班路上六点二十", "18:20 on the way home")),
        said=say("让你弟弟出门小心点，车不长眼。", "Tell your brother to mind how he crosses the road."),
        who=collector,
        numbers=(numbers[0],),
        contacted=Contacted.FAMILY,
        effects=(Effect.FEARED_VIOLENCE,),
    )
    following = Incident(
        kind=Kind.FOLLOWING,
        account=say(
            "一辆灰色面包车从公司门口跟到地铁站。", "A grey van drove behind me from work to the station."
        ),
        occurred=sample.at(
            "2026-11-05", "18:00", say("前天下班后", "after work two days ago"), Precision.ABOUT
        ),
    )
    lost = Incident(
        kind=Kind.OTHER,
        account=say(
            "门锁里被塞了牙签，换了锁芯。", "Toothpicks were pushed into the lock; I had it changed."
        ),
        occurred=unknown_moment(say("那个下雨的星期吧", "sometime that wet week")),
        debt=say("速禾那笔", "the Quickfen one"),
    )
    hostile = Incident(
        kind=Kind.MESSAGE,
        account='<img src="../../x"> =cmd() [bold] \x1b[31mred\x1b[0m a\u202eb ⟨U+D800⟩ -5 people & {braces} %s',
        occurred=sample.at("2026-11-19", "23:58", "23:58"),
    )
    return (
        _filed(sample, 1, "2026-09-15T23:20:00", night, "EX-0001", "EX-0002"),
        _filed(sample, 2, "2026-10-03T22:10:00", missed),
        _filed(sample, 3, "2026-10-17T20:02:00", visit, "EX-0003", "EX-0004"),
        _filed(sample, 4, "2026-10-20T07:30:00", message, "EX-0005"),
        _corrected(_filed(sample, 5, "2026-10-28T18:41:00", threat), sample, zh=zh),
        replace(
            _filed(sample, 6, "2026-11-07T09:00:00", following),
            captured=_captured(sample, Because.LOCKED, "2026-11-07T08:58:00"),
        ),
        _filed(sample, 7, "2026-11-08T10:15:00", lost, "EX-0006"),
        replace(
            _filed(sample, 8, "2026-11-20T00:03:00", hostile),
            captured=_captured(sample, Because.BUSY, "2026-11-20T00:01:00"),
        ),
        replace(
            _filed(sample, 9, "2026-11-21T08:00:00", replace(hostile, account=WITHDRAWN), "EX-0007"),
            status=Status.WITHDRAWN,
            withdrawal=FiledWithdrawal(
                seq=36, recorded_at=sample.instant("2026-11-21T09:00:00"), reason=WITHDRAWN
            ),
        ),
    )


def _corrected(filed: FiledIncident, sample: SampleCase, *, zh: bool) -> FiledIncident:
    """Twice: the time, then the words."""
    reasons = ("时间写错了", "漏写了一句") if zh else ("wrong hour", "one sentence was left out")
    days = ("2026-10-29T09:10:00", "2026-11-02T20:00:00")
    corrected = replace(filed.incident, said=(filed.incident.said or "")[:9])
    written = replace(corrected, occurred=sample.at("2026-10-28", "17:20", "17:20"), note=PRIVATE_NOTE)
    tellings = (corrected, filed.incident)
    return replace(
        filed,
        status=Status.AMENDED,
        written=written,
        amendments=tuple(
            FiledAmendment(seq=34 + place, recorded_at=sample.instant(day), reason=why, incident=telling)
            for place, (day, why, telling) in enumerate(zip(days, reasons, tellings, strict=True))
        ),
    )


def _captured(sample: SampleCase, because: Because, at: str) -> CaptureReview:
    """What it was taken in from."""
    return CaptureReview(
        capture="CAP-7Q2F9K",
        number=1,
        item_sha256="0" * 64,
        captured_at=sample.instant(at),
        because=because,
        decision=Decision.ACCEPTED,
        incident="INC-0006",
    )


def _exhibits(sample: SampleCase, *, zh: bool) -> tuple[FiledExhibit, ...]:
    claim = CapturedClaim(
        field="exif.DateTimeOriginal", moment=sample.at("2026-10-17", "19:36", "2026:10:17 19:36:12")
    )
    recording = "通话录音_19900000001_20260914224012.m4a" if zh else "call_447700900118_20260914-224012.m4a"
    door = "门上的纸条 IMG_20261017_193612.jpg" if zh else "IMG_20261017_193612.jpg"
    device, plate = SECRETS[1], SECRETS[0]
    return (
        _exhibit(
            sample,
            1,
            "INC-0001",
            recording,
            412_380,
            media_type="audio/mp4",
            duration_ms=131_240,
            duration_declared_ms=131_000,
            device=device,
            made=(DerivativePurpose.ENVELOPE, envelope(1312)),
        ),
        _exhibit(
            sample,
            2,
            "INC-0001",
            "rec-0002.amr",
            33_012,
            media_type="audio/amr",
            state=MediaState.TRUNCATED,
            problem="breaks-off",
            duration_ms=20_060,
            duration_declared_ms=44_000,
            made=(DerivativePurpose.ENVELOPE, envelope(200)),
        ),
        _exhibit(
            sample,
            3,
            "INC-0003",
            door,
            4_812_330,
            media_type="image/jpeg",
            width=4000,
            height=3000,
            latitude_e7=312_304_000,
            longitude_e7=1_214_737_000,
            device=device,
            captured_claims=(claim,),
            made=(DerivativePurpose.PREVIEW, picture(3)),
        ),
        _exhibit(
            sample,
            4,
            "INC-0003",
            f"../../{plate[:3]}.png",
            912_004,
            media_type="image/png",
            width=1080,
            height=2340,
            made=(DerivativePurpose.PREVIEW, picture(5, 383, 830)),
        ),
        _exhibit(
            sample,
            5,
            "INC-0004",
            "message.eml",
            5_120,
            media_type="message/rfc822",
            state=MediaState.UNSUPPORTED,
        ),
        _exhibit(sample, 6, "INC-0007", None, 77, media_type=None, how=HowAcquired.FOUND),
        _exhibit(sample, 7, "INC-0009", f"{WITHDRAWN}.jpg", 77, media_type=None),
    )


def _exhibit(
    sample: SampleCase,
    number: int,
    incident: str,
    name: str | None,
    size: int,
    *,
    media_type: str | None,
    made: tuple[DerivativePurpose, bytes] | None = None,
    how: HowAcquired = HowAcquired.ATTACHED,
    state: MediaState = MediaState.OK,
    **found: object,
) -> FiledExhibit:
    reference = f"EX-{number:04}"
    examination = None
    if media_type is not None:
        examination = Examination(
            exhibit=reference,
            tool="sample",
            tool_version="1",
            media_type=media_type,
            state=state,
            **found,  # type: ignore[arg-type]
        )
    derivatives: tuple[Derivative, ...] = ()
    if made is not None:
        purpose, data = made
        media = "image/jpeg" if purpose is DerivativePurpose.PREVIEW else "application/json"
        derivatives = (
            Derivative(
                exhibit=reference,
                purpose=purpose,
                kept=sample.keep(f"{reference} {purpose}", data),
                media_type=media,
                made_by="sample",
            ),
        )
    recorded = sample.instant(f"2026-11-0{number}T10:0{number}:00")
    return FiledExhibit(
        reference=reference,
        seq=20 + number,
        recorded_at=recorded,
        exhibit=Exhibit(
            incident=None if how is HowAcquired.FOUND else incident,
            original=kept(f"{reference} original", size),
            source_name=name,
            how=how,
        ),
        examination=examination,
        derivatives=derivatives,
        custody=(
            FiledCustodyEvent(
                seq=30 + number,
                recorded_at=recorded,
                event=CustodyEvent(exhibit=reference, act=CustodyAct.ACQUIRED),
            ),
        ),
    )
