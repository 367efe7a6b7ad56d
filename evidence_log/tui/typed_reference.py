"""An incident's number as somebody types it. Pure."""

import re
import unicodedata

# What a field for it takes: nothing that begins otherwise, so that a key pressed twice is no number.
TYPED = r"([iIｉＩ0-9０-９][\w\- －—]*)?"

_NUMBER = re.compile(r"(?:INC-?)?([0-9]{1,9})")
_IN_A_SERIES = re.compile(r"INC-?([A-Z][A-Z0-9])-?([0-9]{1,9})")


def incident_typed(text: str) -> str | None:
    """The reference that is meant: `7`, `inc 7`, `INC-0007`, `inc-k7-12`; None when it is none."""
    spelled = re.sub(r"\s", "", unicodedata.normalize("NFKC", text).upper().replace("—", "-"))
    if number := _NUMBER.fullmatch(spelled):
        return f"INC-{int(number[1]):04d}"
    if number := _IN_A_SERIES.fullmatch(spelled):
        return f"INC-{number[1]}-{int(number[2]):04d}"
    return None
