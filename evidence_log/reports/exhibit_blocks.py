"""The blocks that show exhibits and list them."""

import io

import msgspec
from PIL import Image

from evidence_log.i18n.amounts import duration_words, size_words
from evidence_log.records.case_file import FiledExhibit
from evidence_log.records.exhibit import DerivativePurpose, Envelope
from evidence_log.reports.blocks import Writing, duration, family
from evidence_log.reports.edition import Block, Reaches
from evidence_log.reports.lines import hash_groups
from evidence_log.reports.plan import (
    BAND,
    LEFT,
    MUTE,
    NAVY,
    RIGHT,
    ROOM,
    SMALL,
    Box,
    Cell,
    Column,
    Picture,
    Rule,
    Shape,
    Text,
)
from evidence_log.reports.type0 import REGULAR

_PHOTO_WIDTH, _PHOTO_HEIGHT = 228.0, 171.0
_GAP = 14.0
# How much room an exhibit wants below its heading, so that picture, provenance and hash share a page.
_KEPT_TOGETHER = {"photo": 190.0, "recording": 205.0, "file": 110.0}
_WAVE_HEIGHT = 62.0
_TICKS = 6
_FULL_SCALE = 1000


def exhibits(writing: Writing) -> None:
    """Each exhibit with its provenance and hash on the same page."""
    if not writing.case_file.exhibits:
        return
    writing.section(Block.EXHIBITS)
    for each in writing.case_file.exhibits:
        kind = family(each)
        title = f"{each.reference}  {writing.t(kind)}"
        writing.flow.heading(title, each.reference, level=1, keep=_KEPT_TOGETHER[kind])
        if kind == "photo":
            _photo(writing, each)
        elif kind == "recording":
            _recording(writing, each)
        else:
            writing.flow.facts(_provenance(writing, each))
        writing.flow.space(6.0)


def _photo(writing: Writing, filed: FiledExhibit) -> None:
    flow = writing.flow
    preview = filed.derivative(DerivativePurpose.PREVIEW)
    if preview is None:
        return
    jpeg = writing.preview(preview.kept)
    with Image.open(io.BytesIO(jpeg)) as picture:
        scale = min(_PHOTO_WIDTH / picture.width, _PHOTO_HEIGHT / picture.height)
        width, height = picture.width * scale, picture.height * scale
    top, page = flow.y, len(flow.pages)
    flow.put(Picture(LEFT, top - height, width, height, jpeg))
    beside = width + _GAP
    flow.facts(_provenance(writing, filed), x=LEFT + beside, room=ROOM - beside, label=66.0, size=8.0)
    if len(flow.pages) == page:
        flow.y = min(flow.y, top - height - 6.0)
    flow.paragraph(writing.t("reduced"), size=7.5, leading=11.0, colour=MUTE, after=2.0)


