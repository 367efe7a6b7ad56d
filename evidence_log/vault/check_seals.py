"""The step of verify that holds the answers of stamp authorities against what was asked.

Hash and nonce are compared here. Whether a signature fits is asked of whoever is passed in: this room does not
know how stamps are signed.
"""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

from evidence_log.ledger.stamp import fits
from evidence_log.records.seal import Seal, SealRequest, SealState
from evidence_log.records.step import Step
from evidence_log.records.verification import Check, Discrepancy, Remark
from evidence_log.vault.check_ledger import Looked
from evidence_log.vault.durable import regular
from evidence_log.vault.manifest import LEDGER
from evidence_log.vault.mirror import ANSWER_NAME, Mirror

Seen = Check | Remark | Discrepancy
StillSigned = Callable[[bytes, SealRequest, Seal], bool]

STEP = 11
_LARGEST = 1 << 20


def check_seals(
    folder: Path, looked: Looked, notes: dict[int, bytes | str], still_signed: StillSigned | None = None
) -> Iterator[Seen]:
    """Every answer is there, as it came, and to the question that was asked; every note asked about is there."""
    records = {seq: body.record for seq, body in looked.bodies.items()}
    seals = {seq: each for seq, each in records.items() if isinstance(each, Seal)}
    requests = {seq: each for seq, each in records.items() if isinstance(each, SealRequest)}
    yield Check(step=STEP, name="seals", looked_at=len(seals) + len(requests))
    for seq, seal in seals.items():
        meaning = _differs(folder, seal, requests.get(seal.request), still_signed)
        if meaning is not None:
            yield _discrepancy(looked.named(seq), meaning, seal.response_sha256, f"{LEDGER}/{seal.file}")
    for seq, request in requests.items():
        yield from _check_request(looked.named(seq), request, looked, notes)
    outside = [each.entries for each in records.values() if isinstance(each, (SealRequest, Step))]
    for size in sorted({each for each in outside if each is not None}):
        if size not in notes and size <= looked.tree.size:
            yield Remark(step=STEP, reference=f"{LEDGER}/checkpoint-{size}.note", meaning="seal-note-missing")
    answered = {each.request for each in seals.values()}
    for seq in sorted(requests.keys() - answered):
        yield Remark(step=STEP, reference=looked.named(seq), meaning="seal-waits")
    spoken_of = {each.file for each in seals.values()}
    for _, name in Mirror(folder).answers():
        if name not in spoken_of:
            yield Remark(step=STEP, reference=f"{LEDGER}/{name}", meaning="seal-not-entered")


def _check_request(
    name: str, request: SealRequest, looked: Looked, notes: dict[int, bytes | str]
) -> Iterator[Seen]:
    """The question was about a head of this ledger, and about the note that says so."""
    if not 0 < request.entries <= looked.tree.size:
        yield _discrepancy(name, "seal-of-other-head", str(request.entries), str(looked.tree.size))
    elif (root := looked.tree.root(request.entries).hex()) != request.root:
        yield _discrepancy(name, "seal-of-other-head", request.root, root)
    note = notes.get(request.entries)
    if isinstance(note, bytes) and (found := hashlib.sha256(note).hexdigest()) != request.note_sha256:
        yield _discrepancy(name, "seal-of-other-note", request.note_sha256, found)


def _differs(
    folder: Path, seal: Seal, request: SealRequest | None, still_signed: StillSigned | None
) -> str | None:
    """What is wrong with an answer; None when nothing is."""
    try:
        answer = _answer(folder, seal)
    except OSError:
        return "seal-missing"
    if hashlib.sha256(answer).hexdigest() != seal.response_sha256:
        return "seal-altered"
    asked = request is not None and (seal.entries, seal.root) == (request.entries, request.root)
    if request is None or not asked or not fits(answer, note_sha256=request.note_sha256, nonce=request.nonce):
        return "seal-of-other-request"
    signed = seal.state is SealState.STORED or still_signed is None or still_signed(answer, request, seal)
    return None if signed else "seal-not-signed"


def _answer(folder: Path, seal: Seal) -> bytes:
    """Read the file as far as an answer can go: a name from a ledger is no path until it has been looked at."""
    if ANSWER_NAME.fullmatch(seal.file) is None:
        raise FileNotFoundError(seal.file)
    with regular(folder / LEDGER / seal.file).open("rb") as file:
        return file.read(_LARGEST + 1)


def _discrepancy(reference: str, meaning: str, expected: str, found: str) -> Discrepancy:
    return Discrepancy(step=STEP, reference=reference, expected=expected, found=found, meaning=meaning)
