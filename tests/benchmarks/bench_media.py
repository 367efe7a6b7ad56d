"""Looking into files beside the programs others use: signatures, whole examinations, an hour of sound, memory."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from pathlib import Path

from evidence_log.media.examine import examine
from evidence_log.media.sniff import HEAD_BYTES, media_type_of
from tests.media import encodings as made

Row = tuple[str, str, str, str]
_HOUR_S = 3600.0
_ROUNDS = 3
NOW = datetime(2026, 11, 24, tzinfo=UTC)
_HOURS: tuple[tuple[str, str, str, int], ...] = (
    ("M4A", "ipod", "aac", 44_100),
    ("AMR", "amr", "libopencore_amrnb", 8000),
    ("Opus", "ogg", "libopus", 48_000),
    ("MP3", "mp3", "libmp3lame", 44_100),
    ("WAV", "wav", "pcm_s16le", 44_100),
)
# In a process of its own, so that its memory is its own; what is loaded is told apart from what the hour takes.
_ONE_HOUR = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from evidence_log.media import recording
from tests.media.encodings import Held
class File:
    def __init__(self, path): self.path, self.size = path, path.stat().st_size
    def open(self): return self.path.open("rb")
    def going(self, done, of=0): pass
path = File(Path(sys.argv[1]))
if len(sys.argv) > 3: recording.SELDOM_PLAYED = frozenset()
def largest():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)
before = largest()
began = time.process_time()
found = recording.look(path, media_type=sys.argv[2], latest=datetime(2026, 11, 24, tzinfo=UTC))
took = time.process_time() - began
print(found.duration_ms, took, (largest() - before) // 1024)
"""


def rows() -> Iterator[Row]:
    """Signatures, examinations, hours."""
    with tempfile.TemporaryDirectory() as folder:
        files = _files(Path(folder))
        yield from _signatures(files)
        yield from _examinations(files)
    with tempfile.TemporaryDirectory() as folder:
        for name, container, codec, rate in _HOURS:
            yield from _hour(Path(folder), name, container, codec, rate)


def _files(folder: Path) -> list[Path]:
    stills = {f"{form}.bin": made.still(form) for form in ("PNG", "GIF", "WEBP", "AVIF", "TIFF")}
    sounds = {
        f"{kind}.bin": made.recording(kind) for kind in ("amr", "m4a", "3gp", "mp3", "opus", "wma", "wav")
    }
    others = {
        "jpeg": made.photo(),
        "heic": made.heic(),
        "silk": made.silk(),
        "mp4": made.movie(),
        "pdf": made.pdf(),
    }
    found = []
    for name, data in {**stills, **sounds, **others}.items():
        path = folder / name
        path.write_bytes(data)
        found.append(path)
    return found


def _signatures(files: list[Path]) -> Iterator[Row]:
    """Milliseconds for all, from memory."""
    heads = [path.read_bytes()[:HEAD_BYTES] for path in files]
    ours = _least(lambda: [media_type_of(head) for head in heads]) / len(heads) * 1e6
    peers: dict[str, Callable[[], object]] = {}
    for name, module in (("libmagic", "magic"), ("puremagic", "puremagic")):
        try:
            peer = import_module(module)
        except ImportError:
            yield ("signature of a file", f"{ours:.0f} us", f"{name} not run here", "-")
            continue
        ask = peer.from_buffer if name == "libmagic" else peer.from_string
        peers[name] = lambda ask=ask: [_quietly(ask, head) for head in heads]  # type: ignore[misc]
    for name, run in peers.items():
        theirs = _least(run) / len(heads) * 1e6
        yield ("signature of a file", f"{ours:.0f} us", f"{name} {theirs:.0f} us", f"{ours / theirs:.2f}x")


def _quietly(ask: Callable[[bytes], object], head: bytes) -> object:
    try:
        return ask(head)
    except Exception:  # noqa: BLE001 -- a peer that raises over a file still took its time
        return None


def _examinations(files: list[Path]) -> Iterator[Row]:
    """Milliseconds of a processor for one file: a process each, ours with previews and copies."""

    def ours() -> None:
        for path in files:
            with path.open("rb") as source:
                examine(source, exhibit="EX-0001", now=NOW)

    mine = _children(ours) / len(files) * 1000
    commands = {
        "exiftool": lambda path: ["exiftool", "-json", str(path)],
        "ffprobe": lambda path: ["ffprobe", "-v", "quiet", "-show_format", "-show_streams", str(path)],
        "file": lambda path: ["file", "--mime-type", str(path)],
    }
    for name, command in commands.items():
        if shutil.which(name) is None:
            yield ("examine a file, with previews", f"{mine:.0f} ms", f"{name} not run here", "-")
            continue
        theirs = _children(partial(_run_all, command, files)) / len(files) * 1000
        yield (
            "examine a file, with previews",
            f"{mine:.0f} ms",
            f"{name} {theirs:.0f} ms",
            f"{mine / theirs:.2f}x",
        )


def _run_all(command: Callable[[Path], list[str]], files: list[Path]) -> None:
    for path in files:
        _run(command(path))


def _hour(folder: Path, name: str, container: str, codec: str, rate: int) -> Iterator[Row]:
    path = folder / name
    path.write_bytes(made.sound(container, codec, rate, _HOUR_S))
    types = {
        "M4A": "audio/mp4",
        "AMR": "audio/amr",
        "Opus": "audio/opus",
        "MP3": "audio/mpeg",
        "WAV": "audio/wav",
    }
    ffmpeg = ["ffmpeg", "-v", "quiet", "-i", str(path), "-f", "s16le", "-y", os.devnull]
    theirs = _children(lambda: _run(ffmpeg)) if shutil.which("ffmpeg") else None
    beside = "ffmpeg not run here" if theirs is None else f"ffmpeg to PCM {_HOUR_S / theirs:.0f}x real time"
    for what, extra in (("envelope", ["envelope"]), ("envelope and copy", [])):
        if what == "envelope and copy" and name not in ("AMR", "Opus"):
            continue
        command = [sys.executable, "-c", _ONE_HOUR, str(path), types[name], *extra]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        length, took, grown = (float(each) for each in done.stdout.split())
        ratio = "-" if theirs is None else f"{took / theirs:.2f}x"
        yield (f"an hour of {name}: {what}", f"{length / 1000 / took:.0f}x, +{grown:.0f} MiB", beside, ratio)
    path.unlink()


def _run(command: list[str]) -> None:
    subprocess.run(command, capture_output=True, check=False)


def _least(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(_ROUNDS * 10):
        begin = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begin)
    return min(taken)


def _children(work: Callable[[], object]) -> float:
    """Processor seconds of this process and those it started, the least of some rounds."""
    taken = []
    for _ in range(_ROUNDS):
        begin = os.times()
        work()
        end = os.times()
        taken.append(sum(end[:4]) - sum(begin[:4]))
    return min(taken)
