"""What a document would hold, made now: how much goes in, what is missing, what the other side may read. Enters nothing."""

from msgspec.structs import replace

from evidence_log.casework.list_editions import ListedEdition, held_against
from evidence_log.records.case_file import put_forward, selected
from evidence_log.records.record import Record
from evidence_log.records.seen_by_them import SeenByThem
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.reports.edition import edition_named
from evidence_log.reports.make import declaration_text
from evidence_log.reports.seen_by_them import seen_by_them
from evidence_log.vault.vault import Vault


class WeighedDocument(Record, frozen=True):
    """`waiting`: what was written while locked and is not answered yet. `declaration` in full, empty where there is none.

    `stand`: how many incidents there are to choose from. `shows`: whether exhibits stand in it, and not only their names. `seen` is what the other side may read in the document, `copy`
    what in the redacted copy where one is wanted.
    """

    incidents: int
    stand: int
    exhibits: int
    shows: bool
    waiting: int
    declaration: str
    listed: ListedEdition
    seen: SeenByThem
    copy: SeenByThem | None = None


def weigh_document(vault: Vault, wanted: WantedDocument) -> WeighedDocument:
    """Look at the record as it stands."""
    case_file, edition = vault.case_file(), edition_named(wanted.edition)
    everything = put_forward(case_file)
    forward, full = selected(everything, wanted.only), replace(wanted, redact=())
    return WeighedDocument(
        incidents=len(forward.incidents),
        stand=len(everything.incidents),
        exhibits=len(forward.exhibits),
        shows=edition.tells_exhibits and not wanted.plain,
        waiting=len(vault.waiting()),
        declaration=declaration_text(case_file, full) if edition.declares else "",
        listed=held_against(case_file, edition),
        seen=seen_by_them(case_file, full),
        copy=seen_by_them(case_file, wanted) if wanted.redact else None,
    )
