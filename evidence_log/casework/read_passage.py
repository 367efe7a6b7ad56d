"""Read a key passage as it is typed: `0:12-0:31=the words that are said`."""

import re

from evidence_log.errors import NotAPassage
from evidence_log.i18n.amounts import duration_words
from evidence_log.i18n.visible import storable
from evidence_log.records.annotation import KeyPassage

_PASSAGE = re.compile(
    r"\s*(?:(\d+):)?(\d{1,3}):(\d\d)\s*-\s*(?:(\d+):)?(\d{1,3}):(\d\d)\s*[=＝](.+)", re.DOTALL
)


def read_passage(text: str) -> KeyPassage:
    """Return it; raises NotAPassage."""
    found = _PASSAGE.fullmatch(text)
    if found is None:
        raise NotAPassage(value=text)
    hour, minute, second, to_hour, to_minute, to_second = (int(part or 0) for part in found.groups()[:6])
    first, last = (hour * 60 + minute) * 60 + second, (to_hour * 60 + to_minute) * 60 + to_second
    if last < first:
        raise NotAPassage(value=text)
    return KeyPassage(from_ms=first * 1000, to_ms=last * 1000, words=storable(found[7].strip()))


def spell_passage(passage: KeyPassage) -> str:
    """Spell one so that it is read again as the same, to the second."""
    return f"{duration_words(passage.from_ms)}-{duration_words(passage.to_ms)}={passage.words}"
