"""The same complaint by others who set type, each in a process of its own: typst, Platypus, fpdf2, WeasyPrint.

The same words, facts, pictures, table, contents with page numbers and links, and "page x of y". From PyPI: `pip install typst
fpdf2 weasyprint`. They embed a static font cut from ours beforehand; Platypus, which embeds no such fonts, names one of the
reader's instead. `python -m tests.benchmarks.document_peers NAME PHOTOS FOLDER` prints pages, CPU seconds after imports, MiB.
"""

import html
import json
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

PICTURES = 20
CASE, WORDS, FONT = "case.msgpack", "words.json", "bench.otf"
FACTS = (("发生时间", "2026年10月20日 周二 07:12"),) * 8
PROVENANCE = (("文件名", "IMG_20261017_193612.jpg"),) * 11
TITLE, _FAMILY = "报案材料", "Bench CJK"


@dataclass(frozen=True)
class Work:
    """What there is to print; words, font and pictures lie in `folder` (`document_work`)."""

    photos: int
    folder: Path

    @cached_property
    def accounts(self) -> list[str]:
        """The words of each incident; ours has them in a case file."""
        said: list[str] = json.loads((self.folder / WORDS).read_text(encoding="utf-8"))
        return said

    @property
    def font(self) -> Path:
        """One cut from ours, for those who embed no variable ones."""
        return self.folder / FONT

    def picture(self, number: int) -> Path:
        """The file of a picture; there are twenty of them."""
        return self.folder / f"{number % PICTURES}.jpg"


class Measured(NamedTuple):
    """Pages, CPU seconds after imports, and the most memory in MiB."""

    pages: int
    cpu: float
    memory: float


def _ours(work: Work) -> bytes:
    return bytes(import_module("tests.benchmarks.document_ours").made(work))


def _typst(work: Work) -> bytes:
    data = {
        "accounts": work.accounts,
        "photos": [f"{number % PICTURES}.jpg" for number in range(1, work.photos + 1)],
        "facts": FACTS,
        "provenance": PROVENANCE,
    }
    (work.folder / "data.json").write_text(json.dumps(data), encoding="utf-8")
    source = work.folder / "main.typ"
    source.write_text(_TYPST, encoding="utf-8")
    made = import_module("typst").compile(str(source), font_paths=[str(work.folder)])
    return bytes(made)


_TYPST = """\
#set page(paper: "a4", margin: 54pt, footer: context [#counter(page).display("1 / 1", both: true)])
#set text(font: "Noto Sans CJK SC", size: 9.5pt)
#let data = json("data.json")
#let facts(rows) = table(columns: (90pt, 1fr), stroke: none, ..rows.flatten())
= 报案材料
#outline(depth: 2)
#table(columns: (60pt, 110pt, 60pt, 1fr), table.header[编号][时间][种类][经过],
  ..data.accounts.enumerate().map(((n, a)) => (link(label("i" + str(n)), "INC-" + str(n + 1)), "2026年10月20日", "信息",
    a.clusters().slice(0, 24).join())).flatten())
#for (n, a) in data.accounts.enumerate() [
  #heading(level: 2)[INC-#(n + 1)] #label("i" + str(n))

  #facts(data.facts)
  #a
]
#for (n, p) in data.photos.enumerate() [
  == EX-#(n + 1)
  #grid(columns: (216pt, 1fr), gutter: 16pt, image(p, width: 216pt), facts(data.provenance))
]
"""


