"""Copy the vault to a stick, look at the copy, and enter that it was made."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from datetime import timedelta, timezone
from pathlib import Path

from evidence_log.casework.verify_vault import Seen, verification
from evidence_log.errors import NotWritable, NoVault
from evidence_log.records.clock import Reading
from evidence_log.records.copies import BackedUp
from evidence_log.records.exhibit import KeptObject
from evidence_log.records.instant import instant_text
from evidence_log.records.progress import Progress, Stage
from evidence_log.records.receipt import Receipt
from evidence_log.records.vault_facts import Backup
from evidence_log.records.verification import Check, Discrepancy, Verdict
from evidence_log.vault.check import check_vault
from evidence_log.vault.copying import (
    backup_folder,
    copy_vault,
    forget_cached,
    object_path,
    refuse_destination,
)
from evidence_log.vault.device import on_another_device
from evidence_log.vault.durable import refusing
from evidence_log.vault.markers import BACKUP, BackupMark, mark
from evidence_log.vault.parts import Parts
from evidence_log.vault.vault import Vault


def back_up_vault(
    vault: Vault, destination: Path, *, passphrase: str, at: Reading
) -> Generator[Progress, None, BackedUp]:
    """Write and verify the copy; it is entered into the ledger only when it is sound.

    Others may write meanwhile: the copy is of one moment. A damaged vault is refused, so that it never replaces
    a good copy. The passphrase opens the copy as it would be opened one day.
    """
    parts = vault.parts()
    refuse_destination(parts, destination)
    with vault.writer(
        at
    ):  # what an interrupted act left is entered, swept or refused before anything is copied
        target = backup_folder(destination, vault.manifest.vault_id)
    copied, head = yield from copy_vault(parts, target)
    yield Progress(stage=Stage.CHECK, done=0, of=len(copied.fresh))
    with _still_there(target):
        seen = list(check_vault(target, passphrase=passphrase, read_data=False))
        seen += yield from _read_back(parts, target, copied.fresh)
        elsewhere = on_another_device(vault.folder, target)
    found = verification(seen)
    receipt: Receipt | None = None
    if found.verdict is Verdict.SOUND:
        made_at = instant_text(at.wall.astimezone(timezone(timedelta(minutes=at.offset_minutes))))
        made = BackupMark(
            vault_id=vault.manifest.vault_id, made_at=made_at, entries=head.size, root=head.root
        )
        mark(target / BACKUP, made, tmp=target / "tmp")
        record = Backup(place=str(destination), entries=head.size, elsewhere=elsewhere)
        with vault.writer(at) as writer:
            receipt = writer.append(record)[0]
    return BackedUp(
        folder=str(target),
        entries=head.size,
        root=head.root,
        copied=copied,
        elsewhere=elsewhere,
        verification=found,
        receipt=receipt,
    )


@contextmanager
def _still_there(target: Path) -> Iterator[None]:
    """Raise NotWritable when the stick was pulled out before the copy on it was looked at."""
    try:
        with refusing(target):
            yield
    except NoVault as error:
        raise NotWritable(path=str(target)) from error


def _read_back(parts: Parts, target: Path, fresh: tuple[str, ...]) -> Generator[Progress, None, list[Seen]]:
    """Read what was just written from the medium and compare it with what was recorded."""
    there = parts.within(target)
    try:
        kept = there.kept()
        for name in fresh:
            forget_cached(target / object_path(name))
        seen: list[Seen] = [Check(step=11, name="bytes", looked_at=len(fresh))]
        for number, name in enumerate(fresh):
            yield Progress(stage=Stage.CHECK, done=number, of=len(fresh))
            seen += _differing(there, kept[name])
        return seen
    finally:
        there.close()


def _differing(parts: Parts, kept: KeptObject) -> Iterator[Discrepancy]:
    differs = parts.differing(kept)
    if differs is not None:
        yield Discrepancy(
            step=11,
            reference=str(object_path(kept.name)),
            expected=kept.sha256,
            found="",
            meaning=f"object-{differs}",
        )
