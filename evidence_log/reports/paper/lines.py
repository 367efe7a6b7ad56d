"""Text on paper: what cannot be drawn is spelled out, and lines break where Chinese and English may break."""

import re
import sys
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
# Between these and a letter a long name of a file may break, and between those and what follows an address of the web.
_BREAK_AFTER, _ADDRESS_BREAKS = frozenset(" _/\\⟩"), frozenset("?&=")
# Their ink stands in the left half: at the end of a line the empty half hangs over its edge.
_HANGS = frozenset("，。、；：")
_UNIT = re.compile(r"(?:[kKMGT]?i?B|km|kg|cm|mm|ms|px|min|[mghs])(?![^\W\d_])")
_MOST_MARKS = 4
# Below this, letters and digits form words that are not broken.
_NARROW_END = "\u2e80"
_SLACK = 1e-6
_HASH_LINE = 32
# What every chain draws as it is, so that most texts are not looked at letter by letter.
PLAIN = re.compile("[ -~\u4e00-\u9fa5，。、；：？！（）“”…—·]*")


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


_SPELLED = re.compile(r"⟨(U\+([0-9A-F]{4,6}))⟩")


def spelled_in(line: str) -> list[str]:
    """The numbers of those characters in a drawn line that no face has; not of controls, which are spelled out too."""
    if "⟨" not in line:
        return []
    return [code for code, number in _SPELLED.findall(line) if _has_no_picture(int(number, 16))]


def _has_no_picture(code: int) -> bool:
    if code > sys.maxunicode or visible(chr(code)) != chr(code):
        return False
    return chain(REGULAR_WEIGHT, latin_first=False).find(code) is None


@cache
def _table() -> _Drawable:
    # Both languages' chains hold the same faces in another order, so one table serves both.
    return _Drawable(chain(REGULAR_WEIGHT, latin_first=False))


def drawable(text: str) -> str:
    """Make the text one that can be drawn: controls visible, heaps of marks cut, missing glyphs spelled."""
    if PLAIN.fullmatch(text):
        return text
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

    Linear in the length of the text. A word longer than a line is cut. A blank at the end of a line, or the empty
    half of a Chinese comma or full stop, may hang over its edge.
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
            hanging = end + _hangs(text[end], ends[end] - drawn - room, ends[end] - ends[end - 1])
            end = hanging if hanging == len(text) else _step_back(text, begin, hanging, end)
        lines.append(text[begin:end])
        begin, drawn = end, ends[end - 1]
    return lines


def _hangs(character: str, over: float, width: float) -> int:
    """1 for one that may stand beyond the end of the line, by as much as it is over."""
    return int(character == " " or (character in _HANGS and over <= width / 2 + _SLACK))


def _step_back(text: str, begin: int, end: int, cut: int) -> int:
    """Move a break back to where one is allowed; nowhere in the line, and the word is cut."""
    place = end
    while place > begin + 1 and _holds(text, place):
        place -= 1
    if place > begin + 1 or not _holds(text, place):
        return place
    return end if text[end - 1] == " " else cut


def _holds(text: str, place: int) -> bool:
    """Whether no line may begin at this place."""
    before, after = text[place - 1], text[place]
    if after in _NOT_FIRST or before in _NOT_LAST or after in _CONTINUES or before == _JOINER:
        return True
    if unicodedata.combining(after) or before == after == "_":  # a line to write on stays one
        return True
    if after == " ":
        return before != " "
    if before == " ":
        return text[place - 2 : place - 1].isdigit() and _UNIT.match(text, place) is not None
    return before < _NARROW_END and after < _NARROW_END and not _breaks_word(text, place)


def _breaks_word(text: str, place: int) -> bool:
    """Whether a word may be parted here: at a hyphen between letters, in an address, before a character spelled out."""
    before, after = text[place - 1], text[place]
    if before == "-":
        return after.isalpha() and place > 2 and text[place - 3 : place - 1].isalpha()  # noqa: PLR2004 -- no single letter is left alone
    return before in _BREAK_AFTER or after == "⟨" or (before in _ADDRESS_BREAKS and after.isalnum())


def letters_in(text: str) -> float:
    """How long a text is, letters as Chinese ones: Latin letters are half as wide."""
    return sum(0.5 if each < _NARROW_END else 1.0 for each in text)


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
    if "INC-" not in line and "EX-" not in line:
        return []
    return [(match.start(), match.group()) for match in _REFERENCE.finditer(line)]
