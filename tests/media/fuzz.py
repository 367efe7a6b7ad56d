"""Mutants of real files are examined: `python -m tests.media.fuzz [COUNT] [SEED]` (10,000 where no count is given).

What must hold of each: an answer within five seconds, a decoder of at most 512 MiB, nothing printed. A decoder may die
over one; how many did is told.
"""

import io
import os
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import NamedTuple

import numpy as np

from evidence_log.media.examine import Outside, examine
from evidence_log.records.exhibit import MediaState
from tests.media import encodings as made

NOW = datetime(2026, 11, 24, tzinfo=UTC)
HANG_S = 5.0
MOST_BYTES = 512 * 1024 * 1024
_MANY = 10_000


class Tried(NamedTuple):
    """What became of one mutant."""

    number: int
    parent: str
    state: MediaState
    problem: str | None
    took_s: float


def parents() -> dict[str, bytes]:
    """Small real files of every kind that has a decoder."""
    kinds = ("amr", "m4a", "3gp", "mp3", "aac", "opus", "flac", "wav", "wma", "caf", "aiff", "mka")
    sounds = {kind: made.recording(kind) for kind in kinds}
    stills = {
        form: made.still(form, (160, 120)) for form in ("PNG", "GIF", "BMP", "WEBP", "AVIF", "JPEG2000")
    }
    return {
        **sounds,
        **stills,
        "jpeg": made.photo((160, 120), Make="Fictiphone", DateTimeOriginal=made.TAKEN, Orientation=6),
        "progressive": made.photo((160, 120), progressive=True),
        "tiff": made.tiff_with_date(),
        "dng": made.dng(),
        "heic": made.heic((160, 120)),
        "motion": made.motion_photo(),
        "awb": made.amr_wb(50),
        "silk": made.silk(1.0),
        "mp4": made.movie(1.0),
        "hevc": made.video("mov", "libx265", seconds=1.0),
        "webm": made.video("webm", "libvpx-vp9", seconds=1.0),
        "mkv": made.video("matroska", "libx264", seconds=1.0, audio="aac"),
        "avi": made.video("avi", "mpeg4", seconds=1.0),
        "wmv": made.video("asf", "wmv2", seconds=1.0),
        "flv": made.video("flv", "flv", seconds=1.0),
        "ts": made.video("mpegts", "libx264", seconds=1.0),
        "pdf": made.pdf(),
        "mail": made.mail(),
        "text": "明天上门".encode("gb18030") * 40,
        "html": b"<!DOCTYPE html><div><p>tomorrow<script>x()</script></div>" * 9,
    }


def mutants(count: int, seed: int) -> Iterator[tuple[int, str, bytes]]:
    """The same ones for the same seed; the parents take turns."""
    originals = list(parents().items())
    for number in range(count):
        name, data = originals[number % len(originals)]
        random = np.random.default_rng((seed, number))
        yield number, name, _mutated(data, originals[int(random.integers(len(originals)))][1], random)


def _mutated(data: bytes, other: bytes, random: np.random.Generator) -> bytes:
    changed = bytearray(data)
    for _ in range(int(random.integers(1, 5))):
        place = int(random.integers(len(changed)))
        # The beginning says most, and is where most is believed.
        place = place if random.random() < 0.5 else place % min(512, len(changed))
        way = int(random.integers(7))
        if way == 0:
            for at in random.integers(0, len(changed), size=int(random.integers(1, 30))):
                changed[int(at)] = int(random.integers(256))
        elif way == 1:
            changed[place : place + 4] = int(random.choice([0, 1, 0x7FFFFFFF, 0xFFFFFFFF, 0x10000])).to_bytes(
                4, "big"
            )
        elif way == 2:
            changed = changed[: max(1, place)]
        elif way == 3:
            changed[place:place] = random.bytes(int(random.integers(1, 200)))
        elif way == 4:
            changed[place : place + int(random.integers(1, 400))] = b""
        elif way == 5:
            changed[place:place] = other[: int(random.integers(1, 2000))]
        else:
            changed[place : place + 64] = bytes(len(changed[place : place + 64]))
        changed = changed or bytearray(b"\0")
    return bytes(changed)


def tried(mutant: tuple[int, str, bytes]) -> Tried:
    """Examine one."""
    number, parent, data = mutant
    begin = time.monotonic()
    found = examine(io.BytesIO(data), exhibit="EX-0001", now=NOW, outside=Outside(name=f"x.{parent}"))
    examination = found.examination
    return Tried(number, parent, examination.state, examination.problem, time.monotonic() - begin)


def all_tried(count: int, seed: int) -> Iterator[Tried]:
    """Examine all, as many at a time as there are processors."""
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        yield from pool.map(tried, mutants(count, seed))


def largest_decoder_bytes() -> int:
    """How much memory the largest of this process's children took so far."""
    import resource  # noqa: PLC0415 -- POSIX only

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit


def main(count: int = _MANY, seed: int = 1) -> int:
    """Try many; tell what happened; 1 when a decoder took too much memory, 2 when one took too long."""
    states, problems, slow = Counter[str](), Counter[str](), list[Tried]()
    for each in all_tried(count, seed):
        states[each.state.value] += 1
        problems[each.problem or "-"] += 1
        if each.took_s > HANG_S:
            slow.append(each)
    most = largest_decoder_bytes()
    sys.stdout.write(f"{states.total()} mutants, seed {seed}: {dict(states)}\n")
    sys.stdout.write(f"problems: {dict(problems)}\n")
    sys.stdout.write(f"largest decoder: {most / 2**20:.0f} MiB; slower than {HANG_S:.0f} s: {slow}\n")
    return 1 if most > MOST_BYTES * 1.1 else 2 if slow else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
