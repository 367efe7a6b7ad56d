"""Say more, or something else, of a party. What was known before is kept."""

from typing import Any

from msgspec.structs import replace

from evidence_log.casework.add_party import AddedParty
from evidence_log.casework.list_parties import list_parties, named_party
from evidence_log.errors import NothingToChange, PartyKnown
from evidence_log.records.clock import Reading
from evidence_log.records.party import PartyChange
from evidence_log.vault.vault import Vault


def change_party(vault: Vault, named: str, changes: dict[str, Any], *, at: Reading) -> AddedParty:
    """Enter what is known now; `changes` are fields of a Party. Raises UnknownParty, NothingToChange, PartyKnown."""
    with vault.writer(at) as writer:
        filed = named_party(vault, named)
        known = replace(filed.party, **changes)
        if known == filed.party:
            raise NothingToChange(reference=filed.reference)
        for each in list_parties(vault):
            same = each.party.name.strip().casefold() == known.name.strip().casefold()
            if same and each.reference != filed.reference:
                raise PartyKnown(named=known.name, reference=each.reference)
        receipt = writer.append(PartyChange(party=filed.reference, known=known))[0]
    return AddedParty(receipt=receipt, party=vault.party(filed.reference))
