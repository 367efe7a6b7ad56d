"""Act by act, seen from below: what is handed to the system to be written, and what is left when an act is cut off.

Every field is told here, those included that can be given as options alone: in the process list and the history they
stand, in no file.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import ExifTags, Image

from evidence_log.casework.attach_exhibit import attach_exhibit
from tests.conftest import FixedClock
from tests.curious import descendants, open_to_others, readable_in, told_in
from tests.needs import needs
from tests.vaults import PASSPHRASE, log, new_vault

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="not run here: needs /proc and strace")

TOLD = {
    "account": "他们说要到我单位拉横幅",
    "--said": "明天就去你家门口泼油漆",
    "--number": "199-0000-0427",
    "--place": "Gooseberry Lane forty-two",
    "--who": "caller who says Undersecretary",
    "--impact": "我整夜没睡着觉还发抖",
    "--note": "private thoughts about the porch light",
    "--witness": "楼下周姨也听见了敲门声",
    "--tag": "the matter of the green letterbox",
    "--at": "some time around the third kettle",
    "before": "two men leaned on the bell, 说是来看房子的",
    "device": "Telltale Camera Works",
    "file": "photo of the red paint.jpg",
    "bytes": "the plain bytes inside of the photo",
    "reason": "I remembered it better the next day",
}
EVERY_FIELD = [part for name, words in TOLD.items() if name.startswith("--") for part in (name, words)]


class Place(NamedTuple):
    """A vault with an incident and a photo, and what lies beside it."""

    folder: Path

    @property
    def vault(self) -> Path:
        """The vault."""
        return self.folder / "vault"

    @property
    def photo(self) -> Path:
        """A photo that tells, by its name, its metadata and the bytes behind the picture."""
        return self.folder / "originals" / TOLD["file"]

    @property
    def document(self) -> Path:
        """The one file that is asked for with words in it."""
        return self.folder / "police.pdf"

    def environment(self, *, locked: bool = False) -> dict[str, str]:
        """Nobody's own settings."""
        words = {
            "HOME": str(self.folder),
            "TMPDIR": str(self.folder / "scratch"),
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            "EVIDENCE_LOG_LANG": "en",
            "EVIDENCE_LOG_VAULT": str(self.vault),
        }
        key = {"EVIDENCE_LOG_PASSPHRASE_FILE": str(self.folder / "originals" / "key.txt")}
        return words if locked else words | key

    def left_over(self) -> list[str]:
        """What can be read, the originals and what was asked for aside, or entered by others."""
        apart = {*self.photo.parent.iterdir(), self.document}
        return readable_in(self.folder, TOLD.values(), apart=apart) + open_to_others(self.folder)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Place:
    place = Place(tmp_path_factory.mktemp("prepared"))
    for name in ("originals", "scratch", "stick"):
        (place.folder / name).mkdir(mode=0o700)
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = TOLD["device"]
    Image.effect_noise((3000, 2000), 60).convert("RGB").save(place.photo, "JPEG", exif=exif)
    with place.photo.open("ab") as file:
        file.write(TOLD["bytes"].encode() * 50)
    (place.photo.parent / "key.txt").write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    for each in place.photo.parent.iterdir():
        each.chmod(0o600)
    clock = FixedClock()
    with new_vault(place.vault, clock).vault as vault:
        log(vault, clock, TOLD["before"])
        attach_exhibit(vault, place.photo, incident="INC-0001", at=clock.read())
    return place


@pytest.fixture
def place(prepared: Place, tmp_path: Path) -> Place:
    shutil.copytree(prepared.folder, tmp_path / "place")
    return Place(tmp_path / "place")


class Act(NamedTuple):
    """One command line; what it reads; whether the vault is locked."""

    command: Callable[[Place], list[str]]
    typed: str = ""
    locked: bool = False


