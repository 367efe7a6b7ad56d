"""Make a document: a pure function of the snapshot, kept and entered before it is handed out."""

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from evidence_log.casework.assess import assess_file
from evidence_log.casework.examine_exhibits import examine_exhibits
from evidence_log.casework.find_pack import has_pack, pack_of
from evidence_log.casework.label_tags import labels_for
from evidence_log.errors import FileExists, NothingRecorded, NotWritable
from evidence_log.records.case_file import CaseFile, put_forward, selected
from evidence_log.records.clock import Reading
from evidence_log.records.document import Document, Signed
from evidence_log.records.exhibit import CustodyAct, CustodyEvent
from evidence_log.records.instant import instant_text, zone_named
from evidence_log.records.ledger import Act
from evidence_log.records.receipt import Receipt
from evidence_log.records.record import Record
from evidence_log.records.spelled import Spelled
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.reports.edition import edition_named
from evidence_log.reports.make import declaration_text, make_document as render
from evidence_log.reports.writing import Supplied
from evidence_log.vault.durable import write_new
from evidence_log.vault.vault import Vault

if TYPE_CHECKING:
    from evidence_log.casework.sign_document import Signing

_MOST_REHEARSED = 1000


class MadeDocument(Record, frozen=True):
    """The document as entered, its bytes, and the name its file should have."""

    receipt: Receipt
    data: bytes
    file_name: str
    spelled: Spelled = Spelled()
    signed: Signed | None = None


class Rehearsed(Record, frozen=True):
    """How many pages and bytes a document would have, made now, and what it would show by its number."""

    pages: int
    size: int
    spelled: Spelled


def read_declaration(vault: Vault, wanted: WantedDocument) -> str:
    """Return the declaration in full, to be read before it is agreed to."""
    return declaration_text(vault.case_file(), wanted)


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


def refuse_sidecar(out: Path) -> None:
    """Raise FileExists or NotWritable where the file with its hash could not be written."""
    refuse_place(sidecar_path(out))


def sidecar_path(path: Path) -> Path:
    """Where the hash of a document's file is written."""
    return path.with_name(f"{path.name}.sha256")


def save_sidecar(made: MadeDocument, path: Path) -> Path:
    """Write the hash of the document's file beside it, as sha256sum -c reads it; raises FileExists or NotWritable."""
    name, mark = os.fsencode(path.name), b""
    for plain, spelled in ((b"\\", b"\\\\"), (b"\n", b"\\n"), (b"\r", b"\\r")):
        if plain in name:
            name, mark = name.replace(plain, spelled), b"\\"
    digest = hashlib.sha256(made.data).hexdigest().encode()
    write_new(sidecar_path(path), iter((mark + digest + b"  " + name + b"\n",)))
    return sidecar_path(path)


def rehearse_document(vault: Vault, wanted: WantedDocument, *, at: Reading) -> Rehearsed | None:
    """Render it and throw it away; None for so many incidents that this would take long. Enters nothing."""
    case_file = vault.case_file()
    forward = _forward(case_file, wanted)
    if len(forward.incidents) > _MOST_REHEARSED:
        return None
    reference = f"DOC-{len(case_file.documents) + 1:04d}"  # as long as the one it would get
    rendered = render(case_file, wanted, _supplied(vault, case_file, wanted, reference, at))
    return Rehearsed(pages=rendered.pages, size=len(rendered.data), spelled=rendered.spelled)


def make_document(
    vault: Vault, wanted: WantedDocument, *, at: Reading, signing: "Signing | None" = None
) -> MadeDocument:
    """Render, sign, keep, enter, and note each exhibit as disclosed in it.

    Raises NothingRecorded, and what keeps it from being signed, before anything is entered. What the vault tells
    (`Vault.tell`) says how far it is.
    """
    if signing is not None:
        signing.refuse_out_of_date(at)
    with vault.writer(at) as writer:
        examine_exhibits(vault, writer, at=at)
        case_file = vault.case_file()
        forward = _forward(case_file, wanted)
        reference = writer.next_reference(Act.DOCUMENT)
        supplied = _supplied(vault, case_file, wanted, reference, at)._replace(tell=vault.tell)
        finished = _finished(case_file, wanted, supplied, signing)
        document = Document(
            edition=wanted.edition,
            language=wanted.languages,
            made_at=supplied.made_at,
            entries=case_file.head.size,
            root=case_file.head.root,
            declared=wanted.declared,
            kept=writer.keep_bytes(finished.data),
            signed=finished.signed,
            to=wanted.to,
            pages=finished.pages,
        )
        disclosed = [
            CustodyEvent(exhibit=each.reference, act=CustodyAct.DISCLOSED, document=reference)
            for each in (forward.exhibits if edition_named(wanted.edition).tells_exhibits else ())
        ]
        receipt = writer.append(document, *disclosed)[0]
    file_name = f"{wanted.edition}-{reference}-{wanted.languages}.pdf"
    return MadeDocument(
        receipt=receipt,
        data=finished.data,
        file_name=file_name,
        spelled=finished.spelled,
        signed=finished.signed,
    )


class _Finished(NamedTuple):
    """The file, how many pages it has, what it shows by its number, and whose signature it bears."""

    data: bytes
    pages: int
    spelled: Spelled
    signed: Signed | None = None


def _finished(
    case_file: CaseFile, wanted: WantedDocument, supplied: Supplied, signing: "Signing | None"
) -> _Finished:
    """Render it, and sign it. A redacted copy is not signed: its certificate would tell whom it was to hide."""
    if signing is None or wanted.redact:
        return _Finished(*render(case_file, wanted, supplied))
    unsigned = render(case_file, wanted, supplied._replace(signed=signing.signed))
    data, signed = signing.sign(unsigned.data, made_at=supplied.made_at, language=wanted.language)
    return _Finished(data, unsigned.pages, unsigned.spelled, signed)


def _forward(case_file: CaseFile, wanted: WantedDocument) -> CaseFile:
    """What goes into the document; raises NothingRecorded."""
    forward = selected(put_forward(case_file), wanted.only)
    if not forward.incidents:
        raise NothingRecorded
    return forward


def _supplied(
    vault: Vault, case_file: CaseFile, wanted: WantedDocument, reference: str, at: Reading
) -> Supplied:
    forward = _forward(case_file, wanted)
    edition = edition_named(wanted.edition)
    # An edition made for one place is held against the rules of that place.
    jurisdiction = (
        edition.jurisdictions[0] if len(edition.jurisdictions) == 1 else case_file.case.jurisdiction
    )
    asked = edition.tells_rules and has_pack(jurisdiction)
    return Supplied(
        reference=reference,
        made_at=instant_text(at.wall.astimezone(zone_named(case_file.case.zone))),
        preview=vault.read_object,
        labels=labels_for(vault, (each.incident for each in forward.incidents)),
        # Its numbers rest on what is in the document, and on nothing else.
        assessed=assess_file(forward, pack_of(jurisdiction), at=at) if asked else None,
    )
