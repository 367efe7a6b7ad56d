"""Which program shows which kind of file, and how it is kept from following what the file refers to.

Sources of the options: the manuals of mpv (--access-references, --load-scripts, --ytdl) and ffplay (-protocol_whitelist).
"""

import os
import sys
from collections.abc import Callable
from typing import NamedTuple

from evidence_log.media.kinds import decoder_for

_SOUND_AND_PICTURES = frozenset({"photo", "heif", "recording", "silk"})
# What a person looks at, not what a computer carries out: web pages, drawings with scripts, office files, archives,
# programs and links are never in here.
_OPENED = ("image/", "audio/", "video/")
_NOT_THOUGH = frozenset({"image/svg+xml", "image/x-icon", "image/vnd.adobe.photoshop"})
_DOCUMENTS = frozenset({"application/pdf"})
_MPV = (
    "--no-config",
    "--load-scripts=no",
    "--ytdl=no",
    "--access-references=no",
    "--demuxer=lavf",
    "--really-quiet",
    "--no-terminal",
    "--title=evidence-log",
)
_FFPLAY = (
    "-hide_banner",
    "-loglevel",
    "quiet",
    "-protocol_whitelist",
    "file",
    "-window_title",
    "evidence-log",
)


class Player(NamedTuple):
    """A program with its arguments; the file's path comes last. It reads the file itself, at any place."""

    program: str
    arguments: tuple[str, ...]


def may_be_opened(media_type: str) -> bool:
    """Whether a kind of file is ever opened for anybody, by what it is and not by its name."""
    if media_type in _NOT_THOUGH:
        return False
    return media_type in _DOCUMENTS or (media_type.startswith(_OPENED) and _decoded(media_type))


def find_player(media_type: str, which: Callable[[str], str | None]) -> Player | None:
    """The first program on this machine that plays or shows it and stays until it is closed; `which` looks for one."""
    if not _decoded(media_type):
        return None
    sound, still = media_type.startswith("audio/"), media_type.startswith("image/")
    if (mpv := which("mpv")) is not None:
        extra = ("--video=no",) if sound else ("--image-display-duration=inf",) if still else ()
        return Player(mpv, (*_MPV, *extra, "--"))
    if (ffplay := which("ffplay")) is not None:
        # A picture is at its end at once; it stays until its window is closed.
        ends = () if still else ("-nodisp", "-autoexit") if sound else ("-autoexit",)
        return Player(ffplay, (*_FFPLAY, *ends, "-i"))
    if sys.platform == "darwin" and sound and (afplay := which("afplay")) is not None:
        return Player(afplay, ())
    return None


def find_opener(which: Callable[[str], str | None]) -> Player | None:
    """What asks the desktop to show a file; it comes back before the file is closed."""
    if sys.platform == "darwin":
        return Player(which("open") or "/usr/bin/open", ())
    if sys.platform == "win32":
        return Player(os.environ.get("COMSPEC", "cmd.exe"), ("/d", "/c", "start", ""))
    found = which("xdg-open")
    return None if found is None else Player(found, ())


def without_ours(environment: dict[str, str]) -> dict[str, str]:
    """The environment a player gets: nothing of this program's."""
    return {name: value for name, value in environment.items() if not name.startswith("EVIDENCE_LOG")}


def _decoded(media_type: str) -> bool:
    sound_only = media_type.startswith("audio/")
    return sound_only or decoder_for(media_type) in _SOUND_AND_PICTURES