ACTS = {
    "log": Act(lambda at: ["log", "threat", "-", *EVERY_FIELD, "--attach", str(at.photo)], TOLD["account"]),
    "log while locked": Act(
        lambda at: ["log", "threat", "-", *EVERY_FIELD, "--attach", str(at.photo)],
        TOLD["account"],
        locked=True,
    ),
    "attach": Act(lambda at: ["attach", "INC-0001", str(at.photo)]),
    "amend": Act(
        lambda _: ["amend", "INC-0001", "-", *EVERY_FIELD[:-2], "--reason", TOLD["reason"]], TOLD["account"]
    ),
    "find": Act(lambda _: ["find", "-"], TOLD["before"]),
    "erase": Act(lambda _: ["erase", "INC-0001", "--confirm", "INC-0001", "--reason", TOLD["reason"]]),
    "report": Act(lambda at: ["report", "police", "--out", str(at.document)]),
    "backup": Act(lambda at: ["backup", str(at.folder / "stick")]),
    "restore": Act(
        lambda at: ["restore", str(at.vault), "--vault", str(at.folder / "scratch" / "new" / "vault")]
    ),
}


# The real program, but for one call: the n-th file it wants on the disk is its last.
_CUT_OFF = """
import os, resource, sys
number, with_what = int(sys.argv.pop(1)), int(sys.argv.pop(1))
most = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (most, most))
sync, synced = os.fsync, []
def fsync(descriptor):
    synced.append(descriptor)
    if len(synced) == number:
        os.kill(os.getpid(), with_what)
    sync(descriptor)
os.fsync = fsync
from evidence_log.__main__ import main
sys.exit(main())
"""


CUTS = [
    (act, number, (signal.SIGKILL, signal.SIGABRT)[place % 2], (0o000, 0o022, 0o077)[place % 3])
    for place, (act, number) in enumerate(
        [
            ("log", 1),
            ("log", 7),
            ("log", 14),
            ("log while locked", 1),
            ("log while locked", 4),
            ("attach", 2),
            ("attach", 9),
            ("amend", 3),
            ("erase", 1),
            ("erase", 9),
            ("report", 2),
            ("backup", 4),
            ("backup", 25),
            ("restore", 25),
        ]
    )
]


@pytest.mark.parametrize(
    ("act", "number", "with_what", "umask"),
    CUTS,
    ids=[f"{act}, at file {number}, {what.name}, umask {umask:03o}" for act, number, what, umask in CUTS],
)
def test_what_is_cut_off_leaves_nothing_readable_and_nothing_open_to_others(
    place: Place, act: str, number: int, with_what: signal.Signals, umask: int
) -> None:
    ended = cut_off(place, ACTS[act], number, with_what, umask)

    assert ended == -with_what
    assert place.left_over() == []


def cut_off(place: Place, act: Act, number: int, with_what: signal.Signals, umask: int) -> int:
    """Run an act until it wants its n-th file on the disk; returns how it ended."""
    command = [sys.executable, "-c", _CUT_OFF, str(number), str(int(with_what)), *act.command(place)]
    done = subprocess.run(
        command,
        input=act.typed.encode(),
        env=place.environment(locked=act.locked),
        cwd=place.folder,
        umask=umask,
        capture_output=True,
        check=False,
    )
    return done.returncode


