"""Sealing: asked before it is sent, kept as it came, finished later when it was interrupted."""

import hashlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_log.casework.list_seals import list_seals
from evidence_log.casework.outside_witness import outside_witness
from evidence_log.casework.seal_ledger import NotSealed, Sending, seal_ledger
from evidence_log.casework.send_checkpoint import send_checkpoint
from evidence_log.casework.verify_vault import verification, verify_vault
from evidence_log.errors import NoAuthority, NotAnAuthority
from evidence_log.records.case_file import FiledSeal
from evidence_log.records.seal import SealState
from evidence_log.records.verification import Verdict, Verification
from evidence_log.vault.open import open_vault
from evidence_log.vault.vault import Vault
from tests.conftest import FixedClock
from tests.seals.authority import Authority, needs_openssl
from tests.seals.test_ask import without_certificate
from tests.vaults import PASSPHRASE, log, new_vault


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> Iterator[Vault]:
    with new_vault(tmp_path / "vault", clock).vault as made:
        log(made, clock, "又打来了")
        yield made


@pytest.fixture
def authority(tmp_path: Path) -> Iterator[Authority]:
    folder = tmp_path / "authority"
    folder.mkdir()
    with Authority(folder).open() as listening:
        yield listening


def seals_of(vault: Vault, clock: FixedClock, *named: str) -> list[FiledSeal]:
    """Seal, and return what came."""
    return [each for each in seal_ledger(vault, named, clock=clock) if isinstance(each, FiledSeal)]


def verified(vault: Vault) -> Verification:
    """What verify says."""
    return verification(verify_vault(vault.folder, passphrase=PASSPHRASE, read_data=True))


def nobody(address: str, question: bytes) -> bytes:
    """The power goes while somebody is asked."""
    raise ConnectionAbortedError(address, question)


@needs_openssl
def test_a_stamp_is_kept_as_it_came_and_openssl_accepts_it(
    vault: Vault, authority: Authority, clock: FixedClock
) -> None:
    head = vault.case_file().head
    (sealed,) = seals_of(vault, clock, authority.address)
    note = vault.folder / "ledger" / f"checkpoint-{head.size}.note"
    answer = vault.folder / "ledger" / sealed.seal.file

    assert sealed.seal.state is SealState.VERIFIED
    assert (sealed.seal.entries, sealed.seal.root) == (head.size, head.root)
    assert sealed.seal.file == f"checkpoint-{head.size}.127.0.0.1.tsr"
    assert authority.accepts(note, answer)
    assert os.name != "posix" or answer.stat().st_mode & 0o777 == 0o600
    assert verified(vault).verdict is Verdict.SOUND
    assert verified(vault).notes == ()


@needs_openssl
def test_what_leaves_is_told_before_it_leaves(vault: Vault, authority: Authority, clock: FixedClock) -> None:
    steps = seal_ledger(vault, [authority.address], clock=clock)
    told = next(steps)

    assert authority.received == []
    assert isinstance(told, Sending)
    note = vault.folder / "ledger" / f"checkpoint-{told.entries}.note"
    assert told.note_sha256 == hashlib.sha256(note.read_bytes()).hexdigest()

    list(steps)

    (sent,) = authority.received
    assert bytes.fromhex(told.note_sha256) in sent
    assert len(sent) <= 70


@needs_openssl
def test_the_request_is_entered_before_anybody_is_asked(
    vault: Vault, authority: Authority, clock: FixedClock
) -> None:
    steps = seal_ledger(vault, [authority.address], clock=clock, asking=nobody)

    assert isinstance(next(steps), Sending)
    with pytest.raises(ConnectionAbortedError):
        next(steps)
    (waiting,) = list_seals(vault).waiting
    log(vault, clock, "后来又写了一条")
    (sealed,) = seals_of(vault, clock)

    assert (sealed.seal.entries, sealed.seal.request) == (waiting.request.entries, waiting.seq)
    assert list_seals(vault).waiting == ()


def test_offline_nothing_is_lost_and_the_note_stays(vault: Vault, clock: FixedClock) -> None:
    address = "http://127.0.0.1:9/"
    told = list(seal_ledger(vault, [address], clock=clock))
    (waiting,) = list_seals(vault).waiting
    note = vault.folder / "ledger" / f"checkpoint-{waiting.request.entries}.note"
    for n in range(5):
        log(vault, clock, f"第 {n} 次")
    with open_vault(vault.folder, passphrase=PASSPHRASE) as again:
        log(again, clock, "重新打开之后")

    assert isinstance(told[-1], NotSealed)
    assert (told[-1].error, told[-1].refusal) == ("AuthorityUnreachable", "authority-unreachable")
    assert hashlib.sha256(note.read_bytes()).hexdigest() == waiting.request.note_sha256
    assert [each.meaning for each in verified(vault).notes] == ["seal-waits"]