def _recording(writing: Writing, filed: FiledExhibit) -> None:
    flow = writing.flow
    made = filed.derivative(DerivativePurpose.ENVELOPE)
    if made is None:
        return
    envelope = msgspec.json.decode(writing.preview(made.kept), type=Envelope)
    top, middle = flow.y, flow.y - _WAVE_HEIGHT / 2
    flow.put(Box(LEFT, top - _WAVE_HEIGHT, ROOM, _WAVE_HEIGHT, BAND))
    flow.put(Shape(_outline(envelope.peaks, middle), NAVY))
    flow.put(Rule(LEFT, middle, ROOM, NAVY))
    total = envelope.step_ms * len(envelope.peaks)
    if filed.examination is not None and filed.examination.duration_ms:
        total = filed.examination.duration_ms
    for tick in range(_TICKS):
        x = LEFT + ROOM * tick / (_TICKS - 1)
        said = duration_words(total * tick // (_TICKS - 1))
        width = flow.width_of(said, REGULAR, 7.0)
        x = min(max(LEFT, x - width / 2), RIGHT - width)
        flow.put(Text(x, top - _WAVE_HEIGHT - 10.0, said, size=7.0, colour=MUTE))
    flow.y = top - _WAVE_HEIGHT - 14.0
    flow.paragraph(writing.t("loudness"), size=7.5, leading=11.0, colour=MUTE, after=3.0)
    flow.facts(_provenance(writing, filed))


def _outline(peaks: tuple[int, ...], middle: float) -> tuple[float, ...]:
    """The envelope as a polygon: at most one point per quarter of a point of width, loudest kept."""
    most = int(ROOM * 2)
    group = -(-len(peaks) // most) or 1
    shown = [max(peaks[i : i + group]) for i in range(0, len(peaks), group)] or [0]
    step = ROOM / max(1, len(shown) - 1) if len(shown) > 1 else ROOM
    reach = [max(0.4, peak / _FULL_SCALE * (_WAVE_HEIGHT / 2 - 3.0)) for peak in shown]
    upper = [(LEFT + i * step, middle + each) for i, each in enumerate(reach)]
    lower = [(LEFT + i * step, middle - each) for i, each in reversed(list(enumerate(reach)))]
    return tuple(value for point in (*upper, *lower) for value in point)


def _provenance(writing: Writing, filed: FiledExhibit) -> list[tuple[str, str]]:
    """Where it comes from, what it says, and its hash. What may endanger somebody is withheld by name."""
    t, word, original, found = writing.t, writing.word, filed.exhibit.original, filed.examination
    facts = [
        (t("belongs"), filed.exhibit.incident or word("how.found")),
        (word("exhibit.name"), filed.exhibit.source_name or word("unknown")),
        (t("taken-in"), f"{writing.recorded(filed.recorded_at)}  ({word(f'how.{filed.exhibit.how.value}')})"),
    ]
    if found is not None:
        size = size_words(original.size)
        pixels = f" · {found.width} x {found.height}" if found.width is not None else ""
        facts.append((word("exhibit.media_type"), f"{found.media_type} · {size}{pixels}"))
        if found.captured_claims:
            claims = [f"{writing.when(each.moment)} ({each.field})" for each in found.captured_claims]
            facts.append((word("exhibit.captured"), "\n".join(claims)))
        if found.duration_ms is not None:
            facts.append(
                (word("exhibit.duration"), _duration(writing, found.duration_ms, found.duration_declared_ms))
            )
        facts += _withheld(writing, filed)
    else:
        facts.append((word("exhibit.size"), size_words(original.size)))
    state = word(f"state.{filed.state.value}")
    problem = f": {writing.texts(f'media.{found.problem}')}" if found is not None and found.problem else ""
    facts.append((word("exhibit.state"), f"{state}{problem}"))
    facts.append((word("exhibit.sha256"), hash_groups(original.sha256)))
    return facts


def _duration(writing: Writing, decoded: int, declared: int | None) -> str:
    said = duration(writing, decoded)
    if declared is None or abs(declared - decoded) < 1000:  # noqa: PLR2004 -- a second either way is rounding
        return writing.t("decoded", decoded=said)
    return writing.t("declared", decoded=said, declared=duration(writing, declared))


def _withheld(writing: Writing, filed: FiledExhibit) -> list[tuple[str, str]]:
    found = filed.examination
    if found is None:
        return []
    if writing.edition.reaches_respondent is Reaches.NO:
        place = None
        if found.latitude_e7 is not None and found.longitude_e7 is not None:
            place = f"{found.latitude_e7 / 1e7:.5f}, {found.longitude_e7 / 1e7:.5f}"
        named = (("exhibit.place", place), ("exhibit.device", found.device))
        return [(writing.word(name), value) for name, value in named if value]
    kept_back = []
    if found.latitude_e7 is not None:
        kept_back.append(writing.t("place-withheld"))
    if found.device is not None:
        kept_back.append(writing.t("device-withheld"))
    return [(writing.t("withheld-label"), "\n".join(kept_back))] if kept_back else []


def exhibit_list(writing: Writing) -> None:
    """All exhibits in one table."""
    if not writing.case_file.exhibits:
        return
    t = writing.t
    writing.section(Block.EXHIBIT_LIST)
    columns = (
        Column(t("column.number"), 50.0),
        Column(t("column.incident"), 56.0),
        Column(t("column.name"), 128.0),
        Column(t("column.taken-in"), 88.0),
        Column(t("column.sha256"), ROOM - 322.0),
    )
    rows = []
    for each in writing.case_file.exhibits:
        found = each.examination
        kind = f"{found.media_type} · " if found is not None else ""
        name = f"{each.exhibit.source_name or writing.word('unknown')}\n{kind}{size_words(each.exhibit.original.size)}"
        incident = each.exhibit.incident
        rows.append(
            (
                Cell(each.reference, each.reference),
                Cell(incident or "-", incident),
                Cell(name),
                Cell(writing.recorded(each.recorded_at)),
                Cell(hash_groups(each.exhibit.original.sha256)),
            )
        )
    writing.flow.table(columns, rows, size=SMALL - 0.5)
