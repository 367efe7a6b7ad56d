"""The editions there are, what the reader of each asks, and what is still missing in this case."""

from evidence_log.records.case import Jurisdiction
from evidence_log.records.record import Record
from evidence_log.reports.edition import EDITIONS, Edition, edition_named
from evidence_log.reports.missing import Needed, Standing, needed_for
from evidence_log.vault.vault import Vault


class ListedEdition(Record, frozen=True):
    """An edition held against the case. `fits`: its reader sits where the matter is, or anywhere."""

    edition: Edition
    fits: bool
    needed: tuple[Needed, ...]

    def of(self, standing: Standing) -> list[Needed]:
        """What is there, missing, or written by hand."""
        return [each for each in self.needed if each.standing is standing]


def list_editions(vault: Vault, named: str | None = None) -> list[ListedEdition]:
    """All of them, those that fit the case first, or the one that is named; raises UnknownEdition."""
    editions = [edition_named(each) for each in (EDITIONS if named is None else (named,))]
    case_file = vault.case_file()
    place = case_file.case.jurisdiction
    listed = [
        ListedEdition(edition=each, fits=fits(each, place), needed=needed_for(each, case_file))
        for each in editions
    ]
    return sorted(listed, key=lambda each: not each.fits)


def fits(edition: Edition, place: Jurisdiction) -> bool:
    """Whether its reader sits there."""
    return not edition.jurisdictions or place in edition.jurisdictions
