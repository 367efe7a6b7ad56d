"""`recovery use`: open the vault with the recovery identity, and set a new passphrase."""

from evidence_log.casework.use_recovery import is_whole, use_recovery
from evidence_log.cli.arguments import path_of
from evidence_log.cli.asking import new_passphrase_given
from evidence_log.cli.change_passphrase import take_new_passphrase
from evidence_log.cli.invocation import Invocation
from evidence_log.errors import FileUnreadable, NeedsTerminal, NoSuchFile
from evidence_log.vault.manifest import read_manifest

_LONGEST = 65_536


def run(invocation: Invocation) -> int:
    """Open, then take the new passphrase: a line that does not open the vault costs nobody a passphrase typed twice."""
    read_manifest(invocation.folder)
    given = new_passphrase_given(invocation)
    if given is None and not invocation.around.terminal:
        raise NeedsTerminal(option="--identity-file FILE --new-passphrase-file FILE")
    with use_recovery(invocation.folder, typed=_identity(invocation)) as vault:
        take_new_passphrase(invocation, vault, given=given)
    return 0


def _identity(invocation: Invocation) -> str:
    named = invocation.parsed.text("--identity-file")
    if named is not None:
        return _from_file(named)
    if not invocation.around.terminal:
        raise NeedsTerminal(option="--identity-file FILE")
    invocation.aside(invocation.texts("keys.identity-advice"))
    typed = invocation.ask_secretly("keys.ask-identity")
    while not is_whole(typed):
        more = invocation.ask_secretly("keys.ask-identity-more")
        if not more.strip():
            break
        typed += more
    return typed


def _from_file(named: str) -> str:
    """All lines but comments, which `age-keygen` writes before an identity."""
    path = path_of(named)
    try:
        with path.open(encoding="utf-8-sig") as file:
            lines = file.read(_LONGEST).splitlines()
    except FileNotFoundError as error:
        raise NoSuchFile(path=str(path)) from error
    except (OSError, ValueError) as error:
        raise FileUnreadable(path=str(path)) from error
    return "\n".join(line for line in lines if not line.startswith("#"))
