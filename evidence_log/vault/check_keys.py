"""The step of verify that compares what opens the vault with what its ledger tells of it."""

from collections.abc import Iterator
from pathlib import Path

from evidence_log.errors import NoRecovery, VaultDamaged
from evidence_log.records.vault_facts import KeyWrap
from evidence_log.records.verification import Discrepancy, Remark
from evidence_log.vault.age_header import NotForUs
from evidence_log.vault.check_ledger import Looked
from evidence_log.vault.key_changes import Ways, ways_told
from evidence_log.vault.keys import (
    KEY_FILES,
    NEW_IDENTITY,
    OPEN,
    PASSPHRASE,
    RECOVERY,
    RECOVERY_IDENTITY,
    Keys,
    file_hash,
    recovery_identity,
)

Seen = Remark | Discrepancy


def keys_there(files: Path) -> int:
    """How many key files there are to look at."""
    return sum((files / name).exists() for name in KEY_FILES)


def check_ways(folder: Path, keys: Keys, looked: Looked | None) -> Iterator[Seen]:
    """Compare the files with the ledger; where that could not be read, with one another.

    A file the ledger does not tell of yet is what an interrupted change leaves; one it tells of must be there.
    """
    files = folder / "keys"
    told = Ways({}, {})
    if looked is not None:
        told = ways_told(looked.bodies[seq].record for seq in sorted(looked.bodies))
    if (files / OPEN).exists() and (files / PASSPHRASE).exists() and KeyWrap.NOTHING not in told.now:
        yield _differs(OPEN, "open-beside-passphrase", PASSPHRASE, f"{OPEN}, {PASSPHRASE}")
    elif (files / OPEN).exists() and KeyWrap.PASSPHRASE in told.now:
        yield _differs(OPEN, "passphrase-removed", PASSPHRASE, OPEN)
    elif (files / PASSPHRASE).exists() and KeyWrap.NOTHING in told.now:
        yield _remark(PASSPHRASE)
    opened = keys.opened_file
    # Another one by now was put there while this was looking: a change in the regular way.
    if opened is not None and KeyWrap.PASSPHRASE in told.now and opened == file_hash(files, PASSPHRASE):
        yield from _check_file(PASSPHRASE, opened, KeyWrap.PASSPHRASE, told)
    yield from _check_recovery(files, keys, told)


def _check_file(name: str, found: str, way: KeyWrap, told: Ways) -> Iterator[Seen]:
    """A key file that opens the vault was made by somebody who holds V: now, before, or by a change that was cut off."""
    if found in told.before[way]:
        yield _differs(name, "key-put-back", str(told.now[way]), found)
    elif found != told.now[way]:
        yield _remark(name)


def _check_recovery(files: Path, keys: Keys, told: Ways) -> Iterator[Seen]:
    there = [name for name in (RECOVERY, RECOVERY_IDENTITY, NEW_IDENTITY) if (files / name).exists()]
    if not there and KeyWrap.RECOVERY not in told.now:
        return
    if told.now and KeyWrap.RECOVERY not in told.now and not {RECOVERY, RECOVERY_IDENTITY} <= set(there):
        yield _remark(there[0])
        return
    try:
        recovery_identity(files, keys)
    except NoRecovery:
        yield _differs(RECOVERY, "recovery-removed", f"{RECOVERY}, {RECOVERY_IDENTITY}")
    except VaultDamaged as error:
        whole = error.__cause__ is None or isinstance(error.__cause__, NotForUs)
        meaning = "recovery-does-not-open" if whole else "key-unreadable"
        yield _differs(str(error.values["part"]).removeprefix("keys/"), meaning)
    else:
        if (told.now and KeyWrap.RECOVERY not in told.now) or NEW_IDENTITY in there:
            yield _remark(RECOVERY)
        elif KeyWrap.RECOVERY in told.now:
            yield from _check_file(RECOVERY, file_hash(files, RECOVERY), KeyWrap.RECOVERY, told)


def _differs(name: str, meaning: str, expected: str = "", found: str = "") -> Discrepancy:
    return Discrepancy(step=2, reference=f"keys/{name}", expected=expected, found=found, meaning=meaning)


def _remark(name: str) -> Remark:
    return Remark(step=2, reference=f"keys/{name}", meaning="key-change-unfinished")
