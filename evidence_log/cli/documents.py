"""The JSON of documents and of what became of them: docs/formats/json.md."""

from typing import TYPE_CHECKING

from msgspec import to_builtins

from evidence_log.cli.json_forms import Json, moment_json, signed_json, verification_json
from evidence_log.i18n.document_words import handed_over_fields
from evidence_log.i18n.texts import Texts
from evidence_log.records.case_file import FiledExhibit, FiledStep
from evidence_log.records.disclosed import KnownDocument

if TYPE_CHECKING:  # heavy: what is only shown is not verified
    from evidence_log.casework.verify_document import VerifiedFile


def document_json(known: KnownDocument) -> Json:
    """A document, with the exhibits in it and the steps by which it was handed over."""
    document = known.filed.document
    return {
        "reference": known.filed.reference,
        "edition": document.edition,
        "language": document.language,
        "made_at": document.made_at,
        "entries": document.entries,
        "root": document.root,
        "declared": document.declared,
        "sha256": document.kept.sha256,
        "size": document.kept.size,
        "signed": signed_json(document.signed),
        "pages": document.pages,
        "to": document.to,
        "redacts": document.redacts,
        "redact": [each.value for each in document.redact],
        "only": None if document.only is None else list(document.only),
        "since": None if document.since is None else moment_json(document.since),
        "until": None if document.until is None else moment_json(document.until),
        "fitted": to_builtins(document.fitted),
        "volume": to_builtins(document.volume),
        "copies": [each.reference for each in known.copies],
        "exhibits": list(known.exhibits),
        "handed_over": [handed_over_json(each) for each in known.handed_over],
        "recorded_at": known.filed.recorded_at,
    }


def who_has_it(known: KnownDocument, texts: Texts, zone: str) -> list[tuple[str, str]]:
    """To whom and when it went out; how to enter it where nothing is entered."""
    hint = texts("documents.not-handed-over", reference=known.filed.reference)
    return handed_over_fields(known, texts, zone) or [("documents.field.handed-over", hint)]


def handed_over_json(filed: FiledStep) -> Json:
    """One handing over."""
    step = filed.step
    return {
        "step": filed.reference,
        "kind": step.kind.value,
        "what": step.exhibit,
        "to": step.to,
        "occurred": moment_json(step.occurred),
    }


def custody_json(filed: FiledExhibit, handed_over: tuple[FiledStep, ...]) -> Json:
    """What was done with an exhibit, and to whom it went out."""
    return {
        "custody": [
            {
                "act": each.event.act.value,
                "document": each.event.document,
                "recorded_at": each.recorded_at,
            }
            for each in filed.custody
        ],
        "handed_over": [handed_over_json(each) for each in handed_over],
    }


def verified_json(found: "VerifiedFile", texts: Texts) -> Json:
    """A verification of a file: the members of any verification, and what the file is."""
    says = None if found.case is None and found.named is None else (found.case, found.named)
    return {
        **verification_json(found.verification, texts),
        "file": {"name": found.name, "size": found.size, "sha256": found.sha256},
        "match": found.match.value,
        "reference": _reference(found),
        "bytes": found.bytes,
        "first": found.first,
        "says": None if says is None else {"case_number": says[0], "document": says[1]},
        "document": None if found.document is None else document_json(found.document),
        "changes": [to_builtins(each) for each in found.changes],
        "witnessed": to_builtins(found.witnessed),
    }


def _reference(found: "VerifiedFile") -> str | None:
    if found.document is not None:
        return found.document.filed.reference
    return None if found.kept is None else found.kept.reference
