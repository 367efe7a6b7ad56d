"""Make a document: a pure function of the snapshot, kept and entered before it is handed out."""

import hashlib
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from evidence_log.casework.assess import assess_file
from evidence_log.casework.examine_exhibits import examine_exhibits
from evidence_log.casework.find_pack import has_pack, pack_of
from evidence_log.casework.label_tags import labels_for
from evidence_log.errors import FileExists, LargerStill, NothingRecorded, NotWritable, VolumesAlone
from evidence_log.i18n.amounts import size_words
from evidence_log.records.case_file import CaseFile, put_forward, selected
from evidence_log.records.clock import Reading
from evidence_log.records.document import Document, Signed
from evidence_log.records.exhibit import CustodyAct, CustodyEvent
from evidence_log.records.fitted import Fitted
from evidence_log.records.instant import instant_text, zone_named
from evidence_log.records.ledger import Act
from evidence_log.records.receipt import Receipt
from evidence_log.records.record import Record
from evidence_log.records.seen_by_them import SeenByThem
from evidence_log.records.spelled import Spelled
from evidence_log.records.volume import Volume
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.reports.edition import edition_named
from evidence_log.reports.fields import TextField, make_text
from evidence_log.reports.make import declaration_text, make_document as render
from evidence_log.reports.rendered import Rendered
from evidence_log.reports.seen_by_them import seen_by_them
from evidence_log.reports.volumes import make_volumes
from evidence_log.reports.writing import Pair, Supplied
from evidence_log.vault.durable import write_new
from evidence_log.vault.vault import Vault
from evidence_log.vault.writer import Writer

if TYPE_CHECKING:
    from evidence_log.casework.sign_document import Signing

_MOST_REHEARSED = 1000
# What a signature with its certificates and its stamp adds at most, before it is looked at how much it was.
_SIGNATURE_BYTES = 65_536


class MadeDocument(Record, frozen=True):
    """The document as entered, its bytes, the name its file should have, and the redacted copy made with it.

    `volumes` are those after the first. Made as text, `fields` are each by itself what it asks, and `script` is what is said
    on the phone.
    """

    receipt: Receipt
    data: bytes
    file_name: str
    spelled: Spelled = Spelled()
    signed: Signed | None = None
    fitted: Fitted | None = None
    copy: "MadeDocument | None" = None
    volumes: "tuple[MadeDocument, ...]" = ()
    fields: tuple[TextField, ...] = ()
    script: tuple[str, ...] = ()


class Rehearsed(Record, frozen=True):
    """How many pages and bytes a document would have, made now, what it would show by its number, what it would leave out."""

    pages: int
    size: int
    spelled: Spelled
    fitted: Fitted | None = None


def read_declaration(vault: Vault, wanted: WantedDocument) -> str:
    """Return the declaration in full, to be read before it is agreed to."""
    return declaration_text(vault.case_file(), wanted)


def read_seen(vault: Vault, wanted: WantedDocument) -> SeenByThem:
    """Return what the other side may come to read in it, to be thought of before it is made."""
    return seen_by_them(vault.case_file(), wanted)


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


def file_names(vault: Vault, *wanted: WantedDocument) -> list[str]:
    """What the files will be called if these are made now, in their order; a redacted copy follows its document."""
    found: list[str] = []
    for each in wanted:
        for redacted in (False, True) if each.redact else (False,):
            reference = vault.next_reference(Act.DOCUMENT, ahead=len(found))
            name = file_name(each.edition, reference, each.languages, plain=each.plain, redacted=redacted)
            found.append(name)
    return found


def file_name(edition: str, reference: str, languages: str, *, plain: bool, redacted: bool = False) -> str:
    """What the file of a document is called where nobody names it."""
    marked, ending = "-redacted" if redacted else "", "txt" if plain else "pdf"
    return f"{edition}-{reference}-{languages}{marked}.{ending}"


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
    """Render it and throw it away; None for so many incidents that this would take long. Enters nothing.

    Of a pair the full one is rendered: its copy is about as long.
    """
    case_file, wanted = vault.case_file(), replace(wanted, redact=())
    forward = _forward(case_file, wanted)
    if len(forward.incidents) > _MOST_REHEARSED:
        return None
    reference = f"DOC-{len(case_file.documents) + 1:04d}"  # as long as the one it would get
    wanted = replace(wanted, most_bytes=None) if wanted.volumes else wanted
    rendered = _rendered(case_file, wanted, _supplied(vault, case_file, wanted, reference, at))
    size = len(rendered.data)
    return Rehearsed(pages=rendered.pages, size=size, spelled=rendered.spelled, fitted=rendered.fitted)


