"""Claim that a number, account, plate or badge belongs to somebody: with how one knows, and how surely."""

from evidence_log.casework.add_party import AddedParty
from evidence_log.casework.list_parties import named_party
from evidence_log.records.clock import Reading
from evidence_log.records.party import Attribution, Confidence, Handle
from evidence_log.vault.vault import Vault


def attribute_handle(
    vault: Vault,
    handle: Handle,
    named: str,
    *,
    basis: str | None,
    exhibit: str | None,
    confidence: Confidence,
    at: Reading,
) -> AddedParty:
    """Enter the claim in the place of an earlier one about the same two; `exhibit` must be known.

    Raises UnknownParty, PartiesAlike, UnknownReference.
    """
    if exhibit is not None:
        vault.exhibit(exhibit)
    with vault.writer(at) as writer:
        party = named_party(vault, named).reference
        claim = Attribution(party=party, handle=handle, basis=basis, exhibit=exhibit, confidence=confidence)
        receipt = writer.append(claim)[0]
    return AddedParty(receipt=receipt, party=vault.party(party))
