"""Make characters that act on a screen or on the order of text visible: ESC becomes ⟨U+001B⟩.

The record keeps what was written; this is for showing it. Line breaks stay, everything else that has no
picture of its own and does something is spelled out.
"""

import re
import unicodedata

_KEEP = {"\n"}
# Cf characters that are part of writing a word rather than a trick: joiners inside emoji and Indic words.
_JOINERS = {"\u200c", "\u200d"}
_SUSPECT = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
_ESCAPED_BYTES = range(0xDC80, 0xDD00)  # PEP 383: bytes that were not text
_SPELL = {"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"}


def visible(text: str) -> str:
    """Spell out controls, bidi marks, invisible letters and lone surrogates as ⟨U+XXXX⟩.

    Tabs become spaces, and a line end of Windows is a line end.
    """
    return _SUSPECT.sub(lambda match: _spelled(match.group()), text.replace("\r\n", "\n"))


def visible_line(text: str) -> str:
    """The same on one line: line breaks become ⏎."""
    return visible(text).replace("\n", "⏎")


def _spelled(character: str) -> str:
    if character in _KEEP or character in _JOINERS or "\ufe00" <= character <= "\ufe0f":
        return character
    if character == "\t":
        return "    "
    category = unicodedata.category(character)
    if category == "Zs":
        return " "
    if category in _SPELL or character in "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0":
        return f"⟨U+{ord(character):04X}⟩"
    return character


def storable(text: str) -> str:
    """Turn what is not Unicode text into visible words, before it becomes a record.

    A byte that could not be decoded arrives as U+DC80 to U+DCFF and becomes ⟨0x80⟩ to ⟨0xFF⟩; any other
    lone surrogate becomes ⟨U+D800⟩. Everything else is kept exactly.
    """
    return re.sub("[\ud800-\udfff]", _storable, text)


def _storable(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"⟨0x{code - 0xDC00:02X}⟩" if code in _ESCAPED_BYTES else f"⟨U+{code:04X}⟩"
