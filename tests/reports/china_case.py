"""A larger invented matter for the editions of China: any number of incidents, some under the old law and some under the new."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from evidence_log.records.annotation import Annotation, Carrier, ConsentBasis, KeyPassage, TranscriptLine
from evidence_log.records.case_file import CaseFile, FiledExhibit, FiledIncident
from evidence_log.records.clock import Language
from evidence_log.records.incident import Contacted, Direction, Incident, Kind
from evidence_log.records.moment import Precision
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.reports.make import lay_out, make_document
from evidence_log.reports.paper.operations import Anchor
from evidence_log.reports.writing import Supplied, Writing
from tests import people
from tests.reports.rendering import REFERENCE
from tests.reports.sample_case import MADE_AT, PRIVATE_NOTE, SampleCase
from tests.reports.sample_matter import assessed_of

CARRIER = "carrier-of-the-original-in-no-document"
PLACES = "consent-place-in-no-document"
_FIRST = datetime(2025, 11, 20, 9, 10)  # noqa: DTZ001 -- local, the sample adds its zone
_TOLD: tuple[tuple[Kind, str, str | None, tuple[str, ...]], ...] = (
    (
        Kind.CALL,
        "连续来电，接通后要求当天还款，语速很快，不说明所属公司。",
        "今天不还，明天就到你单位找你领导。",
        ("insult",),
    ),
    (
        Kind.THREAT,
        "电话里说知道我父母住在哪一栋，要带人去“坐坐”。",
        "你爸妈那栋楼我熟，晚上别出门。",
        ("threat-person", "threat-child-elder"),
    ),
    (
        Kind.MESSAGE,
        "收到冒充法院的短信，称已立案并将拘留。",
        "【法院】您已被立案，今日 17:00 前不处理将强制到场。",
        ("claims-official", "false-legal"),
    ),
    (Kind.VISIT, "两名男子在门外敲门并用手机对着门内拍摄，约十分钟，邻居开门后离开。", None, ("filmed",)),
    (
        Kind.CALL,
        "打给我同事，说我欠钱不还，让同事转告。",
        "你同事林某欠钱跑路了，你们单位管不管？",
        ("told-third", "work-disturbed"),
    ),
    (Kind.FOLLOWING, "下班后同一辆车跟到小区门口。", None, ("followed",)),
    (Kind.CALL, "一小时内响了很多次，接起来没有人说话。", None, ("autodialer",)),
)


def told_incidents(sample: SampleCase, many: int) -> tuple[FiledIncident, ...]:
    """So many, one every nine days at another hour of the day, the last of them in November 2026."""
    step = timedelta(hours=max(1, 8600 // many))
    filed = []
    for number in range(1, many + 1):
        kind, account, said, tags = _TOLD[number % len(_TOLD)]
        at = _FIRST + step * number + timedelta(minutes=17 * number % 60)
        third = Contacted.COLLEAGUE if "told-third" in tags else Contacted.SELF
        incident = Incident(
            kind=kind,
            account=f"{account}（第 {number} 次记录）",
            occurred=sample.at(f"{at:%Y-%m-%d}", f"{at:%H:%M}", f"{at:%m-%d %H:%M}", Precision.MINUTE),
            said=said,
            direction=Direction.IN,
            answered=kind is Kind.CALL,
            numbers=(people.NUMBERS_ZH[number % 3],)
            if kind in (Kind.CALL, Kind.MESSAGE, Kind.THREAT)
            else (),
            who=people.COLLECTOR_ZH if number % 3 else None,
            visitors=2 if kind is Kind.VISIT else None,
            contacted=third,
            tags=tags,
            note=PRIVATE_NOTE,
        )
        filed.append(
            FiledIncident(
                reference=f"INC-{number:04}",
                seq=2 * number,
                recorded_at=sample.instant(f"{at + timedelta(minutes=12):%Y-%m-%dT%H:%M:00}"),
                incident=incident,
                exhibits=(),
            )
        )
    return tuple(filed)


def china_case(many: int, language: Language = Language.ZH) -> tuple[CaseFile, SampleCase]:
    """The sample's matter with so many incidents; its exhibits belong to the first ones and say what they prove."""
    sample = SampleCase(language, demo=True)
    incidents = list(told_incidents(sample, many))
    exhibits = []
    for place, each in enumerate(sample.exhibits):
        if each.withdrawal is not None or each.exhibit.incident in (None, "INC-0009"):
            continue
        where = min(place, many - 1)
        reference = incidents[where].reference
        incidents[where] = replace(incidents[where], exhibits=(*incidents[where].exhibits, each.reference))
        exhibit = replace(each.exhibit, incident=reference)
        exhibits.append(replace(each, exhibit=exhibit, annotation=_annotation(each, place)))
    case_file = replace(sample.case_file, incidents=tuple(incidents), exhibits=tuple(exhibits))
    return case_file, sample


def _annotation(filed: FiledExhibit, place: int) -> Annotation:
    recorded = filed.examination is not None and filed.examination.media_type.startswith("audio/")
    return Annotation(
        exhibit=filed.reference,
        proves="来电人以家人安全相威胁" if place < 2 else None,
        group="电话威胁" if place < 2 else "上门" if place < 4 else None,
        carrier=Carrier(what=CARRIER, still_there=True),
        consent=ConsentBasis.TOOK_PART if recorded else None,
        consent_places=PLACES if recorded else None,
        transcript=(
            TranscriptLine(words="你是哪位？", from_ms=2_000, speaker="本人"),
            TranscriptLine(words="你爸妈那栋楼我熟，晚上别出门。", from_ms=7_000, speaker="对方"),
        )
        if recorded
        else (),
        key_passages=(KeyPassage(from_ms=7_000, to_ms=11_000, words="“你爸妈那栋楼我熟”"),)
        if recorded
        else (),
    )


def supplied(case_file: CaseFile, sample: SampleCase) -> Supplied:
    """What casework hands in with it."""
    assessed = assessed_of(case_file, sample.language, place="cn")
    return Supplied(REFERENCE, MADE_AT[sample.language], sample.preview, assessed=assessed)


def planned(edition: str, many: int, language: Language = Language.ZH) -> Writing:
    """The document as planned pages."""
    case_file, sample = china_case(many, language)
    wanted = WantedDocument(edition=edition, language=language, declared=True)
    return lay_out(case_file, wanted, supplied(case_file, sample))


def made(edition: str, many: int, language: Language = Language.ZH) -> bytes:
    """The finished file."""
    case_file, sample = china_case(many, language)
    wanted = WantedDocument(edition=edition, language=language, declared=True)
    return make_document(case_file, wanted, supplied(case_file, sample)).data


def page_of(writing: Writing, anchor: str) -> int:
    """The page an anchor is on."""
    return next(
        number
        for number, page in enumerate(writing.flow.pages, start=1)
        for each in page
        if isinstance(each, Anchor) and each.name == anchor
    )