def test_what_is_cut_off_while_a_photo_is_looked_into_leaves_nothing_readable(place: Place) -> None:
    """The decoder crashes with the photo in its memory, and the program with it."""
    command = [sys.executable, "-m", "evidence_log", *ACTS["attach"].command(place)]
    program = subprocess.Popen(
        ["bash", "-c", 'ulimit -S -c "$(ulimit -H -c)"; exec "$@"', "bash", *command],
        env=place.environment(),
        cwd=place.folder,
        umask=0,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    worker = None
    while worker is None and program.poll() is None:
        worker = next((each for each in descendants(program.pid) if holds_a_photo(each)), None)
    assert worker is not None
    for process in (worker, program.pid):
        os.kill(process, signal.SIGABRT)

    assert program.wait() == -signal.SIGABRT
    assert place.left_over() == []


def holds_a_photo(process: int) -> bool:
    """Whether a decoder has loaded what it opens photos with: the bytes are there by then."""
    try:
        return b"/PIL/" in Path(f"/proc/{process}/maps").read_bytes()
    except OSError:
        return False


_CALLS = (
    "write,writev,pwrite64,pwritev,pwritev2,sendto,sendmsg,mmap,openat,mkdir,rename,link,symlink"
    ",sendfile,copy_file_range,splice,memfd_create"
)
_COPYING = ("sendfile", "copy_file_range", "splice")
_CALL = re.compile(rb"^[0-9]+ +(\w+)\((?:([0-9]+)<((?:\\x[0-9a-f]{2})*)>)?")
_OPENED = re.compile(rb"(O_WRONLY|O_RDWR|O_CREAT)[^=]*\) = [0-9]+<((?:\\x[0-9a-f]{2})*)>")
_SHARED = re.compile(rb"PROT_WRITE[^)]*MAP_SHARED[^)]*<((?:\\x[0-9a-f]{2})*)>")
_QUOTED = re.compile(rb'"((?:\\x[0-9a-f]{2})*)"')


class Traced(NamedTuple):
    """What an act handed to the system, as `strace` saw it."""

    written: dict[str, bytes]
    opened: set[str]
    shared: set[str]
    calls: set[str]

    def told(self, *, apart: Path) -> dict[str, list[str]]:
        """What is told in which file; pipes and terminals left out, and the document that was asked for."""
        files = {path for path in self.written if path.startswith("/") and not path.startswith("/dev/")}
        telling = {path: told_in(self.written[path], TOLD.values()) for path in files - {str(apart)}}
        return {path: told for path, told in telling.items() if told}


@needs("strace")
@pytest.mark.parametrize("act", ACTS)
def test_no_word_is_handed_to_the_system_to_be_written_into_a_file(place: Place, act: str) -> None:
    traced = trace(place, ACTS[act])

    assert traced.told(apart=place.document) == {}
    assert [path for path in traced.opened if told_in(path.encode(), TOLD.values())] == []
    assert [path for path in traced.opened if not path.startswith((str(place.folder), "/dev/"))] == []
    assert [
        path for path in traced.shared if not path.endswith("vault.db-shm")
    ] == []  # holds numbers of pages alone
    assert traced.calls.isdisjoint(_COPYING)
    assert "/vault.db-wal" in "".join(traced.written) or act in ("find", "log while locked", "restore")
    assert place.left_over() == []


@needs("strace")
def test_a_word_that_is_written_would_be_seen(place: Place) -> None:
    """What goes to a pipe or a file that was asked for is found in the trace."""
    answered = trace(place, ACTS["find"])
    copy = place.folder / "scratch" / "copy.jpg"
    saved = trace(place, Act(lambda _: ["show", "EX-0001", "--save", str(copy)]))

    pipes = b"".join(data for path, data in answered.written.items() if path.startswith("pipe:"))
    assert told_in(pipes, [TOLD["before"]]) == [TOLD["before"]]
    assert saved.told(apart=place.document) == {str(copy): [TOLD["device"], TOLD["bytes"]]}


def trace(place: Place, act: Act) -> Traced:
    """Run an act under strace, and sort what it wrote by where it went."""
    report = place.folder.parent / f"{place.folder.name}.trace"
    watch = ["strace", "-f", "-qqq", "--seccomp-bpf", "-y", "-xx", "-s", "4000000", "-e", f"trace={_CALLS}"]
    command = [*watch, "-o", str(report), sys.executable, "-m", "evidence_log", *act.command(place)]
    environment = place.environment(locked=act.locked)
    done = subprocess.run(
        command,
        input=act.typed.encode(),
        env=environment,
        cwd=place.folder,
        umask=0,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    written: dict[str, list[bytes]] = {}
    opened, shared, calls = set(), set(), set()
    for line in report.read_bytes().splitlines():
        call = _CALL.match(line)
        if call is None:
            continue
        name = call[1].decode()
        calls.add(name)
        if "write" in name or name.startswith("send"):
            place_of = plain(call[3]).decode()
            written.setdefault(place_of, []).extend(plain(each) for each in _QUOTED.findall(line))
        elif name == "openat" and (found := _OPENED.search(line)):
            opened.add(plain(found[2]).decode())
        elif name == "mmap" and (found := _SHARED.search(line)):
            shared.add(plain(found[1]).decode())
    return Traced({path: b"".join(parts) for path, parts in written.items()}, opened, shared, calls)


def plain(spelled: bytes) -> bytes:
    """Undo how strace spells bytes, each as a backslash, an x and two digits."""
    return bytes.fromhex(spelled.replace(b"\\x", b"").decode())
