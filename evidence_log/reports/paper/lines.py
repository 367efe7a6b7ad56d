"""Text on paper: what cannot be drawn is spelled out, and lines break where Chinese and English may break."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping
from functools import cache
from itertools import accumulate

from evidence_log.i18n.visible import visible
from evidence_log.reports.paper.faces import REGULAR_WEIGHT, Chain, chain

_NOT_FIRST = frozenset("，。、；：？！）》】」』〉”’…—～·,.;:?!)]}%°′″℃⟩")
_NOT_LAST = frozenset("（《【「『〈“‘([{￥$£#⟨")
# What continues the character before it: joiners, variation selectors, skin tones.
_CONTINUES = frozenset("\u200c\u200d\ufe0e\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
_JOINER = "\u200d"
# Between these and a letter a long name of a file may break.
_BREAK_AFTER = frozenset(" _/\\")
_MOST_MARKS = 4
# Below this, letters and digits form words that are not broken.
_NARROW_END = "\u2e80"
_SLACK = 1e-6
_HASH_LINE = 32


class _Drawable(dict[int, str]):
    """For `str.translate`: each character as it can be drawn, asked once."""

    def __init__(self, faces: Chain) -> None:
        super().__init__({ord("\n"): "\n"})
        self._faces = faces
        self.marks: set[str] = set()

    def __missing__(self, code: int) -> str:
        character = chr(code)
        shown = visible(character)
        if shown == character:
            if self._faces.find(code) is None:
                shown = spelled(character)
            elif unicodedata.combining(character):
                self.marks.add(character)
        self[code] = shown
        return shown


def spelled(character: str) -> str:
    """A character that cannot be drawn, by its number."""
    return f"⟨U+{ord(character):04X}⟩"


@cache
def _table() -> _Drawable:
    # Both languages' chains hold the same faces in another order, so one table serves both.
    return _Drawable(chain(REGULAR_WEIGHT, latin_first=False))


def drawable(text: str) -> str:
    """Make the text one that can be drawn: controls visible, heaps of marks cut, missing glyphs spelled."""
    table = _table()
    drawn = text.translate(table)
    return drawn if table.marks.isdisjoint(drawn) else _without_heaps(drawn)


def _without_heaps(text: str) -> str:
    """Spell out every mark after the fourth on one letter: a heap of them would run over other lines."""
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        kept.append(spelled(character) if marks > _MOST_MARKS else character)
    return "".join(kept)


def break_lines(text: str, widths: Mapping[str, float], size: float, room: float) -> list[str]:
    """Break drawable text into lines of at most `room` points; joined they are the text again.

    Linear in the length of the text. A word longer than a line is cut. A blank at the end of a line may hang
    over its edge.
    """
    return [line for part in text.split("\n") for line in _break(part, widths, room / (size * 0.001))]


def _break(text: str, widths: Mapping[str, float], room: float) -> list[str]:
    if not text:
        return [""]
    ends = list(accumulate(map(widths.__getitem__, text)))
    lines: list[str] = []
    begin, drawn = 0, 0.0
    while begin < len(text):
        end = max(bisect_right(ends, drawn + room + _SLACK), begin + 1)
        if end < len(text):
            end = end + 1 if text[end] == " " else _step_back(text, begin, end)
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
    if after in _NOT_FIRST or before in _NOT_LAST or after in _CONTINUES or before == _JOINER:
        return True
    if unicodedata.combining(after) or before == after == "_":  # a line to write on stays one
        return True
    if after == " ":
        return before != " "
    return before < _NARROW_END and after < _NARROW_END and before not in _BREAK_AFTER


def excerpt(text: str, most: int) -> str:
    """The beginning of a text on one line, as long as `most` Chinese letters, with an ellipsis where it was cut.

    Latin letters are half as wide and words are not cut.
    """
    # A text of a hundred thousand letters is not walked through for its beginning.
    line = " ".join(text[: most * 8].split())
    room = float(most)
    for place, character in enumerate(line):
        room -= 0.5 if character < _NARROW_END else 1.0
        if room < 0:
            cut = line[:place]
            inside = character < _NARROW_END and cut[-1:] < _NARROW_END and " " not in (character, cut[-1:])
            whole = cut.rpartition(" ")[0] if inside else cut
            return f"{(whole or cut).rstrip()}…"
    return line if len(text) <= most * 8 else f"{line}…"


def hash_groups(digest: str) -> str:
    """A hash in groups of four."""
    return " ".join(digest[i : i + 4] for i in range(0, len(digest), 4))


def hash_lines(digest: str) -> str:
    """A SHA-256 on two lines of eight groups each, so that it is compared line by line."""
    return "\n".join(hash_groups(digest[i : i + _HASH_LINE]) for i in range(0, len(digest), _HASH_LINE))


_REFERENCE = re.compile(r"\b(?:INC|EX)-\d{4,}\b")


def references_in(line: str) -> list[tuple[int, str]]:
    """Where incident and exhibit numbers stand in a line."""
    return [(match.start(), match.group()) for match in _REFERENCE.finditer(line)]
