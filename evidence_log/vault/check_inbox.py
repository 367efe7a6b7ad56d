"""The step of verify that looks at the inbox: each item readable, none missing, each after the one it was written after."""

from collections.abc import Iterator

from evidence_log.records.capture import CaptureReview
from evidence_log.records.ledger import Act
from evidence_log.records.verification import Check, Discrepancy, Remark
from evidence_log.vault.check_ledger import Looked
from evidence_log.vault.inbox import FIRST_PREV, INBOX, Inbox

Seen = Check | Remark | Discrepancy

STEP = 12


def check_inbox(inbox: Inbox, identity: bytes, looked: Looked) -> Iterator[Seen]:
    """Hold what waits against itself and against what was taken in before."""
    waiting = inbox.waiting(identity)
    yield Check(step=STEP, name="inbox", looked_at=len(waiting))
    reviews = [body.record for body in looked.bodies.values() if isinstance(body.record, CaptureReview)]
    hashes = {review.number: review.item_sha256 for review in reviews}
    hashes |= {item.number: item.sha256 for item in waiting}
    unnumbered = _reviews_erased(looked) - {review.capture for review in reviews}
    newest = max(hashes, default=0)
    gone = sorted(set(range(1, newest)) - hashes.keys())
    if len(gone) > len(unnumbered):
        yield _discrepancy(f"{INBOX}/{gone[0]:08d}", "capture-missing", str(gone[0]), "")
    for item in waiting:
        name = f"{INBOX}/{item.name}"
        if item.capture is None:
            yield _discrepancy(name, "capture-unreadable", "", item.problem)
            continue
        expected = hashes.get(item.number - 1, FIRST_PREV if item.number == 1 else item.capture.prev)
        if item.capture.prev != expected:
            yield _discrepancy(name, "capture-does-not-link", expected, item.capture.prev)
    if waiting:
        yield Remark(step=STEP, reference=f"{INBOX}/{waiting[0].name}", meaning="captures-wait")


def _reviews_erased(looked: Looked) -> set[str]:
    """Captures of which an answer was erased."""
    entries = [looked.entries[seq] for seq in looked.erased if seq in looked.entries]
    return {entry.ref for entry in entries if entry.act is Act.REVIEW}


def _discrepancy(reference: str, meaning: str, expected: str, found: str) -> Discrepancy:
    return Discrepancy(step=STEP, reference=reference, expected=expected, found=found, meaning=meaning)
