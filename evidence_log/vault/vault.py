"""An open vault: reading at any time from any thread, writing one at a time."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, TypeVar

from sqlalchemy import Engine

from evidence_log.errors import Refusal
from evidence_log.records.case_file import (
    FiledDocument,
    FiledExhibit,
    FiledIncident,
    FiledParty,
    FiledStep,
)
from evidence_log.records.clock import Reading
from evidence_log.records.exhibit import KeptObject
from evidence_log.records.instant import instant_text, zone_named
from evidence_log.records.progress import Progress
from evidence_log.records.receipt import Receipt
from evidence_log.records.vault_facts import KeyWrap, Restoration
from evidence_log.vault.drafts import LeftDraft, left_drafts
from evidence_log.vault.inbox import Inbox, Waiting, recipient_of
from evidence_log.vault.key_changes import made_at, ways_on_the_shelf
from evidence_log.vault.keys import Keys, recovery_identity
from evidence_log.vault.last_opened import read_last_opened, write_last_opened
from evidence_log.vault.lock import PATIENCE_S, writer_lock
from evidence_log.vault.manifest import Manifest
from evidence_log.vault.markers import refuse_to_write
from evidence_log.vault.objects import ObjectStore
from evidence_log.vault.parts import Parts
from evidence_log.vault.readable import Readable, damage_refused
from evidence_log.vault.schema import bring_up
from evidence_log.vault.writer import Writer

Filed = TypeVar("Filed", FiledIncident, FiledExhibit, FiledDocument, FiledParty, FiledStep)


class Vault(Readable):
    """An unlocked vault. Close it, or use it as a context."""

    def __init__(
        self,
        folder: Path,
        *,
        manifest: Manifest,
        keys: Keys,
        engine: Engine,
        opened_with: KeyWrap = KeyWrap.PASSPHRASE,
    ) -> None:
        super().__init__(manifest=manifest, engine=engine, objects=ObjectStore(folder, keys))
        self.folder = folder
        self.opened_with = opened_with
        # Told how far a mending has come that a writer finds to do first; a door may put something else here.
        self.tell: Callable[[Progress], None] = lambda _: None
        self._keys = keys

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the database; the keys go with this object."""
        self._engine.dispose()

    @contextmanager
    def writer(self, at: Reading, *, patience_s: float = PATIENCE_S) -> Iterator[Writer]:
        """Hold the writer lock and write; raises VaultBusy after `patience_s` seconds. Not re-entrant."""
        refuse_to_write(self.folder)
        with self._writer(at, patience_s) as writer:
            yield writer

    @contextmanager
    def _writer(self, at: Reading, patience_s: float = PATIENCE_S) -> Iterator[Writer]:
        with writer_lock(self.folder, wait_s=patience_s), damage_refused():
            self._tell_all(bring_up(self._engine, self.folder))
            writer = Writer(self.folder, manifest=self.manifest, keys=self._keys, engine=self._engine, at=at)
            writer.refuse_damage()
            writer.sweep()
            writer.finish_erasures()
            self._tell_all(writer.mend_index())
            writer.settle_inbox()
            writer.adopt_found()
            writer.finish_key_changes()
            writer.mend_mirror()
            yield writer

    def _tell_all(self, steps: Iterator[Progress]) -> None:
        for progress in steps:
            self.tell(progress)

    def go_on(self, series: str, at: Reading) -> Receipt:
        """Enter that a restored vault goes on from here, in a new series of references."""
        with self._writer(at) as writer:
            return writer.append(Restoration(series=series, entries=self.parts().entries()))[0]

    def parts(self) -> Parts:
        """What a copy of the vault is made of."""
        return Parts(self.folder, manifest=self.manifest, keys=self._keys, engine=self._engine)

    def waiting(self) -> list[Waiting]:
        """What lies in the inbox, in order."""
        return Inbox(self.folder).waiting(self._keys.identity)

    def note_opening(self, at: Reading) -> str | None:
        """Remember that it was opened, and return when that was the time before; a copy to be read remembers nothing."""
        before = read_last_opened(self.folder, self._keys.identity)
        with suppress(Refusal):
            refuse_to_write(self.folder)
            now = instant_text(at.wall.astimezone(zone_named(at.zone)))
            write_last_opened(self.folder, recipient_of(self.manifest), now)
        return before

    def left_drafts(self) -> list[LeftDraft]:
        """What programs that are gone were writing, the newest first."""
        return left_drafts(self.folder, self._keys.identity)

    def read_object(self, kept: KeptObject) -> bytes:
        """Return kept bytes, checked against their hash."""
        return self._objects.read(kept)

    def open_object(self, kept: KeptObject) -> BinaryIO:
        """Open kept bytes for reading at any place."""
        return self._objects.open(kept)

    def save_object(self, kept: KeptObject, path: Path) -> None:
        """Write kept bytes to a new file, bit for bit; raises FileExists."""
        self._objects.save(kept, path)

    def ways(self) -> frozenset[KeyWrap]:
        """What opens the vault, as its ledger tells."""
        with damage_refused(), self._engine.connect() as connection:
            return frozenset(ways_on_the_shelf(connection).now)

    def recovery_made_at(self) -> str | None:
        """When the recovery identity that holds was made; None where there is none."""
        with damage_refused(), self._engine.connect() as connection:
            return made_at(connection, KeyWrap.RECOVERY)

    def recovery_identity(self) -> str:
        """The line that opens the vault without its passphrase; raises NoRecovery."""
        return recovery_identity(self.folder / "keys", self._keys)
