"""`passphrase`: let another one open the vault, and say what that does not undo."""

from evidence_log.casework.change_passphrase import change_passphrase
from evidence_log.cli.arguments import Command, Option, Takes
from evidence_log.cli.asking import new_passphrase, new_passphrase_given
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import receipt_json
from evidence_log.i18n.passphrase_words import changed_words
from evidence_log.records.vault_facts import KeyWrap
from evidence_log.vault.vault import Vault

COMMAND = Command(
    "passphrase",
    "",
    0,
    0,
    (Option("--new-passphrase-file", value="FILE"), Option("--generate", Takes.NOTHING)),
    either=("--new-passphrase-file", "--generate"),
)


def run(invocation: Invocation) -> int:
    """Open with the old one, then take the new one."""
    given = new_passphrase_given(invocation)
    with invocation.open_vault() as vault:
        take_new_passphrase(invocation, vault, given=given)
    return 0


def take_new_passphrase(invocation: Invocation, vault: Vault, *, given: str | None) -> None:
    """Take a new passphrase for an open vault, and say what that means for copies made before."""
    passphrase = new_passphrase(invocation, option="--new-passphrase-file", given=given)
    receipt = change_passphrase(vault, passphrase, at=invocation.around.clock.read())
    if invocation.json:
        invocation.answer(receipt_json(receipt, invocation.texts))
        return
    first_one = vault.opened_with is KeyWrap.NOTHING
    recovery = KeyWrap.RECOVERY in vault.ways()
    for line in changed_words(invocation.texts, recovery=recovery and not first_one):
        invocation.say(line)
    if first_one and recovery:
        invocation.say(invocation.texts("cli.recovery-later"))
