"""Set facts of the case; what is not named stays as it was."""

from collections.abc import Mapping

import msgspec

from evidence_log.records.case import Case
from evidence_log.records.clock import Reading
from evidence_log.records.learned import learned
from evidence_log.records.receipt import Receipt
from evidence_log.seals.address import authority_address
from evidence_log.vault.vault import Vault

Changes = Mapping[str, str | tuple[str, ...] | None]


def set_case(vault: Vault, changes: Changes, *, at: Reading) -> Receipt:
    """Enter the case anew with the changes; an empty text or None clears a fact.

    ValueError on a bad zone; raises NotAnAuthority.
    """
    with vault.writer(at) as writer:
        case = changed(vault.case(), changes)
        return writer.append(case)[0]


def changed(case: Case, changes: Changes) -> Case:
    """Return the case with these facts changed, checked like any other record."""
    facts = msgspec.to_builtins(case) | {name: value or None for name, value in changes.items()}
    facts["stamp_authorities"] = [
        authority_address(each) for each in facts["stamp_authorities"] or () if each.strip()
    ]
    try:
        return msgspec.convert(facts, learned(Case))
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from error
