"""What a form asks, step by step, to be copied into it; what is written by hand is a line to write on."""

from evidence_log.reports.edition import Block
from evidence_log.reports.edition_parts import Field
from evidence_log.reports.form_fields import Filled, filled
from evidence_log.reports.paper.plan import REMARK, Fact, Style
from evidence_log.reports.writing import Writing

_BLANK = "_" * 44
_LABEL = 168.0
_NARRATIVE = Style(indent=10.0)


def form(writing: Writing) -> None:
    """Each step with its fields."""
    flow, t = writing.flow, writing.t
    writing.section(Block.FORM)
    flow.paragraph(t("form-means"), REMARK)
    for number, step in enumerate(writing.edition.form, start=1):
        flow.need(60.0)
        flow.subtitle(t("form.step", n=number, title=t(f"step.{step.step}")))
        flow.space(2.0)
        for each in filled(writing, step):
            _field(writing, each)
        flow.space(6.0)
    if Block.PARTIES not in writing.edition.blocks:
        flow.paragraph(t("withheld"), REMARK)


def _field(writing: Writing, each: Filled) -> None:
    label = writing.t(f"form.{each.field.value}")
    if each.field is Field.NARRATIVE and each.value:
        _narrative(writing, label, each.value)
    else:
        writing.flow.facts([Fact(label, each.value or _BLANK)], label=_LABEL, after=0.0)


def _narrative(writing: Writing, label: str, words: str) -> None:
    flow, t, telling = writing.flow, writing.t, writing.edition.telling
    most = 0 if telling is None else telling.narrative_letters or 0
    flow.label(t("form.counted", label=label, n=len(words), most=most))
    if telling is not None and telling.nameless:
        flow.paragraph(t("form.nameless"), REMARK, after=2.0)
    for line in words.split("\n"):
        flow.paragraph(line, _NARRATIVE, after=1.0)
    flow.space(4.0)
