"""`debt list`: what is claimed, by whom."""

from evidence_log.casework.list_debts import list_debts
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.matter import debt_json
from evidence_log.i18n.debt_words import debt_line, with_names
from evidence_log.i18n.visible import visible_line


def run(invocation: Invocation) -> int:
    """List them; none is an answer."""
    texts = invocation.texts
    with invocation.open_vault() as vault:
        debts, parties = list_debts(vault), vault.parties()
    if invocation.json:
        invocation.answer({"debts": [debt_json(each, with_names(each, parties), texts) for each in debts]})
        return 0
    for filed in debts:
        invocation.say(visible_line(debt_line(with_names(filed, parties), texts)))
    invocation.say(texts("debt.debts", n=len(debts)))
    return 0
