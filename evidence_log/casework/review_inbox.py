"""Take in what was written while the vault was locked, or set it aside. Each answer is recorded; each comes once."""

from datetime import UTC, datetime, timedelta

import msgspec

from evidence_log.casework.examine_exhibits import examine_exhibits
from evidence_log.casework.log_incident import incident_of
from evidence_log.errors import (
    CaptureDamaged,
    CaptureSettled,
    CaptureUnplaced,
    Refusal,
    UnknownCapture,
    UnknownReference,
    VaultDamaged,
)
from evidence_log.records.capture import Capture, CapturedFile, CaptureReview, Decision
from evidence_log.records.clock import Reading
from evidence_log.records.exhibit import CustodyAct, CustodyEvent, Exhibit, HowAcquired, KeptObject
from evidence_log.records.ledger import Act
from evidence_log.records.moment import Moment, Precision, TimeSource, moment_of
from evidence_log.records.receipt import Hint, NotAttached, not_attached
from evidence_log.records.record import Record
from evidence_log.vault.inbox import Waiting, capture_id
from evidence_log.vault.vault import Vault
from evidence_log.vault.writer import Writer

_SETTLED = (Decision.ACCEPTED, Decision.DECLINED)


class Waits(Record, frozen=True):
    """An item that waits for its owner's word.

    `capture` is None when it cannot be read. `missing` counts items that should stand before it and are gone;
    `unlinked` says that the item before it is not the one it was written after. `later` says it was put off before.
    """

    capture_id: str
    number: int
    capture: Capture | None
    missing: int
    unlinked: bool
    later: bool


class Reviewed(Record, frozen=True):
    """What became of one: where it went, its files that could not be taken in, what is worth saying, or the refusal."""

    capture_id: str
    decision: Decision
    incident: str | None
    exhibits: tuple[str, ...]
    not_attached: tuple[NotAttached, ...]
    hints: tuple[Hint, ...]
    refused: NotAttached | None = None


def list_waiting(vault: Vault) -> list[Waits]:
    """What waits, in the order it was written; what an interrupted taking in left behind is not shown again."""
    return [waits for _, waits in _chain(vault)]


def accept(vault: Vault, captures: list[str] | None, *, to: str | None = None, at: Reading) -> list[Reviewed]:
    """Take in the captures named, or all: each in one transaction. One that cannot be does not keep the others out.

    `to` is the incident files go to whose own is not known.
    """
    reviewed = []
    with vault.writer(at) as writer:
        for item, waits in _chosen(vault, captures, writer):
            try:
                reviewed.append(_accept(vault, writer, item, waits, to=to))
            except Refusal as refusal:
                reviewed.append(_refused(waits, Decision.ACCEPTED, refusal))
        examine_exhibits(vault, writer, at=at)
    return reviewed


def decline(vault: Vault, captures: list[str] | None, *, at: Reading) -> list[Reviewed]:
    """Set aside: nothing of it stands in the record of incidents, and what was written stays with the answer."""
    reviewed = []
    with vault.writer(at) as writer:
        for item, waits in _chosen(vault, captures, writer):
            try:
                reviewed.append(_decline(writer, item, waits))
            except Refusal as refusal:
                reviewed.append(_refused(waits, Decision.DECLINED, refusal))
    return reviewed


def put_off(vault: Vault, captures: list[str] | None, *, at: Reading) -> list[Reviewed]:
    """Leave for later: it stays in the inbox, and that it was seen is recorded."""
    reviewed = []
    with vault.writer(at) as writer:
        for item, waits in _chosen(vault, captures, writer):
            if waits.capture is not None and not waits.later:
                writer.append(_review(item, waits.capture, waits.missing, Decision.LATER))
            reviewed.append(_reviewed(waits, Decision.LATER))
    return reviewed


def _chain(vault: Vault) -> list[tuple[Waiting, Waits]]:
    reviews: dict[str, list[CaptureReview]] = {}
    hashes: dict[int, str] = {}
    for filed in vault.captures():
        reviews.setdefault(filed.review.capture, []).append(filed.review)
        hashes[filed.review.number] = filed.review.item_sha256
    erased = vault.erased_captures()
    there = vault.waiting()
    known = hashes.keys() | {item.number for item in there}
    hashes |= {item.number: item.sha256 for item in there}
    chain = []
    for item in there:
        told = reviews.get(item.capture_id, [])
        if item.capture_id in erased or any(review.decision in _SETTLED for review in told):
            continue
        missing = -len(erased)  # their numbers are not known any more
        before = item.number - 1
        while before >= 1 and before not in known:
            missing, before = missing + 1, before - 1
        expected = hashes.get(item.number - 1, "0" * 64 if item.number == 1 else None)
        unlinked = item.capture is not None and expected is not None and item.capture.prev != expected
        later = any(review.decision is Decision.LATER for review in told)
        waits = Waits(
            capture_id=item.capture_id,
            number=item.number,
            capture=item.capture,
            missing=max(0, missing),
            unlinked=unlinked,
            later=later,
        )
        chain.append((item, waits))
    return chain


def _chosen(vault: Vault, captures: list[str] | None, writer: Writer) -> list[tuple[Waiting, Waits]]:
    """What was named and waits; what the ledger knows already is only cleared away."""
    _clear_settled(vault, writer)
    chain = _chain(vault)
    if captures is None:
        return chain
    wanted = [capture_id(each) or each for each in captures]
    there = {waits.capture_id for _, waits in chain}
    for each in wanted:
        if each not in there:
            reviews = vault.captures([each])
            if reviews or each in vault.erased_captures():
                raise CaptureSettled(
                    capture=each, incident=(reviews[-1].review.incident or "") if reviews else ""
                )
            raise UnknownCapture(capture=each)
    return [(item, waits) for item, waits in chain if waits.capture_id in wanted]


