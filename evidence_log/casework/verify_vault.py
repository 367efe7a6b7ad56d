"""Verify a vault in numbered steps: every discrepancy is collected, none is thrown."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from evidence_log.errors import SealRefusal
from evidence_log.records.clock import Reading
from evidence_log.records.instant import instant_text
from evidence_log.records.seal import Seal, SealRequest
from evidence_log.records.verification import (
    Check,
    Discrepancy,
    KnownHead,
    Portion,
    Progress,
    Remark,
    Verdict,
    Verification,
)
from evidence_log.seals.address import host_of
from evidence_log.seals.answer import look_at
from evidence_log.vault.check import EVERYTHING, check_vault, check_vault_telling
from evidence_log.vault.last_check import LastCheck, ReadData, read_last_check, write_last_check

Seen = Check | Remark | Discrepancy
Told = Seen | Progress


def verify_vault(folder: Path, *, passphrase: str, read_data: bool) -> Iterator[Seen]:
    """Yield what is seen, step by step; raises NoVault and WrongPassphrase only."""
    return check_vault(folder, passphrase=passphrase, read_data=read_data, still_signed=still_signed)


def still_signed(answer: bytes, request: SealRequest, seal: Seal) -> bool:
    """Whether a stamp's signature fits, and it says what was entered of it."""
    host = host_of(seal.authority)
    try:
        looked = look_at(answer, note_sha256=request.note_sha256, nonce=request.nonce, host=host)
    except SealRefusal:
        return False
    said = (looked.state, looked.stamped_at, looked.signer, looked.serial, looked.policy)
    return said == (seal.state, seal.stamped_at, seal.signer, seal.serial, seal.policy)


def verify_vault_telling(
    folder: Path, *, passphrase: str, portion: Portion | None, known: KnownHead | None
) -> Iterator[Told]:
    """Yield what is seen and how far it has come; the kept files in the portion are read, none without one."""
    return check_vault_telling(
        folder, passphrase=passphrase, portion=portion, known=known, still_signed=still_signed
    )


def next_portion(folder: Path, of: int, at: Reading) -> Portion:
    """The part of the files whose turn it is, so that `of` runs read everything.

    Where nothing can be remembered, the day chooses: a medium that is only read is covered by `of` days.
    """
    last = read_last_check(folder)
    if last is None or not os.access(folder, os.W_OK):
        return Portion(bucket=at.wall.toordinal() % of, of=of)
    return Portion(bucket=last.next_subset % of, of=of)


def remember(folder: Path, found: Verification, portion: Portion | None, at: Reading) -> None:
    """Note when was looked last, with which verdict, and whose turn it is; nothing is said where that cannot be."""
    last = read_last_check(folder)
    turn = 0 if last is None else max(last.next_subset, 0)
    read: ReadData = "none"
    if portion is not None:
        read = "all" if portion.of == EVERYTHING.of else "subset"
        turn = turn if read == "all" else (portion.bucket + 1) % portion.of
    check = LastCheck(at=instant_text(at.wall), verdict=found.verdict, read_data=read, next_subset=turn)
    write_last_check(folder, check)


def verification(seen: Iterable[Told]) -> Verification:
    """Sum up: sound only when every step was taken and nothing differs."""
    checks: list[Check] = []
    notes: list[Remark] = []
    discrepancies: list[Discrepancy] = []
    for each in seen:
        if isinstance(each, Check):
            checks.append(each)
        elif isinstance(each, Remark):
            notes.append(each)
        elif isinstance(each, Discrepancy):
            discrepancies.append(each)
    verdict = Verdict.DISCREPANCIES if discrepancies else Verdict.SOUND
    if not checks and not discrepancies:
        verdict = Verdict.COULD_NOT_LOOK
    return Verification(
        verdict=verdict, checks=tuple(checks), notes=tuple(notes), discrepancies=tuple(discrepancies)
    )
