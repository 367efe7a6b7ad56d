"""What a curious person with the computer would look for, and where: files, names, and whatever runs."""

import base64
import stat
import threading
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

_PICTURES_AND_PAGES = (
    b"\xff\xd8\xff",
    b"\x89PNG\r\n",
    b"%PDF-",
    b"#!AMR",
    b"SQLite format 3\x00",
    b"\x7fELF",
)
_POLL_S = 0.004


def spellings(text: str) -> list[bytes]:
    """How a curious person might search for it."""
    plain = text.encode()
    encoded = [base64.b64encode(bytes(shift) + plain)[4:-4] for shift in range(3)]
    return [plain, text.encode("utf-16-le"), text.encode("gb18030"), *encoded]


def told_in(data: bytes, texts: Iterable[str]) -> list[str]:
    """Which of the texts can be read there."""
    return [text for text in texts if any(spelling in data for spelling in spellings(text))]


def readable_in(folder: Path, texts: Collection[str], *, apart: Collection[Path] = ()) -> list[str]:
    """Everything in a folder that tells, names included: words, and what opens as a picture, page or database.

    `apart` are the files a person left or put there readable themselves.
    """
    found: list[str] = []
    for path in sorted(folder.rglob("*")):
        if path in apart or not (path.is_file() or path.is_dir()):
            continue
        name = str(path.relative_to(folder))
        found += [f"in the name of {name}: {text}" for text in texts if text in name]
        if path.is_file():
            data = path.read_bytes()
            found += [f"in {name}: {text}" for text in told_in(data, texts)]
            found += [f"{name} opens by itself" for _ in range(data.startswith(_PICTURES_AND_PAGES))]
    return found


def open_to_others(folder: Path) -> list[str]:
    """What of a folder, itself included, is not its owner's alone: 0700 and 0600."""
    return [
        f"{path.relative_to(folder)}: {stat.S_IMODE(path.stat().st_mode):o}"
        for path in (folder, *sorted(folder.rglob("*")))
        if stat.S_IMODE(path.stat().st_mode) != (0o700 if path.is_dir() else 0o600)
    ]


class Running:
    """What was to be seen of a process and its descendants while they ran, as /proc shows it to others."""

    def __init__(self) -> None:
        self.seen: set[tuple[str, bytes]] = set()
        self._stop = threading.Event()

    def tells(self, texts: Collection[str]) -> list[str]:
        """Which texts stood in an argument or an environment."""
        return [f"in a {name}: {text}" for name, data in self.seen for text in told_in(data, texts)]

    def ran(self, part: bytes) -> bool:
        """Whether a process with that in its command line was seen."""
        return any(name == "cmdline" and part in data for name, data in self.seen)

    def watch(self, root: int) -> None:
        """Look until told to stop."""
        while not self._stop.wait(_POLL_S):
            for process in (root, *descendants(root)):
                for name in ("cmdline", "environ", "comm"):
                    try:
                        self.seen.add((name, Path(f"/proc/{process}/{name}").read_bytes()))
                    except OSError:  # it has ended
                        continue

    def stop(self) -> None:
        """Look no more."""
        self._stop.set()


@contextmanager
def watching(root: int) -> Iterator[Running]:
    """Look at a process, its children and theirs, all the while."""
    running = Running()
    thread = threading.Thread(target=running.watch, args=(root,))
    thread.start()
    try:
        yield running
    finally:
        running.stop()
        thread.join()


def descendants(root: int) -> list[int]:
    """Children, their children, and so on, as they stand now."""
    found: list[int] = []
    for thread in threads(root):
        try:
            children = [int(each) for each in (thread / "children").read_text().split()]
        except OSError:  # it has ended
            continue
        for child in children:
            found += [child, *descendants(child)]
    return found


def threads(process: int) -> list[Path]:
    """Where the system tells of its threads; none when it has ended."""
    try:
        return list(Path(f"/proc/{process}/task").iterdir())
    except OSError:
        return []
