"""A recording drawn: how loud it is over time."""

import msgspec

from evidence_log.i18n.amounts import duration_words
from evidence_log.records.case_file import FiledExhibit
from evidence_log.records.exhibit import Derivative, Envelope
from evidence_log.records.learned import learned
from evidence_log.reports.blocks.provenance import provenance_grid
from evidence_log.reports.paper.operations import (
    BAND,
    LEFT,
    MUTE,
    NAVY,
    REGULAR,
    RIGHT,
    ROOM,
    Box,
    Rule,
    Shape,
    Text,
)
from evidence_log.reports.paper.plan import TINY
from evidence_log.reports.writing import Writing

_WAVE_HEIGHT = 56.0

_TICKS = 6

_FULL_SCALE = 1000


def recording(writing: Writing, filed: FiledExhibit, made: Derivative) -> None:
    """The envelope, its loudest passages, and where it comes from."""
    flow = writing.flow
    envelope = msgspec.json.decode(writing.preview(made.kept), type=learned(Envelope))
    total = envelope.step_ms * len(envelope.peaks)
    if filed.examination is not None and filed.examination.duration_ms:
        total = filed.examination.duration_ms
    flow.need(_WAVE_HEIGHT + 24.0)
    top = flow.y
    alt = writing.texts("tagging.recording", reference=filed.reference, duration=writing.duration(total))
    with flow.figure(alt):
        flow.put(Box(LEFT, top - _WAVE_HEIGHT, ROOM, _WAVE_HEIGHT, BAND))
        flow.put(Shape(_outline(envelope.peaks, top - _WAVE_HEIGHT / 2), NAVY))
        flow.put(Rule(LEFT, top - _WAVE_HEIGHT / 2, ROOM, NAVY))
        for tick in range(_TICKS):
            x = LEFT + ROOM * tick / (_TICKS - 1)
            said = duration_words(total * tick // (_TICKS - 1))
            width = flow.width_of(said, REGULAR, 7.0)
            flow.put(Box(x - 0.25, top - _WAVE_HEIGHT - 2.5, 0.5, 2.5, MUTE))
            x = min(max(LEFT, x - width / 2), RIGHT - width)
            flow.put(Text(x, top - _WAVE_HEIGHT - 10.0, said, size=7.0, colour=MUTE))
    flow.y = top - _WAVE_HEIGHT - 12.0
    said = writing.t("loudness")
    if envelope.loudest:
        passages = writing.listed(
            [f"{duration_words(each.from_ms)}-{duration_words(each.to_ms)}" for each in envelope.loudest]
        )
        said = writing.sentences([said, writing.t("loudest", passages=passages)])
    flow.paragraph(said, TINY, after=1.0)
    provenance_grid(writing, filed)


def _outline(peaks: tuple[int, ...], middle: float) -> tuple[float, ...]:
    """The envelope as a polygon: at most one point per half point of width, the loudest kept."""
    most = int(ROOM * 2)
    group = -(-len(peaks) // most) or 1
    shown = [max(peaks[i : i + group]) for i in range(0, len(peaks), group)] or [0]
    shown = shown * 2 if len(shown) == 1 else shown
    step = ROOM / (len(shown) - 1)
    reach = [max(0.4, min(peak, _FULL_SCALE) / _FULL_SCALE * (_WAVE_HEIGHT / 2 - 3.0)) for peak in shown]
    upper = [(LEFT + i * step, middle + each) for i, each in enumerate(reach)]
    lower = [(LEFT + i * step, middle - each) for i, each in reversed(list(enumerate(reach)))]
    return tuple(value for point in (*upper, *lower) for value in point)
