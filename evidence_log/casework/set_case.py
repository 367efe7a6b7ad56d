"""Set facts of the case; what is not named stays as it was."""

from collections.abc import Mapping

import msgspec

from evidence_log.records.case import Case
from evidence_log.records.clock import Reading
from evidence_log.records.receipt import Receipt
from evidence_log.vault.vault import Vault


def set_case(vault: Vault, changes: Mapping[str, str | None], *, at: Reading) -> Receipt:
    """Enter the case anew with the changes; an empty text or None clears a fact. ValueError on a bad zone."""
    with vault.writer(at) as writer:
        case = changed(vault.case(), changes)
        return writer.append(case)[0]


def changed(case: Case, changes: Mapping[str, str | None]) -> Case:
    """Return the case with these facts changed, checked like any other record."""
    facts = msgspec.to_builtins(case) | {name: value or None for name, value in changes.items()}
    try:
        return msgspec.convert(facts, Case)
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from error
