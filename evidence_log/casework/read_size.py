"""Read how large a file may be, as people and web forms write it."""

import re

from evidence_log.errors import NotASize

_SIZE = re.compile(r"(?P<number>\d{1,6}(?:\.\d{1,3})?) ?(?P<unit>kb?|mb?|gb?|兆)?", re.IGNORECASE)
# Forms that count in powers of two take a little more: the smaller megabyte fits both.
_BYTES = {"k": 10**3, "m": 10**6, "兆": 10**6, "g": 10**9}
# In less not even a page with its fonts has room.
_LEAST = 20_000


def read_size(told: str) -> int:
    """Return bytes; a number alone is in megabytes. Raises NotASize."""
    found = _SIZE.fullmatch(told.strip())
    if found is None:
        raise NotASize(value=told)
    size = round(float(found["number"]) * _BYTES[(found["unit"] or "m")[0].casefold()])
    if size < _LEAST:
        raise NotASize(value=told)
    return size
