"""The keys of a vault: age files all the way down, wrapped by a passphrase and by a recovery identity.

A vault without a passphrase keeps the line of V in `open.txt` instead.

docs/formats/vault.md says which file holds what.
"""

import hashlib
import io
import secrets
import unicodedata
from dataclasses import dataclass, field, replace
from pathlib import Path

from evidence_log.errors import (
    EmptyPassphrase,
    KeysMissing,
    NoRecovery,
    VaultDamaged,
    WrongPassphrase,
    WrongRecovery,
)
from evidence_log.vault import age
from evidence_log.vault.age_header import WORK_FACTOR, NotAge, NotForUs
from evidence_log.vault.core_dumps import forbid_core_dumps
from evidence_log.vault.durable import make_private_folder, publish, refusing, regular, write_durably
from evidence_log.vault.manifest import stands_open

KEYS = "keys"
PASSPHRASE, OPEN = "passphrase.age", "open.txt"
RECOVERY, RECOVERY_IDENTITY = "recovery.age", "recovery-identity.age"
# The line of a recovery identity that is being made, until `recovery.age` is made for it.
NEW_IDENTITY = "recovery-identity.new"
KEY_FILES = (PASSPHRASE, OPEN, RECOVERY, RECOVERY_IDENTITY, "db.age", "sign.age", "name.age")
_KEY_BYTES = 32


@dataclass(frozen=True, repr=False)
class Keys:
    """The unlocked keys; never shown, never logged. `identity` is V, the vault's own.

    `opened_file` is the SHA-256 (hex) of the `passphrase.age` they came from, None if from elsewhere.
    """

    identity: bytes
    db: bytes
    sign: bytes
    name: bytes
    opened_file: str | None = field(default=None, compare=False)

    @property
    def recipient(self) -> bytes:
        """What is encrypted to V."""
        return age.recipient_of(self.identity)


def make_keys(
    folder: Path,
    passphrase: str | None,
    *,
    tmp: Path,
    with_recovery: bool = True,
    work_factor: int = WORK_FACTOR,
) -> tuple[Keys, str]:
    """Make and write all keys; returns them and the recovery identity as one line of text, empty if declined.

    Without a passphrase whoever has the folder can open it.
    """
    forbid_core_dumps()
    keys = Keys(
        identity=age.new_identity(),
        db=secrets.token_bytes(_KEY_BYTES),
        sign=secrets.token_bytes(_KEY_BYTES),
        name=secrets.token_bytes(_KEY_BYTES),
    )
    make_private_folder(folder)
    if passphrase is None:
        write_durably(folder / OPEN, _line(keys.identity), tmp=tmp)
    else:
        write_passphrase(folder, keys, passphrase, tmp=tmp, work_factor=work_factor)
    for name, key in (("db.age", keys.db), ("sign.age", keys.sign), ("name.age", keys.name)):
        write_durably(folder / name, age.encrypt_small(key, [keys.recipient]), tmp=tmp)
    return keys, write_recovery(folder, keys, tmp=tmp) if with_recovery else ""


def write_passphrase(
    folder: Path, keys: Keys, passphrase: str, *, tmp: Path, work_factor: int = WORK_FACTOR
) -> None:
    """Wrap V by a passphrase; from the moment the file has its name, this one opens the vault and no other."""
    wrapped = age.encrypt_with_passphrase(
        _line(keys.identity), passphrase_bytes(passphrase), work_factor=work_factor
    )
    write_durably(folder / PASSPHRASE, wrapped, tmp=tmp)


def write_recovery(folder: Path, keys: Keys, *, tmp: Path) -> str:
    """Make a recovery identity in the place of any other; returns its line.

    Between the two files its line stands in a third, so that an interruption leaves either the old or the new.
    """
    recovery = age.new_identity()
    write_durably(folder / NEW_IDENTITY, age.encrypt_small(_line(recovery), [keys.recipient]), tmp=tmp)
    wrapped = age.encrypt_small(_line(keys.identity), [age.recipient_of(recovery)])
    write_durably(folder / RECOVERY, wrapped, tmp=tmp)
    publish(folder / NEW_IDENTITY, folder / RECOVERY_IDENTITY)
    return age.identity_text(recovery)


