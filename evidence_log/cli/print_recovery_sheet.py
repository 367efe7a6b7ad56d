"""`recovery sheet`: the line on a sheet of paper, by way of a PDF at the place that was named."""

from evidence_log.casework.print_recovery_sheet import print_recovery_sheet
from evidence_log.cli.arguments import path_of
from evidence_log.cli.invocation import Invocation
from evidence_log.errors import MissingArgument
from evidence_log.i18n.visible import visible_line


def run(invocation: Invocation) -> int:
    """Write it, and say that it lies there readable."""
    out = invocation.parsed.text("--out")
    if not out:
        raise MissingArgument(argument="--out PATH.pdf", command="recovery")
    path = path_of(out)
    with invocation.open_vault() as vault:
        print_recovery_sheet(vault, path, at=invocation.around.clock.read())
    if invocation.json:
        invocation.answer({"path": str(path)})
        return 0
    invocation.say(invocation.texts("cli.saved-to", path=visible_line(str(path))))
    invocation.say(invocation.texts("keys.sheet-lies-there"))
    return 0
