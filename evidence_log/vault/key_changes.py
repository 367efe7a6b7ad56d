"""New ways of opening a vault: the file first, then the entry that tells of it; what was interrupted is finished.

Neither can make the other wrong: a file without its entry is entered by the next writer.
"""

import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection

from evidence_log.errors import NoRecovery, VaultDamaged
from evidence_log.records.ledger import Act
from evidence_log.records.record import Record
from evidence_log.records.vault_facts import KeyChange, KeyWrap, Origin
from evidence_log.vault.age_header import WORK_FACTOR
from evidence_log.vault.durable import sync_descriptor
from evidence_log.vault.keys import (
    OPEN,
    PASSPHRASE,
    Keys,
    finish_recovery,
    recovery_identity,
    write_passphrase,
    write_recovery,
)
from evidence_log.vault.shelf import Shelf
from evidence_log.vault.shredding import shred

_TELLING = (Act.OPEN, Act.CHANGE_KEYS)


def ways_told(records: Iterable[Record]) -> frozenset[KeyWrap]:
    """What opens the vault, as its ledger tells."""
    ways: set[KeyWrap] = set()
    for record in records:
        if isinstance(record, Origin):
            ways = set(record.opened_by)
        elif isinstance(record, KeyChange):
            ways.add(record.made)
            if record.made is KeyWrap.PASSPHRASE:
                ways.discard(KeyWrap.NOTHING)
    return frozenset(ways)


def ways_on_the_shelf(connection: Connection) -> frozenset[KeyWrap]:
    """What opens the vault, as its ledger tells."""
    shelf = Shelf(connection)
    return ways_told(body.record for _, body in shelf.filed(shelf.acts(_TELLING)))


def set_passphrase(folder: Path, keys: Keys, passphrase: str, *, work_factor: int = WORK_FACTOR) -> None:
    """From here on this passphrase opens the vault, and nothing less; the old wrapping is overwritten."""
    with _overwritten(folder / "keys" / PASSPHRASE):
        write_passphrase(folder / "keys", keys, passphrase, tmp=folder / "tmp", work_factor=work_factor)
    shred(folder / "keys" / OPEN)


def set_recovery(folder: Path, keys: Keys) -> str:
    """Make a recovery identity in the place of any other; returns its line."""
    return write_recovery(folder / "keys", keys, tmp=folder / "tmp")


def unfinished(folder: Path, keys: Keys, connection: Connection) -> list[KeyChange]:
    """Finish what an interrupted change left; returns the entries that are missing."""
    files = folder / "keys"
    finish_recovery(files, keys)
    told = ways_on_the_shelf(connection)
    missing = []
    if KeyWrap.NOTHING in told and (files / PASSPHRASE).exists():
        shred(files / OPEN)
        missing.append(KeyChange(made=KeyWrap.PASSPHRASE, opened_with=KeyWrap.NOTHING))
    if KeyWrap.RECOVERY not in told and _has_recovery(files, keys):
        opened_with = KeyWrap.PASSPHRASE if (files / PASSPHRASE).exists() else KeyWrap.NOTHING
        missing.append(KeyChange(made=KeyWrap.RECOVERY, opened_with=opened_with))
    return missing


def _has_recovery(files: Path, keys: Keys) -> bool:
    """Whether a recovery identity lies there and opens the vault; what does not is for verify to tell."""
    try:
        recovery_identity(files, keys)
    except (NoRecovery, VaultDamaged):
        return False
    return True


@contextmanager
def _overwritten(path: Path) -> Iterator[None]:
    """Overwrite what a file held once another has taken its name. Windows lets no open file be replaced.

    Not where a further name leads to it: that is somebody's copy, made by links, and theirs to destroy.
    """
    old = -1
    if os.name == "posix":
        with suppress(OSError):
            old = os.open(path, os.O_WRONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        yield
        # What is left of the old one opens nothing in this folder: a failure here is no failure of the change.
        if old >= 0 and (found := os.fstat(old)).st_nlink == 0:
            with suppress(OSError):
                os.pwrite(old, secrets.token_bytes(found.st_size), 0)
                sync_descriptor(old)
    finally:
        if old >= 0:
            os.close(old)
