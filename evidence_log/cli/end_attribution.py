"""`party unlink`: a handle is no longer said to be somebody's."""

from evidence_log.casework.end_attribution import end_attribution
from evidence_log.cli.add_party import handle_given
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import receipt_json
from evidence_log.cli.matter import party_json
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
        receipt = receipt_json(ended.receipt, invocation.texts)
        invocation.answer({**receipt, "party": party_json(ended.party)})
        return 0
    name = visible_line(ended.party.party.name)
    invocation.say(invocation.texts("matter.unlinked", handle=visible_line(handle.value), name=name))
    return 0
