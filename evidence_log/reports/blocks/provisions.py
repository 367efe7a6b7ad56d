"""Conduct, the incidents that show it, and the provisions it may concern: those in force on the days of the incidents."""

from collections.abc import Sequence

from evidence_log.records.assessment import Outcome
from evidence_log.reports.edition import Block
from evidence_log.reports.paper.operations import ROOM
from evidence_log.reports.paper.plan import REMARK
from evidence_log.reports.paper.tables import Cell, Column, lay_table
from evidence_log.reports.relevant import Relevant, provisions as provision_words, relevant
from evidence_log.reports.writing import Writing


def provisions(writing: Writing) -> None:
    """A row for each rule the reader deals with, the heaviest first; nothing here says that anybody broke one."""
    flow, t = writing.flow, writing.t
    writing.section(Block.PROVISIONS)
    found = relevant(writing)
    if not found:
        flow.paragraph(t("provisions-none"))
        return
    flow.paragraph(t("provisions-how"), REMARK)
    shown = found[: writing.most_rows]
    _lay(writing, shown)
    if more := len(found) - len(shown):
        key = "provisions-more" if Block.CITED in writing.edition.annexes else "provisions-more-kept"
        flow.paragraph(t(key, n=more), REMARK)


def lay_others(writing: Writing) -> None:
    """The rules for which there was no room before the annex."""
    if others := relevant(writing)[writing.most_rows :]:
        _lay(writing, others)


def _lay(writing: Writing, found: Sequence[Relevant]) -> None:
    columns = (
        Column(writing.t("column.conduct"), 98.0),
        Column(writing.t("column.facts"), 150.0),
        Column(writing.t("column.provisions"), ROOM - 248.0),
    )
    lay_table(writing.flow, columns, [_row(writing, each) for each in found])


def provision_lines(writing: Writing, each: Relevant) -> str:
    """The same as lines of text."""
    title = each.assessment.title(writing.texts.language)
    return "\n".join((writing.labelled(title, _facts(writing, each)), _law(writing, each)))


def _row(writing: Writing, each: Relevant) -> tuple[Cell, ...]:
    return (
        Cell(each.assessment.title(writing.texts.language), bold=True),
        Cell(_facts(writing, each), linked=True),
        Cell(_law(writing, each)),
    )


def _facts(writing: Writing, each: Relevant) -> str:
    """What the record shows of it, and in which incidents."""
    facts = [each.assessment.fact(writing.texts.language)]
    if each.rows:
        facts.append(writing.rows(each.rows))
    if each.possible_rows:
        facts.append(writing.t("provisions-possibly", rows=writing.rows(each.possible_rows)))
    if each.own_measure:
        facts.append(writing.t("own-measure"))
    return "\n".join(facts)


def _law(writing: Writing, each: Relevant) -> str:
    """Law that may concern it; a standard or the rules of a trade it does not conform to, or may not."""
    soft = [source for source in each.sources if source.soft]
    hard = [source for source in each.sources if not source.soft]
    shown = each.assessment.outcome is Outcome.SHOWN
    said = []
    if hard:
        said.append(writing.t("may-concern", law="\n".join(provision_words(writing, hard))))
    if soft:
        key = "does-not-conform" if shown else "may-not-conform"
        said.append(writing.t(key, law="\n".join(provision_words(writing, soft))))
    return "\n".join(said)
