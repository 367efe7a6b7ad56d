"""Take in what was written while the vault was locked, or set it aside. Each answer is recorded; each comes once."""

from collections.abc import Callable, Collection
from datetime import UTC, datetime, timedelta
from functools import partial
from operator import itemgetter
from typing import NamedTuple

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
from evidence_log.records.capture import SETTLED, Capture, CapturedFile, CaptureReview
from evidence_log.records.clock import Reading
from evidence_log.records.decision import Decision
from evidence_log.records.exhibit import CustodyAct, CustodyEvent, Exhibit, HowAcquired, KeptObject
from evidence_log.records.ledger import Act
from evidence_log.records.moment import Moment, Precision, TimeSource, moment_of
from evidence_log.records.receipt import Hint, NotAttached, not_attached
from evidence_log.records.record import Record
from evidence_log.vault.inbox import Waiting, capture_id
from evidence_log.vault.vault import Vault
from evidence_log.vault.writer import Writer


class _Taken(NamedTuple):
    """What is taken in: an item of the inbox, or what a declined one left; how its files are kept, and what ends it."""

    capture: Capture
    item_sha256: str
    missing: int
    keep: Callable[[CapturedFile], KeptObject]
    done: Callable[[], None]


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
    """Take in the captures named, or all that wait: each in one transaction. One that cannot be keeps no other out.

    One that was declined is taken in when it is named. `to` is the incident files go to whose own is not known.
    """
    reviewed = []
    with vault.writer(at) as writer:
        for capture, taken in _to_take_in(vault, writer, captures):
            try:
                reviewed.append(_accept(vault, writer, taken(), to=to))
            except Refusal as refusal:
                reviewed.append(_refused(capture, Decision.ACCEPTED, refusal))
        examine_exhibits(vault, writer, at=at)
    return reviewed


def decline(vault: Vault, captures: list[str] | None, *, at: Reading) -> list[Reviewed]:
    """Set aside: nothing of it stands in the record of incidents, and what was written stays with the answer."""
    reviewed = []
    with vault.writer(at) as writer:
        for item, waits in _chosen(vault, captures):
            try:
                reviewed.append(_decline(writer, item, waits))
            except Refusal as refusal:
                reviewed.append(_refused(waits.capture_id, Decision.DECLINED, refusal))
    return reviewed


def put_off(vault: Vault, captures: list[str] | None, *, at: Reading) -> list[Reviewed]:
    """Leave for later: it stays in the inbox, and that it was seen is recorded."""
    reviewed = []
    with vault.writer(at) as writer:
        for item, waits in _chosen(vault, captures):
            if waits.capture is not None and not waits.later:
                writer.append(_review(waits.capture, item.sha256, waits.missing, Decision.LATER))
            reviewed.append(_reviewed(waits.capture_id, Decision.LATER))
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
        if item.capture_id in erased or any(review.decision in SETTLED for review in told):
            continue
        missing = -len(erased - reviews.keys())  # their numbers are not known any more
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


def _chosen(
    vault: Vault, captures: list[str] | None, *, besides: Collection[str] = ()
) -> list[tuple[Waiting, Waits]]:
    """What was named and waits, or all that does; raises CaptureSettled, UnknownCapture."""
    chain = _chain(vault)
    if captures is None:
        return chain
    wanted = [capture_id(each) or each for each in captures]
    there = {waits.capture_id for _, waits in chain}
    for each in wanted:
        if each in there or each in besides:
            continue
        reviews = vault.captures([each])
        if reviews or each in vault.erased_captures():
            raise CaptureSettled(
                capture=each, incident=(reviews[-1].review.incident or "") if reviews else ""
            )
        raise UnknownCapture(capture=each)
    return [(item, waits) for item, waits in chain if waits.capture_id in wanted]


def _to_take_in(
    vault: Vault, writer: Writer, captures: list[str] | None
) -> list[tuple[str, Callable[[], _Taken]]]:
    """What waits and what was declined, in the order it was written: files after the words they were brought for."""
    declined = _declined(vault, captures or ())
    waiting = _chosen(vault, captures, besides=declined)
    found: list[tuple[int, str, Callable[[], _Taken]]] = [
        (item.number, item.capture_id, partial(_waiting, writer, item, waits)) for item, waits in waiting
    ]
    found += [(each.number, each.capture, partial(_left, writer, each)) for each in declined.values()]
    return [(capture, taken) for _, capture, taken in sorted(found, key=itemgetter(0))]


