"""Bodies are committed field by field: anything may be withheld, nothing may be changed."""

import hashlib
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, strategies as st

from evidence_log.ledger import canonical
from evidence_log.ledger.bodies import ACTS, DECODERS, kept_objects
from evidence_log.ledger.commitment import (
    object_commitment,
    read_body,
    read_withheld,
    seal_body,
    withhold,
)
from evidence_log.records.annotation import (
    Annotation,
    Carrier,
    ConsentBasis,
    Cover,
    KeyPassage,
    TranscriptLine,
)
from evidence_log.records.capture import CaptureReview
from evidence_log.records.case import Case, Jurisdiction
from evidence_log.records.changes import Erasure, Withdrawal
from evidence_log.records.circumstance import CircumstanceAnswer
from evidence_log.records.debt import AgreedHours, ClaimedAmount, Debt, DebtChange, Purpose
from evidence_log.records.decision import Because, Decision
from evidence_log.records.document import Document, Signed
from evidence_log.records.earlier import (
    AnnotationV1,
    AnnotationV2,
    CaseV1,
    DocumentV1,
    DocumentV2,
    ExaminationV1,
    ExhibitV1,
    StepV1,
    StepV2,
)
from evidence_log.records.exhibit import (
    CapturedClaim,
    CustodyAct,
    CustodyEvent,
    Delivery,
    DeliveryPath,
    Derivative,
    DerivativePurpose,
    Examination,
    Exhibit,
    KeptObject,
    MediaState,
    Oddity,
    OddityKind,
)
from evidence_log.records.extracted_text import ExtractedText, RecognisedLine
from evidence_log.records.hours import DayHours
from evidence_log.records.incident import Contacted, Effect, Incident, Kind, amended
from evidence_log.records.moment import Moment, Precision, TimeSource, unknown_moment
from evidence_log.records.party import (
    Attribution,
    AttributionEnded,
    Handle,
    HandleKind,
    Party,
    PartyChange,
    Role,
)
from evidence_log.records.record import Record
from evidence_log.records.seal import Seal, SealRequest, SealState
from evidence_log.records.step import Medium, Step, StepKind, Weekday
from evidence_log.records.vault_facts import (
    Backup,
    ClockStep,
    KeyChange,
    KeyWrap,
    Origin,
    Restoration,
    Way,
)
from evidence_log.records.wanted_document import Redaction
from tests.people import COLLECTOR_ZH, NUMBERS_ZH, RARE_CHARACTERS

