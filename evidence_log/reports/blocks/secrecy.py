"""Whether the person asks to be kept secret: a tick by hand, never set for anybody."""

from evidence_log.reports.edition import Block
from evidence_log.reports.paper.plan import REMARK
from evidence_log.reports.writing import Writing


def secrecy(writing: Writing) -> None:
    """The boxes to tick, and what stands in no part of the document."""
    writing.section(Block.SECRECY)
    writing.flow.paragraph(writing.t("secrecy-ticks"))
    writing.flow.paragraph(writing.t("withheld"), REMARK)
