"""Case files that are hard to print: every record there is, words that are not words, very many of everything."""

import random
from collections.abc import Callable, Iterator
from itertools import cycle
from typing import Any

from msgspec.structs import replace

from evidence_log.records.annotation import (
    Annotation,
    Carrier,
    ConsentBasis,
    KeyPassage,
    TranscriptLine,
)
from evidence_log.records.case import Case
from evidence_log.records.case_file import (
    CaseFile,
    FiledAttribution,
    FiledDebt,
    FiledExhibit,
    FiledParty,
    FiledStep,
    FiledText,
)
from evidence_log.records.clock import Language
from evidence_log.records.debt import ClaimedAmount, Debt, Purpose
from evidence_log.records.exhibit import (
    CapturedClaim,
    Delivery,
    DeliveryPath,
    Derivative,
    DerivativePurpose,
    Examination,
    Exhibit,
    MediaState,
    Oddity,
    OddityKind,
)
from evidence_log.records.extracted_text import ExtractedText, RecognisedLine
from evidence_log.records.incident import Incident, Kind
from evidence_log.records.moment import Moment, unknown_moment
from evidence_log.records.party import Attribution, Confidence, Handle, HandleKind, Party, Role
from evidence_log.records.record import Record
from evidence_log.records.step import Step, StepKind
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.reports.edition import EDITIONS, edition_named
from evidence_log.reports.make import make_document
from evidence_log.reports.rendered import Rendered
from evidence_log.reports.writing import Supplied
from tests import people
from tests.reports.sample_case import MADE_AT, SampleCase, kept, picture

# Every edition there is, in each of its languages; a new one is among them by itself.
EACH = [(edition, language) for edition in EDITIONS for language in edition_named(edition).languages]
# Those in both languages at once, with either as the first.
IN_BOTH = [
    (edition, first, second)
    for edition in EDITIONS
    for first, second in (list(Language), list(reversed(Language)))
    if edition_named(edition).both
]
RECORDED = "2026-11-20T10:00:00+00:00"
NOT_WORDS = (
    "他说<b>滚</b> & <i>x",
    '<img src="file:///etc/hostname"><a href="javascript:alert(1)">x</a>',
    "../../x  =cmd()|' /C calc'!A0 [bold]red[/] {0} {n} %s -5 people",
    "\x1b[31mred\x1b[0m \x00\x07 a\u202eb \ufeff\u200b\u2066x\u2069",
    "\\) Tj ET endstream endobj (\\",
    "<< /S /URI /URI (http://127.0.0.1/) >>",
    "W" * 400,
    "\n" * 50,
    "e" + "\u0301" * 40,
    "\U0001faea\U00012000⟨U+1FAEA⟩",
    people.RARE_CHARACTERS,
    "مرحبا בית (123) वह कल आया เขามา",
)
# What a person types, or a file says of itself, by the record it stands in.
_FREE: dict[type[Record], tuple[str, ...]] = {
    Case: (
        "title",
        "complainant",
        "complainant_phone",
        "complainant_address",
        "respondent",
        "agency",
        "lender",
        "contract",
        "amount_claimed",
        "police_station",
    ),
    Incident: (
        "account",
        "said",
        "impact",
        "place",
        "who",
        "numbers",
        "tags",
        "witnesses",
        "debt",
        "note",
    ),
    Moment: ("text",),
    Party: ("name", "address", "phone", "workplace", "note"),
    Attribution: ("basis",),
    Handle: ("value",),
    Debt: ("contract", "claimed_by", "note"),
    ClaimedAmount: ("told",),
    Step: ("to", "note", "number", "officer", "not_at"),
    Exhibit: ("source_name", "source_path", "inside"),
    Examination: ("device", "contact", "numbers", "codecs", "tool", "tool_version"),
    Oddity: ("detail",),
    Annotation: ("caption", "proves", "group", "consent_places", "transcript_source"),
    TranscriptLine: ("words", "speaker"),
    KeyPassage: ("words",),
    Carrier: ("what", "checked"),
    ExtractedText: ("tool", "tool_version", "words"),
    RecognisedLine: ("words",),
}

# Oddities whose details are words of this program.
_SPELT = (OddityKind.NOT_UNPACKED, OddityKind.TIMES_DISAGREE)


