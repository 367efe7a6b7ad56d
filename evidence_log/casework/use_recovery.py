"""Open a vault with its recovery identity, as it was copied by hand; a new passphrase is to follow."""

from pathlib import Path

from evidence_log.errors import RecoveryMistyped, RecoveryTooShort
from evidence_log.vault.age import read_identity
from evidence_log.vault.bech32 import mistyped_places
from evidence_log.vault.open import open_with_recovery
from evidence_log.vault.vault import Vault

_HEAD = "AGE-SECRET-KEY-1"
_LETTERS = 58
_GROUP = 4


def use_recovery(folder: Path, *, typed: str) -> Vault:
    """Open the vault; raises RecoveryMistyped, RecoveryTooShort, WrongRecovery or NoRecovery."""
    return open_with_recovery(folder, recovery=read_recovery(typed))


def read_recovery(typed: str) -> bytes:
    """Read a line however it was grouped: blanks, line ends and lower case count for nothing."""
    line = spelled(typed)
    try:
        return read_identity(line)
    except ValueError as error:
        letters = line.removeprefix(_HEAD)
        if len(letters) != _LETTERS:
            raise RecoveryTooShort(found=len(letters), expected=_LETTERS) from error
        places = mistyped_places(line.lower())
        groups = {(place - len(_HEAD)) // _GROUP + 1 for place in places}
        raise RecoveryMistyped(group=str(groups.pop()) if len(groups) == 1 else "") from error


def spelled(typed: str) -> str:
    """The line as the program spells it; its head may be left out."""
    letters = "".join(each for each in typed.upper() if each.isalnum())
    return f"{_HEAD}{letters.removeprefix(_HEAD.replace('-', ''))}"


def is_whole(typed: str) -> bool:
    """Whether nothing more has to be typed."""
    return len(spelled(typed)) >= len(_HEAD) + _LETTERS
