"""`withdraw`: an incident, exhibit, party, step or debt is no longer put forward."""

from evidence_log.casework.withdraw_record import standing_record, withdraw_record
from evidence_log.cli.arguments import Command, Option
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import receipt_json
from evidence_log.i18n.visible import storable

COMMAND = Command("withdraw", "REF", 1, 1, (Option("--reason"),))


def run(invocation: Invocation) -> int:
    """Withdraw it; the reason is asked for where it was not given."""
    return withdraw(invocation, invocation.parsed.words[0].strip().upper())


def withdraw(invocation: Invocation, reference: str) -> int:
    """Withdraw what has that number."""
    with invocation.open_vault() as vault:
        standing_record(vault, reference)  # nothing is asked about what cannot be withdrawn
        reason = invocation.parsed.text("--reason")
        if reason is None:
            reason = invocation.ask("changes.ask-why-withdrawn", option="--reason")
        at = invocation.around.clock.read()
        receipt = withdraw_record(vault, reference, reason=storable(reason), at=at)
    if invocation.json:
        invocation.answer(receipt_json(receipt, invocation.texts))
        return 0
    invocation.say(invocation.texts("changes.withdrawn", reference=receipt.reference))
    invocation.say(f"  {invocation.texts('changes.withdrawn-kept', reference=receipt.reference)}")
    return 0
