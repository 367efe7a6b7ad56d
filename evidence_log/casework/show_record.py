"""Show one thing by its reference, and save the original of an exhibit bit for bit."""

from collections.abc import Callable
from pathlib import Path

from evidence_log.casework.label_tags import labels_of
from evidence_log.casework.list_debts import named_debt
from evidence_log.casework.list_documents import exhibit_handed_over, known_document
from evidence_log.casework.review_inbox import Waits, list_waiting
from evidence_log.errors import NoSuchCopy, NothingToSave, UnknownCapture, UnknownReference
from evidence_log.records.case_file import (
    FiledCapture,
    FiledDebt,
    FiledDocument,
    FiledErasure,
    FiledExhibit,
    FiledIncident,
    FiledParty,
    FiledStep,
)
from evidence_log.records.disclosed import KnownDocument
from evidence_log.records.exhibit import DerivativePurpose
from evidence_log.records.likeness import Alike
from evidence_log.records.record import Record
from evidence_log.records.tag_labels import NO_LABELS, TagLabels
from evidence_log.vault.inbox import capture_id
from evidence_log.vault.vault import Vault

Shown = (
    FiledIncident | FiledExhibit | FiledDocument | FiledCapture | FiledParty | FiledStep | FiledDebt | Waits
)


def show_record(vault: Vault, reference: str) -> Shown:
    """Return the thing of that number; of a capture what it became. Raises UnknownReference, UnknownCapture."""
    called = reference.strip().upper()
    if called.startswith("CAP-"):
        return _capture(vault, capture_id(called) or called)
    readers: dict[str, Callable[[str], Shown]] = {
        "INC": vault.incident,
        "EX": vault.exhibit,
        "DOC": vault.document,
        "PTY": vault.party,
        "STEP": vault.step,
        "DEBT": vault.debt,
    }
    prefix, dash, _ = called.partition("-")
    if dash and prefix in readers:
        return readers[prefix](called)
    raise UnknownReference(reference=reference, nearest="")


def find_tombstone(vault: Vault, reference: str) -> FiledErasure | None:
    """What is left of a thing that was erased; None for everything else, known or not."""
    called = reference.strip().upper()
    if called.startswith("CAP-"):
        called = capture_id(called) or called
        became = [each.review.incident for each in vault.captures([called]) if each.review.incident]
        called = became[-1] if became else called  # an answer may be erased, and what it became stand
    try:
        return vault.erasure(called)
    except UnknownReference:
        return None


def _capture(vault: Vault, capture: str) -> FiledIncident | FiledCapture | Waits:
    """The incident it was taken in as; the answer where there is none; or the capture, while it waits."""
    reviews = vault.captures([capture])
    if reviews and (incident := reviews[-1].review.incident) is not None:
        return vault.incident(incident)
    waiting = [each for each in list_waiting(vault) if each.capture_id == capture]
    if waiting:
        return waiting[0]
    if reviews:
        return reviews[-1]
    raise UnknownCapture(capture=capture)


class Around(Record, frozen=True):
    """What stands beside an exhibit: the same bytes elsewhere, what looks like it, what came out of it.

    `named` is a debt with the parties it speaks of by name, `labels` what the tags of an incident are called, `document`
    what is known of a document, `handed_over` the steps by which an exhibit went out.
    """

    alike: Alike
    members: tuple[str, ...]
    named: FiledDebt | None = None
    labels: TagLabels = NO_LABELS
    document: KnownDocument | None = None
    handed_over: tuple[FiledStep, ...] = ()


def look_around(vault: Vault, filed: Shown) -> Around:
    """Say what an exhibit has to do with the others, and a debt with parties; nothing stands beside the rest."""
    if not isinstance(filed, FiledExhibit):
        named = named_debt(vault, filed) if isinstance(filed, FiledDebt) else None
        labels = labels_of(vault, filed) if isinstance(filed, FiledIncident) else NO_LABELS
        document = known_document(vault, filed) if isinstance(filed, FiledDocument) else None
        nothing = Alike(same=(), near=())
        return Around(alike=nothing, members=(), named=named, labels=labels, document=document)
    members = tuple(each.reference for each in vault.exhibits_inside(filed.reference))
    went_out = exhibit_handed_over(vault, filed)
    return Around(alike=vault.alike(filed), members=members, handed_over=went_out)


def withdrawn_exhibits(vault: Vault, filed: FiledIncident) -> list[str]:
    """The exhibits of an incident that are no longer put forward."""
    every = vault.withdrawn_exhibits()
    return [each.reference for each in every if each.exhibit.incident == filed.reference]


def save_copy(vault: Vault, reference: str, purpose: DerivativePurpose, path: Path) -> None:
    """Write a copy made from an exhibit to a new file; raises NoSuchCopy where none was made."""
    filed = show_record(vault, reference)
    made = filed.derivative(purpose) if isinstance(filed, FiledExhibit) else None
    if made is None:
        raise NoSuchCopy(reference=reference.strip().upper(), copy=purpose.value)
    vault.save_object(made.kept, path)


def save_original(vault: Vault, reference: str, path: Path) -> None:
    """Write the exhibit's or document's bytes to a new file, checked against their SHA-256."""
    filed = show_record(vault, reference)
    if isinstance(filed, FiledExhibit):
        vault.save_object(filed.exhibit.original, path)
    elif isinstance(filed, FiledDocument):
        vault.save_object(filed.document.kept, path)
    else:
        raise NothingToSave(reference=reference.strip().upper())
