"""The keys of a vault: age files all the way down, wrapped by a passphrase and by a recovery identity.

docs/formats/vault.md says which file holds what.
"""

import io
import os
import secrets
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from evidence_log.errors import EmptyPassphrase, VaultDamaged, WrongPassphrase
from evidence_log.vault import age
from evidence_log.vault.age_header import WORK_FACTOR, NotAge, NotForUs
from evidence_log.vault.durable import make_private_folder, regular, write_durably

_KEY_BYTES = 32


@dataclass(frozen=True, repr=False)
class Keys:
    """The unlocked keys; never shown, never logged. `identity` is V, the vault's own."""

    identity: bytes
    db: bytes
    sign: bytes
    name: bytes

    @property
    def recipient(self) -> bytes:
        """What is encrypted to V."""
        return age.recipient_of(self.identity)


def make_keys(
    folder: Path, passphrase: str, *, tmp: Path, work_factor: int = WORK_FACTOR
) -> tuple[Keys, str]:
    """Make and write all keys; returns them and the recovery identity as one line of text."""
    _forbid_core_dumps()
    keys = Keys(
        identity=age.new_identity(),
        db=secrets.token_bytes(_KEY_BYTES),
        sign=secrets.token_bytes(_KEY_BYTES),
        name=secrets.token_bytes(_KEY_BYTES),
    )
    recovery = age.new_identity()
    make_private_folder(folder)
    vault_line = _line(keys.identity)
    files = {
        "passphrase.age": age.encrypt_with_passphrase(
            vault_line, passphrase_bytes(passphrase), work_factor=work_factor
        ),
        "recovery.age": age.encrypt_small(vault_line, [age.recipient_of(recovery)]),
        "recovery-identity.age": age.encrypt_small(_line(recovery), [keys.recipient]),
        "db.age": age.encrypt_small(keys.db, [keys.recipient]),
        "sign.age": age.encrypt_small(keys.sign, [keys.recipient]),
        "name.age": age.encrypt_small(keys.name, [keys.recipient]),
    }
    for name, data in files.items():
        write_durably(folder / name, data, tmp=tmp)
    return keys, age.identity_text(recovery)


def unlock(folder: Path, passphrase: str) -> Keys:
    """Open the keys; raises WrongPassphrase, or VaultDamaged when a key file is missing or broken.

    The passphrase is judged by `passphrase.age` alone.
    """
    _forbid_core_dumps()
    try:
        line = age.open_with_passphrase(_file(folder, "passphrase.age"), passphrase_bytes(passphrase)).read()
        identity = _identity(line)
    except NotForUs as error:
        raise WrongPassphrase from error
    except ValueError as error:
        raise VaultDamaged(part="keys/passphrase.age") from error
    return Keys(
        identity=identity,
        db=_key(folder, "db.age", identity),
        sign=_key(folder, "sign.age", identity),
        name=_key(folder, "name.age", identity),
    )


def recovery_identity(folder: Path, keys: Keys) -> str:
    """Return the recovery identity's line, kept wrapped to V."""
    try:
        line = age.open_with_identity(_file(folder, "recovery-identity.age"), keys.identity).read()
        return age.identity_text(_identity(line))
    except ValueError as error:
        raise VaultDamaged(part="keys/recovery-identity.age") from error


def identity_with_recovery(folder: Path, recovery: bytes) -> bytes:
    """Open V with the recovery identity alone; raises VaultDamaged."""
    try:
        line = age.open_with_identity(_file(folder, "recovery.age"), recovery).read()
        return _identity(line)
    except ValueError as error:
        raise VaultDamaged(part="keys/recovery.age") from error


def passphrase_bytes(passphrase: str) -> bytes:
    """UTF-8 of the NFC form; raises EmptyPassphrase."""
    if not passphrase:
        raise EmptyPassphrase
    return unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")


def _line(identity: bytes) -> bytes:
    return f"{age.identity_text(identity)}\n".encode("ascii")


def _identity(line: bytes) -> bytes:
    identity = age.read_identity(line.decode("ascii"))
    if _line(identity) != line:
        raise ValueError("not the one spelling of an identity")
    return identity


def _key(folder: Path, name: str, identity: bytes) -> bytes:
    try:
        key = age.open_with_identity(_file(folder, name), identity).read()
    except NotAge as error:
        raise VaultDamaged(part=f"keys/{name}") from error
    if len(key) != _KEY_BYTES:
        raise VaultDamaged(part=f"keys/{name}")
    return key


def _file(folder: Path, name: str) -> io.BytesIO:
    try:
        return io.BytesIO(regular(folder / name).read_bytes())
    except OSError as error:
        raise VaultDamaged(part=f"keys/{name}") from error


def _forbid_core_dumps() -> None:
    """Keep the keys out of a file should the program crash. Windows writes none unless it was set up to."""
    if os.name == "posix":
        import resource  # noqa: PLC0415 -- POSIX only

        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))
