"""The files of the story as they would lie on the complainant's computer, under the names phones give them."""

import os
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from evidence_log.casework.demo.drawings import photo
from evidence_log.casework.demo.recordings import recording
from evidence_log.records.clock import Language
from evidence_log.vault.durable import write_new

_WORDS: dict[Language, dict[str, tuple[str, ...]]] = {
    Language.ZH: {
        "notice": ("欠债还钱", "林晓禾 3-302", "躲得过初一", "躲不过十五"),
        "messages": (
            "199 0000 0002",
            "林某禾，身份证尾号0417，母亲林母。",
            "最后通牒：今晚8点前不还，我们去𠮷祥里找你妈喝茶。",
        ),
    },
    Language.EN: {
        "notice": ("PAY WHAT YOU OWE", "Alex Marlow", "No. 12", "WE KNOW YOU ARE IN"),
        "messages": (
            "07700 900118",
            "Alex Marlow card ending 0417",
            "Last warning Alex pay by 8 tonight or we pop round to the noodle bar and have tea with your mum",
        ),
    },
}
_PLACE = {Language.ZH: (31.0, 121.0), Language.EN: (53.5, -2.0)}  # fields, where nobody lives


class _Sound(NamedTuple):
    kind: str
    seconds: int
    seed: int


_SOUNDS = {
    "recording-1": _Sound("amr", 41, 11),
    "recording-2": _Sound("m4a", 58, 23),
    "recording-3": _Sound("amr", 36, 37),
}
_WITH_OFFSET = {"doorway", "messages"}
_WITH_PLACE = {"doorway"}


def lay_out(folder: Path, name: str, *, language: Language, number: str, happened: datetime) -> Path:
    """Write one file of the story, dated when it happened; returns where it lies."""
    if name in _SOUNDS:
        sound = _SOUNDS[name]
        data = recording(sound.kind, seconds=sound.seconds, seed=sound.seed, began=happened)
        file_name = _sound_name(sound.kind, language, number, happened)
    else:
        data = photo(
            name,
            _WORDS[language].get(name, ()),
            taken=happened,
            offset=name in _WITH_OFFSET,
            place=_PLACE[language] if name in _WITH_PLACE else None,
        )
        file_name = f"IMG_{happened:%Y%m%d_%H%M%S}.jpg"
    path = folder / file_name
    write_new(path, iter((data,)))
    os.utime(path, (happened.timestamp(), happened.timestamp()))
    return path


def _sound_name(kind: str, language: Language, number: str, happened: datetime) -> str:
    digits = "".join(letter for letter in number if letter.isdigit())
    if kind == "amr":
        return f"{digits}_{happened:%Y%m%d%H%M%S}.amr"
    head = "通话录音" if language is Language.ZH else "Call recording"
    return f"{head} {digits}_{happened:%y%m%d_%H%M%S}.m4a"