def rendered(
    sample: SampleCase, case_file: CaseFile, edition: str, language: Language, second: Language | None = None
) -> Rendered:
    """One edition's document, in two languages at once where there is a second."""
    wanted = WantedDocument(edition=edition, language=language, second=second, declared=True)
    return make_document(case_file, wanted, Supplied("DOC-0001", MADE_AT[language], sample.preview))


def incident(account: str, **told: Any) -> Incident:
    """One of which only the words are known."""
    return Incident(kind=Kind.OTHER, account=account, occurred=unknown_moment("那天"), **told)


def with_many(sample: SampleCase, accounts: list[str], *, photos: int = 0) -> CaseFile:
    """As many incidents, and photos of the first of them."""
    made = [sample.keep(f"hard {number}", picture(number % 9)) for number in range(min(photos, 20))]
    first = sample.exhibits[2]
    exhibits = tuple(
        replace(
            first,
            reference=f"EX-{number:04}",
            exhibit=replace(first.exhibit, incident="INC-0001", original=kept(f"hard {number}", 9)),
            derivatives=(replace(first.derivatives[0], kept=made[number % len(made)]),),
        )
        for number in range(1, photos + 1)
    )
    filed = tuple(
        replace(
            sample.incidents[0],
            reference=f"INC-{number:04}",
            seq=number,
            incident=incident(account),
            exhibits=tuple(each.reference for each in exhibits) if number == 1 else (),
        )
        for number, account in enumerate(accounts, start=1)
    )
    return replace(sample.case_file, incidents=filed, exhibits=exhibits)


def with_people(case_file: CaseFile, count: int) -> CaseFile:
    """As many parties, each with a number."""
    return replace(case_file, parties=tuple(_party(number) for number in range(1, count + 1)))


def bare(sample: SampleCase) -> CaseFile:
    """Nothing known: no names, no times, no exhibits."""
    told = tuple(
        replace(each, incident=incident("x"), exhibits=(), written=None, amendments=(), captured=None)
        for each in sample.incidents[:4]
    )
    return replace(
        sample.case_file,
        case=Case(zone=sample.zone),
        incidents=told,
        exhibits=(),
        clock_steps=(),
        erasures=(),
    )


def everything(sample: SampleCase) -> CaseFile:
    """Every kind of record there is, once or more."""
    roles = tuple(_party(number, role) for number, role in enumerate(Role, start=1))
    debt = Debt(
        lender="PTY-0006",
        agency=people.AGENCY_EN,
        contract="QF-1",
        amount=ClaimedAmount(told="£2,140", currency="GBP", minor=214_000),
        claimed_by=people.COLLECTOR_EN,
        since=unknown_moment("in spring"),
        purpose=Purpose.PERSONAL,
    )
    debts = (FiledDebt(reference="DEBT-0001", seq=1, recorded_at=RECORDED, debt=debt, written=debt),)
    steps = tuple(
        FiledStep(
            reference=f"STEP-{number:04}",
            seq=number,
            recorded_at=RECORDED,
            step=Step(kind=kind, occurred=sample.at("2026-11-08", "10:00", "x"), to="x", officer="x"),
        )
        for number, kind in enumerate(StepKind, start=1)
    )
    exhibits = (*(_told(sample, each) for each in sample.exhibits), *_shown(sample, 8))
    exhibits = (*exhibits, as_message(replace(sample.exhibits[4], reference="EX-0010"), "From: x\n\nx"))
    return replace(sample.case_file, parties=roles, debts=debts, steps=steps, exhibits=exhibits)


def _party(number: int, role: Role = Role.THIRD_PERSON) -> FiledParty:
    reference = f"PTY-{number:04}"
    party = Party(name=f"{people.NEIGHBOUR_EN} {number}", role=role, workplace="x")
    claim = Attribution(
        party=reference,
        handle=Handle(value=f"01632 960 {number % 1000:03}", kind=list(HandleKind)[number % 6]),
        basis="they said so",
        exhibit="EX-0001",
        confidence=Confidence.MEDIUM,
    )
    claims = (FiledAttribution(seq=number, recorded_at=RECORDED, attribution=claim),)
    return FiledParty(
        reference=reference, seq=number, recorded_at=RECORDED, party=party, written=party, attributions=claims
    )