def test_while_one_waits_no_second_is_put_behind_it(vault: Vault, clock: FixedClock) -> None:
    for _ in range(3):
        list(seal_ledger(vault, ["http://127.0.0.1:9/"], clock=clock))

    assert len(vault.seal_requests()) == 1


@needs_openssl
def test_two_stamps_of_one_checkpoint_have_names_of_their_own(
    vault: Vault, authority: Authority, clock: FixedClock
) -> None:
    sealed = seals_of(vault, clock, authority.address, f"{authority.address}?second", authority.address)

    assert [each.seal.entries for each in sealed] == [3, 3]
    assert [each.seal.file for each in sealed] == [
        "checkpoint-3.127.0.0.1.tsr",
        "checkpoint-3.127.0.0.1-2.tsr",
    ]


@needs_openssl
def test_one_that_fails_keeps_no_other_from_stamping(
    vault: Vault, authority: Authority, clock: FixedClock
) -> None:
    sealed = seals_of(vault, clock, "http://127.0.0.1:9/", authority.address)

    assert [each.seal.authority for each in sealed] == [authority.address]
    assert [each.request.authority for each in list_seals(vault).waiting] == ["http://127.0.0.1:9/"]


@needs_openssl
def test_an_answer_kept_and_not_entered_is_found_again(
    vault: Vault, authority: Authority, clock: FixedClock
) -> None:
    list(seal_ledger(vault, [authority.address], clock=clock, asking=lambda *_: b"<html>"))
    (waiting,) = list_seals(vault).waiting
    from evidence_log.ledger.stamp import stamp_request  # noqa: PLC0415

    request = waiting.request
    answer = authority.stamp(stamp_request(bytes.fromhex(request.note_sha256), int(request.nonce, 16)))
    with vault.writer(clock.read()) as writer:
        writer.keep_answer(request.entries, "127.0.0.1", answer)
    before = [each.meaning for each in verified(vault).notes]
    steps = list(seal_ledger(vault, [], clock=clock, asking=nobody))

    assert before == ["seal-waits", "seal-not-entered"]
    assert [type(each) for each in steps] == [FiledSeal]
    assert verified(vault).notes == ()


@needs_openssl
def test_an_answer_that_cannot_be_checked_is_kept_and_witnesses_nothing(
    vault: Vault, authority: Authority, clock: FixedClock
) -> None:
    authority.question = without_certificate
    (sealed,) = seals_of(vault, clock, authority.address)
    note = vault.folder / "ledger" / f"checkpoint-{sealed.seal.entries}.note"

    assert (sealed.seal.state, sealed.seal.problem) == (SealState.STORED, "no-certificate")
    assert sealed.seal.stamped_at is None
    assert authority.accepts(note, vault.folder / "ledger" / sealed.seal.file)
    assert outside_witness(vault) is None
    assert verified(vault).verdict is Verdict.SOUND


def test_a_host_is_never_a_path(vault: Vault, clock: FixedClock) -> None:
    ledger = vault.folder / "ledger"
    with vault.writer(clock.read()) as writer:
        hosts = ("../../etc/passwd", "..", "CON", "a\x00b", "::1", "é" * 300, "TSA.example", "tsa.example")
        names = [writer.keep_answer(3, host, b"answer") for host in hosts]

    assert names == [
        "checkpoint-3.etc-passwd.tsr",
        "checkpoint-3.authority.tsr",
        "checkpoint-3.con.tsr",
        "checkpoint-3.a-b.tsr",
        "checkpoint-3.1.tsr",
        "checkpoint-3.authority-2.tsr",
        "checkpoint-3.tsa.example.tsr",
        "checkpoint-3.tsa.example-2.tsr",
    ]
    assert all((ledger / name).read_bytes() == b"answer" for name in names)


def test_with_nobody_to_ask_nothing_is_entered(vault: Vault, clock: FixedClock) -> None:
    before = vault.case_file().head

    with pytest.raises(NoAuthority):
        list(seal_ledger(vault, [], clock=clock))
    with pytest.raises(NotAnAuthority):
        list(seal_ledger(vault, ["https://tsa.example/", "nonsense"], clock=clock))

    assert vault.case_file().head == before


