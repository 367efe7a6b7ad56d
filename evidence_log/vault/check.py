"""Verify a vault in numbered steps, cheap first, in both directions.

Everything seen is yielded: a Check for a step taken, a Remark for what is worth telling, a Discrepancy for what
is not as it was written. Nothing that is looked at can stop the looking. Only NoVault and WrongPassphrase are
raised, and VaultTooNew: then nothing was looked at.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import asdict
from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import DatabaseError

from evidence_log.errors import VaultDamaged
from evidence_log.ledger.bodies import kept_objects
from evidence_log.ledger.checkpoint import public_key, verifier_of
from evidence_log.records.vault_facts import Origin
from evidence_log.records.verification import Check, Discrepancy, KnownHead, Portion, Progress, Remark
from evidence_log.vault.age import recipient_text
from evidence_log.vault.check_database import check_guards, check_index, check_pages, file_is_whole
from evidence_log.vault.check_inbox import check_inbox
from evidence_log.vault.check_keys import check_ways, keys_there
from evidence_log.vault.check_ledger import (
    Looked,
    check_bodies,
    check_checkpoints,
    check_entries,
    check_known,
)
from evidence_log.vault.check_mirror import Beside, check_mirror, look_beside
from evidence_log.vault.check_objects import check_bytes, check_objects
from evidence_log.vault.check_seals import StillSigned, check_seals
from evidence_log.vault.database import open_database, take_any_text
from evidence_log.vault.inbox import Inbox
from evidence_log.vault.keys import Keys, unlock
from evidence_log.vault.manifest import DATABASE, DEMO_MARK, MANIFEST, Manifest, origin_name, read_manifest
from evidence_log.vault.objects import ObjectStore
from evidence_log.vault.shelf import Shelf
from evidence_log.vault.tables import BODIES, as_place

Seen = Check | Remark | Discrepancy
Told = Seen | Progress

EVERYTHING = Portion(bucket=0, of=1)


def check_vault(
    folder: Path,
    *,
    passphrase: str,
    read_data: bool,
    portion: Portion | None = None,
    known: KnownHead | None = None,
    still_signed: StillSigned | None = None,
) -> Iterator[Seen]:
    """Look at everything. With `read_data` every kept file is read and compared, too; with `portion` those in it.

    A `known` head is one that somebody kept elsewhere: the ledger must begin with what it was over.
    `still_signed` says whether the signature of a stamp fits; without it that is not looked at.
    """
    wanted = EVERYTHING if read_data else portion
    told = check_vault_telling(
        folder, passphrase=passphrase, portion=wanted, known=known, still_signed=still_signed
    )
    return (each for each in told if not isinstance(each, Progress))


def check_vault_telling(
    folder: Path,
    *,
    passphrase: str,
    portion: Portion | None,
    known: KnownHead | None,
    still_signed: StillSigned | None = None,
) -> Iterator[Told]:
    """Look, and tell how far the longer steps have come. No kept file is read without a portion."""
    manifest = _manifest(folder)
    keys, broken = _keys(folder, passphrase)
    yield Check(step=1, name="manifest", looked_at=1)
    if manifest is None:
        yield _discrepancy(1, MANIFEST, "manifest-unreadable")
    if keys is None:
        yield Check(step=2, name="keys", looked_at=1)
        yield _discrepancy(2, broken, "key-unreadable")
        return
    yield Check(step=2, name="keys", looked_at=keys_there(folder / "keys"))
    try:
        engine = open_database(folder, keys.db)
    except VaultDamaged:
        yield from _check_manifest(manifest, keys, None)
        yield from check_ways(folder, keys, None)
        yield Check(step=3, name="database", looked_at=1)
        yield _discrepancy(3, DATABASE, "database-unreadable")
        return
    try:
        yield from _check_within(
            folder,
            engine,
            manifest=manifest,
            keys=keys,
            portion=portion,
            known=known,
            still_signed=still_signed,
        )
    finally:
        engine.dispose()


def _manifest(folder: Path) -> Manifest | None:
    try:
        return read_manifest(folder)
    except VaultDamaged:
        return None


def _keys(folder: Path, passphrase: str) -> tuple[Keys | None, str]:
    """The keys, or which file of them cannot be read."""
    try:
        return unlock(folder / "keys", passphrase), ""
    except VaultDamaged as error:
        return None, str(error.values["part"])


class _Within(NamedTuple):
    """What the steps inside an open vault look at."""

    folder: Path
    engine: Engine
    connection: Connection
    whole: bool
    keys: Keys
    store: ObjectStore
    beside: Beside
    name: str
    looked: Looked
    known: KnownHead | None
    portion: Portion | None
    still_signed: StillSigned | None

    def kept_now(self) -> set[str]:
        """Names of the objects that bodies speak of which are still there at this moment."""
        with self.engine.connect() as connection:
            there = set(connection.execute(select(as_place(BODIES.c.seq))).scalars())
        bodies = self.looked.bodies
        return {kept.name for seq in there & bodies.keys() for kept in kept_objects(bodies[seq].record)}

    def awaited(self) -> set[str]:
        """Names of the objects that items of the inbox will speak of: their taking in was interrupted, and comes again."""
        files = Inbox(self.folder).files(self.keys.identity)
        return {self.store.name_of(file.sha256) for file in files}

    @property
    def verifier(self) -> str:
        """The verifier key that belongs to the vault's own signing key."""
        return verifier_of(self.name, public_key(self.keys.sign))


