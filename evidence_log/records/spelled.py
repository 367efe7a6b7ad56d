"""Characters a document shows by their number."""

from evidence_log.records.record import Record


class Spelled(Record, frozen=True):
    """What a document's fonts have no picture of: in how many places it stands as ⟨U+1FAEA⟩, which it is, and in what.

    Controls and other tricks of text, which are spelled out so that they do nothing, are not among it.
    """

    places: int = 0
    codes: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
