"""Choose the incidents that go into a document: those that are named, those of a time, or both at once."""

from msgspec.structs import replace

from evidence_log.casework.list_incidents import list_incidents, read_span
from evidence_log.errors import AlreadyWithdrawn, NothingSelected
from evidence_log.records.clock import Reading
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.vault.vault import Vault


def select_incidents(
    vault: Vault,
    wanted: WantedDocument,
    *,
    since: str | None,
    until: str | None,
    only: tuple[str, ...],
    at: Reading,
) -> WantedDocument:
    """The document with their numbers in the order they happened; as it was where all of them fit.

    `since` and `until` are phrases, both ends included. Raises what list_incidents does, UnknownReference, RecordErased,
    AlreadyWithdrawn, and NothingSelected where incidents stand and none of them fits.
    """
    if since is None and until is None and not only:
        return wanted
    named = {_standing(vault, each) for each in only}
    found = list_incidents(vault, since=since, until=until, at=at)
    chosen = tuple(each.reference for each in found if not named or each.reference in named)
    stand = vault.incidents()
    if stand and not chosen:
        raise NothingSelected
    if len(chosen) == len(stand):
        return wanted
    span = read_span(vault, since=since, until=until, at=at)
    return replace(wanted, only=chosen, since=span.since, until=span.until)


def _standing(vault: Vault, reference: str) -> str:
    filed = vault.incident(reference)
    if filed.withdrawal is not None:
        raise AlreadyWithdrawn(reference=filed.reference, at=filed.withdrawal.recorded_at)
    return filed.reference
