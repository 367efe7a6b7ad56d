"""`party unlink`: a handle is no longer said to be somebody's."""

from evidence_log.casework.end_attribution import end_attribution
from evidence_log.cli.add_party import handle_given
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.matter import answered_json
from evidence_log.i18n.visible import storable, visible_line


def run(invocation: Invocation) -> int:
    """Enter it; the reason is asked for where it was not given."""
    handle, named = handle_given(invocation), storable(invocation.parsed.words[2])
    reason = invocation.parsed.text("--reason")
    if reason is None:
        reason = invocation.ask("cli.ask-why-unlinked", option="--reason")
    with invocation.open_vault() as vault:
        at = invocation.around.clock.read()
        ended = end_attribution(vault, handle, named, reason=storable(reason), at=at)
    if invocation.json:
        invocation.answer(answered_json(ended, invocation.texts))
        return 0
    name = visible_line(ended.party.party.name)
    invocation.say(invocation.texts("matter.unlinked", handle=visible_line(handle.value), name=name))
    return 0
