"""The ledger beside the database: age-encrypted JSON lines, and the newest checkpoint as a note.

Each line is `{"body":...,"entry":...}`, both exactly the kept bytes as text, so that the words survive
without any SQLCipher at all. The body of an erased entry is null.
"""

import io
import re
from collections.abc import Collection, Iterable, Iterator
from itertools import chain, count
from pathlib import Path

from evidence_log.ledger import canonical
from evidence_log.ledger.chain import decode_entry
from evidence_log.vault import age
from evidence_log.vault.durable import make_private_folder, regular, write_durably
from evidence_log.vault.manifest import LEDGER

SEGMENT = 256
_SEGMENT_NAME = re.compile(r"entries-(0|[1-9][0-9]*)-(0|[1-9][0-9]*)\.jsonl\.age")
ANSWER_NAME = re.compile(r"checkpoint-(0|[1-9][0-9]*)\.[a-z0-9][a-z0-9.-]*\.tsr")
_UNSAFE = re.compile(r"[^a-z0-9.-]+")
_LABEL = 80
_NOTE_NAME = re.compile(r"checkpoint-(0|[1-9][0-9]*)\.note")

Line = tuple[bytes, bytes | None]


class Mirror:
    """The folder `ledger/`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / LEDGER
        self._tmp = folder / "tmp"

    def is_there(self) -> bool:
        """Whether there is a folder at all."""
        return self._folder.is_dir()

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
        return list(self._folder.iterdir()) if self._folder.is_dir() else []

    def begun(self, first: int, last: int, identity: bytes) -> list[bytes]:
        """The lines that stand already in the longest shorter segment from `first` on.

        They are taken over as they are: the mirror never follows a change of what it has told.
        """
        for (begin, end), path in reversed(self.segments().items()):
            if begin == first and end < last:
                try:
                    lines = self._lines(path, identity)
                except (ValueError, OSError):
                    continue
                if len(lines) == end - first + 1:
                    return lines
        return []

    def write(self, first: int, begun: list[bytes], more: Iterable[Line], recipient: bytes) -> None:
        """Write one segment from `first` on and remove the shorter ones it replaces.

        A longer one stays: it is what tells that the database lost its end. ValueError when a row is no text.
        """
        rows = begun + [
            canonical.encode({"body": None if body is None else body.decode(), "entry": entry.decode()})
            for entry, body in more
        ]
        plain = b"".join(row + b"\n" for row in rows)
        make_private_folder(self._folder)  # a copy of a vault may have lost it
        last = first + len(rows) - 1
        target = self._folder / f"entries-{first}-{last}.jsonl.age"
        write_durably(target, age.encrypt_small(plain, [recipient]), tmp=self._tmp)
        for (begin, end), path in self.segments().items():
            if begin == first and end < last and path.is_file():
                path.unlink()

    def write_note(self, size: int, note: bytes) -> None:
        """Write a checkpoint's note."""
        write_durably(self._folder / f"checkpoint-{size}.note", note, tmp=self._tmp)

    def drop_notes(self, before: int, *, but: Collection[int]) -> None:
        """Older notes go, unless something refers to them: a stamp, an open request for one, or a person."""
        answered = {size for size, _ in self.answers()}
        for older, path in self.notes().items():
            if older < before and older not in but and older not in answered and path.is_file():
                path.unlink()

    def answers(self) -> dict[tuple[int, str], Path]:
        """Return the raw answers of stamp authorities by checkpoint and file name."""
        found = {}
        for path in self._files():
            name = ANSWER_NAME.fullmatch(path.name)
            if name:
                found[int(name[1]), path.name] = path
        return dict(sorted(found.items()))

    def keep_answer(self, size: int, host: str, answer: bytes) -> str:
        """Keep an authority's raw answer under a name of its own, never over another; returns the name."""
        label = _UNSAFE.sub("-", host.lower())[:_LABEL].strip(".-") or "authority"
        taken = {path.name.lower() for path in self._files()}
        names = (
            f"checkpoint-{size}.{label}{again}.tsr" for again in chain([""], (f"-{n}" for n in count(2)))
        )
        name = next(each for each in names if each not in taken)
        make_private_folder(self._folder)
        write_durably(self._folder / name, answer, tmp=self._tmp)
        return name

    def tells(self, path: Path, seq: int, identity: bytes) -> bool:
        """Whether a segment can be read and its last line is the entry `seq`."""
        try:
            lines = list(self.read(path, identity))
            return bool(lines) and decode_entry(lines[-1][0]).seq == seq
        except (ValueError, OSError):
            return False

    def read(self, path: Path, identity: bytes) -> Iterator[Line]:
        """Yield entry and body bytes of one segment; ValueError or OSError when it cannot be read."""
        for line in self._lines(path, identity):
            value = canonical.decode(line)
            if not isinstance(value, dict) or set(value) != {"body", "entry"}:
                raise ValueError("a line of the mirror is body and entry")
            body = value["body"]
            yield str(value["entry"]).encode(), None if body is None else str(body).encode()

    def forget(self, erased: Collection[int], identity: bytes, recipient: bytes) -> None:
        """Write the segments that tell of these entries anew, without their bodies.

        A segment that cannot be read is left as it is: verify tells of it.
        """
        for (first, last), path in self.segments().items():
            if not any(first <= seq <= last for seq in erased):
                continue
            try:
                lines = list(self.read(path, identity))
            except (ValueError, OSError):
                continue
            kept = [
                (entry, None if seq in erased else body)
                for seq, (entry, body) in enumerate(lines, start=first)
            ]
            self.write(first, [], kept, recipient)

    def _lines(self, path: Path, identity: bytes) -> list[bytes]:
        plain = age.open_with_identity(io.BytesIO(regular(path).read_bytes()), identity)
        return b"".join(plain.chunks()).splitlines()
