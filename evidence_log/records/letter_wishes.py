"""What somebody wants of a letter, as a door was told."""

from evidence_log.records.clock import Language
from evidence_log.records.pack_help import LetterKind
from evidence_log.records.record import Record


class LetterWishes(Record, frozen=True):
    """Which letter, in which language, and what goes in besides what is known of the matter.

    It comes before the other side's eyes, so the complainant's address and phone go in only where that was asked for.
    `facts` are own words that take the place of what was counted; `reply_by` is a day ahead, as a phrase.
    """

    kind: LetterKind
    language: Language
    with_address: bool = False
    with_phone: bool = False
    facts: str | None = None
    reply_by: str | None = None
