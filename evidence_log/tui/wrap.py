"""Line breaking and cutting by cells, for Chinese and Latin text mixed.

Lines break between any two Han characters, never inside a Latin word that fits, never before closing
punctuation and never after opening punctuation. Widths are cells of the terminal.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from rich.cells import cell_len

NO_START = frozenset("，。、；：！？）》」』】〕〉”’…—～·％,.;:!?)]}%”’")
NO_END = frozenset("（《「『【〔〈“‘([{“‘")

_CJK = "\u2e80-\u2fdf\u2ff0-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003fffd"
_FOLLOWS = "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0e31-\u0e3a\u0e47-\u0e4e\u20d0-\u20ff\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0100-\U000e01ef"


def breaks(line: str, width: int, *, hang: bool = True) -> list[int]:
    """Where a line is to be broken, as indices into it.

    With `hang`, spaces that no longer fit stay at the end of their line (for reading); without, they open
    the next one (for writing, where the caret must be able to stand on them).
    """
    if width < 1 or (line.isascii() and len(line) <= width):
        return []
    found: list[int] = []
    used = 0
    for start, end in _units(line):
        unit = line[start:end]
        needed = cell_len(unit)
        if used + needed <= width or (hang and unit.isspace()):
            used += needed
            continue
        if used:
            found.append(start)
        used = needed
        if needed > width:
            used = _fold(unit, start, width, found)
    return found


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most `width` cells, for reading: spaces at their ends are gone."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        cuts = [0, *breaks(paragraph, width), len(paragraph)]
        lines += [paragraph[first:last].rstrip() for first, last in pairwise(cuts)]
    return lines


def truncate(text: str, width: int, ellipsis: str = "…") -> str:
    """Cut to `width` cells; what was cut is shown by the ellipsis."""
    if len(text) <= width and cell_len(text) <= width:
        return text
    room = width - cell_len(ellipsis)
    kept: list[str] = []
    used = 0
    for cluster in _clusters(text):
        needed = cell_len(cluster)
        if used + needed > width:
            break
        kept.append(cluster)
        used += needed
    else:
        return text
    while kept and used > room:
        used -= cell_len(kept.pop())
    return "".join(kept) + (ellipsis if room >= 0 else "")


def fit(text: str, width: int, ellipsis: str = "…") -> str:
    """Cut or pad to exactly `width` cells."""
    cut = truncate(text, width, ellipsis)
    return cut + " " * max(0, width - cell_len(cut))


def _units(line: str) -> Iterator[tuple[int, int]]:
    """Spans that are not to be broken."""
    start = end = 0
    for token in _token().finditer(line):
        first = line[token.start()]
        if end > start and _glued(line[end - 1], first):
            end = token.end()
            continue
        if end > start:
            yield start, end
        start, end = token.span()
    if end > start:
        yield start, end


def _glued(before: str, after: str) -> bool:
    if before.isspace() or after.isspace():
        return False
    return after in NO_START or before in NO_END


def _fold(unit: str, start: int, width: int, found: list[int]) -> int:
    """Break inside a unit no line can hold; returns the cells used on the last line."""
    used = 0
    at = start
    for cluster in _clusters(unit):
        needed = cell_len(cluster)
        if used and used + needed > width:
            found.append(at)
            used = 0
        used += needed
        at += len(cluster)
    return used


def _clusters(text: str) -> Iterator[str]:
    """Characters with what is drawn on top of them."""
    for match in _cluster().finditer(text):
        yield match.group()


# Long to compile, and the first screen in English does without: compiled when first needed.
@cache
def _token() -> re.Pattern[str]:
    return re.compile(rf"\s|[{_CJK}]|[^\s{_CJK}]+")


@cache
def _cluster() -> re.Pattern[str]:
    return re.compile(rf"[\U0001f1e6-\U0001f1ff]{{2}}|.(?:\u200d.|[{_FOLLOWS}])*", re.DOTALL)
