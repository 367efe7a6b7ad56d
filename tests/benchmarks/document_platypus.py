"""The same complaint by Platypus, as it is usually used: Paragraph, Table, multiBuild."""

import io
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Image, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table
from reportlab.platypus.tableofcontents import TableOfContents

from tests.benchmarks.document_peers import FACTS, PROVENANCE, Work


class _Document(SimpleDocTemplate):  # type: ignore[misc]
    """The usual way to fill a table of contents."""

    def afterFlowable(self, flowable: object) -> None:  # noqa: N802 -- Platypus calls it so
        title = getattr(flowable, "entry", None)
        if title:
            self.notify("TOCEntry", (0, title, self.page))


def made(work: Work) -> bytes:
    """The same incidents, facts, pictures, table and contents."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    body = ParagraphStyle("body", fontName="STSong-Light", fontSize=9.5, leading=15, wordWrap="CJK")
    small = ParagraphStyle("small", parent=body, fontSize=8.5, leading=12.5)
    contents = TableOfContents()
    contents.levelStyles = [small]
    story: list[object] = [contents, PageBreak()]
    story.append(
        Table([[f"INC-{n:04}", "2026年10月20日", "信息", a[:24]] for n, a in enumerate(work.accounts, 1)])
    )
    for number, account in enumerate(work.accounts, start=1):
        facts = [[Paragraph(each, small) for each in fact] for fact in FACTS]
        story += [_heading(f"INC-{number:04}", body), Table(facts, colWidths=[90, 390])]
        story += [Paragraph(escape(account), body), Spacer(1, 6)]
    for number in range(1, work.photos + 1):
        path = str(work.picture(number))
        width, height = ImageReader(path).getSize()
        facts = [[Paragraph(each, small) for each in fact] for fact in PROVENANCE]
        image = Image(path, width=216, height=216 * height / width)
        story += [_heading(f"EX-{number:04}", body), Table([[image, Table(facts)]]), Spacer(1, 6)]
    out = io.BytesIO()
    _Document(out, pagesize=A4).multiBuild(story)
    return out.getvalue()


def _heading(title: str, style: ParagraphStyle) -> Paragraph:
    heading = Paragraph(title, style)
    heading.entry = title
    return heading