def _declined(vault: Vault, captures: Collection[str]) -> dict[str, CaptureReview]:
    """Those of the captures that were declined, and not taken in after all."""
    found: dict[str, CaptureReview] = {}
    for named in captures:
        capture = capture_id(named) or named
        reviews = [filed.review for filed in vault.captures([capture])]
        if reviews and reviews[-1].decision is Decision.DECLINED:
            found[capture] = reviews[-1]
    return found


def _waiting(writer: Writer, item: Waiting, waits: Waits) -> _Taken:
    if waits.capture is None:
        raise CaptureDamaged(capture=item.capture_id)
    return _Taken(waits.capture, item.sha256, waits.missing, writer.keep_captured, lambda: writer.clear(item))


def _left(writer: Writer, review: CaptureReview) -> _Taken:
    kept = {each.sha256: each for each in review.files}

    def keep(file: CapturedFile) -> KeptObject:
        if file.sha256 not in kept:  # it could not be read when it was declined
            raise VaultDamaged(part=f"inbox/{file.content}")
        return writer.speak_again_of(kept[file.sha256])

    try:
        capture = review.declined
    except ValueError as error:
        raise CaptureDamaged(capture=review.capture) from error
    if capture is None:
        raise CaptureDamaged(capture=review.capture)
    return _Taken(capture, review.item_sha256, review.missing, keep, lambda: None)


def _accept(vault: Vault, writer: Writer, taken: _Taken, *, to: str | None) -> Reviewed:
    capture = taken.capture
    records: list[Record] = []
    hints: tuple[Hint, ...] = ()
    if capture.words is not None:
        words, zone = capture.words, vault.case().zone
        try:
            incident, hints = incident_of(words, zone=zone, at=capture.at, capture=capture.capture)
        except ValueError as error:
            raise CaptureDamaged(capture=capture.capture) from error
        target = writer.next_reference(Act.LOG)
        records.append(incident)
    else:
        target = _target(vault, capture) if to is None else vault.incident(to).reference
    exhibits, refused = _files(writer, taken, target, records)
    if capture.words is None and not exhibits:
        raise CaptureDamaged(capture=capture.capture)
    review = _review(capture, taken.item_sha256, taken.missing, Decision.ACCEPTED, incident=target)
    writer.append(*records, review)
    taken.done()
    return Reviewed(
        capture_id=capture.capture,
        decision=Decision.ACCEPTED,
        incident=target,
        exhibits=exhibits,
        not_attached=refused,
        hints=hints,
    )


def _files(
    writer: Writer, taken: _Taken, target: str, records: list[Record]
) -> tuple[tuple[str, ...], tuple[NotAttached, ...]]:
    """Keep a capture's files and add the records that enter them; a damaged one does not keep the others out."""
    exhibits: list[str] = []
    refused: list[NotAttached] = []
    for file in taken.capture.files:
        try:
            original = taken.keep(file)
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
    written, files = msgspec.json.encode(capture).decode(), tuple(kept)
    review = _review(capture, item.sha256, waits.missing, Decision.DECLINED, written=written, files=files)
    writer.append(review)
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
    capture: Capture,
    item_sha256: str,
    missing: int,
    decision: Decision,
    *,
    incident: str | None = None,
    written: str | None = None,
    files: tuple[KeptObject, ...] = (),
) -> CaptureReview:
    return CaptureReview(
        capture=capture.capture,
        number=capture.number,
        item_sha256=item_sha256,
        captured_at=capture.wall,
        because=capture.because,
        decision=decision,
        missing=missing,
        incident=incident,
        written=written,
        files=files,
    )


def _reviewed(capture: str, decision: Decision, refused: NotAttached | None = None) -> Reviewed:
    return Reviewed(
        capture_id=capture,
        decision=decision,
        incident=None,
        exhibits=(),
        not_attached=(),
        hints=(),
        refused=refused,
    )


def _refused(capture: str, decision: Decision, refusal: Refusal) -> Reviewed:
    return _reviewed(capture, decision, not_attached(capture, refusal))
