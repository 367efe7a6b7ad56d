"""An exhibit as the detail shows it: its picture or its loudness, unless it is covered. Runs in a thread."""

import io
from collections.abc import Sequence

import msgspec
from PIL import Image

from evidence_log.records.case_file import FiledExhibit
from evidence_log.records.exhibit import DerivativePurpose, Envelope
from evidence_log.records.learned import learned
from evidence_log.tui.story import Picture, Piece
from evidence_log.vault.vault import Vault


def piece_of(vault: Vault, reference: str, cells: tuple[int, int], *, theirs: bool, revealed: bool) -> Piece:
    """The exhibit with what may be shown of it in so many columns and rows; what may not is not even read."""
    exhibit = vault.exhibit(reference)
    alike = vault.alike(exhibit)
    told = exhibit.annotation
    theirs = theirs if told is None or told.from_other_side is None else told.from_other_side
    if exhibit.intimate or (theirs and not revealed):
        return Piece(exhibit=exhibit, picture=None, peaks=(), covered=theirs and _shows(exhibit), alike=alike)
    preview = exhibit.derivative(DerivativePurpose.PREVIEW)
    envelope = exhibit.derivative(DerivativePurpose.ENVELOPE)
    picture = None if preview is None else drawn(vault.read_object(preview.kept), *cells)
    peaks: Sequence[int] = ()
    if envelope is not None:
        peaks = msgspec.json.decode(vault.read_object(envelope.kept), type=learned(Envelope)).peaks
    return Piece(exhibit=exhibit, picture=picture, peaks=tuple(peaks), alike=alike)


def _shows(exhibit: FiledExhibit) -> bool:
    """Whether there is anything to cover, and it may be revealed."""
    shown = (DerivativePurpose.PREVIEW, DerivativePurpose.ENVELOPE)
    return not exhibit.intimate and any(exhibit.derivative(purpose) is not None for purpose in shown)


def drawn(preview: bytes, columns: int, rows: int) -> Picture:
    """Bring our own preview down to two pixels a cell each way; a cell is twice as high as wide."""
    with Image.open(io.BytesIO(preview)) as photo:
        scale = min(columns / photo.width, rows * 2 / photo.height)
        across = max(1, round(photo.width * scale)) * 2
        down = max(1, round(photo.height * scale / 2)) * 2
        small = photo.convert("RGB").resize((across, down), Image.Resampling.BOX)
        return Picture(width=across, height=down, rgb=small.tobytes())
