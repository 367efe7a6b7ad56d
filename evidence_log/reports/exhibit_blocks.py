"""The blocks that show exhibits and list them."""

import io
from functools import partial

import msgspec
from msgspec.structs import replace
from PIL import Image

from evidence_log.i18n.amounts import duration_words, size_words
from evidence_log.i18n.annotation_words import annotation_fields, line_words
from evidence_log.i18n.file_words import (
    alike_lines,
    delivery_words,
    encoding_words,
    field_words,
    oddity_words,
)
from evidence_log.records.annotation import Annotation
from evidence_log.records.case_file import FiledExhibit
from evidence_log.records.exhibit import Derivative, DerivativePurpose, Envelope, Examination
from evidence_log.reports.edition import Block, Reaches
from evidence_log.reports.lines import hash_groups, hash_lines
from evidence_log.reports.operations import (
    BAND,
    FINE,
    LEFT,
    MUTE,
    NAVY,
    REGULAR,
    RIGHT,
    ROOM,
    RULE,
    Box,
    Picture,
    Rule,
    Shape,
    Text,
)
from evidence_log.reports.plan import TINY, Fact
from evidence_log.reports.tables import Cell, Column, lay_table
from evidence_log.reports.writing import Writing, family

_PHOTO_WIDTH, _PHOTO_HEIGHT = 216.0, 162.0
_GAP = 16.0
# A tall picture is narrow; its caption is not.
_NARROWEST = 132.0
_WAVE_HEIGHT = 56.0
_FRAMES_HEIGHT = 330.0
_TICKS = 6
_FULL_SCALE = 1000
_SECOND_MS = 1000


def exhibits(writing: Writing) -> None:
    """Each exhibit with its provenance and hash on the same page."""
    if not writing.case_file.exhibits:
        return
    for number, each in enumerate(writing.case_file.exhibits):
        writing.flow.together(partial(_sheet, writing, each, section=Block.EXHIBITS if number == 0 else None))


def _sheet(writing: Writing, filed: FiledExhibit, *, section: Block | None) -> None:
    if section is not None:
        writing.section(section)
    title = f"{filed.reference}  {writing.t(family(filed))}"
    bookmark = f"{title}  {filed.exhibit.source_name or ''}".rstrip()
    writing.flow.sheet_heading(title, filed.reference, bookmark=bookmark)
    preview = filed.derivative(DerivativePurpose.PREVIEW)
    envelope = filed.derivative(DerivativePurpose.ENVELOPE)
    frames = filed.derivative(DerivativePurpose.CONTACT_SHEET)
    if filed.intimate:
        _provenance_grid(writing, filed)
    elif frames is not None:
        _video(writing, filed, frames)
    elif preview is not None:
        _photo(writing, filed, preview)
    elif envelope is not None:
        _recording(writing, filed, envelope)
    else:
        _provenance_grid(writing, filed)
    if filed.annotation is not None and not filed.intimate:
        _transcript(writing, filed.annotation)
        _quoted_text(writing, filed)
    writing.flow.space(5.0)


def _transcript(writing: Writing, told: Annotation) -> None:
    """What is said in a recording, with speakers and times, as somebody wrote it down."""
    if not told.transcript:
        return
    writing.flow.space(4.0)
    writing.flow.paragraph(writing.t("transcript"), TINY, after=2.0)
    for line in told.transcript:
        writing.flow.paragraph(line_words(line), TINY, after=1.0)


def _quoted_text(writing: Writing, filed: FiledExhibit) -> None:
    """Words recognised in a picture: only those a person ticked are quoted."""
    if filed.quoted_text is None:
        return
    read = filed.quoted_text.extracted
    writing.flow.space(4.0)
    said = writing.t("quoted-text", tool=f"{read.tool} {read.tool_version}")
    writing.flow.paragraph(said, TINY, after=2.0)
    for line in read.lines:
        writing.flow.paragraph(line.words, TINY, after=1.0)


