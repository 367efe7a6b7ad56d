"""The few signs that are drawn, in a fine set and in a plain one.

Unicode calls most of the fine ones ambiguous: a terminal may draw them two cells wide, and every row would
be torn. Such a terminal gets the plain set.
"""

import re
from typing import NamedTuple


class Signs(NamedTuple):
    """One sign for each purpose; every one is exactly one cell wide, `ellipsis` excepted."""

    cursor: str
    bar: str
    photo: str
    sound: str
    file: str
    rule: str
    ellipsis: str
    dot: str
    tick: str
    caution: str
    bullet: str
    block: str
    fine: bool

    def drawn(self, text: str) -> str:
        """Text as this terminal can draw it; only signs that would tear rows are replaced."""
        return text if self.fine else _TORN.sub(_plainly, text)


FINE = Signs("▌", "▎", "▣", "♪", "+", "─", "…", "●", "✓", "!", "·", "▇", fine=True)
PLAIN = Signs(">", "|", "#", "~", "+", "-", "...", "*", "v", "!", "-", "=", fine=False)

_PLAIN_SPELLING = {
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "…": "...",
    "—": "--",
    "–": "-",
    "·": ".",
    "×": "x",
    "⟨": "<",
    "⟩": ">",
    "⏎": "|",
}
_TORN = re.compile("|".join(_PLAIN_SPELLING))


def _plainly(match: re.Match[str]) -> str:
    return _PLAIN_SPELLING[match.group()]
