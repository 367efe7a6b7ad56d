"""The files a person most likely means: those that came last into the folders where photos and recordings land."""

import os
import stat
from collections.abc import Iterator
from heapq import nlargest
from pathlib import Path
from typing import NamedTuple

# Under the home folder, in the languages such folders are called; phones and chats put theirs one level further down.
_FOLDERS = (
    *(
        "Downloads",
        "Pictures",
        "Desktop",
        "Documents",
        "Movies",
        "Videos",
        "Music",
        "Recordings",
        "Screenshots",
    ),
    *("下载", "图片", "桌面", "文档", "视频", "音乐", "录音", "截图"),
)
_MOST_SEEN = 20_000


class NewFile(NamedTuple):
    """A file, when it last changed (seconds since 1970), and its size in bytes."""

    path: Path
    changed: float
    size: int


def newest_files(home: Path, limit: int = 200) -> list[NewFile]:
    """The newest files of the usual folders, the newest first; hidden ones, links and what cannot be read left out."""
    return nlargest(limit, _seen(home), key=lambda each: each.changed)


def _seen(home: Path) -> Iterator[NewFile]:
    count = 0
    for folder in (home, *(home / name for name in _FOLDERS)):
        deeper = folder != home
        for entry in _entries(folder):
            count += 1
            if count > _MOST_SEEN:
                return
            if deeper and entry.is_dir(follow_symlinks=False):
                for inner in _entries(Path(entry.path)):
                    count += 1
                    yield from _file(inner)
            else:
                yield from _file(entry)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return [each for each in entries if not each.name.startswith(".")]
    except OSError:  # not there, or not for us: nothing of it is offered
        return []


def _file(entry: os.DirEntry[str]) -> Iterator[NewFile]:
    try:
        found = entry.stat(follow_symlinks=False)
    except OSError:
        return
    if stat.S_ISREG(found.st_mode):
        yield NewFile(Path(entry.path), found.st_mtime, found.st_size)
