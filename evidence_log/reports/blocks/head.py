"""The head of a document: title, addressee, and the box with its numbers."""

from msgspec.structs import replace

from evidence_log.i18n.two_texts import one_line
from evidence_log.records.case_file import put_forward
from evidence_log.reports.paper.lines import drawable, hash_groups
from evidence_log.reports.paper.operations import (
    BAND,
    BOLD,
    FINE,
    LEFT,
    MUTE,
    NAVY,
    RED,
    RED_BAND,
    RIGHT,
    ROOM,
    Box,
    Text,
)
from evidence_log.reports.paper.plan import REMARK, Fact, Style
from evidence_log.reports.writing import Writing

_BOX_WIDTH = 214.0

_TO, _TO_BESIDE = Style(weight=BOLD, size=10.5, leading=15.0), 2

_BOX_LABEL, _BOX_LABELS = 62.0, 92.0

_ROW = 15.0


def head(writing: Writing) -> None:
    """Title, addressee, and the box with the numbers."""
    flow, t = writing.flow, writing.t
    top = flow.y + 4.0
    with flow.title():
        _beside(writing, top - 24.0, Text(LEFT, 0.0, one_line(t("title")), BOLD, 23.0, NAVY))
    _beside(writing, top - 43.0, Text(LEFT, 0.0, one_line(t("subtitle")), size=10.5, colour=MUTE))
    below = _numbers_box(writing, top)
    whom = writing.short(addressee(writing))
    lines = flow.lines(t("to", whom=whom), BOLD, _TO.size, ROOM - _BOX_WIDTH - 16.0)
    y = top - 66.0
    for line in lines[:_TO_BESIDE]:
        flow.put(Text(LEFT, y, line, BOLD, _TO.size))
        y -= _TO.leading
    flow.y = min(below, y + 6.0)
    if len(lines) > _TO_BESIDE:
        flow.paragraph("".join(lines[_TO_BESIDE:]), _TO)
    if writing.edition.office_language not in (None, writing.texts.language):
        flow.space(6.0)
        flow.callout(t("reading-copy"))
    lay_selection(writing)
    lay_pair(writing)


def addressee(writing: Writing) -> str:
    """Whom it is for: as the case names them, else as the wording does."""
    field = writing.edition.addressee
    return (getattr(writing.case, field) if field else None) or writing.t("reader")


def lay_selection(writing: Writing) -> None:
    """That not all is in it, where somebody chose what is."""
    said = selection(writing)
    if said:
        writing.flow.paragraph(said, REMARK)


def selection(writing: Writing) -> str:
    """How many of how many incidents are in it; nothing where all are."""
    stand, chosen = put_forward(writing.whole).incidents, writing.incidents
    return writing.t("selection", n=len(chosen), of=len(stand)) if len(chosen) < len(stand) else ""


def lay_pair(writing: Writing) -> None:
    """Which of two copies this is, and how the other is known."""
    pair, said = writing.supplied.pair, pair_words(writing)
    if pair is not None and pair.sha256 is not None:
        writing.flow.callout(said, colour=RED_BAND, bar=RED)
    elif said:
        writing.flow.paragraph(said, REMARK)


def pair_words(writing: Writing) -> str:
    """The same in words; nothing where there is one copy alone."""
    pair, t = writing.supplied.pair, writing.t
    if pair is None:
        return ""
    if pair.sha256 is None:
        return t("pair.full", other=pair.reference)
    what = writing.listed([t(f"redacts.{each.value}") for each in writing.wanted.redact])
    return t("pair.redacted", what=what, other=pair.reference, sha256=hash_groups(pair.sha256))


def _beside(writing: Writing, y: float, line: Text) -> None:
    """A line that stays beside the box: one that is too long is set smaller."""
    width = writing.flow.width_of(line.text, line.weight, line.size)
    size = min(line.size, line.size * (ROOM - _BOX_WIDTH - 12.0) / max(width, 1.0))
    writing.flow.put(replace(line, y=y, size=size))


def _numbers_box(writing: Writing, top: float) -> float:
    """Draw the box; returns where it ends."""
    flow, t = writing.flow, writing.t
    facts = (
        Fact(t("case-number"), writing.case_file.case_number),
        Fact(t("document-number"), writing.reference),
        Fact(t("made"), writing.recorded(writing.made_at)),
        Fact(t("zone"), writing.case.zone),
        Fact(t("fingerprint"), writing.short_fingerprint(), mono=True),
    )
    values = [drawable(fact.value).split("\n") for fact in facts]
    height = _ROW * sum(map(len, values)) + 9.0
    left = RIGHT - _BOX_WIDTH
    room = _BOX_LABEL if writing.wanted.second is None else _BOX_LABELS
    flow.put(Box(left, top - height, _BOX_WIDTH, height, BAND))
    with flow.tagged("L"):
        base = top
        for fact, lines in zip(facts, values, strict=True):
            term, told = flow.structure.add_item()
            with flow.structure.resumed(term):
                label = one_line(fact.label)
                flow.put(Text(left + 9.0, base - _ROW, label, size=FINE, colour=MUTE))
            with flow.structure.resumed(told):
                for line in lines:
                    base -= _ROW
                    flow.put(Text(left + 9.0 + room, base, line, fact.weight, 8.0))
    return top - height
