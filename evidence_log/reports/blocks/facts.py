"""Numbered facts in the first person: what a declaration declares."""

from evidence_log.reports.edition import Block
from evidence_log.reports.first_person import (
    ORDERED,
    TOLD_TO_STOP,
    Told,
    incidents_told,
    lay_told,
    steps_told,
    who_told,
)
from evidence_log.reports.paper.plan import REMARK, Fact
from evidence_log.reports.writing import Writing

_BLANK = "_" * 44
_BY_HAND = ("court", "case", "sides")


def facts(writing: Writing) -> None:
    """The caption to write on, then the facts; whether anybody declares them is said before."""
    flow, t, telling = writing.flow, writing.t, writing.edition.telling
    if telling is None:
        return
    writing.section(Block.FACTS)
    flow.callout(t("facts-declared" if writing.wanted.declared else "facts-draft"))
    flow.paragraph(t("withheld"), REMARK)
    flow.facts([Fact(t(f"caption.{each}"), _BLANK) for each in _BY_HAND], label=200.0)
    number = lay_told(writing, who_told(writing))
    told, left_out = incidents_told(writing, telling)
    told += [Told(t("told.more", n=left_out))] if left_out else []
    number = lay_told(writing, told, first=number)
    steps = [steps_told(writing, TOLD_TO_STOP, "told.stop"), steps_told(writing, ORDERED, "told.orders")]
    kept = len(writing.exhibits)
    steps += [Told(t("facts.exhibits", n=kept))] if kept else []
    lay_told(writing, steps, first=number)
