"""The step of verify that holds the ledger's copy against the database, both ways."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from evidence_log.records.verification import Check, Discrepancy, Remark
from evidence_log.vault.check_ledger import Looked
from evidence_log.vault.durable import regular
from evidence_log.vault.erasing import intents
from evidence_log.vault.keys import Keys
from evidence_log.vault.manifest import LEDGER
from evidence_log.vault.mirror import Line, Mirror

Seen = Check | Remark | Discrepancy

_PATIENCE = 50


class Beside(NamedTuple):
    """What stands beside the database, read in one go; text where it could not be read, and why."""

    is_there: bool
    notes: dict[int, bytes | str]
    segments: dict[tuple[int, int], list[Line] | str]
    erasing: tuple[str, ...] = ()


def look_beside(folder: Path, keys: Keys) -> Beside:
    """Read notes and mirror; a folder that cannot be entered is as good as not there."""
    try:
        return _read_beside(folder, keys)
    except OSError:
        return Beside(is_there=False, notes={}, segments={})


def _read_beside(folder: Path, keys: Keys) -> Beside:
    """Read them; again, when a writer replaced one of them in the meantime."""
    mirror = Mirror(folder)
    for _ in range(_PATIENCE):
        notes: dict[int, bytes | str] = {}
        segments: dict[tuple[int, int], list[Line] | str] = {}
        gone = False
        for size, path in mirror.notes().items():
            try:
                notes[size] = regular(path).read_bytes()
            except OSError as error:
                notes[size] = str(error)
                gone = gone or not path.exists()
        for span, path in mirror.segments().items():
            try:
                segments[span] = list(mirror.read(path, keys.identity))
            except (ValueError, OSError) as error:
                segments[span] = str(error)
                gone = gone or not path.exists()
        if not gone:
            break
    erasing = tuple(f"{LEDGER}/{intent.path.name}" for intent in intents(folder))
    return Beside(is_there=mirror.is_there(), notes=notes, segments=segments, erasing=erasing)


def check_mirror(beside: Beside, looked: Looked) -> Iterator[Seen]:
    """Every mirrored line equals the rows of its place; what only one side has is told."""
    mirrored: set[int] = set()
    found: list[Seen] = []
    for (first, last), lines in beside.segments.items():
        name = f"{LEDGER}/entries-{first}-{last}.jsonl.age"
        if isinstance(lines, str):
            found.append(_discrepancy(name, "mirror-unreadable", "", lines))
            mirrored.update(seq for seq in looked.raw_entries if first <= seq <= last)
            continue
        if len(lines) != last - first + 1:
            found.append(_discrepancy(name, "mirror-differs", str(last - first + 1), str(len(lines))))
        for seq, line in enumerate(lines, start=first):
            mirrored.add(seq)
            found.extend(_compare(name, seq, line, looked))
    yield Check(step=9, name="mirror", looked_at=len(mirrored))
    yield from found
    if not beside.is_there:
        yield _discrepancy(LEDGER, "folder-unreadable", "", "")
    for name in beside.erasing:
        yield Remark(step=9, reference=name, meaning="erasing-unfinished")
    behind = sorted(looked.raw_entries.keys() - mirrored)
    if behind:
        yield Remark(step=9, reference=f"#{behind[0]}", meaning="mirror-behind")


def _compare(name: str, seq: int, line: Line, looked: Looked) -> Iterator[Seen]:
    entry, body = line
    if seq not in looked.raw_entries:
        yield _discrepancy(f"#{seq}", "mirror-ahead", name, "")
        return
    if seq in looked.erased and body is not None:
        yield Remark(step=9, reference=looked.named(seq), meaning="erased-in-mirror")
    if looked.raw_entries[seq] != entry or looked.raw_bodies.get(seq, body) != body:
        yield _discrepancy(looked.named(seq), "mirror-differs", name, "vault.db")


def _discrepancy(reference: str, meaning: str, expected: str, found: str) -> Discrepancy:
    return Discrepancy(step=9, reference=reference, expected=expected, found=found, meaning=meaning)
