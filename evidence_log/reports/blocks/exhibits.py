"""Each exhibit with its provenance and hash on the same page."""

import io
from collections.abc import Iterable
from functools import partial
from itertools import chain

from PIL import Image

from evidence_log.i18n.annotation_words import line_words
from evidence_log.records.annotation import Annotation
from evidence_log.records.case_file import FiledExhibit
from evidence_log.records.exhibit import Derivative, DerivativePurpose
from evidence_log.records.fitted import Rung
from evidence_log.reports.blocks.message import message
from evidence_log.reports.blocks.provenance import provenance, provenance_grid
from evidence_log.reports.blocks.recording import recording
from evidence_log.reports.blocks.recording_statement import recording_statement
from evidence_log.reports.edition import Block
from evidence_log.reports.grouped import grouped
from evidence_log.reports.paper.lines import hash_lines
from evidence_log.reports.paper.operations import (
    BOTTOM,
    FINE,
    LEFT,
    MUTE,
    REGULAR,
    ROOM,
    RULE,
    TOP,
    Anchor,
    Box,
    Text,
)
from evidence_log.reports.paper.pages import MOST_EMPTY
from evidence_log.reports.paper.plan import REMARK, TINY, Fact
from evidence_log.reports.smaller import smaller
from evidence_log.reports.writing import Writing, family

_PHOTO_WIDTH, _PHOTO_HEIGHT = 216.0, 162.0

_GAP = 16.0

# A tall picture is narrow; its caption is not.
_NARROWEST = 132.0

_FRAMES_HEIGHT = 330.0

# What stands below a picture.
_CAPTION = 24.0
_RECORDED = ("recording", "video")
# How empty a page may be before a sheet after which a page ends on purpose.
_MOST_EMPTY = (TOP - BOTTOM) / 2


def exhibits(writing: Writing) -> None:
    """Each exhibit with its provenance and hash on the same page; behind a list of evidence in the order of the list."""
    if not writing.case_file.exhibits:
        return
    filed = list(_ordered(writing))
    apart = [writing.edition.recordings_apart and family(each) in _RECORDED for each in filed]
    for number, (each, alone, then) in enumerate(zip(filed, apart, [*apart[1:], False], strict=True)):
        if number and (alone or apart[number - 1]):
            writing.flow.need(TOP - BOTTOM)
        if alone:
            writing.flow.filled(partial(_alone, writing, each, first=number == 0))
        else:
            most = _MOST_EMPTY if then else MOST_EMPTY
            writing.flow.together(partial(_sheet, writing, each, first=number == 0), most_empty=most)
            _told_at_length(writing, each)
        writing.flow.put(Anchor(end_of(each), writing.flow.y))
        writing.tell_sheet()


def _alone(writing: Writing, filed: FiledExhibit, *, first: bool) -> None:
    """With the statement to sign."""
    writing.flow.together(partial(_sheet, writing, filed, first=first))
    _told_at_length(writing, filed)
    recording_statement(writing, filed)


def _told_at_length(writing: Writing, filed: FiledExhibit) -> None:
    """What is said in it, and what is written."""
    message(writing, filed)
    if filed.annotation is not None and not filed.intimate:
        _transcript(writing, filed.annotation)
        _quoted_text(writing, filed)
    writing.flow.space(5.0)


def _ordered(writing: Writing) -> Iterable[FiledExhibit]:
    exhibits = writing.case_file.exhibits
    if Block.EVIDENCE_CATALOGUE not in writing.edition.blocks:
        return exhibits
    return chain.from_iterable(grouped(exhibits).values())


def end_of(filed: FiledExhibit) -> str:
    """The anchor where the sheet of an exhibit ends."""
    return f"{filed.reference} end"


def _sheet(writing: Writing, filed: FiledExhibit, *, first: bool) -> None:
    """Heading, picture and provenance; what is told of it at length flows after them."""
    if first:
        writing.section(Block.EXHIBITS)
    title = f"{writing.marked(filed.reference)}  {writing.t(family(filed))}"
    bookmark = f"{title}  {filed.exhibit.source_name or ''}".rstrip()
    writing.flow.sheet_heading(title, filed.reference, bookmark=bookmark)
    preview = filed.derivative(DerivativePurpose.PREVIEW)
    envelope = filed.derivative(DerivativePurpose.ENVELOPE)
    frames = filed.derivative(DerivativePurpose.CONTACT_SHEET)
    pictures = not filed.intimate and not writing.rung.reaches(Rung.NO_PICTURES)
    if pictures and frames is not None:
        _video(writing, filed, frames)
    elif pictures and preview is not None:
        _photo(writing, filed, preview)
    elif not filed.intimate and envelope is not None:
        recording(writing, filed, envelope)
    else:
        left_out = writing.wanted.redact or (not filed.intimate and not pictures)
        if left_out and family(filed) in ("photo", "video"):
            writing.flow.paragraph(writing.t("picture-not-shown"), REMARK)
        provenance_grid(writing, filed)