def finish_recovery(folder: Path, keys: Keys) -> None:
    """End what was interrupted while a recovery identity was made: the new line counts if it opens the vault."""
    new = folder / NEW_IDENTITY
    if not new.exists():
        return
    if _opens(folder, NEW_IDENTITY, keys):
        publish(new, folder / RECOVERY_IDENTITY)
    else:
        with refusing(new):
            new.unlink(missing_ok=True)


def unlock(folder: Path, passphrase: str) -> Keys:
    """Open the keys; raises WrongPassphrase, or VaultDamaged when a key file is missing or broken.

    The passphrase is judged by `passphrase.age` alone. A vault that stands open asks for none, and ignores one.
    """
    forbid_core_dumps()
    if not folder.is_dir():
        raise KeysMissing(part="keys", folder=str(folder.parent))
    if stands_open(folder.parent):
        try:
            identity = _identity(_file(folder, OPEN).read())
        except ValueError as error:
            raise VaultDamaged(part=f"keys/{OPEN}") from error
        return _keys(folder, identity)
    file = _file(folder, PASSPHRASE)
    opened_file = hashlib.sha256(file.getvalue()).hexdigest()
    try:
        line = age.open_with_passphrase(file, passphrase_bytes(passphrase)).read()
        identity = _identity(line)
    except NotForUs as error:
        raise WrongPassphrase from error
    except ValueError as error:
        raise VaultDamaged(part=f"keys/{PASSPHRASE}") from error
    return replace(_keys(folder, identity), opened_file=opened_file)


def unlock_with_recovery(folder: Path, recovery: bytes) -> Keys:
    """Open the keys without the passphrase; raises NoRecovery, WrongRecovery or VaultDamaged."""
    forbid_core_dumps()
    if not (folder / RECOVERY).exists() and not (folder / RECOVERY_IDENTITY).exists():
        raise NoRecovery
    try:
        identity = _identity(age.open_with_identity(_file(folder, RECOVERY), recovery).read())
    except NotForUs as error:
        raise WrongRecovery from error
    except ValueError as error:
        raise VaultDamaged(part=f"keys/{RECOVERY}") from error
    return _keys(folder, identity)


def _keys(folder: Path, identity: bytes) -> Keys:
    return Keys(
        identity=identity,
        db=_key(folder, "db.age", identity),
        sign=_key(folder, "sign.age", identity),
        name=_key(folder, "name.age", identity),
    )


def recovery_identity(folder: Path, keys: Keys) -> str:
    """Return the recovery identity's line, kept wrapped to V; raises NoRecovery or VaultDamaged.

    A line that does not open the vault is not returned: anybody can encrypt one of their own to V.
    """
    if not any((folder / name).exists() for name in (RECOVERY, RECOVERY_IDENTITY, NEW_IDENTITY)):
        raise NoRecovery
    name = NEW_IDENTITY if _opens(folder, NEW_IDENTITY, keys) else RECOVERY_IDENTITY
    recovery = _recovery(folder, name, keys)
    if identity_with_recovery(folder, recovery) != keys.identity:
        raise VaultDamaged(part=f"keys/{RECOVERY}")
    return age.identity_text(recovery)


def _recovery(folder: Path, name: str, keys: Keys) -> bytes:
    try:
        return _identity(age.open_with_identity(_file(folder, name), keys.identity).read())
    except ValueError as error:
        raise VaultDamaged(part=f"keys/{name}") from error


def _opens(folder: Path, name: str, keys: Keys) -> bool:
    """Whether the recovery identity kept under that name opens the vault."""
    try:
        return identity_with_recovery(folder, _recovery(folder, name, keys)) == keys.identity
    except VaultDamaged:
        return False


def identity_with_recovery(folder: Path, recovery: bytes) -> bytes:
    """Open V with the recovery identity alone; raises VaultDamaged."""
    try:
        line = age.open_with_identity(_file(folder, RECOVERY), recovery).read()
        return _identity(line)
    except ValueError as error:
        raise VaultDamaged(part=f"keys/{RECOVERY}") from error


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


def file_hash(folder: Path, name: str) -> str:
    """SHA-256 (hex) of a key file as it lies there; raises VaultDamaged."""
    return hashlib.sha256(_file(folder, name).getvalue()).hexdigest()


def _file(folder: Path, name: str) -> io.BytesIO:
    try:
        return io.BytesIO(regular(folder / name).read_bytes())
    except OSError as error:
        raise VaultDamaged(part=f"keys/{name}") from error