def make_document(
    vault: Vault, wanted: WantedDocument, *, at: Reading, signing: "Signing | None" = None
) -> MadeDocument:
    """Render, sign, keep, enter, and note each exhibit as disclosed in it; with a redacted copy of it where one is wanted.

    Raises NothingRecorded, and what keeps it from being signed, before anything is entered. What the vault tells
    (`Vault.tell`) says how far it is.
    """
    if wanted.volumes and (signing is not None or wanted.redact):
        raise VolumesAlone
    if signing is not None:
        signing.refuse_out_of_date(at)
    with vault.writer(at) as writer:
        drawn = _draw(vault, writer, wanted, at, signing)
        if signing is None or not signing.asks:
            return _enter(writer, wanted, drawn, _signed(wanted, drawn, signing))
    # A time authority may take half a minute: nobody who wants to write waits for it.
    signed = _signed(wanted, drawn, signing)
    with vault.writer(at) as writer:
        if vault.head() != drawn.case_file.head:  # something was written meanwhile
            drawn = _draw(vault, writer, wanted, at, signing)
            signed = _signed(wanted, drawn, signing)
        return _enter(writer, wanted, drawn, signed)


class _Finished(NamedTuple):
    """The file under its number, how many pages it has, none as text, what it shows by its number, whose signature it bears.

    `redacts` is the number of the full document where this is the redacted copy. Of several volumes, `anchors` name what
    is in this one.
    """

    reference: str
    data: bytes
    pages: int | None = None
    spelled: Spelled = Spelled()
    signed: Signed | None = None
    fitted: Fitted | None = None
    redacts: str | None = None
    volume: Volume | None = None
    anchors: tuple[str, ...] = ()
    fields: tuple[TextField, ...] = ()
    script: tuple[str, ...] = ()


class _Drawn(NamedTuple):
    """The snapshot, what belongs to it, the number its redacted copy would have; the document or its volumes, not yet signed."""

    case_file: CaseFile
    supplied: Supplied
    copy: str
    unsigned: list[_Finished]


def _draw(
    vault: Vault, writer: Writer, wanted: WantedDocument, at: Reading, signing: "Signing | None"
) -> _Drawn:
    """Look into what nobody has looked into, and draw the document; it names its redacted copy where one is wanted."""
    examine_exhibits(vault, writer, at=at)
    case_file, number = vault.case_file(), partial(_number, writer)
    supplied = _supplied(vault, case_file, wanted, number(0), at)._replace(tell=vault.tell)
    if wanted.volumes:
        return _Drawn(case_file, supplied, "", _volumes(case_file, wanted, supplied, number))
    copy = number(1)
    whole = supplied._replace(
        pair=Pair(copy) if wanted.redact else None,
        signed=None if signing is None else signing.signed,
        room_bytes=0 if signing is None else _SIGNATURE_BYTES,
    )
    return _Drawn(case_file, supplied, copy, [_drawn(case_file, replace(wanted, redact=()), whole)])


def _number(writer: Writer, ahead: int) -> str:
    """The number of the next document, or of the one so many after it."""
    return writer.next_reference(Act.DOCUMENT, ahead=ahead)


def _volumes(
    case_file: CaseFile, wanted: WantedDocument, supplied: Supplied, number: Callable[[int], str]
) -> list[_Finished]:
    return [
        _Finished(
            number(place), each.data, each.pages, each.spelled, volume=each.volume, anchors=each.anchors
        )
        for place, each in enumerate(make_volumes(case_file, wanted, supplied, number))
    ]


def _drawn(case_file: CaseFile, wanted: WantedDocument, supplied: Supplied) -> _Finished:
    if wanted.plain:
        text = make_text(case_file, wanted, supplied)
        return _Finished(supplied.reference, text.data, fields=text.fields, script=text.script)
    made = _rendered(case_file, wanted, supplied)
    return _Finished(supplied.reference, made.data, made.pages, made.spelled, fitted=made.fitted)


