"""A draft that helps an officer who takes a statement: first person, in the order of time, signed by nobody."""

from functools import partial

from evidence_log.reports.edition import Block
from evidence_log.reports.edition_parts import Telling
from evidence_log.reports.first_person import (
    ORDERED,
    TOLD_TO_STOP,
    Told,
    exhibits_named,
    incidents_told,
    lay_told,
    steps_told,
    who_told,
)
from evidence_log.reports.paper.plan import POINT, Fact
from evidence_log.reports.writing import Writing

_BLANK = "_" * 44
# What is asked of somebody who says who it was: a training aid of the police, an item a letter.
_ADVOKATE = 8
_BY_HAND = ("station", "crime-number", "officer", "taken", "age", "reach")


def statement(writing: Writing) -> None:
    """On pages of its own: what it is, the draft, points to think of, and the words the officer will use."""
    flow, t, telling = writing.flow, writing.t, writing.edition.telling
    if telling is None:
        return
    flow.new_page()
    writing.section(Block.STATEMENT)
    flow.callout(t("statement-is-draft"))
    flow.facts([Fact(t(f"statement.{each}"), _BLANK) for each in _BY_HAND], label=200.0)
    flow.subtitle(t("statement.who"))
    number = lay_told(writing, who_told(writing))
    flow.subtitle(t("statement.happened"))
    told, left_out = incidents_told(writing, telling)
    told += [Told(t("told.more", n=left_out))] if left_out else []
    number = lay_told(writing, told, first=number)
    flow.subtitle(t("statement.since"))
    steps = [
        steps_told(writing, TOLD_TO_STOP, "told.stop"),
        steps_told(writing, ORDERED, "told.orders"),
        *_exhibits(writing, telling),
        Told(t("statement.now")),
    ]
    lay_told(writing, steps, first=number)
    flow.subtitle(t("advokate-heading"))
    flow.paragraph(t("advokate-means"), after=2.0)
    for place in range(1, _ADVOKATE + 1):
        flow.paragraph(t(f"advokate.{place}"), POINT, after=0.5)
    flow.space(5.0)
    flow.together(partial(_officer_uses, writing))


def _officer_uses(writing: Writing) -> None:
    """The words the officer will put above the signature."""
    flow, t = writing.flow, writing.t
    flow.subtitle(t("officer-uses-heading"))
    flow.paragraph(t("officer-uses"), after=3.0)
    flow.callout(t("officer-uses-words"))
    if writing.edition.office_language is not writing.texts.language:
        flow.paragraph(t("officer-uses-rendered"))


def _exhibits(writing: Writing, telling: Telling) -> list[Told]:
    kept = list(writing.exhibits)
    if not kept:
        return []
    shown = exhibits_named(writing, kept[: telling.lines])
    more = len(kept) - telling.lines
    named = (
        shown
        if more <= 0
        else writing.t("told.between").join([shown, writing.t("told.more-exhibits", n=more)])
    )
    return [Told(writing.t("statement.exhibits", exhibits=named))]
