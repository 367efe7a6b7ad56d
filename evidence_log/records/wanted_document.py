"""What a document is asked to be."""

from enum import StrEnum

from evidence_log.records.clock import Language
from evidence_log.records.moment import Moment
from evidence_log.records.record import Record

IN_BOTH = "both"


class Redaction(StrEnum):
    """What a redacted copy does not show."""

    NAMES = "names"
    NUMBERS = "numbers"
    ADDRESSES = "addresses"
    FACES = "faces"
    METADATA = "metadata"


class WantedDocument(Record, frozen=True):
    """A document as it was asked for.

    `second`: labels, headings and sentences stand in that language, too. `declared`: the declaration was read in full and
    agreed to. `only` are the incidents that go in, null for all that stand, `since` and `until` the times they were chosen
    by. `redact` is what is not shown in it. `to` is who it is made for, as told; that is not printed. `plain`: text for a
    form, field by field, and no PDF. `most_bytes` is the largest its file may be; with `volumes` it comes in as many files
    as it takes, and nothing is left out.
    """

    edition: str
    language: Language
    declared: bool = False
    only: tuple[str, ...] | None = None
    redact: tuple[Redaction, ...] = ()
    to: str | None = None
    second: Language | None = None
    plain: bool = False
    most_bytes: int | None = None
    volumes: bool = False
    since: Moment | None = None
    until: Moment | None = None

    @property
    def languages(self) -> str:
        """What it is written in, as its record and its file's name have it."""
        return IN_BOTH if self.second is not None else self.language.value
