"""The list of evidence as a court asks for it: numbered in groups, with its source, what it is to prove, and its pages."""

from evidence_log.records.case_file import FiledExhibit
from evidence_log.reports.blocks.exhibits import end_of
from evidence_log.reports.edition import Block
from evidence_log.reports.grouped import grouped
from evidence_log.reports.paper.lines import excerpt
from evidence_log.reports.paper.operations import ROOM
from evidence_log.reports.paper.plan import REMARK
from evidence_log.reports.paper.tables import Cell, Column, lay_table
from evidence_log.reports.relevant import with_law
from evidence_log.reports.writing import Writing, family

_NUMBERS_SHOWN = 2
_BLANK = "_" * 24
# The name of a group with the head of its table and a first row.
_WITH_FIRST = 130.0
# The declaration, and the lines to sign on.
_SIGNED = 212.0


def evidence_catalogue(writing: Writing) -> None:
    """A table for each group; the pages are those of this file."""
    if not writing.case_file.exhibits:
        return
    flow, t = writing.flow, writing.t
    writing.section(Block.EVIDENCE_CATALOGUE)
    flow.paragraph(with_law(writing, "catalogue.how"), REMARK)
    groups = grouped(writing.case_file.exhibits)
    for number, (name, exhibits) in enumerate(groups.items(), start=1):
        flow.need(_WITH_FIRST)
        if len(groups) > 1:
            flow.subtitle(t("catalogue.group", n=number, name=name or t("catalogue.no-group")))
        rows = [
            _row(writing, each, place=f"{number}-{place}") for place, each in enumerate(exhibits, start=1)
        ]
        # The lines to sign on do not stand on a page of their own.
        lay_table(flow, _columns(writing), rows, below=_SIGNED if number == len(groups) else 0.0)


def _columns(writing: Writing) -> tuple[Column, ...]:
    t = writing.t
    originals = (Column(t("column.original"), 54.0),) if writing.edition.originals else ()
    room = ROOM - 30.0 - 116.0 - 112.0 - 36.0 - 36.0 - sum(each.width for each in originals)
    return (
        Column(t("column.place"), 30.0),
        Column(t("column.evidence"), 116.0),
        Column(t("column.source"), 112.0),
        Column(t("column.proves"), room),
        Column(t("column.copies"), 36.0),
        *originals,
        Column(t("column.page"), 36.0),
    )


def _row(writing: Writing, filed: FiledExhibit, *, place: str) -> tuple[Cell, ...]:
    t = writing.t
    name = t("catalogue.intimate") if filed.intimate else filed.exhibit.source_name or writing.word("unknown")
    originals = (Cell(t("catalogue.original")),) if writing.edition.originals else ()
    return (
        Cell(place),
        Cell(f"{filed.reference} {t(family(filed))}\n{name}", filed.reference),
        Cell(_source(writing, filed), linked=True),
        Cell(_proves(writing, filed)),
        Cell("1"),
        *originals,
        Cell("", filed.reference, page=True, until=end_of(filed)),
    )


def _source(writing: Writing, filed: FiledExhibit) -> str:
    """Who had it and since when, which incident it belongs to, and by which number that came."""
    t = writing.t
    said = [
        t("catalogue.had", how=t(f"how-{filed.exhibit.how.value}"), when=writing.recorded(filed.recorded_at))
    ]
    belongs = next((each for each in writing.incidents if each.reference == filed.exhibit.incident), None)
    if belongs is not None:
        said.append(f"{belongs.reference}  {writing.day(belongs.incident.occurred)}")
        said += [excerpt(each, 24) for each in belongs.incident.numbers[:_NUMBERS_SHOWN]]
    return "\n".join(said)


def _proves(writing: Writing, filed: FiledExhibit) -> str:
    """What a person said it proves, else a line to write on; and what is in it."""
    t, told = writing.t, filed.annotation
    said = [t("catalogue.proves", what=(told.proves if told else None) or _BLANK)]
    if filed.intimate:
        return said[0]
    belongs = next((each for each in writing.incidents if each.reference == filed.exhibit.incident), None)
    content = told.caption if told else None
    if content is None and belongs is not None:
        content = excerpt(belongs.incident.account, writing.edition.caps.excerpt_letters)
    if content:
        said.append(t("catalogue.content", what=content))
    return "\n".join(said)
