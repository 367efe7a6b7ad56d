"""Parties: the persons and bodies of the matter, and the handles by which somebody showed up."""

from enum import StrEnum

from evidence_log.records.record import Record


class Role(StrEnum):
    """What somebody has to do with the matter."""

    COMPLAINANT = "complainant"
    RESPONDENT = "respondent"
    WITNESS = "witness"
    REPRESENTATIVE = "representative"
    RECIPIENT = "recipient"
    LENDER = "lender"
    COLLECTION_AGENCY = "collection-agency"
    THIRD_PERSON = "third-person"


class Party(Record, frozen=True):
    """A person or body. `address`, `phone` and `workplace` are where they are reached: they never go to the other side.

    The handles by which somebody showed up are no part of it: that one belongs to a party is a claim of its own.
    """

    name: str
    role: Role
    address: str | None = None
    phone: str | None = None
    workplace: str | None = None
    note: str | None = None

    def __post_init__(self) -> None:
        """Refuse somebody without a name."""
        if not self.name.strip():
            raise ValueError("a party has a name")


class PartyChange(Record, frozen=True):
    """What is known of a party from now on: all of it anew. What was known before stays."""

    party: str
    known: Party


class HandleKind(StrEnum):
    """What somebody showed up by."""

    NUMBER = "number"
    ACCOUNT = "account"
    PLATE = "plate"
    BADGE = "badge"
    URL = "url"
    OTHER = "other"


class Handle(Record, frozen=True):
    """A phone number, account, plate, badge number or address of a page, as it was seen."""

    value: str
    kind: HandleKind = HandleKind.NUMBER

    def __post_init__(self) -> None:
        """Refuse nothing at all."""
        if not self.value.strip():
            raise ValueError("a handle is not empty")

    @property
    def bare(self) -> str:
        """What two spellings of one handle share: a number without its spaces and signs, anything else without case."""
        return bare_number(self.value) if self.kind is HandleKind.NUMBER else self.value.strip().casefold()


class Confidence(StrEnum):
    """How sure the person is who says so."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Attribution(Record, frozen=True):
    """The claim that a handle belongs to a party. `basis`: how one knows; null where nobody said. `exhibit` shows it."""

    party: str
    handle: Handle
    basis: str | None = None
    exhibit: str | None = None
    confidence: Confidence = Confidence.LOW


class AttributionEnded(Record, frozen=True):
    """The claim is no longer made. That it was made stays."""

    party: str
    handle: Handle
    reason: str


def bare_number(number: str) -> str:
    """A number without blanks, dots, dashes, brackets; what is no number only without its case."""
    digits = "".join(each for each in number if each.isdigit() or each in "+*#")
    return digits if any(each.isdigit() for each in digits) else number.strip().casefold()