KEPT = KeptObject(name="a" * 64, sha256="b" * 64, size=3, salt="c" * 32)
MOMENT = Moment(
    earliest="2026-11-22T22:40:00+08:00",
    latest="2026-11-22T22:40:59+08:00",
    precision=Precision.MINUTE,
    zone="Asia/Shanghai",
    source=TimeSource.TYPED,
    text="昨晚十点四十",
)
INCIDENT = Incident(
    kind=Kind.CALL,
    account=f"他说要去我单位 {RARE_CHARACTERS}",
    occurred=MOMENT,
    effects=(Effect.ALARMED, Effect.FEARED_VIOLENCE),
    answered=True,
    who=COLLECTOR_ZH,
    numbers=NUMBERS_ZH,
    count=23,
    note="只给我自己看",
)
PARTY = Party(name="云汀信用（虚构）", role=Role.COLLECTION_AGENCY, address="虚构市")
DEBT = Debt(
    lender="PTY-0001",
    agency="云汀信用（虚构）",
    lender_kind="consumer-finance",
    contract="SH-0000",
    amount=ClaimedAmount(told="对方称 18,640.50 元", currency="CNY", minor=1_864_050),
    since=MOMENT,
    hours=AgreedHours(from_="09:00", to="20:00", begins="2026-11-01"),
    purpose=Purpose.PERSONAL,
    note="只给我自己看",
)
RECORDS: list[Record] = [
    Origin(
        vault_id="0" * 32,
        format=1,
        recipient="age1",
        verifier="a+b+c",
        demo=False,
        opened_by=(Way(wrap=KeyWrap.PASSPHRASE, sha256="f" * 64), Way(wrap=KeyWrap.NOTHING, sha256=None)),
    ),
    Case(zone="Asia/Shanghai", jurisdiction=Jurisdiction.CN, title="网贷催收", territory="ew"),
    INCIDENT,
    Exhibit(incident="INC-0001", original=KEPT, source_name="../../x", source_modified=MOMENT),
    CustodyEvent(exhibit="EX-0001", act=CustodyAct.ACQUIRED),
    Examination(
        exhibit="EX-0001",
        tool="pillow",
        tool_version="12",
        media_type="image/jpeg",
        state=MediaState.OK,
        captured_claims=(CapturedClaim(field="exif.DateTimeOriginal", moment=MOMENT),),
        latitude_e7=-312345678,
        codecs=("hevc", "aac"),
        oddities=(Oddity(kind=OddityKind.TRAILING_BYTES, detail="1024"),),
        delivery=Delivery(guess=DeliveryPath.STRIPPED, reasons=("no-metadata",)),
    ),
    Derivative(
        exhibit="EX-0001",
        purpose=DerivativePurpose.PREVIEW,
        kept=KEPT,
        media_type="image/jpeg",
        made_by="pillow 12",
    ),
    Annotation(
        covers=(Cover(left=120, top=300, width=200, height=150),),
        exhibit="EX-0001",
        caption="门口",
        carrier=Carrier(what="Fictiphone", still_there=True, checked="昨天"),
        consent=ConsentBasis.TOOK_PART,
        transcript=(TranscriptLine(words="明天上门", from_ms=0, to_ms=900, speaker="甲"),),
        key_passages=(KeyPassage(from_ms=0, to_ms=900, words="明天上门"),),
        intimate=False,
    ),
    ExtractedText(
        exhibit="EX-0001",
        tool="RapidOCR",
        tool_version="3",
        lines=(RecognisedLine(words="明天上门", score=998, x=30, y=120, width=400, height=44),),
    ),
    Document(
        edition="police",
        redacts="DOC-0001",
        redact=(Redaction.NAMES,),
        language="zh",
        made_at="2026-11-23T22:46:00+08:00",
        entries=2,
        root="d" * 64,
        declared=False,
        kept=KEPT,
        signed=Signed("Alex Marlow", "Invented CA", "e" * 64, stamped_at="2026-11-23T14:46:09+00:00"),
        to="城东派出所",
        pages=4,
        only=("INC-0001", "INC-0003"),
        since=MOMENT,
    ),
    ClockStep(wall_delta_ms=-86_400_000, uptime_delta_ms=None),
    amended(INCIDENT, amends="INC-0001", reason="the day before"),
    Withdrawal(withdraws="EX-0001", reason="somebody else's photo"),
    Erasure(erases="INC-0001", reason="too dangerous to keep", erased=(2, 3), handed_over=None),
    CaptureReview(
        capture="CAP-7Q2F9K",
        number=1,
        item_sha256="e" * 64,
        captured_at="2026-11-23T22:46:00+08:00",
        because=Because.LOCKED,
        decision=Decision.DECLINED,
        written="{}",
        files=(KEPT,),
    ),
    KeyChange(made=Way(wrap=KeyWrap.PASSPHRASE, sha256="f" * 64), opened_with=KeyWrap.RECOVERY),
    Backup(place="/media/stick", entries=14, elsewhere=True),
    Restoration(series="K7", entries=14),
    Step(
        kind=StepKind.STOP_REQUEST,
        occurred=INCIDENT.occurred,
        to="云汀",
        by=Medium.LETTER,
        in_writing=True,
        not_by=(Medium.CALL, Medium.VISIT),
        not_at="我单位",
        not_hours=DayHours(from_="18:00", to="09:00"),
        not_on=(Weekday.SUNDAY,),
        not_whom=(Contacted.FAMILY,),
        people=("PTY-0001",),
        debts=("DEBT-0001",),
        order="no-contact",
        ends=MOMENT,
        aware=True,
        aware_since=MOMENT,
    ),
    DEBT,
    DebtChange(debt="DEBT-0001", known=DEBT, reason="对方改口"),
    CircumstanceAnswer(circumstance="collector", answer=None),
    PARTY,
    PartyChange(party="PTY-0001", known=PARTY),
    Attribution(party="PTY-0001", handle=Handle(value="199 0000 0001"), basis="通话中自称"),
    AttributionEnded(
        party="PTY-0001", handle=Handle(value="ZX-1", kind=HandleKind.PLATE), reason="another car"
    ),
    SealRequest(
        entries=14, root="d" * 64, note_sha256="e" * 64, authority="https://tsa.example", nonce="0a" * 8
    ),
    Seal(
        request=15,
        entries=14,
        root="d" * 64,
        authority="https://tsa.example",
        file="checkpoint-14.tsa.example.tsr",
        response_sha256="e" * 64,
        state=SealState.STORED,
        problem="two certificates",
    ),
]
EARLIER = (
    DocumentV2(
        edition="police",
        language="zh",
        made_at="2026-11-23T22:46:00+08:00",
        entries=2,
        root="d" * 64,
        declared=False,
        kept=KEPT,
        signed=Signed("Alex Marlow", "Invented CA", "e" * 64),
        to="城东派出所",
        redacts="DOC-0001",
        redact=(Redaction.NAMES,),
    ),
    StepV2(kind=StepKind.RECEIPT, occurred=MOMENT, number="受案字17号", deadline=MOMENT, answers="STEP-0001"),
    DocumentV1(
        edition="police",
        language="zh",
        made_at="2026-11-23T22:46:00+08:00",
        entries=2,
        root="d" * 64,
        declared=False,
        kept=KEPT,
    ),
    CaseV1(zone="Asia/Shanghai", lender="速禾（虚构）", stamp_authorities=("https://tsa.example",)),
    StepV1(kind=StepKind.CHECKPOINT_SENT, occurred=MOMENT, to="my sister", entries=14, root="d" * 64),
    AnnotationV2(exhibit="EX-0001", caption="门口", ticked=7),
    AnnotationV1(exhibit="EX-0001", caption="门口", consent=ConsentBasis.TOOK_PART, intimate=False),
    ExhibitV1(incident="INC-0001", original=KEPT, source_name="x", source_modified=MOMENT),
    ExaminationV1(
        exhibit="EX-0001",
        tool="PyAV",
        tool_version="18",
        media_type="audio/amr",
        state=MediaState.TRUNCATED,
        duration_ms=3000,
        problem="breaks-off",
    ),
)
TEXTS = st.text(st.characters(codec="utf-8"))


