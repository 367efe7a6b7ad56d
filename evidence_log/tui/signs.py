"""The few signs that are drawn, in a fine set and in a plain one.

Unicode calls most of the fine ones ambiguous: a terminal may draw them two cells wide, and every row would
be torn. Such a terminal gets the plain set.
"""

import re
from typing import NamedTuple

from evidence_log.tui.steady import steady


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
        """Text as this terminal can draw it; only what would tear rows is replaced or left out."""
        return steady(text) if self.fine else _TORN.sub(_plainly, steady(text))


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
