"""One incident with everything the detail shows, read from the vault in one go."""

from typing import NamedTuple

from evidence_log.records.case_file import FiledExhibit, FiledIncident
from evidence_log.records.likeness import NOTHING_ALIKE, Alike
from evidence_log.records.tag_labels import NO_LABELS, TagLabels


class Picture(NamedTuple):
    """A photo brought down to the pixels that will be drawn: `rgb` is width * height * 3 bytes."""

    width: int
    height: int
    rgb: bytes


class Piece(NamedTuple):
    """An exhibit; `picture` or `peaks` where there is a preview or an envelope that may be shown.

    `alike`: what is the same, or looks like it. `covered`: it came from the other side, and nobody asked to see it.
    """

    exhibit: FiledExhibit
    picture: Picture | None
    peaks: tuple[int, ...]
    covered: bool = False
    alike: Alike = NOTHING_ALIKE


class Story(NamedTuple):
    """The incident, its exhibits, the zone times are shown in, and what its tags are called."""

    filed: FiledIncident
    pieces: tuple[Piece, ...]
    zone: str
    labels: TagLabels = NO_LABELS