def _photo(writing: Writing, filed: FiledExhibit, preview: Derivative) -> None:
    flow = writing.flow
    jpeg = writing.preview(preview.kept)
    with Image.open(io.BytesIO(jpeg)) as picture:
        scale = min(_PHOTO_WIDTH / picture.width, _PHOTO_HEIGHT / picture.height)
        width, height = picture.width * scale, picture.height * scale
    flow.need(height + 24.0)
    top, page = flow.y, len(flow.pages)
    # A letter is white on white: a thin frame shows where it ends.
    flow.put(Box(LEFT - 0.4, top - height - 0.4, width + 0.8, height + 0.8, RULE))
    flow.put(Picture(LEFT, top - height, width, height, jpeg))
    caption = flow.lines(writing.t("reduced"), REGULAR, FINE, max(width, _NARROWEST))
    for number, line in enumerate(caption, start=1):
        flow.put(Text(LEFT, top - height - 10.0 * number, line, size=FINE, colour=MUTE))
    beside = max(width, _NARROWEST) + _GAP
    digest = Fact(writing.word("exhibit.sha256"), hash_lines(filed.exhibit.original.sha256))
    facts = [*_provenance(writing, filed), digest]
    flow.facts(facts, x=LEFT + beside, room=ROOM - beside, label=78.0, after=0.0)
    if len(flow.pages) == page:
        flow.y = min(flow.y, top - height - 10.0 * len(caption) - 4.0)


def _video(writing: Writing, filed: FiledExhibit, made: Derivative) -> None:
    """Its pictures over the whole width: smaller, nobody would see in them what happens."""
    flow = writing.flow
    jpeg = writing.preview(made.kept)
    with Image.open(io.BytesIO(jpeg)) as picture:
        scale = min(ROOM / picture.width, _FRAMES_HEIGHT / picture.height)
        width, height = picture.width * scale, picture.height * scale
    flow.need(height + 24.0)
    top = flow.y
    flow.put(Picture(LEFT, top - height, width, height, jpeg))
    flow.y = top - height - 4.0
    flow.paragraph(writing.t("frames"), TINY, after=1.0)
    _provenance_grid(writing, filed)


def _recording(writing: Writing, filed: FiledExhibit, made: Derivative) -> None:
    flow = writing.flow
    envelope = msgspec.json.decode(writing.preview(made.kept), type=Envelope)
    total = envelope.step_ms * len(envelope.peaks)
    if filed.examination is not None and filed.examination.duration_ms:
        total = filed.examination.duration_ms
    flow.need(_WAVE_HEIGHT + 24.0)
    top = flow.y
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
        said = f"{said} {writing.t('loudest', passages=passages)}"
    flow.paragraph(said, TINY, after=1.0)
    _provenance_grid(writing, filed)


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


def _provenance_grid(writing: Writing, filed: FiledExhibit) -> None:
    digest = Fact(writing.word("exhibit.sha256"), hash_groups(filed.exhibit.original.sha256))
    writing.flow.grid([*_provenance(writing, filed), digest])


def _provenance(writing: Writing, filed: FiledExhibit) -> list[Fact]:
    """Where it comes from and what it says. What may endanger somebody is withheld by name."""
    t, word, found = writing.t, writing.word, filed.examination
    incident = filed.exhibit.incident
    state = word(f"state.{filed.state.value}")
    if found is not None and found.problem:
        state += f": {writing.texts(f'media.{found.problem}')}"
    facts = [
        *_said(writing, filed),
        Fact(t("belongs"), incident or t("belongs-nowhere"), linked=incident is not None),
        Fact(word("exhibit.name"), filed.exhibit.source_name or word("unknown")),
        Fact(t("taken-in"), writing.recorded(filed.recorded_at)),
    ]
    if found is not None:
        facts.append(Fact(word("exhibit.media_type"), found.media_type))
    facts.append(Fact(word("exhibit.size"), size_words(filed.exhibit.original.size)))
    if found is not None:
        facts += _found(writing, found)
    facts.append(Fact(word("exhibit.state"), state))
    if not filed.intimate:
        alike = alike_lines(writing.likenesses.alike(filed), writing.texts)
        facts += [Fact(word("exhibit.alike"), "\n".join(alike), linked=True)] if alike else []
    return facts


def _said(writing: Writing, filed: FiledExhibit) -> list[Fact]:
    """What the person says about it. Where the original is, and where people were, stays away from the other side."""
    told, reaches = filed.annotation, writing.edition.reaches_respondent is not Reaches.NO
    if told is None:
        return []
    if filed.intimate:
        return [Fact(writing.texts("annotate.field.intimate"), writing.texts("annotate.not-shown"))]
    shown = replace(told, from_other_side=None, intimate=None)
    if reaches:
        shown = replace(shown, carrier=None, consent_places=None)
    facts = [Fact(writing.texts(label), value) for label, value in annotation_fields(shown, writing.texts)]
    if reaches and told.carrier is not None:
        facts.append(Fact(writing.texts("annotate.field.carrier"), writing.t("withheld-value")))
    return facts


