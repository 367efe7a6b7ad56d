"""The words a law gives for a declaration: printed to be signed on paper once read and agreed to, before that only shown."""

from evidence_log.reports.blocks.signature import declaration as declared_words, lay_blanks
from evidence_log.reports.edition import Block
from evidence_log.reports.paper.plan import REMARK
from evidence_log.reports.writing import Writing


def declaration(writing: Writing) -> None:
    """Nothing is signed for anybody, and without a yes there is not even a line to sign on."""
    flow, t = writing.flow, writing.t
    to_read = writing.edition.office_language is not writing.texts.language
    writing.section(Block.DECLARATION)
    if not writing.wanted.declared:
        flow.paragraph(t("not-declared"))
        for place in ("inside", "outside"):
            flow.label(t(f"signed-{place}"))
            flow.space(2.0)
            flow.callout(t(f"quoted-{place}"))
            if to_read:
                flow.paragraph(t(f"rendered-{place}"), REMARK)
        flow.paragraph(t("declaration-source"), REMARK)
        return
    flow.need(180.0)
    flow.paragraph(declared_words(writing), after=6.0)
    if not to_read:
        lay_blanks(writing, ("executed-on", "executed-at", "sign-signature", "sign-name"))
    flow.paragraph(t("declaration-source"), REMARK)
