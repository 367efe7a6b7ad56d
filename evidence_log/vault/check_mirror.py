"""The step of verify that holds the ledger's copy against the database, both ways."""

from collections.abc import Iterator
from pathlib import Path

from evidence_log.records.verification import Check, Discrepancy, Remark
from evidence_log.vault.check_ledger import Looked
from evidence_log.vault.keys import Keys
from evidence_log.vault.mirror import Mirror

Seen = Check | Remark | Discrepancy


def check_mirror(folder: Path, keys: Keys, looked: Looked) -> Iterator[Seen]:
    """Every mirrored line equals the rows of its place; what only one side has is told."""
    mirror = Mirror(folder)
    mirrored: set[int] = set()
    found: list[Seen] = []
    for (first, last), path in mirror.segments().items():
        name = f"ledger/{path.name}"
        try:
            lines = list(mirror.read(path, keys.identity))
        except (ValueError, OSError) as error:
            found.append(_discrepancy(name, "mirror-unreadable", "", str(error)))
            mirrored.update(range(first, last + 1))
            continue
        if len(lines) != last - first + 1:
            found.append(_discrepancy(name, "mirror-differs", str(last - first + 1), str(len(lines))))
        for seq, line in enumerate(lines, start=first):
            mirrored.add(seq)
            found.extend(_compare(name, seq, line, looked))
    yield Check(step=9, name="mirror", looked_at=len(mirrored))
    yield from found
    behind = sorted(looked.raw_entries.keys() - mirrored)
    if behind:
        yield Remark(step=9, reference=f"#{behind[0]}", meaning="mirror-behind")


def _compare(name: str, seq: int, line: tuple[bytes, bytes], looked: Looked) -> Iterator[Discrepancy]:
    entry, body = line
    if seq not in looked.raw_entries:
        yield _discrepancy(f"#{seq}", "mirror-ahead", name, "")
        return
    if looked.raw_entries[seq] != entry or looked.raw_bodies.get(seq, body) != body:
        yield _discrepancy(looked.named(seq), "mirror-differs", name, "vault.db")


def _discrepancy(reference: str, meaning: str, expected: str, found: str) -> Discrepancy:
    return Discrepancy(step=9, reference=reference, expected=expected, found=found, meaning=meaning)
