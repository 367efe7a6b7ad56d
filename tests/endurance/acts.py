"""The acts that are killed and starved, each as the doors carry it out; what it answers is said on standard output."""

import hashlib
import json
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import msgspec

from evidence_log.casework.amend_incident import amend_incident
from evidence_log.casework.attach_exhibit import attach_exhibit
from evidence_log.casework.back_up_vault import back_up_vault
from evidence_log.casework.capture_locked import capture_incident
from evidence_log.casework.erase_record import erase_record
from evidence_log.casework.log_incident import log_incident
from evidence_log.casework.review_inbox import accept
from evidence_log.errors import Refusal
from evidence_log.records.clock import Reading
from evidence_log.records.decision import Because
from evidence_log.records.incident import Kind
from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.record import Record
from evidence_log.records.vault_facts import KeyWrap
from evidence_log.vault import key_changes
from evidence_log.vault.open import open_vault
from evidence_log.vault.vault import Vault
from tests.conftest import QUICK, FixedClock


class Order(Record, frozen=True):
    """One act to carry out: what is to be told, which file it comes with, which incident it is about.

    `seconds` is how far the clock has come since the vault was made, `days_back` how far somebody has set it back.
    """

    act: str
    folder: str
    passphrase: str
    words: str
    source: str
    target: str = ""
    place: str = ""
    seconds: int = 0
    days_back: int = 0

    @property
    def at(self) -> Reading:
        """What the clock says."""
        clock = FixedClock()
        clock.advance(timedelta(seconds=self.seconds))
        clock.wall -= timedelta(days=self.days_back)
        return clock.read()


def answer(**said: str) -> None:
    """Acknowledge; from here on it must stay."""
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


def carry_out(order: Order) -> None:
    """Do it; a refusal is an answer, too."""
    try:
        if order.act == "capture":
            capture(order)
            return
        with open_vault(Path(order.folder), passphrase=order.passphrase) as vault:
            ACTS[order.act](vault, order)
    except Refusal as refusal:
        answer(refused=type(refusal).__name__)


def log(vault: Vault, order: Order) -> None:
    """Words and a file with them."""
    words = IncidentWords(kind=Kind.CALL, account=order.words)
    done = log_incident(vault, words, files=[Path(order.source)], at=order.at)
    answer(incident=done.receipt.reference, words=order.words)
    for each in done.attached:
        answer(exhibit=each.receipt.reference, sha256=each.exhibit.exhibit.original.sha256)
    for refused in done.not_attached:
        answer(refused=refused.refusal)


def capture(order: Order) -> None:
    """Words and a file while locked."""
    words = IncidentWords(kind=Kind.VISIT, account=order.words)
    files = [Path(order.source)]
    done = capture_incident(Path(order.folder), words, files=files, because=Because.LOCKED, at=order.at)
    answer(capture=done.capture.capture, words=order.words)


def take_in(vault: Vault, order: Order) -> None:
    """Everything that waits."""
    for done in accept(vault, None, at=order.at):
        if done.refused is None and done.incident is not None:
            answer(taken=done.capture_id, incident=done.incident)


def attach(vault: Vault, order: Order) -> None:
    """A file to an incident."""
    done = attach_exhibit(vault, Path(order.source), incident=order.target, at=order.at)
    answer(exhibit=done.receipt.reference, sha256=done.exhibit.exhibit.original.sha256)


def amend(vault: Vault, order: Order) -> None:
    """Other words for an incident."""
    words = IncidentWords(kind=Kind.CALL, account=order.words)
    amend_incident(vault, order.target, words, given=["account"], reason="better", at=order.at)
    answer(incident=order.target, words=order.words)


def erase(vault: Vault, order: Order) -> None:
    """An incident with its exhibits."""
    done = erase_record(vault, order.target, reason="on purpose", handed_over=None, at=order.at)
    answer(erased=" ".join(done.references))


def back_up(vault: Vault, order: Order) -> None:
    """To the stick."""
    act = back_up_vault(vault, Path(order.place), passphrase=order.passphrase, at=order.at)
    try:
        while True:
            next(act)
    except StopIteration as end:
        if end.value.receipt is None:
            answer(refused="not sound")
        else:
            answer(backup=end.value.folder)


def change_key(vault: Vault, order: Order) -> None:
    """As `change_passphrase`, with less to stretch."""
    with vault.writer(order.at) as writer:
        key_changes.set_passphrase(vault.folder, vault._keys, order.words, work_factor=QUICK)
        writer._enter_way(KeyWrap.PASSPHRASE, KeyWrap.PASSPHRASE)
    answer(passphrase=order.words)


ACTS: dict[str, Callable[[Vault, Order], None]] = {
    "log": log,
    "capture": lambda _, order: capture(order),
    "take in": take_in,
    "attach": attach,
    "amend": amend,
    "erase": erase,
    "back up": back_up,
    "change key": change_key,
}


def sha256_of(path: Path) -> str:
    """SHA-256 of a file, hex."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def read_order(line: str) -> Order:
    """An order as the stage reads it."""
    return msgspec.json.decode(line, type=Order)
