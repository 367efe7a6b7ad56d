"""How far a long act has come."""

from enum import StrEnum

from evidence_log.records.record import Record


class Stage(StrEnum):
    """What a long act is busy with."""

    DATABASE = "database"
    FILES = "files"
    CHECK = "check"
    INDEX = "index"
    WORDS = "words"
    RECORDINGS = "recordings"
    EXAMINE = "examine"
    DECODE = "decode"
    RECOGNISE = "recognise"
    LAY_OUT = "lay-out"
    PAGES = "pages"


class Progress(Record, frozen=True):
    """How far a long act has come; `of` is 0 where nobody knows. Decoding counts milliseconds."""

    stage: Stage
    done: int
    of: int
