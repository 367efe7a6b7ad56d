"""What a copy of a vault is made of: the facts `backup`, `restore` and `status` ask an open vault for."""

import secrets
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Engine, select

from evidence_log.errors import VaultDamaged
from evidence_log.ledger.bodies import kept_objects
from evidence_log.ledger.checkpoint import read_checkpoint
from evidence_log.records.case_file import FiledBackup
from evidence_log.records.exhibit import KeptObject
from evidence_log.records.ledger import Act, Checkpoint
from evidence_log.records.vault_facts import Restoration
from evidence_log.vault.database import open_database, snapshot
from evidence_log.vault.durable import regular
from evidence_log.vault.filing import Filing
from evidence_log.vault.keys import Keys
from evidence_log.vault.manifest import Manifest
from evidence_log.vault.mirror import Mirror
from evidence_log.vault.objects import ObjectStore
from evidence_log.vault.shelf import Shelf
from evidence_log.vault.tables import CHECKPOINTS, as_bytes

_LETTERS, _DIGITS = "ABCDEFGHJKMNPQRSTUVWXYZ", "23456789"


class Parts:
    """One open vault, seen as something to copy."""

    def __init__(self, folder: Path, *, manifest: Manifest, keys: Keys, engine: Engine) -> None:
        self.folder = folder
        self.manifest = manifest
        self._keys = keys
        self._engine = engine

    def snapshot(self, target: Path) -> None:
        """Write the database as it is now to a new file; others go on reading and writing."""
        snapshot(self._engine, target)

    def within(self, folder: Path) -> "Parts":
        """The same vault's keys over the database in another folder; close it. Raises VaultDamaged."""
        engine = open_database(folder, self._keys.db)
        return Parts(folder, manifest=self.manifest, keys=self._keys, engine=engine)

    def close(self) -> None:
        """Close the database `within` opened."""
        self._engine.dispose()

    def head(self) -> Checkpoint:
        """The newest signed head."""
        with self._engine.connect() as connection:
            return Shelf(connection).head(self.manifest.verifier)[0]

    def entries(self) -> int:
        """How many entries there are."""
        return self.head().size

    def holds(self, head: Checkpoint) -> bool:
        """Whether this ledger begins with the one of that head."""
        wanted = select(as_bytes(CHECKPOINTS.c.note)).where(CHECKPOINTS.c.size == head.size)
        with self._engine.connect() as connection:
            note = connection.execute(wanted).scalar()
        with suppress(ValueError):
            return note is not None and read_checkpoint(note, self.manifest.verifier) == head
        return False

    def kept(self) -> dict[str, KeptObject]:
        """Every object a record speaks of, by its name; raises VaultDamaged."""
        with self._engine.connect() as connection:
            bodies = (body for _, body in Shelf(connection).everything() if body is not None)
            return {kept.name: kept for body in bodies for kept in kept_objects(body.record)}

    def erasures(self) -> int:
        """How often something was erased."""
        with self._engine.connect() as connection:
            return len(Shelf(connection).acts([Act.ERASE]))

    def backups(self) -> tuple[FiledBackup, ...]:
        """The backups made, in order."""
        filing = Filing()
        with self._engine.connect() as connection:
            shelf = Shelf(connection)
            for entry, body in shelf.filed(shelf.acts([Act.BACK_UP])):
                filing.add(entry, body)
        return filing.backups()

    def differing(self, kept: KeptObject) -> str | None:
        """Read an object back: `missing`, `damaged`, `other`, or None when it is what was recorded."""
        return ObjectStore(self.folder, self._keys).differs(kept)

    def missing(self) -> list[str]:
        """Names of the objects a record speaks of that are not in the folder."""
        with self._engine.connect() as connection:
            spoken_of = Shelf(connection).kept_names()
        return sorted(spoken_of - set(ObjectStore(self.folder, self._keys).names()))

    def lacks_its_end(self) -> bool:
        """Whether a signed note beside the database tells of more entries than it holds."""
        entries = self.entries()
        for size, path in Mirror(self.folder).notes().items():
            with suppress(ValueError, OSError):
                if size > entries:
                    read_checkpoint(regular(path).read_bytes(), self.manifest.verifier)
                    return True
        return False

    def next_series(self) -> str:
        """A series of references that no restore of this vault has used: a letter and a digit, not mistaken."""
        with self._engine.connect() as connection:
            shelf = Shelf(connection)
            records = [body.record for _, body in shelf.filed(shelf.acts([Act.RESTORE]))]
        used = {record.series for record in records if isinstance(record, Restoration)}
        pairs = [f"{letter}{digit}" for letter in _LETTERS for digit in _DIGITS]
        rest = [f"{first}{second}" for first in _LETTERS for second in _LETTERS]
        free = [each for each in pairs if each not in used] or [each for each in rest if each not in used]
        if not free:
            raise VaultDamaged(part="vault.db: VAULT")
        return secrets.choice(free)
