"""One of the files a very long document was made in."""

from evidence_log.records.record import Record


class Volume(Record, frozen=True):
    """Which of how many it is; `of` is the document's number, that of its first volume. Pages count through all of them."""

    of: str
    number: int
    total: int
    first_page: int
    last_page: int
