"""`recovery show`: the line that opens the vault without its passphrase, alone on standard output."""

from evidence_log.casework.show_recovery import show_recovery
from evidence_log.cli.arguments import Command
from evidence_log.cli.invocation import Invocation
from evidence_log.errors import NotAChoice

COMMAND = Command("recovery", "show", 1, 1)


def run(invocation: Invocation) -> int:
    """Show it."""
    if invocation.parsed.words[0] != "show":
        raise NotAChoice(option="recovery", value=invocation.parsed.words[0], choices="show")
    with invocation.open_vault() as vault:
        line = show_recovery(vault)
    if invocation.json:
        invocation.answer({"recovery_identity": line})
    else:
        invocation.say(line)
    return 0
