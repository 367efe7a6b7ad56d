"""What a person says about an exhibit: what it shows, where the original is, who was told, and what is said in it."""

from enum import StrEnum

from evidence_log.records.record import Record

_LONGEST_MS = 7 * 24 * 3_600_000
MOST_LINES = 20_000
MOST_COVERS = 200
WHOLE = 1000


class ConsentBasis(StrEnum):
    """On what footing a recording was made, as the person who has it says."""

    TOOK_PART = "took-part"
    ALL_TOLD = "all-told"
    THIRD_PARTY = "third-party"
    UNKNOWN = "unknown"


class TranscriptLine(Record, frozen=True):
    """One utterance. Times in milliseconds from the beginning, null where nobody noted them."""

    words: str
    from_ms: int | None = None
    to_ms: int | None = None
    speaker: str | None = None

    def __post_init__(self) -> None:
        """Refuse times that cannot be."""
        if self.from_ms is None:
            if self.to_ms is not None:
                raise ValueError("an end without a beginning")
        elif not 0 <= self.from_ms <= (self.from_ms if self.to_ms is None else self.to_ms) <= _LONGEST_MS:
            raise ValueError("the end lies before the beginning")


class KeyPassage(Record, frozen=True):
    """A stretch somebody should listen to, in milliseconds from the beginning, and what is said in it."""

    from_ms: int
    to_ms: int
    words: str

    def __post_init__(self) -> None:
        """Refuse times that cannot be."""
        if not 0 <= self.from_ms <= self.to_ms <= _LONGEST_MS:
            raise ValueError("the end lies before the beginning")


class Carrier(Record, frozen=True):
    """What holds the original: which phone, app and account; whether it is still there; when somebody last looked.

    `checked` are the words typed; null is not known.
    """

    what: str
    still_there: bool | None = None
    checked: str | None = None


class Cover(Record, frozen=True):
    """An area of a picture that a redacted copy does not show, in thousandths of the upright picture."""

    left: int
    top: int
    width: int
    height: int

    def __post_init__(self) -> None:
        """Refuse an area that is none, or that leaves the picture."""
        if self.width < 1 or self.height < 1 or min(self.left, self.top) < 0:
            raise ValueError("an area has a width and a height")
        if self.left + self.width > WHOLE or self.top + self.height > WHOLE:
            raise ValueError("an area lies in the picture")


class Annotation(Record, frozen=True):
    """Everything said about one exhibit so far; a later one takes the place of the one before, and both stay.

    `proves` and `group` are for a court's list of evidence. `transcript_source` is where the transcript came from: a
    file's name. `intimate` and `from_other_side`: null is not said. `ticked` is the place in the ledger of the text a
    program recognised in the picture, once a person compared the two. `covers` are the faces, names and numbers in the
    picture that a redacted copy does not show: null while nobody looked, none where there is nothing to cover.
    """

    exhibit: str
    caption: str | None = None
    proves: str | None = None
    group: str | None = None
    carrier: Carrier | None = None
    consent: ConsentBasis | None = None
    consent_places: str | None = None
    transcript: tuple[TranscriptLine, ...] = ()
    transcript_source: str | None = None
    key_passages: tuple[KeyPassage, ...] = ()
    intimate: bool | None = None
    from_other_side: bool | None = None
    ticked: int | None = None
    covers: tuple[Cover, ...] | None = None

    def __post_init__(self) -> None:
        """Refuse a transcript no reader could hold."""
        if len(self.transcript) > MOST_LINES:
            raise ValueError("a transcript of more lines than anybody spoke")
        if self.covers is not None and len(self.covers) > MOST_COVERS:
            raise ValueError("more covers than a picture has room for")

    @property
    def words(self) -> tuple[str, ...]:
        """Everything in it that may be searched for."""
        said = (self.caption, self.proves, self.group, *(each.words for each in self.transcript))
        return tuple(each for each in (*said, *(each.words for each in self.key_passages)) if each)
