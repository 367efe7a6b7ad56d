"""Known names, numbers and places taken out of a text, each under the same stand-in everywhere. Pure.

Only what is known can be found: a name nobody told this record stays. Hence whoever hands a redacted copy out reads it first.
"""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

# A date is no number to hide; what follows it may be. Seven digits and more are, however they are grouped.
_DATE = r"(?<!\d)(?:19|20)\d{2}\s?[-/.年:]\s?\d{1,2}\s?[-/.月:]\s?\d{1,2}(?!\d)"
_NUMBER = r"[+＋]?(?:\(\d+\)[ ]?)?\d(?:[ \-–.·/()\u00a0]{0,2}[\d*]){6,}[xX]?(?![\dA-Za-z])"
_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_ANY_NUMBER = re.compile(f"(?P<date>{_DATE})|(?P<mail>{_MAIL})|(?P<number>{_NUMBER})")
_QUOTED = re.compile(r"[“‘「『\"']([^”’」』\"']{2,})[”’」』\"']")
_NAME_PART = re.compile(r"[^\W\d_]{3,}(?:['’-][^\W\d_]+)*")
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+")
_FULL_HAN_NAME = 3
_TITLES = frozenset(
    {"mrs", "miss", "the", "who", "man", "two", "call", "called", "himself", "herself", "example"}
)
_BARE_MIN = 4


class Known(NamedTuple):
    """A thing to hide in all its spellings, and what stands for it."""

    spellings: tuple[str, ...]
    stand_in: str


def spellings_of_name(name: str) -> tuple[str, ...]:
    """The name, what is quoted in it, its parts that are names themselves, and a Chinese given name."""
    whole = name.strip()
    found = [whole, *(each.strip() for each in _QUOTED.findall(whole))]
    han = _HAN.fullmatch(whole)
    if han and len(whole) == _FULL_HAN_NAME:
        found.append(whole[1:])
    found += [
        each for each in _NAME_PART.findall(whole) if each[0].isupper() and each.casefold() not in _TITLES
    ]
    return tuple(dict.fromkeys(each for each in found if len(each) > 1))


class Hiding:
    """What is to be hidden, ready to be looked for in many texts."""

    def __init__(self, known: Iterable[Known], number: Callable[[str], str] | None) -> None:
        stand_ins = {
            "".join(spelling.split()): each.stand_in for each in known for spelling in each.spellings
        }
        longest_first = sorted(filter(None, stand_ins), key=lambda each: (-len(each), each))
        self._known = [(re.compile(_spelled(each), re.IGNORECASE), stand_ins[each]) for each in longest_first]
        patterns = [each.pattern for each, _ in self._known]
        self._pattern = re.compile("|".join(patterns), re.IGNORECASE) if patterns else None
        self._number = number

    def __call__(self, text: str) -> str:
        """Return the text with everything known taken out."""
        if self._pattern is not None:
            text = self._pattern.sub(self._replaced, text)
        return text if self._number is None else _ANY_NUMBER.sub(self._hidden_number, text)

    def _replaced(self, match: re.Match[str]) -> str:
        return next(stand_in for spelled, stand_in in self._known if spelled.fullmatch(match.group()))

    def _hidden_number(self, match: re.Match[str]) -> str:
        if match.lastgroup == "date" or self._number is None:
            return match.group()
        return self._number(match.group())


def bare(number: str) -> str:
    """A number without what groups it."""
    return "".join(each for each in number if each.isalnum())


def number_spellings(number: str) -> tuple[str, ...]:
    """As it was written, where it is too short to be seen as one by itself."""
    return (number.strip(),) if len(bare(number)) >= _BARE_MIN else ()


def _spelled(name: str) -> str:
    """The spelling with blanks anywhere between its letters, and no letter of a word at either side."""
    inside = r"\s*".join(re.escape(each) for each in name)
    before = r"(?<![A-Za-z0-9])" if name[0].isascii() and name[0].isalnum() else ""
    after = r"(?![A-Za-z0-9])" if name[-1].isascii() and name[-1].isalnum() else ""
    return f"{before}{inside}{after}"
