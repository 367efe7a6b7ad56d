"""`backup`: copy the vault, encrypted as it is, into a folder of its own on a stick, and look at the copy."""

from evidence_log.casework.back_up_vault import back_up_vault
from evidence_log.cli.arguments import Command, path_of
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import backed_up_json
from evidence_log.cli.progress import drawn
from evidence_log.cli.verify_vault import say_found
from evidence_log.i18n.backup_words import backed_up_words
from evidence_log.records.copies import BackedUp
from evidence_log.records.verification import Verdict
from evidence_log.vault.manifest import read_manifest, stands_open
from evidence_log.vault.open import open_vault

COMMAND = Command("backup", "DEST", 1, 1)


def run(invocation: Invocation) -> int:
    """Make it, and say what was copied, whether it is sound, and whether it lies elsewhere."""
    read_manifest(invocation.folder)  # no vault, no question
    destination = path_of(invocation.parsed.words[0])
    passphrase = invocation.passphrase()
    with open_vault(invocation.folder, passphrase=passphrase) as vault:
        act = back_up_vault(vault, destination, passphrase=passphrase, at=invocation.around.clock.read())
        made = drawn(invocation, act)
    if invocation.json:
        invocation.answer(backed_up_json(made, invocation.texts))
    else:
        _say(invocation, made)
    return 0 if made.verification.verdict is Verdict.SOUND else 1


def _say(invocation: Invocation, made: BackedUp) -> None:
    for line in backed_up_words(made, invocation.texts, unasked=stands_open(invocation.folder)):
        invocation.say(line)
    if made.receipt is None:
        say_found(invocation, made.verification)
