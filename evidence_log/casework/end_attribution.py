"""No longer claim that a handle belongs to somebody. That it was claimed is kept."""

from evidence_log.casework.add_party import AddedParty
from evidence_log.casework.list_parties import named_party
from evidence_log.errors import NoReason, NothingAttributed
from evidence_log.records.clock import Reading
from evidence_log.records.party import AttributionEnded, Handle
from evidence_log.vault.vault import Vault


def end_attribution(vault: Vault, handle: Handle, named: str, *, reason: str, at: Reading) -> AddedParty:
    """Enter that it is no longer claimed; raises NoReason, UnknownParty, NothingAttributed."""
    if not reason.strip():
        raise NoReason
    with vault.writer(at) as writer:
        filed = named_party(vault, named)
        claimed = next(
            (
                each.attribution.handle
                for each in filed.attributions
                if each.attribution.handle.bare == handle.bare
            ),
            None,
        )
        if claimed is None:
            raise NothingAttributed(handle=handle.value, party=filed.party.name)
        receipt = writer.append(AttributionEnded(party=filed.reference, handle=claimed, reason=reason))[0]
    return AddedParty(receipt=receipt, party=vault.party(filed.reference))
