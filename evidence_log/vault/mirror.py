"""The ledger beside the database: age-encrypted JSON lines, and the newest checkpoint as a note.

Each line is `{"body":...,"entry":...}`, both exactly the kept bytes as text, so that the words survive
without any SQLCipher at all.
"""

import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from evidence_log.ledger import canonical
from evidence_log.vault import age
from evidence_log.vault.durable import make_private_folder, regular, write_durably

SEGMENT = 256
_SEGMENT_NAME = re.compile(r"entries-(0|[1-9][0-9]*)-(0|[1-9][0-9]*)\.jsonl\.age")
_NOTE_NAME = re.compile(r"checkpoint-(0|[1-9][0-9]*)\.note")

Line = tuple[bytes, bytes]


class Mirror:
    """The folder `ledger/`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "ledger"
        self._tmp = folder / "tmp"

    def segments(self) -> dict[tuple[int, int], Path]:
        """Return the segments by first and last entry."""
        found = {}
        for path in self._files():
            name = _SEGMENT_NAME.fullmatch(path.name)
            if name:
                found[int(name[1]), int(name[2])] = path
        return dict(sorted(found.items()))

    def notes(self) -> dict[int, Path]:
        """Return the checkpoint notes by size."""
        found = {}
        for path in self._files():
            name = _NOTE_NAME.fullmatch(path.name)
            if name:
                found[int(name[1])] = path
        return dict(sorted(found.items()))

    def _files(self) -> list[Path]:
        return list(self._folder.iterdir()) if self._folder.exists() else []

    def write(self, first: int, lines: Iterable[Line], recipient: bytes) -> None:
        """Write one segment that begins at `first` and remove the shorter ones it replaces.

        A longer one stays: it is what tells that the database lost its end.
        """
        rows = list(lines)
        plain = b"".join(
            canonical.encode({"body": body.decode(), "entry": entry.decode()}) + b"\n" for entry, body in rows
        )
        make_private_folder(self._folder)  # a copy of a vault may have lost it
        last = first + len(rows) - 1
        target = self._folder / f"entries-{first}-{last}.jsonl.age"
        write_durably(target, age.encrypt_small(plain, [recipient]), tmp=self._tmp)
        for (begin, end), path in self.segments().items():
            if begin == first and end < last and path.is_file():
                path.unlink()

    def write_note(self, size: int, note: bytes) -> None:
        """Write the newest checkpoint; older notes go, unless something else refers to them."""
        write_durably(self._folder / f"checkpoint-{size}.note", note, tmp=self._tmp)
        for older, path in self.notes().items():
            witnessed = any(self._folder.glob(f"checkpoint-{older}.*.tsr"))
            if older < size and not witnessed and path.is_file():
                path.unlink()

    def read(self, path: Path, identity: bytes) -> Iterator[Line]:
        """Yield entry and body bytes of one segment; ValueError or OSError when it cannot be read."""
        plain = age.open_with_identity(io.BytesIO(regular(path).read_bytes()), identity)
        for line in b"".join(plain.chunks()).splitlines():
            value = canonical.decode(line)
            if not isinstance(value, dict) or set(value) != {"body", "entry"}:
                raise ValueError("a line of the mirror is body and entry")
            yield str(value["entry"]).encode(), str(value["body"]).encode()
