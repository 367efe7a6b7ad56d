"""Take the members out of an attached zip: each an exhibit of its own that names the archive, which stays whole."""

from collections.abc import Iterator

from evidence_log.errors import Refusal
from evidence_log.i18n.visible import storable
from evidence_log.media.archive import (
    DEEPEST,
    PLAIN,
    Archive,
    Member,
    MemberReader,
    NotTakenOut,
    Refused,
    last_part,
)
from evidence_log.records.case_file import FiledExhibit
from evidence_log.records.exhibit import CustodyAct, CustodyEvent, Exhibit, HowAcquired, Oddity, OddityKind
from evidence_log.records.ledger import Act
from evidence_log.records.record import Record
from evidence_log.vault.vault import Vault
from evidence_log.vault.writer import Writer

_NAMED = 20
_RATIO, _FREE_BYTES = 100, 1024 * 1024


class Unpacked(Record, frozen=True):
    """How many members are exhibits now, and what was left inside and why."""

    members: int
    left: tuple[Oddity, ...]


def unpack_archive(vault: Vault, writer: Writer, filed: FiledExhibit) -> Unpacked | None:
    """Enter the members that are not entered yet; None for what is no plain zip of an incident.

    Interrupted, it goes on where it was: the archive counts as looked into only when this is done.
    """
    if filed.exhibit.incident is None:
        return None
    above = list(_above(vault, filed))
    with vault.open_object(filed.exhibit.original) as source:
        try:
            archive = Archive(source)
            if archive.kind() != PLAIN:
                return None
            if len(above) >= DEEPEST:
                return Unpacked(members=0, left=(_left(Refused.TOO_DEEP, filed.exhibit.source_name or ""),))
            return _unpacked(vault, writer, filed, archive, _most(above[-1] if above else filed))
        except NotTakenOut:
            return None  # the examination says why


def _unpacked(vault: Vault, writer: Writer, filed: FiledExhibit, archive: Archive, most: int) -> Unpacked:
    there = {
        (each.exhibit.source_path, each.exhibit.original.size)
        for each in vault.exhibits_inside(filed.reference)
    }
    taken, left, total = 0, list[Oddity](), 0
    for member in archive.members():
        total += member.size
        path = storable(member.path)
        if (path, member.size) in there:
            taken += 1
            continue
        reason = member.refused or (Refused.TOO_LARGE if total > most else None)
        reason = reason or _take(writer, filed, archive, member, path)
        if reason is None:
            taken += 1
        else:
            left.append(_left(reason, path))
    more = len(left) - _NAMED
    if more > 0:
        left = [*left[:_NAMED], _left(Refused.TOO_MANY, f"+ {more}")]
    return Unpacked(members=taken, left=tuple(left))


def _take(writer: Writer, filed: FiledExhibit, archive: Archive, member: Member, path: str) -> Refused | None:
    """Keep and enter one member; returns why it stays inside, where it must."""
    try:
        reader = archive.read(member)
        try:
            original = writer.keep_plain(MemberPlain(reader, member.size))
        finally:
            reader.close()
    except NotTakenOut as refusal:
        return refusal.reason
    exhibit = Exhibit(
        incident=filed.exhibit.incident,
        original=original,
        source_name=storable(last_part(member.path)),
        source_modified=member.modified,
        how=HowAcquired.UNPACKED,
        source_path=path,
        inside=filed.reference,
    )
    acquired = CustodyEvent(exhibit=writer.next_reference(Act.ATTACH), act=CustodyAct.ACQUIRED)
    writer.append(exhibit, acquired)
    return None


class MemberPlain:
    """A member as the vault keeps bytes: of a size declared, which must be true."""

    def __init__(self, reader: MemberReader, size: int) -> None:
        self.size = size
        self._reader = reader

    def fill(self, buffer: memoryview) -> None:
        """Fill the whole buffer with what comes next."""
        filled = 0
        while filled < len(buffer):
            piece = self._reader.read(len(buffer) - filled)
            if not piece:
                raise NotTakenOut(Refused.DAMAGED)
            buffer[filled : filled + len(piece)] = piece
            filled += len(piece)

    def refuse_changed(self) -> None:
        """Nothing may follow; asking for more checks the checksum, too."""
        if self._reader.read(1):
            raise NotTakenOut(Refused.DAMAGED)


def _above(vault: Vault, filed: FiledExhibit) -> Iterator[FiledExhibit]:
    """The archives it came out of, the outermost last."""
    try:
        while filed.exhibit.inside is not None:
            filed = vault.exhibit(filed.exhibit.inside)
            yield filed
    except Refusal:
        return  # it was erased


def _most(outermost: FiledExhibit) -> int:
    """What all that comes out of one attached archive may take: a hundred times its size."""
    return outermost.exhibit.original.size * _RATIO + _FREE_BYTES


def _left(reason: Refused, path: str) -> Oddity:
    return Oddity(kind=OddityKind.NOT_UNPACKED, detail=f"{reason.value} {path}")
