"""The acts that keep the vault, or take something out of it for good. Brings the database, as the desk does.

Every method may be called from a worker thread; none touches a widget.
"""

import os
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import NamedTuple

from evidence_log.casework.back_up_vault import back_up_vault
from evidence_log.casework.change_passphrase import change_passphrase
from evidence_log.casework.erase_record import erase_record, look_at_erasure
from evidence_log.casework.make_recovery import make_recovery, replace_recovery
from evidence_log.casework.open_vault import open_vault
from evidence_log.casework.show_record import save_original
from evidence_log.casework.show_recovery import recovery_since, show_recovery
from evidence_log.casework.withdraw_record import standing_record, withdraw_record
from evidence_log.i18n.visible import storable
from evidence_log.media.file_name import ending_for
from evidence_log.records.case_file import (
    FiledBackup,
    Withdrawable,
)
from evidence_log.records.clock import Clock
from evidence_log.records.copies import BackedUp
from evidence_log.records.progress import Progress
from evidence_log.records.to_erase import Erased, ToErase
from evidence_log.records.vault_facts import KeyWrap
from evidence_log.vault.device import on_another_device
from evidence_log.vault.vault import Vault

_MOUNTED = ("/run/media", "/media", "/Volumes", "/mnt")
_MOST_ALIKE = 100
_DRIVES = "DEFGHIJKLMNOPQRSTUVWXYZ"


class Copies(NamedTuple):
    """The last backup, the place to offer for the next, and whether that is only the home folder."""

    last: FiledBackup | None
    place: Path
    only_home: bool


class Guard:
    """What is done with the vault as a whole, and what cannot be taken back."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def change_passphrase(self, passphrase: str) -> bool:
        """Let this one open the vault; returns whether a recovery line opens it, too."""
        change_passphrase(self._vault, passphrase, at=self._clock.read())
        return KeyWrap.RECOVERY in self._vault.ways()

    def recovery_since(self) -> str | None:
        """When the recovery line that holds was made; None where there is none."""
        return recovery_since(self._vault)

    def recovery_line(self) -> str:
        """The recovery line; raises NoRecovery."""
        return show_recovery(self._vault)

    def make_recovery(self, *, replace: bool) -> str:
        """Make one, or a new one in its place; returns it. Raises RecoveryExists."""
        make = replace_recovery if replace else make_recovery
        return make(self._vault, at=self._clock.read())

    def copies(self, home: Path) -> Copies:
        """The last backup, and where the next one best goes."""
        backups = self._vault.parts().backups()
        last = backups[-1] if backups else None
        if last is not None and Path(last.backup.place).is_dir():
            return Copies(last, Path(last.backup.place), only_home=False)
        stick = next((each for each in _mounted() if self._serves(each)), None)
        return Copies(last, stick or home, only_home=stick is None)

    def _serves(self, place: Path) -> bool:
        try:
            return os.access(place, os.W_OK) and on_another_device(self._vault.folder, place)
        except OSError:  # pulled out just now
            return False

    def standing(self, reference: str) -> Withdrawable:
        """What would be withdrawn; raises AlreadyWithdrawn, RecordErased."""
        return standing_record(self._vault, reference)

    def withdraw(self, reference: str, reason: str) -> None:
        """Put it forward no longer; raises NoReason and what looking raises."""
        withdraw_record(self._vault, reference, reason=storable(reason), at=self._clock.read())

    def look_at_erasure(self, reference: str) -> ToErase:
        """What would go; raises what looking raises."""
        return look_at_erasure(self._vault, reference)

    def erase(self, reference: str, reason: str, *, handed_over: bool | None) -> Erased:
        """Remove it; raises NoReason and what looking raises."""
        at = self._clock.read()
        return erase_record(self._vault, reference, reason=storable(reason), handed_over=handed_over, at=at)

    def save_original(self, reference: str, folder: Path) -> Path:
        """Write an exhibit into a folder under its number, never under its own name; raises what writing raises."""
        filed = self._vault.exhibit(reference)
        ending = None if filed.examination is None else ending_for(filed.examination.media_type)
        after = "" if ending is None else f".{ending}"
        for mark in ("", *(f" ({count})" for count in range(2, _MOST_ALIKE))):
            path = folder / f"{reference}{mark}{after}"
            if not os.path.lexists(path):
                break
        save_original(self._vault, reference, path)
        return path


def back_up(
    folder: Path, destination: Path, *, passphrase: str, clock: Clock
) -> Generator[Progress, None, BackedUp]:
    """Copy the vault, opened for this alone: the lock may fall meanwhile. Raises what opening and copying raise."""
    with open_vault(folder, passphrase=passphrase) as vault:
        return (yield from back_up_vault(vault, destination, passphrase=passphrase, at=clock.read()))


def _mounted() -> Iterator[Path]:
    """Sticks and disks that were put in, as far as the system shows them as folders."""
    if os.name == "nt":
        yield from (each for each in (Path(f"{letter}:\\") for letter in _DRIVES) if each.is_dir())
        return
    for place in map(Path, _MOUNTED):
        for each in _folders(place):
            if each.is_mount():
                yield each
            else:
                yield from (below for below in _folders(each) if below.is_mount())


def _folders(place: Path) -> list[Path]:
    try:
        return sorted(each for each in place.iterdir() if each.is_dir())
    except OSError:  # not there, or not ours to look into
        return []
