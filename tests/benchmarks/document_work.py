"""What the engines are given to print, made beforehand in a process of its own, so that no engine's time or memory holds it.

`python -m tests.benchmarks.document_work INCIDENTS PHOTOS FOLDER`
"""

import json
import random
import sys
from pathlib import Path

import msgspec
import uharfbuzz as hb
from msgspec.structs import replace

from evidence_log.records.clock import Language
from evidence_log.reports.paper import faces
from tests.benchmarks.document_peers import CASE, FACTS, FONT, PICTURES, PROVENANCE, TITLE, WORDS
from tests.reports.sample_case import SampleCase, kept as original, picture

_LETTERS, _CHARACTERS = 300, 3000


def accounts(count: int) -> list[str]:
    """The same words each time, of three thousand different characters."""
    chance = random.Random(7)  # noqa: S311 -- the same words each time
    letters = [chr(0x4E00 + chance.randrange(20_000)) for _ in range(_CHARACTERS)]
    return ["".join(chance.choices(letters, k=_LETTERS)) for _ in range(count)]


def prepare(count: int, photos: int, folder: Path) -> None:
    """Words, pictures, a font for the others, and the same as a case file of ours."""
    words = accounts(count)
    (folder / WORDS).write_text(json.dumps(words), encoding="utf-8")
    for number in range(PICTURES):
        (folder / f"{number}.jpg").write_bytes(picture(number))
    said = (
        TITLE,
        "目录第页共编号时间种类经过信息短信息",
        *(each for fact in (*FACTS, *PROVENANCE) for each in fact),
    )
    _cut_font(folder / FONT, set("".join((*words, *said))) | set(map(chr, range(0x20, 0x7F))))
    _our_case(words, photos, folder)


def _our_case(words: list[str], photos: int, folder: Path) -> None:
    sample = SampleCase(Language.ZH)
    incident, exhibit = sample.incidents[3], sample.exhibits[2]
    pictures = [original(f"picture {number}", 9) for number in range(min(photos, PICTURES))]
    for number, each in enumerate(pictures):
        (folder / each.name).write_bytes(picture(number))
    filed = tuple(
        replace(
            incident,
            reference=f"INC-{number:04}",
            incident=replace(incident.incident, account=account),
            exhibits=(f"EX-{number:04}",) if number <= photos else (),
        )
        for number, account in enumerate(words, start=1)
    )
    exhibits = tuple(
        replace(
            exhibit,
            reference=f"EX-{number:04}",
            exhibit=replace(
                exhibit.exhibit, incident=f"INC-{number:04}", original=original(f"bench {number}", 9)
            ),
            derivatives=(replace(exhibit.derivatives[0], kept=pictures[number % len(pictures)]),),
        )
        for number in range(1, photos + 1)
    )
    case_file = replace(sample.case_file, incidents=filed, exhibits=exhibits)
    (folder / CASE).write_bytes(msgspec.msgpack.encode(case_file))


def _cut_font(out: Path, characters: set[str]) -> None:
    face = hb.Face(hb.Blob.from_file_path(str(faces._checked_cjk())), 2)
    wanted = hb.SubsetInput()
    wanted.unicode_set.update(map(ord, characters))
    wanted.flags = hb.SubsetFlags.DOWNGRADE_CFF2 | hb.SubsetFlags.NO_HINTING
    wanted.pin_all_axes_to_default(face)
    wanted.pin_axis_location(face, "wght", 400)
    out.write_bytes(hb.SubsetPlan(face, wanted).execute().blob.data)


if __name__ == "__main__":
    prepare(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