def _clear_settled(vault: Vault, writer: Writer) -> None:
    """A taking in that was killed after it was entered left its item behind."""
    settled = {filed.review.capture for filed in vault.captures() if filed.review.decision in _SETTLED}
    settled |= vault.erased_captures()
    for item in vault.waiting():
        if item.capture_id in settled:
            writer.clear(item)


def _accept(vault: Vault, writer: Writer, item: Waiting, waits: Waits, *, to: str | None) -> Reviewed:
    capture = waits.capture
    if capture is None:
        raise CaptureDamaged(capture=item.capture_id)
    records: list[Record] = []
    hints: tuple[Hint, ...] = ()
    if capture.words is not None:
        words, zone = capture.words, vault.case().zone
        try:
            incident, hints = incident_of(words, zone=zone, at=capture.at, capture=capture.capture)
        except ValueError as error:
            raise CaptureDamaged(capture=item.capture_id) from error
        target = writer.next_reference(Act.LOG)
        records.append(incident)
    else:
        target = _target(vault, capture) if to is None else vault.incident(to).reference
    exhibits, refused = _files(writer, capture, target, records)
    if capture.words is None and not exhibits:
        raise CaptureDamaged(capture=item.capture_id)
    records.append(_review(item, capture, waits.missing, Decision.ACCEPTED, incident=target))
    writer.append(*records)
    writer.clear(item)
    return Reviewed(
        capture_id=capture.capture,
        decision=Decision.ACCEPTED,
        incident=target,
        exhibits=exhibits,
        not_attached=refused,
        hints=hints,
    )


def _files(
    writer: Writer, capture: Capture, target: str, records: list[Record]
) -> tuple[tuple[str, ...], tuple[NotAttached, ...]]:
    """Keep a capture's files and add the records that enter them; a damaged one does not keep the others out."""
    exhibits: list[str] = []
    refused: list[NotAttached] = []
    for file in capture.files:
        try:
            original = writer.keep_captured(file)
        except VaultDamaged as refusal:
            refused.append(not_attached(file.source_name, refusal))
            continue
        reference = writer.next_reference(Act.ATTACH, ahead=len(exhibits))
        records.append(_exhibit(file, original, target))
        records.append(CustodyEvent(exhibit=reference, act=CustodyAct.ACQUIRED))
        exhibits.append(reference)
    return tuple(exhibits), tuple(refused)


def _exhibit(file: CapturedFile, original: KeptObject, target: str) -> Exhibit:
    return Exhibit(
        incident=target,
        original=original,
        source_name=file.source_name,
        source_modified=_modified(file.source_modified_us),
        how=HowAcquired.CAPTURED,
    )


def _modified(microseconds: int | None) -> Moment | None:
    if microseconds is None:
        return None
    try:
        at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=microseconds // 1_000_000)
    except OverflowError:
        return None
    return moment_of(at, at, Precision.EXACT, zone="UTC", source=TimeSource.FILE)


def _target(vault: Vault, capture: Capture) -> str:
    """The incident that files were captured for; raises CaptureUnplaced."""
    to = capture.to or ""
    if to.startswith("INC-"):
        try:
            return vault.incident(to).reference
        except UnknownReference as refusal:
            raise CaptureUnplaced(capture=capture.capture, to=to) from refusal
    accepted = [
        filed.review.incident
        for filed in vault.captures([to])
        if filed.review.decision is Decision.ACCEPTED and filed.review.incident is not None
    ]
    if not accepted:
        raise CaptureUnplaced(capture=capture.capture, to=to)
    return accepted[-1]


def _decline(writer: Writer, item: Waiting, waits: Waits) -> Reviewed:
    capture = waits.capture
    if capture is None:
        raise CaptureDamaged(capture=item.capture_id)
    kept: list[KeptObject] = []
    refused: list[NotAttached] = []
    for file in capture.files:
        try:
            kept.append(writer.keep_captured(file))
        except VaultDamaged as refusal:
            refused.append(not_attached(file.source_name, refusal))
    words = None if capture.words is None else msgspec.json.encode(capture.words).decode()
    writer.append(_review(item, capture, waits.missing, Decision.DECLINED, words=words, files=tuple(kept)))
    writer.clear(item)
    return Reviewed(
        capture_id=item.capture_id,
        decision=Decision.DECLINED,
        incident=None,
        exhibits=(),
        not_attached=tuple(refused),
        hints=(),
    )


def _review(
    item: Waiting,
    capture: Capture,
    missing: int,
    decision: Decision,
    *,
    incident: str | None = None,
    words: str | None = None,
    files: tuple[KeptObject, ...] = (),
) -> CaptureReview:
    return CaptureReview(
        capture=capture.capture,
        number=capture.number,
        item_sha256=item.sha256,
        captured_at=capture.wall,
        because=capture.because,
        decision=decision,
        missing=missing,
        incident=incident,
        words=words,
        files=files,
    )


def _reviewed(waits: Waits, decision: Decision, refused: NotAttached | None = None) -> Reviewed:
    return Reviewed(
        capture_id=waits.capture_id,
        decision=decision,
        incident=None,
        exhibits=(),
        not_attached=(),
        hints=(),
        refused=refused,
    )


def _refused(waits: Waits, decision: Decision, refusal: Refusal) -> Reviewed:
    return _reviewed(waits, decision, not_attached(waits.capture_id, refusal))
