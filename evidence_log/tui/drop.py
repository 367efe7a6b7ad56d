"""File paths as terminals type them when files are dropped on the window, or as a person pastes them.

Terminals quote, escape, percent-encode or do nothing at all; several files come on one line or on several.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

_WINDOWS = re.compile(r"[A-Za-z]:[\\/]|\\\\")
_LONGEST = 20_000
_BREAK = re.compile(r"[\r\n\x00]+")
_STARTS = re.compile(r"(?:^|(?<=\s))(?=/|~/|[A-Za-z]:[\\/]|\\\\|file://|['\"])")
_QUOTES = "'\""


def can_be_taken(path: Path) -> bool:
    """A file, or a folder that is not a whole disk and not somebody's home."""
    if path.is_dir():
        return path.parent != path and path != _at_home("~/")
    return path.is_file()


class _Token(NamedTuple):
    """One path on the line: as it stands there, and as a shell would read it."""

    raw: str
    shell: str


def dropped_paths(text: str, exists: Callable[[Path], bool] = can_be_taken) -> tuple[Path, ...]:
    """Every path in the text, when all of it is absolute paths of files or folders that are there; else nothing."""
    if len(text) > _LONGEST or not _STARTS.match(text.strip()):
        return ()
    found = typed_paths(text, exists)
    if not found or not all(each.is_absolute() or _WINDOWS.match(str(each)) for each in found):
        return ()
    return found if all(_there(each, exists) for each in found) else ()


def typed_paths(text: str, exists: Callable[[Path], bool] = can_be_taken) -> tuple[Path, ...]:
    """The paths a person means, whether or not they are there. Duplicates once."""
    found: list[Path] = []
    for line in _BREAK.split(text):
        if line.strip():
            found += _on_one_line(line.strip(), exists)
    return tuple(dict.fromkeys(found))


def _on_one_line(line: str, exists: Callable[[Path], bool]) -> list[Path]:
    """The whole line first: some terminals quote nothing although the name has spaces."""
    tokens = _split(line)
    whole = tokens[0] if len(tokens) == 1 else _Token(raw=line, shell=line)
    there = _first_there(whole, exists)
    if there is not None:
        return [there]
    each_there = [_first_there(token, exists) for token in tokens]
    found = [path for path in each_there if path is not None]
    if len(found) == len(tokens):
        return found
    return _unquoted_names(line, exists) or _meant(line, tokens)


def _meant(line: str, tokens: list[_Token]) -> list[Path]:
    """Nothing is there: several paths if several begin, else one with spaces in its name."""
    if len(tokens) == 1 or len(_STARTS.findall(line)) > 1:
        return [_readings(token)[0] for token in tokens]
    return _readings(_Token(raw=line, shell=line))[:1]


def _unquoted_names(line: str, exists: Callable[[Path], bool]) -> list[Path]:
    """Several absolute paths with unquoted spaces: cut where the next path begins, if all of them are there."""
    cuts = [match.start() for match in _STARTS.finditer(line)]
    if not cuts or cuts[0] != 0:
        return []
    parts = [line[first:last].strip() for first, last in zip(cuts, [*cuts[1:], len(line)], strict=True)]
    paths = [_first_there(_Token(raw=part, shell=part), exists) for part in parts]
    found = [path for path in paths if path is not None]
    return found if len(found) == len(parts) else []


def _first_there(token: _Token, exists: Callable[[Path], bool]) -> Path | None:
    return next((path for path in _readings(token) if _there(path, exists)), None)


def _there(path: Path, exists: Callable[[Path], bool]) -> bool:
    try:
        return exists(path)
    except (OSError, ValueError):  # a pasted page is no path: name too long, or a character no path has
        return False


def _readings(token: _Token) -> list[Path]:
    """What one token may mean, likeliest first."""
    bare = token.shell
    spellings = [_from_url(bare)] if bare.lower().startswith("file://") else [bare, token.raw]
    return [_at_home(each) for each in dict.fromkeys(spellings)]


def _from_url(url: str) -> str:
    path = unquote(url[len("file://") :])
    if path.lower().startswith("localhost/"):
        path = path[len("localhost") :]
    return path[1:] if _WINDOWS.match(path[1:]) else path


def _at_home(spelling: str) -> Path:
    if not spelling.startswith("~/"):
        return Path(spelling)
    try:
        return Path(spelling).expanduser()
    except RuntimeError:  # no home is known here
        return Path(spelling)


def _split(line: str) -> list[_Token]:
    """Tokens between spaces that are neither quoted nor escaped; in a Windows path a backslash is itself."""
    tokens: list[_Token] = []
    raw = shell = quote = ""
    at = 0
    while at < len(line):
        character, following = line[at], line[at + 1 : at + 2]
        windows = _WINDOWS.match(shell[:3] + line[at : at + 3])
        at += 1
        if quote:
            escaped = (
                quote == '"' and character == "\\" and following and following in '"\\$`' and not windows
            )
            if escaped:
                raw, shell, at = raw + character + following, shell + following, at + 1
            elif character == quote:
                raw, quote = raw + character, ""
            else:
                raw, shell = raw + character, shell + character
        elif character in _QUOTES and _closes(line, at, character):
            raw, quote = raw + character, character
        elif character == "\\" and following and not windows:
            raw, shell, at = raw + character + following, shell + following, at + 1
        elif character.isspace():
            if raw:
                tokens.append(_Token(raw, shell))
            raw = shell = ""
        else:
            raw, shell = raw + character, shell + character
    return [*tokens, _Token(raw, shell)] if raw else tokens


def _closes(line: str, at: int, quote: str) -> bool:
    """An apostrophe inside a name opens nothing."""
    return quote in line[at:]
