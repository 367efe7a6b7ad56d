"""The marks exhibits have with the police of England and Wales: the initials of whoever produces them, and a number.

The number is that of the exhibit in the record, so that a mark names the same exhibit in every document made of it.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping

_EXHIBIT = re.compile(r"\bEX-(?:([A-Z0-9]{2})-)?0*(\d+)\b")
_MOST_INITIALS = 4
# Two lines to write on: a name without Latin letters has no initials an officer could type.
_NO_INITIALS = "__"


def initials(name: str | None) -> str:
    """The first Latin letters of the words of a name; a place to write where there are none."""
    words = re.split(r"[\s\-\u2010-\u2015]+", name or "")
    first = [next((each for each in word if each.isalpha()), "") for word in words]
    letters = [unicodedata.normalize("NFKD", each)[0].upper() for each in first if each and _latin(each)]
    return "".join(letters[:_MOST_INITIALS]) or _NO_INITIALS


def _latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")


def marks_of(references: Iterable[str], name: str | None) -> dict[str, str]:
    """Each exhibit's mark."""
    begins, marks = initials(name), {}
    for reference in references:
        spelled = _EXHIBIT.fullmatch(reference)
        if spelled is not None:
            series = f"{spelled[1]}-" if spelled[1] else ""
            marks[reference] = f"{begins}/{series}{spelled[2]}"
    return marks


def with_marks(text: str, marks: Mapping[str, str]) -> str:
    """The text with each exhibit's mark behind its number."""

    def marked(match: re.Match[str]) -> str:
        mark = marks.get(match.group())
        return f"{match.group()} {mark}" if mark else match.group()

    return _EXHIBIT.sub(marked, text)