def _found(writing: Writing, found: Examination) -> list[Fact]:
    word = writing.word
    facts = []
    if found.width is not None and found.height is not None:
        facts.append(Fact(word("exhibit.dimensions"), f"{found.width} x {found.height}"))
    if found.captured_claims:
        claims = [
            f"{writing.when(each.moment)} ({field_words(each.field, writing.texts)})"
            for each in found.captured_claims
        ]
        facts.append(Fact(word("exhibit.captured"), "\n".join(claims)))
    if found.duration_ms is not None:
        said = _duration(writing, found.duration_ms, found.duration_declared_ms)
        facts.append(Fact(word("exhibit.duration"), said))
    encoding = encoding_words(found)
    if encoding is not None:
        facts.append(Fact(word("exhibit.codecs"), encoding))
    if found.pages is not None:
        facts.append(Fact(word("exhibit.pages"), str(found.pages)))
    if found.oddities:
        odd = [oddity_words(each, writing.texts) for each in found.oddities]
        facts.append(Fact(word("exhibit.oddity"), "\n".join(odd)))
    if found.delivery is not None and found.delivery.reasons:
        facts.append(Fact(word("exhibit.delivery"), delivery_words(found.delivery, writing.texts)))
    return facts + _withheld(writing, found)


def _duration(writing: Writing, decoded: int, declared: int | None) -> str:
    said = writing.duration(decoded)
    if declared is None:
        return writing.t("decoded", decoded=said)
    key = "declared" if abs(declared - decoded) < _SECOND_MS else "declared-otherwise"
    return writing.t(key, decoded=said, declared=writing.duration(declared))


def _withheld(writing: Writing, found: Examination) -> list[Fact]:
    """Place and device: printed only where the document stays away from the other side."""
    word, has_place = writing.word, found.latitude_e7 is not None and found.longitude_e7 is not None
    if writing.edition.reaches_respondent is not Reaches.NO:
        held = [("exhibit.place", has_place), ("exhibit.device", found.device is not None)]
        return [Fact(word(name), writing.t("withheld-value")) for name, there in held if there]
    facts = []
    if found.latitude_e7 is not None and found.longitude_e7 is not None:
        place = f"{found.latitude_e7 / 1e7:.5f}, {found.longitude_e7 / 1e7:.5f}"
        facts.append(Fact(word("exhibit.place"), place))
    if found.device is not None:
        facts.append(Fact(word("exhibit.device"), found.device))
    return facts


def exhibit_list(writing: Writing) -> None:
    """All exhibits in one table: what each is, where it belongs, where it stands."""
    if not writing.case_file.exhibits:
        return
    t = writing.t
    writing.section(Block.EXHIBIT_LIST)
    columns = (
        Column(t("column.number"), 54.0),
        Column(t("column.kind"), 60.0),
        Column(t("column.name"), ROOM - 322.0),
        Column(t("column.shows"), 112.0),
        Column(t("column.incident"), 60.0),
        Column(t("column.page"), 36.0),
    )
    rows = [
        (
            Cell(each.reference, each.reference),
            Cell(t(family(each))),
            Cell(each.exhibit.source_name or writing.word("unknown")),
            Cell(_in_short(writing, each)),
            Cell(each.exhibit.incident or "-", linked=True),
            Cell("", each.reference, page=True),
        )
        for each in writing.case_file.exhibits
    ]
    lay_table(writing.flow, columns, rows)


def _in_short(writing: Writing, filed: FiledExhibit) -> str:
    found = filed.examination
    if found is not None and found.duration_ms is not None:
        return writing.duration(found.duration_ms)
    if found is not None and found.width is not None:
        return f"{found.width} x {found.height}"
    return writing.word(f"state.{filed.state.value}")


def hash_table(writing: Writing) -> None:
    """Every exhibit with its size and SHA-256, when and how it was taken in."""
    t = writing.t
    columns = (
        Column(t("column.number"), 46.0),
        Column(t("column.name"), ROOM - 364.0),
        Column(t("column.bytes"), 54.0),
        Column(t("column.sha256"), 160.0),
        Column(t("column.taken-in"), 104.0),
    )
    rows = [
        (
            Cell(each.reference, each.reference),
            Cell(each.exhibit.source_name or writing.word("unknown")),
            Cell(f"{each.exhibit.original.size:,}".replace(",", " ")),
            Cell(hash_lines(each.exhibit.original.sha256)),
            Cell(f"{writing.recorded(each.recorded_at)}\n{_how(writing, each)}"),
        )
        for each in writing.case_file.exhibits
    ]
    lay_table(writing.flow, columns, rows, size=FINE)


def _how(writing: Writing, filed: FiledExhibit) -> str:
    return writing.t(f"how-{filed.exhibit.how.value}")
