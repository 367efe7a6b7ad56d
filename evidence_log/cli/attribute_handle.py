"""`party link`: whose a number, account, plate or badge is said to be, and how one knows."""

from evidence_log.casework.attribute_handle import attribute_handle
from evidence_log.cli.add_party import handle_given
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.matter import answered_json
from evidence_log.i18n.visible import storable, visible_line
from evidence_log.records.party import Confidence


def run(invocation: Invocation) -> int:
    """Enter the claim; on a terminal the basis is asked for where it was not given."""
    parsed, handle = invocation.parsed, handle_given(invocation)
    basis = parsed.text("--basis")
    if basis is None and invocation.around.terminal:
        basis = invocation.ask("cli.ask-basis", option="--basis")
    exhibit, confidence = parsed.text("--exhibit"), parsed.text("--confidence")
    with invocation.open_vault() as vault:
        linked = attribute_handle(
            vault,
            handle,
            storable(parsed.words[2]),
            basis=storable(basis or "").strip() or None,
            exhibit=exhibit.strip().upper() if exhibit else None,
            confidence=Confidence(confidence) if confidence else Confidence.LOW,
            at=invocation.around.clock.read(),
        )
    if invocation.json:
        invocation.answer(answered_json(linked, invocation.texts))
        return 0
    name = visible_line(linked.party.party.name)
    invocation.say(invocation.texts("matter.linked", handle=visible_line(handle.value), name=name))
    if not basis:
        invocation.say(f"  {invocation.texts('matter.call-log-alone')}")
    return 0
