"""Long answers in lines of at most 80 cells, Chinese and English alike. What has no blank in it is never cut."""

import re
import unicodedata
from collections.abc import Iterator

WIDTH = 80
_WIDE = "WF"
_NO_START = frozenset('，。、；：！？）》」』】〕〉”’…—～·％,.;:!?)]}%"')
_NO_END = frozenset('（《「『【〔〈“‘([{"')
_CJK = "\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003fffd“”‘’…—"
_PIECE = re.compile(rf" +|[{_CJK}]|[^ {_CJK}]+")


def cells(text: str) -> int:
    """How many columns it takes."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(each) else 2 if unicodedata.east_asian_width(each) in _WIDE else 1
        for each in text
    )


def in_columns(text: str, *, head: str = "", further: str | None = None) -> list[str]:
    """The text behind `head`; its further lines behind `further`, or as many blanks as the head takes."""
    further = " " * cells(head) if further is None else further
    lines: list[str] = []
    line, used = head, cells(head)
    empty = True
    for piece in _pieces(text):
        size = cells(piece)
        if not empty and used + size > WIDTH and not piece.isspace():
            lines.append(line.rstrip())
            line, used, empty = further, cells(further), True
        if empty and piece.isspace():
            continue
        line, used, empty = line + piece, used + size, False
    return [*lines, line.rstrip()]


def _pieces(text: str) -> Iterator[str]:
    """Words and single Chinese characters; closing marks stay with what is before them, opening ones with what follows."""
    held = ""
    for piece in _PIECE.findall(text):
        joins = held and not held.isspace() and (piece[0] in _NO_START or held[-1] in _NO_END)
        if held and not joins:
            yield held
            held = ""
        held += piece
    if held:
        yield held
