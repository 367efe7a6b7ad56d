"""Have the newest checkpoint stamped by authorities outside. One SHA-256 leaves the machine, nothing else.

The request is entered first, so that an interrupted or offline one is asked again: nothing is lost by it. While
somebody is asked, nobody is kept from writing.
"""

import hashlib
import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress

from evidence_log.casework.list_seals import waiting_requests
from evidence_log.errors import NoAuthority, SealRefusal
from evidence_log.ledger.stamp import stamp_request
from evidence_log.records.case_file import FiledSeal, FiledSealRequest
from evidence_log.records.clock import Clock
from evidence_log.records.record import Record
from evidence_log.records.seal import Seal, SealRequest
from evidence_log.seals.address import authority_address, host_of
from evidence_log.seals.answer import Looked, look_at
from evidence_log.seals.ask import ask
from evidence_log.vault.vault import Vault
from evidence_log.vault.writer import Writer

Ask = Callable[[str, bytes], bytes]

_NONCE_BYTES = 8


class Sending(Record, frozen=True):
    """About to leave: this hash, of the checkpoint of so many entries, to this host."""

    host: str
    note_sha256: str
    entries: int
    again: bool


class NotSealed(Record, frozen=True):
    """An authority gave no stamp; the request waits. `refusal` is a catalog id."""

    authority: str
    entries: int
    error: str
    refusal: str
    values: tuple[tuple[str, str], ...]


Progress = Sending | FiledSeal | NotSealed


def seal_ledger(vault: Vault, named: Sequence[str], *, clock: Clock, asking: Ask = ask) -> Iterator[Progress]:
    """Ask what waits, then the authorities named or else those of the case; yields before each sending and after.

    Raises NotAnAuthority and NoAuthority before anything is entered.
    """
    authorities = list(dict.fromkeys(map(authority_address, named or vault.case().stamp_authorities)))
    waiting = waiting_requests(vault.seal_requests(), vault.seals())
    if not authorities and not waiting:
        raise NoAuthority
    unanswered: set[str] = set()
    for filed in waiting:
        for step in _asked(vault, filed, clock=clock, asking=asking, again=True):
            if isinstance(step, NotSealed):
                unanswered.add(filed.request.authority)
            yield step
    # Where one waits still, another would only wait behind it.
    to_ask = [each for each in authorities if each not in unanswered]
    for filed in _requests(vault, to_ask, clock):
        yield from _asked(vault, filed, clock=clock, asking=asking, again=False)


def _requests(vault: Vault, authorities: Sequence[str], clock: Clock) -> list[FiledSealRequest]:
    """Enter one request for each, all for the head there is now."""
    if not authorities:
        return []
    with vault.writer(clock.read()) as writer:
        head, note = writer.checkpoint()
        requests = [
            SealRequest(
                entries=head.size,
                root=head.root,
                note_sha256=hashlib.sha256(note).hexdigest(),
                authority=each,
                nonce=secrets.token_hex(_NONCE_BYTES),
            )
            for each in authorities
        ]
        receipts = writer.append(*requests)
    return [
        FiledSealRequest(seq=receipt.seq, recorded_at=receipt.recorded_at, request=request)
        for receipt, request in zip(receipts, requests, strict=True)
    ]


def _asked(
    vault: Vault, filed: FiledSealRequest, *, clock: Clock, asking: Ask, again: bool
) -> Iterator[Progress]:
    request = filed.request
    host = host_of(request.authority)
    if again and (found := _come_already(vault, filed, clock)) is not None:
        yield found
        return
    yield Sending(host=host, note_sha256=request.note_sha256, entries=request.entries, again=again)
    question = stamp_request(bytes.fromhex(request.note_sha256), int(request.nonce, 16))
    try:
        answer = asking(request.authority, question)
        looked = look_at(answer, note_sha256=request.note_sha256, nonce=request.nonce, host=host)
    except SealRefusal as refusal:
        yield NotSealed(
            authority=request.authority,
            entries=request.entries,
            error=type(refusal).__name__,
            refusal=refusal.id,
            values=tuple((name, str(value)) for name, value in refusal.values.items()),
        )
        return
    with vault.writer(clock.read()) as writer:
        entered = _entered(vault, filed)  # another process may have asked at the same time
        if entered is None:
            file = writer.keep_answer(request.entries, host, answer)
            entered = _enter(writer, filed, looked, file, answer)
    yield entered


def _come_already(vault: Vault, filed: FiledSealRequest, clock: Clock) -> FiledSeal | None:
    """Enter the answer an interrupted act had kept and not entered; its nonce tells whose it is."""
    request = filed.request
    with vault.writer(clock.read()) as writer:
        spoken_of = {each.seal.file for each in vault.seals()}
        for file, answer in writer.answers(request.entries):
            if file in spoken_of:
                continue
            with suppress(SealRefusal):
                looked = look_at(answer, note_sha256=request.note_sha256, nonce=request.nonce, host="")
                return _entered(vault, filed) or _enter(writer, filed, looked, file, answer)
    return None


def _entered(vault: Vault, filed: FiledSealRequest) -> FiledSeal | None:
    return next((each for each in vault.seals() if each.seal.request == filed.seq), None)


def _enter(writer: Writer, filed: FiledSealRequest, looked: Looked, file: str, answer: bytes) -> FiledSeal:
    request = filed.request
    seal = Seal(
        request=filed.seq,
        entries=request.entries,
        root=request.root,
        authority=request.authority,
        file=file,
        response_sha256=hashlib.sha256(answer).hexdigest(),
        state=looked.state,
        stamped_at=looked.stamped_at,
        signer=looked.signer,
        serial=looked.serial,
        policy=looked.policy,
        problem=looked.problem,
    )
    receipt = writer.append(seal)[0]
    return FiledSeal(seq=receipt.seq, recorded_at=receipt.recorded_at, seal=seal)
