"""Every incident in a row of its own, with who, what, the exact words, witnesses, exhibits, and when it was written down."""

from itertools import pairwise

from evidence_log.records.case_file import FiledIncident
from evidence_log.records.incident import Direction
from evidence_log.reports.blocks.incidents import delay_words
from evidence_log.reports.counts import reached_others
from evidence_log.reports.edition import Block
from evidence_log.reports.paper.lines import excerpt, hash_lines
from evidence_log.reports.paper.operations import FINE, ROOM
from evidence_log.reports.paper.plan import REMARK, Fact
from evidence_log.reports.paper.tables import Cell, Column, lay_table
from evidence_log.reports.patterns import by_day
from evidence_log.reports.writing import Writing

_GAPS_NAMED = 3
_NAMES_LETTERS = 40
_LEAST_GAP_DAYS = 7


def listing(writing: Writing) -> None:
    """In order of time; those without a known one at the end."""
    t = writing.t
    writing.section(Block.LISTING)
    unknown = [each for each in writing.incidents if not each.incident.occurred.comparable]
    columns = (
        Column(t("column.number"), 46.0),
        Column(t("column.happened"), 80.0),
        Column(t("column.kind-who"), 82.0),
        Column(t("column.what-words"), ROOM - 330.0),
        Column(t("column.exhibits"), 42.0),
        Column(t("column.written-down"), 80.0),
    )
    lay_table(writing.flow, columns, [_row(writing, each) for each in (*writing.known, *unknown)], size=FINE)
    writing.flow.space(4.0)
    if cut := sum(_is_cut(writing, each) for each in writing.incidents):
        writing.flow.paragraph(t("cut-short", n=cut), REMARK)
    if unknown:
        writing.flow.paragraph(t("unknown-last", n=len(unknown)), REMARK)


def _row(writing: Writing, filed: FiledIncident) -> tuple[Cell, ...]:
    incident, t = filed.incident, writing.t
    late = delay_words(writing, filed)
    written = writing.recorded(filed.recorded_at)
    return (
        Cell(filed.reference, filed.reference),
        Cell(writing.when(incident.occurred)),
        Cell("\n".join(_who(writing, filed))),
        Cell("\n".join(_what(writing, filed))),
        Cell("\n".join(filed.exhibits), linked=True),
        Cell(f"{written}\n{t('later', delay=late)}" if late else written),
    )


def _who(writing: Writing, filed: FiledIncident) -> list[str]:
    """How, and from whom to whom."""
    incident, t = filed.incident, writing.t
    other = excerpt(writing.listed([each for each in (incident.who, *incident.numbers) if each]), 40)
    said = [writing.word(f"kind.{incident.kind.value}")]
    if incident.count is not None:
        said.append(t("times", n=incident.count))
    if other:
        said.append(
            writing.labelled(t("to-them" if incident.direction is Direction.OUT else "from-them"), other)
        )
    if reached_others(filed) and incident.contacted is not None:
        said.append(writing.labelled(t("reached"), writing.word(f"contacted.{incident.contacted.value}")))
    return said


def _is_cut(writing: Writing, filed: FiledIncident) -> bool:
    """Whether words of it stand here only in part."""
    incident, caps = filed.incident, writing.edition.caps
    told = (
        (incident.account, caps.excerpt_letters),
        (incident.said or "", caps.quoted_letters),
        (writing.listed(incident.witnesses), _NAMES_LETTERS),
    )
    return any(excerpt(words, most) != " ".join(words.split()) for words, most in told)


def _what(writing: Writing, filed: FiledIncident) -> list[str]:
    """What happened, the words, who was there."""
    incident, t, caps = filed.incident, writing.t, writing.edition.caps
    said = [excerpt(incident.account, caps.excerpt_letters)]
    if incident.said:
        said.append(writing.quoted(excerpt(incident.said, caps.quoted_letters)))
    if incident.witnesses:
        said.append(
            writing.labelled(t("seen-by"), excerpt(writing.listed(incident.witnesses), _NAMES_LETTERS))
        )
    return said


def gaps(writing: Writing) -> None:
    """What a list in order of time does not show by itself: how many, how long without any, which numbers are missing."""
    flow, t = writing.flow, writing.t
    flow.need(110.0)
    writing.section(Block.GAPS)
    flow.points([writing.period(), *_longest(writing), *_missing(writing)])
    head = writing.case_file.head
    flow.facts([Fact(t("entries"), str(head.size)), Fact(t("fingerprint"), hash_lines(head.root))])


def _longest(writing: Writing) -> list[str]:
    """The longest times without any, longest first."""
    days = [each.day for each in by_day(writing.incidents, writing.case.zone)]
    between = sorted(pairwise(days), key=lambda pair: pair[0] - pair[1])[:_GAPS_NAMED]
    return [
        writing.t(
            "gap",
            n=(after - before).days - 1,
            first=writing.day_of(before),
            last=writing.day_of(after),
        )
        for before, after in between
        if (after - before).days > _LEAST_GAP_DAYS
    ]


def _missing(writing: Writing) -> list[str]:
    """Numbers between the first and the last that are not in it."""
    shown = {each.reference for each in writing.incidents}
    known = {each.reference for each in writing.whole.incidents}
    erased = {
        each for filed in writing.whole.erasures for each in filed.references if each.startswith("INC-")
    }
    missing = sorted((known | erased) - shown)
    return [writing.t("missing-numbers", rows=writing.rows(missing))] if missing else []
