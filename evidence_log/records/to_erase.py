"""What an erasure would remove, and what it did remove."""

from evidence_log.records.case_file import (
    FiledCapture,
    FiledDebt,
    FiledDocument,
    FiledExhibit,
    FiledIncident,
    FiledParty,
    FiledStep,
)
from evidence_log.records.receipt import Receipt
from evidence_log.records.record import Record


class ToErase(Record, frozen=True):
    """What an erasure would remove, and the documents that repeat it and stay until each is erased by itself."""

    reference: str
    incident: FiledIncident | None
    exhibits: tuple[FiledExhibit, ...]
    document: FiledDocument | None
    captures: tuple[FiledCapture, ...]
    party: FiledParty | None
    step: FiledStep | None
    debt: FiledDebt | None
    repeated_in: tuple[str, ...]


class Erased(Record, frozen=True):
    """The answer: the receipt, the references that are tombstones now, and what repeats them.

    `unfinished` when traces in the vault's files are left for the next writer.
    """

    receipt: Receipt
    references: tuple[str, ...]
    repeated_in: tuple[str, ...]
    unfinished: bool
