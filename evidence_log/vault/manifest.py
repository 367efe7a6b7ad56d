"""Where things lie in a vault's folder, and what it says of itself in the clear: VAULT.json."""

import json
from pathlib import Path

import msgspec

from evidence_log.errors import (
    DatabaseMissing,
    KeysMissing,
    ManifestMissing,
    NoVault,
    VaultDamaged,
    VaultTooNew,
    VaultTooOld,
)
from evidence_log.records.learned import learned
from evidence_log.records.record import Record
from evidence_log.vault.durable import regular
from evidence_log.vault.markers import refuse_half

FORMAT = 1
MANIFEST = "VAULT.json"
DATABASE = "vault.db"
LEDGER = "ledger"
FOLDERS = ("keys", "objects", LEDGER, "inbox", "tmp")
VAULT_PARTS = (MANIFEST, DATABASE, "keys")
PASSPHRASE_FILE, OPEN_FILE = "keys/passphrase.age", "keys/open.txt"


class Manifest(Record, frozen=True):
    """VAULT.json: readable by anyone, tells nothing of what is in the vault.

    `recipient` is the age recipient all of it is encrypted to, `verifier` the C2SP verifier key of the
    checkpoints, `origin` the first line of each checkpoint. `demo` is null unless the vault holds invented data.
    """

    format: int
    vault_id: str
    origin: str
    recipient: str
    verifier: str
    demo: str | None = None


DEMO_MARK = "示例 · 虚构 / INVENTED EXAMPLE"


def origin_name(vault_id: str) -> str:
    """The name a vault signs its heads with."""
    return f"evidence-log/{vault_id}"


def stands_open(folder: Path) -> bool:
    """Whether the vault opens without a passphrase. Where there is a `passphrase.age`, that one is asked for."""
    return _is_there(folder / OPEN_FILE) and not _is_there(folder / PASSPHRASE_FILE)


def holds_a_vault(folder: Path) -> bool:
    """Whether any part of a vault is there."""
    return any(_is_there(folder / part) for part in VAULT_PARTS)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name no file can have
        return False


def spell_manifest(manifest: Manifest) -> bytes:
    """Spell it for people and programs."""
    return (json.dumps(msgspec.to_builtins(manifest), ensure_ascii=False, indent=1) + "\n").encode()


def refuse_parts_missing(folder: Path) -> None:
    """Raise when the keys or the database are not there at all: the folder was copied by half."""
    if not (folder / "keys").is_dir():
        raise KeysMissing(part="keys", folder=str(folder))
    if not (folder / DATABASE).is_file():
        raise DatabaseMissing(part=DATABASE, folder=str(folder))


def _refuse_other_format(found: object) -> None:
    if type(found) is int and found > FORMAT:
        raise VaultTooNew(found=found, known=FORMAT)
    if type(found) is int and 0 <= found < FORMAT:
        raise VaultTooOld(found=found, known=FORMAT)


def read_manifest(folder: Path) -> Manifest:
    """Read it; raises NoVault, VaultTooNew, VaultTooOld or VaultDamaged."""
    path = folder / MANIFEST
    try:
        said = json.loads(regular(path).read_bytes())
    except (FileNotFoundError, NotADirectoryError) as error:
        refuse_half(folder)
        if (folder / DATABASE).exists() or (folder / "keys").exists():
            raise ManifestMissing(part=MANIFEST, folder=str(folder)) from error
        raise NoVault(folder=str(folder)) from error
    except (OSError, ValueError, RecursionError) as error:
        raise VaultDamaged(part=MANIFEST) from error
    if isinstance(said, dict):
        _refuse_other_format(said.get("format"))
    try:
        return msgspec.convert(said, learned(Manifest))
    except msgspec.ValidationError as error:
        raise VaultDamaged(part=MANIFEST) from error
