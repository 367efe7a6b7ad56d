"""Words taken out of an exhibit by a program, to be searched: read as text, or recognised in a picture."""

from evidence_log.records.record import Record

# About forty pages. What comes after stays in the exhibit and in its text derivative, and is not searched.
MOST_CHARACTERS = 40_000
_CERTAIN = 1000


class RecognisedLine(Record, frozen=True):
    """A line a program believes it sees: how sure it is, in thousandths, and where, in pixels of the upright picture."""

    words: str
    score: int
    x: int
    y: int
    width: int
    height: int

    def __post_init__(self) -> None:
        """Refuse what cannot be a place or a score."""
        if not 0 <= self.score <= _CERTAIN or min(self.x, self.y, self.width, self.height) < 0:
            raise ValueError("a line lies within the picture, its score between 0 and 1000")


class ExtractedText(Record, frozen=True):
    """What was read, with what. Of a picture there are `lines`, a guess until a person compared them; else `words`.

    `problem` is a catalog name under `media` when the program that recognises could not look.
    """

    exhibit: str
    tool: str
    tool_version: str
    words: str | None = None
    lines: tuple[RecognisedLine, ...] = ()
    problem: str | None = None

    @property
    def recognised(self) -> bool:
        """Whether it is a guess at a picture."""
        return self.words is None

    @property
    def text(self) -> str:
        """All of it, line by line."""
        return "\n".join(each.words for each in self.lines) if self.words is None else self.words
