"""Add a person or body to the matter, with the handles by which they showed up."""

from evidence_log.casework.list_parties import list_parties
from evidence_log.errors import PartyKnown
from evidence_log.records.case_file import FiledParty
from evidence_log.records.clock import Reading
from evidence_log.records.ledger import Act
from evidence_log.records.party import Attribution, Handle, Party
from evidence_log.records.receipt import Receipt
from evidence_log.records.record import Record
from evidence_log.vault.vault import Vault


class AddedParty(Record, frozen=True):
    """The receipt, and the party as now known."""

    receipt: Receipt
    party: FiledParty


def add_party(vault: Vault, party: Party, handles: tuple[Handle, ...], *, at: Reading) -> AddedParty:
    """Enter the party; each handle is a claim without a basis as yet. Raises PartyKnown."""
    with vault.writer(at) as writer:
        for each in list_parties(vault):
            if each.party.name.strip().casefold() == party.name.strip().casefold():
                raise PartyKnown(named=party.name, reference=each.reference)
        reference = writer.next_reference(Act.ADD_PARTY)
        claims = [Attribution(party=reference, handle=handle) for handle in handles]
        receipt = writer.append(party, *claims)[0]
    return AddedParty(receipt=receipt, party=vault.party(receipt.reference))
