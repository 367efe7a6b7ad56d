"""Record a step: a request, a complaint, a report, what came of it, and the day something is due."""

from evidence_log.casework.list_parties import named_party
from evidence_log.records.case_file import FiledStep
from evidence_log.records.clock import Reading
from evidence_log.records.instant import zone_named
from evidence_log.records.moment import Moment, Precision, TimeSource, moment_of
from evidence_log.records.receipt import Receipt
from evidence_log.records.record import Record
from evidence_log.records.step import Step
from evidence_log.records.step_words import StepWords
from evidence_log.vault.vault import Vault
from evidence_log.when.deadline import read_deadline
from evidence_log.when.hours import read_hours
from evidence_log.when.read import read_phrase

# An order that has no last day.
_NEVER = ("never", "no end", "无期限", "长期", "永久")


class RecordedStep(Record, frozen=True):
    """The receipt, and the step."""

    receipt: Receipt
    step: FiledStep


def record_step(vault: Vault, words: StepWords, *, at: Reading) -> RecordedStep:
    """Enter the step; without a time it is now.

    A time that cannot be read is refused: raises TimeUnread, TimeInFuture, DeadlineUnread, HoursUnread;
    UnknownReference for an exhibit, document, step or debt that is not there, UnknownParty and PartiesAlike.
    """
    if words.exhibit is not None:
        _shown_by(vault, words.exhibit)
    if words.answers is not None:
        vault.step(words.answers)
    for debt in words.debts:
        vault.debt(debt)
    zone = vault.case().zone
    occurred = read_phrase(words.at, now=at.wall, zone=zone) if words.at else about_now(at, zone)
    endless = words.ends is not None and words.ends.strip().casefold() in _NEVER
    aware_since = read_phrase(words.aware_since, now=at.wall, zone=zone) if words.aware_since else None
    step = Step(
        kind=words.kind,
        occurred=occurred,
        to=words.to,
        note=words.note,
        number=words.number,
        officer=words.officer,
        deadline=_day(words.deadline, at, zone),
        exhibit=words.exhibit,
        answers=words.answers,
        by=words.by,
        in_writing=words.in_writing,
        not_by=words.not_by,
        not_at=words.not_at,
        hours=read_hours(words.hours) if words.hours else None,
        not_hours=read_hours(words.not_hours) if words.not_hours else None,
        not_on=words.not_on,
        not_whom=words.not_whom,
        people=tuple(dict.fromkeys(named_party(vault, each).reference for each in words.people)),
        debts=words.debts,
        order=words.order,
        ends=None if endless else _day(words.ends, at, zone),
        endless=endless or None,
        aware=words.aware,
        aware_since=aware_since,
    )
    with vault.writer(at) as writer:
        receipt = writer.append(step)[0]
    return RecordedStep(receipt=receipt, step=vault.step(receipt.reference))


def _shown_by(vault: Vault, reference: str) -> None:
    """Look up what shows it: an exhibit, or the letter that was made here."""
    if reference.startswith("DOC-"):
        vault.document(reference)
    else:
        vault.exhibit(reference)


def _day(phrase: str | None, at: Reading, zone: str) -> Moment | None:
    return read_deadline(phrase, now=at.wall, zone=zone) if phrase else None


def about_now(at: Reading, zone: str) -> Moment:
    """The time of writing, as a moment in the zone of the case."""
    now = at.wall.astimezone(zone_named(zone)).replace(microsecond=0)
    return moment_of(now, now, Precision.ABOUT, zone=zone, source=TimeSource.CLOCK)