@needs_openssl
def test_the_witness_is_the_first_stamp_and_how_far_the_newest_reaches(
    vault: Vault, authority: Authority, clock: FixedClock
) -> None:
    assert outside_witness(vault) is None

    seals_of(vault, clock, authority.address)
    log(vault, clock, "又来")
    seals_of(vault, clock, authority.address)
    witness = outside_witness(vault)

    assert witness is not None
    # Both may bear the same second: then the first says as much as the newest.
    assert witness.first.entries in (3, 6)
    assert witness.newest.entries == 6


KILLED = """
import sys
from pathlib import Path
from evidence_log.casework.seal_ledger import seal_ledger
from evidence_log.clock import SystemClock
from evidence_log.vault.open import open_vault
with open_vault(Path(sys.argv[1]), passphrase=sys.argv[2]) as vault:
    for each in seal_ledger(vault, [sys.argv[3]], clock=SystemClock()):
        print(type(each).__name__, flush=True)
"""


@needs_openssl
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_kill_while_the_authority_is_thinking_is_finished_by_the_next_seal(
    vault: Vault, authority: Authority, clock: FixedClock
) -> None:
    import threading  # noqa: PLC0415

    authority.hold = threading.Event()
    program = [sys.executable, "-c", KILLED, str(vault.folder), PASSPHRASE, authority.address]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True) as asking:
        assert asking.stdout is not None
        assert asking.stdout.readline() == "Sending\n"
        asking.send_signal(signal.SIGKILL)
    authority.hold.set()
    authority.hold = None
    (waiting,) = list_seals(vault).waiting
    (sealed,) = seals_of(vault, clock)

    assert sealed.seal.request == waiting.seq
    assert verified(vault).verdict is Verdict.SOUND


def _with_another_last_byte(data: bytes) -> bytes:
    return data[:-1] + bytes([data[-1] ^ 1])


@needs_openssl
@pytest.mark.parametrize(
    ("attack", "meaning"),
    [
        (lambda path: path.unlink(), "seal-missing"),
        (lambda path: path.write_bytes(_with_another_last_byte(path.read_bytes())), "seal-altered"),
        (lambda path: path.write_bytes(b""), "seal-altered"),
        (lambda path: (path.unlink(), path.mkdir()), "seal-missing"),
    ],
    ids=["removed", "altered", "emptied", "a folder"],
)
def test_a_changed_answer_is_named(
    vault: Vault, authority: Authority, clock: FixedClock, attack: object, meaning: str
) -> None:
    (sealed,) = seals_of(vault, clock, authority.address)
    assert callable(attack)
    attack(vault.folder / "ledger" / sealed.seal.file)

    assert [each.meaning for each in verified(vault).discrepancies] == [meaning]


@needs_openssl
def test_a_seal_that_says_more_than_its_answer_is_named(
    vault: Vault, authority: Authority, clock: FixedClock
) -> None:
    from msgspec.structs import replace  # noqa: PLC0415

    (sealed,) = seals_of(vault, clock, authority.address)
    with vault.writer(clock.read()) as writer:
        earlier = replace(sealed.seal, stamped_at="2020-01-01T00:00:00+00:00")
        other = replace(sealed.seal, request=0)
        outside = replace(sealed.seal, file="../VAULT.json")
        writer.append(earlier, other, outside)

    assert [each.meaning for each in verified(vault).discrepancies] == [
        "seal-not-signed",
        "seal-of-other-request",
        "seal-missing",
    ]


def test_a_sent_checkpoint_is_printed_from_a_note_that_stays(vault: Vault, clock: FixedClock) -> None:
    head = vault.case_file().head
    sent = send_checkpoint(vault, to="我的律师", at=clock.read())
    for n in range(3):
        log(vault, clock, f"第 {n} 次")
    (step,) = list_seals(vault).sent

    assert sent.line == f"{vault.case_file().case_number} {head.size} {head.root}"
    assert (step.reference, step.step.to, step.step.entries) == ("STEP-0001", "我的律师", head.size)
    assert (vault.folder / "ledger" / f"checkpoint-{head.size}.note").is_file()
    assert verified(vault).verdict is Verdict.SOUND


def test_a_lost_note_is_written_again(vault: Vault, clock: FixedClock) -> None:
    sent = send_checkpoint(vault, to=None, at=clock.read())
    note = vault.folder / "ledger" / f"checkpoint-{sent.entries}.note"
    before = note.read_bytes()
    note.unlink()
    remarks = [each.meaning for each in verified(vault).notes]
    log(vault, clock, "再写一条")

    assert remarks == ["seal-note-missing"]
    assert note.read_bytes() == before