def counting() -> Callable[[], bytes]:
    """Salts that are all different and always the same."""
    state = iter(range(1000))
    return lambda: next(state).to_bytes(16, "big")


SEALED = seal_body(INCIDENT, counting())


@pytest.mark.parametrize("record", RECORDS, ids=lambda each: type(each).__name__)
def test_every_kind_of_record_comes_back_from_its_body(record: Record) -> None:
    body = seal_body(record, counting())

    assert read_body(body.data) == body
    assert read_body(body.data).record == record


def test_every_record_of_the_ledger_is_tried_here() -> None:
    assert {type(each) for each in RECORDS} == set(ACTS)
    assert {type(each) for each in (*RECORDS, *EARLIER)} == set(DECODERS.values())


@pytest.mark.parametrize("record", EARLIER, ids=lambda each: type(each).__name__)
def test_what_an_earlier_version_wrote_is_read_in_words_of_today(
    record: AnnotationV1
    | AnnotationV2
    | CaseV1
    | DocumentV1
    | DocumentV2
    | ExhibitV1
    | ExaminationV1
    | StepV1
    | StepV2,
) -> None:
    earlier = seal_body(record, counting())
    read = read_body(earlier.data)

    assert (read.version, read.data, read.commit) == (earlier.version, earlier.data, earlier.commit)
    assert type(record).__name__.endswith(f"V{read.version}")
    assert read.record == record.today()
    assert type(read.record) in ACTS


@given(TEXTS.filter(str.strip), TEXTS, st.lists(TEXTS, max_size=3))
def test_words_come_back_as_they_were_typed(account: str, note: str, tags: list[str]) -> None:
    occurred = unknown_moment(account)
    incident = Incident(kind=Kind.OTHER, account=account, occurred=occurred, note=note, tags=tuple(tags))

    assert read_body(seal_body(incident, counting()).data).record == incident


def test_the_commitment_is_the_one_the_format_describes() -> None:
    """Computed here from the kept bytes alone, without our code."""
    body = json.loads(SEALED.data)
    hashes = []
    for name, field in body["fields"].items():
        spelled = json.dumps(
            [name, field["value"]], ensure_ascii=False, sort_keys=True, separators=(",", ":")
        ).encode()
        hashes.append(
            hashlib.sha256(b"evidence-log field v1\n" + bytes.fromhex(field["salt"]) + spelled).digest()
        )
    whole = hashlib.sha256(b'evidence-log body v1\n["incident",1]\n' + b"".join(sorted(hashes)))

    assert SEALED.commit == whole.hexdigest()


def test_equal_records_have_different_commitments() -> None:
    other = seal_body(INCIDENT, lambda: bytes(15) + b"!")

    assert other.commit != SEALED.commit


@pytest.mark.parametrize("name", INCIDENT.__struct_fields__)
def test_any_field_can_be_withheld_and_the_rest_still_proves(name: str) -> None:
    shown = withhold(SEALED.data, [name])
    read = read_withheld(shown)

    assert read.commit == SEALED.commit
    assert set(read.values) == set(INCIDENT.__struct_fields__) - {name}


@pytest.mark.parametrize("name", DEBT.__struct_fields__)
def test_any_fact_of_a_debt_can_be_withheld_and_the_others_still_prove(name: str) -> None:
    sealed = seal_body(DEBT, counting())
    shown = read_withheld(withhold(sealed.data, [name]))

    assert shown.commit == sealed.commit
    assert set(shown.values) == set(DEBT.__struct_fields__) - {name}


def test_a_sum_that_is_withheld_is_gone_in_words_and_in_numbers() -> None:
    shown = withhold(seal_body(DEBT, counting()).data, ["amount", "note"])

    assert b"18,640" not in shown
    assert b"1864050" not in shown
    assert read_withheld(shown).values["contract"] == "SH-0000"