def _transcript(writing: Writing, told: Annotation) -> None:
    """What is said in a recording, with speakers and times, as somebody wrote it down."""
    if not told.transcript:
        return
    writing.flow.space(4.0)
    writing.flow.paragraph(writing.t("transcript"), TINY, after=2.0, leads=True)
    for line in told.transcript:
        writing.flow.paragraph(line_words(line), TINY, after=1.0)


def _quoted_text(writing: Writing, filed: FiledExhibit) -> None:
    """Words recognised in a picture: only those a person ticked are quoted."""
    if filed.quoted_text is None:
        return
    read = filed.quoted_text.extracted
    writing.flow.space(4.0)
    said = writing.t("quoted-text", tool=f"{read.tool} {read.tool_version}")
    writing.flow.paragraph(said, TINY, after=2.0, leads=True)
    for line in read.lines:
        writing.flow.paragraph(line.words, TINY, after=1.0)


def _photo(writing: Writing, filed: FiledExhibit, preview: Derivative) -> None:
    flow = writing.flow
    jpeg = smaller(writing.preview(preview.kept), writing.rung)
    with Image.open(io.BytesIO(jpeg)) as picture:
        scale = min(_PHOTO_WIDTH / picture.width, _PHOTO_HEIGHT / picture.height)
        if flow.would_gape(picture.height * scale + _CAPTION):  # a little smaller it fits
            scale = (flow.y - BOTTOM - _CAPTION) / picture.height
        width, height = picture.width * scale, picture.height * scale
    flow.need(height + _CAPTION)
    top, page = flow.y, len(flow.pages)
    # A letter is white on white: a thin frame shows where it ends.
    flow.put(Box(LEFT - 0.4, top - height - 0.4, width + 0.8, height + 0.8, RULE))
    caption = flow.lines(writing.t("reduced"), REGULAR, FINE, max(width, _NARROWEST))
    with flow.figure(writing.texts("tagging.photo", reference=filed.reference)):
        flow.picture(LEFT, top - height, width, height, jpeg)
        with flow.tagged("Caption"):
            for number, line in enumerate(caption, start=1):
                flow.put(Text(LEFT, top - height - 10.0 * number, line, size=FINE, colour=MUTE))
    beside = max(width, _NARROWEST) + _GAP
    digest = Fact(writing.word("exhibit.sha256"), hash_lines(filed.exhibit.original.sha256), mono=True)
    facts = [*provenance(writing, filed), digest]
    flow.facts(facts, x=LEFT + beside, room=ROOM - beside, label=78.0, after=0.0)
    if len(flow.pages) == page:
        flow.y = min(flow.y, top - height - 10.0 * len(caption) - 4.0)


def _video(writing: Writing, filed: FiledExhibit, made: Derivative) -> None:
    """Its pictures over the whole width: smaller, nobody would see in them what happens.

    Where they do not fit on a page that has much room left, where it comes from stands there first.
    """
    flow = writing.flow
    jpeg = smaller(writing.preview(made.kept), writing.rung)
    with Image.open(io.BytesIO(jpeg)) as picture:
        scale = min(ROOM / picture.width, _FRAMES_HEIGHT / picture.height)
        width, height = picture.width * scale, picture.height * scale
    pictures_first = not flow.would_gape(height + _CAPTION)
    if not pictures_first:
        provenance_grid(writing, filed)
    flow.need(height + _CAPTION)
    top = flow.y
    with flow.figure(writing.texts("tagging.video", reference=filed.reference)):
        flow.picture(LEFT, top - height, width, height, jpeg)
        flow.y = top - height - 4.0
        with flow.tagged("Caption"):
            flow.paragraph(writing.t("frames"), TINY, after=1.0)
    if pictures_first:
        provenance_grid(writing, filed)
