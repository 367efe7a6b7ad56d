"""What every terminal draws equally wide.

A telephone writes a heart as two characters, a dark hand as two, a family as five, a flag as the two letters of its
country: some terminals draw such a sign over two cells and some over one, or over six, and the rest of the row is torn.
Drawn is what all agree about: the heart without its selector, the hand without its tone, the family one by one, the letters.
The record keeps what was written.
"""

import re

# Selectors of a variant, tones of skin, the joiner of two signs: each is one character.
_RESTLESS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef\U0001f3fb-\U0001f3ff\u200d]")
_LETTERS = {ord("\U0001f1e6") + place: ord("A") + place for place in range(26)}
_NO_WIDTH = "\u200b"


def steady(text: str) -> str:
    """The text without what moves its rows."""
    return text if text.isascii() else _RESTLESS.sub("", text).translate(_LETTERS)


def steady_in_place(text: str) -> str:
    """The same with as many characters: a caret counts them."""
    return text if text.isascii() else _RESTLESS.sub(_NO_WIDTH, text).translate(_LETTERS)