def test_what_is_withheld_is_gone() -> None:
    shown = withhold(SEALED.data, ["note", "account"])

    assert INCIDENT.note is not None
    assert INCIDENT.note.encode() not in shown
    assert json.loads(SEALED.data)["fields"]["note"]["salt"].encode() not in shown
    assert read_withheld(shown).values["who"] == COLLECTOR_ZH


def test_everything_can_be_withheld_and_more_later() -> None:
    once = withhold(SEALED.data, ["note"])
    all_of_it = withhold(once, INCIDENT.__struct_fields__)

    assert read_withheld(all_of_it).commit == SEALED.commit
    assert read_withheld(all_of_it).values == {}


def test_a_changed_field_among_those_shown_no_longer_proves() -> None:
    shown = json.loads(withhold(SEALED.data, ["note"]))
    shown["fields"]["count"]["value"] = 24

    assert read_withheld(canonical.encode(shown)).commit != SEALED.commit


def test_a_field_left_out_no_longer_proves() -> None:
    shown = json.loads(SEALED.data)
    del shown["fields"]["note"]

    assert read_withheld(canonical.encode(shown)).commit != SEALED.commit


def test_a_field_under_another_name_no_longer_proves() -> None:
    """Two fields exchanged, salts and all."""
    shown = json.loads(SEALED.data)
    fields = shown["fields"]
    fields["said"], fields["impact"] = fields["impact"], fields["said"]

    assert read_withheld(canonical.encode(shown)).commit != SEALED.commit


@given(st.integers(0, len(SEALED.data) - 1), st.integers(1, 255))
def test_a_flipped_byte_is_caught(place: int, flip: int) -> None:
    changed = bytearray(SEALED.data)
    changed[place] ^= flip

    try:
        body = read_body(bytes(changed))
    except ValueError:
        return
    assert body.commit != SEALED.commit


def edited(change: Callable[[dict[str, Any]], object]) -> bytes:
    """The body after a change, spelled canonically."""
    body = json.loads(SEALED.data)
    change(body)
    return canonical.encode(body)


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body.update(more=1),
        lambda body: body.pop("kind"),
        lambda body: body.update(kind="gossip"),
        lambda body: body.update(v=0),
        lambda body: body.update(v=True),
        lambda body: body.update(fields=[]),
        lambda body: body["fields"].pop("note"),
        lambda body: body["fields"].update(more={"salt": "0" * 32, "value": None}),
        lambda body: body["fields"].update(note="bare"),
        lambda body: body["fields"].update(note={"hash": "0" * 64}),
        lambda body: body["fields"]["note"].update(hash="0" * 64),
        lambda body: body["fields"]["note"].update(salt="0" * 30),
        lambda body: body["fields"]["note"].update(salt="A" * 32),
        lambda body: body["fields"]["note"].update(salt="0 " * 16),
        lambda body: body["fields"]["note"].update(salt=0),
        lambda body: body["fields"]["count"].update(value="23"),
        lambda body: body["fields"]["count"].update(value=-1),
        lambda body: body["fields"]["answered"].update(value=1),
        lambda body: body["fields"]["kind"].update(value="insult"),
        lambda body: body["fields"]["account"].update(value=" "),
        lambda body: body["fields"]["occurred"]["value"].update(more=1),
        lambda body: body["fields"]["occurred"]["value"].pop("text"),
    ],
)
def test_a_body_nobody_would_have_sealed_is_refused(change: Callable[[dict[str, Any]], object]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 -- the kind is the contract
        read_body(edited(change))


@pytest.mark.parametrize("withheld", ["A" * 64, "0" * 62, "0" * 63 + " ", 7, None], ids=repr)
def test_a_withheld_hash_of_another_spelling_is_refused(withheld: object) -> None:
    data = edited(lambda body: body["fields"].update(note={"hash": withheld}))

    with pytest.raises(ValueError):  # noqa: PT011 -- the kind is the contract
        read_withheld(data)


@pytest.mark.parametrize("record", RECORDS, ids=lambda each: type(each).__name__)
def test_a_record_names_the_bytes_it_speaks_of(record: Record) -> None:
    speaks = isinstance(record, (Exhibit, Derivative, Document, CaptureReview))

    assert kept_objects(record) == ((KEPT,) if speaks else ())


def test_an_object_s_commitment_hides_its_hash() -> None:
    expected = hashlib.sha256(b"evidence-log object v1\n" + b"\xcc" * 16 + b"\xbb" * 32).hexdigest()
    again = KeptObject(name="a" * 64, sha256="b" * 64, size=3, salt="d" * 32)

    assert object_commitment(KEPT) == expected
    assert object_commitment(again) != expected
