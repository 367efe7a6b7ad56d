"""The editions there are, what the reader of each asks, and what is still missing in this case."""

from evidence_log.records.case import Jurisdiction
from evidence_log.records.case_file import CaseFile
from evidence_log.records.record import Record
from evidence_log.reports.edition import EDITIONS, Edition, edition_named
from evidence_log.reports.missing import Needed, Standing, needed_for
from evidence_log.vault.vault import Vault

_FOR_ANY_POLICE = "police"


class ListedEdition(Record, frozen=True):
    """An edition held against the case. `fits`: its reader sits where the matter is, or anywhere."""

    edition: Edition
    fits: bool
    needed: tuple[Needed, ...]

    def of(self, standing: Standing) -> list[Needed]:
        """What is there, missing, or written by hand."""
        return [each for each in self.needed if each.standing is standing]


def list_editions(vault: Vault, named: str | None = None) -> list[ListedEdition]:
    """All of them, those of the place of the case first, then those of any; or the one that is named; raises UnknownEdition."""
    editions = [edition_named(each) for each in (EDITIONS if named is None else (named,))]
    case_file = vault.case_file()
    listed = [held_against(case_file, each) for each in editions]
    place = case_file.case.jurisdiction
    return sorted(listed, key=lambda each: (not each.fits, place not in each.edition.jurisdictions))


def held_against(case_file: CaseFile, edition: Edition) -> ListedEdition:
    """One edition, and what of it this case has."""
    place = case_file.case.jurisdiction
    return ListedEdition(edition=edition, fits=fits(edition, place), needed=needed_for(edition, case_file))


def fits(edition: Edition, place: Jurisdiction) -> bool:
    """Whether its reader sits there."""
    return not edition.jurisdictions or place in edition.jurisdictions


def first_edition(place: Jurisdiction) -> str:
    """The one to offer first: for the police of that place where there is one, else for any police."""
    for_police = (each for each in EDITIONS if each.startswith(f"{_FOR_ANY_POLICE}-"))
    return next((each for each in for_police if place in edition_named(each).jurisdictions), _FOR_ANY_POLICE)
