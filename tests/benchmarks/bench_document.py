"""A document of a thousand incidents and photos, beside plain Platypus with the same words and pictures."""

import io
import random
import time
from collections.abc import Callable
from xml.sax.saxutils import escape

import msgspec
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Image, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table
from reportlab.platypus.tableofcontents import TableOfContents

from evidence_log.records.case_file import CaseFile
from evidence_log.records.clock import Language
from tests.reports.rendering import render
from tests.reports.sample_case import SampleCase, kept as kept_original, picture

_INCIDENTS = 1000
_LETTERS = 300
_PICTURES = 20
_CHARACTERS = 3000


def rows() -> list[tuple[str, str, str, str]]:
    """Work, ours, peer, ratio; CPU seconds."""
    sample, case_file, accounts = _thousand()
    ours = _cpu(lambda: render(case_file, Language.ZH, sample.preview))
    peer = _cpu(lambda: _platypus(accounts))
    return [
        (
            f"document: {_INCIDENTS} incidents x {_LETTERS} letters, {_INCIDENTS} photos",
            f"{ours:.2f} s",
            f"Platypus {peer:.2f} s",
            f"{ours / peer:.2f}x",
        )
    ]


def _cpu(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _thousand() -> tuple[SampleCase, CaseFile, list[str]]:
    chance = random.Random(7)  # noqa: S311 -- the same words each time
    letters = [chr(0x4E00 + chance.randrange(20_000)) for _ in range(_CHARACTERS)]
    accounts = ["".join(chance.choices(letters, k=_LETTERS)) for _ in range(_INCIDENTS)]
    sample = SampleCase(Language.ZH)
    incident, exhibit = sample.incidents[3], sample.exhibits[2]
    kept = [sample.keep(f"picture {number}", picture(number)) for number in range(_PICTURES)]
    replace = msgspec.structs.replace
    filed = tuple(
        replace(
            incident,
            reference=f"INC-{number:04}",
            incident=replace(incident.incident, account=account),
            exhibits=(f"EX-{number:04}",),
        )
        for number, account in enumerate(accounts, start=1)
    )
    exhibits = tuple(
        replace(
            exhibit,
            reference=f"EX-{number:04}",
            # Bytes of its own, or each sheet would name the 999 others as the same.
            exhibit=replace(
                exhibit.exhibit,
                incident=f"INC-{number:04}",
                original=kept_original(f"original {number}", 4_812_330),
            ),
            derivatives=(replace(exhibit.derivatives[0], kept=kept[number % _PICTURES]),),
        )
        for number in range(1, _INCIDENTS + 1)
    )
    return sample, replace(sample.case_file, incidents=filed, exhibits=exhibits), accounts


class _Document(SimpleDocTemplate):  # type: ignore[misc]
    """The usual way to fill a table of contents."""

    def afterFlowable(self, flowable: object) -> None:  # noqa: N802 -- Platypus calls it so
        title = getattr(flowable, "entry", None)
        if title:
            self.notify("TOCEntry", (0, title, self.page))


def _platypus(accounts: list[str]) -> bytes:
    """The same incidents, facts, pictures, table and contents by Paragraph, Table and multiBuild."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    body = ParagraphStyle("body", fontName="STSong-Light", fontSize=9.5, leading=15, wordWrap="CJK")
    small = ParagraphStyle("small", parent=body, fontSize=8.5, leading=12.5)
    pictures = [picture(number) for number in range(_PICTURES)]
    contents = TableOfContents()
    contents.levelStyles = [small]
    story: list[object] = [contents, PageBreak()]
    story.append(
        Table([[f"INC-{n:04}", "2026年10月20日", "信息", a[:24]] for n, a in enumerate(accounts, 1)])
    )
    for number, account in enumerate(accounts, start=1):
        heading = Paragraph(f"INC-{number:04}", body)
        heading.entry = f"INC-{number:04}"
        facts = [[Paragraph("发生时间", small), Paragraph("2026年10月20日 07:12", small)] for _ in range(8)]
        story += [heading, Table(facts, colWidths=[90, 390]), Paragraph(escape(account), body), Spacer(1, 6)]
    for number in range(1, len(accounts) + 1):
        jpeg = io.BytesIO(pictures[number % _PICTURES])
        facts = [[Paragraph("文件名", small), Paragraph("IMG_20261017_193612.jpg", small)] for _ in range(11)]
        width, height = ImageReader(jpeg).getSize()
        image = Image(jpeg, width=216, height=216 * height / width)
        story += [Paragraph(f"EX-{number:04}", body), Table([[image, Table(facts)]]), Spacer(1, 6)]
    out = io.BytesIO()
    _Document(out, pagesize=A4).multiBuild(story)
    return out.getvalue()


if __name__ == "__main__":
    for row in rows():
        print(*row, sep="  |  ")  # noqa: T201 -- the answer
