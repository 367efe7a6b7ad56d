"""The quotations of the fact files with their marks: what a pack may print word for word, and what it may not.

`quotes.tsv` was cut from the fact files by position, corrections applied; nothing in it was typed again. Where the
facts give a date of entry into force that nobody read in the instrument, `in_force_from` is empty.
"""

from pathlib import Path

import msgspec

COLUMNS = [
    "id",
    "pack",
    "instrument",
    "instrument_en",
    "body",
    "article",
    "from",
    "until",
    "language",
    "mark",
    "quote",
    "address",
    "read_on",
]
READ = {"VERIFIED", "VERIFIED-O", "VERIFIED-M"}
NOT_READ = {"VERIFIED-R", "SECONDARY-Q", "SECONDARY-P", "MEMORY"}
TABLE = Path(__file__).with_name("quotes.tsv")


class Quote(msgspec.Struct, frozen=True):
    """One passage, in the original language, and how far its wording was read."""

    id: str
    pack: str
    instrument: str
    instrument_en: str
    body: str
    article: str
    in_force_from: str
    in_force_until: str
    language: str
    mark: str
    words: str
    address: str
    read_on: str

    @property
    def was_read(self) -> bool:
        """Whether a pack may print these words as a quotation; else they are paraphrased."""
        return self.mark in READ


def rows() -> list[list[str]]:
    """Every line of the table as its cells, the header first."""
    return [line.split("\t") for line in TABLE.read_text(encoding="utf-8").removesuffix("\n").split("\n")]


def read_quotes() -> dict[str, Quote]:
    """The quotations by id."""
    return {cells[0]: Quote(*cells) for cells in rows()[1:]}
