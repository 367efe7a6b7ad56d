"""Read an area of a picture as it is typed: `12,30,20,15`, left, top, width and height in percent of the upright picture."""

import re

from evidence_log.errors import NotACover
from evidence_log.records.annotation import WHOLE, Cover

_NUMBER = r"\s*(\d{1,3}(?:\.\d)?)\s*%?\s*"
_COVER = re.compile("[,，]".join((_NUMBER,) * 4))
NOTHING_TO_COVER = "none"


def read_covers(typed: tuple[str, ...]) -> tuple[Cover, ...] | None:
    """Return the areas; none for `none`, null where all are empty: nobody looked. Raises NotACover."""
    named = tuple(each for each in typed if each.strip())
    if not named:
        return None
    if all(each.strip().casefold() == NOTHING_TO_COVER for each in named):
        return ()
    return tuple(_read(each) for each in named)


def _read(typed: str) -> Cover:
    found = _COVER.fullmatch(typed)
    if found is None:
        raise NotACover(value=typed)
    left, top, width, height = (round(float(each) * WHOLE / 100) for each in found.groups())
    try:
        return Cover(left=left, top=top, width=width, height=height)
    except ValueError as error:
        raise NotACover(value=typed) from error
