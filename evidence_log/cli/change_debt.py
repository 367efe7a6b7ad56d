"""`debt change`: what is claimed from now on."""

from evidence_log.casework.change_debt import change_debt
from evidence_log.cli.add_debt import answer, debt_words, reference_given
from evidence_log.cli.invocation import Invocation
from evidence_log.i18n.visible import storable


def run(invocation: Invocation) -> int:
    """Change what is given; an empty value clears it."""
    words, given = debt_words(invocation.parsed)
    reason = storable(invocation.parsed.text("--reason") or "").strip() or None
    with invocation.open_vault() as vault:
        changed = change_debt(
            vault,
            reference_given(invocation),
            words,
            given=given,
            reason=reason,
            at=invocation.around.clock.read(),
        )
        zone = vault.case().zone
    answer(invocation, changed, "changed", zone)
    return 0