_STEPS: tuple[tuple[int, Callable[[_Within], Iterator[Told]]], ...] = (
    (3, lambda at: check_pages(at.connection, whole=at.whole)),
    (4, lambda at: check_guards(at.connection)),
    (5, lambda at: check_entries(at.connection, at.looked)),
    (6, lambda at: check_checkpoints(at.connection, at.beside.notes, at.verifier, at.name, at.looked)),
    (6, lambda at: check_known(at.known, at.name, at.looked)),
    (7, lambda at: check_bodies(at.connection, at.looked)),
    (8, lambda at: check_index(at.connection, at.looked)),
    (9, lambda at: check_mirror(at.beside, at.looked)),
    (10, lambda at: check_objects(at.store, at.looked, at.kept_now, at.awaited)),
    (11, lambda at: check_seals(at.folder, at.looked, at.beside.notes, at.still_signed)),
    (12, lambda at: check_inbox(Inbox(at.folder), at.keys.identity, at.looked)),
    (13, lambda at: check_bytes(at.store, at.looked, at.kept_now, at.portion)),
)


def _check_within(
    folder: Path,
    engine: Engine,
    *,
    manifest: Manifest | None,
    keys: Keys,
    portion: Portion | None,
    known: KnownHead | None,
    still_signed: StillSigned | None,
) -> Iterator[Told]:
    looked = Looked()
    # Before the database: what stands beside it was committed there first, so a writer at work makes no difference.
    beside = look_beside(folder, keys)
    with engine.connect() as connection:
        take_any_text(connection)
        with engine.connect() as another:
            whole = file_is_whole(connection, another)
        origin = _origin(connection)
        yield from _check_manifest(manifest, keys, origin)
        within = _Within(
            folder=folder,
            engine=engine,
            connection=connection,
            whole=whole,
            keys=keys,
            store=ObjectStore(folder, keys),
            beside=beside,
            name=_name(origin, manifest),
            looked=looked,
            known=known,
            portion=portion,
            still_signed=still_signed,
        )
        for number, step in _STEPS:
            yield from _undisturbed(number, step, within)
    yield from check_ways(folder, keys, looked)


def _undisturbed(number: int, step: Callable[[_Within], Iterator[Told]], within: _Within) -> Iterator[Told]:
    """Take a step. What stops it is told, and the next one is taken."""
    try:
        yield from step(within)
    except (DatabaseError, TypeError):  # in a table that is not ours a column can hold anything
        yield _discrepancy(number, DATABASE, "database-unreadable")
    except OSError as error:
        yield _discrepancy(number, Path(error.filename or "").name, "folder-unreadable")


def _origin(connection: Connection) -> Origin | None:
    """What the first entry says of the vault, if it can be read; the steps tell why not."""
    try:
        records = [body.record for _, body in Shelf(connection).filed([0])]
    except (VaultDamaged, DatabaseError, TypeError):
        return None
    return next((record for record in records if isinstance(record, Origin)), None)


def _name(origin: Origin | None, manifest: Manifest | None) -> str:
    """The name the vault signs with."""
    if origin is not None:
        return origin_name(origin.vault_id)
    return "" if manifest is None else manifest.origin


def _check_manifest(manifest: Manifest | None, keys: Keys, origin: Origin | None) -> Iterator[Seen]:
    if manifest is None:
        return
    name = _name(origin, manifest)
    said = {field: "" if value is None else str(value) for field, value in asdict(manifest).items()}
    own = {"recipient": recipient_text(keys.recipient), "verifier": verifier_of(name, public_key(keys.sign))}
    if origin is not None:
        yield from _check_own_keys(own, origin)
        own |= {"recipient": origin.recipient, "verifier": origin.verifier}
        own |= {"format": str(origin.format), "vault_id": origin.vault_id, "origin": name}
        own["demo"] = DEMO_MARK if origin.demo else ""
    for field, expected in own.items():
        found = said[field]
        if expected != found:
            yield _discrepancy(1, MANIFEST, "manifest-differs", expected, found)


def _check_own_keys(own: dict[str, str], origin: Origin) -> Iterator[Seen]:
    """Whoever has the disk can wrap another key to the vault's recipient; the first entry says which is its own."""
    for name, part in (("recipient", "keys/passphrase.age"), ("verifier", "keys/sign.age")):
        expected = getattr(origin, name)
        if own[name] != expected:
            yield _discrepancy(2, part, "key-other", expected, own[name])


def _discrepancy(step: int, reference: str, meaning: str, expected: str = "", found: str = "") -> Discrepancy:
    return Discrepancy(step=step, reference=reference, expected=expected, found=found, meaning=meaning)
