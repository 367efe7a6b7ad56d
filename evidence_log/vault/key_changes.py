"""New ways of opening a vault: the file first, then the entry that tells of it; what was interrupted is finished.

Neither can make the other wrong: a file without its entry is entered by the next writer.
"""

import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection

from evidence_log.errors import NoRecovery, VaultDamaged
from evidence_log.records.ledger import Act
from evidence_log.records.record import Record
from evidence_log.records.vault_facts import KeyChange, KeyWrap, Origin, Way
from evidence_log.vault.age_header import WORK_FACTOR
from evidence_log.vault.durable import sync_descriptor
from evidence_log.vault.keys import (
    OPEN,
    PASSPHRASE,
    RECOVERY,
    Keys,
    file_hash,
    finish_recovery,
    recovery_identity,
    write_passphrase,
    write_recovery,
)
from evidence_log.vault.recorded import recorded_at
from evidence_log.vault.shelf import Shelf
from evidence_log.vault.shredding import shred

_TELLING = (Act.OPEN, Act.CHANGE_KEYS)
_FILES = {KeyWrap.PASSPHRASE: PASSPHRASE, KeyWrap.RECOVERY: RECOVERY}


class Ways(NamedTuple):
    """What opens the vault, as its ledger tells: the key file each way goes through now (SHA-256), and those before."""

    now: dict[KeyWrap, str | None]
    before: dict[KeyWrap, set[str]]

    def knows(self, way: KeyWrap, sha256: str | None) -> bool:
        """Whether that file was ever told of."""
        return way in self.now and (sha256 == self.now[way] or sha256 in self.before[way])


def ways_told(records: Iterable[Record]) -> Ways:
    """What opens the vault, as its ledger tells."""
    ways = Ways({}, {})
    for record in records:
        made = record.opened_by if isinstance(record, Origin) else ()
        if isinstance(record, KeyChange):
            made = (record.made,)
        for way in made:
            earlier = ways.before.setdefault(way.wrap, set())
            if (old := ways.now.get(way.wrap)) is not None:
                earlier.add(old)
            ways.now[way.wrap] = way.sha256
            if way.wrap is KeyWrap.PASSPHRASE:
                ways.now.pop(KeyWrap.NOTHING, None)
    return ways


def ways_on_the_shelf(connection: Connection) -> Ways:
    """What opens the vault, as its ledger tells."""
    shelf = Shelf(connection)
    return ways_told(body.record for _, body in shelf.filed(shelf.acts(_TELLING)))


def made_at(connection: Connection, wrap: KeyWrap) -> str | None:
    """When that way of opening the vault was last made, as its ledger tells; None where it never was."""
    shelf = Shelf(connection)
    when = None
    for entry, body in shelf.filed(shelf.acts(_TELLING)):
        record = body.record
        made = record.opened_by if isinstance(record, Origin) else ()
        if isinstance(record, KeyChange):
            made = (record.made,)
        if any(way.wrap is wrap for way in made):
            when = recorded_at(entry)
    return when


def way_of(files: Path, wrap: KeyWrap) -> Way:
    """A way of opening the vault with the key file it goes through; raises VaultDamaged when that is not there."""
    return Way(wrap=wrap, sha256=file_hash(files, _FILES[wrap]) if wrap in _FILES else None)


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
    if KeyWrap.NOTHING in told.now and (files / PASSPHRASE).exists():
        shred(files / OPEN)
        missing.append(_entered_later(files, KeyWrap.PASSPHRASE))
    elif _opened_unknown(files, keys, told):
        missing.append(_entered_later(files, KeyWrap.PASSPHRASE))
    if _has_recovery(files, keys) and not told.knows(KeyWrap.RECOVERY, file_hash(files, RECOVERY)):
        missing.append(_entered_later(files, KeyWrap.RECOVERY))
    return missing


def _entered_later(files: Path, wrap: KeyWrap) -> KeyChange:
    return KeyChange(made=way_of(files, wrap), opened_with=None)


def _opened_unknown(files: Path, keys: Keys, told: Ways) -> bool:
    """Whether the passphrase's file, as it was opened and still lies there, is one the ledger does not tell of.

    Only somebody who holds V can have made it; one that was not opened may as well be damage.
    """
    if keys.opened_file is None or told.knows(KeyWrap.PASSPHRASE, keys.opened_file):
        return False
    return (files / PASSPHRASE).is_file() and file_hash(files, PASSPHRASE) == keys.opened_file


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
