"""The documents that were made, what was put into each, and to whom it was handed over."""

from collections.abc import Iterable

from evidence_log.records.case_file import FiledDocument, FiledExhibit, FiledStep
from evidence_log.records.disclosed import KnownDocument, handed_over
from evidence_log.vault.vault import Vault


def list_documents(vault: Vault) -> tuple[KnownDocument, ...]:
    """Return them in order; those that were erased are left out."""
    into, steps, made = vault.put_into(), vault.steps(), vault.documents()
    return tuple(
        KnownDocument(
            filed=each,
            exhibits=tuple(dict.fromkeys(into.get(each.reference, ()))),
            handed_over=handed_over([each.reference], steps),
            copies=_copies(each, made),
        )
        for each in made
    )


def known_document(vault: Vault, filed: FiledDocument) -> KnownDocument:
    """Return what is known of one."""
    exhibits = dict.fromkeys(vault.put_into().get(filed.reference, ()))
    steps = handed_over([filed.reference], vault.steps())
    copies = _copies(filed, vault.documents())
    return KnownDocument(filed=filed, exhibits=tuple(exhibits), handed_over=steps, copies=copies)


def _copies(filed: FiledDocument, made: Iterable[FiledDocument]) -> tuple[FiledDocument, ...]:
    return tuple(each for each in made if each.document.redacts == filed.reference)


def exhibit_handed_over(vault: Vault, filed: FiledExhibit) -> tuple[FiledStep, ...]:
    """Return the steps by which an exhibit went out, by itself or in a document."""
    documents = {each.event.document for each in filed.custody if each.event.document is not None}
    return handed_over({filed.reference, *documents}, vault.steps())
