"""Show one thing by its reference, and save the original of an exhibit bit for bit."""

from pathlib import Path

from evidence_log.errors import NothingToSave, UnknownReference
from evidence_log.records.case_file import FiledDocument, FiledExhibit, FiledIncident
from evidence_log.vault.vault import Vault


def show_record(vault: Vault, reference: str) -> FiledIncident | FiledExhibit | FiledDocument:
    """Return the incident, exhibit or document; raises UnknownReference."""
    called = reference.strip().upper()
    if called.startswith("INC-"):
        return vault.incident(called)
    if called.startswith("EX-"):
        return vault.exhibit(called)
    if called.startswith("DOC-"):
        return vault.document(called)
    raise UnknownReference(reference=reference, nearest="")


def save_original(vault: Vault, reference: str, path: Path) -> None:
    """Write the exhibit's or document's bytes to a new file, checked against their SHA-256."""
    filed = show_record(vault, reference)
    if isinstance(filed, FiledExhibit):
        vault.save_object(filed.exhibit.original, path)
    elif isinstance(filed, FiledDocument):
        vault.save_object(filed.document.kept, path)
    else:
        raise NothingToSave(reference=filed.reference)