def _told(sample: SampleCase, filed: FiledExhibit) -> FiledExhibit:
    """All that can be said of an exhibit."""
    found = filed.examination and replace(
        filed.examination,
        device="x",
        oddities=(
            *(Oddity(kind=kind, detail="x") for kind in OddityKind if kind not in _SPELT),
            Oddity(kind=OddityKind.NOT_UNPACKED, detail="encrypted a/b"),
        ),
        delivery=Delivery(guess=DeliveryPath.UNKNOWN, reasons=()),
        captured_claims=(CapturedClaim(field="name", moment=sample.at("2026-10-17", "19:36", "x")),),
    )
    told = Annotation(
        exhibit=filed.reference,
        caption="x",
        proves="x",
        group="x",
        carrier=Carrier(what="x", still_there=True, checked="x"),
        consent=ConsentBasis.TOOK_PART,
        consent_places="x",
        transcript=(TranscriptLine(words="x", from_ms=0, to_ms=900, speaker="x"),) * 3,
        transcript_source="x",
        key_passages=(KeyPassage(from_ms=0, to_ms=900, words="x"),),
        ticked=99,
    )
    lines = (RecognisedLine(words="x", score=900, x=0, y=0, width=9, height=9),) * 2
    read = ExtractedText(exhibit=filed.reference, tool="x", tool_version="1", lines=lines)
    text = FiledText(seq=99, recorded_at=RECORDED, extracted=read)
    return replace(filed, examination=found, annotation=told, text=text)


def as_message(filed: FiledExhibit, words: str) -> FiledExhibit:
    """A mail a program took its words out of."""
    assert filed.examination is not None
    read = ExtractedText(exhibit=filed.reference, tool="sample", tool_version="1", words=words)
    return replace(
        filed,
        examination=replace(filed.examination, media_type="message/rfc822", state=MediaState.OK),
        text=FiledText(seq=98, recorded_at=RECORDED, extracted=read),
    )


def _shown(sample: SampleCase, number: int) -> Iterator[FiledExhibit]:
    """A video with its pictures, and a photo nobody is to see."""
    photo, reference = sample.exhibits[2], f"EX-{number:04}"
    sheet = Derivative(
        exhibit=reference,
        purpose=DerivativePurpose.CONTACT_SHEET,
        kept=sample.keep("frames", picture(7, 960, 660)),
        media_type="image/jpeg",
        made_by="sample",
    )
    found = Examination(
        exhibit=reference,
        tool="x",
        tool_version="1",
        media_type="video/mp4",
        state=MediaState.OK,
        duration_ms=61_000,
        duration_declared_ms=90_000,
        width=1920,
        height=1080,
        codecs=("h264",),
    )
    video = replace(photo, reference=reference, seq=70, examination=found, derivatives=(sheet,))
    yield replace(video, exhibit=replace(photo.exhibit, original=kept("video", 9_999_999)))
    hidden = f"EX-{number + 1:04}"
    yield replace(photo, reference=hidden, seq=71, annotation=Annotation(exhibit=hidden, intimate=True))


def filled(record: Any, words: Callable[[], str]) -> Any:
    """The same with other words in every place where a person writes, or a file says, what it likes."""
    if isinstance(record, tuple):
        return tuple(filled(each, words) for each in record)
    if not isinstance(record, Record):
        return record
    free = _FREE.get(type(record), ())
    if isinstance(record, Oddity) and record.kind in _SPELT:
        free = ()
    other = {}
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if name in free:
            other[name] = (words(), words()) if isinstance(value, tuple) else words()
        else:
            other[name] = filled(value, words)
    return type(record)(**other)


def words_from(strings: list[str]) -> Callable[[], str]:
    """One after the other, and again from the first; a record wants more than blanks."""
    turn = cycle(each if each.strip() else f"{each}x" for each in strings)
    return lambda: next(turn)


def random_words(seed: int) -> Callable[[], str]:
    """Words from all of Unicode, hostile ones among them; the same ones for a seed."""
    chance = random.Random(seed)  # noqa: S311 -- the same words each time

    def words() -> str:
        if chance.random() < 0.1:
            text = chance.choice(NOT_WORDS)
        else:
            most = chance.choice((0xFF, 0x3000, 0xFFFF, 0x10FFFF))
            text = "".join(chr(chance.randrange(most + 1)) for _ in range(chance.randrange(1, 40)))
        return text if text.strip() else f"{text}x"

    return words