def _fpdf2(work: Work) -> bytes:
    fpdf = import_module("fpdf")

    class Document(fpdf.FPDF):  # type: ignore[misc, name-defined]
        def footer(self) -> None:
            self.set_y(-40)
            self.cell(0, 10, f"{self.page_no()} / {{nb}}", align="R")

    pdf = Document(unit="pt", format="A4")
    pdf.add_font(_FAMILY, fname=str(work.font))
    pdf.set_font(_FAMILY, size=9.5)
    pdf.set_auto_page_break(auto=True, margin=54)
    pdf.add_page()
    pdf.insert_toc_placeholder(
        _contents_of, pages=max(1, -(-(len(work.accounts) + work.photos) // 48)), allow_extra_pages=True
    )
    links = [pdf.add_link() for _ in work.accounts]
    for number, account in enumerate(work.accounts, start=1):
        for width, said in (
            (60, f"INC-{number:04}"),
            (110, "2026年10月20日"),
            (60, "信息"),
            (250, account[:24]),
        ):
            pdf.cell(width, 15, said, link=links[number - 1])
        pdf.ln(15)
    for number, account in enumerate(work.accounts, start=1):
        pdf.set_link(links[number - 1], y=pdf.y, page=pdf.page_no())
        pdf.start_section(f"INC-{number:04}")
        pdf.cell(0, 17, f"INC-{number:04}")
        pdf.ln(17)
        _fpdf2_facts(pdf, FACTS)
        pdf.multi_cell(0, 15, account, wrapmode="CHAR")
        pdf.ln(6)
    for number in range(1, work.photos + 1):
        pdf.start_section(f"EX-{number:04}")
        pdf.cell(0, 17, f"EX-{number:04}")
        pdf.ln(17)
        pdf.image(str(work.picture(number)), w=216)
        _fpdf2_facts(pdf, PROVENANCE)
    return bytes(pdf.output())


def _fpdf2_facts(pdf: Any, facts: tuple[tuple[str, str], ...]) -> None:
    for label, value in facts:
        pdf.cell(90, 12.5, label)
        pdf.cell(0, 12.5, value)
        pdf.ln(12.5)


def _contents_of(pdf: Any, outline: list[Any]) -> None:
    for section in outline:
        pdf.cell(0, 14, f"{section.name}  {section.page_number}", link=pdf.add_link(page=section.page_number))
        pdf.ln(14)


def _weasyprint(work: Work) -> bytes:
    def facts(rows: tuple[tuple[str, str], ...]) -> str:
        return "<table>" + "".join(f"<tr><td>{a}<td>{b}" for a, b in rows) + "</table>"

    names = [f"INC-{n:04}" for n in range(1, len(work.accounts) + 1)] + [
        f"EX-{n:04}" for n in range(1, work.photos + 1)
    ]
    parts = [f"<h1>{TITLE}</h1>"]
    parts += [f'<p class="toc"><a href="#{each}">{each}</a></p>' for each in names]
    parts.append("<table>")
    parts += [
        f'<tr><td><a href="#{name}">{name}</a><td>2026年10月20日<td>信息<td>{html.escape(account[:24])}'
        for name, account in zip(names, work.accounts, strict=False)
    ]
    parts.append("</table>")
    parts += [
        f'<h2 id="{name}">{name}</h2>{facts(FACTS)}<p>{html.escape(account)}</p>'
        for name, account in zip(names, work.accounts, strict=False)
    ]
    parts += [
        f'<h2 id="{name}">{name}</h2><img src="{work.picture(number).as_uri()}">{facts(PROVENANCE)}'
        for number, name in enumerate(names[len(work.accounts) :], start=1)
    ]
    style = (
        f'@font-face{{font-family:"{_FAMILY}";src:url("{work.font.as_uri()}")}}'
        f'@page{{size:A4;margin:54pt;@bottom-right{{content:counter(page) " / " counter(pages)}}}}'
        f'body{{font:9.5pt "{_FAMILY}"}}img{{width:216pt}}td{{padding:1pt 8pt}}'
        ".toc a::after{content:' ' target-counter(attr(href),page)}h2{break-after:avoid}"
    )
    document = f"<html><head><style>{style}</style></head><body>{''.join(parts)}</body></html>"
    return bytes(import_module("weasyprint").HTML(string=document).write_pdf())


def _platypus(work: Work) -> bytes:
    return bytes(import_module("tests.benchmarks.document_platypus").made(work))


ENGINES: dict[str, tuple[str, Callable[[Work], bytes]]] = {
    "ours": ("tests.benchmarks.document_ours", _ours),
    "typst": ("typst", _typst),
    "Platypus": ("tests.benchmarks.document_platypus", _platypus),
    "fpdf2": ("fpdf", _fpdf2),
    "WeasyPrint": ("weasyprint", _weasyprint),
}


def here(name: str) -> bool:
    """Whether it is installed."""
    return find_spec(ENGINES[name][0]) is not None


def main(name: str, photos: int, folder: Path) -> None:
    """Make it once and print what it took."""
    module, make = ENGINES[name]
    import_module(module)
    work = Work(photos, folder)
    begun = time.process_time()
    data = make(work)
    took = time.process_time() - begun
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    pages = len(import_module("pypdfium2").PdfDocument(data))
    sys.stdout.write(json.dumps([pages, took, memory]))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
