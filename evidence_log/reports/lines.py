"""Text on paper: what cannot be drawn is spelled out, and lines break where Chinese and English may break."""

import unicodedata
from bisect import bisect_right
from collections.abc import Mapping
from itertools import accumulate

from evidence_log.i18n.visible import visible
from evidence_log.reports.faces import chain

_NOT_FIRST = frozenset("，。、；：？！）》】」』〉”’…—～·,.;:?!)]}%°′″℃")
_NOT_LAST = frozenset("（《【「『〈“‘([{￥$£#")
_BRACKETS = "‹›"  # the ones used on screen have no glyph in the fonts
_MOST_MARKS = 4
_REGULAR = 400
# Below this, letters and digits form words that are not broken.
_WORD_END = "\u2000"
_SLACK = 1e-6


def drawable(text: str) -> str:
    """Make the text one that can be drawn: controls visible, heaps of marks cut, missing glyphs spelled."""
    faces = chain(_REGULAR, latin_first=False)
    drawn: list[str] = []
    marks = 0
    for character in visible(text, _BRACKETS):
        if character == "\n":
            drawn.append(character)
            continue
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks > _MOST_MARKS or faces.find(ord(character)) is None:
            drawn.append(f"{_BRACKETS[0]}U+{ord(character):04X}{_BRACKETS[1]}")
        else:
            drawn.append(character)
    return "".join(drawn)


def break_lines(text: str, widths: Mapping[str, float], size: float, room: float) -> list[str]:
    """Break drawable text into lines of at most `room` points; joined they are the text again.

    Linear in the length of the text. A word longer than a line is cut.
    """
    return [line for part in text.split("\n") for line in _break(part, widths, room / (size * 0.001))]


def _break(text: str, widths: Mapping[str, float], room: float) -> list[str]:
    if not text:
        return [""]
    ends = list(accumulate(map(widths.__getitem__, text)))
    lines: list[str] = []
    begin, drawn = 0, 0.0
    while begin < len(text):
        end = bisect_right(ends, drawn + room + _SLACK)
        if end < len(text):
            end = _step_back(text, begin, max(end, begin + 1))
        lines.append(text[begin:end])
        begin, drawn = end, ends[end - 1]
    return lines


def _step_back(text: str, begin: int, end: int) -> int:
    """Move a break back to where one is allowed; nowhere in the line, and it stays."""
    place = end
    while place > begin + 1 and _holds(text, place):
        place -= 1
    return end if place == begin + 1 and _holds(text, place) else place


def _holds(text: str, place: int) -> bool:
    """Whether no line may begin at this place."""
    before, after = text[place - 1], text[place]
    if after in _NOT_FIRST or before in _NOT_LAST or after in "\u200d\ufe0f" or before == "\u200d":
        return True
    if unicodedata.combining(after):
        return True
    return before < _WORD_END and after < _WORD_END and " " not in (before, after)


def excerpt(text: str, most: int) -> str:
    """The beginning of a text on one line, as long as `most` Chinese letters, with an ellipsis where it was cut.

    Latin letters are half as wide and words are not cut.
    """
    line = " ".join(text.split())
    room = float(most)
    for place, character in enumerate(line):
        room -= 0.5 if character < _WORD_END else 1.0
        if room < 0:
            cut = line[:place]
            whole = cut.rpartition(" ")[0] if character < _WORD_END and cut[-1:] < _WORD_END else cut
            return f"{whole or cut}…"
    return line


def hash_groups(digest: str) -> str:
    """A hash in groups of four."""
    return " ".join(digest[i : i + 4] for i in range(0, len(digest), 4))
