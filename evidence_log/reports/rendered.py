"""A document that was made, before it is signed and kept."""

from typing import NamedTuple

from evidence_log.records.fitted import Fitted
from evidence_log.records.spelled import Spelled
from evidence_log.records.volume import Volume


class Rendered(NamedTuple):
    """The PDF, how many pages it has, what it shows by its number, how it was made to fit, and how much of it is pictures.

    Of several files, `volume` says which it is, and `anchors` name the sections and sheets that are in it.
    """

    data: bytes
    pages: int
    spelled: Spelled
    fitted: Fitted | None = None
    picture_bytes: int = 0
    volume: Volume | None = None
    anchors: tuple[str, ...] = ()
