"""`recovery`: show the line that opens the vault without its passphrase, put it on a sheet, make it, use it."""

from evidence_log.casework.show_recovery import show_recovery
from evidence_log.cli.arguments import Option, Takes
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.subcommands import Second, command_of, go_on

SECONDS = {
    "show": Second(),
    "sheet": Second((), (Option("--out", value="PATH.pdf"),), "print_recovery_sheet"),
    "use": Second(
        (),
        (
            Option("--identity-file", value="FILE"),
            Option("--new-passphrase-file", value="FILE"),
            Option("--generate", Takes.NOTHING),
        ),
        "use_recovery",
    ),
    "make": Second((), (Option("--replace", Takes.NOTHING),), "make_recovery"),
}

COMMAND = command_of("recovery", SECONDS, either=("--new-passphrase-file", "--generate"))


def run(invocation: Invocation) -> int:
    """Do what was named; the line alone on standard output is `show`."""
    done = go_on(invocation, "recovery", SECONDS)
    if isinstance(done, int):
        return done
    with invocation.open_vault() as vault:
        line = show_recovery(vault)
    if invocation.json:
        invocation.answer({"recovery_identity": line})
    else:
        invocation.say(line)
    return 0
