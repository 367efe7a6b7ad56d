"""Make a document: a pure function of the snapshot, kept and entered before it is handed out."""

import os
from pathlib import Path

from evidence_log.casework.examine_exhibits import examine_exhibits
from evidence_log.casework.label_tags import labels_for
from evidence_log.errors import FileExists, NothingRecorded, NotWritable
from evidence_log.records.case_file import CaseFile, put_forward
from evidence_log.records.clock import Language, Reading
from evidence_log.records.document import Document
from evidence_log.records.exhibit import CustodyAct, CustodyEvent
from evidence_log.records.instant import instant_text, zone_named
from evidence_log.records.ledger import Act
from evidence_log.records.receipt import Receipt
from evidence_log.records.record import Record
from evidence_log.reports.make import Rendered, declaration_text, make_document as render
from evidence_log.vault.durable import write_new
from evidence_log.vault.vault import Vault

_MOST_REHEARSED = 1000


class MadeDocument(Record, frozen=True):
    """The document as entered, its bytes, and the name its file should have."""

    receipt: Receipt
    data: bytes
    file_name: str


class Rehearsed(Record, frozen=True):
    """How many pages and bytes a document would have, made now."""

    pages: int
    size: int


def read_declaration(vault: Vault, *, edition: str, language: Language) -> str:
    """Return the declaration in full, to be read before it is agreed to."""
    return declaration_text(edition, language, vault.case_file())


def refuse_place(out: Path) -> None:
    """Raise FileExists or NotWritable before anything is entered: what could not be written would stand in the ledger all the same."""
    try:
        taken = out.exists() or out.is_symlink()
    except OSError as error:  # a name too long for the disk, a folder one may not look into
        raise NotWritable(path=str(out)) from error
    if taken:
        raise FileExists(path=str(out))
    refuse_folder(out.parent)


def refuse_folder(folder: Path) -> None:
    """Raise NotWritable for a folder that is not there, or that nobody here may write into."""
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        raise NotWritable(path=str(folder))


def free_place(path: Path) -> Path:
    """The path itself, or the first of `name (2).pdf`, `name (3).pdf` … that is not taken: a restored vault may count anew."""
    number = 1
    free = path
    while free.exists() or free.is_symlink():
        number += 1
        free = path.with_stem(f"{path.stem} ({number})")
    return free


def save_document(made: MadeDocument, path: Path) -> None:
    """Write the document's file, private, never over another; raises FileExists or NotWritable."""
    write_new(path, iter((made.data,)))


def rehearse_document(
    vault: Vault, *, edition: str, language: Language, declared: bool, at: Reading
) -> Rehearsed | None:
    """Render it and throw it away; None for so many incidents that this would take long. Enters nothing."""
    case_file = vault.case_file()
    forward = put_forward(case_file)
    if not forward.incidents:
        raise NothingRecorded
    if len(forward.incidents) > _MOST_REHEARSED:
        return None
    reference = f"DOC-{len(case_file.documents) + 1:04d}"  # as long as the one it would get
    rendered = _render(vault, case_file, edition, language, reference, declared=declared, at=at)
    return Rehearsed(pages=rendered.pages, size=len(rendered.data))


def make_document(
    vault: Vault, *, edition: str, language: Language, declared: bool, at: Reading
) -> MadeDocument:
    """Render, keep, enter, and note each exhibit as disclosed in it; raises NothingRecorded."""
    with vault.writer(at) as writer:
        examine_exhibits(vault, writer, at=at)
        case_file = vault.case_file()
        forward = put_forward(case_file)
        if not forward.incidents:
            raise NothingRecorded
        reference = writer.next_reference(Act.DOCUMENT)
        rendered = _render(vault, case_file, edition, language, reference, declared=declared, at=at).data
        document = Document(
            edition=edition,
            language=language,
            made_at=_made_at(case_file, at),
            entries=case_file.head.size,
            root=case_file.head.root,
            declared=declared,
            kept=writer.keep_bytes(rendered),
        )
        disclosed = [
            CustodyEvent(exhibit=each.reference, act=CustodyAct.DISCLOSED, document=reference)
            for each in forward.exhibits
        ]
        receipt = writer.append(document, *disclosed)[0]
    return MadeDocument(receipt=receipt, data=rendered, file_name=f"{edition}-{reference}-{language}.pdf")


def _render(
    vault: Vault,
    case_file: CaseFile,
    edition: str,
    language: Language,
    reference: str,
    *,
    declared: bool,
    at: Reading,
) -> Rendered:
    return render(
        case_file,
        edition=edition,
        language=language,
        reference=reference,
        made_at=_made_at(case_file, at),
        declared=declared,
        preview=vault.read_object,
        labels=labels_for(vault, (each.incident for each in put_forward(case_file).incidents)),
    )


def _made_at(case_file: CaseFile, at: Reading) -> str:
    return instant_text(at.wall.astimezone(zone_named(case_file.case.zone)))
