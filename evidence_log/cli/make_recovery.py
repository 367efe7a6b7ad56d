"""`recovery make`: a recovery identity for a vault that has none, or in the place of one whose paper was lost."""

from evidence_log.casework.make_recovery import make_recovery, replace_recovery
from evidence_log.cli.asking import shown_once
from evidence_log.cli.invocation import Invocation


def run(invocation: Invocation) -> int:
    """Make it, and show it once where somebody is there to copy it."""
    at = invocation.around.clock.read()
    replace = invocation.parsed.flag("--replace")
    with invocation.open_vault() as vault:
        line = replace_recovery(vault, at=at) if replace else make_recovery(vault, at=at)
    texts = invocation.texts
    if invocation.json:
        invocation.answer({"recovery_identity": line})
        return 0
    invocation.say(texts("keys.recovery-made"))
    if replace:
        invocation.say(texts("keys.recovery-replaced"))
    if invocation.around.terminal:
        right = shown_once(invocation, line)
        invocation.say(texts("cli.recovery-checked" if right else "cli.recovery-unchecked"))
    else:
        invocation.say(texts("cli.recovery-later"))
    return 0