def _rendered(case_file: CaseFile, wanted: WantedDocument, supplied: Supplied) -> Rendered:
    """Within the size that is wanted; else within what its reader's form takes, where it can be made so small."""
    taken = edition_named(wanted.edition).caps.attachment_bytes
    if wanted.most_bytes is not None or taken is None:
        return render(case_file, wanted, supplied)
    try:
        return render(case_file, replace(wanted, most_bytes=taken), supplied)
    except LargerStill:  # on paper it is taken all the same; whoever makes it is told
        return render(case_file, wanted, supplied)


def _signed(wanted: WantedDocument, drawn: _Drawn, signing: "Signing | None") -> list[_Finished]:
    """The document, signed where it is to be; a text is not signed. Raises LargerStill where the signature has no room."""
    if signing is None or wanted.plain:
        return drawn.unsigned
    (unsigned,) = drawn.unsigned
    made_at = drawn.supplied.made_at
    data, signed = signing.sign(unsigned.data, made_at=made_at, language=wanted.language)
    if unsigned.fitted is not None and len(data) > unsigned.fitted.most_bytes:
        raise LargerStill(most=size_words(unsigned.fitted.most_bytes), smallest=size_words(len(data)))
    return [unsigned._replace(data=data, signed=signed)]


def _enter(writer: Writer, wanted: WantedDocument, drawn: _Drawn, signed: list[_Finished]) -> MadeDocument:
    """Keep it and enter it, and the redacted copy where one is wanted, in one transaction."""
    finished = list(signed)
    if wanted.redact:
        pair = Pair(finished[0].reference, hashlib.sha256(finished[0].data).hexdigest())
        # It is not signed: its certificate would tell whom it is to hide.
        hidden = _drawn(drawn.case_file, wanted, drawn.supplied._replace(reference=drawn.copy, pair=pair))
        finished.append(hidden._replace(redacts=finished[0].reference))
    documents = [
        _document(writer, drawn.case_file, wanted, drawn.supplied.made_at, each) for each in finished
    ]
    receipts = writer.append(*documents, *_disclosed(drawn.case_file, wanted, finished))
    made = [_made(wanted, each, receipt) for each, receipt in zip(finished, receipts, strict=False)]
    return replace(made[0], copy=made[1]) if wanted.redact else replace(made[0], volumes=tuple(made[1:]))


def _document(
    writer: Writer, case_file: CaseFile, wanted: WantedDocument, made_at: str, finished: _Finished
) -> Document:
    """What is entered of it; its file is kept."""
    return Document(
        edition=wanted.edition,
        language=wanted.languages,
        made_at=made_at,
        entries=case_file.head.size,
        root=case_file.head.root,
        declared=wanted.declared,
        kept=writer.keep_bytes(finished.data),
        signed=finished.signed,
        to=wanted.to,
        pages=finished.pages,
        redacts=finished.redacts,
        redact=wanted.redact if finished.redacts else (),
        only=wanted.only,
        since=wanted.since,
        until=wanted.until,
        fitted=finished.fitted,
        volume=finished.volume,
    )


def _disclosed(case_file: CaseFile, wanted: WantedDocument, finished: list[_Finished]) -> list[CustodyEvent]:
    """Of several volumes, the first names every exhibit, the others show those whose sheets they have; a text shows none."""
    forward = _forward(case_file, wanted)
    shows = edition_named(wanted.edition).tells_exhibits and not wanted.plain
    shown = forward.exhibits if shows else ()
    return [
        CustodyEvent(exhibit=each.reference, act=CustodyAct.DISCLOSED, document=made.reference)
        for made in finished
        for each in shown
        if made.volume is None or made.volume.number == 1 or each.reference in made.anchors
    ]


def _made(wanted: WantedDocument, finished: _Finished, receipt: Receipt) -> MadeDocument:
    name = file_name(
        wanted.edition,
        finished.reference,
        wanted.languages,
        plain=wanted.plain,
        redacted=finished.redacts is not None,
    )
    return MadeDocument(
        receipt=receipt,
        data=finished.data,
        file_name=name,
        spelled=finished.spelled,
        signed=finished.signed,
        fitted=finished.fitted,
        fields=finished.fields,
        script=finished.script,
    )


def _forward(case_file: CaseFile, wanted: WantedDocument) -> CaseFile:
    """What goes into the document; raises NothingRecorded where it is about what happened, and nothing did."""
    forward = selected(put_forward(case_file), wanted.only)
    if not forward.incidents and edition_named(wanted.edition).tells_incidents:
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
