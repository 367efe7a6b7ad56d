"""The persons and bodies of the matter, by what they are called."""

from evidence_log.errors import PartiesAlike, UnknownParty
from evidence_log.records.case_file import FiledParty
from evidence_log.records.party import Handle
from evidence_log.vault.vault import Vault


def list_parties(vault: Vault) -> list[FiledParty]:
    """Those that were not withdrawn, in the order they were added."""
    return [each for each in vault.parties() if each.withdrawal is None]


def withdrawn_parties(vault: Vault) -> list[FiledParty]:
    """Those that were, in the order they were added."""
    return [each for each in vault.parties() if each.withdrawal is not None]


def named_party(vault: Vault, named: str) -> FiledParty:
    """The party of that number, name, or part of a name; raises UnknownParty, PartiesAlike."""
    called = named.strip().casefold()
    parties = list_parties(vault)
    for fits in (
        [each for each in parties if called in (each.reference.casefold(), each.party.name.casefold())],
        [each for each in parties if called and called in each.party.name.casefold()],
    ):
        if len(fits) == 1:
            return fits[0]
        if fits:
            raise PartiesAlike(named=named, references=", ".join(each.reference for each in fits))
    raise UnknownParty(named=named)


def parties_of(parties: list[FiledParty], number: str) -> list[FiledParty]:
    """Whose a number is claimed to be; several may be claimed to use one."""
    handle = Handle(value=number)
    return [each for each in parties if each.shows_up_by(handle)]
