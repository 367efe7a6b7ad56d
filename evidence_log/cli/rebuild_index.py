"""`rebuild-index`: make the index anew from the records."""

import msgspec

from evidence_log.casework.rebuild_index import rebuild_index
from evidence_log.cli.arguments import Command
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.progress import drawn

COMMAND = Command("rebuild-index", "", 0, 0)


def run(invocation: Invocation) -> int:
    """Make it, and say of what."""
    with invocation.open_vault() as vault:
        made = drawn(invocation, rebuild_index(vault, at=invocation.around.clock.read()))
    if invocation.json:
        invocation.answer(msgspec.to_builtins(made))
    else:
        invocation.say(invocation.texts("copies.rebuilt", entries=made.entries, n=made.incidents))
    return 0
